//! Answers and what is wrong with them, in words.

use base::Lang;
use instruments::{
    AnswerError, Filling, Instrument, Value,
    instrument::{Item, Question},
};
use page::{faults, when};

/// True for a question that must be answered and is not.
pub(super) const fn is_missing(error: &AnswerError) -> bool {
    matches!(error, AnswerError::Required | AnswerError::NotRanked)
}

/// What is wrong with an answer: the author's own words, else ours.
pub(super) fn problem(filling: &Filling, path: &str, error: &AnswerError, tag: &str, lang: Lang) -> String {
    let own = filling.message(path, error, tag);
    if own.is_empty() { faults::answer(error, lang) } else { own }
}

/// Everything that is wrong with what is asked: path, question, what.
pub fn errors(filling: &Filling, tag: &str, lang: Lang) -> Vec<(String, String, String)> {
    filling
        .errors()
        .into_iter()
        .map(|(path, error)| {
            (path.clone(), filling.label(&path, tag), problem(filling, &path, &error, tag, lang))
        })
        .collect()
}

/// An answer as people read it: the labels of choices, dates as they are written here; empty when there is none.
pub fn answer(form: &Instrument, question: &Question, value: &Value, tag: &str, lang: Lang) -> String {
    let label = |name: &String| {
        let choice = form.choices_of(question).iter().find(|choice| choice.name == *name);
        choice
            .map(|choice| choice.label.get(tag))
            .filter(|label| !label.is_empty())
            .unwrap_or(name)
            .to_owned()
    };
    // Answers that come from where they are kept are text; the question says what they are.
    match &value.clone().of_kind(&question.kind, 0) {
        Value::Choice(name) => label(name),
        Value::Choices(names) => names.iter().map(label).collect::<Vec<_>>().join("; "),
        Value::Date(day) => when::date(lang, *day),
        Value::DateTime(at) => {
            format!("{} {:02}:{:02}", when::date(lang, at.date()), at.hour(), at.minute())
        }
        Value::Text(text) if question.kind == instruments::instrument::Kind::Acknowledge && text == "OK" => {
            page::w::yes(lang).to_owned()
        }
        other => other.typed(),
    }
}

/// The question at a path of answers: `children[2]/name` is the question `children/name`.
pub fn question<'a>(form: &'a Instrument, path: &str) -> Option<&'a Question> {
    let mut plain = String::new();
    let mut is_inside = false;
    for c in path.chars() {
        match c {
            '[' => is_inside = true,
            ']' => is_inside = false,
            c if !is_inside => plain.push(c),
            _ => {}
        }
    }
    match form.item(&plain)? {
        Item::Question(question) => Some(question),
        Item::Group(_) | Item::Repeat(_) => None,
    }
}
