//! The text that is proposed for a notification: what is recorded, in Bulgarian, for a person to read and change.

use super::w;
use crate::signals::{SignalView, read as signals};
use base::{Code, Lang, ids::SignalId};
use page::date_time;
use people::Name;
use store::{Db, Result, sql};

/// Letters to institutions are written in Bulgarian.
const LANG: Lang = Lang::Bg;

/// The proposed text for a signal.
pub async fn propose(db: &mut impl Db, signal: &SignalView) -> Result<String> {
    let (mother, child) = names(db, signal.id).await?;
    let mut parts = vec![opening(signal), who(mother.as_ref(), child.as_ref())];
    if !signal.reasons.is_empty() {
        let reasons: Vec<_> = signal.reasons.iter().map(|reason| reason.label(LANG).to_lowercase()).collect();
        parts.push(w::propose_reasons(LANG, reasons.join(", ")));
    }
    if !signal.said.trim().is_empty() {
        parts.push(w::propose_said(LANG, signal.said.trim()));
    }
    parts.push(w::propose_risk(LANG, signal.risk.label(LANG).to_lowercase()));
    parts.push(done_so_far(signal));
    Ok(parts.join("\n\n"))
}

/// The names of mother and child, where they are recorded.
async fn names(db: &mut impl Db, signal: SignalId) -> Result<(Option<Name>, Option<Name>)> {
    sql("select m.name as mother, c.name as child
         from signals g left join person_names m on m.person_id = g.mother_id
         left join person_names c on c.person_id = g.child_id where g.id = $1")
    .bind(signal)
    .one(db)
    .await
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
