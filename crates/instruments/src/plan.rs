//! A form made ready to be filled: every formula read, every name found, and the order in which they are worked out.

mod compile;
mod order;
mod resolve;
mod tree;

pub(crate) use compile::{Compiled, Formula};
pub(crate) use order::{Aspect, Fact};
pub(crate) use resolve::Way;
pub(crate) use tree::Tree;

use crate::{instrument::Instrument, problem::Problem};

/// A form made ready.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    /// The form.
    pub form: &'a Instrument,
    /// Its items, numbered.
    pub tree: Tree<'a>,
    /// The formulas of each item.
    pub compiled: Vec<Compiled>,
    /// For each fact, its turn.
    pub turns: Vec<u32>,
    /// For each item, the facts that look at its answer.
    pub watchers: Vec<Vec<Watcher>>,
    /// For each item, the items whose calculation its change triggers.
    pub triggers: Vec<Vec<usize>>,
}

/// A fact that looks at an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Watcher {
    /// What is worked out.
    pub fact: Fact,
    /// How near it looks: the item below whose row both stand.
    pub within: usize,
}

impl<'a> Plan<'a> {
    /// Makes a form ready.
    ///
    /// # Errors
    ///
    /// Every formula that cannot be read, every name that is not found, every cycle. The plan comes all the same: what
    /// could not be made ready is left out of it.
    pub fn of(form: &'a Instrument) -> (Self, Vec<Problem>) {
        let tree = Tree::of(form);
        let (compiled, mut problems) = compile::all(form, &tree);
        let (watchers, triggers) = order::watchers(&tree, &compiled);
        let turns = order::turns(&tree, &watchers, &mut problems);
        (Self { form, tree, compiled, turns, watchers, triggers }, problems)
    }
}
