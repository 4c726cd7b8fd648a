//! The text that is proposed for a notification: what is recorded, in Bulgarian, for a person to read and change.

use super::w;
use crate::signals::{SignalView, read as signals};
use base::{Code, Lang};
use page::date_time;
use people::Name;

/// Letters to institutions are written in Bulgarian.
const LANG: Lang = Lang::Bg;

/// The proposed text for a signal.
pub fn propose(signal: &SignalView) -> String {
    let mut parts = vec![opening(signal), who(signal.mother.as_ref(), signal.child.as_ref())];
    if !signal.reasons.is_empty() {
        let reasons: Vec<_> = signal.reasons.iter().map(|reason| reason.label(LANG).to_lowercase()).collect();
        parts.push(w::propose_reasons(LANG, reasons.join(", ")));
    }
    if !signal.said.trim().is_empty() {
        parts.push(w::propose_said(LANG, signal.said.trim()));
    }
    parts.push(w::propose_risk(LANG, signal.risk.label(LANG).to_lowercase()));
    parts.push(done_so_far(signal));
    parts.join("\n\n")
}

fn opening(signal: &signals::Signal) -> String {
    let at = date_time(LANG, signal.called_at);
    let reporter = signal.reporter_role.label(LANG).to_lowercase();
    match (signal.ward(LANG), signal.hospital(LANG)) {
        (Some(ward), Some(hospital)) => {
            w::propose_opening_ward(LANG, at, hospital, signal.reference.as_str(), reporter, ward)
        }
        _ => w::propose_opening(LANG, at, signal.reference.as_str(), reporter),
    }
}

fn who(mother: Option<&Name>, child: Option<&Name>) -> String {
    let name = |name: Option<&Name>| {
        name.map_or_else(|| w::propose_unknown(LANG).to_owned(), |name| name.full(LANG))
    };
    w::propose_who(LANG, name(child), name(mother))
}

fn done_so_far(signal: &signals::Signal) -> String {
    match (signal.first_met_at, signal.accepted_by_name(LANG)) {
        (Some(met), Some(worker)) => w::propose_met(LANG, date_time(LANG, met), worker),
        (None, Some(worker)) => w::propose_accepted(LANG, worker),
        _ => w::propose_waits(LANG).to_owned(),
    }
}
