//! What the time of general access of a person tells to its sheet.

use super::{
    PeriodId, TERM,
    read::{self, ContactLine, PeriodLine},
};
use crate::{
    law::{self, Law},
    permits::ReadGeneralAccess,
};
use access::{Layer, Subject, app::Coming, permit};
use base::{Code, Lang, rules::Rules};
use documents::{
    By, Kind, Maker, Offer, Told, Under,
    making::{lower, posted, w as made_w},
};
use serde_json::{Value, json};
use store::Db;
use uuid::Uuid;

/// A paper is in Bulgarian, whoever asks for it.
const LANG: Lang = Lang::Bg;

/// The paper that a time of general access makes.
pub const PAPERS: &[Maker] =
    &[Maker { record: "general-access-period", kind: Kind::GeneralAccess, tell: sheet }];

/// The sheet: a draft while the time runs, final once it has ended.
pub fn offers(of: &PeriodLine) -> Vec<Offer> {
    vec![Offer { kind: Kind::GeneralAccess, is_signed: of.ended_on.is_some() }]
}

fn sheet<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let of = read::period(&mut db, PeriodId::from_uuid(id)).await?;
        permit::<ReadGeneralAccess>(&mut db, by.viewer, Subject::Centre(of.centre_id)).await?;
        let contacts = read::of_period(&mut db, of.id).await?;
        let data = told(&of, &contacts);
        Ok(Some(Told {
            under: Under::Desk(of.centre_id),
            layer: Layer::General,
            is_signed: of.ended_on.is_some(),
            title: Kind::GeneralAccess.label(LANG).to_owned(),
            data,
        }))
    })
}

fn told(of: &PeriodLine, contacts: &[ContactLine]) -> Value {
    let rule = Rules::embedded().deadline(TERM, of.first_on);
    let last = contacts.last().map(|one| one.by(LANG));
    json!({
        "who": { "name": of.name.full(LANG) },
        "from": of.first_on,
        "until": of.ends_on,
        "rule": rule.map(|rule| format!("{} ({}).", rule.name(LANG), rule.ground.text(LANG))),
        "meetings": contacts.iter().map(meeting).collect::<Vec<_>>(),
        "ended": of.outcome.map(|outcome| outcome.label(LANG)),
        "by": posted(last, made_w::post_worker(LANG)),
    })
}

fn meeting(one: &ContactLine) -> Value {
    let place = one.place_text.clone().unwrap_or_else(|| lower(one.place.label(LANG)));
    json!({
        "date": one.on_day,
        "place": place,
        "topic": law::label(&Law::shipped().topics, &one.topic, LANG),
        "kind": lower(one.kind.label(LANG)),
        "by": one.by(LANG),
    })
}
