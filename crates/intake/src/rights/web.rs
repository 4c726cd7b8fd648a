//! The rights over the web.

use super::{
    Edition, NewGiven,
    pages::{brief, case_page, text_page},
    read, w, write,
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer, app::Coming, audit::Entry, looked,
    permit::permit,
};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, Lang, clock, ids::CaseId, typed::Typed};
use casework::{
    cases::{self, relatives},
    permits::{ReadCase, WriteTask},
};
use page::{Markup, html, when};

/// `GET /rights/{edition}`
pub async fn text(State(app): State<App>, ask: Ask, _viewer: Viewer, Path(edition): Path<String>) -> Answer {
    let edition = Edition::from_code(&edition).ok_or(WebError::NotFound)?;
    answer::page(&app, &ask, edition.label(ask.lang), text_page(ask.lang, edition)).await
}

/// `GET /cases/{id}/rights`
pub async fn of_case(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "case.rights-viewed")).await?;
    let typed = Typed::default().with("given_on", when::date(ask.lang, clock::date_of(ask.now)));
    let body = page(&app, &ask, &viewer, id, (&typed, &FieldErrors::new())).await?;
    answer::page(&app, &ask, w::title(ask.lang), body).await
}

/// `POST /cases/{id}/rights`
pub async fn give(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let done = async {
        let new = NewGiven::parse(&form.0, clock::date_of(ask.now))?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
        write::give(&mut write, &leave, id, &new).await?;
        write.see_other_saying(&format!("/cases/{id}/rights"), w::saved(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let body = page(&app, &ask, &viewer, id, (&form.0, &errors)).await?;
            answer::page_failed(&app, &ask, w::title(ask.lang), body).await
        }
        done => done,
    }
}

async fn page(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: CaseId,
    (typed, errors): (&Typed, &FieldErrors),
) -> Answer<Markup> {
    let mut db = app.store.read().await?;
    let case = cases::read::see(&mut db, viewer, id).await?;
    let people = relatives::people(&mut db, id).await?;
    let given = read::of_case(&mut db, id).await?;
    let today = clock::date_of(ask.now);
    Ok(case_page(ask.lang, (&case, &people, &given), today, typed, errors))
}

/// A line on the page of an open case: when the rights were explained.
pub fn panel<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang, id: CaseId) -> Coming<'a, Markup> {
    Box::pin(async move {
        let mut db = app.store.read().await?;
        if !cases::read::see(&mut db, viewer, id).await?.is_open() {
            return Ok(html! {});
        }
        let people = relatives::people(&mut db, id).await?;
        let given = read::of_case(&mut db, id).await?;
        Ok(brief(lang, id, &people, &given))
    })
}
