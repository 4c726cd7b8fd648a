//! What a settlement tells to its paper: both parents alike, and their own words.

use super::{LANG, Settled};
use base::{
    Code,
    rules::{StepField, Tells},
};
use casework::cases::{PersonRole, relatives::CasePerson};
use documents::making::{born, lower, w as made_w};
use serde_json::{Value, json};

pub(super) fn told(of: &Settled) -> Value {
    let answers = &of.record.answers;
    let field = |place: Tells| of.step.fields.iter().find(|field| field.tells == Some(place));
    let code = |field: &'static StepField| field.code.as_str();
    let text = field(Tells::Agreed).and_then(|field| answers.text(code(field))).unwrap_or_default();
    let is_signed = super::made::is_signed(of.step, &of.record);
    json!({
        "parents": parents(&of.people).into_iter().map(party).collect::<Vec<_>>(),
        "children": children(&of.people),
        "mediator": of.mediator.as_ref().map(|one| one.told(made_w::post_worker(LANG))),
        "points": text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>(),
        "from": of.record.happened_on,
        "until": field(Tells::HoldsUntil).and_then(|field| answers.date(code(field))),
        "court": field(Tells::ToCourt).is_some_and(|field| answers.is_yes(code(field))),
        "signed_on": is_signed.then_some(of.record.happened_on),
        "place": of.town,
    })
}

/// The parents by name: neither comes first otherwise.
fn parents(people: &[CasePerson]) -> Vec<&CasePerson> {
    let is_parent = |one: &&CasePerson| matches!(one.role, PersonRole::Mother | PersonRole::Father);
    let mut parents: Vec<_> = people.iter().filter(is_parent).collect();
    parents.sort_by_key(|one| (one.name.display(LANG), one.id));
    parents
}

/// A parent without an address: where one lives is not for the centre to tell the other.
fn party(one: &CasePerson) -> Value {
    json!({ "name": one.name.full(LANG), "role": lower(one.role.label(LANG)) })
}

fn children(people: &[CasePerson]) -> Vec<Value> {
    let children = people.iter().filter(|one| one.role == PersonRole::Child);
    children.map(|one| born(Some(&one.name), one.born_on)).collect()
}
