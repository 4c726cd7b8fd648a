//! The people of a case as pages.

use super::{CasePerson, portrait::Portrait};
use crate::cases::{
    CaseView, PersonRole, age,
    frame::{self, Tab},
    genogram, opening, w,
};
use base::{Code, FieldErrors, Lang, jiff::civil::Date, typed::Typed};
use page::{Fields, Markup, Render, Table, Tone, form, html, list, story, when};

/// The people tab.
pub fn people_page(
    lang: Lang,
    case: &CaseView,
    people: &[CasePerson],
    portrait: &Portrait,
    key: &str,
    today: Date,
) -> Markup {
    let body = html! {
        section {
            h2 { (w::genogram(lang)) }
            (drawn(lang, case, portrait))
        }
        section {
            h2 { (w::people_of_case(lang)) }
            (table(lang, case, people, today))
            @if case.may.write {
                p { a.button href={ "/cases/" (case.id) "/people/new" } { (w::add_person(lang)) } }
            }
        }
        @if case.may.write && people.len() > 1 { (focus(lang, case, people, key)) }
    };
    frame::page(lang, case, today, Tab::People, body)
}

fn drawn(lang: Lang, case: &CaseView, portrait: &Portrait) -> Markup {
    if portrait.family.members.is_empty() {
        return story::empty_state(w::genogram_empty(lang), html! {});
    }
    let title = w::genogram_of(lang, frame::family(lang, &case.family_name).into_owned());
    html! {
        (genogram::picture(&portrait.family, &title, &portrait.told.join(". ")))
        p.soft { (w::genogram_legend(lang)) }
        (list::details(w::genogram_in_words(lang), html! { ul { @for line in &portrait.told { li { (line) } } } }))
        @if let Some(child) = case.focus_id {
            p.way { a href={ "/people/" (child) } { (w::change_kinship(lang)) } }
        }
    }
}

fn table(lang: Lang, case: &CaseView, people: &[CasePerson], today: Date) -> Markup {
    let rows = people.iter().map(|one| {
        let age = age::age(lang, one.born_on, one.precision, one.expected_on, today);
        vec![
            html! {
                a href={ "/people/" (one.id) } { (one.name.full(lang)) }
                @if case.focus_id == Some(one.id) { " " (list::tag(w::focus_tag(lang), Tone::Info)) }
            },
            html! { (one.role.label(lang)) },
            html! {
                @match one.died_on { Some(day) => (w::told_died(lang, when::date(lang, day))), None => (age.unwrap_or("–".into())) }
            },
            html! {
                @if case.may.write && case.focus_id != Some(one.id) {
                    a href={ "/cases/" (case.id) "/people/" (one.id) "/removal" } {
                        (w::remove_person(lang)) span.unseen { " " (one.name.display(lang)) }
                    }
                } @else { "–" }
            },
        ]
    });
    [w::name(lang), w::role(lang), w::age(lang), w::what_to_do(lang)]
        .into_iter()
        .fold(Table::new(w::people_of_case(lang)).quiet(), Table::head)
        .rows(rows)
        .empty(story::empty_state(w::nobody_in_case(lang), html! {}))
        .render()
}

fn focus(lang: Lang, case: &CaseView, people: &[CasePerson], key: &str) -> Markup {
    let none = FieldErrors::new();
    let fields = Fields::new(lang, &none);
    let options: Vec<_> = people.iter().map(|one| (one.id.to_string(), one.name.full(lang))).collect();
    let chosen = case.focus_id.map(|id| id.to_string()).unwrap_or_default();
    list::details(
        w::change_focus(lang),
        form::form(
            &format!("/cases/{}/people/focus", case.id),
            key,
            None,
            html! {
                (fields.select("person", w::focus(lang), &chosen, &options).hint(w::change_focus_hint(lang)))
                (form::buttons(form::submit(page::w::save(lang))))
            },
        ),
    )
}

/// What the page of adding somebody shows.
#[derive(Debug, Clone)]
pub struct AddView {
    /// Who was found.
    pub found: Vec<opening::Found>,
    /// The idempotency key.
    pub key: String,
    /// The day of the request.
    pub today: Date,
}

/// Adding somebody: first they are looked for.
pub fn add_page(lang: Lang, case: &CaseView, view: &AddView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let none = FieldErrors::new();
    let fields = Fields::new(lang, &none);
    let q = typed.get("q");
    let body = html! {
        (form::form_search(&format!("/cases/{}/people/new", case.id), html! {
            (fields.text("q", w::whom(lang), q).search().hint(w::child_or_mother_hint(lang)))
            (form::buttons(form::submit(page::w::search(lang))))
        }))
        @if !q.trim().is_empty() { (choice(lang, case, view, typed, errors)) }
        p { (form::button_link("/people/new", w::enter_person(lang))) }
    };
    frame::step(lang, case, w::add_person(lang), body)
}

fn choice(lang: Lang, case: &CaseView, view: &AddView, typed: &Typed, errors: &FieldErrors) -> Markup {
    if view.found.is_empty() {
        return story::empty_state(w::nobody_found(lang), html! {});
    }
    let fields = Fields::new(lang, errors);
    let options: Vec<_> = view
        .found
        .iter()
        .map(|one| {
            let age = age::age(lang, one.born_on, one.precision, one.expected_on, view.today);
            let parts: Vec<_> = std::iter::once(one.name.full(lang)).chain(age).collect();
            (one.id.to_string(), parts.join(", "))
        })
        .collect();
    let body = fields.with_errors(html! {
        (fields.hidden("q", typed.get("q")))
        (fields.radio_list("person", w::who_is_it(lang), Some(typed.get("person")), &options))
        (fields.select_code::<PersonRole>("role", w::role(lang), Some(typed.get("role"))))
        (form::buttons(form::submit(w::add_person(lang))))
    });
    form::form(&format!("/cases/{}/people", case.id), &view.key, None, body)
}

/// Taking somebody out, with the reason.
pub fn removal_page(
    lang: Lang,
    case: &CaseView,
    person: &CasePerson,
    typed: &Typed,
    errors: &FieldErrors,
    key: &str,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let action = format!("/cases/{}/people/{}/removal", case.id, person.id);
    let body = html! {
        p { (w::remove_person_text(lang)) }
        (form::form(&action, key, None, fields.with_errors(html! {
            (fields.textarea("reason", w::reason(lang), typed.get("reason")).rows(3))
            (form::buttons(html! {
                (form::warning_button(w::remove_person(lang)))
                (form::button_link(&format!("/cases/{}/people", case.id), page::w::cancel(lang)))
            }))
        })))
    };
    frame::step(lang, case, &w::remove_person_of(lang, person.name.display(lang)), body)
}
