//! A Rust file is talked about at 300 lines and refused at 500.

use crate::{Finding, Tree};

const TALKED_ABOUT: usize = 300;
const REFUSED: usize = 500;

/// Files over 500 lines.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    longer_than(tree, REFUSED)
}

/// Files over 300 lines: no fault, but worth a look.
pub fn long_files(tree: &Tree) -> Vec<Finding> {
    longer_than(tree, TALKED_ABOUT)
}

fn longer_than(tree: &Tree, most: usize) -> Vec<Finding> {
    let counted = tree.rust().map(|file| (file, file.text.lines().count()));
    counted
        .filter(|(_, lines)| *lines > most)
        .map(|(file, lines)| {
            Finding::new(&file.path, 0, format!("{lines} lines; split it by what it is about"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::told::told;

    #[test]
    fn five_hundred_lines_are_enough() {
        let enough = "\n".repeat(500);
        let more = "\n".repeat(501);
        assert_eq!(
            told("file_length", &[("crates/a/src/b.rs", &more), ("a.rs", &enough), ("c.sql", &more)]).len(),
            1
        );
        assert_eq!(long_files(&Tree::made_up(&[("a.rs", &enough)])).len(), 1);
    }
}
