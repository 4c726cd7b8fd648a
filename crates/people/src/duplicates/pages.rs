//! The people who may be one, and the page that makes one record of two.

use crate::{pages::found_line, persons::read::Facts, search::read::Found, w};
use base::{Code, FieldErrors, Lang, ids::PersonId, jiff::Timestamp, typed::Typed};
use page::{Fields, Markup, form, html, story};

/// The page of likely duplicates.
pub fn list(lang: Lang, facts: &Facts, found: &[Found], now: Timestamp) -> Markup {
    html! {
        h1 { (w::duplicates_title(lang)) }
        p.lead { (facts.name.full(lang)) }
        @if found.is_empty() {
            (story::empty_state(w::duplicates_none(lang), form::button_link(&format!("/people/{}", facts.id), w::back_to_person(lang))))
        }
        ul.people {
            @for each in found {
                li {
                    (found_line(lang, each, now))
                    (form::button_link(&format!("/people/{}/merge/{}", facts.id, each.id), w::merge_compare(lang)))
                }
            }
        }
    }
}

/// The two, beside one another.
#[derive(Debug, Clone)]
pub struct MergeView<'a> {
    /// The one whose page this began on.
    pub one: &'a Facts,
    /// The other.
    pub other: &'a Facts,
    /// What was typed.
    pub typed: &'a Typed,
    /// What is wrong.
    pub errors: &'a FieldErrors,
    /// The idempotency key.
    pub key: &'a str,
    /// The moment of the page.
    pub now: Timestamp,
}

/// The page that asks which record stays and why they are one.
pub fn merge_page(lang: Lang, view: &MergeView) -> Markup {
    let fields = Fields::new(lang, view.errors);
    let (one, other) = (view.one, view.other);
    let choice = |facts: &Facts| (facts.id.to_string(), told(lang, facts, view.now));
    let id: PersonId = one.id;
    let stays = Some(view.typed.get("stays")).filter(|stays| !stays.is_empty());
    let first = one.id.to_string();
    html! {
        h1 { (w::merge_question(lang)) }
        p.lead { (w::merge_explained(lang)) }
        (page::table(w::merge_beside(lang), &["", w::merge_one(lang), w::merge_other(lang)], vec![
            vec![html! { (w::name_title(lang)) }, html! { (one.name.full(lang)) }, html! { (other.name.full(lang)) }],
            vec![html! { (w::birth_title(lang)) }, html! { (one.birth().told(lang, view.now)) }, html! { (other.birth().told(lang, view.now)) }],
            vec![html! { (w::sex_title(lang)) }, html! { (one.sex.label(lang)) }, html! { (other.sex.label(lang)) }],
        ]))
        (form::form(&format!("/people/{id}/merge/{}", other.id), view.key, None, fields.with_errors(html! {
            (fields.radio_list("stays", w::merge_stays(lang), stays.or(Some(&first)), &[choice(one), choice(other)]))
            (fields.text("reason", w::merge_reason(lang), view.typed.get("reason")).max_length(300))
            (form::buttons(html! {
                (form::warning_button(w::merge_submit(lang)))
                (form::button_link(&format!("/people/{id}"), page::w::cancel(lang)))
            }))
        })))
    }
}

fn told(lang: Lang, facts: &Facts, now: Timestamp) -> String {
    let parts = [facts.name.full(lang), facts.birth().told(lang, now)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
