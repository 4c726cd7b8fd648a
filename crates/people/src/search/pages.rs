//! The page of the search: as a name is typed, likely people; by number apart; and the way to enter somebody new.

use super::{MOST, read::Found};
use crate::{pages::found_line, w};
use base::{FieldErrors, Lang, jiff::Timestamp};
use page::{Fields, Markup, Notice, NoticeKind, form, html, notice, story};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// What was typed.
    pub q: &'a str,
    /// What came of it.
    pub outcome: Outcome,
    /// True when the viewer may enter people.
    pub may_create: bool,
    /// The idempotency key of the form for numbers.
    pub key: &'a str,
    /// The moment of the page.
    pub now: Timestamp,
}

/// What came of a search.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Nothing was asked yet.
    Nothing,
    /// It looked like a personal number, and was not looked for.
    LooksLikeNumber,
    /// These were found by name, year or phone.
    People(Vec<Found>),
    /// These bear the number that was sent.
    ByNumber(Vec<Found>),
}

/// The content of the page.
pub fn index(lang: Lang, view: &View) -> Markup {
    let errors = FieldErrors::new();
    let fields = Fields::new(lang, &errors);
    html! {
        h1 { (w::search_title(lang)) }
        (form::form_search("/people", html! {
            (fields.text("q", w::search_field(lang), view.q).search().hint(w::search_hint(lang))
                .suggest("/people/suggest", "found").max_length(100))
            (form::submit(page::w::search(lang)))
        }))
        div #found aria-live="polite" { (found(lang, view.q, &view.outcome, view.may_create, view.now)) }
        (page::details(w::by_number_title(lang), html! {
            (form::form("/people/by-number", view.key, None, html! {
                (fields.text("personal_number", w::by_number_field(lang), "").inputmode("numeric").narrow()
                    .autocomplete("off").max_length(40).hint(w::by_number_hint(lang)))
                (form::buttons(form::submit(w::by_number_submit(lang))))
            }))
        }))
    }
}

/// What was found; also what the browser puts under the field while a name is typed.
pub fn found(lang: Lang, q: &str, outcome: &Outcome, may_create: bool, now: Timestamp) -> Markup {
    match outcome {
        Outcome::Nothing => html! { p.hint { (w::search_empty(lang)) } },
        Outcome::LooksLikeNumber => {
            notice(lang, &Notice::new(NoticeKind::Info, w::search_looks_like_number(lang)))
        }
        Outcome::People(people) | Outcome::ByNumber(people) if people.is_empty() => {
            let text = if matches!(outcome, Outcome::People(_)) {
                w::search_none(lang)
            } else {
                w::by_number_none(lang)
            };
            story::empty_state(text, create_link(lang, q, may_create))
        }
        Outcome::People(people) | Outcome::ByNumber(people) => html! {
            h2 { (w::search_found(lang, people.len())) }
            (people_list(lang, people, now))
            @if people.len() == MOST { p.hint { (w::search_more(lang)) } }
            p { (w::search_not_here(lang)) " " (create_link(lang, q, may_create)) }
        },
    }
}

/// People found, one under the other.
pub fn people_list(lang: Lang, people: &[Found], now: Timestamp) -> Markup {
    html! { ul.people { @for each in people { li { (found_line(lang, each, now)) } } } }
}

fn create_link(lang: Lang, q: &str, may_create: bool) -> Markup {
    let name: String = q.chars().filter(|c| !c.is_ascii_digit()).collect();
    let href = match name.trim() {
        "" => "/people/new".to_owned(),
        name => format!("/people/new?name={}", utf8_percent_encode(name, NON_ALPHANUMERIC)),
    };
    html! { @if may_create { (form::button_link(&href, w::create_title(lang))) } }
}
