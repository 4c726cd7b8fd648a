//! Personal numbers: on the page of a person, the form, and the page that opens one on purpose.

use super::{IdentifierId, form, read::IdentifierLine};
use crate::{IdentifierKind, w};
use base::{Code, FieldErrors, Lang, ids::PersonId, personal_number::NumberWarning, typed::Typed};
use page::{Fields, Markup, Tone, form as page_form, html, list};

/// The numbers of a person, all but their ends hidden.
pub fn section(
    lang: Lang,
    person: PersonId,
    numbers: &[IdentifierLine],
    may_reveal: bool,
    may_write: bool,
) -> Markup {
    html! {
        h2 { (w::numbers_title(lang)) }
        @if numbers.is_empty() { p.hint { (w::numbers_empty(lang)) } }
        ul.people {
            @for number in numbers {
                li {
                    span.person-name { (number.kind.label(lang)) " " (masked(lang, number)) }
                    @if !number.warnings.is_empty() {
                        span.person-facts {
                            (list::tag(w::number_confirmed(lang), Tone::Warn)) " "
                            (warnings_told(lang, &number.warnings))
                        }
                        @if let Some(reason) = &number.confirmed_reason {
                            span.person-facts { (w::number_because(lang, reason)) }
                        }
                    }
                    @if may_reveal {
                        a href={ "/people/" (person) "/numbers/" (number.id) } {
                            (w::number_show(lang)) span.unseen { ": " (number.kind.label(lang)) }
                        }
                    }
                }
            }
        }
        @if may_write {
            p { (page_form::button_link(&format!("/people/{person}/numbers/new"), w::number_add(lang))) }
        }
    }
}

/// Bullets to see, words to hear.
fn masked(lang: Lang, number: &IdentifierLine) -> Markup {
    html! {
        span aria-hidden="true" { (number.masked()) }
        span.unseen { (w::number_ends_with(lang, number.last_four.as_str())) }
    }
}

fn warnings_told(lang: Lang, codes: &str) -> String {
    const ALL: [NumberWarning; 6] = [
        NumberWarning::WrongLength,
        NumberWarning::NotDigits,
        NumberWarning::WrongChecksum,
        NumberWarning::ImpossibleDate,
        NumberWarning::BirthDateDiffers,
        NumberWarning::SexDiffers,
    ];
    let told =
        ALL.into_iter().filter(|warning| codes.split(',').any(|code| code == super::warning_code(*warning)));
    told.map(|warning| form::text_of(warning)(lang)).collect::<Vec<_>>().join("; ")
}

/// The fields of a number, also inside the form of a new person. The field for a reason is there once it is asked for.
pub fn number_fields<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed, errors: &FieldErrors) -> Markup {
    let kind = Some(typed.get(form::KIND)).filter(|kind| !kind.is_empty());
    let asked = errors.of(form::REASON).is_some() || !typed.get(form::REASON).is_empty();
    let others: Vec<_> = errors.iter().filter(|(field, _)| *field == form::NUMBER).skip(1).collect();
    html! {
        (fields.radios::<IdentifierKind>(form::KIND, w::number_kind(lang), kind).inline().optional())
        (fields.text(form::NUMBER, w::number_field(lang), typed.get(form::NUMBER)).inputmode("numeric").narrow()
            .autocomplete("off").max_length(40).optional())
        @for (_, problem) in others { p.problem { (page::problem(lang, problem)) } }
        @if asked {
            (fields.textarea(form::REASON, w::number_reason(lang), typed.get(form::REASON)).rows(2)
                .hint(w::number_reason_hint(lang)))
        }
    }
}

/// The form of a number.
#[derive(Debug, Clone)]
pub struct FormView<'a> {
    /// Whose.
    pub person: PersonId,
    /// Their name.
    pub name: &'a str,
    /// What was typed.
    pub typed: &'a Typed,
    /// What is wrong.
    pub errors: &'a FieldErrors,
    /// The idempotency key.
    pub key: &'a str,
}

/// The page of the form.
pub fn form_page(lang: Lang, view: &FormView) -> Markup {
    let fields = Fields::new(lang, view.errors);
    let fill = !view.typed.has("_key") || base::typed::checked(view.typed.get("fill"));
    html! {
        h1 { (w::number_add(lang)) }
        p.lead { (view.name) }
        (page_form::form(&format!("/people/{}/numbers", view.person), view.key, None, fields.with_errors(html! {
            (number_fields(lang, &fields, view.typed, view.errors))
            (fields.checkbox("fill", w::number_fill(lang), fill))
            (page_form::buttons(html! {
                (page_form::submit(page::w::save(lang)))
                (page_form::button_link(&format!("/people/{}", view.person), page::w::cancel(lang)))
            }))
        })))
    }
}

/// The page that asks why, and then shows the number.
#[derive(Debug, Clone)]
pub struct RevealView<'a> {
    /// Whose.
    pub person: PersonId,
    /// Their name.
    pub name: &'a str,
    /// The number as it is kept.
    pub line: &'a IdentifierLine,
    /// The number in full, once a reason was given.
    pub shown: Option<&'a str>,
    /// True when the viewer may end it.
    pub may_write: bool,
    /// What is wrong.
    pub errors: &'a FieldErrors,
    /// The idempotency keys.
    pub keys: [&'a str; 2],
}

/// The page of one number.
pub fn reveal_page(lang: Lang, view: &RevealView) -> Markup {
    let fields = Fields::new(lang, view.errors);
    let at = |id: IdentifierId, what: &str| format!("/people/{}/numbers/{id}/{what}", view.person);
    let back = format!("/people/{}", view.person);
    html! {
        h1 { (view.line.kind.label(lang)) }
        p.lead { (view.name) }
        @if let Some(number) = view.shown {
            p.number-shown { (number) }
            p.hint { (w::number_shown(lang)) }
            p { (page_form::button_link(&back, w::back_to_person(lang))) }
        } @else {
            p { (masked(lang, view.line)) }
            (page_form::form(&at(view.line.id, "reveal"), view.keys[0], None, fields.with_errors(html! {
                (fields.text("reason", w::number_reveal_reason(lang), "").hint(w::number_reveal_hint(lang)).max_length(300))
                (page_form::buttons(html! {
                    (page_form::submit(w::number_show(lang)))
                    (page_form::button_link(&back, page::w::cancel(lang)))
                }))
            })))
        }
        @if view.may_write {
            (page::details(w::number_wrong(lang), html! {
                p { (w::number_end_text(lang)) }
                (page_form::post_button(&at(view.line.id, "end"), view.keys[1], None, w::number_end(lang)))
            }))
        }
    }
}
