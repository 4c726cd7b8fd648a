//! One rule, one file.

use crate::{Finding, Tree};

mod clock;
mod exceptions;
mod file_length;
mod imports;
mod inline;
mod migrations;
mod module_order;
mod samples;
mod sql;
mod traces;
mod unwraps;
mod words_in_code;
mod words_unused;

pub use file_length::long_files;

/// What a rule is: it looks at everything and says what it finds.
pub type Rule = fn(&Tree) -> Vec<Finding>;

/// Every rule with its name, which is also its name in `allow.toml`.
pub const ALL: [(&str, Rule); 13] = [
    ("clock", clock::check),
    ("exceptions", exceptions::check),
    ("file_length", file_length::check),
    ("imports", imports::check),
    ("inline", inline::check),
    ("migrations", migrations::check),
    ("module_order", module_order::check),
    ("samples", samples::check),
    ("sql", sql::check),
    ("traces", traces::check),
    ("unwraps", unwraps::check),
    ("words_in_code", words_in_code::check),
    ("words_unused", words_unused::check),
];

/// What the rule of that name finds, without what `allow.toml` allows.
///
/// # Panics
///
/// When there is no rule of that name.
#[allow(clippy::panic, reason = "called by tests with a literal")]
pub fn check(name: &str, tree: &Tree) -> Vec<Finding> {
    let Some((_, rule)) = ALL.iter().find(|(known, _)| *known == name) else { panic!("no rule {name}") };
    let mut found = rule(tree);
    found.retain(|finding| !tree.allow.allows(name, &finding.path));
    found
}

#[cfg(test)]
mod told {
    use crate::Tree;

    /// The findings of a rule on made-up files, as `path:line` each.
    pub(super) fn told(rule: &str, files: &[(&str, &str)]) -> Vec<String> {
        let found = super::check(rule, &Tree::made_up(files));
        found.iter().map(|finding| format!("{}:{}", finding.path, finding.line)).collect()
    }
}
