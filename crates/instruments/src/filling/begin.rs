//! The first state of a form: cells, answers kept before, defaults.

use super::{Filling, join};
use crate::{
    answers::Answers,
    cells::CellState,
    instrument::{Kind, Source},
    limits,
    plan::Aspect,
    value::Value,
};
use std::{cell::Cell, collections::BTreeMap};

impl Filling<'_> {
    /// Makes the cells and works everything out.
    pub(super) fn plant(&mut self, answers: &Answers) {
        let rows = rows(answers);
        let slots = vec![Vec::new(); self.plan.tree.defs[0].children.len()];
        self.cells.add(CellState { shown: true, slots, ..CellState::default() });
        self.grow(0, "", answers, &rows);
        self.plan_all(0);
        self.settle();
        let fresh: Vec<usize> = self.cells.subtree(0);
        self.work_out_defaults(&fresh, answers);
        self.settle();
    }

    /// Whether the first state stands: only then do changes trigger anything.
    pub(super) fn planted(&self) -> bool {
        self.cells.get(0).read_only
    }

    /// Makes the cells below a cell.
    fn grow(&mut self, cell: usize, path: &str, answers: &Answers, rows: &BTreeMap<String, u32>) {
        let def = self.cells.get(cell).def;
        for place in 0..self.plan.tree.defs[def].children.len() {
            let child = self.plan.tree.defs[def].children[place];
            let name = self.plan.tree.defs[child].name;
            let path = join(path, name);
            let Some(repeat) = self.plan.tree.defs[child].repeat() else {
                let grown = self.new_cell(child, cell, 0);
                if let Some(grown) = grown {
                    self.answer(grown, &path, answers);
                    self.grow(grown, &path, answers, rows);
                }
                continue;
            };
            // A counted repeat gets its rows from its formula; one that nobody touched begins with one row.
            let first = u32::from(repeat.count.is_empty());
            let count = rows.get(&path).copied().unwrap_or(first).min(limits::REPEATS);
            for row in 1..=count {
                let Some(grown) = self.new_cell(child, cell, row) else { break };
                self.grow(grown, &format!("{path}[{row}]"), answers, rows);
            }
        }
    }

    /// One more cell; none when the form is full.
    pub(super) fn new_cell(&mut self, def: usize, parent: usize, row: u32) -> Option<usize> {
        if self.cells.len() >= limits::CELLS {
            self.halted.insert((parent, Aspect::Count));
            return None;
        }
        let slots = vec![Vec::new(); self.plan.tree.defs[def].children.len()];
        let place = self.plan.tree.defs[def].place;
        let cell = self.cells.add(CellState { def, parent, row, slots, ..CellState::default() });
        if let Some(slot) = self.cells.get_mut(parent).slots.get_mut(place) {
            slot.push(cell);
        }
        Some(cell)
    }

    /// The answer kept before, else the plain default, else what is known without asking.
    fn answer(&mut self, cell: usize, path: &str, answers: &Answers) {
        let Some(question) = self.plan.tree.defs[self.cells.get(cell).def].question() else { return };
        let kept = answers.get(path).cloned();
        let plain =
            Some(&question.logic).filter(|logic| !logic.default_is_formula && !logic.default.is_empty());
        let offset = self.moment.offset;
        let value = match (&question.kind, kept) {
            (Kind::Meta { source: Source::End }, _) => Value::DateTime(self.moment.now),
            (kind, Some(value)) => value.of_kind(kind, offset),
            (Kind::Meta { source: Source::Start }, None) => Value::DateTime(self.moment.start),
            (Kind::Meta { source: Source::Today }, None) => Value::Date(self.moment.start.date()),
            (kind, None) => {
                plain.map_or(Value::Blank, |logic| Value::from(logic.default.as_str()).of_kind(kind, offset))
            }
        };
        self.cells.get_mut(cell).typed = value;
    }

    /// Defaults that are formulas, where nothing was answered; in the order of the form, so that one may look at
    /// another before it.
    pub(super) fn work_out_defaults(&mut self, fresh: &[usize], answers: &Answers) {
        let left = Cell::new(limits::STEPS);
        for cell in fresh.iter().copied() {
            let def = self.cells.get(cell).def;
            let Some(formula) = self.plan.compiled[def].default.as_ref() else { continue };
            if answers.get(&self.path_of(cell)).is_some() {
                continue;
            }
            if let Ok(value) = self.result(formula, cell, &left) {
                self.cells.get_mut(cell).typed = value;
                self.changed.insert(cell);
                self.enqueue(cell, Aspect::Value);
                self.settle();
            }
        }
        self.cells.get_mut(0).read_only = true;
    }

    /// A new row: its cells, their defaults, and everything that looks at it.
    pub(super) fn grow_row(&mut self, def: usize, parent: usize, row: u32) -> Option<usize> {
        let cell = self.new_cell(def, parent, row)?;
        let path = self.path_of(cell);
        self.grow(cell, &path, &Answers::new(), &BTreeMap::new());
        Some(cell)
    }

    /// Everything in a cell waits for its turn.
    pub(super) fn plan_all(&mut self, cell: usize) {
        for cell in self.cells.subtree(cell) {
            self.enqueue(cell, Aspect::Shown);
            self.enqueue(cell, Aspect::Value);
            self.enqueue(cell, Aspect::Check);
            self.enqueue_counts(cell);
        }
    }
}

/// How many rows each repeat has: as counted, and at least as many as have answers.
fn rows(answers: &Answers) -> BTreeMap<String, u32> {
    let mut rows = BTreeMap::new();
    for (path, value) in answers.iter() {
        if let Value::Integer(count) = value {
            rows.entry(path.to_owned()).or_insert(u32::try_from(*count).unwrap_or(0));
        }
        for (open, _) in path.match_indices('[') {
            let row = path[open + 1..].split_once(']').and_then(|(row, _)| row.parse::<u32>().ok());
            let count = rows.entry(path[..open].to_owned()).or_insert(0);
            *count = (*count).max(row.unwrap_or(0));
        }
    }
    rows
}
