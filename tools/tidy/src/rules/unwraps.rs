//! The product answers an error; it does not `unwrap()`. Where it truly cannot fail, a clippy attribute with its
//! reason stands within the five lines above.

use crate::{Finding, Tree};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.product_lines()
        .filter(|(_, _, line)| line.code.contains(".unwrap()") || line.code.contains(".expect("))
        .filter(|(file, number, _)| !explained(&file.lines()[number.saturating_sub(6)..*number]))
        .map(|(file, number, _)| {
            Finding::new(&file.path, number, "unwrap or expect outside tests; answer an error")
        })
        .collect()
}

fn explained(lines: &[crate::rust_text::Line]) -> bool {
    lines
        .iter()
        .any(|line| line.code.contains("clippy::unwrap_used") || line.code.contains("clippy::expect_used"))
}

#[cfg(test)]
mod tests {
    use crate::rules::told::told;

    #[test]
    fn unwrap_is_for_tests() {
        let text =
            "fn a() { b.unwrap() }\n// c.unwrap()\n#[cfg(test)]\nmod tests { fn d() { e.expect(\"f\") } }\n";
        let reason = "#[expect(clippy::expect_used, reason = \"…\")]\nfn a() { b.expect(\"\") }";
        let found = told(
            "unwraps",
            &[("crates/a/src/b.rs", text), ("crates/testkit/src/c.rs", text), ("crates/a/src/d.rs", reason)],
        );
        assert_eq!(found, ["crates/a/src/b.rs:1"]);
    }
}
