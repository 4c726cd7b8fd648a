//! The kinds of help and what is done in each, as `rules/assistance.toml` lists them.

use base::{Ground, Lang, Problem};
use serde::Deserialize;
use std::sync::OnceLock;

/// What is asked for a kind besides the matter and a few words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Asked {
    /// With which institution.
    Organisation,
    /// Where.
    Place,
    /// When something was handed in, and its entry number.
    Submitted,
    /// How many.
    Quantity,
    /// What it is worth.
    Value,
    /// Who gave it.
    Donor,
    /// Who went along.
    Companion,
    /// How somebody stands in work, at the start and at the end.
    Job,
    /// Where they applied for work, and what was answered.
    Applications,
    /// Admitted to a hospital and discharged, and the check afterwards.
    Stay,
}

/// A kind of help.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Kept in the database.
    pub code: String,
    /// In Bulgarian.
    pub bg: String,
    /// In English.
    pub en: String,
    /// What is asked for it.
    pub fields: Vec<Asked>,
}

/// What exactly is done.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matter {
    /// Kept in the database.
    pub code: String,
    /// Its kind.
    pub kind: String,
    /// In Bulgarian.
    pub bg: String,
    /// In English.
    pub en: String,
    /// The deadline within which an authority has to answer.
    #[serde(default)]
    pub deadline: Option<String>,
    /// Its checklist.
    #[serde(default)]
    pub papers: Vec<Item>,
    /// Where it is written.
    pub ground: Ground,
}

/// A line of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Kept in the database.
    pub code: String,
    /// In Bulgarian.
    pub bg: String,
    /// In English.
    pub en: String,
}

/// All of them.
#[derive(Debug, Deserialize)]
pub struct Catalogue {
    /// The kinds.
    pub kind: Vec<Kind>,
    /// The matters.
    pub matter: Vec<Matter>,
}

impl Kind {
    /// The words in a language.
    pub fn label(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }

    /// True when this is asked for the kind.
    pub fn asks(&self, what: Asked) -> bool {
        self.fields.contains(&what)
    }
}

impl Matter {
    /// The words in a language.
    pub fn label(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }
}

impl Item {
    /// The words in a language.
    pub fn label(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }
}

impl Catalogue {
    /// What the program was built with.
    ///
    /// # Panics
    ///
    /// Never: a test reads the same text.
    #[expect(clippy::expect_used, reason = "the text is part of the program and a test reads it")]
    pub fn shipped() -> &'static Catalogue {
        static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
        CATALOGUE.get_or_init(|| {
            toml::from_str(include_str!("../../../../rules/assistance.toml")).expect("a test reads it")
        })
    }

    /// A kind by its code.
    pub fn kind(&self, code: &str) -> Option<&Kind> {
        self.kind.iter().find(|kind| kind.code == code)
    }

    /// A matter by its code.
    pub fn matter(&self, code: &str) -> Option<&Matter> {
        self.matter.iter().find(|matter| matter.code == code)
    }

    /// The matters of a kind as options of a field.
    pub fn options(&self, lang: Lang, kind: &str) -> Vec<(String, String)> {
        let own = self.matter.iter().filter(|matter| matter.kind == kind);
        own.map(|matter| (matter.code.clone(), matter.label(lang).to_owned())).collect()
    }

    /// The matters of a kind for which a rule gives an authority a term to answer.
    pub fn with_term(&self, kind: &str) -> impl Iterator<Item = &Matter> {
        self.matter.iter().filter(move |matter| matter.kind == kind && matter.deadline.is_some())
    }

    /// A matter of a kind that was chosen; the only one there is when none was.
    pub fn chosen(&self, kind: &str, typed: &str) -> Result<&Matter, Problem> {
        match typed.trim() {
            "" => self.only(kind).ok_or(Problem::Required),
            code => self.matter(code).filter(|matter| matter.kind == kind).ok_or(Problem::NotOffered),
        }
    }

    /// The matter of a kind that has no other.
    pub fn only(&self, kind: &str) -> Option<&Matter> {
        let mut own = self.matter.iter().filter(|matter| matter.kind == kind);
        own.next().filter(|_| own.next().is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::rules::Rules;

    #[test]
    fn what_is_shipped_fits_together() {
        let all = Catalogue::shipped();
        for kind in &all.kind {
            assert!(
                all.matter.iter().any(|matter| matter.kind == kind.code),
                "{} has nothing in it",
                kind.code
            );
        }
        for (at, matter) in all.matter.iter().enumerate() {
            assert!(all.kind(&matter.kind).is_some(), "{}", matter.code);
            assert!(all.matter.iter().skip(at + 1).all(|other| other.code != matter.code), "{}", matter.code);
            if let Some(key) = &matter.deadline {
                assert!(Rules::embedded().deadlines().iter().any(|rule| rule.key == *key), "{key}");
            }
        }
    }

    #[test]
    fn a_matter_belongs_to_its_kind() {
        let all = Catalogue::shipped();
        assert!(all.chosen("documents", "family-benefit").is_ok());
        assert_eq!(all.chosen("work", "family-benefit").err(), Some(Problem::NotOffered));
    }
}
