//! A look at the paper, from its form.

use super::{
    pages,
    tried::{self, Wanted},
    w,
};
use crate::{
    permits::WritePlan,
    working::{self, Kind, Sheet},
};
use access::{Answer, App, Ask, Form, Subject, Viewer, WebError, answer, ask::Query, draft, permit};
use axum::extract::{Path, State};
use base::{Code, ids::CaseId, typed::Typed};
use casework::cases;

/// `GET /cases/{id}/drafts/{kind}/paper`: the paper of what one typed last, else of what was put aside; or what it lacks.
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, kind)): Path<(CaseId, String)>,
    query: Query,
) -> Answer {
    let sheet = sheet(id, &kind)?;
    let wanted = Wanted { sheet, paper: paper(&query)? };
    let mut db = app.store.read().await?;
    let permit = permit::<WritePlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let none = Typed::default();
    let opened = working::open(&mut db, &viewer, ask.lang, sheet, permit.layers(), none).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    drop(db);
    match tried::look(&app, &ask, &viewer, wanted, &opened.typed).await {
        Err(WebError::Fields(errors)) => {
            let body = pages::missing_page(ask.lang, &case, sheet, &errors);
            answer::page_failed(&app, &ask, w::title(ask.lang), body).await
        }
        done => done,
    }
}

/// `POST /cases/{id}/drafts/{kind}/paper`: keeps what was typed, as the browser does, and leads to its paper. The form
/// itself stays as it was and can still be sent.
pub async fn keep(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, kind)): Path<(CaseId, String)>,
    query: Query,
    form: Form,
) -> Answer {
    let sheet = sheet(id, &kind)?;
    let mut tx = app.store.begin(ask.now).await?;
    permit::<WritePlan>(&mut tx, &viewer, Subject::Case(id)).await?;
    draft::keep(&mut tx, viewer.user, &sheet.autosave(), &form.0).await?;
    tx.commit().await?;
    Ok(answer::see_other(&match paper(&query)? {
        Some(paper) => sheet.preview_of(paper),
        None => sheet.preview(),
    }))
}

/// Which paper is wanted where one is written that makes several; 404 for a kind that there is not.
pub(super) fn paper(query: &Query) -> Answer<Option<documents::Kind>> {
    match query.0.get("paper") {
        "" => Ok(None),
        code => documents::Kind::from_code(code).map(Some).ok_or(WebError::NotFound),
    }
}

/// The paper of a kind; 404 for a kind that there is not.
pub(super) fn sheet(case: CaseId, kind: &str) -> Answer<Sheet> {
    Ok(Sheet { case, kind: Kind::from_code(kind).ok_or(WebError::NotFound)? })
}
