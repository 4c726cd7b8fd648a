//! Handlers of meetings.

mod correct;
mod view;

pub use correct::{change, edit};

use super::{Meeting, MeetingKind, NewMeeting, pages, read, write};
use crate::{
    permits::{ReadSignal, RespondToSignal},
    response::{w, web::visible},
};
use access::{
    Action, Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{page, page_failed},
    ask::Query,
    audit::Entry,
    looked,
    permit::{may, permit},
};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, Id, ids::SignalId};
use pages::MeetingPageView;

/// `GET /signals/{id}/meetings/new?kind=`
pub async fn new(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    Query(query): Query,
) -> Answer {
    let view = view::blank(&app, &ask, &viewer, id, MeetingKind::from_code(query.get("kind"))).await?;
    page(&app, &ask, pages::title(ask.lang, view.kind), pages::entry(ask.lang, &view)).await
}

/// `POST /signals/{id}/meetings`
pub async fn record(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    let kind = MeetingKind::from_code(form.0.get("kind")).ok_or(WebError::BadRequest)?;
    let done = async {
        let new = NewMeeting::parse(&form.0, kind, ask.now)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
        write::record(&mut write, &permit, &new).await?;
        write.see_other_saying(&format!("/signals/{id}"), said(&ask, kind)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, id, kind, form, errors).await,
        done => done,
    }
}

/// `GET /signals/{id}/meetings/{meeting}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, meeting)): Path<(SignalId, Id<Meeting>)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let (permit, signal) = visible::<ReadSignal>(&mut db, &viewer, id).await?;
    let view = MeetingPageView {
        signal: format!("/signals/{id}"),
        reference: signal.reference.clone(),
        meeting: read::one(&mut db, id, meeting).await?,
        may_change: may(&mut db, &viewer, Action("signal.respond"), Subject::Signal(id)).await?,
        today: base::clock::date_of(ask.now),
    };
    drop(db);
    looked::record(&app, Entry::under(&permit, "meeting.viewed").record("meeting", meeting)).await?;
    page(&app, &ask, view.meeting.meeting.kind.label(ask.lang), pages::show(ask.lang, &view)).await
}

async fn again(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    kind: MeetingKind,
    form: Form,
    errors: FieldErrors,
) -> Answer {
    let view = view::typed(app, ask, viewer, id, kind, form.0, errors).await?;
    page_failed(app, ask, pages::title(ask.lang, kind), pages::entry(ask.lang, &view)).await
}

fn said(ask: &Ask, kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::First => w::meeting_first_said(ask.lang),
        MeetingKind::Further | MeetingKind::Diagnosis | MeetingKind::Tripartite => w::meeting_said(ask.lang),
    }
}
