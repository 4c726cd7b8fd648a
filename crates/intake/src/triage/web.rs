//! Decisions over the web.

use super::{
    Decision,
    ages::wrong_age,
    form::{AGE_TOLD, NEW_CASE, NewDecision, What},
    pages::{DecisionView, decision_page, title},
    reading, w, warnings, write,
};
use crate::{
    papers::referral,
    permits::Triage,
    record::{self, RequestId, RequestView},
    waiting::Priority,
};
use access::{Answer, App, Ask, Form, Viewer, WebError, Write, answer};
use axum::response::Response;
use base::{Code, FieldErrors, Lang, clock, ids::CaseId, typed::Typed};
use casework::cases;
use page::when;
use store::Db;

/// `GET /requests/{id}/{decision}`
pub async fn show(app: &App, ask: &Ask, viewer: &Viewer, id: RequestId, decision: Decision) -> Answer {
    let mut db = app.store.read().await?;
    record::leave::<Triage>(&mut db, viewer, id).await?;
    let request = record::see(&mut db, viewer, id).await?;
    possible(ask.lang, &request, decision)?;
    let view = view(&mut db, ask, &request, decision).await?;
    drop(db);
    answer::page(app, ask, title(ask.lang, decision), decision_page(ask.lang, &view)).await
}

/// What has ended is not decided again: whoever comes late is told how it stands.
fn possible(lang: Lang, request: &RequestView, decision: Decision) -> Answer<()> {
    match request.state.after(decision.step()) {
        Some(_) => Ok(()),
        None => Err(WebError::Conflict(crate::w::past_step(
            lang,
            request.state.label(lang),
            decision.step().label(lang),
        ))),
    }
}

/// `POST /requests/{id}/{decision}`
pub async fn decide(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    (id, decision): (RequestId, Decision),
    form: Form,
) -> Answer {
    let done = async {
        let new = NewDecision::parse(decision, &form.0, ask.now)?;
        if let Some(page) = told_of_age(app, ask, viewer, id, (&new, &form.0)).await? {
            return Ok(page);
        }
        let version = form.version().ok_or(WebError::BadRequest)?;
        let mut write = Write::form(app, ask, &form).await?;
        let (permit, request) = write::asked(&mut write, viewer, id).await?;
        let told = warnings(&mut *write, &request, new.programme(&request), new.on).await?;
        let case = write::decide(&mut write, &permit, &request, version, &new, &told).await?;
        let said = said(&mut *write, ask.lang, &new, case).await?;
        let next = case.map_or_else(|| format!("/requests/{id}"), |case| format!("/cases/{case}"));
        write.see_other_saying(&next, &said).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let mut db = app.store.read().await?;
            record::leave::<Triage>(&mut db, viewer, id).await?;
            let request = record::see(&mut db, viewer, id).await?;
            let view =
                DecisionView { typed: form.0, errors, ..view(&mut db, ask, &request, decision).await? };
            drop(db);
            answer::page_failed(app, ask, title(ask.lang, decision), decision_page(ask.lang, &view)).await
        }
        done => done,
    }
}

/// A programme that is chosen only now and is not meant for the child's age is told of once before it is taken.
async fn told_of_age(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: RequestId,
    (new, typed): (&NewDecision, &Typed),
) -> Answer<Option<Response>> {
    let What::Open(opening) = &new.what else { return Ok(None) };
    if typed.get(AGE_TOLD) == opening.programme {
        return Ok(None);
    }
    let mut db = app.store.read().await?;
    record::leave::<Triage>(&mut db, viewer, id).await?;
    let request = record::see(&mut db, viewer, id).await?;
    let shown_before = request.programme.as_ref() == Some(&opening.programme);
    if shown_before || wrong_age(&request, &opening.programme, new.on).is_none() {
        return Ok(None);
    }
    let programme = Some(opening.programme.as_str());
    let view = DecisionView {
        typed: typed.clone(),
        age_told: programme.map(str::to_owned),
        warnings: warnings(&mut db, &request, programme, new.on).await?,
        ..view(&mut db, ask, &request, Decision::Accept).await?
    };
    drop(db);
    let body = decision_page(ask.lang, &view);
    answer::page(app, ask, title(ask.lang, Decision::Accept), body).await.map(Some)
}

/// What is told when it is done.
async fn said(db: &mut impl Db, lang: Lang, new: &NewDecision, case: Option<CaseId>) -> Answer<String> {
    let reference = match case {
        Some(case) => cases::read::head(db, case).await?.reference,
        None => String::new(),
    };
    Ok(match &new.what {
        What::Open(_) => w::done_opened(lang, reference),
        What::Join(_) => w::done_joined(lang, reference),
        What::Wait(_) => w::done_wait(lang).to_owned(),
        What::Refuse(_) => w::done_refuse(lang).to_owned(),
        What::PassOn(_) => w::done_pass_on(lang).to_owned(),
        What::Withdraw => w::done_withdraw(lang).to_owned(),
    })
}

async fn view(
    db: &mut impl Db,
    ask: &Ask,
    request: &RequestView,
    decision: Decision,
) -> Answer<DecisionView> {
    let today = clock::date_of(ask.now);
    let open = reading::open_cases(db, request.centre_id, request.id).await?;
    let colleagues = cases::read::colleagues(db, request.centre_id).await?;
    let bodies = match decision {
        Decision::PassOn => referral::organisations(db, ask.lang, request.centre_id).await?,
        Decision::Accept | Decision::Wait | Decision::Refuse | Decision::Withdraw => Vec::new(),
    };
    let mut typed = Typed::default().with("decided_on", when::date(ask.lang, today));
    typed.add("family_name", request.family_name());
    typed.add("programme", request.programme.clone().unwrap_or_default());
    typed.add("case", open.first().map_or_else(|| NEW_CASE.to_owned(), |case| case.id.to_string()));
    typed.add("priority", Priority::Ordinary.code());
    request.groups.iter().for_each(|group| typed.add("target_groups", group.as_str()));
    Ok(DecisionView {
        decision,
        request: request.id,
        reference: request.reference.clone(),
        name: request.asks().map(|one| one.name.display(ask.lang)).unwrap_or_default(),
        warnings: warnings(db, request, request.programme.as_deref(), today).await?,
        age_told: None,
        open,
        colleagues: cases::read::options(ask.lang, &colleagues),
        bodies: bodies.into_iter().map(|(_, id, name)| (id, name)).collect(),
        typed,
        errors: FieldErrors::new(),
        version: request.version,
    })
}
