//! The form of a person, and the people who may be the same, shown before somebody is entered twice.

use crate::{
    KinKind, Language, Naming, Safety, Sex, identifiers::pages::number_fields, pages::found_line,
    search::read::Found, w,
};
use base::{FieldErrors, Lang, ids::PersonId, jiff::Timestamp, typed, typed::Typed};
use page::{Draft, Fields, Markup, form, html};

/// The form of a person: somebody new, or somebody who stands in the register.
#[derive(Debug, Clone)]
pub struct FormView<'a> {
    /// The record with its version, when there is one.
    pub known: Option<(PersonId, i64)>,
    /// What was typed.
    pub typed: &'a Typed,
    /// What the fields held when they were first shown, so that two people's changes can be joined.
    pub was: Option<&'a str>,
    /// Whose kin is entered, and their name.
    pub kin_of: Option<(PersonId, String)>,
    /// What is wrong.
    pub errors: &'a FieldErrors,
    /// When the draft that is shown was kept.
    pub draft_of: Option<Timestamp>,
    /// The idempotency key.
    pub key: &'a str,
}

/// The name of the draft: of somebody new, or of a change to a record. Personal numbers are never in it.
pub fn draft_name(known: Option<PersonId>) -> String {
    known.map_or_else(|| "person".to_owned(), |id| format!("person-{id}"))
}

/// Says that a draft is shown, with the way to begin anew.
fn restored(lang: Lang, view: &FormView, back: &str) -> Markup {
    let name = draft_name(view.known.map(|(id, _)| id));
    html! {
        @if let Some(at) = view.draft_of {
            (page::draft_restored(lang, at))
            form.one-button method="post" action={ "/drafts/" (name) "/discard" } {
                (form::hidden("back", back))
                button.button.quiet type="submit" { (w::draft_discard(lang)) }
            }
        }
    }
}

/// The page of the form.
pub fn page(lang: Lang, view: &FormView) -> Markup {
    let (fields, typed) = (Fields::new(lang, view.errors), view.typed);
    let (title, action, back) = match view.known {
        Some((id, _)) => (w::person_change(lang), format!("/people/{id}"), format!("/people/{id}")),
        None => (w::create_title(lang), "/people".to_owned(), "/people".to_owned()),
    };
    let kin_legend = view.kin_of.as_ref().map(|(_, name)| w::kin_kind(lang, name)).unwrap_or_default();
    let name = draft_name(view.known.map(|(id, _)| id));
    let saved = view.draft_of.map(page::time_of_day);
    let draft = Draft { name: &name, saved: saved.as_deref() };
    let form_at = if view.known.is_some() { format!("{action}/edit") } else { "/people/new".to_owned() };
    html! {
        h1 { (title) }
        (restored(lang, view, &form_at))
        (form::form_draft(lang, draft, &action, view.key, view.known.map(|(_, version)| version), fields.with_errors(html! {
            @if let Some(was) = view.was { (form::hidden("_was", was)) }
            @if let Some((id, _)) = &view.kin_of {
                (form::hidden("kin_of", &id.to_string()))
                (fields.select_code::<KinKind>("kin_kind", &kin_legend, Some(typed.get("kin_kind"))))
            }
            (names(lang, &fields, typed, view.known.is_some()))
            (birth(lang, &fields, typed, view.known.is_some()))
            (speech(lang, &fields, typed))
            @if view.known.is_none() {
                (fields.fieldset(w::contacts_title(lang), contact(lang, &fields, typed)))
                (fields.fieldset(w::numbers_title(lang), number_fields(lang, &fields, typed, view.errors)))
            }
            (fields.textarea("note", w::person_note(lang), typed.get("note")).rows(3).optional()
                .hint(w::person_note_hint(lang)))
            (form::buttons(html! {
                (form::submit(page::w::save(lang)))
                (form::button_link(&back, page::w::cancel(lang)))
            }))
        })))
    }
}

fn names<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed, known: bool) -> Markup {
    let naming = Some(typed.get("naming")).filter(|naming| !naming.is_empty()).or(Some("named"));
    let latin = html! {
        p.hint { (w::latin_hint(lang)) }
        (fields.text("latin_given", w::latin_given(lang), typed.get("latin_given")).max_length(100).optional())
        (fields.text("latin_middle", w::latin_middle(lang), typed.get("latin_middle")).max_length(100).optional())
        (fields.text("latin_family", w::latin_family(lang), typed.get("latin_family")).max_length(100).optional())
    };
    fields.fieldset(
        w::name_title(lang),
        html! {
            (fields.radios::<Naming>("naming", w::naming_title(lang), naming))
            (fields.text("given", w::name_given(lang), typed.get("given")).max_length(100).autocomplete("off"))
            (fields.text("middle", w::name_middle(lang), typed.get("middle")).max_length(100).optional().autocomplete("off"))
            (fields.text("family", w::name_family(lang), typed.get("family")).max_length(100).optional().autocomplete("off"))
            @if known { (fields.checkbox("was_borne", w::name_was_borne(lang), typed::checked(typed.get("was_borne")))) }
            (page::details(w::latin_title(lang), latin))
        },
    )
}

