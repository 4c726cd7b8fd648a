//! What stands before a step and is missing or was answered otherwise, in words, with the way to it.

use super::super::view::KindView;
use crate::{standing::Missing, w};
use base::{
    Lang,
    rules::{Answered, Effect, KindStep, When},
};
use page::{Markup, Tone, html, list};

/// What is missing before a step.
pub fn missing(lang: Lang, view: &KindView, missing: &[Missing]) -> Markup {
    html! {
        @if !missing.is_empty() {
            ul.plain.missing {
                @for one in missing {
                    li {
                        @match one.effect {
                            Effect::Stop => { (list::tag(w::stop(lang), Tone::Bad)) }
                            Effect::Warning => { (list::tag(w::warning(lang), Tone::Warn)) }
                        }
                        " " (told(lang, one))
                        @if view.line(&one.step.code).is_ok_and(|line| view.takes(line)) {
                            p.way { a href={ (view.here()) "/steps/" (one.step.code) } { (w::go_to(lang, one.step.name(lang))) } }
                        }
                    }
                }
            }
        }
    }
}

/// What stops a step, in the list of steps.
pub fn short(lang: Lang, one: &Missing) -> String {
    let step = one.step.name(lang);
    match one.answered.filter(|_| one.is_otherwise) {
        Some(answered) => w::after_answer(lang, answers(lang, one.step, answered), step),
        None => w::after_step(lang, step),
    }
}

/// With which answer a step is needed.
pub fn awaited(lang: Lang, view: &KindView, when: &When) -> String {
    match (view.work.kind.step(&when.step), &when.answered) {
        (Some(step), Some(answered)) => {
            w::needed_when(lang, answers(lang, step, answered), question(lang, step, answered))
        }
        _ => w::when_needed(lang).to_owned(),
    }
}

fn told(lang: Lang, one: &Missing) -> String {
    let step = one.step.name(lang);
    match (one.answered, one.times) {
        (Some(answered), Some((wanted, found))) => {
            w::should_stand_so_often(lang, answers(lang, one.step, answered), found, step, wanted)
        }
        (None, Some((wanted, found))) => w::should_stand_often(lang, found, step, wanted),
        (Some(answered), None) if one.is_otherwise => {
            let (answers, question) = (answers(lang, one.step, answered), question(lang, one.step, answered));
            match one.effect {
                Effect::Stop => w::must_be_answered(lang, answers, question, step),
                Effect::Warning => w::should_be_answered(lang, answers, question, step),
            }
        }
        (_, None) => match one.effect {
            Effect::Stop => w::must_stand(lang, step),
            Effect::Warning => w::should_stand(lang, step),
        },
    }
}

fn question<'s>(lang: Lang, step: &'s KindStep, answered: &'s Answered) -> &'s str {
    step.field(&answered.field).map_or(answered.field.as_str(), |field| field.label(lang))
}

/// The answers that let it go on, in words.
fn answers(lang: Lang, step: &KindStep, answered: &Answered) -> String {
    let field = step.field(&answered.field);
    let word = |value: &String| match (field.and_then(|field| field.words(lang, value)), value.as_str()) {
        (Some(words), _) => words.to_owned(),
        (None, "yes") => page::w::yes(lang).to_owned(),
        (None, "no") => page::w::no(lang).to_owned(),
        (None, other) => other.to_owned(),
    };
    let words: Vec<_> = answered.values.iter().map(|value| w::quoted(lang, word(value))).collect();
    words.join(w::or(lang))
}
