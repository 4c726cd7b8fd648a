//! Pages of a person: the record, and the form that enters or changes it.

pub mod form;

use super::read::{Facts, KinLine, RecordLine};
use crate::{
    Language, contacts,
    contacts::ContactLine,
    identifiers,
    identifiers::read::IdentifierLine,
    kinship, living,
    living::read::{AddressLine, MemberLine},
    naming::Former,
    w,
};
use base::{Code, Lang, clock, jiff::Timestamp};
use page::{Markup, Tone, html, list};

/// Everything that the page of a person shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The record.
    pub facts: Facts,
    /// Languages spoken.
    pub languages: Vec<Language>,
    /// Names borne before.
    pub former: Vec<Former>,
    /// Ways to reach them.
    pub contacts: Vec<ContactLine>,
    /// Personal numbers, hidden.
    pub numbers: Vec<IdentifierLine>,
    /// Kin and close people.
    pub kin: Vec<KinLine>,
    /// Addresses.
    pub addresses: Vec<AddressLine>,
    /// Household.
    pub household: Vec<MemberLine>,
    /// Signals and cases in which they stand.
    pub records: Vec<RecordLine>,
    /// What the viewer may do.
    pub may: May,
    /// The moment of the page.
    pub now: Timestamp,
}

/// What the viewer may do with the record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct May {
    /// Change it.
    pub write: bool,
    /// See a number in full.
    pub reveal: bool,
    /// Make one record of two.
    pub merge: bool,
}

/// The page of a person; `key` makes a fresh idempotency key for each button.
pub fn record(lang: Lang, view: &View, key: &dyn Fn() -> String) -> Markup {
    let (facts, may) = (&view.facts, view.may);
    let id = facts.id;
    let living = living::pages::Living {
        person: id,
        addresses: &view.addresses,
        household: &view.household,
        may_write: may.write,
        keys: key,
    };
    html! {
        h1 { (facts.name.full(lang)) }
        @let other = facts.name.other_script(lang);
        @if !other.is_empty() { p.lead lang=(if lang == Lang::En { "bg" } else { "bg-Latn" }) { (other) } }
        @if facts.interpreter { p { (list::tag(w::interpreter_needed(lang), Tone::Warn)) } }
        @if let Some(note) = &facts.note { p.note { (note) } }
        (facts_list(lang, view))
        @if may.write { p { (page::button_link(&format!("/people/{id}/edit"), w::person_change(lang))) } }
        (records(lang, &view.records))
        @if !view.records.is_empty() {
            p { a href={ "/deadlines?person=" (id) } { (w::person_deadlines(lang)) } }
        }
        (contacts::pages::section(lang, id, &view.contacts, may.write))
        (kinship::pages::section(lang, id, &view.kin, may.write))
        (living::pages::section(lang, &living))
        (identifiers::pages::section(lang, id, &view.numbers, may.reveal, may.write))
        @if may.merge {
            h2 { (w::duplicates_title(lang)) }
            p { (page::button_link(&format!("/people/{id}/duplicates"), w::duplicates_look(lang))) }
        }
    }
}

fn facts_list(lang: Lang, view: &View) -> Markup {
    let facts = &view.facts;
    let birth = facts.birth().told(lang, view.now);
    let or_unknown =
        |text: String| html! { @if text.is_empty() { (page::w::unknown(lang)) } @else { (text) } };
    let languages = view.languages.iter().map(|l| l.label(lang)).collect::<Vec<_>>().join(", ");
    let former = html! {
        @for former in &view.former {
            p { (former.name.full(lang)) " (" (w::until(lang, page::date(lang, clock::date_of(former.until_at)))) ")" }
        }
    };
    let mut lines = vec![
        (w::birth_title(lang), or_unknown(birth)),
        (w::sex_title(lang), html! { (facts.sex.label(lang)) }),
    ];
    if !languages.is_empty() {
        lines.push((w::languages_title(lang), html! { (languages) }));
    }
    if !view.former.is_empty() {
        lines.push((w::former_names(lang), former));
    }
    lines.push((w::known_since(lang), html! { (page::date(lang, clock::date_of(facts.created_at))) }));
    page::summary_list(&lines)
}

fn records(lang: Lang, records: &[RecordLine]) -> Markup {
    html! {
        h2 { (w::records_title(lang)) }
        @if records.is_empty() { p.hint { (w::records_empty(lang)) } }
        ul.people {
            @for record in records {
                li {
                    span.person-name {
                        a href=(record.href()) {
                            @if record.kind == "case" { (w::record_case(lang, record.reference.as_str())) }
                            @else { (w::record_signal(lang, record.reference.as_str())) }
                        }
                    }
                    span.person-facts { (page::date(lang, record.on_date)) }
                }
            }
        }
    }
}
