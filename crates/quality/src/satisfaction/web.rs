//! Satisfaction over the web, for the centre.

use super::{
    LinkId, NewLink, Place,
    link::{self, LinkLine},
    pages::{CaseView, LinkView, LinksView, ResultsView, case_page, link_page, links_page, results_page},
    results::{self, Narrow},
    w, write,
};
use crate::permits::{AskSatisfaction, ReadSatisfaction};
use access::{
    Action, Answer, App, Ask, Form, Permit, Subject, Viewer, Write, answer,
    app::Coming,
    ask::Query,
    audit::Entry,
    looked,
    permit::{may, permit, permit_at_home},
};
use axum::extract::{Path, State};
use base::{FieldErrors, Lang, clock, ids::CaseId, typed::Typed};
use casework::cases;
use documents::registers::Period;
use page::{Markup, html};
use store::Db;

/// `GET /satisfaction`: this year so far unless said. What people wrote is for the centre alone.
pub async fn results(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let today = clock::date_of(ask.now);
    let (narrow, errors) = match Narrow::parse(&query.0, today) {
        Ok(narrow) => (narrow, FieldErrors::new()),
        Err(errors) => (Narrow { period: Period::year_to(today), scope: None }, errors),
    };
    let mut db = app.store.read().await?;
    let may_texts = reads_texts(&mut db, &viewer).await?;
    let in_use = match viewer.home() {
        Some(home) => link::instrument(&mut db, home).await?.is_some(),
        None => true,
    };
    let view = ResultsView {
        period: narrow.period,
        results: results::results(&mut db, &viewer, ask.lang, &narrow, may_texts).await?,
        typed: query.0,
        errors,
        may_texts,
        may_ask: viewer.may_ever(Action("satisfaction.ask")),
        in_use,
    };
    drop(db);
    looked::record(&app, Entry::by(&viewer, "satisfaction.viewed", "satisfaction")).await?;
    let body = results_page(ask.lang, &view);
    if view.errors.is_empty() {
        answer::page(&app, &ask, w::title(ask.lang), body).await
    } else {
        answer::page_failed(&app, &ask, w::title(ask.lang), body).await
    }
}

/// True for those who may read what people wrote: in their own centre.
pub(super) async fn reads_texts(db: &mut impl Db, viewer: &Viewer) -> Answer<bool> {
    let Some(home) = viewer.home() else { return Ok(false) };
    may(db, viewer, Action("satisfaction.texts"), Subject::Centre(home)).await
}

/// `GET /satisfaction/links`
pub async fn links(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    let typed = Typed::default().with("scope", "centre");
    let view = links_view(&mut db, &viewer, typed, FieldErrors::new()).await?;
    drop(db);
    answer::page(&app, &ask, w::links(ask.lang), links_page(ask.lang, &view)).await
}

async fn links_view(
    db: &mut impl Db,
    viewer: &Viewer,
    typed: Typed,
    errors: FieldErrors,
) -> Answer<LinksView> {
    let (may_centre, in_use) = match viewer.home() {
        Some(home) => (
            may(db, viewer, Action("satisfaction.ask"), Subject::Centre(home)).await?,
            link::instrument(db, home).await?.is_some(),
        ),
        None => (false, true),
    };
    Ok(LinksView { lines: link::all(db, viewer).await?, may_centre, in_use, typed, errors })
}

/// `POST /satisfaction/links`
pub async fn make(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let new = match NewLink::parse(&form.0) {
        Ok(new) => new,
        Err(errors) => {
            let mut db = app.store.read().await?;
            permit_at_home::<AskSatisfaction>(&mut db, &viewer).await?;
            let view = links_view(&mut db, &viewer, form.0, errors).await?;
            drop(db);
            return answer::page_failed(&app, &ask, w::links(ask.lang), links_page(ask.lang, &view)).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = leave(&mut *write, &viewer, &new).await?;
    let id = write::make(&mut write, &leave, app.store.keys(), &new).await?;
    write.see_other_saying(&format!("/satisfaction/links/{id}"), w::made(ask.lang)).await
}

/// Leave to ask: in a case for its team, elsewhere for the centre's own.
pub(super) async fn leave(
    db: &mut impl Db,
    viewer: &Viewer,
    new: &NewLink,
) -> Answer<Permit<AskSatisfaction>> {
    match new.place {
        Place::Case(case) => permit(db, viewer, Subject::Case(case)).await,
        Place::Centre | Place::Course(_) => permit_at_home(db, viewer).await,
    }
}

pub(super) async fn leave_of(
    db: &mut impl Db,
    viewer: &Viewer,
    id: LinkId,
) -> Answer<(Permit<AskSatisfaction>, LinkLine)> {
    let one = link::one(db, id).await?;
    let subject = one.case_id.map_or(Subject::Centre(one.centre_id), Subject::Case);
    Ok((permit(db, viewer, subject).await?, one))
}

/// `GET /satisfaction/links/{id}`
pub async fn one(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<LinkId>) -> Answer {
    let mut db = app.store.read().await?;
    let (_, link) = leave_of(&mut db, &viewer, id).await?;
    let view = LinkView { address: link::address(&mut db, &app, id).await?, link };
    drop(db);
    answer::page(&app, &ask, w::link(ask.lang), link_page(ask.lang, &view)).await
}

/// `POST /satisfaction/links/{id}/revocation`
pub async fn revoke(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<LinkId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (leave, link) = leave_of(&mut *write, &viewer, id).await?;
    write::revoke(&mut write, &leave, &link).await?;
    write.see_other_saying("/satisfaction/links", w::revoked_said(ask.lang)).await
}

/// What stands above the story of a case: the way to asking the family, for those who may.
pub fn panel<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang, id: CaseId) -> Coming<'a, Markup> {
    Box::pin(async move {
        let mut db = app.store.read().await?;
        let may = may(&mut db, viewer, Action("satisfaction.ask"), Subject::Case(id)).await?;
        Ok(
            html! { @if may { p.way { a href={ "/cases/" (id) "/satisfaction" } { (w::ask_family(lang)) } } } },
        )
    })
}

/// `GET /cases/{id}/satisfaction`
pub async fn of_case(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<AskSatisfaction>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = CaseView {
        case: format!("/cases/{id}"),
        reference: cases::read::head(&mut db, id).await?.reference,
        in_use: link::instrument(&mut db, leave.centre).await?.is_some(),
    };
    drop(db);
    answer::page(&app, &ask, w::ask_family(ask.lang), case_page(ask.lang, &view)).await
}

/// `POST /cases/{id}/satisfaction`
pub async fn make_in_case(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let new = NewLink { place: Place::Case(id) };
    let leave = leave(&mut *write, &viewer, &new).await?;
    let link = write::make(&mut write, &leave, app.store.keys(), &new).await?;
    write.see_other_saying(&format!("/satisfaction/links/{link}"), w::made(ask.lang)).await
}

/// What the results may be asked with: a leave of the policy, whatever the centre.
pub(super) async fn may_read(db: &mut impl Db, viewer: &Viewer) -> Answer<()> {
    match viewer.home() {
        Some(home) => permit::<ReadSatisfaction>(db, viewer, Subject::Centre(home)).await.map(drop),
        None => Ok(()),
    }
}