fn birth<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed, known: bool) -> Markup {
    let sex = Some(typed.get("sex")).filter(|sex| !sex.is_empty());
    fields.fieldset(
        w::birth_and_sex(lang),
        html! {
            (fields.radios::<Sex>("sex", w::sex_title(lang), sex).inline())
            (fields.text("born", w::birth_title(lang), typed.get("born")).narrow().optional().max_length(20)
                .hint(w::birth_hint(lang)))
            (fields.checkbox("guessed", w::birth_guessed(lang), typed::checked(typed.get("guessed"))))
            (fields.text("expected_on", w::expected_title(lang), typed.get("expected_on")).date().optional()
                .hint(w::expected_hint(lang)))
            @if known { (fields.text("died_on", w::died_title(lang), typed.get("died_on")).date().optional()) }
        },
    )
}

fn speech<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed) -> Markup {
    let spoken: Vec<String> = typed.all("languages").map(str::to_owned).collect();
    html! {
        (page::details(w::languages_title(lang), html! {
            (fields.checkboxes::<Language>("languages", w::languages_spoken(lang), &spoken))
            (fields.checkbox("interpreter", w::interpreter_needed(lang), typed::checked(typed.get("interpreter"))))
        }))
    }
}

fn contact<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed) -> Markup {
    let safety = Some(typed.get("safety")).filter(|safety| !safety.is_empty());
    html! {
        (fields.text("phone", w::contact_phone(lang), typed.get("phone")).tel().optional().max_length(60))
        (fields.radios::<Safety>("safety", w::contact_safety(lang), safety).optional().hint(w::contact_safety_hint(lang)))
        (fields.text("safety_note", w::contact_safety_note(lang), typed.get("safety_note")).optional().max_length(300)
            .hint(w::contact_safety_note_hint(lang)))
    }
}

/// The people who may be the one just typed: it is one of them, or none.
pub fn likely(lang: Lang, found: &[Found], typed: &Typed, key: &str, now: Timestamp) -> Markup {
    html! {
        h1 { (w::likely_title(lang)) }
        p.lead { (w::likely_text(lang)) }
        ul.people {
            @for each in found {
                li {
                    (found_line(lang, each, now))
                    @if each.readable {
                        (form::button_link(&format!("/people/{}", each.id), w::likely_it_is(lang)))
                    } @else {
                        span.person-facts { (w::likely_ask_head(lang)) }
                    }
                }
            }
        }
        (form::form("/people", key, None, html! {
            @for (name, value) in &typed.0 {
                @if !name.starts_with('_') && name != "sure" { (form::hidden(name, value)) }
            }
            (form::hidden("sure", "yes"))
            (form::buttons(form::submit(w::likely_none(lang))))
        }))
    }
}

/// What a field is called, for the page that joins two people's changes.
pub fn label(lang: Lang, field: &str) -> String {
    let label = match field {
        "given" => w::name_given(lang),
        "middle" => w::name_middle(lang),
        "family" => w::name_family(lang),
        "latin_given" => w::latin_given(lang),
        "latin_middle" => w::latin_middle(lang),
        "latin_family" => w::latin_family(lang),
        "naming" => w::naming_title(lang),
        "sex" => w::sex_title(lang),
        "born" => w::birth_title(lang),
        "guessed" => w::birth_guessed(lang),
        "expected_on" => w::expected_title(lang),
        "died_on" => w::died_title(lang),
        "languages" => w::languages_title(lang),
        "interpreter" => w::interpreter_needed(lang),
        _ => w::person_note(lang),
    };
    label.to_owned()
}

/// The list that a field is chosen from; empty for what is typed.
pub fn options(lang: Lang, field: &str) -> Vec<(String, String)> {
    match field {
        "naming" => page::options::<Naming>(lang),
        "sex" => page::options::<Sex>(lang),
        "languages" => page::options::<Language>(lang),
        "guessed" | "interpreter" => page::ticked_or_not(lang),
        _ => Vec::new(),
    }
}
