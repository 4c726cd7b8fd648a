//! Rows of repeats.

use super::{Changed, Filling, NoSuchPath};
use crate::{
    evaluation::Halt,
    limits,
    plan::{Aspect, Fact},
};
use std::cell::Cell;

impl Filling<'_> {
    /// Adds a row at the end of the repeat at a path. A repeat whose rows are counted by a formula stays as it is, and
    /// so does one that is full.
    ///
    /// # Errors
    ///
    /// When no repeat stands at the path.
    pub fn add_repeat(&mut self, path: &str) -> Result<Changed, NoSuchPath> {
        let (parent, item) = self.repeat_at(path)?;
        let rows = self.rows_of(parent, item).len();
        if self.plan.compiled[item].count.is_none() {
            self.set_rows(parent, item, rows + 1);
        }
        Ok(self.settle())
    }

    /// Takes away a row, counted from 1; those after it move up.
    ///
    /// # Errors
    ///
    /// When no repeat stands at the path or it has no such row.
    pub fn remove_repeat(&mut self, path: &str, row: u32) -> Result<Changed, NoSuchPath> {
        let (parent, item) = self.repeat_at(path)?;
        let missing = || NoSuchPath(format!("{path}[{row}]"));
        let at = (row as usize).checked_sub(1).ok_or_else(missing)?;
        let cell = *self.rows_of(parent, item).get(at).ok_or_else(missing)?;
        if self.plan.compiled[item].count.is_none() {
            self.drop_row(parent, item, cell);
            self.rows_changed(parent, item);
        }
        Ok(self.settle())
    }

    /// How many rows the repeat at a path has.
    pub fn rows(&self, path: &str) -> Option<u32> {
        let (parent, item) = self.repeat_at(path).ok()?;
        u32::try_from(self.rows_of(parent, item).len()).ok()
    }

    pub(super) fn enqueue_counts(&mut self, cell: usize) {
        let def = self.cells.get(cell).def;
        for index in 0..self.plan.tree.defs[def].children.len() {
            let item = self.plan.tree.defs[def].children[index];
            if self.plan.compiled[item].count.is_some() {
                let fact = Fact { item, aspect: Aspect::Count };
                let turn = self.plan.turns.get(fact.number()).copied().unwrap_or(u32::MAX);
                self.queue.insert((turn, fact, cell));
            }
        }
    }

    /// Brings a repeat to the rows that its formula counts. `parent` is the cell that the repeat stands in.
    pub(super) fn count(&mut self, parent: usize, item: usize, left: &Cell<u64>) -> Result<(), Halt> {
        let Some(formula) = self.plan.compiled[item].count.as_ref() else { return Ok(()) };
        let scene = self.scene(left);
        let counted = scene.run(formula, parent).map(|val| scene.as_number(&val))?;
        // Not a number yet: no rows. `as` goes to the nearest bound.
        let wanted = if counted.is_nan() { 0 } else { counted.floor() as usize };
        self.set_rows(parent, item, wanted);
        if self.rows_of(parent, item).len() < wanted { Err(Halt) } else { Ok(()) }
    }

    fn set_rows(&mut self, parent: usize, item: usize, wanted: usize) {
        let wanted = wanted.min(limits::REPEATS as usize);
        let mut rows = self.rows_of(parent, item);
        if rows.len() == wanted {
            return;
        }
        let mut fresh = Vec::new();
        while rows.len() < wanted {
            let row = u32::try_from(rows.len() + 1).unwrap_or(u32::MAX);
            let Some(cell) = self.grow_row(item, parent, row) else { break };
            rows.push(cell);
            fresh.push(cell);
        }
        for cell in rows.split_off(wanted.min(rows.len())) {
            self.drop_row(parent, item, cell);
        }
        self.rows_changed(parent, item);
        let fresh: Vec<usize> = fresh.into_iter().flat_map(|cell| self.cells.subtree(cell)).collect();
        if self.planted() {
            self.default_rows(&fresh);
        }
    }

    /// Defaults of new rows wait for the end of the change that made the rows.
    fn default_rows(&mut self, fresh: &[usize]) {
        let left = Cell::new(limits::STEPS);
        for cell in fresh.iter().copied() {
            let def = self.cells.get(cell).def;
            let value =
                self.plan.compiled[def].default.as_ref().map(|formula| self.result(formula, cell, &left));
            if let Some(Ok(value)) = value {
                self.cells.get_mut(cell).typed = value;
            }
        }
    }

    fn drop_row(&mut self, parent: usize, item: usize, cell: usize) {
        for gone in self.cells.subtree(cell) {
            self.cells.drop(gone);
            Aspect::ALL.iter().for_each(|aspect| {
                self.halted.remove(&(gone, *aspect));
            });
            self.changed.remove(&gone);
        }
        let place = self.plan.tree.defs[item].place;
        let slot = self.cells.get_mut(parent).slots.get_mut(place);
        let rows = slot.map(|slot| {
            slot.retain(|row| *row != cell);
            slot.clone()
        });
        for (number, row) in (1..).zip(rows.unwrap_or_default()) {
            self.cells.get_mut(row).row = number;
        }
    }

    /// Rows came or went: all in them waits for its turn, and all that looks at anything in them.
    fn rows_changed(&mut self, parent: usize, item: usize) {
        for row in self.rows_of(parent, item) {
            self.changed.insert(row);
            self.plan_all(row);
        }
        for inside in item..self.plan.tree.defs[item].end {
            for index in 0..self.plan.watchers[inside].len() {
                let watcher = self.plan.watchers[inside][index];
                let level = self.plan.tree.defs[watcher.within].level;
                let within = self.cells.above(parent, level, &self.plan.tree);
                self.enqueue_all(watcher.fact, within);
            }
        }
        self.changed.insert(parent);
    }

    fn rows_of(&self, parent: usize, item: usize) -> Vec<usize> {
        let place = self.plan.tree.defs[item].place;
        self.cells.get(parent).slots.get(place).cloned().unwrap_or_default()
    }

    /// The cell that a repeat stands in, and the repeat's item.
    fn repeat_at(&self, path: &str) -> Result<(usize, usize), NoSuchPath> {
        let missing = || NoSuchPath(path.to_owned());
        let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
        let parent =
            if above.is_empty() { 0 } else { self.cells.find(above, &self.plan.tree).ok_or_else(missing)? };
        let item = self.plan.tree.child(self.cells.get(parent).def, name).ok_or_else(missing)?;
        self.plan.tree.defs[item].repeat().map(|_| (parent, item)).ok_or_else(missing)
    }
}
