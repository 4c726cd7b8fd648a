//! Reads every formula of a form.

use super::{
    resolve::{Resolver, Way},
    tree::Tree,
};
use crate::{
    formula::{self, Expr, template},
    instrument::{Instrument, Item, Texts},
    limits,
    problem::{Fault, Problem},
};
use std::collections::BTreeMap;

/// A formula with its names found.
#[derive(Debug)]
pub(crate) struct Formula {
    /// As it was read.
    pub expr: Expr,
    /// Where each of its paths goes, by the path's number.
    pub ways: Vec<Way>,
}

/// The formulas of one item.
#[derive(Debug, Default)]
pub(crate) struct Compiled {
    pub relevant: Option<Formula>,
    pub constraint: Option<Formula>,
    pub required: Option<Formula>,
    pub read_only: Option<Formula>,
    pub calculation: Option<Formula>,
    pub default: Option<Formula>,
    pub choice_filter: Option<Formula>,
    /// What the order of its choices comes from, where the author says.
    pub seed: Option<Formula>,
    pub count: Option<Formula>,
    /// The questions whose change triggers the calculation; then nothing else does.
    pub triggers: Vec<usize>,
    /// Where the `${name}`s of its texts go.
    pub names: BTreeMap<String, Way>,
}

/// The sheet that formulas stand on.
pub(crate) const SURVEY: &str = "survey";

/// Reads the formulas of every item; what cannot be read is left out and told.
pub(super) fn all(form: &Instrument, tree: &Tree<'_>) -> (Vec<Compiled>, Vec<Problem>) {
    let mut problems = Vec::new();
    let compiled = (0..tree.defs.len()).map(|number| one(form, tree, number, &mut problems)).collect();
    (compiled, problems)
}

fn one(form: &Instrument, tree: &Tree<'_>, number: usize, problems: &mut Vec<Problem>) -> Compiled {
    let def = &tree.defs[number];
    let Some(item) = def.item else { return Compiled::default() };
    let mut reader = Reader { form, tree, number, row: item.row(), problems };
    let mut compiled = Compiled::default();
    reader.names(item.label(), "label", &mut compiled);
    match item {
        Item::Group(group) => compiled.relevant = reader.formula("relevant", &group.relevant),
        Item::Repeat(repeat) => {
            compiled.relevant = reader.formula("relevant", &repeat.group.relevant);
            compiled.count = reader.formula("repeat_count", &repeat.count);
            let counted = compiled.count.as_ref().map(|formula| &formula.expr);
            if matches!(counted, Some(Expr::Number(count)) if *count > f64::from(limits::REPEATS)) {
                reader.tell("repeat_count", Fault::TooManyRepeats { most: limits::REPEATS });
            }
        }
        Item::Question(question) => {
            reader.names(&question.hint, "hint", &mut compiled);
            reader.names(&question.guidance, "guidance_hint", &mut compiled);
            reader.names(&question.constraint_message, "constraint_message", &mut compiled);
            reader.names(&question.required_message, "required_message", &mut compiled);
            let logic = &question.logic;
            compiled.relevant = reader.formula("relevant", &logic.relevant);
            compiled.constraint = reader.formula("constraint", &logic.constraint);
            compiled.required = reader.formula("required", &logic.required);
            compiled.read_only = reader.formula("read_only", &logic.read_only);
            compiled.calculation = reader.formula("calculation", &logic.calculation);
            compiled.choice_filter = reader.filter(&logic.choice_filter, question.kind.list());
            if question.is_shuffled() {
                let seed = question.parameters.get("seed").map_or("", String::as_str);
                compiled.seed = reader.formula("parameters", seed);
            }
            if logic.default_is_formula {
                compiled.default = reader.formula("default", &logic.default);
            }
            compiled.triggers = reader.triggers(&logic.triggers);
        }
    }
    compiled
}

struct Reader<'r, 'a> {
    form: &'r Instrument,
    tree: &'r Tree<'a>,
    number: usize,
    row: u32,
    problems: &'r mut Vec<Problem>,
}

impl Reader<'_, '_> {
    fn tell(&mut self, column: &str, what: Fault) {
        self.problems.push(Problem::at(SURVEY, self.row, column, what));
    }

    fn formula(&mut self, column: &str, text: &str) -> Option<Formula> {
        self.resolved(column, text, None)
    }

    /// A filter of choices looks at a choice of the list.
    fn filter(&mut self, text: &str, list: Option<&str>) -> Option<Formula> {
        self.resolved("choice_filter", text, Some(list?))
    }

    fn resolved(&mut self, column: &str, text: &str, list: Option<&str>) -> Option<Formula> {
        if text.is_empty() {
            return None;
        }
        let expr = match formula::parse(text) {
            Ok(expr) => expr,
            Err(fault) => {
                self.tell(column, Fault::Formula { fault });
                return None;
            }
        };
        let mut resolver = Resolver::new(self.form, self.tree, self.number);
        resolver.expr(&expr, list);
        let (ways, faults) = resolver.done();
        let sound = faults.is_empty();
        faults.into_iter().for_each(|fault| self.tell(column, fault));
        sound.then_some(Formula { expr, ways })
    }

    fn names(&mut self, texts: &Texts, column: &str, compiled: &mut Compiled) {
        let mut told = Vec::new();
        for (_, text) in texts.iter() {
            for piece in template::pieces(text) {
                let template::Piece::Name(name) = piece else { continue };
                let mut resolver = Resolver::new(self.form, self.tree, self.number);
                match resolver.name(name) {
                    Ok(way) => {
                        compiled.names.insert(name.to_owned(), way);
                    }
                    Err(fault) if !told.contains(&fault) => told.push(fault),
                    Err(_) => {}
                }
            }
        }
        told.into_iter().for_each(|fault| self.tell(column, fault));
    }

    fn triggers(&mut self, names: &[String]) -> Vec<usize> {
        let mut triggers = Vec::new();
        for name in names {
            match Resolver::new(self.form, self.tree, self.number).name(name) {
                Ok(way) => triggers.push(way.target),
                Err(fault) => self.tell("trigger", fault),
            }
        }
        triggers
    }
}

impl Compiled {
    /// Whether the answer is worked out whenever what it looks at changes.
    pub fn calculates(&self) -> bool {
        self.calculation.is_some() && self.triggers.is_empty()
    }
}
