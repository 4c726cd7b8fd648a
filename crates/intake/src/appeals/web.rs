//! The telling of a refusal over the web.

use super::{
    Telling,
    pages::{TellingView, telling_page},
    w, write,
};
use crate::{
    permits::WriteRequest,
    record::{self, RequestId, RequestView},
    state::State as Stage,
};
use access::{Answer, App, Ask, Form, Viewer, WebError, Write, answer};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, Lang, clock, jiff::civil::Date, typed::Typed};
use page::when;
use store::Db;

/// `GET /requests/{id}/refusal/telling`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<RequestId>) -> Answer {
    let mut db = app.store.read().await?;
    let request = refused(&mut db, &viewer, id).await?;
    drop(db);
    let view = view(ask.lang, &request, clock::date_of(ask.now));
    answer::page(&app, &ask, w::title(ask.lang), telling_page(ask.lang, &view)).await
}

/// `POST /requests/{id}/refusal/telling`
pub async fn tell(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    form: Form,
) -> Answer {
    let today = clock::date_of(ask.now);
    let version = form.version().ok_or(WebError::BadRequest)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = record::leave::<WriteRequest>(&mut *write, &viewer, id).await?;
    let request = record::see(&mut *write, &viewer, id).await?;
    match Telling::parse(&form.0, request.decided_on, today) {
        Ok(new) => {
            write::tell(&mut write, &permit, &request, version, &new).await?;
            write.see_other_saying(&format!("/requests/{id}"), w::saved(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let view = TellingView { typed: form.0, errors, version, ..view(ask.lang, &request, today) };
            answer::page_failed(&app, &ask, w::title(ask.lang), telling_page(ask.lang, &view)).await
        }
    }
}

async fn refused(db: &mut impl Db, viewer: &Viewer, id: RequestId) -> Answer<RequestView> {
    record::leave::<WriteRequest>(db, viewer, id).await?;
    let request = record::see(db, viewer, id).await?;
    if request.state == Stage::Refused {
        Ok(request)
    } else {
        Err(WebError::Conflict(w::not_refused(viewer.lang).to_owned()))
    }
}

fn view(lang: Lang, request: &RequestView, today: Date) -> TellingView {
    let day = |day: Option<Date>| day.map(|day| when::date(lang, day)).unwrap_or_default();
    let typed = Typed::default()
        .with("told_on", day(request.refusal_told_on.or(Some(today))))
        .with("appeal", request.appeal.map(Code::code).unwrap_or_default())
        .with("appealed_on", day(request.appealed_on));
    TellingView {
        request: request.id,
        reference: request.reference.clone(),
        typed,
        errors: FieldErrors::new(),
        version: request.version,
    }
}
