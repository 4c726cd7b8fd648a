//! Handlers of notifications.

use super::{
    NewNotification, Notification, NotificationKind, draft_name, pages,
    pages::{FindingForm, NotificationFormView, NotificationPageView},
    proposal, read, write,
};
use crate::{
    permits::{ReadSignal, RespondToSignal},
    response::{
        guide::{self, GuideStep},
        w,
        web::visible,
    },
    signals::{ReporterRole, SignalView, Stage},
};
use access::{
    Action, Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    audit::Entry,
    draft, looked, permit,
    permit::may,
};
use axum::extract::{Path, State};
use base::{FieldErrors, Id, clock, ids::SignalId, typed::Typed};
use directory::{kinds::OrganisationKind, organisations};
use store::Conn;

/// `GET /signals/{id}/notifications/new`
pub async fn new(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<RespondToSignal>(&mut db, &viewer, id).await?;
    let kept = draft::load(&mut db, viewer.user, &draft_name(id)).await?;
    let restored = kept.as_ref().map(|(_, at)| *at);
    let typed = match kept {
        Some((typed, _)) => typed,
        None => begin(&mut db, &ask, &signal).await?,
    };
    let view = around(&mut db, &ask, &signal, typed, FieldErrors::new()).await?;
    drop(db);
    let view = NotificationFormView { restored, ..view };
    page(&app, &ask, w::notification_title(ask.lang), pages::entry(ask.lang, &view)).await
}

/// `POST /signals/{id}/notifications`
pub async fn notify(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    let done = async {
        let new = NewNotification::parse(&form.0, ask.now)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
        let notification = write::notify(&app, &mut write, &permit, &new).await?;
        let next = format!("/signals/{id}/notifications/{notification}");
        write.see_other_saying(&next, w::notification_said(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let mut db = app.store.read().await?;
            let (_, signal) = visible::<RespondToSignal>(&mut db, &viewer, id).await?;
            let view = around(&mut db, &ask, &signal, form.0, errors).await?;
            drop(db);
            page_failed(&app, &ask, w::notification_title(ask.lang), pages::entry(ask.lang, &view)).await
        }
        done => done,
    }
}

/// `GET /signals/{id}/notifications/{notification}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, notification)): Path<(SignalId, Id<Notification>)>,
) -> Answer {
    let (permit, view) =
        view(&app, &ask, &viewer, (id, notification), (Typed::default(), FieldErrors::new())).await?;
    looked::record(&app, Entry::under(&permit, "notification.viewed").record("notification", notification))
        .await?;
    page(&app, &ask, w::notification_title(ask.lang), pages::show(ask.lang, &view)).await
}

/// A notification as it stands, with what was typed of the department's finding.
pub(super) async fn view(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    (id, notification): (SignalId, Id<Notification>),
    (typed, errors): (Typed, FieldErrors),
) -> Answer<(Permit<ReadSignal>, NotificationPageView)> {
    let mut db = app.store.read().await?;
    let (permit, signal) = visible::<ReadSignal>(&mut db, viewer, id).await?;
    let row = read::one(&mut db, id, notification).await?;
    let responds = may(&mut db, viewer, Action("signal.respond"), Subject::Signal(id)).await?;
    drop(db);
    let waits =
        row.kind == NotificationKind::Sent && row.checked_on.is_none() && signal.stage != Stage::Closed;
    let view = NotificationPageView {
        signal: format!("/signals/{id}"),
        reference: signal.reference.clone(),
        row,
        papers: (app.slots.papers)(app, viewer, ask.lang, "notification", notification.uuid()).await?,
        finding: (responds && waits).then(|| FindingForm { typed, errors, key: form_key() }),
    };
    Ok((permit, view))
}

/// Now; the only department there is; the text from what is recorded. The department that called knows already.
async fn begin(db: &mut Conn, ask: &Ask, signal: &SignalView) -> Answer<Typed> {
    let departments = organisations::of_kind(db, signal.centre_id, OrganisationKind::ChildProtection).await?;
    let knows = signal.reporter_role == ReporterRole::Cpd;
    let mut typed = Typed::default()
        .with("kind", if knows { "knows" } else { "sent" })
        .with("notified_at", clock::local(ask.now).strftime("%d.%m.%Y %H:%M").to_string())
        .with("text", proposal::propose(signal));
    if let [only] = departments.as_slice() {
        typed = typed.with("organisation", only.id.to_string());
    }
    if let Some(name) = signal.reporter_name.as_ref().filter(|_| knows) {
        typed = typed.with("receiver", name);
    }
    Ok(typed)
}

async fn around(
    db: &mut Conn,
    ask: &Ask,
    signal: &SignalView,
    typed: Typed,
    errors: FieldErrors,
) -> Answer<NotificationFormView> {
    let departments = organisations::of_kind(db, signal.centre_id, OrganisationKind::ChildProtection).await?;
    Ok(NotificationFormView {
        signal: format!("/signals/{}", signal.id),
        reference: signal.reference.clone(),
        departments: departments
            .iter()
            .map(|one| (one.id.to_string(), one.name(ask.lang).to_owned()))
            .collect(),
        typed,
        errors,
        draft: draft_name(signal.id),
        restored: None,
        guidance: guide::help(db, ask, signal.centre_id, GuideStep::Notify).await?,
        key: form_key(),
    })
}
