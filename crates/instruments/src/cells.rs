//! The answers of a form being filled: a tree of cells, with a branch for each row of a repeat.

use crate::{answers::AnswerError, plan::Tree, value::Value};

/// One place of a form being filled: a question, a group, or a row of a repeat.
#[derive(Debug, Clone, Default)]
pub(crate) struct CellState {
    /// The item it is a place of.
    pub def: usize,
    /// The cell it stands in.
    pub parent: usize,
    /// Which row of its repeat it is, from 1; 0 when it is none.
    pub row: u32,
    /// The cells in it, by the place of their item.
    pub slots: Vec<Vec<usize>>,
    /// What was typed or worked out, whether asked or not.
    pub typed: Value,
    /// What formulas see: blank when it is not asked.
    pub value: Value,
    /// Whether it is asked.
    pub shown: bool,
    /// Whether it must be answered.
    pub required: bool,
    /// Whether it may only be read.
    pub read_only: bool,
    /// What is wrong with the answer.
    pub errors: Vec<AnswerError>,
    /// Whether its row was taken away.
    pub gone: bool,
}

/// All cells; the first is the form itself.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    all: Vec<CellState>,
    /// Cells whose row was taken away, to be used again.
    free: Vec<usize>,
}

impl Cells {
    pub fn get(&self, cell: usize) -> &CellState {
        &self.all[cell]
    }

    pub fn get_mut(&mut self, cell: usize) -> &mut CellState {
        &mut self.all[cell]
    }

    /// How many cells are in use.
    pub fn len(&self) -> usize {
        self.all.len() - self.free.len()
    }

    /// One more cell.
    pub fn add(&mut self, cell: CellState) -> usize {
        match self.free.pop() {
            Some(free) => {
                self.all[free] = cell;
                free
            }
            None => {
                self.all.push(cell);
                self.all.len() - 1
            }
        }
    }

    /// Takes a cell out of use.
    pub fn drop(&mut self, cell: usize) {
        self.all[cell] = CellState { gone: true, ..CellState::default() };
        self.free.push(cell);
    }

    /// The cell at that level which a cell stands in, or is.
    pub fn above(&self, cell: usize, level: usize, tree: &Tree<'_>) -> usize {
        let mut at = cell;
        while tree.defs[self.all[at].def].level > level {
            at = self.all[at].parent;
        }
        at
    }

    /// The cells at a place within each of some cells.
    pub fn all_below(&self, cells: &[usize], place: usize) -> Vec<usize> {
        cells.iter().filter_map(|cell| self.all[*cell].slots.get(place)).flatten().copied().collect()
    }

    /// Every cell of an item that stands within a cell.
    pub fn of_item(&self, item: usize, within: usize, tree: &Tree<'_>) -> Vec<usize> {
        let mut cells = vec![within];
        for place in tree.down(self.all[within].def, item) {
            cells = self.all_below(&cells, place);
        }
        cells
    }

    /// The cells in a cell and in those, itself first, in the order of the form.
    pub fn subtree(&self, cell: usize) -> Vec<usize> {
        let (mut found, mut open) = (Vec::new(), vec![cell]);
        while let Some(next) = open.pop() {
            found.push(next);
            open.extend(self.all[next].slots.iter().flatten().rev());
        }
        found
    }

    /// The path of a cell: names with the rows of repeats.
    pub fn path(&self, cell: usize, tree: &Tree<'_>) -> String {
        let (mut names, mut at) = (Vec::new(), cell);
        while at != 0 {
            let own = &self.all[at];
            let name = tree.defs[own.def].name;
            names.push(if own.row > 0 { format!("{name}[{}]", own.row) } else { name.to_owned() });
            at = own.parent;
        }
        names.reverse();
        names.join("/")
    }

    /// The cell at a path; a repeat on the way without a row means its first.
    pub fn find(&self, path: &str, tree: &Tree<'_>) -> Option<usize> {
        let mut at = 0;
        for step in path.split('/') {
            let (name, row) = match step.strip_suffix(']').and_then(|step| step.split_once('[')) {
                Some((name, row)) => (name, row.parse::<usize>().ok()?),
                None => (step, 1),
            };
            let own = &self.all[at];
            let place = tree.defs[tree.child(own.def, name)?].place;
            at = *own.slots.get(place)?.get(row.checked_sub(1)?)?;
        }
        Some(at)
    }
}
