//! The catcher's pages, empty and full.

use super::*;
use crate::message::Channel;
use base::{Id, jiff::Timestamp};
use uuid::Uuid;

/// Every page, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let all = [one(Channel::Email, 0), one(Channel::Sms, 1), one(Channel::Sms, 2), one(Channel::Email, 3)];
    vec![
        ("messages, empty", list(lang, &[], None, false)),
        ("messages, full", list(lang, &all, Some("/messages?after=1"), true)),
        ("message, full", message(lang, &all[0], true)),
        ("message, given up", message(lang, &all[2], false)),
    ]
}

fn one(channel: Channel, state: u8) -> Line {
    let at = Timestamp::constant(1_773_131_400, 0);
    Line {
        id: Id::from_uuid(Uuid::nil()),
        channel,
        recipient: if channel == Channel::Sms { "+359888000000".into() } else { "radka@example.bg".into() },
        topic: "signal.escalated".into(),
        subject: if channel == Channel::Sms { String::new() } else { "Нов сигнал".into() },
        body: "Сигнал С-2026-0012 чака.\nhttps://zaedno.example/signals/1".into(),
        created_at: at,
        sent_at: (state == 0).then_some(at),
        failed_at: (state == 2).then_some(at),
        last_error: (state > 1).then(|| "the gateway answered 503".into()),
    }
}
