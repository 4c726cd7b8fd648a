//! What the study of candidates tells to its report. An answer with a place of its own stands there; another stands under
//! what was asked: a long text as a part, the rest as a line.

use super::{LANG, gather::Study, w};
use crate::{answers::answer, case_steps::StepRecord, catalogue};
use base::{
    Code,
    rules::{FieldKind, KindStep, StepField, Tells},
};
use casework::cases::{PersonRole, relatives::CasePerson};
use documents::making::{lower, w as made_w};
use serde_json::{Value, json};

pub(super) fn told(of: &Study) -> Value {
    let once = of.before.iter().filter(|(step, _)| !step.repeats);
    let steps: Vec<(&KindStep, &StepRecord)> =
        once.map(|(step, record)| (*step, record)).chain([(of.step, &of.report)]).collect();
    let said = |place: Tells| {
        let field = |(step, record): &(&KindStep, &StepRecord)| {
            let field = step.fields.iter().find(|field| field.tells == Some(place))?;
            answer(LANG, field, &record.answers, &of.lists)
        };
        steps.iter().rev().find_map(field)
    };
    let (facts, parts) = under_what_was_asked(of, &steps);
    let (candidates, household) = people(&of.people);
    let applied = said(Tells::AppliedOn);
    json!({
        "purpose": lower(catalogue::name(LANG, of.kind)),
        "to": { "name": w::to_directorate(LANG) },
        "candidates": candidates,
        "household": household,
        "application": applied.map(|on| json!({ "date": on, "number": said(Tells::ApplicationNumber) })),
        "period": { "from": of.before.first().map(|(_, one)| one.happened_on), "until": of.report.happened_on },
        "facts": facts,
        "meetings": of.before.iter().filter(|(step, _)| step.repeats).map(|one| meeting(of, one)).collect::<Vec<_>>(),
        "referees": said(Tells::Referees),
        "training": said(Tells::Hours).map(|hours| json!({ "hours": hours, "text": said(Tells::Training) })),
        "instruments": of.instruments.iter().map(|one| json!({ "name": one.title(LANG), "date": one.held_on })).collect::<Vec<_>>(),
        "parts": parts,
        "capable_of": said(Tells::SuitedFor),
        "recommendation": said(Tells::Recommendation),
        "read_on": said(Tells::ReadOn),
        "objections": said(Tells::Objections),
        "team": of.team.iter().map(|one| one.told(made_w::post_worker(LANG))).collect::<Vec<_>>(),
    })
}

/// Answers without a place of their own: lines, and long texts as parts.
fn under_what_was_asked(of: &Study, steps: &[(&KindStep, &StepRecord)]) -> (Vec<Value>, Vec<Value>) {
    let (mut facts, mut parts) = (Vec::new(), Vec::new());
    for (step, record) in steps {
        for field in step.fields.iter().filter(|field| field.tells.is_none()) {
            let Some(text) = answer(LANG, field, &record.answers, &of.lists) else { continue };
            let one = json!({ "name": field.label(LANG), "text": text });
            if field.kind == FieldKind::LongText { parts.push(one) } else { facts.push(one) }
        }
    }
    (facts, parts)
}

/// A meeting of the study: when, which, with whom, and what was learnt.
fn meeting(of: &Study, (step, record): &(&'static KindStep, StepRecord)) -> Value {
    let say = |field: &StepField| answer(LANG, field, &record.answers, &of.lists);
    let place = |place: Tells| step.fields.iter().find(|field| field.tells == Some(place)).and_then(say);
    let rest = step.fields.iter().filter(|field| field.tells.is_none()).filter_map(|field| {
        let text = say(field)?;
        Some(if field.kind == FieldKind::LongText {
            text
        } else {
            format!("{}: {}", field.label(LANG), lower(&text))
        })
    });
    json!({
        "date": record.happened_on,
        "what": place(Tells::Meeting).unwrap_or_else(|| step.name(LANG).to_owned()),
        "with": place(Tells::Present),
        "text": rest.collect::<Vec<_>>().join("\n"),
    })
}

/// Who applies and who else lives there: whoever is a candidate in the case; where nobody is, whoever looks after a child,
/// else the parents.
fn people(people: &[CasePerson]) -> (Vec<Value>, Vec<Value>) {
    let is = |role: PersonRole| people.iter().any(|one| one.role == role);
    let applies = |one: &&CasePerson| match one.role {
        PersonRole::Candidate => true,
        PersonRole::Carer => !is(PersonRole::Candidate),
        PersonRole::Mother | PersonRole::Father => !is(PersonRole::Candidate) && !is(PersonRole::Carer),
        PersonRole::Child | PersonRole::Kin | PersonRole::Other => false,
    };
    let (candidates, household): (Vec<&CasePerson>, Vec<&CasePerson>) = people.iter().partition(applies);
    let shown = |one: &&CasePerson| json!({ "name": one.name.full(LANG), "role": lower(one.role.label(LANG)), "born": one.born_on });
    let named = |one: &&CasePerson| json!({ "name": one.name.full(LANG), "born": one.born_on });
    (candidates.iter().map(named).collect(), household.iter().map(shown).collect())
}
