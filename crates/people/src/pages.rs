//! What pages of every area say of a person: a link by name, a line of somebody found.

use crate::{Name, search::read::Found, w};
use base::{Lang, ids::PersonId, jiff::Timestamp};
use page::{Markup, html};

/// The name as a link to the record.
pub fn person_link(lang: Lang, id: PersonId, name: &Name) -> Markup {
    html! { a href={ "/people/" (id) } { (name.display(lang)) } }
}

/// The name as a link for who may open the record, in plain letters for everybody else.
pub fn person_maybe_link(lang: Lang, id: PersonId, name: &Name, readable: bool) -> Markup {
    html! { @if readable { (person_link(lang, id, name)) } @else { (name.display(lang)) } }
}

/// Somebody found, in two lines: the name; then birth and age, or, for who may know no more, the year and that the
/// centre knows them.
pub fn found_line(lang: Lang, found: &Found, now: Timestamp) -> Markup {
    html! {
        span.person-name { (person_maybe_link(lang, found.id, &found.name, found.readable)) }
        span.person-facts { (found_facts(lang, found, now)) }
    }
}

/// Birth and age, and the name in the other script; or the year and that the centre knows them.
pub fn found_facts(lang: Lang, found: &Found, now: Timestamp) -> String {
    let birth = found.birth();
    let facts = if found.readable {
        vec![birth.told(lang, now), found.name.other_script(lang)]
    } else {
        vec![birth.year(lang), w::known_to_centre(lang).to_owned()]
    };
    facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ")
}
