//! `tools/tidy/allow.toml`: files that may break a rule, each with the reason.

use serde::Deserialize;
use std::collections::BTreeMap;

/// The exceptions, by the name of the rule.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Allow(BTreeMap<String, Vec<Exception>>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    /// A file, or a folder with `/` at its end.
    path: String,
    reason: String,
}

impl Allow {
    /// Reads the text of the file.
    ///
    /// # Errors
    ///
    /// When it is not TOML of the right shape, or an exception gives no reason.
    pub fn parse(text: &str) -> Result<Self, String> {
        let allow: Self = toml::from_str(text).map_err(|e| e.to_string())?;
        match allow.0.values().flatten().find(|exception| exception.reason.trim().is_empty()) {
            Some(exception) => Err(format!("{} gives no reason", exception.path)),
            None => Ok(allow),
        }
    }

    /// Whether `rule` leaves the file at `path` alone.
    pub fn allows(&self, rule: &str, path: &str) -> bool {
        self.paths(rule).any(|allowed| covers(allowed, path))
    }

    /// Every exception: the rule and the path.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|(rule, list)| list.iter().map(|e| (rule.as_str(), e.path.as_str())))
    }

    fn paths(&self, rule: &str) -> impl Iterator<Item = &str> {
        self.0.get(rule).into_iter().flatten().map(|exception| exception.path.as_str())
    }
}

/// Whether the path of an exception covers a file.
pub fn covers(allowed: &str, path: &str) -> bool {
    allowed == path || (allowed.ends_with('/') && path.starts_with(allowed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_covers_what_is_in_it_and_a_file_itself_alone() {
        let allow =
            Allow::parse("[[x]]\npath = \"a/\"\nreason = \"r\"\n[[x]]\npath = \"b.rs\"\nreason = \"r\"")
                .unwrap();
        assert!(allow.allows("x", "a/c.rs") && allow.allows("x", "b.rs"));
        assert!(!allow.allows("x", "b.rs.rs") && !allow.allows("y", "b.rs"));
    }

    #[test]
    fn no_exception_without_a_reason() {
        assert!(Allow::parse("[[x]]\npath = \"a\"\nreason = \" \"").is_err());
        assert!(Allow::parse("[[x]]\npath = \"a\"").is_err());
    }
}
