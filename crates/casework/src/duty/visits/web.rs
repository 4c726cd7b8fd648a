//! Handlers of visits to the wards.

pub mod plan;
pub mod reporting;

use super::{
    NewReport, pages,
    read::{self, PlanLine},
    view::{ReportView, VisitLine, VisitState, VisitsView, WardVisitsView},
    write,
};
use crate::{
    duty::{
        cover::Stretch,
        lines, name_in, w,
        web::{in_centre, ward_choices},
    },
    permits::{ReadRoster, WriteVisit},
};
use access::{
    Action, Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    ask::Query,
    permit::may,
};
use axum::extract::State;
use base::{
    FieldErrors, Lang, clock,
    jiff::{SignedDuration, Timestamp},
    typed::Typed,
};
use directory::wards;

/// For so long back the page tells how plans were kept.
const BACK: SignedDuration = SignedDuration::from_hours(90 * 24);
/// For so long ahead it shows what is planned.
const AHEAD: SignedDuration = SignedDuration::from_hours(29 * 24);

/// `GET /duty/visits`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let mut db = app.store.read().await?;
    let centre = in_centre::<ReadRoster>(&mut db, &viewer, &query.0).await?.centre;
    let (back, ahead) = (ask.now - BACK, ask.now + AHEAD);
    let wards = wards::of_centre(&mut db, centre).await?;
    let plans = read::plans_of_centre(&mut db, centre, clock::date_of(ask.now)).await?;
    let made = read::made(&mut db, centre, Stretch { from: back, until: ask.now }).await?;
    let rows = read::in_stretch(&mut db, centre, Stretch { from: back, until: ahead }).await?;
    let subject = Subject::Centre(centre);
    let may_plan = may(&mut db, &viewer, Action("roster.write"), subject).await?;
    let may_hand_over = may(&mut db, &viewer, Action("handover.read"), subject).await?;
    let may_report = may(&mut db, &viewer, Action("visit.write"), subject).await?;
    drop(db);
    let all = |state: fn(VisitState) -> bool| {
        let lines = rows.iter().map(|row| VisitLine::of(row, ask.lang, ask.now));
        lines.filter(|line| state(line.state)).collect::<Vec<_>>()
    };
    let ward = |ward: &wards::WardLine| {
        let kept = made.iter().find(|made| made.ward_id == ward.id);
        WardVisitsView {
            ward: ward.full_name(ask.lang),
            plans: plans
                .iter()
                .filter(|plan| plan.ward_id == ward.id)
                .map(|plan| (format!("/duty/visits/plans/{}", plan.id), in_words(ask.lang, plan)))
                .collect(),
            planned: kept.map_or(0, |kept| kept.planned),
            made: kept.map_or(0, |kept| kept.made),
            extra: kept.map_or(0, |kept| kept.extra),
        }
    };
    let view = VisitsView {
        wards: wards.iter().map(ward).collect(),
        waiting: all(|state| state == VisitState::Waiting),
        coming: all(|state| state == VisitState::Planned),
        past: all(|state| matches!(state, VisitState::Made | VisitState::Missed)).into_iter().rev().collect(),
        may_plan,
        may_hand_over,
        may_report,
        centre: centre.to_string(),
    };
    page(&app, &ask, w::visits_title(ask.lang), pages::visits(ask.lang, &view)).await
}

/// `GET /duty/visits/new`: a visit that no plan asked for.
pub async fn new(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let permit = in_centre::<WriteVisit>(&mut app.store.read().await?, &viewer, &query.0).await?;
    let typed = Typed::default().with("at", typed_moment(ask.now));
    show_new(&app, &ask, &permit, typed, FieldErrors::new()).await
}

/// `POST /duty/visits`
pub async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let permit = in_centre::<WriteVisit>(&mut app.store.read().await?, &viewer, &form.0).await?;
    let done = async {
        let (ward, new) = NewReport::parse_unplanned(&form.0, ask.now)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        write::record(&mut write, &permit, ward, &new).await?;
        write.see_other_saying("/duty/visits", w::visit_saved(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => show_new(&app, &ask, &permit, form.0, errors).await,
        done => done,
    }
}

/// A plan in words: on which day, at what time, every how many weeks, who.
pub fn in_words(lang: Lang, plan: &PlanLine) -> String {
    let named = plan.name.as_ref().zip(plan.name_latin.as_ref());
    let who = named.map_or(w::whoever_is_on_duty(lang), |(name, latin)| name_in(lang, name, latin));
    let day = lines::weekday(lang, lines::numbered(plan.weekday));
    w::plan_in_words(lang, day, plan.every_weeks, plan.at_time.strftime("%H:%M").to_string(), who)
}

async fn show_new(
    app: &App,
    ask: &Ask,
    permit: &Permit<WriteVisit>,
    typed: Typed,
    errors: FieldErrors,
) -> Answer {
    let wards = wards::of_centre(&mut app.store.read().await?, permit.centre).await?;
    let view = ReportView {
        action: "/duty/visits".to_owned(),
        centre: permit.centre.to_string(),
        ward: None,
        planned_at: None,
        wards: ward_choices(&wards, ask.lang),
        typed,
        errors,
        key: form_key(),
        version: None,
        was: Typed::default(),
    };
    answer(app, ask, &view).await
}

async fn answer(app: &App, ask: &Ask, view: &ReportView) -> Answer {
    let body = pages::report(ask.lang, view);
    if view.errors.is_empty() {
        page(app, ask, w::visit_title(ask.lang), body).await
    } else {
        page_failed(app, ask, w::visit_title(ask.lang), body).await
    }
}

fn typed_moment(at: Timestamp) -> String {
    clock::local(at).strftime("%d.%m.%Y %H:%M").to_string()
}
