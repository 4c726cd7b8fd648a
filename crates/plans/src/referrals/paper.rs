//! The referral as a paper: what was chosen, and nothing else.

use super::{Fact, Referral, facts::Told, w};
use access::Layer;
use base::{Lang, jiff::civil::Date};
use casework::cases::read::in_script;
use documents::{Kind, NewPaper, Source};
use page::when;
use people::Name;
use serde_json::{Value, json};
use store::{Db, Result, sql};

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

/// The record that the paper is made from.
pub const fn source(referral: &Referral) -> Source {
    Source { kind: "referral", id: referral.id.uuid() }
}

/// The paper about to be made final.
pub fn new(
    referral: &Referral,
    facts: &[Told],
    consent: Option<&Consented>,
    answer_by: Option<Date>,
) -> NewPaper {
    NewPaper {
        kind: Kind::Referral,
        case_id: Some(referral.case_id),
        layer: Layer::General,
        subject: source(referral),
        title: w::paper_title(Lang::Bg, referral.reference.as_str()),
        data: data(referral, facts, consent, answer_by),
    }
}

/// What the template asks for. A paper is in Bulgarian, whoever makes it.
pub fn data(
    referral: &Referral,
    facts: &[Told],
    consent: Option<&Consented>,
    answer_by: Option<Date>,
) -> Value {
    let of = |fact: Fact| facts.iter().find(|one| one.fact == fact).map(|one| one.text.as_str());
    // Names and numbers have places of their own; the rest is told in words under what they need to know.
    let more =
        facts.iter().filter(|one| !matches!(one.fact, Fact::Name | Fact::Born | Fact::Parents | Fact::Phone));
    let known: Vec<String> = referral
        .known
        .iter()
        .cloned()
        .chain(more.map(|one| format!("{}: {}", base::Code::label(one.fact, Lang::Bg), one.text)))
        .collect();
    let contact = of(Fact::Parents)
        .or(of(Fact::Phone))
        .map(|_| json!({ "name": of(Fact::Parents).unwrap_or_default(), "phone": of(Fact::Phone) }));
    json!({
        "to": { "name": referral.name_bg, "address": referral.address },
        "service": referral.service,
        "child": { "name": of(Fact::Name).unwrap_or(w::not_named(Lang::Bg)), "born": of(Fact::Born) },
        "contact": contact,
        "reason": referral.reason,
        "known": known.join("\n"),
        "wish": referral.wish,
        "consent": consent.map(|one| json!({
            "given_on": one.given_on.to_string(),
            "by": by(one),
        })),
        "answer_by": answer_by.map(|day| day.to_string()),
        "by": {
            "name": in_script(Lang::Bg, &referral.author, &referral.author_latin),
            "phone": referral.author_phone,
        },
    })
}

fn by(consent: &Consented) -> String {
    let giver = consent.giver.display(Lang::Bg);
    if consent.child_signed { w::consent_with_child(Lang::Bg, giver) } else { giver }
}

/// The consent in words, for the page of the case.
pub fn consent_told(lang: Lang, consent: &Consented) -> String {
    w::consent_told(lang, when::date(lang, consent.given_on), consent.giver.display(lang))
}
