//! The page of the hours of a ward.

use super::form::FIELDS;
use crate::duty::{lines, w};
use base::{FieldErrors, Lang, typed::Typed};
use page::{Fields, Markup, button_link, buttons, form, html, submit};

/// The hours of a ward.
#[derive(Debug, Clone)]
pub struct HoursView {
    /// Ward and hospital.
    pub ward: String,
    /// Where the form is sent.
    pub action: String,
    /// The hours in words, a line for each day; none: always.
    pub hours: Vec<String>,
    /// True for those who may change them.
    pub may_write: bool,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn hours(lang: Lang, view: &HoursView) -> Markup {
    html! {
        p { a href="/duty" { (w::to_roster(lang)) } }
        h1 { (w::hours_title(lang)) }
        p { strong { (view.ward) } }
        p { (w::hours_lead(lang)) }
        @if view.may_write { (hours_form(lang, view)) }
        @else if view.hours.is_empty() { p { (w::hours_always(lang)) } }
        @else { ul { @for line in &view.hours { li { (line) } } } }
    }
}

fn hours_form(lang: Lang, view: &HoursView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let choices = [("always", w::hours_always(lang)), ("hours", w::hours_some(lang))]
        .map(|(value, label)| (value.to_owned(), label.to_owned()));
    let body = fields.with_errors(html! {
        (fields.radio_list("when", w::hours_when(lang), Some(typed.get("when")), &choices))
        p.hint { (w::hours_hint(lang)) }
        @for (weekday, [on, from, until]) in (1..).zip(FIELDS) {
            (fields.fieldset(lines::weekday(lang, lines::numbered(weekday)), html! {
                (fields.checkbox(on, w::hours_needed(lang), base::typed::checked(typed.get(on))))
                div.side-by-side {
                    (fields.text(from, w::hours_from(lang), typed.get(from)).time())
                    (fields.text(until, w::hours_until(lang), typed.get(until)).time())
                }
            }))
        }
        (buttons(html! { (submit(page::w::save(lang))) (button_link("/duty", page::w::cancel(lang))) }))
    });
    form(&view.action, &view.key, None, body)
}
