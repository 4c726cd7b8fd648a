//! An exception in `allow.toml` names a rule and a file that exist, and goes when nothing needs it any more.

use crate::{Finding, Tree, allow};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.allow.all().filter_map(|(rule, path)| Some(about(path, fault(tree, rule, path)?))).collect()
}

fn about(path: &str, says: &str) -> Finding {
    Finding::new("tools/tidy/allow.toml", 0, format!("{path}: {says}"))
}

fn fault(tree: &Tree, rule: &str, path: &str) -> Option<&'static str> {
    let Some((_, check)) = super::ALL.iter().find(|(name, _)| *name == rule && *name != "exceptions") else {
        return Some("there is no such rule");
    };
    if !tree.files.iter().any(|file| allow::covers(path, &file.path)) {
        return Some("there is no such file");
    }
    let needed = check(tree).iter().any(|finding| allow::covers(path, &finding.path));
    (!needed).then_some("the exception is not needed")
}

#[cfg(test)]
mod tests {
    use crate::rules::told::told;

    #[test]
    fn an_exception_is_needed() {
        let allow = |rule: &str, path: &str| {
            let text = format!("[[{rule}]]\npath = \"{path}\"\nreason = \"…\"");
            told("exceptions", &[("tools/tidy/allow.toml", &text), ("crates/a/src/b.rs", "a.unwrap()")]).len()
        };
        assert_eq!(allow("unwraps", "crates/a/src/b.rs"), 0);
        assert_eq!(allow("unwraps", "crates/a/src/c.rs"), 1);
        assert_eq!(allow("clock", "crates/a/src/b.rs"), 1);
        assert_eq!(allow("clocks", "crates/a/src/b.rs"), 1);
    }
}
