//! What was answered, in words.

use super::Answers;
use crate::{lists::Lists, lists::Options, w};
use base::{
    Lang,
    jiff::{Timestamp, civil::Date},
    rules::{FieldKind, KindStep, StepField},
};
use page::when;
use serde_json::Value;

/// What was asked and what was answered, in the order of the form; what was left out is not told.
pub fn shown<'s>(lang: Lang, step: &'s KindStep, answers: &Answers, lists: &Lists) -> Vec<(&'s str, String)> {
    let answered = |field: &'s StepField| Some((field.label(lang), answer(lang, field, answers, lists)?));
    step.fields.iter().filter_map(answered).collect()
}

/// What was answered to one field, in words.
pub fn answer(lang: Lang, field: &StepField, answers: &Answers, lists: &Lists) -> Option<String> {
    answers.get(&field.code).map(|value| told(lang, field, value, lists))
}

/// What a field is chosen from; empty for what is typed.
pub fn options(lang: Lang, field: &StepField, lists: &Lists) -> Options {
    match &field.kind {
        FieldKind::Choice(options) | FieldKind::Choices(options) => {
            options.iter().map(|one| (one.code.clone(), one.label(lang).to_owned())).collect()
        }
        FieldKind::Person => {
            lists.people.iter().map(|(id, name, _)| (id.to_string(), name.clone())).collect()
        }
        FieldKind::People(role, _) => {
            lists.in_role(role).map(|(id, name, _)| (id.to_string(), name.clone())).collect()
        }
        FieldKind::Instrument(name) => {
            lists.filled_with(name).map(|one| (one.id.to_string(), one.told.clone())).collect()
        }
        FieldKind::Organisation => {
            lists.partners.iter().map(|(id, name)| (id.to_string(), name.clone())).collect()
        }
        FieldKind::NeutralColleague => {
            lists.neutral().map(|(id, name)| (id.to_string(), name.clone())).collect()
        }
        FieldKind::YesNo => page::yes_or_no(lang),
        FieldKind::Text
        | FieldKind::LongText
        | FieldKind::Date
        | FieldKind::Moment
        | FieldKind::Number(..) => Vec::new(),
    }
}

fn told(lang: Lang, field: &StepField, value: &Value, lists: &Lists) -> String {
    match value {
        Value::Bool(yes) => if *yes { page::w::yes(lang) } else { page::w::no(lang) }.to_owned(),
        Value::Array(several) => {
            let all: Vec<_> = several.iter().map(|one| told(lang, field, one, lists)).collect();
            all.join("; ")
        }
        Value::String(text) => of_text(lang, field, text, lists),
        other => other.to_string(),
    }
}

fn of_text(lang: Lang, field: &StepField, text: &str, lists: &Lists) -> String {
    let day = || text.parse::<Date>().map(|day| when::date(lang, day));
    let moment = || text.parse::<Timestamp>().map(|at| when::date_time(lang, at));
    match &field.kind {
        FieldKind::Date => day().unwrap_or_else(|_| text.to_owned()),
        FieldKind::Moment => moment().unwrap_or_else(|_| text.to_owned()),
        FieldKind::Choice(_) | FieldKind::Choices(_) => {
            field.option(text).map_or(text, |option| option.label(lang)).to_owned()
        }
        // Whoever left the case or the centre meanwhile is not named here any more.
        FieldKind::Person | FieldKind::People(..) => {
            named(lists.people.iter().map(|(id, name, _)| (id.to_string(), name)), text)
                .unwrap_or_else(|| w::not_in_list(lang).to_owned())
        }
        FieldKind::Instrument(_) => {
            named(lists.filled.iter().map(|one| (one.id.to_string(), &one.told)), text)
                .unwrap_or_else(|| w::filled_instrument(lang).to_owned())
        }
        FieldKind::Organisation => {
            named(lists.partners.iter().map(|(id, name)| (id.to_string(), name)), text)
                .unwrap_or_else(|| w::not_in_list(lang).to_owned())
        }
        FieldKind::NeutralColleague => {
            named(lists.colleagues.iter().map(|(id, name)| (id.to_string(), name)), text)
                .unwrap_or_else(|| w::not_in_list(lang).to_owned())
        }
        FieldKind::Text | FieldKind::LongText | FieldKind::YesNo | FieldKind::Number(..) => text.to_owned(),
    }
}

fn named<'l>(mut list: impl Iterator<Item = (String, &'l String)>, wanted: &str) -> Option<String> {
    list.find(|(id, _)| id == wanted).map(|(_, name)| name.clone())
}
