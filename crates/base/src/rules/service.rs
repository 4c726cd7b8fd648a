//! Services: what a centre gives, and whether it asks for a referral, a plan and an agreement.

use super::RulesError;
use crate::{Ground, Lang};
use serde::Deserialize;

/// A service of the centre.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Kept in the database.
    pub code: String,
    /// In Bulgarian.
    pub bg: String,
    /// In English.
    pub en: String,
    /// What it takes to use it.
    pub class: ServiceClass,
    /// Where it is written.
    pub ground: Ground,
}

/// What it takes to use a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ServiceClass {
    /// A referral, an assessment, a plan and an agreement.
    Specialised,
    /// To come.
    General,
}

impl Service {
    /// The words in a language.
    pub fn label(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }
}

/// The services, in the order in which they are offered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Services {
    service: Vec<Service>,
}

impl Services {
    /// Reads and checks `services.toml`.
    pub(super) fn read(text: &str) -> Result<Self, RulesError> {
        let list: Services = toml::from_str(text).map_err(|error| RulesError::new("services", error))?;
        for (place, one) in list.service.iter().enumerate() {
            if [&one.code, &one.bg, &one.en].iter().any(|text| text.trim().is_empty())
                || one.ground.is_missing()
            {
                return Err(RulesError::new(&one.code, "code, both languages and the ground must be given"));
            }
            if list.service.iter().skip(place + 1).any(|other| other.code == one.code) {
                return Err(RulesError::new(&one.code, "the code stands twice"));
            }
        }
        Ok(list)
    }

    /// All of a class, in order.
    pub fn of(&self, class: ServiceClass) -> impl Iterator<Item = &Service> {
        self.service.iter().filter(move |one| one.class == class)
    }

    /// The one with this code.
    pub fn get(&self, code: &str) -> Option<&Service> {
        self.service.iter().find(|one| one.code == code)
    }

    /// The words for a code; the code itself when it is not in the list any more.
    pub fn label<'l>(&'l self, code: &'l str, lang: Lang) -> &'l str {
        self.get(code).map_or(code, |one| one.label(lang))
    }
}
