//! Finds what the paths of a formula mean.

use super::tree::Tree;
use crate::{
    formula::{Expr, Function, Path, Start, Step, To},
    instrument::Instrument,
    nearest::nearest,
    problem::{Fault, FormulaFault},
};

/// Where a path goes from the item that its formula belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Way {
    /// The item that it starts from: an ancestor of the formula's own item, or itself.
    pub within: usize,
    /// The places to go down through from there.
    pub down: Vec<usize>,
    /// How many of the path's steps `down` stands for.
    pub taken: usize,
    /// Where it comes to before the steps that are left.
    pub target: usize,
    /// Every item that it may come to in the end.
    pub ends: Vec<usize>,
    /// The list it chooses from, when it looks at choices.
    pub list: Option<String>,
}

/// What a condition in brackets looks at.
#[derive(Debug, Clone)]
enum Here<'h> {
    /// Items.
    Items(Vec<usize>),
    /// A choice of a list.
    Choice(&'h str),
}

/// Finds the paths of one formula.
pub(crate) struct Resolver<'r, 'a> {
    form: &'r Instrument,
    tree: &'r Tree<'a>,
    own: usize,
    ways: Vec<Way>,
    faults: Vec<Fault>,
}

impl<'r, 'a> Resolver<'r, 'a> {
    /// For a formula of the item of that number.
    pub fn new(form: &'r Instrument, tree: &'r Tree<'a>, own: usize) -> Self {
        Self { form, tree, own, ways: Vec::new(), faults: Vec::new() }
    }

    /// Finds every path; bare names are columns of the list when one is given.
    pub fn expr(&mut self, expr: &Expr, list: Option<&str>) {
        let mut paths = 0;
        expr.paths(&mut |_| paths += 1);
        self.ways = vec![self.nowhere(); paths];
        let here = list.map_or(Here::Items(vec![self.own]), Here::Choice);
        self.part(expr, &here);
    }

    /// The ways by path number, and what was not found.
    pub fn done(self) -> (Vec<Way>, Vec<Fault>) {
        (self.ways, self.faults)
    }

    fn nowhere(&self) -> Way {
        Way { within: self.own, down: Vec::new(), taken: 0, target: self.own, ends: Vec::new(), list: None }
    }

    fn part(&mut self, expr: &Expr, here: &Here<'_>) {
        match expr {
            Expr::Number(_) | Expr::Text(_) => {}
            Expr::Negate(operand) => self.part(operand, here),
            Expr::Chain { first, rest } => {
                self.part(first, here);
                rest.iter().for_each(|(_, operand)| self.part(operand, here));
            }
            Expr::Call(function, arguments) => {
                arguments.iter().for_each(|argument| self.part(argument, here));
                self.lookups(*function, arguments);
            }
            Expr::Path(path) => {
                if let Err(fault) = self.path(path, here)
                    && !self.faults.contains(&fault)
                {
                    self.faults.push(fault);
                }
            }
        }
    }

    /// What a function means by its arguments beyond their paths.
    fn lookups(&mut self, function: Function, arguments: &[Expr]) {
        match (function, arguments.first()) {
            // A file that is looked into must have come with the workbook.
            (Function::Pulldata, Some(Expr::Text(file))) if self.form.file(file).is_none() => {
                let file = if file.contains('.') { file.clone() } else { format!("{file}.csv") };
                self.faults.push(Fault::FileMissing { file });
            }
            // The question may be looked at in any row, not in the formula's own only.
            (Function::IndexedRepeat, Some(Expr::Path(path))) => {
                if let Some(way) = self.ways.get_mut(path.number) {
                    way.within = 0;
                    way.down = self.tree.down(0, way.target);
                }
            }
            _ => {}
        }
    }

    fn path(&mut self, path: &Path, here: &Here<'_>) -> Result<(), Fault> {
        let mut way = self.nowhere();
        let mut at = match (&path.start, here) {
            (Start::Name(name), _) => {
                way = self.name(name)?;
                if !path.filters.is_empty() {
                    way = self.all_rows(way);
                }
                Here::Items(vec![way.target])
            }
            (Start::Root, _) => {
                way = self.rooted(path)?;
                Here::Items(vec![way.target])
            }
            (Start::Current, _) => Here::Items(vec![self.own]),
            (Start::List(list), _) => {
                let Some((name, _)) = self.form.lists.get_key_value(list.as_str()) else {
                    let nearest = nearest(list, self.form.lists.keys().map(String::as_str));
                    return Err(Fault::ListMissing { list: list.clone(), nearest });
                };
                way.list = Some(name.clone());
                Here::Choice(name)
            }
            (Start::Here, here) => here.clone(),
        };
        path.filters.iter().for_each(|filter| self.part(filter, &at));
        for step in path.steps.iter().skip(way.taken) {
            at = self.step(step, &at, path)?;
            step.filters.iter().for_each(|filter| self.part(filter, &at));
        }
        if let Here::Items(items) = at {
            way.ends = items;
        }
        if let Some(slot) = self.ways.get_mut(path.number) {
            *slot = way;
        }
        Ok(())
    }

