//! The notification of the child protection department, as it was recorded.

use super::{LANG, child, head, notified, place, seen, w, worker};
use crate::{By, Kind, Told, making::lower, papers::Under};
use access::{Layer, WebError, app::Coming};
use base::Code;
use casework::{
    response::notification::{self as told_of, NotificationKind, NotificationRow},
    risk::Risk,
    signals::SignalView,
};
use page::when;
use serde_json::{Value, json};
use store::{Db, sql};
use uuid::Uuid;

pub(super) fn notification<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let (signal, kind) = notified(&mut db, id).await?;
        let signal = seen(&mut db, by.viewer, signal).await?;
        // Who knew already was sent nothing.
        if kind == NotificationKind::Knows {
            return Ok(None);
        }
        let all = told_of::of_signal(&mut db, signal.id).await?;
        let row = all.iter().find(|one| one.id.uuid() == id).ok_or(WebError::NotFound)?;
        let user = sql("select user_id from notifications where id = $1").bind(id).value(&mut db).await?;
        let signers = (worker(&mut db, &signal, Some(user)).await?, head(&mut db, &signal).await?);
        let title = [Some(Kind::Notification.label(LANG).to_owned()), row.reference(LANG)];
        Ok(Some(Told {
            under: Under::Signal(signal.id),
            layer: Layer::General,
            is_signed: true,
            title: title.into_iter().flatten().collect::<Vec<_>>().join(" "),
            data: told(&signal, row, signers),
        }))
    })
}

fn told(signal: &SignalView, row: &NotificationRow, (by, head): (Value, Value)) -> Value {
    let mother =
        signal.mother.as_ref().map(|name| json!({ "name": name.full(LANG), "role": w::mother(LANG) }));
    let urgency = if signal.risk == Risk::High { w::urgent(LANG) } else { w::ordinary(LANG) };
    let from = [place(signal), Some(lower(signal.reporter_role.label(LANG)))];
    let from = from.into_iter().flatten().collect::<Vec<_>>().join(", ");
    json!({
        "to": { "name": row.organisation(LANG).unwrap_or_else(|| w::department(LANG)), "address": row.organisation_address },
        "reference": row.reference(LANG),
        "their_number": row.their_number,
        "signal": signal.reference,
        "child": child(signal),
        "parents": mother.into_iter().collect::<Vec<_>>(),
        "urgency": urgency,
        "learned": w::learned(LANG, when::date_time(LANG, signal.called_at), from),
        "facts": row.text,
        "told_to": w::told_to(LANG, row.receiver.as_str(), lower(row.channel.label(LANG))),
        "wish": w::wish(LANG),
        "by": by,
        "head": head,
        "sent_at": when::date_time(LANG, row.notified_at),
    })
}
