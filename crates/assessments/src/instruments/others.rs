//! What people read where a list was written with `or_other`: the workbook has no words for it, and the engine none of
//! its own.

use crate::questions::w;
use ::instruments::{
    Instrument as Form,
    instrument::{Item, Texts},
};
use base::Lang;

/// Gives the choice "other", and the question which other it is, words in every language of the form.
pub fn name_others(form: &mut Form) {
    let mut tags: Vec<String> = form.languages.iter().map(|language| language.tag.clone()).collect();
    if tags.is_empty() {
        tags.push(String::new());
    }
    let blank = form.lists.values_mut().flat_map(|list| &mut list.choices);
    for choice in blank.filter(|choice| choice.name == "other" && choice.label.is_empty()) {
        choice.label = texts(&tags, w::other_choice);
    }
    name_questions(&mut form.items, &texts(&tags, w::other_which));
}

fn name_questions(items: &mut [Item], words: &Texts) {
    for item in items {
        match item {
            Item::Group(group) => name_questions(&mut group.items, words),
            Item::Repeat(repeat) => name_questions(&mut repeat.group.items, words),
            Item::Question(question) => {
                let of = question.name.strip_suffix("_other").unwrap_or_default();
                let asked = format!("selected(${{{of}}}, 'other')");
                if question.label.is_empty() && question.kind.is_shown() && question.logic.relevant == asked {
                    question.label = words.clone();
                }
            }
        }
    }
}

/// The words in each language; in a language that is not ours, English ones.
fn texts(tags: &[String], words: fn(Lang) -> &'static str) -> Texts {
    let mut texts = Texts::none();
    for tag in tags {
        let lang = Lang::from_tag(tag).unwrap_or(if tag.is_empty() { Lang::Bg } else { Lang::En });
        texts.set(tag, words(lang));
    }
    texts
}
