//! A form as it was published: a value that the database keeps and the browser gets.

mod choice;
mod item;
mod scale;
mod texts;

pub use choice::{Choice, List};
pub use item::{Group, Item, Kind, Logic, Parameters, Question, Repeat, Source};
pub use scale::{Band, Direction, Level, Method, Missing, Scale};
pub use texts::{Language, Texts};

use crate::problem::Problem;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A form: what is asked, when, and what it comes to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Instrument {
    /// What the sheet `settings` says.
    pub settings: Settings,
    /// The languages of its texts, in the order of the columns; empty when the columns name none.
    pub languages: Vec<Language>,
    /// Groups, repeats and questions in their order.
    pub items: Vec<Item>,
    /// The choices of each list by its name, files included (by file name).
    pub lists: BTreeMap<String, List>,
    /// The scales that answers count towards.
    pub scales: Vec<Scale>,
    /// What was noticed and does not stop the form from being used. The browser does without.
    #[cfg_attr(target_arch = "wasm32", serde(skip))]
    pub notices: Vec<Problem>,
}

/// What the sheet `settings` says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// `form_id`; the same in every version of a form.
    pub form_id: String,
    /// `version`, as its author writes it.
    pub version: String,
    /// `form_title`, by language.
    pub title: Texts,
    /// The tag of the language that is shown first.
    pub default_language: String,
    /// The name of a finished form, as a formula.
    pub instance_name: String,
    /// `style`: `pages` asks group by group.
    pub style: String,
}

impl Instrument {
    /// Every item, those within groups too, with the path it has in a form without repeats before it.
    pub fn walk(&self) -> Vec<(String, &Item)> {
        let mut found = Vec::new();
        walk(&self.items, "", &mut found);
        found
    }

    /// The questions in their order, with their paths; notes and calculations too.
    pub fn questions(&self) -> Vec<(String, &Question)> {
        let all = self.walk().into_iter();
        all.filter_map(|(path, item)| match item {
            Item::Question(question) => Some((path, &**question)),
            Item::Group(_) | Item::Repeat(_) => None,
        })
        .collect()
    }

    /// The item at a path without positions (`group/question`).
    pub fn item(&self, path: &str) -> Option<&Item> {
        let (mut items, mut found) = (&self.items[..], None);
        for name in path.split('/') {
            let item = items.iter().find(|item| item.name() == name)?;
            items = item.items();
            found = Some(item);
        }
        found
    }

    /// The list that came from the file of that name; its ending may be left out.
    pub fn file(&self, name: &str) -> Option<&List> {
        self.lists.get(name).or_else(|| self.lists.get(&format!("{name}.csv")))
    }

    /// The choices of a question, unfiltered; empty when it has none.
    pub fn choices_of(&self, question: &Question) -> &[Choice] {
        question.kind.list().and_then(|list| self.lists.get(list)).map_or(&[], |list| &list.choices)
    }
}

fn walk<'a>(items: &'a [Item], above: &str, found: &mut Vec<(String, &'a Item)>) {
    for item in items {
        let path = if above.is_empty() { item.name().to_owned() } else { format!("{above}/{}", item.name()) };
        found.push((path.clone(), item));
        walk(item.items(), &path, found);
    }
}
