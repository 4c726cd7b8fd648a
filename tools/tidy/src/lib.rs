//! The repository's own rules. Each is a function from the tree of files to what it finds against it, in a file
//! of its own with a made-up bad example; `tests/repository.rs` runs them all on the real tree.
//!
//! The rules read text, not syntax: quick, and right for code that rustfmt has laid out.
//!
//! Order of modules: `rust_text`, `allow`, `tree`, `rules`.

pub mod allow;
pub mod rules;
pub mod rust_text;
pub mod tree;

pub use tree::{File, Tree};

/// Something that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, from the top of the repository.
    pub path: String,
    /// The line, from 1; 0 when it is the file as a whole.
    pub line: usize,
    /// What is wrong and what to do instead.
    pub says: String,
}

impl Finding {
    /// A finding on one line of a file.
    pub fn new(path: &str, line: usize, says: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, says: says.into() }
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.says)
    }
}
