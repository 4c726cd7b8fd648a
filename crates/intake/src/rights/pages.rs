//! The rights as pages: the text to be printed, and to whom it was explained.

use super::{Edition, Text, form::NOTE_MOST, read::Given, w};
use crate::cells;
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, ids::CaseId, jiff::civil::Date, typed::Typed};
use casework::cases::{
    CaseView, PersonRole,
    frame::{self, Tab},
    relatives::CasePerson,
};
use page::{Fields, Markup, Render, Table, form, html, story, when};

/// The text of an edition, to be read together and printed.
pub fn text_page(lang: Lang, edition: Edition) -> Markup {
    let text = Text::shipped(edition);
    html! {
        h1 { (text.title(lang)) }
        ul { @for point in &text.points { li { p.lead { (point.text(lang)) } } } }
        p.soft {
            (text.ground.text(lang))
            @if text.verified_by.is_none() { ". " (w::not_verified(lang)) }
        }
        p.way {
            @for other in Edition::ALL {
                @if *other != edition { a href={ "/rights/" (other.code()) } { (other.label(lang)) } }
            }
        }
    }
}

/// To whom of a case the rights were explained.
pub fn case_page(
    lang: Lang,
    (case, people, given): (&CaseView, &[CasePerson], &[Given]),
    today: Date,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let row = |one: &Given| {
        vec![
            html! { (one.name.display(lang)) },
            html! { (when::date(lang, one.given_on)) },
            html! { (one.edition.label(lang)) @if let Some(note) = &one.note { " · " (note) } },
            html! { (one.by(lang)) },
        ]
    };
    let table = Table::new(w::given(lang))
        .quiet()
        .head(w::to_whom(lang))
        .head(w::given_on(lang))
        .head(w::how(lang))
        .head(w::by(lang))
        .rows(given.iter().map(row).map(cells::whole))
        .empty(story::empty_state(w::none(lang), html! {}));
    let body = html! {
        p.way { a href={ "/cases/" (case.id) } { "← " (w::back(lang)) } }
        section {
            h2 { (w::title(lang)) }
            ul.plain { @for edition in Edition::ALL { li { a href={ "/rights/" (edition.code()) } { (edition.label(lang)) } } } }
            (table.render())
        }
        @if case.may.tasks && case.is_open() { (give(lang, case, people, typed, errors)) }
    };
    frame::page(lang, case, today, Tab::People, body)
}

fn give(lang: Lang, case: &CaseView, people: &[CasePerson], typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let ticked: Vec<String> = typed.all("people").map(str::to_owned).collect();
    let people: Vec<_> = people.iter().map(|one| (one.id.to_string(), one.name.display(lang))).collect();
    let body = html! {
        (fields.checkbox_list("people", w::to_whom(lang), &ticked, &people))
        (fields.radios::<Edition>("edition", w::edition(lang), Some(typed.get("edition"))))
        (fields.text("given_on", w::given_on(lang), typed.get("given_on")).date())
        (fields.textarea("note", w::note(lang), typed.get("note")).rows(2).optional().max_length(NOTE_MOST))
        (form::buttons(form::submit(w::record(lang))))
    };
    html! {
        section {
            h2 { (w::record_title(lang)) }
            (form::form(&format!("/cases/{}/rights", case.id), &form_key(), None, fields.with_errors(body)))
        }
    }
}

/// What stands on the page of a case: when the rights were explained last, or that they were not.
pub fn brief(lang: Lang, case: CaseId, people: &[CasePerson], given: &[Given]) -> Markup {
    let told = |one: &&CasePerson| given.iter().any(|given| given.person_id == one.id);
    let user = |one: &&CasePerson| {
        matches!(one.role, PersonRole::Child | PersonRole::Mother | PersonRole::Father)
            && one.died_on.is_none()
    };
    let left = people.iter().filter(user).filter(|one| !told(one)).count();
    html! {
        p.way {
            a href={ "/cases/" (case) "/rights" } {
                @match given.first() {
                    None => (w::not_given(lang)),
                    Some(last) if left > 0 => (w::given_in_part(lang, left, when::date(lang, last.given_on))),
                    Some(last) => (w::given_last(lang, when::date(lang, last.given_on))),
                }
            }
        }
    }
}
