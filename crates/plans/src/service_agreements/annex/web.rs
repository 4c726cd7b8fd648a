//! Annexes over the web.

use super::{NewAnnex, add as add_annex, annex_page};
use crate::{
    permits::WriteServiceAgreement,
    service_agreements::{AgreementId, read, w},
};
use access::{Answer, App, Ask, Form, Subject, Viewer, Write, answer, permit};
use axum::extract::{Path, State};
use base::{FieldErrors, clock, ids::CaseId, typed::Typed};
use casework::cases;

/// `GET /cases/{id}/agreements/{agreement}/annexes`
pub async fn form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, agreement)): Path<(CaseId, AgreementId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteServiceAgreement>(&mut db, &viewer, Subject::Case(id)).await?;
    let of = read::one(&mut db, id, agreement).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    drop(db);
    let typed = Typed::default().with("signed_on", clock::date_of(ask.now).to_string());
    let body = annex_page(ask.lang, &case, &of, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::add_annex(ask.lang), body).await
}

/// `POST /cases/{id}/agreements/{agreement}/annexes`
pub async fn add(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, agreement)): Path<(CaseId, AgreementId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteServiceAgreement>(&mut *write, &viewer, Subject::Case(id)).await?;
    let mut of = read::one(&mut *write, id, agreement).await?;
    of.version = form.version().unwrap_or(of.version);
    match NewAnnex::parse(&form.0, &of, clock::date_of(ask.now)) {
        Ok(new) => {
            add_annex(&mut write, &permit, &of, &new).await?;
            write
                .see_other_saying(&format!("/cases/{id}/agreements/{agreement}"), w::annex_added(ask.lang))
                .await
        }
        Err(errors) => {
            let case = cases::read::see(&mut *write, &viewer, id).await?;
            drop(write);
            let body = annex_page(ask.lang, &case, &of, &form.0, &errors);
            answer::page_failed(&app, &ask, w::add_annex(ask.lang), body).await
        }
    }
}
