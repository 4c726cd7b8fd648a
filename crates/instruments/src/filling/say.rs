//! What a person reads while filling: labels with answers in them, choices, messages.

use super::Filling;
use crate::{
    answers::AnswerError,
    chance,
    evaluation::{Halt, Node},
    formula::template::{self, Piece},
    instrument::{Choice, Item, Kind, Question, Texts},
    limits,
    value::Value,
};
use serde::Serialize;
use std::cell::Cell;

/// A choice that is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Offered<'a> {
    /// What an answer keeps.
    pub name: &'a str,
    /// What people read, with answers put in.
    pub label: String,
    /// The file name of its picture, or empty.
    pub image: &'a str,
}

impl<'a> Filling<'a> {
    /// The choices that a question offers now; none for a question without choices.
    pub fn choices(&self, path: &str, language: &str) -> Vec<Offered<'a>> {
        let Some(cell) = self.cells.find(path, &self.plan.tree) else { return Vec::new() };
        let offered = self.ordered(cell).unwrap_or_default();
        let shown = offered.into_iter().map(|choice| Offered {
            name: &choice.name,
            label: self.filled_in(cell, choice.label.get(language), language),
            image: &choice.image,
        });
        shown.collect()
    }

    /// What stands above a place, with answers put in.
    pub fn label(&self, path: &str, language: &str) -> String {
        self.say(path, language, Item::label)
    }

    /// What helps to answer a question, with answers put in.
    pub fn hint(&self, path: &str, language: &str) -> String {
        const NONE: &Texts = &Texts::none();
        self.say(path, language, |item| match item {
            Item::Question(question) => &question.hint,
            Item::Group(_) | Item::Repeat(_) => NONE,
        })
    }

    /// The author's own words for what is wrong; empty when there are none, and the general ones do.
    pub fn message(&self, path: &str, error: &AnswerError, language: &str) -> String {
        let Some(cell) = self.cells.find(path, &self.plan.tree) else { return String::new() };
        let Some(question) = self.plan.tree.defs[self.cells.get(cell).def].question() else {
            return String::new();
        };
        match error {
            AnswerError::Required => self.filled_in(cell, question.required_message.get(language), language),
            AnswerError::Constraint => {
                self.filled_in(cell, question.constraint_message.get(language), language)
            }
            _ => String::new(),
        }
    }

    fn say(&self, path: &str, language: &str, texts: impl Fn(&'a Item) -> &'a Texts) -> String {
        let Some(cell) = self.cells.find(path, &self.plan.tree) else { return String::new() };
        self.item_of(cell)
            .map_or_else(String::new, |item| self.filled_in(cell, texts(item).get(language), language))
    }

    /// A text with the answers of its `${name}`s; of a choice its label.
    fn filled_in(&self, cell: usize, text: &str, language: &str) -> String {
        let mut said = String::new();
        for piece in template::pieces(text) {
            match piece {
                Piece::Text(text) => said.push_str(text),
                Piece::Name(name) => said.push_str(&self.named(cell, name, language)),
            }
        }
        said
    }

    fn named(&self, cell: usize, name: &str, language: &str) -> String {
        let left = Cell::new(limits::STEPS);
        let way = self.plan.compiled[self.cells.get(cell).def].names.get(name);
        let nodes = way.and_then(|way| self.scene(&left).follow(way, cell).ok()).unwrap_or_default();
        let Some(Node::Cell(named)) = nodes.first() else { return String::new() };
        let own = self.cells.get(*named);
        let question = self.plan.tree.defs[own.def].question();
        let list = question.map_or(&[][..], |question| self.plan.form.choices_of(question));
        let label = |name: &String| {
            let choice = list.iter().find(|choice| choice.name == *name);
            choice
                .map(|choice| choice.label.get(language))
                .filter(|label| !label.is_empty())
                .unwrap_or(name)
                .to_owned()
        };
        match &own.value {
            Value::Choice(choice) => label(choice),
            Value::Choices(choices) => choices.iter().map(label).collect::<Vec<_>>().join(", "),
            other => other.typed(),
        }
    }

    /// The choices that a question offers now, in the order in which they stand.
    fn ordered(&self, cell: usize) -> Result<Vec<&'a Choice>, Halt> {
        let offered = self.offered(cell)?;
        let def = self.cells.get(cell).def;
        if !self.plan.tree.defs[def].question().is_some_and(Question::is_shuffled) {
            return Ok(offered);
        }
        let left = Cell::new(limits::STEPS);
        let scene = self.scene(&left);
        let asked = match &self.plan.compiled[def].seed {
            Some(formula) => Some(scene.as_number(&scene.run(formula, cell)?)),
            None => None,
        };
        // A form on paper has no seed of its own: there they stand as they were written.
        if self.seed.is_none() && asked.is_none_or(f64::is_nan) {
            return Ok(offered);
        }
        Ok(chance::shuffled(&offered, scene.seed_for(asked, cell)))
    }

    /// The choices that a question offers now.
    pub(crate) fn offered(&self, cell: usize) -> Result<Vec<&'a Choice>, Halt> {
        let def = self.cells.get(cell).def;
        let form = self.plan.form;
        let Some(list) = self.plan.tree.defs[def].kind().and_then(Kind::list) else { return Ok(Vec::new()) };
        let Some(choices) = form.lists.get(list).map(|list| &list.choices) else { return Ok(Vec::new()) };
        let Some(filter) = &self.plan.compiled[def].choice_filter else {
            return Ok(choices.iter().collect());
        };
        let left = Cell::new(limits::STEPS);
        let scene = self.scene(&left);
        let mut offered = Vec::new();
        for (at, choice) in choices.iter().enumerate() {
            let val = scene.run_on(filter, cell, Node::Choice(list, at))?;
            if scene.truth(&val) {
                offered.push(choice);
            }
        }
        Ok(offered)
    }
}
