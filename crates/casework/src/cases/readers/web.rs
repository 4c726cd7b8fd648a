//! Who reads what, over the web.

use super::{
    NewReader,
    form::why_ended,
    pages::{ReadersView, ending_page, readers_page},
    read::{NamedId, NamedLine, named, readers},
    w, write,
};
use crate::{
    cases::{CaseView, read},
    permits::{NameReader, ReadCase},
};
use access::{
    Answer, App, Ask, Form, Layer, Subject, Viewer, WebError, Write, answer, audit::Entry, looked, permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, clock, ids::CaseId, typed::Typed};
use store::Db;

/// `GET /cases/{id}/readers`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = view(&mut db, &viewer, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.readers-viewed")).await?;
    let body = readers_page(ask.lang, &view, &Typed::default(), &FieldErrors::new());
    answer::page(&app, &ask, &title(&ask, &view.case), body).await
}

/// `POST /cases/{id}/readers`
pub async fn name(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<NameReader>(&mut *write, &viewer, Subject::Case(id)).await?;
    let view = view(&mut *write, &viewer, id).await?;
    let link = write::link(&app.settings.base_url, id);
    let done = match NewReader::parse(&form.0, permit.layers(), clock::date_of(ask.now)) {
        Ok(new) => write::name(&mut write, &permit, &view.case, &new, &link).await.map(drop),
        Err(errors) => Err(errors.into()),
    };
    match done {
        Ok(()) => write.see_other_saying(&format!("/cases/{id}/readers"), w::was_named(ask.lang)).await,
        Err(WebError::Fields(errors)) => {
            drop(write);
            let body = readers_page(ask.lang, &view, &form.0, &errors);
            answer::page_failed(&app, &ask, &title(&ask, &view.case), body).await
        }
        Err(error) => Err(error),
    }
}

/// `GET /cases/{id}/readers/{named}/end`
pub async fn end_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one)): Path<(CaseId, NamedId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<NameReader>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = read::see(&mut db, &viewer, id).await?;
    let one = of(&mut db, id, permit.layers(), one).await?;
    drop(db);
    let body = ending_page(ask.lang, &case, &one, &Typed::default(), &FieldErrors::new());
    answer::page(&app, &ask, w::take_back(ask.lang), body).await
}

/// `POST /cases/{id}/readers/{named}/end`
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one)): Path<(CaseId, NamedId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<NameReader>(&mut *write, &viewer, Subject::Case(id)).await?;
    let case = read::see(&mut *write, &viewer, id).await?;
    let one = of(&mut *write, id, permit.layers(), one).await?;
    match why_ended(&form.0) {
        Ok(reason) => {
            write::end(&mut write, &permit, &case, &one, reason.as_deref()).await?;
            write.see_other_saying(&format!("/cases/{id}/readers"), w::was_ended(ask.lang)).await
        }
        Err(problem) => {
            drop(write);
            let body = ending_page(ask.lang, &case, &one, &form.0, &FieldErrors::one("reason", problem));
            answer::page_failed(&app, &ask, w::take_back(ask.lang), body).await
        }
    }
}

/// A named access of a case in layers that one knows of; 404 otherwise.
pub(super) async fn of(
    db: &mut impl Db,
    case: CaseId,
    layers: &[Layer],
    id: NamedId,
) -> Result<NamedLine, WebError> {
    let all = named(db, case, layers).await?;
    all.into_iter().find(|one| one.id == id).ok_or(WebError::NotFound)
}

/// The closed layers that the viewer reads, with everybody who does.
pub(super) async fn view(db: &mut impl Db, viewer: &Viewer, id: CaseId) -> Answer<ReadersView> {
    let case = read::see(db, viewer, id).await?;
    let mut all = readers(db, viewer, id).await?;
    let known = |layer: &Layer| layer.is_closed() && case.may.read_notes.contains(layer);
    all.retain(|one| known(&one.layer));
    let layers: Vec<Layer> = case.may.read_notes.iter().copied().filter(|layer| known(layer)).collect();
    let named = named(db, id, &layers).await?;
    Ok(ReadersView { layers, readers: all, named, now: viewer.at, case })
}

fn title(ask: &Ask, case: &CaseView) -> String {
    format!("{} · {}", w::title(ask.lang), case.reference)
}
