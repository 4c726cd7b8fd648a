//! Applications for work over the web.

use super::{again, row};
use crate::assistance::{
    AssistanceId,
    applications::{self, Application, ApplicationId, NewApplication, NewReply},
    pages::one::applications::answer_page,
    w,
};
use access::{Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer, permit::permit};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, clock, ids::CaseId, typed::Typed};
use casework::permits::WriteTask;
use page::when;
use store::Db;

/// `POST /cases/{id}/assistance/{one}/applications`
pub async fn apply(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one)): Path<(CaseId, AssistanceId)>,
    form: Form,
) -> Answer {
    let done = async {
        let new = NewApplication::parse(&form.0, clock::date_of(ask.now))?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
        let search = row(&mut *write, id, one).await?;
        applications::apply(&mut write, &leave, (id, search.id), &new).await?;
        write.see_other_saying(&format!("/cases/{id}/assistance/{one}"), w::saved(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, (id, Some(one)), form.0, errors).await,
        done => done,
    }
}

/// `GET /cases/{id}/assistance/{one}/applications/{application}`
pub async fn form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one, application)): Path<(CaseId, AssistanceId, ApplicationId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteTask>(&mut db, &viewer, Subject::Case(id)).await?;
    let known = of(&mut db, id, one, application).await?;
    drop(db);
    let day = known.answered_on.unwrap_or_else(|| clock::date_of(ask.now));
    let typed = Typed::default()
        .with("answer", known.answer.map_or("", Code::code))
        .with("answered_on", when::date(ask.lang, day))
        .with("note", known.note.clone().unwrap_or_default());
    let body = answer_page(ask.lang, (id, one), &known, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::answer(ask.lang), body).await
}

/// `POST /cases/{id}/assistance/{one}/applications/{application}`
pub async fn answer(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one, application)): Path<(CaseId, AssistanceId, ApplicationId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let known = of(&mut *write, id, one, application).await?;
    match NewReply::parse(&form.0, clock::date_of(ask.now)) {
        Ok(new) => {
            let version = form.version().ok_or(WebError::BadRequest)?;
            applications::answer(&mut write, &leave, (id, one), (&known, version), &new).await?;
            write.see_other_saying(&format!("/cases/{id}/assistance/{one}"), w::saved(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let body = answer_page(ask.lang, (id, one), &known, &form.0, &errors);
            answer::page_failed(&app, &ask, w::answer(ask.lang), body).await
        }
    }
}

/// An application that belongs to help in a case.
pub async fn of(
    db: &mut impl Db,
    case: CaseId,
    one: AssistanceId,
    application: ApplicationId,
) -> Answer<Application> {
    let search = row(db, case, one).await?;
    let all = applications::of(db, search.id).await?;
    all.into_iter().find(|known| known.id == application).ok_or(WebError::NotFound)
}
