//! Working out what a change touches.

use super::{Changed, Filling};
use crate::{
    evaluation::{Halt, Scene, Val},
    limits,
    plan::{Aspect, Fact, Formula},
    value::Value,
};
use std::cell::Cell;

impl Filling<'_> {
    pub(super) fn enqueue(&mut self, cell: usize, aspect: Aspect) {
        let fact = Fact { item: self.cells.get(cell).def, aspect };
        let turn = self.plan.turns.get(fact.number()).copied().unwrap_or(u32::MAX);
        self.queue.insert((turn, fact, cell));
    }

    /// Works out all that waits, and tells what has changed.
    pub(super) fn settle(&mut self) -> Changed {
        let left = Cell::new(limits::STEPS);
        while let Some((_, fact, cell)) = self.queue.pop_first() {
            let own = self.cells.get(cell);
            // The row that the cell stood in may have been taken away, and the cell used again.
            if own.gone || (fact.aspect != Aspect::Count && own.def != fact.item) {
                continue;
            }
            let done = match fact.aspect {
                Aspect::Count => self.count(cell, fact.item, &left),
                Aspect::Shown => self.show(cell, &left),
                Aspect::Value => self.work_out(cell, &left),
                Aspect::Check => self.check(cell, &left),
            };
            match done {
                Ok(()) => self.halted.remove(&(cell, fact.aspect)),
                Err(Halt) => self.halted.insert((cell, fact.aspect)),
            };
        }
        self.fired.clear();
        let mut changed: Vec<usize> = std::mem::take(&mut self.changed).into_iter().collect();
        changed.retain(|cell| *cell != 0);
        let places: Vec<usize> = changed.iter().map(|cell| self.cells.get(*cell).def).collect();
        let mut order: Vec<usize> = (0..changed.len()).collect();
        order.sort_by_key(|at| (places[*at], changed[*at]));
        let mut paths: Vec<String> = order.into_iter().map(|at| self.path_of(changed[at])).collect();
        paths.dedup();
        Changed { paths }
    }

    /// Whether it is asked: by its own formula, and because all that it stands in is.
    fn show(&mut self, cell: usize, left: &Cell<u64>) -> Result<(), Halt> {
        let own = self.cells.get(cell);
        let above = cell == 0 || self.cells.get(own.parent).shown;
        let formula = self.plan.compiled[own.def].relevant.as_ref();
        let outcome = match formula.filter(|_| above) {
            Some(formula) => {
                let scene = self.scene(left);
                scene.run(formula, cell).map(|val| scene.truth(&val))
            }
            None => Ok(true),
        };
        // What cannot be worked out is asked rather than lost from sight.
        let shown = above && outcome.unwrap_or(true);
        if shown != self.cells.get(cell).shown {
            self.cells.get_mut(cell).shown = shown;
            self.changed.insert(cell);
            let children: Vec<usize> = self.cells.get(cell).slots.iter().flatten().copied().collect();
            children.into_iter().for_each(|child| self.enqueue(child, Aspect::Shown));
            self.enqueue(cell, Aspect::Value);
            self.enqueue_counts(cell);
        }
        outcome.map(|_| ())
    }

    fn work_out(&mut self, cell: usize, left: &Cell<u64>) -> Result<(), Halt> {
        let own = self.cells.get(cell);
        let compiled = &self.plan.compiled[own.def];
        let mut outcome = Ok(());
        if own.shown && compiled.calculates() {
            let result = compiled.calculation.as_ref().map(|formula| self.result(formula, cell, left));
            match result {
                Some(Ok(value)) => self.cells.get_mut(cell).typed = value,
                Some(Err(halt)) => outcome = Err(halt),
                None => {}
            }
        }
        let own = self.cells.get(cell);
        let value = if own.shown && !matches!(own.typed, Value::Unread(_)) {
            own.typed.clone()
        } else {
            Value::Blank
        };
        if value != own.value {
            self.cells.get_mut(cell).value = value;
            self.changed.insert(cell);
            self.tell_watchers(cell);
            self.fire(cell, left)?;
        }
        self.enqueue(cell, Aspect::Check);
        outcome
    }

    /// What a calculation or default comes to, as the question's kind takes it.
    pub(super) fn result(&self, formula: &Formula, cell: usize, left: &Cell<u64>) -> Result<Value, Halt> {
        let scene = self.scene(left);
        let val = scene.run(formula, cell)?;
        let value = match &val {
            // A sum with a blank in it is not a number: nothing is known.
            Val::Number(number) if !number.is_finite() => Value::Blank,
            Val::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
                Value::Integer(*number as i64)
            }
            Val::Number(number) => Value::Decimal(*number),
            other => Value::from(scene.as_text(other)),
        };
        let kind = self.plan.tree.defs[self.cells.get(cell).def].kind();
        Ok(match (kind, value) {
            (Some(kind), value) if kind.is_shown() => value.of_kind(kind, self.moment.offset),
            (_, value) => value,
        })
    }

    /// Everything that looks at this cell waits for its turn.
    fn tell_watchers(&mut self, cell: usize) {
        let def = self.cells.get(cell).def;
        for index in 0..self.plan.watchers[def].len() {
            let watcher = self.plan.watchers[def][index];
            let level = self.plan.tree.defs[watcher.within].level;
            let within = self.cells.above(cell, level, &self.plan.tree);
            self.enqueue_all(watcher.fact, within);
        }
    }

    /// The fact of every cell of its item that stands within a cell.
    pub(super) fn enqueue_all(&mut self, fact: Fact, within: usize) {
        let cells = match fact.aspect {
            // The rows of a repeat are counted where the repeat stands.
            Aspect::Count => {
                let parent = self.plan.tree.defs[fact.item].parent;
                let turn = self.plan.turns.get(fact.number()).copied().unwrap_or(u32::MAX);
                let cells = self.cells.of_item(parent, within, &self.plan.tree);
                self.queue.extend(cells.into_iter().map(|cell| (turn, fact, cell)));
                return;
            }
            _ => self.cells.of_item(fact.item, within, &self.plan.tree),
        };
        cells.into_iter().for_each(|cell| self.enqueue(cell, fact.aspect));
    }

    /// Works out the calculations that a change triggers, each once in a change.
    fn fire(&mut self, cell: usize, left: &Cell<u64>) -> Result<(), Halt> {
        let def = self.cells.get(cell).def;
        for index in 0..self.plan.triggers[def].len() {
            let item = self.plan.triggers[def][index];
            let within = self.plan.tree.common(def, item);
            let within = self.cells.above(cell, self.plan.tree.defs[within].level, &self.plan.tree);
            for target in self.cells.of_item(item, within, &self.plan.tree) {
                if !self.planted() || !self.fired.insert(target) {
                    continue;
                }
                let formula = self.plan.compiled[item].calculation.as_ref();
                if let Some(value) = formula.map(|formula| self.result(formula, target, left)).transpose()? {
                    self.cells.get_mut(target).typed = value;
                    self.changed.insert(target);
                    self.enqueue(target, Aspect::Value);
                }
            }
        }
        Ok(())
    }

    pub(super) fn scene<'s>(&'s self, left: &'s Cell<u64>) -> Scene<'s, 's> {
        Scene {
            plan: &self.plan,
            cells: &self.cells,
            moment: self.moment,
            seed: self.seed.unwrap_or(0),
            drawn: Cell::new(0),
            left,
        }
    }
}
