//! Handlers of plans of visits.

use super::super::{NewPlan, Plan, PlanId, pages, plan_form, read, view::PlanFormView, write};
use crate::{
    duty::{
        name_in,
        shifts::read::candidates,
        w,
        web::{in_centre, version_again, ward_choices, was_read_as},
    },
    merging,
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
use page::merge;

/// `GET /duty/visits/plans/new`
pub async fn new(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let permit = in_centre::<WriteRoster>(&mut app.store.read().await?, &viewer, &query.0).await?;
    let typed = plan_form::blank(clock::date_of(ask.now));
    show(&app, &ask, permit.centre, None, typed, FieldErrors::new()).await
}

/// `POST /duty/visits/plans`
pub async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let permit = in_centre::<WriteRoster>(&mut app.store.read().await?, &viewer, &form.0).await?;
    let done = async {
        let new = NewPlan::parse(&form.0)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        write::create_plan(&mut write, &permit, &new).await?;
        write.see_other_saying("/duty/visits", w::plan_saved(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => show(&app, &ask, permit.centre, None, form.0, errors).await,
        done => done,
    }
}

/// `GET /duty/visits/plans/{id}`
pub async fn open(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<PlanId>) -> Answer {
    let mut db = app.store.read().await?;
    let (plan, centre) = read::plan(&mut db, id).await?;
    permit::<WriteRoster>(&mut db, &viewer, Subject::Centre(centre)).await?;
    drop(db);
    show(&app, &ask, centre, Some(&plan), plan_form::filled(&plan), FieldErrors::new()).await
}

/// `POST /duty/visits/plans/{id}`
pub async fn save(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PlanId>,
    form: Form,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    match change(&app, &ask, &viewer, id, &form, version).await {
        Err(WebError::Stale) => join(&app, &ask, &viewer, id, &form.0).await,
        Err(WebError::Fields(errors)) => again(&app, &ask, id, form.0, errors).await,
        done => done,
    }
}

async fn change(app: &App, ask: &Ask, viewer: &Viewer, id: PlanId, form: &Form, version: i64) -> Answer {
    let mut write = Write::form(app, ask, form).await?;
    let (_, centre) = read::plan(&mut *write, id).await?;
    let permit = permit::<WriteRoster>(&mut *write, viewer, Subject::Centre(centre)).await?;
    let new = NewPlan::parse(&form.0)?;
    write::change_plan(&mut write, &permit, id, version, &new).await?;
    write.see_other_saying("/duty/visits", w::plan_saved(ask.lang)).await
}

/// Joins what was typed with what was saved meanwhile; asks where both sides changed the same field.
async fn join(app: &App, ask: &Ask, viewer: &Viewer, id: PlanId, typed: &Typed) -> Answer {
    let (plan, centre) = read::plan(&mut app.store.read().await?, id).await?;
    let saved = plan_form::filled(&plan);
    let merged = merging::join(typed, &saved);
    if merged.conflicts.is_empty() {
        let joined = Form(Typed(merged.values).with("_key", typed.get("_key")));
        return match change(app, ask, viewer, id, &joined, plan.version).await {
            Err(WebError::Fields(errors)) => again(app, ask, id, joined.0, errors).await,
            done => done,
        };
    }
    let view = view(app, ask, centre, Some(&plan), saved, FieldErrors::new()).await?;
    let label = |field: &str| pages::plan_label(ask.lang, field);
    let options = |field: &str| pages::plan_options(ask.lang, &view, field);
    let body = merge::choose(ask.lang, &merged, &view.action, &form_key(), plan.version, &label, &options);
    page_failed(app, ask, page::w::merge_title(ask.lang), body).await
}

async fn again(app: &App, ask: &Ask, id: PlanId, typed: Typed, errors: FieldErrors) -> Answer {
    let (plan, centre) = read::plan(&mut app.store.read().await?, id).await?;
    show(app, ask, centre, Some(&plan), typed, errors).await
}

/// The form, new or of a plan that stands; with errors when it could not be taken.
async fn show(
    app: &App,
    ask: &Ask,
    centre: CentreId,
    plan: Option<&Plan>,
    typed: Typed,
    errors: FieldErrors,
) -> Answer {
    let view = view(app, ask, centre, plan, typed, errors).await?;
    let body = pages::plan_form(ask.lang, &view);
    let title = pages::plan_title(ask.lang, &view);
    if view.errors.is_empty() {
        page(app, ask, title, body).await
    } else {
        page_failed(app, ask, title, body).await
    }
}

async fn view(
    app: &App,
    ask: &Ask,
    centre: CentreId,
    plan: Option<&Plan>,
    typed: Typed,
    errors: FieldErrors,
) -> Answer<PlanFormView> {
    let mut db = app.store.read().await?;
    let people = candidates(&mut db, centre).await?;
    let wards = wards::of_centre(&mut db, centre).await?;
    let action = |plan: &Plan| format!("/duty/visits/plans/{}", plan.id);
    Ok(PlanFormView {
        action: plan.map_or_else(|| "/duty/visits/plans".to_owned(), action),
        centre: centre.to_string(),
        wards: ward_choices(&wards, ask.lang),
        people: people
            .iter()
            .map(|one| (one.id.to_string(), name_in(ask.lang, &one.name, &one.name_latin).to_owned()))
            .collect(),
        was: plan.map(|plan| was_read_as(&typed, plan_form::filled(plan))).unwrap_or_default(),
        version: plan.map(|plan| version_again(&typed, plan.version)),
        typed,
        errors,
        key: form_key(),
    })
}
