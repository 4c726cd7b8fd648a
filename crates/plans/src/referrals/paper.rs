//! The referral as a paper: what was chosen, and nothing else.

use super::{
    Fact, Referral, ReferralId, Stage,
    facts::{self, Told as Known},
    read, w,
};
use crate::printed::{self, LANG};
use access::{Layer, WebError, app::Coming};
use base::{Code, Lang, jiff::civil::Date};
use documents::{By, Kind, Maker, Offer, Signer, Told, Under, making::w as made_w};
use page::when;
use people::Name;
use serde_json::{Value, json};
use store::{Db, Result, sql};
use uuid::Uuid;

/// The paper that a referral makes.
pub const PAPERS: &[Maker] = &[Maker { record: "referral", kind: Kind::Referral, tell: referral }];

/// The paper of a referral as it stands: a draft until it goes to the other side.
pub fn offers(of: &Referral) -> Vec<Offer> {
    match of.stage {
        Stage::Created => vec![Offer { kind: Kind::Referral, is_signed: false }],
        Stage::Sent | Stage::Opened | Stage::Accepted | Stage::Refused | Stage::Done => {
            vec![Offer { kind: Kind::Referral, is_signed: true }]
        }
        Stage::Withdrawn => Vec::new(),
    }
}

store::row! {
    /// The consent that a referral goes by, as it is printed.
    pub struct Consented {
        /// The day.
        pub given_on: Date,
        /// Who gave it.
        pub giver: Name,
        /// Whether the child signed too.
        pub child_signed: bool,
    }
}

/// The consent of a referral.
pub async fn consent(db: &mut impl Db, referral: &Referral) -> Result<Option<Consented>> {
    sql("select c.given_on, n.name as giver, c.child_signed
           from consents c join person_names n on n.person_id = c.giver_id where c.id = $1")
    .bind(referral.consent_id)
    .maybe(db)
    .await
}

fn referral<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let case = sql("select case_id from referrals where id = $1").bind(id);
        let case = case.maybe_value(&mut db).await?.ok_or(WebError::NotFound)?;
        printed::may_read(&mut db, by.viewer, case, Layer::General).await?;
        let of = read::one(&mut db, case, ReferralId::from_uuid(id)).await?;
        let Some(is_signed) = documents::offered(&offers(&of), Kind::Referral) else { return Ok(None) };
        let facts = facts::of(&mut db, of.id).await?;
        let consent = consent(&mut db, &of).await?;
        let author = documents::signer(&mut db, of.centre_id, of.author_id).await?;
        let data = told(&of, &facts, consent.as_ref(), author.as_ref());
        let title = w::paper_title(LANG, of.reference.as_str());
        Ok(Some(Told { under: Under::Case(case), layer: Layer::General, is_signed, title, data }))
    })
}

fn told(of: &Referral, facts: &[Known], consent: Option<&Consented>, author: Option<&Signer>) -> Value {
    let fact = |fact: Fact| facts.iter().find(|one| one.fact == fact).map(|one| one.text.as_str());
    // Names and numbers have places of their own; the rest is told in words under what they need to know.
    let more =
        facts.iter().filter(|one| !matches!(one.fact, Fact::Name | Fact::Born | Fact::Parents | Fact::Phone));
    let known: Vec<String> = of
        .known
        .iter()
        .cloned()
        .chain(more.map(|one| format!("{}: {}", one.fact.label(LANG), one.text)))
        .collect();
    let contact = fact(Fact::Parents)
        .or(fact(Fact::Phone))
        .map(|_| json!({ "name": fact(Fact::Parents).unwrap_or_default(), "phone": fact(Fact::Phone) }));
    let mut by = author.map_or(Value::Null, |author| author.told(made_w::post_worker(LANG)));
    if !by.is_null() {
        by["phone"] = json!(of.author_phone);
    }
    json!({
        "to": { "name": of.name_bg, "address": of.address },
        "service": of.service,
        "child": { "name": fact(Fact::Name).unwrap_or(w::not_named(LANG)), "born": fact(Fact::Born) },
        "contact": contact,
        "reason": of.reason,
        "known": known.join("\n"),
        "wish": of.wish,
        "consent": consent.map(|one| json!({ "given_on": one.given_on.to_string(), "by": given_by(one) })),
        "answer_by": of.answer_by.map(|day| day.to_string()),
        "by": by,
    })
}

fn given_by(consent: &Consented) -> String {
    let giver = consent.giver.display(LANG);
    if consent.child_signed { w::consent_with_child(LANG, giver) } else { giver }
}

/// The consent in words, for the page of the case.
pub fn consent_told(lang: Lang, consent: &Consented) -> String {
    w::consent_told(lang, when::date(lang, consent.given_on), consent.giver.display(lang))
}
