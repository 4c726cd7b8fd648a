//! Contacts: on the page of a person, and their form.

use super::ContactLine;
use crate::{ContactKind, Safety, w};
use base::{Code, FieldErrors, Lang, ids::PersonId, typed::Typed};
use page::{Fields, Markup, Tone, form, html, list};

/// The contacts of a person; each says whether it is safe, in a sign and in words.
pub fn section(lang: Lang, person: PersonId, contacts: &[ContactLine], may_write: bool) -> Markup {
    html! {
        h2 { (w::contacts_title(lang)) }
        @if contacts.is_empty() { p.hint { (w::contacts_empty(lang)) } }
        ul.people {
            @for contact in contacts {
                li {
                    span.person-name { (reach(contact)) " " (safety_tag(lang, contact.safety)) }
                    @if let Some(note) = &contact.safety_note { span.person-facts { (note) } }
                    @if may_write {
                        a href={ "/people/" (person) "/contacts/" (contact.id) } {
                            (page::w::change(lang)) span.unseen { ": " (contact.value) }
                        }
                    }
                }
            }
        }
        @if may_write {
            p { (form::button_link(&format!("/people/{person}/contacts/new"), w::contact_add(lang))) }
        }
    }
}

/// A number that may be called is a link; one that must not be is plain text.
fn reach(contact: &ContactLine) -> Markup {
    match (contact.kind, contact.safety) {
        (ContactKind::Phone, Safety::Safe | Safety::Ask) => {
            html! { a href={ "tel:" (contact.canonical) } { (contact.value) } }
        }
        (ContactKind::Email, Safety::Safe) => {
            html! { a href={ "mailto:" (contact.value) } { (contact.value) } }
        }
        _ => html! { (contact.value) },
    }
}

/// Whether it is safe: a sign, a colour and the words.
pub fn safety_tag(lang: Lang, safety: Safety) -> Markup {
    let (sign, tone) = match safety {
        Safety::Safe => ("✓", Tone::Good),
        Safety::Unsafe => ("⛔", Tone::Bad),
        Safety::Ask => ("?", Tone::Warn),
    };
    list::tag(&format!("{sign} {}", safety.label(lang)), tone)
}

/// The form of a contact: a new one, or one that is there.
#[derive(Debug, Clone)]
pub struct FormView<'a> {
    /// Whose.
    pub person: PersonId,
    /// Their name.
    pub name: &'a str,
    /// The contact and its version, when it is there.
    pub contact: Option<(super::ContactId, i64)>,
    /// What was typed.
    pub typed: &'a Typed,
    /// What is wrong.
    pub errors: &'a FieldErrors,
    /// The idempotency key.
    pub key: &'a str,
    /// The key of the form that ends it.
    pub end_key: &'a str,
}

/// The page of the form.
pub fn form_page(lang: Lang, view: &FormView) -> Markup {
    let (fields, typed) = (Fields::new(lang, view.errors), view.typed);
    let action = match view.contact {
        Some((id, _)) => format!("/people/{}/contacts/{id}", view.person),
        None => format!("/people/{}/contacts", view.person),
    };
    let back = format!("/people/{}", view.person);
    let value = |field| Some(typed.get(field)).filter(|value| !value.is_empty());
    html! {
        h1 { (if view.contact.is_some() { w::contact_change(lang) } else { w::contact_add(lang) }) }
        p.lead { (view.name) }
        (form::form(&action, view.key, view.contact.map(|(_, version)| version), fields.with_errors(html! {
            (fields.radios::<ContactKind>("kind", w::contact_kind(lang), value("kind").or(Some("phone"))).inline())
            (fields.text("value", w::contact_value(lang), typed.get("value")).max_length(200))
            (fields.radios::<Safety>("safety", w::contact_safety(lang), value("safety"))
                .hint(w::contact_safety_hint(lang)))
            (fields.text("safety_note", w::contact_safety_note(lang), typed.get("safety_note")).optional()
                .hint(w::contact_safety_note_hint(lang)).max_length(300))
            (form::buttons(html! {
                (form::submit(page::w::save(lang)))
                (form::button_link(&back, page::w::cancel(lang)))
            }))
        })))
        @if let Some((_, version)) = view.contact {
            (form::post_button(&format!("{action}/end"), view.end_key, Some(version), w::contact_end(lang)))
        }
    }
}
