//! The steps of a referral, for the team: sending, a new PIN, taking back, what the other side said.

use super::{one_view, shown};
use crate::{
    permits::{AnswerReferral, WriteReferral},
    referrals::{
        NewAnswer, NewOutcome, ReferralId, answering, link, read,
        sending::{self, Sent},
        w, write,
    },
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer as web, answer::form_key, permit,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors,
    ids::CaseId,
    typed::{self, Typed},
};
use page::{Confirm, html};

/// `POST /cases/{id}/referrals/{referral}/sending`
pub async fn send(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, referral)): Path<(CaseId, ReferralId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteReferral>(&mut *write, &viewer, Subject::Case(id)).await?;
    let one = read::one(&mut *write, id, referral).await?;
    let version = form.version().unwrap_or(one.version);
    let Sent { pin, .. } = sending::send(&app, &mut write, &permit, &one, version).await?;
    told(write, (&app, &ask, &viewer), (id, referral), pin).await
}

/// `POST /cases/{id}/referrals/{referral}/pin`
pub async fn pin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, referral)): Path<(CaseId, ReferralId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteReferral>(&mut *write, &viewer, Subject::Case(id)).await?;
    let one = read::one(&mut *write, id, referral).await?;
    let pin = link::new_pin(&mut write, &permit, &one).await?;
    told(write, (&app, &ask, &viewer), (id, referral), pin).await
}

/// The PIN stands in this one answer and is kept nowhere: no cookie, no address, not what a repeat is given.
async fn told(
    write: Write,
    (app, ask, viewer): (&App, &Ask, &Viewer),
    (id, referral): (CaseId, ReferralId),
    pin: String,
) -> Answer {
    write.see_other(&format!("/cases/{id}/referrals/{referral}")).await?;
    let mut db = app.store.read().await?;
    let mut view = one_view(&mut db, app, ask, viewer, (id, referral)).await?;
    drop(db);
    view.pin = Some(pin);
    shown(app, ask, &view).await
}

/// `GET /cases/{id}/referrals/{referral}/withdrawal`
pub async fn ask_withdraw(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, referral)): Path<(CaseId, ReferralId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteReferral>(&mut db, &viewer, Subject::Case(id)).await?;
    let one = read::one(&mut db, id, referral).await?;
    drop(db);
    let back = format!("/cases/{id}/referrals/{referral}");
    let question = Confirm {
        question: &w::withdraw_ask(ask.lang, one.reference.as_str()),
        text: html! { p { (w::withdraw_text(ask.lang)) } },
        action: &format!("{back}/withdrawal"),
        key: &form_key(),
        version: Some(one.version),
        yes: w::withdraw(ask.lang),
        grave: true,
        no_href: &back,
    };
    web::page(&app, &ask, w::withdraw(ask.lang), page::confirm(ask.lang, &question)).await
}

/// `POST /cases/{id}/referrals/{referral}/withdrawal`
pub async fn withdraw(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, referral)): Path<(CaseId, ReferralId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteReferral>(&mut *write, &viewer, Subject::Case(id)).await?;
    let one = read::one(&mut *write, id, referral).await?;
    let reason = reason(&form.0, &w::withdrawn_reason(ask.lang, one.reference.as_str()))?;
    write::withdraw(&mut write, &permit, &one, form.version().unwrap_or(one.version), &reason).await?;
    write.see_other_saying(&format!("/cases/{id}/referrals/{referral}"), w::is_withdrawn(ask.lang)).await
}

/// Why it is taken back; a sentence of ours when nothing is said.
pub(in crate::referrals) fn reason(typed: &Typed, usual: &str) -> Result<String, FieldErrors> {
    let said = typed::optional_text(typed.get("reason"), 1000);
    let said = said.map_err(|problem| FieldErrors::one("reason", problem))?;
    Ok(said.unwrap_or_else(|| usual.to_owned()))
}

/// `POST /cases/{id}/referrals/{referral}/answer`
pub async fn answer(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, referral)): Path<(CaseId, ReferralId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<AnswerReferral>(&mut *write, &viewer, Subject::Case(id)).await?;
    let one = read::one(&mut *write, id, referral).await?;
    let version = form.version().unwrap_or(one.version);
    let done = match NewAnswer::parse(&form.0) {
        Ok(new) => answering::answer(&mut write, &permit, &one, version, &new).await,
        Err(errors) => Err(errors.into()),
    };
    recorded(write, (&app, &ask, &viewer), (id, referral), done, form.0).await
}

/// `POST /cases/{id}/referrals/{referral}/outcome`
pub async fn outcome(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, referral)): Path<(CaseId, ReferralId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<AnswerReferral>(&mut *write, &viewer, Subject::Case(id)).await?;
    let one = read::one(&mut *write, id, referral).await?;
    let version = form.version().unwrap_or(one.version);
    let done = match NewOutcome::parse(&form.0) {
        Ok(new) => answering::outcome(&mut write, &permit, &one, version, &new).await,
        Err(errors) => Err(errors.into()),
    };
    recorded(write, (&app, &ask, &viewer), (id, referral), done, form.0).await
}

/// Leads back to the referral, or shows it with what was typed and what is wrong with it.
async fn recorded(
    mut write: Write,
    (app, ask, viewer): (&App, &Ask, &Viewer),
    (id, referral): (CaseId, ReferralId),
    done: Answer<()>,
    typed: Typed,
) -> Answer {
    match done {
        Ok(()) => {
            write
                .see_other_saying(&format!("/cases/{id}/referrals/{referral}"), w::is_recorded(ask.lang))
                .await
        }
        Err(WebError::Fields(errors)) => {
            let mut view = one_view(&mut *write, app, ask, viewer, (id, referral)).await?;
            drop(write);
            (view.typed, view.errors) = (typed, errors);
            shown(app, ask, &view).await
        }
        Err(error) => Err(error),
    }
}
