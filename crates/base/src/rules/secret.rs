//! What gives a secret away: codes that are told to those who read a layer, and shown to others in neutral words.

use super::RulesError;
use crate::Ground;
use serde::Deserialize;
use std::collections::BTreeSet;

/// A code that gives a secret away.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecretCode {
    /// The list that it is of: `programme`, `target-group`, `care-form`.
    pub list: String,
    /// The code.
    pub code: String,
    /// The layer in which it is told.
    pub layer: String,
}

/// The codes, and where it is written that they are secret.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Secrets {
    /// Where it is written.
    pub ground: Ground,
    /// Whether somebody checked the ground against the law.
    pub verified: bool,
    #[serde(rename = "code")]
    codes: Vec<SecretCode>,
}

impl Secrets {
    /// Every code.
    pub fn codes(&self) -> &[SecretCode] {
        &self.codes
    }

    /// The layer in which a code of a list is told; none when it is no secret.
    pub fn layer(&self, list: &str, code: &str) -> Option<&str> {
        self.codes.iter().find(|one| one.list == list && one.code == code).map(|one| one.layer.as_str())
    }
}

/// Reads and checks `secrets.toml`; `known` tells whether a list has a code.
pub(super) fn read(text: &str, known: impl Fn(&str, &str) -> bool) -> Result<Secrets, RulesError> {
    let secrets: Secrets = toml::from_str(text).map_err(|error| RulesError::new("secrets", error))?;
    if secrets.ground.is_missing() {
        return Err(RulesError::new("secrets", "the ground must be given"));
    }
    let mut seen = BTreeSet::new();
    for one in &secrets.codes {
        if !known(&one.list, &one.code) {
            return Err(RulesError::new(&one.code, format!("is no code of {}", one.list)));
        }
        if !seen.insert((&one.list, &one.code)) {
            return Err(RulesError::new(&one.code, "stands twice"));
        }
    }
    Ok(secrets)
}
