//! The steps of a kind over the web.

use super::{
    NewCorrection, NewStep,
    form::known,
    made,
    pages::{Sheet, correction_page, kind_page, step_page},
    view::{self, KindView},
    write,
};
use crate::{
    case_kinds::web::look,
    catalogue,
    permits::{ReadKind, WriteKind},
    standing::StepId,
    w,
};
use access::{Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer, draft, permit};
use axum::extract::{Path, State};
use base::{FieldErrors, clock, ids::CaseId};

/// `GET /cases/{id}/kinds/{kind}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, key)): Path<(CaseId, String)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadKind>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = view::view(&mut db, &app, &viewer, ask.lang, (id, &key)).await?;
    drop(db);
    look(&app, &permit, &view.work).await?;
    let title = format!("{} · {}", catalogue::name(ask.lang, view.work.kind), view.case.reference);
    answer::page(&app, &ask, &title, kind_page(ask.lang, &view)).await
}

/// `GET /cases/{id}/kinds/{kind}/steps/{step}`
pub async fn begin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, key, step)): Path<(CaseId, String, String)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteKind>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = view::view(&mut db, &app, &viewer, ask.lang, (id, &key)).await?;
    let line = view.line(&step)?;
    own(&view, line.step)?;
    let name = draft_of(&view, &step);
    let kept = draft::load(&mut db, viewer.user, &name).await?;
    drop(db);
    let restored = kept.as_ref().map(|(_, at)| *at);
    let blank = || known(line.step, &view.lists, clock::date_of(ask.now));
    let typed = kept.map_or_else(blank, |(typed, _)| typed);
    let sheet = Sheet { draft: &name, restored, typed: &typed, errors: &FieldErrors::new() };
    answer::page(&app, &ask, line.step.name(ask.lang), step_page(ask.lang, &view, line, sheet)).await
}

/// `POST /cases/{id}/kinds/{kind}/steps/{step}`
pub async fn record(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, key, step)): Path<(CaseId, String, String)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteKind>(&mut *write, &viewer, Subject::Case(id)).await?;
    let view = view::view(&mut *write, &app, &viewer, ask.lang, (id, &key)).await?;
    let line = view.line(&step)?;
    own(&view, line.step)?;
    let name = draft_of(&view, &step);
    let new = NewStep::parse(line.step, &form.0, &view.work, &view.lists, ask.now);
    let done = match new {
        Ok(new) => write::record(&mut write, &permit, &view.case, &view.work, &new).await,
        Err(errors) => Err(errors.into()),
    };
    match done {
        Ok(_) => {
            draft::drop(&mut write, viewer.user, &name).await?;
            write.see_other_saying(&view.here(), &w::was_recorded(ask.lang, line.step.name(ask.lang))).await
        }
        Err(WebError::Fields(errors)) => {
            drop(write);
            let sheet = Sheet { draft: &name, restored: None, typed: &form.0, errors: &errors };
            let body = step_page(ask.lang, &view, line, sheet);
            answer::page_failed(&app, &ask, line.step.name(ask.lang), body).await
        }
        Err(error) => Err(error),
    }
}

/// `POST /cases/{id}/kinds/{kind}/steps/{step}/paper`: how its paper would look. The step is recorded as it will be, and
/// the transaction goes again; what the paper lacks stands in the form.
pub async fn preview(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, key, step)): Path<(CaseId, String, String)>,
    form: Form,
) -> Answer {
    let mut tx = app.store.begin(ask.now).await?;
    let permit = permit::<WriteKind>(&mut tx, &viewer, Subject::Case(id)).await?;
    let view = view::view(&mut tx, &app, &viewer, ask.lang, (id, &key)).await?;
    let line = view.line(&step)?;
    own(&view, line.step)?;
    let maker = made::maker(line.step).ok_or(WebError::NotFound)?;
    match NewStep::parse(line.step, &form.0, &view.work, &view.lists, ask.now) {
        Ok(new) => {
            let made = write::record(&mut tx, &permit, &view.case, &view.work, &new).await?;
            documents::unsaved(&app, ask.lang, tx, &viewer, (maker, made.uuid())).await
        }
        Err(errors) => {
            drop(tx);
            let name = draft_of(&view, &step);
            let sheet = Sheet { draft: &name, restored: None, typed: &form.0, errors: &errors };
            let body = step_page(ask.lang, &view, line, sheet);
            answer::page_failed(&app, &ask, line.step.name(ask.lang), body).await
        }
    }
}

/// `GET /cases/{id}/kinds/{kind}/records/{record}`
pub async fn correction(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, key, record)): Path<(CaseId, String, StepId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteKind>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = view::view(&mut db, &app, &viewer, ask.lang, (id, &key)).await?;
    let (old, step) = view.record(record)?;
    own(&view, step)?;
    let name = format!("step-{record}");
    let kept = draft::load(&mut db, viewer.user, &name).await?;
    drop(db);
    let restored = kept.as_ref().map(|(_, at)| *at);
    let as_recorded = || {
        let typed = old.answers.typed(step).with("happened_on", old.happened_on.to_string());
        old.party_id.map_or(typed.clone(), |party| typed.with("party", party.to_string()))
    };
    let typed = kept.map_or_else(as_recorded, |(typed, _)| typed);
    let action = format!("{}/records/{record}", view.here());
    let sheet = Sheet { draft: &name, restored, typed: &typed, errors: &FieldErrors::new() };
    let body = correction_page(ask.lang, &view, step, &action, sheet);
    answer::page(&app, &ask, &w::correct_step(ask.lang, step.name(ask.lang)), body).await
}

/// `POST /cases/{id}/kinds/{kind}/records/{record}`
pub async fn correct(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, key, record)): Path<(CaseId, String, StepId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteKind>(&mut *write, &viewer, Subject::Case(id)).await?;
    let view = view::view(&mut *write, &app, &viewer, ask.lang, (id, &key)).await?;
    let (old, step) = view.record(record)?;
    own(&view, step)?;
    let name = format!("step-{record}");
    match NewCorrection::parse(step, &form.0, &view.lists, ask.now) {
        Ok(new) => {
            write::correct(&mut write, &permit, &view.case, (&view.work, old), &new).await?;
            draft::drop(&mut write, viewer.user, &name).await?;
            write.see_other_saying(&view.here(), w::was_corrected(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let action = format!("{}/records/{record}", view.here());
            let sheet = Sheet { draft: &name, restored: None, typed: &form.0, errors: &errors };
            let body = correction_page(ask.lang, &view, step, &action, sheet);
            answer::page_failed(&app, &ask, &w::correct_step(ask.lang, step.name(ask.lang)), body).await
        }
    }
}

/// 403 for a step that one sees and does not record.
fn own(view: &KindView, step: &'static base::rules::KindStep) -> Answer<()> {
    if view.writes(step) { Ok(()) } else { Err(WebError::Forbidden) }
}

fn draft_of(view: &KindView, step: &str) -> String {
    format!("step-{}-{}-{step}", view.case.id, view.work.kind.code)
}
