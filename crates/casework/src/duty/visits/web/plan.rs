//! Handlers of plans of visits.

use super::super::{NewPlan, PlanId, pages, plan_form, read, view::PlanFormView, write};
use crate::{
    duty::{
        name_in,
        shifts::read::candidates,
        w,
        web::{in_centre, version_again, ward_choices},
    },
    permits::WriteRoster,
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    ask::Query,
    permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, clock, ids::CentreId, typed::Typed};
use directory::wards;

/// `GET /duty/visits/plans/new`
pub async fn new(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let permit = in_centre::<WriteRoster>(&mut app.store.read().await?, &viewer, &query.0).await?;
    show(
        &app,
        &ask,
        permit.centre,
        None,
        plan_form::blank(clock::date_of(ask.now)),
        FieldErrors::new(),
        false,
    )
    .await
}

/// `POST /duty/visits/plans`
pub async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let permit = in_centre::<WriteRoster>(&mut app.store.read().await?, &viewer, &form.0).await?;
    let done = async {
        let new = NewPlan::parse(&form.0)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        if let Some(again) = write.again() {
            return Ok(again);
        }
        write::create_plan(&mut write, &permit, &new).await?;
        write.see_other_saying("/duty/visits", w::plan_saved(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => show(&app, &ask, permit.centre, None, form.0, errors, false).await,
        done => done,
    }
}

/// `GET /duty/visits/plans/{id}`
pub async fn open(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<PlanId>) -> Answer {
    let mut db = app.store.read().await?;
    let (plan, centre) = read::plan(&mut db, id).await?;
    permit::<WriteRoster>(&mut db, &viewer, Subject::Centre(centre)).await?;
    drop(db);
    let typed = plan_form::filled(&plan);
    show(&app, &ask, centre, Some((id, plan.version)), typed, FieldErrors::new(), false).await
}

/// `POST /duty/visits/plans/{id}`
pub async fn save(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PlanId>,
    form: Form,
) -> Answer {
    let mut db = app.store.read().await?;
    let (plan, centre) = read::plan(&mut db, id).await?;
    let permit = permit::<WriteRoster>(&mut db, &viewer, Subject::Centre(centre)).await?;
    drop(db);
    let done = async {
        let new = NewPlan::parse(&form.0)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        if let Some(again) = write.again() {
            return Ok(again);
        }
        write::change_plan(&mut write, &permit, id, form.version().ok_or(WebError::BadRequest)?, &new)
            .await?;
        write.see_other_saying("/duty/visits", w::plan_saved(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            show(&app, &ask, centre, Some((id, plan.version)), form.0, errors, false).await
        }
        Err(WebError::Stale) => {
            let newest = read::plan(&mut app.store.read().await?, id).await?.0.version;
            show(&app, &ask, centre, Some((id, newest)), form.0, FieldErrors::new(), true).await
        }
        done => done,
    }
}

async fn show(
    app: &App,
    ask: &Ask,
    centre: CentreId,
    plan: Option<(PlanId, i64)>,
    typed: Typed,
    errors: FieldErrors,
    changed_meanwhile: bool,
) -> Answer {
    let mut db = app.store.read().await?;
    let people = candidates(&mut db, centre).await?;
    let wards = wards::of_centre(&mut db, centre).await?;
    drop(db);
    let version = plan.map(|(_, newest)| version_again(&typed, newest, changed_meanwhile));
    let view = PlanFormView {
        action: plan
            .map_or_else(|| "/duty/visits/plans".to_owned(), |(id, _)| format!("/duty/visits/plans/{id}")),
        centre: centre.to_string(),
        wards: ward_choices(&wards, ask.lang),
        people: people
            .iter()
            .map(|one| (one.id.to_string(), name_in(ask.lang, &one.name, &one.name_latin).to_owned()))
            .collect(),
        typed,
        errors,
        key: form_key(),
        version,
        changed_meanwhile,
    };
    let body = pages::plan_form(ask.lang, &view);
    let title = pages::plan_title(ask.lang, &view);
    if view.errors.is_empty() && !changed_meanwhile {
        page(app, ask, title, body).await
    } else {
        page_failed(app, ask, title, body).await
    }
}
