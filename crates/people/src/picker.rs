//! Choosing a person in a form of any area: search first, then create. Works without script: the button that looks
//! sends the form back with the people found; with script they appear as the name is typed.
//!
//! In a page: `(picker::field(lang, &fields, "mother", label, &typed, &found, now))`. In a handler:
//! `if picker::is_looking(&form.0, "mother")` shows the form again with `picker::look(…)`; else
//! `picker::read(&form.0, "mother", &mut errors)` gives what was chosen, and [`Picked::resolve`] the person.

use crate::{
    NewPerson,
    pages::found_facts,
    permits::CreatePerson,
    register,
    search::{
        Asked,
        read::{self, Found},
    },
    w,
};
use access::{Permit, Viewer, WebError};
use base::{FieldErrors, Lang, Problem, ids::PersonId, jiff::Timestamp, typed::Typed};
use page::{Fields, Markup, Render, form, html};
use store::{Db, Tx};

/// The fields that a person can be picked in; a new one is added here.
const FIELDS: [&str; 8] = ["person", "relative", "mother", "father", "child", "focus", "carer", "other"];

/// The value of "somebody who is not here yet".
const NEW: &str = "new";

/// Who was chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum Picked {
    /// Somebody the centre knows. Whether the viewer may tie them to the record, the writer asks.
    Known(PersonId),
    /// Somebody to be entered.
    New(Box<NewPerson>),
}

/// The field with this name, when it is one of a picker.
pub fn known_field(name: &str) -> Option<&'static str> {
    FIELDS.into_iter().find(|field| *field == name)
}

/// The name of the text in which one types whom one looks for.
pub fn typed_name(field: &str) -> String {
    format!("{field}_q")
}

/// The text to look in and the people found, with the choice to enter somebody new. `typed` is what was sent so far.
pub fn field<'a>(
    lang: Lang,
    fields: &Fields<'a>,
    field: &'static str,
    label: &'a str,
    typed: &'a Typed,
    found: &[Found],
    now: Timestamp,
) -> Markup {
    let (name, list) = (query_field(field), format!("{field}-found"));
    let q = typed.get(name);
    html! {
        div.picker {
            (fields.text(name, label, q).hint(w::picker_hint(lang)).max_length(100)
                .suggest(format!("/people/pick?field={field}"), list.clone()).render())
            (form::secondary(page::w::search(lang), "_look", field))
            div id=(list) aria-live="polite" { (choices(lang, field, q, typed.get(field), found, now)) }
        }
    }
}

/// The name of the text field, as a text that lives long enough for a field.
fn query_field(field: &'static str) -> &'static str {
    match field {
        "relative" => "relative_q",
        "mother" => "mother_q",
        "father" => "father_q",
        "child" => "child_q",
        "focus" => "focus_q",
        "carer" => "carer_q",
        "other" => "other_q",
        _ => "person_q",
    }
}

/// The people to choose from.
pub fn choices(
    lang: Lang,
    field: &'static str,
    q: &str,
    chosen: &str,
    found: &[Found],
    now: Timestamp,
) -> Markup {
    let option = |value: &str, label: &str, facts: &str, at: usize| {
        let id = if at == 0 { field.to_owned() } else { format!("{field}-{}", at + 1) };
        html! {
            div.choice {
                input id=(id) type="radio" name=(field) value=(value) checked[value == chosen];
                label for=(id) { (label) @if !facts.is_empty() { span.person-facts { (facts) } } }
            }
        }
    };
    html! {
        @if !q.trim().is_empty() {
            fieldset.field {
                legend { (w::picker_legend(lang)) }
                @for (at, each) in found.iter().enumerate() {
                    (option(&each.id.to_string(), &each.name.display(lang), &found_facts(lang, each, now), at))
                }
                (option(NEW, &w::picker_new(lang, q.trim()), "", found.len()))
            }
        }
    }
}

/// True when the button that looks was pressed, rather than the one that saves.
pub fn is_looking(typed: &Typed, field: &str) -> bool {
    typed.get("_look") == field
}

/// The people that a typed text may mean.
pub async fn look(db: &mut impl Db, viewer: &Viewer, q: &str) -> store::Result<Vec<Found>> {
    match Asked::read(q) {
        Asked::People(wanted) => read::find(db, viewer, &wanted).await,
        Asked::Nothing | Asked::Number => Ok(Vec::new()),
    }
}

/// Who was chosen; `None` when nobody was typed, and an error when somebody was typed and nobody chosen.
pub fn read(typed: &Typed, field: &'static str, errors: &mut FieldErrors) -> Option<Picked> {
    let q = typed.get(query_field(field)).trim();
    match typed.get(field) {
        NEW if !q.is_empty() => Some(Picked::New(Box::new(NewPerson::from_line(q)))),
        "" | NEW if q.is_empty() => None,
        "" => {
            errors.add(query_field(field), Problem::said("pick-one", w::picker_pick_one));
            None
        }
        id => errors.check(query_field(field), base::typed::id(id)).map(Picked::Known),
    }
}

impl Picked {
    /// The person, entered now if they are new; `complete` adds what the form knows of them, the sex for instance.
    pub async fn resolve(
        self,
        tx: &mut Tx,
        permit: &Permit<CreatePerson>,
        complete: impl FnOnce(&mut NewPerson) + Send,
    ) -> Result<PersonId, WebError> {
        match self {
            Picked::Known(id) => Ok(id),
            Picked::New(mut person) => {
                complete(&mut person);
                register(tx, permit, &person).await
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pick(typed: Typed) -> Result<Option<Picked>, FieldErrors> {
        let mut errors = FieldErrors::new();
        let picked = read(&typed, "mother", &mut errors);
        if errors.is_empty() { Ok(picked) } else { Err(errors) }
    }

    #[test]
    fn somebody_typed_must_be_chosen_or_new() {
        let typed = Typed::default().with("mother_q", "Мария Петрова");
        assert!(pick(typed.clone()).is_err());
        let Ok(Some(Picked::New(new))) = pick(typed.clone().with("mother", "new")) else { panic!() };
        assert_eq!(new.family, "Петрова");
        let id = PersonId::new(Timestamp::UNIX_EPOCH);
        assert_eq!(pick(typed.with("mother", id.to_string())), Ok(Some(Picked::Known(id))));
        assert_eq!(pick(Typed::default()), Ok(None));
    }

    #[test]
    fn every_field_of_a_picker_has_its_text() {
        for field in FIELDS {
            assert_eq!(query_field(field), typed_name(field));
        }
    }
}
