//! The kinds of a case over the web.

use super::{
    NewEnding, NewKind, Work,
    pages::{self, KindsView, ending_page, list_page},
    read, write,
};
use crate::{
    catalogue::{self, is_told},
    lists::Lists,
    permits::{May, ReadKind, WriteKind},
    w,
};
use access::{
    Answer, App, Ask, Form, Layer, Subject, Viewer, WebError, Write, answer, app::Coming, ask::Query,
    audit::Entry, looked, permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, Lang, clock, ids::CaseId, rules::CaseKind, typed::Typed};
use casework::cases::{self, CaseView};
use page::{Markup, html};
use store::Db;

/// `GET /cases/{id}/kinds`
pub async fn list(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadKind>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = kinds_view(&mut db, &app, &viewer, ask.lang, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.kinds-viewed")).await?;
    let typed = query.0.with("opened_on", clock::date_of(ask.now).to_string());
    let body = list_page(ask.lang, &view, &typed, &FieldErrors::new());
    answer::page(&app, &ask, &title(&ask, &view.case), body).await
}

/// `POST /cases/{id}/kinds`
pub async fn add(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteKind>(&mut *write, &viewer, Subject::Case(id)).await?;
    let today = clock::date_of(ask.now);
    let view = kinds_view(&mut *write, &app, &viewer, ask.lang, id).await?;
    match NewKind::parse(&form.0, &view.case, &view.offered, today) {
        Ok(new) => {
            write::add(&mut write, &permit, &view.case, &new).await?;
            let next = format!("/cases/{id}/kinds/{}", new.kind.code);
            write.see_other_saying(&next, w::was_added(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let body = list_page(ask.lang, &view, &form.0, &errors);
            answer::page_failed(&app, &ask, &title(&ask, &view.case), body).await
        }
    }
}

/// `GET /cases/{id}/kinds/{kind}/ending`
pub async fn ending_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, key)): Path<(CaseId, String)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteKind>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let may = May::of(&mut db, &viewer, id).await?;
    let work = read::find(&mut db, app.store.keys(), &case, &may, &key).await?;
    drop(db);
    let outcome = work.proposed_end().map_or("", |end| end.outcome.as_str());
    let typed =
        Typed::default().with("ended_on", clock::date_of(ask.now).to_string()).with("outcome", outcome);
    let body = ending_page(ask.lang, &case, &work, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::end_kind(ask.lang), body).await
}

/// `POST /cases/{id}/kinds/{kind}/ending`
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, key)): Path<(CaseId, String)>,
    form: Form,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteKind>(&mut *write, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut *write, &viewer, id).await?;
    let may = May::of(&mut *write, &viewer, id).await?;
    let work = read::find(&mut *write, app.store.keys(), &case, &may, &key).await?;
    match NewEnding::parse(&form.0, work.kind, work.opened_on, clock::date_of(ask.now)) {
        Ok(new) => {
            write::end(&mut write, &permit, &case, (&work, version), &new).await?;
            write.see_other_saying(&format!("/cases/{id}/kinds"), w::was_ended(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let body = ending_page(ask.lang, &case, &work, &form.0, &errors);
            answer::page_failed(&app, &ask, w::end_kind(ask.lang), body).await
        }
    }
}

/// The panel of the kinds on the page of a case; nothing for those who may not know of them.
pub fn panel<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang, id: CaseId) -> Coming<'a, Markup> {
    Box::pin(async move {
        let mut db = app.store.read().await?;
        if May::of(&mut db, viewer, id).await?.read.is_empty() {
            return Ok(html! {});
        }
        let view = kinds_view(&mut db, app, viewer, lang, id).await?;
        Ok(pages::panel(lang, &view))
    })
}

/// The kinds that can be added: those that do not go on already, in layers in which one writes.
pub fn offered(works: &[Work], write: &[Layer]) -> Vec<&'static CaseKind> {
    let goes_on = |kind: &CaseKind| works.iter().any(|work| work.ended_on.is_none() && work.kind == kind);
    let is_offered = |kind: &&CaseKind| !goes_on(kind) && write.contains(&catalogue::layer(kind));
    catalogue::all().iter().filter(is_offered).collect()
}

/// Puts a look at the work of a kind on record; not in the history of the case when its layer is a closed one.
pub async fn look(app: &App, permit: &access::Permit<ReadKind>, work: &Work) -> Answer<()> {
    let entry = if is_told(work.layer()) {
        Entry::under(permit, "case.kind-viewed").set("programme", work.kind.code.as_str())
    } else {
        Entry::by(&permit.viewer, "case.kind-viewed", write::RECORD).centre(permit.centre)
    };
    looked::record(app, entry).await
}

async fn kinds_view(
    db: &mut impl Db,
    app: &App,
    viewer: &Viewer,
    lang: Lang,
    id: CaseId,
) -> Answer<KindsView> {
    let case = cases::read::see(db, viewer, id).await?;
    let may = May::of(db, viewer, id).await?;
    let works = read::of_case(db, app.store.keys(), &case, &may.read).await?;
    let parents = if works.iter().any(|work| work.kind.parents_alike) {
        Lists::of_case(db, lang, &case).await?.parents().into_iter().map(|(id, _)| id).collect()
    } else {
        Vec::new()
    };
    let offered = if case.is_open() { offered(&works, &may.write) } else { Vec::new() };
    Ok(KindsView { case, works, offered, parents, may, today: clock::date_of(viewer.at) })
}

fn title(ask: &Ask, case: &CaseView) -> String {
    format!("{} · {}", w::title(ask.lang), case.reference)
}
