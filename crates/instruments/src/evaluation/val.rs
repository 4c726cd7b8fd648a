//! What a formula works with, and how one kind becomes another.

use super::Scene;
use crate::{calendar, number};

/// The form was stopped: it looks at more than the limits allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Halt;

/// A value while a formula is worked out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Val<'s> {
    Bool(bool),
    Number(f64),
    Text(String),
    Nodes(Vec<Node<'s>>),
}

/// Something that a path comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Node<'s> {
    /// A cell of the form.
    Cell(usize),
    /// A choice of a list.
    Choice(&'s str, usize),
    /// A column of a choice.
    Column(&'s str, usize, &'s str),
    /// A list as a whole: what `instance('list')` and its `root` are.
    List(&'s str),
}

impl<'s> Scene<'s, '_> {
    /// The text of a node; a group has none.
    pub(super) fn node_text(&self, node: Node<'_>) -> String {
        match node {
            Node::Cell(cell) => self.cells.get(cell).value.text(self.moment.offset),
            Node::Choice(..) | Node::List(_) => String::new(),
            Node::Column(list, at, column) => {
                let choice = self.plan.form.lists.get(list).and_then(|list| list.choices.get(at));
                choice.and_then(|choice| choice.column(column)).unwrap_or_default().to_owned()
            }
        }
    }

    /// Whether a node has nothing in it.
    pub(super) fn node_is_blank(&self, node: Node<'_>) -> bool {
        match node {
            Node::Cell(cell) => self.cells.get(cell).value.is_blank(),
            other => self.node_text(other).is_empty(),
        }
    }

    /// As text: of several nodes the first counts.
    pub(crate) fn as_text(&self, val: &Val<'_>) -> String {
        match val {
            Val::Bool(yes) => if *yes { "true" } else { "false" }.to_owned(),
            Val::Number(number) => number::text(*number),
            Val::Text(text) => text.clone(),
            Val::Nodes(nodes) => nodes.first().map_or_else(String::new, |node| self.node_text(*node)),
        }
    }

    /// As a number: days since 1970 for a day, the share of the day for a time, NaN for what is none.
    pub(crate) fn as_number(&self, val: &Val<'_>) -> f64 {
        match val {
            Val::Bool(yes) => f64::from(u8::from(*yes)),
            Val::Number(number) => *number,
            Val::Text(text) => self.read_number(text),
            Val::Nodes(nodes) => nodes.first().map_or(f64::NAN, |node| self.node_number(*node)),
        }
    }

    pub(super) fn node_number(&self, node: Node<'_>) -> f64 {
        match node {
            Node::Cell(cell) => match &self.cells.get(cell).value {
                crate::value::Value::Integer(whole) => *whole as f64,
                crate::value::Value::Decimal(decimal) => *decimal,
                other => self.read_number(&other.text(self.moment.offset)),
            },
            other => self.read_number(&self.node_text(other)),
        }
    }

    fn read_number(&self, text: &str) -> f64 {
        let text = text.trim();
        let point = !text.contains(',');
        let moment = || calendar::read_moment(text, self.moment.offset).map(calendar::decimal);
        let time = || calendar::read_time(text).map(|(time, _)| calendar::share(time));
        number::read(text).filter(|_| point).or_else(moment).or_else(time).unwrap_or(f64::NAN)
    }

    /// As yes or no: text and nodes are yes when there is something.
    pub(crate) fn truth(&self, val: &Val<'_>) -> bool {
        match val {
            Val::Bool(yes) => *yes,
            Val::Number(number) => *number != 0.0 && !number.is_nan(),
            Val::Text(text) => !text.is_empty(),
            // ODK: one node is as true as its text; XPath's "any node at all" would make a blank answer true.
            Val::Nodes(nodes) => nodes.iter().any(|node| !self.node_is_blank(*node)),
        }
    }
}
