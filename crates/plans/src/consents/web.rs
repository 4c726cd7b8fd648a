//! Consents over the web.

use super::{
    ConsentId, NewConsent, Withdrawal,
    pages::{form_page, withdraw_page},
    read, w, write,
};
use crate::permits::WriteConsent;
use access::{Answer, App, Ask, Form, Subject, Viewer, Write, answer, permit};
use axum::extract::{Path, State};
use base::{FieldErrors, clock, ids::CaseId, typed::Typed};
use casework::cases::{self, PersonRole, relatives};
use deadlines::CentreRules;

/// `GET /cases/{id}/consents/new`
pub async fn begin(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteConsent>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let people = relatives::people(&mut db, id).await?;
    drop(db);
    let parent = people.iter().find(|one| matches!(one.role, PersonRole::Mother | PersonRole::Father));
    let typed = Typed::default()
        .with("person", case.focus_id.map(|id| id.to_string()).unwrap_or_default())
        .with("giver", parent.map(|one| one.id.to_string()).unwrap_or_default())
        .with("given_on", clock::date_of(ask.now).to_string());
    let body = form_page(ask.lang, &case, &people, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::record(ask.lang), body).await
}

/// `POST /cases/{id}/consents/new`
pub async fn give(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteConsent>(&mut *write, &viewer, Subject::Case(id)).await?;
    let people = relatives::people(&mut *write, id).await?;
    let rules = CentreRules::read(&mut *write, permit.centre).await?;
    match NewConsent::parse(&form.0, &people, &rules, clock::date_of(ask.now)) {
        Ok(new) => {
            write::give(&mut write, &permit, id, &new).await?;
            write.see_other_saying(&format!("/cases/{id}/path"), w::is_recorded(ask.lang)).await
        }
        Err(errors) => {
            let case = cases::read::see(&mut *write, &viewer, id).await?;
            drop(write);
            let body = form_page(ask.lang, &case, &people, &form.0, &errors);
            answer::page_failed(&app, &ask, w::record(ask.lang), body).await
        }
    }
}

/// `GET /cases/{id}/consents/{consent}/withdrawal`
pub async fn withdraw_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, consent)): Path<(CaseId, ConsentId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteConsent>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let consent = read::one(&mut db, id, consent).await?;
    drop(db);
    let typed = Typed::default()
        .with("withdrawn_on", clock::date_of(ask.now).to_string())
        .with("by", consent.giver.display(ask.lang));
    let body = withdraw_page(ask.lang, &case, &consent, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::withdraw(ask.lang), body).await
}

/// `POST /cases/{id}/consents/{consent}/withdrawal`
pub async fn withdraw(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, consent)): Path<(CaseId, ConsentId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteConsent>(&mut *write, &viewer, Subject::Case(id)).await?;
    let consent = read::one(&mut *write, id, consent).await?;
    match Withdrawal::parse(&form.0, consent.given_on, clock::date_of(ask.now)) {
        Ok(new) => {
            let version = form.version().unwrap_or(consent.version);
            write::withdraw(&mut write, &permit, &consent, version, &new).await?;
            write.see_other_saying(&format!("/cases/{id}/path"), w::withdrawal_recorded(ask.lang)).await
        }
        Err(errors) => {
            let case = cases::read::see(&mut *write, &viewer, id).await?;
            drop(write);
            let body = withdraw_page(ask.lang, &case, &consent, &form.0, &errors);
            answer::page_failed(&app, &ask, w::withdraw(ask.lang), body).await
        }
    }
}