    fn step<'h>(&self, step: &Step, at: &Here<'h>, path: &Path) -> Result<Here<'h>, Fault> {
        let items = match at {
            // Within a list, `root`, `item` and the columns are all steps.
            Here::Choice(list) => return Ok(Here::Choice(list)),
            Here::Items(items) => items,
        };
        let defs = &self.tree.defs;
        let next: Vec<usize> = match &step.to {
            To::Itself => items.clone(),
            To::Parent if items.contains(&0) => {
                return Err(Fault::Formula { fault: FormulaFault::PathRefused { path: shown(path) } });
            }
            To::Parent => items.iter().map(|item| defs[*item].parent).collect(),
            To::Any => items.iter().flat_map(|item| defs[*item].children.clone()).collect(),
            To::Child(name) => {
                let found: Vec<_> = items.iter().filter_map(|item| self.tree.child(*item, name)).collect();
                if found.is_empty() {
                    let known = items.iter().flat_map(|item| &defs[*item].children);
                    let nearest = nearest(name, known.map(|child| defs[*child].name));
                    return Err(Fault::NameUnknown { name: name.clone(), nearest });
                }
                found
            }
        };
        Ok(Here::Items(next))
    }

    /// The item of that name: the only one, or the one nearest to the formula.
    pub fn name(&mut self, name: &str) -> Result<Way, Fault> {
        let found = self.tree.names.get(name).map_or(&[][..], Vec::as_slice);
        let target = match found {
            [] => {
                let nearest = nearest(name, self.tree.names.keys().copied());
                return Err(Fault::NameUnknown { name: name.to_owned(), nearest });
            }
            [only] => *only,
            several => {
                self.nearest_of(several).ok_or_else(|| Fault::NameAmbiguous { name: name.to_owned() })?
            }
        };
        Ok(self.way_to(target, 0))
    }

    /// Of several items of one name, the one in the same or the nearest enclosing group.
    fn nearest_of(&self, several: &[usize]) -> Option<usize> {
        let depth = |item: &usize| self.tree.defs[self.tree.common(self.own, *item)].level;
        let deepest = several.iter().map(depth).max()?;
        let mut nearest = several.iter().filter(|item| depth(item) == deepest);
        let first = nearest.next().copied();
        first.filter(|_| nearest.next().is_none())
    }

    /// A path from the form: as far as its steps are plain names it means the nearest rows, like `${name}`.
    fn rooted(&mut self, path: &Path) -> Result<Way, Fault> {
        let (mut target, mut taken) = (0, 1);
        for step in path.steps.iter().skip(1) {
            let (To::Child(name), true) = (&step.to, step.filters.is_empty()) else { break };
            let Some(child) = self.tree.child(target, name) else {
                let nearest = nearest(name, self.tree.names.keys().copied());
                return Err(Fault::NameUnknown { name: name.clone(), nearest });
            };
            target = child;
            taken += 1;
        }
        let taken = taken.min(path.steps.len());
        let way = self.way_to(target, taken);
        Ok(if taken < path.steps.len() { self.all_rows(way) } else { way })
    }

    fn way_to(&self, target: usize, taken: usize) -> Way {
        let mut within = self.tree.common(self.own, target);
        if within == target && target != 0 && self.tree.defs[target].repeat().is_some() {
            // A repeat seen from within means all its rows.
            within = self.tree.defs[target].parent;
        }
        let down = self.tree.down(within, target);
        Way { within, down, taken, target, ends: vec![target], list: None }
    }

    /// With conditions to follow, the rows of every repeat on the way are looked at.
    fn all_rows(&self, way: Way) -> Way {
        let mut within = way.within;
        let mut at = way.target;
        while at != 0 {
            if self.tree.defs[at].repeat().is_some()
                && self.tree.defs[at].level <= self.tree.defs[within].level
            {
                within = self.tree.defs[at].parent;
                break;
            }
            at = self.tree.defs[at].parent;
        }
        Way { down: self.tree.down(within, way.target), within, ..way }
    }
}

fn shown(path: &Path) -> String {
    let steps = path.steps.iter().map(|step| match &step.to {
        To::Parent => "..",
        To::Itself => ".",
        To::Any => "*",
        To::Child(name) => name,
    });
    steps.collect::<Vec<_>>().join("/")
}
