//! Closing, following up and opening again, over the web.

use super::{
    FollowUp, NewClosure, NewResult, form,
    pages::{close_page, follow_up_page, reopen_page},
    read::follow_ups,
    write,
};
use crate::{
    cases::{CaseView, opening::MAX_REASON, read, w},
    permits::{CloseCase, WriteCase},
};
use access::{Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer, draft, permit};
use axum::extract::{Path, State};
use base::{
    FieldErrors, Problem, clock,
    ids::CaseId,
    typed::{self, Typed},
};
use page::when;
use store::{Db, sql};

/// `GET /cases/{id}/closure`
pub async fn close_form(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<CloseCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = read::see(&mut db, &viewer, id).await?;
    let kept = draft::load(&mut db, viewer.user, &format!("closure-{id}")).await?;
    let tasks = open_tasks(&mut db, id).await?;
    drop(db);
    let saved = kept.as_ref().map(|(_, at)| when::time_of_day(*at));
    let blank = form::blank(clock::date_of(ask.now), case.care_form);
    let typed = kept.map_or(blank, |(typed, _)| typed);
    let body = close_page(ask.lang, &case, tasks, saved.as_deref(), &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::close_case(ask.lang), body).await
}

/// `POST /cases/{id}/closure`
pub async fn close(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<CloseCase>(&mut *write, &viewer, Subject::Case(id)).await?;
    let case = read::see(&mut *write, &viewer, id).await?;
    match NewClosure::parse(&form.0, case.opened_on, ask.now) {
        Ok(new) => {
            write::close_case(&mut write, &permit, id, &new).await?;
            draft::drop(&mut write, viewer.user, &format!("closure-{id}")).await?;
            write.see_other_saying(&format!("/cases/{id}/details"), w::case_closed(ask.lang)).await
        }
        Err(errors) => {
            let tasks = open_tasks(&mut *write, id).await?;
            drop(write);
            let body = close_page(ask.lang, &case, tasks, None, &form.0, &errors);
            answer::page_failed(&app, &ask, w::close_case(ask.lang), body).await
        }
    }
}

/// `GET /cases/{id}/reopening`
pub async fn reopen_form(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<CloseCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = read::see(&mut db, &viewer, id).await?;
    drop(db);
    let body = reopen_page(ask.lang, &case, &Typed::default(), &FieldErrors::new());
    answer::page(&app, &ask, w::reopen(ask.lang), body).await
}

/// `POST /cases/{id}/reopening`
pub async fn reopen(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<CloseCase>(&mut *write, &viewer, Subject::Case(id)).await?;
    match typed::text(form.0.get("reason"), MAX_REASON) {
        Ok(reason) => {
            write::reopen_case(&mut write, &permit, id, &reason).await?;
            write.see_other_saying(&format!("/cases/{id}"), w::case_reopened(ask.lang)).await
        }
        Err(problem) => {
            let case = read::see(&mut *write, &viewer, id).await?;
            drop(write);
            let body = reopen_page(ask.lang, &case, &form.0, &FieldErrors::one("reason", problem));
            answer::page_failed(&app, &ask, w::reopen(ask.lang), body).await
        }
    }
}

/// `GET /cases/{id}/follow-ups/{follow_up}`
pub async fn follow_up_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, follow_up)): Path<(CaseId, write::FollowUpId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let (case, follow_up) = one(&mut db, &viewer, id, follow_up).await?;
    drop(db);
    let typed = Typed::default()
        .with("done_on", follow_up.done_on.unwrap_or(clock::date_of(ask.now)).to_string())
        .with("lives_with", form::chosen(follow_up.lives_with.or(case.care_form)))
        .with("result", follow_up.result.clone().unwrap_or_default());
    let body = follow_up_page(ask.lang, &case, &follow_up, &typed, &FieldErrors::new());
    answer::page(&app, &ask, &w::follow_up_after(ask.lang, follow_up.months), body).await
}

/// `POST /cases/{id}/follow-ups/{follow_up}`
pub async fn follow_up(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, follow_up)): Path<(CaseId, write::FollowUpId)>,
    form: Form,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCase>(&mut *write, &viewer, Subject::Case(id)).await?;
    let (case, follow_up) = one(&mut *write, &viewer, id, follow_up).await?;
    let parsed = NewResult::parse(&form.0, case.closed_on.unwrap_or(case.opened_on), ask.now);
    let done = match parsed {
        Ok(new) => write::record_follow_up(&mut write, &permit, &follow_up, version, &new).await,
        Err(errors) => Err(WebError::Fields(errors)),
    };
    let errors = match done {
        Ok(()) => {
            let said = w::follow_up_recorded(ask.lang);
            return write.see_other_saying(&format!("/cases/{id}/details"), said).await;
        }
        Err(WebError::Fields(errors)) => errors,
        // Somebody recorded it meanwhile: what was typed stays, and what stands is told beside it.
        Err(WebError::Stale) => {
            FieldErrors::one("result", Problem::said("changed-meanwhile", w::changed_meanwhile))
        }
        Err(error) => return Err(error),
    };
    drop(write);
    let body = follow_up_page(ask.lang, &case, &follow_up, &form.0, &errors);
    let title = w::follow_up_after(ask.lang, follow_up.months);
    answer::page_failed(&app, &ask, &title, body).await
}

async fn one(
    db: &mut impl Db,
    viewer: &Viewer,
    id: CaseId,
    follow_up: write::FollowUpId,
) -> Answer<(CaseView, FollowUp)> {
    let case = read::see(db, viewer, id).await?;
    let all = follow_ups(db, id, &case.may.knows).await?;
    let found = all.into_iter().find(|one| one.id == follow_up && one.lifted_at.is_none());
    Ok((case, found.ok_or(WebError::NotFound)?))
}

async fn open_tasks(db: &mut impl Db, id: CaseId) -> store::Result<i64> {
    sql("select count(*) from tasks where case_id = $1 and done_at is null").bind(id).value(db).await
}
