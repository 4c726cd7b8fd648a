//! What a signal and the notification about it tell to their papers. `casework` knows nothing of papers: its pages show
//! them through the slot `papers`.

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_documents_signals.rs"));
}

mod notification;
mod report;

use crate::{
    Kind, Made, Maker, Offer, Source, as_corrected, head_of_service, made, making::w as making_w,
    panel as shown, papers::Under, signer,
};
use access::{Answer, App, Layer, Subject, Viewer, WebError, app::Coming, permit};
use base::{
    Lang,
    ids::{SignalId, UserId},
};
use casework::{
    permits::ReadSignal,
    response::notification::NotificationKind,
    signals::{SignalView, Stage, read},
};
use page::{Markup, html};
use serde_json::{Value, json};
use store::{Db, Tx, sql};
use uuid::Uuid;

/// A paper is in Bulgarian, whoever asks for it.
const LANG: Lang = Lang::Bg;

/// The papers that signals make.
pub const PAPERS: &[Maker] = &[
    Maker { record: "signal", kind: Kind::SignalReport, tell: report::report },
    Maker { record: "notification", kind: Kind::Notification, tell: notification::notification },
];

/// The papers of a signal or of a notification, for its page; nothing for those who do not read them.
pub fn panel<'a>(
    app: &'a App,
    viewer: &'a Viewer,
    lang: Lang,
    record: &'static str,
    id: Uuid,
) -> Coming<'a, Markup> {
    Box::pin(async move {
        let mut db = app.store.read().await?;
        let made = match record {
            "signal" => of_signal(&mut db, viewer, SignalId::from_uuid(id)).await?,
            "notification" => of_notification(&mut db, viewer, id).await?,
            _ => return Ok(html! {}),
        };
        Ok(shown(lang, &made))
    })
}

/// Keeps what a signal or a notification tells as it is decided, corrected or sent.
pub fn signed<'a>(tx: &'a mut Tx, viewer: &'a Viewer, record: &'static str, id: Uuid) -> Coming<'a, ()> {
    Box::pin(async move { as_corrected(tx, viewer, PAPERS, Source { kind: record, id }).await })
}

async fn of_signal(db: &mut impl Db, viewer: &Viewer, id: SignalId) -> Answer<Made> {
    let signal = seen(db, viewer, id).await?;
    let offers = vec![Offer { kind: Kind::SignalReport, is_signed: is_decided(&signal) }];
    made(db, viewer, (Under::Signal(id), Layer::General), ("signal", id.uuid()), offers).await
}

async fn of_notification(db: &mut impl Db, viewer: &Viewer, id: Uuid) -> Answer<Made> {
    let (signal, kind) = notified(db, id).await?;
    seen(db, viewer, signal).await?;
    // Who knew already was sent nothing.
    let offers = match kind {
        NotificationKind::Sent => vec![Offer { kind: Kind::Notification, is_signed: true }],
        NotificationKind::Knows => Vec::new(),
    };
    made(db, viewer, (Under::Signal(signal), Layer::General), ("notification", id), offers).await
}

/// The signal of a notification, and whether anything was sent.
async fn notified(db: &mut impl Db, id: Uuid) -> Answer<(SignalId, NotificationKind)> {
    let found = sql("select signal_id, kind from notifications where id = $1").bind(id).maybe(db).await?;
    found.ok_or(WebError::NotFound)
}

/// The signal, for one who may read it.
async fn seen(db: &mut impl Db, viewer: &Viewer, id: SignalId) -> Answer<SignalView> {
    permit::<ReadSignal>(db, viewer, Subject::Signal(id)).await?;
    Ok(read::one(db, id).await?)
}

/// True once it is decided what becomes of the child: then the report is whole.
fn is_decided(signal: &SignalView) -> bool {
    matches!(signal.stage, Stage::Decided | Stage::Closed)
}

/// Who leads the centre that answers.
async fn head(db: &mut impl Db, signal: &SignalView) -> Answer<Value> {
    let head = head_of_service(db, signal.centre_id).await?;
    Ok(head.map_or(Value::Null, |head| head.told(making_w::post_head(LANG))))
}

/// Who worked on it for the centre, with their post.
async fn worker(db: &mut impl Db, signal: &SignalView, user: Option<UserId>) -> Answer<Value> {
    let Some(user) = user else { return Ok(Value::Null) };
    let worker = signer(db, signal.centre_id, user).await?;
    Ok(worker.map_or(Value::Null, |worker| worker.told(making_w::post_worker(LANG))))
}

/// Where the signal came from: ward and hospital, when it came from one.
fn place(signal: &SignalView) -> Option<String> {
    let parts: Vec<&str> = [signal.ward(LANG), signal.hospital(LANG)].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The child as far as it is known; an unborn one by the day it is expected.
fn child(signal: &SignalView) -> Value {
    let name = signal.child.as_ref().map(|name| name.full(LANG));
    let name = name.or_else(|| signal.mother.as_ref().map(|mother| w::child_of(LANG, mother.full(LANG))));
    json!({
        "name": name.unwrap_or_else(|| w::child_unknown(LANG).to_owned()),
        "born": signal.child_born_on,
        "address": place(signal),
    })
}
