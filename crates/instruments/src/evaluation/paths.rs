//! Where paths lead.

use super::{Halt, Node, Scene, Stand, Val};
use crate::{
    formula::{Expr, Path, Start, Step, To},
    plan::Way,
};

impl<'s> Scene<'s, '_> {
    pub(super) fn path(&self, path: &'s Path, stand: Stand<'s>) -> Result<Vec<Node<'s>>, Halt> {
        let Some(way) = stand.formula.ways.get(path.number) else { return Ok(Vec::new()) };
        let start = match &path.start {
            Start::Name(_) | Start::Root => self.follow(way, stand.own)?,
            Start::Here => vec![stand.here],
            Start::Current => vec![Node::Cell(stand.own)],
            Start::List(_) => way.list.as_deref().map(Node::List).into_iter().collect(),
        };
        let mut nodes = self.filtered(start, &path.filters, stand)?;
        for step in path.steps.iter().skip(way.taken) {
            nodes = self.step(step, nodes, stand)?;
        }
        Ok(nodes)
    }

    /// The cells that a way leads to from a cell: up to the rows both stand in, then down through every row.
    pub(crate) fn follow(&self, way: &Way, own: usize) -> Result<Vec<Node<'s>>, Halt> {
        let mut cells = vec![self.cells.above(own, self.plan.tree.defs[way.within].level, &self.plan.tree)];
        for place in &way.down {
            cells = self.cells.all_below(&cells, *place);
            self.spend(cells.len())?;
        }
        Ok(cells.into_iter().map(Node::Cell).collect())
    }

    fn step(&self, step: &'s Step, from: Vec<Node<'s>>, stand: Stand<'s>) -> Result<Vec<Node<'s>>, Halt> {
        let mut found = Vec::new();
        for node in from {
            let next = match node {
                Node::Cell(cell) => self.below_cell(&step.to, cell),
                Node::List(list) => self.below_list(&step.to, list),
                Node::Choice(list, at) => match &step.to {
                    To::Child(column) => vec![Node::Column(list, at, column)],
                    To::Itself => vec![node],
                    To::Parent | To::Any => Vec::new(),
                },
                Node::Column(..) => Vec::new(),
            };
            self.spend(next.len() + 1)?;
            // Conditions count positions within one parent, as XPath has it.
            found.extend(self.filtered(next, &step.filters, stand)?);
        }
        found.dedup();
        Ok(found)
    }

    fn below_cell(&self, to: &To, cell: usize) -> Vec<Node<'s>> {
        let own = self.cells.get(cell);
        let cells = match to {
            To::Itself => vec![cell],
            To::Parent => vec![own.parent],
            To::Any => own.slots.iter().flatten().copied().collect(),
            To::Child(name) => {
                let tree = &self.plan.tree;
                let place = tree.child(own.def, name).map(|child| tree.defs[child].place);
                place.and_then(|place| own.slots.get(place)).cloned().unwrap_or_default()
            }
        };
        cells.into_iter().map(Node::Cell).collect()
    }

    fn below_list(&self, to: &To, list: &'s str) -> Vec<Node<'s>> {
        match to {
            To::Child(name) if name == "item" => {
                let count = self.plan.form.lists.get(list).map_or(0, |list| list.choices.len());
                (0..count).map(|at| Node::Choice(list, at)).collect()
            }
            _ => vec![Node::List(list)],
        }
    }

    fn filtered(
        &self,
        mut nodes: Vec<Node<'s>>,
        filters: &'s [Expr],
        stand: Stand<'s>,
    ) -> Result<Vec<Node<'s>>, Halt> {
        for filter in filters {
            let size = nodes.len();
            let mut kept = Vec::new();
            for (position, here) in (1..).zip(nodes) {
                let fits = match self.expr(filter, Stand { here, position, size, ..stand })? {
                    Val::Number(wanted) => wanted == position as f64,
                    other => self.truth(&other),
                };
                if fits {
                    kept.push(here);
                }
            }
            nodes = kept;
        }
        Ok(nodes)
    }
}
