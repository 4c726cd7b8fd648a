//! Handlers that correct a meeting. Two who correct the same one lose nothing: what does not collide is joined, the
//! rest is asked.

use super::view;
use crate::{
    permits::RespondToSignal,
    response::{
        meeting::{self, Meeting, NewMeeting, pages, read},
        w,
        web::{before, visible},
    },
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, Id, ids::SignalId, typed::Typed};
use page::merge::{self, merge};

/// `GET /signals/{id}/meetings/{meeting}/edit`
pub async fn edit(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, meeting)): Path<(SignalId, Id<Meeting>)>,
) -> Answer {
    let view = form(&app, &ask, &viewer, id, meeting, None, FieldErrors::new()).await?;
    page(&app, &ask, pages::title(ask.lang, view.kind), pages::entry(ask.lang, &view)).await
}

/// `POST /signals/{id}/meetings/{meeting}`
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, meeting)): Path<(SignalId, Id<Meeting>)>,
    sent: Form,
) -> Answer {
    let version = sent.version().ok_or(WebError::BadRequest)?;
    match save(&app, &ask, &viewer, id, meeting, &sent, version).await {
        Err(WebError::Stale) => join(&app, &ask, &viewer, id, meeting, sent).await,
        Err(WebError::Fields(errors)) => {
            let view = form(&app, &ask, &viewer, id, meeting, Some(sent), errors).await?;
            page_failed(&app, &ask, pages::title(ask.lang, view.kind), pages::entry(ask.lang, &view)).await
        }
        done => done,
    }
}

async fn save(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    meeting: Id<Meeting>,
    sent: &Form,
    version: i64,
) -> Answer {
    let mut write = Write::form(app, ask, sent).await?;
    let permit = permit::<RespondToSignal>(&mut *write, viewer, Subject::Signal(id)).await?;
    let kind = read::one(&mut *write, id, meeting).await?.meeting.kind;
    let new = NewMeeting::parse(&sent.0, kind, ask.now)?;
    meeting::change(&mut write, &permit, meeting, version, &new).await?;
    let back = format!("/signals/{id}/meetings/{meeting}");
    write.see_other_saying(&back, w::meeting_changed_said(ask.lang)).await
}

/// Joins what was sent with what was saved meanwhile; asks where both sides changed the same field.
async fn join(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    meeting: Id<Meeting>,
    sent: Form,
) -> Answer {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<RespondToSignal>(&mut db, viewer, id).await?;
    let current = read::one(&mut db, id, meeting).await?;
    let institutions = view::around(&mut db, ask, &signal, current.meeting.kind).await?.institutions;
    drop(db);
    let theirs = view::fields(&current);
    let mut merged = merge(&before(&sent.0), &sent.0.0, &theirs.0);
    let version = current.meeting.version;
    if merged.conflicts.is_empty() {
        let joined = Form(Typed(merged.values).with("_key", sent.0.get("_key")));
        return save(app, ask, viewer, id, meeting, &joined, version).await;
    }
    // The next save begins from what was saved meanwhile.
    merged.values.extend(theirs.0.into_iter().map(|(name, value)| (format!("_before.{name}"), value)));
    let action = format!("/signals/{id}/meetings/{meeting}");
    let (lang, label) = (ask.lang, |field: &str| pages::field_label(ask.lang, field));
    let options = |field: &str| pages::field_options(ask.lang, &institutions, field);
    let choice = merge::choose(lang, &merged, &action, &form_key(), version, &label, &options);
    page_failed(app, ask, page::w::merge_title(lang), choice).await
}

async fn form(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    meeting: Id<Meeting>,
    sent: Option<Form>,
    errors: FieldErrors,
) -> Answer<pages::MeetingFormView> {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<RespondToSignal>(&mut db, viewer, id).await?;
    let current = read::one(&mut db, id, meeting).await?;
    let around = view::around(&mut db, ask, &signal, current.meeting.kind).await?;
    let known = view::fields(&current);
    let before = match &sent {
        Some(sent) => Typed(before(&sent.0)),
        None => known.clone(),
    };
    let version = sent.as_ref().and_then(Form::version).or(Some(current.meeting.version));
    Ok(pages::MeetingFormView {
        action: format!("/signals/{id}/meetings/{meeting}"),
        version,
        before,
        typed: sent.map_or(known, |sent| sent.0),
        errors,
        draft: None,
        ..around
    })
}
