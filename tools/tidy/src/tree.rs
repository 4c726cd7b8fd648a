//! The files of the repository, as text.

use crate::{
    allow::Allow,
    rust_text::{self, Line},
};
use std::{collections::BTreeSet, fs, io, path::Path, sync::OnceLock};

/// Folders that are built or fetched, never written by hand.
const SKIPPED: [&str; 6] = ["target", "node_modules", "dist", "out", ".git", ".demo"];

/// A text file. One that is not UTF-8 has no text here.
pub struct File {
    /// From the top of the repository, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
    lines: OnceLock<Vec<Line>>,
}

impl File {
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned(), lines: OnceLock::new() }
    }

    /// The lines of a Rust file, taken apart once.
    pub fn lines(&self) -> &[Line] {
        self.lines.get_or_init(|| rust_text::lines(&self.text))
    }
}

/// Every file, in the order of their paths.
pub struct Tree {
    /// The files.
    pub files: Vec<File>,
    /// What `tools/tidy/allow.toml` allows.
    pub allow: Allow,
    tests: OnceLock<BTreeSet<String>>,
}

impl Tree {
    /// Reads the repository whose top folder is `root`.
    ///
    /// # Errors
    ///
    /// When a folder or file cannot be read, or `tools/tidy/allow.toml` is not in order.
    pub fn read(root: &Path) -> io::Result<Self> {
        let mut files = Vec::new();
        walk(root, "", &mut files)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let allow = fs::read_to_string(root.join("tools/tidy/allow.toml"))?;
        Ok(Self { files, allow: Allow::parse(&allow).map_err(io::Error::other)?, tests: OnceLock::new() })
    }

    /// A tree of made-up files, to show that a rule bites. A file `tools/tidy/allow.toml` is heeded.
    ///
    /// # Panics
    ///
    /// When that file is not in order.
    #[cfg(test)]
    pub fn made_up(files: &[(&str, &str)]) -> Self {
        let allow =
            files.iter().find(|(path, _)| *path == "tools/tidy/allow.toml").map_or("", |(_, text)| text);
        Self {
            files: files.iter().map(|(path, text)| File::new(path, text)).collect(),
            allow: Allow::parse(allow).unwrap(),
            tests: OnceLock::new(),
        }
    }

    /// The Rust files of the repository.
    pub fn rust(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.path.ends_with(".rs"))
    }

    /// The file at `path`.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// The Rust files that end up in the product: under `crates/*/src`, without the test kit and without modules
    /// that only tests see.
    pub fn product(&self) -> impl Iterator<Item = &File> {
        self.rust().filter(|file| {
            file.path.starts_with("crates/")
                && file.path.split('/').nth(2) == Some("src")
                && !file.path.starts_with("crates/testkit/")
                && !self.is_test(&file.path)
        })
    }

    /// The lines of the product, each with its file and its number from 1; tests inside a file are left out.
    pub fn product_lines(&self) -> impl Iterator<Item = (&File, usize, &Line)> {
        self.product().flat_map(|file| {
            let lines = file.lines().iter().enumerate();
            lines.filter(|(_, line)| !line.test).map(move |(index, line)| (file, index + 1, line))
        })
    }

    /// Whether a file is a module, or below one, that is declared under `#[cfg(test)]`.
    fn is_test(&self, path: &str) -> bool {
        let modules = self.tests.get_or_init(|| self.rust().flat_map(test_modules).collect());
        let stem = path.trim_end_matches(".rs");
        modules.iter().any(|module| {
            stem.strip_prefix(module.as_str()).is_some_and(|r| r.is_empty() || r.starts_with('/'))
        })
    }
}

/// The paths, without `.rs`, of the modules that a file declares for tests only.
fn test_modules(file: &File) -> Vec<String> {
    let stem = file.path.trim_end_matches(".rs");
    let folder = match stem.rsplit_once('/') {
        Some((folder, "lib" | "main" | "mod")) => folder,
        _ => stem,
    };
    let tests = file.lines().iter().filter(|line| line.test);
    let names = tests.filter_map(|line| line.code.trim().rsplit_once("mod ")?.1.strip_suffix(';'));
    names.map(|name| format!("{folder}/{name}")).collect()
}

fn walk(folder: &Path, below: &str, files: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = entry.file_type()?;
        if kind.is_dir() && !SKIPPED.contains(&name.as_str()) {
            walk(&entry.path(), &format!("{below}{name}/"), files)?;
        } else if kind.is_file() && name != ".git" {
            let text = String::from_utf8(fs::read(entry.path())?).unwrap_or_default();
            files.push(File::new(&format!("{below}{name}"), &text));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_and_the_test_kit_are_not_the_product() {
        let tree = Tree::made_up(&[
            ("crates/people/src/lib.rs", "mod a;\n#[cfg(test)]\nmod samples;"),
            ("crates/people/src/a.rs", "fn a() {}\n#[cfg(test)]\nmod checks;"),
            ("crates/people/src/a/checks.rs", ""),
            ("crates/people/src/samples/more.rs", ""),
            ("crates/people/tests/b.rs", ""),
            ("crates/people/build.rs", ""),
            ("crates/testkit/src/lib.rs", ""),
        ]);
        let product: Vec<_> = tree.product().map(|file| file.path.as_str()).collect();
        assert_eq!(product, ["crates/people/src/lib.rs", "crates/people/src/a.rs"]);
        assert_eq!(tree.product_lines().count(), 2);
    }
}
