//! Handlers of emergency access.

use super::{
    GrantId, LEAST_REASON, pages,
    read::{self, Found},
    w, write,
};
use crate::{
    Action, Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{self, form_key, see_other},
    ask::Query,
    permit::{self, may},
    permits::BreakGlass,
};
use axum::extract::{Path, State};
use base::{FieldErrors, Problem, typed};

pub(super) async fn list(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let openings = read::openings(&mut app.store.read().await?, &viewer).await?;
    let body = pages::list(ask.lang, &openings, ask.now);
    answer::page(&app, &ask, w::list_title(ask.lang), body).await
}

pub(super) async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<GrantId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    write::end(&mut write, &viewer, id).await?;
    write.see_other_saying("/glass", w::ended(ask.lang)).await
}

pub(super) async fn ask(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let reference = query.0.get("reference").trim().to_owned();
    if reference.is_empty() {
        let body = pages::search(ask.lang, "", &FieldErrors::new());
        return answer::page(&app, &ask, w::title(ask.lang), body).await;
    }
    let found = found(&app, &ask, &viewer, &reference).await?;
    match found.as_slice() {
        [] => {
            let nothing = FieldErrors::one("reference", Problem::said("no-such-number", w::no_such_number));
            let body = pages::search(ask.lang, &reference, &nothing);
            answer::page_failed(&app, &ask, w::title(ask.lang), body).await
        }
        [only] if sees(&app, &viewer, only.subject).await? => Ok(see_other(&only.href())),
        several => {
            let view = pages::Opens { key: form_key(), found: several, reason: "", chosen: "" };
            let body = pages::open(ask.lang, &view, &FieldErrors::new());
            answer::page(&app, &ask, w::title(ask.lang), body).await
        }
    }
}

pub(super) async fn open(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let mut errors = FieldErrors::new();
    let reason = errors.check("reason", reason(form.0.get("reason")));
    let subject = errors.check("subject", read::subject(form.0.get("subject")).ok_or(Problem::Required));
    let (Some(reason), Some(subject)) = (reason, subject) else {
        let found = found(&app, &ask, &viewer, form.0.get("reference")).await?;
        let (typed, chosen) = (form.0.get("reason"), form.0.get("subject"));
        let view = pages::Opens { key: form_key(), found: &found, reason: typed, chosen };
        let body = pages::open(ask.lang, &view, &errors);
        return answer::page_failed(&app, &ask, w::title(ask.lang), body).await;
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::permit::<BreakGlass>(&mut *write, &viewer, subject).await?;
    let link = format!("{}/glass", app.settings.base_url);
    write::open(&mut write, &permit, &reason, &link).await?;
    write.see_other_saying(&read::href(subject), w::opened(ask.lang)).await
}

async fn found(app: &App, ask: &Ask, viewer: &Viewer, reference: &str) -> Answer<Vec<Found>> {
    Ok(read::by_reference(&mut app.store.read().await?, viewer, reference, ask.lang).await?)
}

/// True when there is no glass to break.
async fn sees(app: &App, viewer: &Viewer, subject: Subject) -> Result<bool, WebError> {
    let action = match subject {
        Subject::Signal(_) => Action("signal.read"),
        Subject::Case(_) | Subject::Person(_) | Subject::Complaint(_) | Subject::Centre(_) => {
            Action("case.read")
        }
    };
    may(&mut app.store.read().await?, viewer, action, subject).await
}

fn reason(typed: &str) -> Result<String, Problem> {
    let reason = typed::text(typed, 2000)?;
    if reason.chars().count() < LEAST_REASON { Err(Problem::TooShort(LEAST_REASON)) } else { Ok(reason) }
}
