//! Kin and close people: on the page of a person, the form of a tie, the end of one.

use super::KinshipId;
use crate::{KinKind, pages::person_maybe_link, persons::read::KinLine, picker, search::read::Found, w};
use base::{Code, FieldErrors, Lang, ids::PersonId, jiff::Timestamp, typed::Typed};
use page::{Fields, Markup, Tone, form, html, list};

/// The kin of a person: who, what they are, since and until when.
pub fn section(lang: Lang, person: PersonId, kin: &[KinLine], may_write: bool) -> Markup {
    html! {
        h2 { (w::kin_title(lang)) }
        @if kin.is_empty() { p.hint { (w::kin_empty(lang)) } }
        ul.people {
            @for line in kin {
                li {
                    span.person-name {
                        (line.kind.told(lang, line.sex)) ": "
                        (person_maybe_link(lang, line.other, &line.name, line.readable))
                        @if line.kind.is_sealed() { " " (list::tag(w::kin_sealed(lang), Tone::Warn)) }
                    }
                    span.person-facts { (facts(lang, line)) }
                    @if may_write {
                        a href={ "/people/" (person) "/kin/" (line.id) } {
                            (page::w::change(lang)) span.unseen { ": " (line.name.display(lang)) }
                        }
                    }
                }
            }
        }
        @if may_write {
            p { (form::button_link(&format!("/people/{person}/kin/new"), w::kin_add(lang))) }
        }
    }
}

fn facts(lang: Lang, line: &KinLine) -> String {
    let from = line.from_on.map(|day| w::since(lang, page::date(lang, day)));
    let until = line.until_on.map(|day| w::until(lang, page::date(lang, day)));
    from.into_iter().chain(until).chain(line.note.clone()).collect::<Vec<_>>().join(" · ")
}

/// The form of a new tie.
#[derive(Debug, Clone)]
pub struct FormView<'a> {
    /// Whose.
    pub person: PersonId,
    /// Their name.
    pub name: &'a str,
    /// What was typed.
    pub typed: &'a Typed,
    /// The people that the name typed may mean.
    pub found: &'a [Found],
    /// True when ties of adoption may be recorded.
    pub may_seal: bool,
    /// What is wrong.
    pub errors: &'a FieldErrors,
    /// The idempotency key.
    pub key: &'a str,
    /// The moment of the page.
    pub now: Timestamp,
}

/// The page of the form.
pub fn form_page(lang: Lang, view: &FormView) -> Markup {
    let (fields, typed) = (Fields::new(lang, view.errors), view.typed);
    let kinds: Vec<(String, String)> = KinKind::ALL
        .iter()
        .filter(|kind| view.may_seal || !kind.is_sealed())
        .map(|kind| (kind.code().to_owned(), kind.label(lang).to_owned()))
        .collect();
    let legend = w::kin_kind(lang, view.name);
    html! {
        h1 { (w::kin_add(lang)) }
        p.lead { (view.name) }
        (form::form(&format!("/people/{}/kin", view.person), view.key, None, fields.with_errors(html! {
            (picker::field(lang, &fields, "relative", w::kin_who(lang), typed, view.found, view.now))
            (fields.select("kind", &legend, typed.get("kind"), &kinds))
            (fields.text("from_on", w::kin_from(lang), typed.get("from_on")).date().optional()
                .hint(w::kin_from_hint(lang)))
            (fields.text("note", w::kin_note(lang), typed.get("note")).optional().max_length(300))
            (form::buttons(html! {
                (form::submit(page::w::save(lang)))
                (form::button_link(&format!("/people/{}", view.person), page::w::cancel(lang)))
            }))
        })))
    }
}

/// The page on which a tie ends or is taken away.
#[derive(Debug, Clone)]
pub struct EndView<'a> {
    /// Whose.
    pub person: PersonId,
    /// Their name.
    pub name: &'a str,
    /// The tie.
    pub line: &'a KinLine,
    /// What was typed.
    pub typed: &'a Typed,
    /// What is wrong.
    pub errors: &'a FieldErrors,
    /// The idempotency keys of the two forms.
    pub keys: [&'a str; 2],
}

/// The page of one tie.
pub fn end_page(lang: Lang, view: &EndView) -> Markup {
    let fields = Fields::new(lang, view.errors);
    let id: KinshipId = view.line.id;
    let action = format!("/people/{}/kin/{id}/end", view.person);
    html! {
        h1 { (w::kin_change(lang)) }
        p.lead { (view.name) ": " (view.line.kind.told(lang, view.line.sex)) ", " (view.line.name.display(lang)) }
        (form::form(&action, view.keys[0], None, fields.with_errors(html! {
            (fields.text("until_on", w::kin_until(lang), view.typed.get("until_on")).date().hint(w::kin_until_hint(lang)))
            (form::buttons(html! {
                (form::submit(w::kin_end(lang)))
                (form::button_link(&format!("/people/{}", view.person), page::w::cancel(lang)))
            }))
        })))
        (page::details(w::kin_mistake(lang), html! {
            p { (w::kin_mistake_text(lang)) }
            (form::form(&action, view.keys[1], None, html! {
                (form::hidden("mistake", "yes"))
                (form::buttons(form::warning_button(page::w::remove(lang))))
            }))
        }))
    }
}
