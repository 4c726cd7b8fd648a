//! The whole guide of a signal, each step with its guidance.

use super::{checklist, facts, guidance};
use crate::{
    permits::ReadSignal,
    response::{guide::GuideStep, w, web::visible},
};
use access::{Action, Answer, App, Ask, Subject, Viewer, answer::page, permit::may};
use axum::extract::{Path, State};
use base::{Code, ids::SignalId};
use page::{details, html, steps};

/// `GET /signals/{id}/guide`
pub async fn of_signal(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let lang = ask.lang;
    let mut db = app.store.read().await?;
    let (permit, signal) = visible::<ReadSignal>(&mut db, &viewer, id).await?;
    let facts = facts(&mut db, id).await?;
    let may_respond = may(&mut db, &viewer, Action("signal.respond"), Subject::Signal(id)).await?;
    let may_read = may(&mut db, &viewer, Action("guidance.read"), Subject::Centre(permit.centre)).await?;
    let texts = guidance::all(&mut db, permit.centre, lang).await?;
    drop(db);
    let body = html! {
        p { a href={ "/signals/" (id) } { (w::to_signal(lang, &signal.reference)) } }
        h1 { (w::guide_title(lang)) }
        (steps(lang, &checklist(lang, &signal, &facts, may_respond)))
        section {
            h2 { @if may_read { a href="/guidance" { (w::guidance_title(lang)) } } @else { (w::guidance_title(lang)) } }
            @for (step, text) in GuideStep::ALL.iter().zip(&texts) { (details(step.label(lang), guidance::markup(text))) }
        }
    };
    page(&app, &ask, w::guide_title(lang), body).await
}
