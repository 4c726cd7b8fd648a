//! Words that answers may change: labels with answers in them, choices that come and go.

use instruments::{
    Filling,
    instrument::{Item, Question},
};
use serde::Serialize;
use std::collections::BTreeSet;

/// The words of one place, of those that answers may change.
#[derive(Default, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<Vec<Choice>>,
}

#[derive(Clone, PartialEq, Eq, Serialize)]
struct Choice {
    name: String,
    label: String,
}

/// A place whose words answers may change, and the words that were told last.
pub struct Watch {
    item: &'static Item,
    /// Names of the questions that the words look at; none where that cannot be told from the text.
    names: Option<BTreeSet<String>>,
    told: Words,
}

impl Watch {
    /// Watches a place; none when its words are always the same.
    pub fn of(item: &'static Item, filling: &Filling<'static>, language: &str) -> Option<Self> {
        let mut texts = vec![item.label().get(language)];
        if let Item::Question(question) = item {
            texts.push(question.hint.get(language));
            texts.push(&question.logic.choice_filter);
            texts.push(seed(question));
            texts.extend(filling.form().choices_of(question).iter().map(|choice| choice.label.get(language)));
        }
        let moves = matches!(item, Item::Question(question)
            if !question.logic.choice_filter.is_empty() || question.is_shuffled());
        if !moves && !texts.iter().any(|text| text.contains("${")) {
            return None;
        }
        // A way such as ../name or a look-up in other lists is not followed here: those are always looked at.
        let plain = !matches!(item, Item::Question(question) if [&question.logic.choice_filter, seed(question)]
                .iter()
                .any(|formula| formula.contains(['/', '('])));
        let names = plain.then(|| texts.iter().flat_map(|text| names(text)).map(str::to_owned).collect());
        Some(Self { item, names, told: Words::default() })
    }

    /// Whether a change of these names may change the words.
    pub fn looks_at(&self, changed: &BTreeSet<&str>) -> bool {
        self.names.as_ref().is_none_or(|names| names.iter().any(|name| changed.contains(name.as_str())))
    }

    /// The words that are not what was told before; told now.
    pub fn news(&mut self, filling: &Filling<'static>, path: &str, language: &str) -> Option<Words> {
        let now = self.words(filling, path, language);
        let news = Words {
            label: now.label.clone().filter(|_| now.label != self.told.label),
            hint: now.hint.clone().filter(|_| now.hint != self.told.hint),
            choices: now.choices.clone().filter(|_| now.choices != self.told.choices),
        };
        self.told = now;
        (news != Words::default()).then_some(news)
    }

    fn words(&self, filling: &Filling<'static>, path: &str, language: &str) -> Words {
        let (hint, choices) = match self.item {
            Item::Question(question) => {
                (Some(filling.hint(path, language)), choices(question, filling, path, language))
            }
            Item::Group(_) | Item::Repeat(_) => (None, None),
        };
        Words { label: Some(filling.label(path, language)), hint, choices }
    }
}

fn choices(
    question: &Question,
    filling: &Filling<'static>,
    path: &str,
    language: &str,
) -> Option<Vec<Choice>> {
    question.kind.list()?;
    let offered = filling.choices(path, language).into_iter();
    Some(offered.map(|choice| Choice { name: choice.name.to_owned(), label: choice.label }).collect())
}

/// What the order of the choices comes from, where the author says.
fn seed(question: &Question) -> &str {
    question.parameters.get("seed").map_or("", String::as_str)
}

/// The names within `${…}`.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split("${").skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.trim())
}
