//! The items of a form, numbered in their order; 0 is the form itself.

use crate::instrument::{Instrument, Item, Kind, Question, Repeat};
use std::collections::BTreeMap;

/// The items.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    /// By number.
    pub defs: Vec<Def<'a>>,
    /// The numbers of the items of each name.
    pub names: BTreeMap<&'a str, Vec<usize>>,
}

/// One item.
#[derive(Debug)]
pub(crate) struct Def<'a> {
    /// The item; none for the form.
    pub item: Option<&'a Item>,
    /// Its name; empty for the form.
    pub name: &'a str,
    /// The group it stands in.
    pub parent: usize,
    /// Which of its parent's children it is, from 0.
    pub place: usize,
    /// How many groups it stands in.
    pub level: usize,
    /// What stands in it.
    pub children: Vec<usize>,
    /// The first number that is not within it.
    pub end: usize,
}

impl<'a> Tree<'a> {
    /// Numbers the items.
    pub fn of(form: &'a Instrument) -> Self {
        let root = Def { item: None, name: "", parent: 0, place: 0, level: 0, children: Vec::new(), end: 0 };
        let mut tree = Self { defs: vec![root], names: BTreeMap::new() };
        tree.add(&form.items, 0);
        tree
    }

    fn add(&mut self, items: &'a [Item], parent: usize) {
        for (place, item) in items.iter().enumerate() {
            let number = self.defs.len();
            let level = self.defs[parent].level + 1;
            let name = item.name();
            self.defs.push(Def {
                item: Some(item),
                name,
                parent,
                place,
                level,
                children: Vec::new(),
                end: 0,
            });
            self.defs[parent].children.push(number);
            self.names.entry(name).or_default().push(number);
            self.add(item.items(), number);
        }
        self.defs[parent].end = self.defs.len();
    }

    /// The nearest item that both stand in, or are.
    pub fn common(&self, one: usize, other: usize) -> usize {
        let (mut one, mut other) = (one, other);
        while one != other {
            if self.defs[one].level >= self.defs[other].level {
                one = self.defs[one].parent;
            } else {
                other = self.defs[other].parent;
            }
        }
        one
    }

    /// The places to go down through from an item to one within it.
    pub fn down(&self, from: usize, to: usize) -> Vec<usize> {
        let mut places = Vec::new();
        let mut at = to;
        while at != from && at != 0 {
            places.push(self.defs[at].place);
            at = self.defs[at].parent;
        }
        places.reverse();
        places
    }

    /// The child of that name.
    pub fn child(&self, of: usize, name: &str) -> Option<usize> {
        self.defs[of].children.iter().copied().find(|child| self.defs[*child].name == name)
    }
}

impl<'a> Def<'a> {
    /// The repeat, when it is one.
    pub fn repeat(&self) -> Option<&'a Repeat> {
        match self.item {
            Some(Item::Repeat(repeat)) => Some(repeat),
            _ => None,
        }
    }

    /// The question, when it is one.
    pub fn question(&self) -> Option<&'a Question> {
        match self.item {
            Some(Item::Question(question)) => Some(question),
            _ => None,
        }
    }

    /// The kind of the question, when it is one.
    pub fn kind(&self) -> Option<&'a Kind> {
        self.question().map(|question| &question.kind)
    }
}
