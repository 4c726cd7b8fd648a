//! The pages of centres.

mod forms;
mod profile;

use super::{CentreLine, w};
use base::{Lang, phone::Phone};
use page::{Markup, Table, button_link, buttons, empty_state, html};

pub use forms::{capacity, edit, municipalities, premises};
pub(super) use profile::weekdays;
pub use profile::{Profile, profile};

/// A centre of the list with the name of its settlement.
#[derive(Debug, Clone)]
pub struct ListedCentre {
    /// The centre.
    pub centre: CentreLine,
    /// Where it is, in words.
    pub place: Option<String>,
}

/// The centres that the viewer works in or oversees.
pub fn list(lang: Lang, sections: &Markup, centres: &[ListedCentre], may_create: bool) -> Markup {
    let add = html! {
        @if may_create {
            (buttons(html! {
                (button_link("/centres/new", w::centre_add(lang)))
                (button_link("/provider", w::to_provider(lang)))
            }))
        }
    };
    html! {
        (sections)
        h1 { (w::centres_title(lang)) }
        (Table::new(w::centres_title(lang)).quiet()
            .head(w::centre(lang)).head(w::settlement(lang)).head(w::phone(lang)).number(w::capacity(lang))
            .rows(centres.iter().map(|line| row(lang, line)))
            .empty(empty_state(w::centres_none(lang), add.clone())))
        @if !centres.is_empty() { (add) }
    }
}

fn row(lang: Lang, line: &ListedCentre) -> Vec<Markup> {
    let centre = &line.centre;
    vec![
        html! { a href={ "/centres/" (centre.id) } { (centre.name(lang)) } },
        html! { (line.place.as_deref().unwrap_or(page::w::not_given(lang))) },
        phone(lang, centre.phone.as_deref()),
        html! { @if let Some(places) = centre.places { (places) } @else { (page::w::not_given(lang)) } },
    ]
}

/// A telephone that a phone dials at a touch.
pub(crate) fn phone(lang: Lang, number: Option<&str>) -> Markup {
    let Some(number) = number else { return html! { (page::w::not_given(lang)) } };
    let phone = Phone::read(number);
    html! { @if phone.understood { a href={ "tel:" (phone.canonical) } { (phone.display) } } @else { (phone.display) } }
}

/// An e-mail address that opens a letter at a touch.
pub(crate) fn email(lang: Lang, address: Option<&str>) -> Markup {
    let Some(address) = address else { return html! { (page::w::not_given(lang)) } };
    html! { a href={ "mailto:" (address) } { (address) } }
}
