//! Steps with a complaint over the web.

use crate::{
    complaints::{
        NewStep, Step,
        pages::{self, StepView},
        read::{self, Complaint},
        w, write,
    },
    permits::{AssignComplaint, WriteComplaint},
};
use access::{Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer, permit::permit};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, clock, ids::ComplaintId, typed::Typed};
use page::when;
use store::{Db, Tx};

/// `GET /complaints/{id}/steps/{step}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, step)): Path<(ComplaintId, String)>,
) -> Answer {
    let step = Step::from_code(&step).ok_or(WebError::NotFound)?;
    let mut db = app.store.read().await?;
    let complaint = asked(&mut db, &viewer, id, step).await?;
    if complaint.state.after(step).is_none() {
        return Err(write::past(ask.lang, &complaint, step));
    }
    let typed = Typed::default()
        .with("on", when::date(ask.lang, clock::date_of(ask.now)))
        .with("handler_id", complaint.handler_id.map(|id| id.to_string()).unwrap_or_default());
    let view = view(&mut db, &ask, complaint, step, typed).await?;
    drop(db);
    answer::page(&app, &ask, pages::step_title(ask.lang, step), pages::step_page(ask.lang, &view)).await
}

/// `POST /complaints/{id}/steps/{step}`
pub async fn make(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, step)): Path<(ComplaintId, String)>,
    form: Form,
) -> Answer {
    let step = Step::from_code(&step).ok_or(WebError::NotFound)?;
    let done = async {
        let version = form.version().ok_or(WebError::BadRequest)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        take(&mut write, &viewer, id, step, &form.0, version).await?;
        write.see_other_saying(&format!("/complaints/{id}"), said(ask.lang, step)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let mut db = app.store.read().await?;
            let complaint = asked(&mut db, &viewer, id, step).await?;
            let view = StepView { errors, ..view(&mut db, &ask, complaint, step, form.0).await? };
            drop(db);
            let body = pages::step_page(ask.lang, &view);
            answer::page_failed(&app, &ask, pages::step_title(ask.lang, step), body).await
        }
        done => done,
    }
}

/// Reads a step and makes it, under the leave that it needs.
pub async fn take(
    tx: &mut Tx,
    viewer: &Viewer,
    id: ComplaintId,
    step: Step,
    typed: &Typed,
    version: i64,
) -> Answer<()> {
    let complaint = asked(tx, viewer, id, step).await?;
    let new = NewStep::parse(step, typed, complaint.received_on, clock::date_of(tx.at()))?;
    if let NewStep::Assign(handler) = new {
        let leave = permit::<AssignComplaint>(tx, viewer, Subject::Complaint(id)).await?;
        return write::assign(tx, &leave, &complaint, version, handler).await;
    }
    let leave = permit::<WriteComplaint>(tx, viewer, Subject::Complaint(id)).await?;
    write::step(tx, &leave, &complaint, version, &new).await
}

/// The complaint, for those who may make the step.
async fn asked(db: &mut impl Db, viewer: &Viewer, id: ComplaintId, step: Step) -> Answer<Complaint> {
    match step {
        Step::Assign => permit::<AssignComplaint>(db, viewer, Subject::Complaint(id)).await.map(drop)?,
        Step::Acknowledge | Step::LookInto | Step::Answer | Step::Withdraw => {
            permit::<WriteComplaint>(db, viewer, Subject::Complaint(id)).await.map(drop)?;
        }
    }
    Ok(read::one(db, id).await?)
}

async fn view(
    db: &mut impl Db,
    ask: &Ask,
    complaint: Complaint,
    step: Step,
    typed: Typed,
) -> Answer<StepView> {
    let colleagues = read::colleagues(db, complaint.centre_id).await?;
    let able =
        colleagues.iter().filter(|one| read::may_handle(one, complaint.against, complaint.about_user_id));
    Ok(StepView {
        step,
        colleagues: read::options(ask.lang, able),
        due_on: complaint.due_at.map(clock::date_of),
        typed,
        errors: FieldErrors::new(),
        complaint,
    })
}

fn said(lang: base::Lang, step: Step) -> &'static str {
    match step {
        Step::Assign => w::said_assign(lang),
        Step::Acknowledge => w::said_acknowledge(lang),
        Step::LookInto => w::said_look_into(lang),
        Step::Answer => w::said_answer(lang),
        Step::Withdraw => w::said_withdraw(lang),
    }
}
