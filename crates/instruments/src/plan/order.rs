//! In which order facts are worked out: each after what it looks at. Formulas that wait for one another are found here.

use super::{
    Watcher,
    compile::{Compiled, Formula, SURVEY},
    tree::Tree,
};
use crate::problem::{Fault, Problem};

/// Something that is worked out for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fact {
    /// The item.
    pub item: usize,
    /// What of it.
    pub aspect: Aspect,
}

/// What is worked out for an item, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Aspect {
    /// How many rows a repeat has.
    Count,
    /// Whether it is asked.
    Shown,
    /// What its answer is.
    Value,
    /// Whether the answer will do.
    Check,
}

impl Aspect {
    pub const ALL: [Self; 4] = [Self::Count, Self::Shown, Self::Value, Self::Check];
}

impl Fact {
    /// Its place in a list of all facts.
    pub fn number(self) -> usize {
        self.item * Aspect::ALL.len() + self.aspect as usize
    }
}

/// Who looks at each item, and what each item triggers.
pub(super) fn watchers(tree: &Tree<'_>, compiled: &[Compiled]) -> (Vec<Vec<Watcher>>, Vec<Vec<usize>>) {
    let mut watchers = vec![Vec::new(); tree.defs.len()];
    let mut triggers = vec![Vec::new(); tree.defs.len()];
    for (item, own) in compiled.iter().enumerate() {
        let calculation = own.calculation.as_ref().filter(|_| own.calculates());
        let looks = [
            (Aspect::Count, &own.count.as_ref()),
            (Aspect::Shown, &own.relevant.as_ref()),
            (Aspect::Value, &calculation),
            (Aspect::Check, &own.constraint.as_ref()),
            (Aspect::Check, &own.required.as_ref()),
            (Aspect::Check, &own.read_only.as_ref()),
            (Aspect::Check, &own.choice_filter.as_ref()),
            (Aspect::Check, &own.seed.as_ref()),
        ];
        for (aspect, formula) in looks {
            let Some(formula) = formula else { continue };
            watch(tree, Fact { item, aspect }, formula, &mut watchers);
        }
        for trigger in &own.triggers {
            triggers[*trigger].push(item);
        }
    }
    for list in &mut watchers {
        list.sort_unstable();
        list.dedup();
    }
    (watchers, triggers)
}

fn watch(tree: &Tree<'_>, fact: Fact, formula: &Formula, watchers: &mut [Vec<Watcher>]) {
    formula.expr.paths(&mut |path| {
        let Some(way) = formula.ways.get(path.number) else { return };
        let plain = path.steps.len() <= way.taken && path.filters.is_empty();
        for end in &way.ends {
            if *end == fact.item && path.start == crate::formula::Start::Here {
                // `.` is the answer as it stands: what `once()` and constraints look at.
                continue;
            }
            let within = if plain { way.within } else { 0 };
            // A repeat or group that is looked at as a whole stands for all that is in it.
            let inside =
                if tree.defs[*end].item.is_some() { *end..tree.defs[*end].end } else { *end..*end + 1 };
            let all = if tree.defs[*end].question().is_some() { *end..*end + 1 } else { inside };
            for item in all {
                if item == *end || tree.defs[item].repeat().is_some() {
                    watchers[item].push(Watcher { fact, within });
                }
            }
        }
    });
}

/// The turn of every fact; what stands in a cycle is told and comes last.
pub(super) fn turns(tree: &Tree<'_>, watchers: &[Vec<Watcher>], problems: &mut Vec<Problem>) -> Vec<u32> {
    let edges = edges(tree, watchers);
    let mut waits = vec![0_u32; edges.len()];
    edges.iter().flatten().for_each(|to| waits[*to] += 1);
    let mut turns = vec![u32::MAX; edges.len()];
    let mut ready: std::collections::BTreeSet<usize> = (0..edges.len()).filter(|f| waits[*f] == 0).collect();
    let mut turn = 0;
    while let Some(fact) = ready.pop_first() {
        turns[fact] = turn;
        turn += 1;
        for to in &edges[fact] {
            waits[*to] -= 1;
            if waits[*to] == 0 {
                ready.insert(*to);
            }
        }
    }
    tell_cycles(tree, &edges, &waits, problems);
    turns
}

/// For each fact, those that come after it.
fn edges(tree: &Tree<'_>, watchers: &[Vec<Watcher>]) -> Vec<Vec<usize>> {
    let fact = |item, aspect| Fact { item, aspect }.number();
    let mut edges = vec![Vec::new(); tree.defs.len() * Aspect::ALL.len()];
    for (item, def) in tree.defs.iter().enumerate() {
        edges[fact(item, Aspect::Count)].push(fact(item, Aspect::Shown));
        edges[fact(item, Aspect::Shown)].push(fact(item, Aspect::Value));
        edges[fact(item, Aspect::Value)].push(fact(item, Aspect::Check));
        for child in &def.children {
            edges[fact(item, Aspect::Shown)].push(fact(*child, Aspect::Count));
        }
        edges[fact(item, Aspect::Value)].extend(watchers[item].iter().map(|watcher| watcher.fact.number()));
    }
    edges
}

/// Walks backwards through what never got its turn: each of those waits for another, so a walk closes a circle.
fn tell_cycles(tree: &Tree<'_>, edges: &[Vec<usize>], waits: &[u32], problems: &mut Vec<Problem>) {
    let stuck = |fact: usize| waits[fact] > 0;
    let mut before = vec![None; edges.len()];
    for from in (0..edges.len()).filter(|from| stuck(*from)) {
        for to in edges[from].iter().filter(|to| stuck(**to)) {
            before[*to] = before[*to].or(Some(from));
        }
    }
    let mut seen = vec![false; edges.len()];
    for start in (0..edges.len()).filter(|fact| stuck(*fact)) {
        let (mut at, mut walk) = (start, Vec::new());
        while !seen[at] {
            seen[at] = true;
            walk.push(at);
            let Some(next) = before[at] else { break };
            at = next;
        }
        let Some(from) = walk.iter().position(|fact| *fact == at).filter(|_| before[at].is_some()) else {
            continue;
        };
        let mut circle: Vec<usize> = walk[from..].iter().rev().map(|fact| fact / Aspect::ALL.len()).collect();
        circle.dedup();
        if circle.len() > 1 && circle.first() == circle.last() {
            circle.pop();
        }
        // Told from the topmost row on, wherever the walk came in.
        let topmost = circle.iter().enumerate().min_by_key(|(_, item)| **item).map_or(0, |(at, _)| at);
        circle.rotate_left(topmost);
        let through: Vec<_> = circle.iter().filter_map(|item| tree.defs[*item].item).collect();
        let row = through.first().map_or(0, |item| item.row());
        let through = through.iter().map(|item| (item.name().to_owned(), item.row())).collect();
        problems.push(Problem::at(SURVEY, row, "", Fault::Cycle { through }));
    }
}
