//! What the law and the centre's own order say of the ways in, as data in `rules/`.

use crate::ways::Way;
use base::{
    Code, Ground, Lang, Problem,
    rules::{Rules, Service, ServiceClass},
};
use serde::Deserialize;
use std::{collections::BTreeSet, sync::OnceLock};

/// A code with what people read for it, and where it is written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Kept in the database.
    pub code: String,
    /// In Bulgarian.
    pub bg: String,
    /// In English.
    pub en: String,
    /// Where it is written.
    pub ground: Ground,
    /// What confirms it; none: not yet verified.
    #[serde(default)]
    pub verified_by: Option<String>,
}

/// A paper that a centre may ask for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Kept in the database.
    pub code: String,
    /// In Bulgarian.
    pub bg: String,
    /// In English.
    pub en: String,
    /// By which ways in it is asked for: codes of [`Way`].
    pub ways: Vec<String>,
    /// Asked for at once when it was not brought along.
    pub needed: bool,
    /// It proves the referral.
    #[serde(default)]
    pub referral: bool,
    /// The deadline within which an authority has to issue it.
    #[serde(default)]
    pub deadline: Option<String>,
    /// Where it is written.
    pub ground: Ground,
    /// What confirms it; none: not yet verified.
    #[serde(default)]
    pub verified_by: Option<String>,
}

/// From and up to which age of the child a programme is meant.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeLimit {
    /// A code of `rules/programmes.toml`.
    pub programme: String,
    /// The child has reached this age.
    #[serde(default)]
    pub from_years: Option<i64>,
    /// The child is younger than this.
    #[serde(default)]
    pub until_years: Option<i64>,
    /// Where it is written.
    pub ground: Ground,
}

/// All of it.
#[derive(Debug)]
pub struct Law {
    /// The specialised services.
    pub services: Vec<Listed>,
    /// What is asked for.
    pub papers: Vec<Paper>,
    /// Grounds of a refusal.
    pub refusals: Vec<Listed>,
    /// What is told about the right of appeal.
    pub appeal: Listed,
    /// Topics of general access.
    pub topics: Vec<Listed>,
    /// Ages of programmes.
    pub ages: Vec<AgeLimit>,
}

#[derive(Deserialize)]
struct List {
    item: Vec<Listed>,
}

#[derive(Deserialize)]
struct Papers {
    paper: Vec<Paper>,
}

#[derive(Deserialize)]
struct Refusals {
    appeal: Listed,
    item: Vec<Listed>,
}

#[derive(Deserialize)]
struct Ages {
    age: Vec<AgeLimit>,
}

impl Law {
    /// What the program was built with.
    ///
    /// # Panics
    ///
    /// Never: a test reads the same texts.
    #[expect(clippy::expect_used, reason = "the texts are part of the program and a test reads them")]
    pub fn shipped() -> &'static Law {
        static LAW: OnceLock<Law> = OnceLock::new();
        LAW.get_or_init(|| Law::read().expect("a test reads them"))
    }

    fn read() -> Result<Law, toml::de::Error> {
        let papers: Papers = toml::from_str(include_str!("../../../rules/papers_asked.toml"))?;
        let refusals: Refusals = toml::from_str(include_str!("../../../rules/refusals.toml"))?;
        let topics: List = toml::from_str(include_str!("../../../rules/topics.toml"))?;
        let ages: Ages = toml::from_str(include_str!("../../../rules/programme_ages.toml"))?;
        Ok(Law {
            services: Rules::embedded().services().of(ServiceClass::Specialised).map(Listed::from).collect(),
            papers: papers.paper,
            refusals: refusals.item,
            appeal: refusals.appeal,
            topics: topics.item,
            ages: ages.age,
        })
    }

    /// The papers that belong to a way in.
    pub fn papers_of(&self, way: Way) -> impl Iterator<Item = &Paper> {
        self.papers.iter().filter(move |paper| paper.ways.iter().any(|code| code == way.code()))
    }

    /// A paper by its code.
    pub fn paper(&self, code: &str) -> Option<&Paper> {
        self.papers.iter().find(|paper| paper.code == code)
    }

    /// What a paper is called; its code when it is not listed any more.
    pub fn paper_label<'l>(&'l self, code: &'l str, lang: Lang) -> &'l str {
        self.paper(code).map_or(code, |paper| paper.label(lang))
    }

    /// The limits of age of a programme.
    pub fn age_of(&self, programme: &str) -> Option<&AgeLimit> {
        self.ages.iter().find(|age| age.programme == programme)
    }
}

impl From<&Service> for Listed {
    fn from(service: &Service) -> Listed {
        Listed {
            code: service.code.clone(),
            bg: service.bg.clone(),
            en: service.en.clone(),
            ground: service.ground.clone(),
            verified_by: None,
        }
    }
}

impl Listed {
    /// The words in a language.
    pub fn label(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }
}

impl Paper {
    /// The words in a language.
    pub fn label(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }
}

/// A list as the options of a field.
pub fn options(lang: Lang, list: &[Listed]) -> Vec<(String, String)> {
    list.iter().map(|one| (one.code.clone(), one.label(lang).to_owned())).collect()
}

/// The words for a code; the code itself when it is not in the list any more.
pub fn label<'l>(list: &'l [Listed], code: &'l str, lang: Lang) -> &'l str {
    list.iter().find(|one| one.code == code).map_or(code, |one| one.label(lang))
}

/// The words for a code; none when it is not in the list any more.
pub fn known(list: &[Listed], code: &str, lang: Lang) -> Option<String> {
    list.iter().find(|one| one.code == code).map(|one| one.label(lang).to_owned())
}

/// One of a list that was chosen.
pub fn one_of(list: &[Listed], typed: &str) -> Result<String, Problem> {
    match typed.trim() {
        "" => Err(Problem::Required),
        code => {
            list.iter().find(|one| one.code == code).map(|one| one.code.clone()).ok_or(Problem::NotOffered)
        }
    }
}

/// Those of a list that were ticked, each once.
pub fn some_of<'t>(list: &[Listed], typed: impl Iterator<Item = &'t str>) -> Result<Vec<String>, Problem> {
    let ticked: BTreeSet<String> = typed
        .filter(|code| !code.trim().is_empty())
        .map(|code| one_of(list, code))
        .collect::<Result<_, _>>()?;
    Ok(ticked.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::rules::Rules;

    #[test]
    fn what_is_shipped_fits_together() {
        let law = Law::read().unwrap();
        assert_eq!(law.services.len(), 4, "a centre delivers four specialised services");
        for way in Way::ALL {
            assert!(law.papers_of(*way).any(|paper| paper.needed), "{way:?} asks for nothing");
            let proofs = law.papers_of(*way).filter(|paper| paper.referral).count();
            assert_eq!(proofs, 1, "{way:?}: one paper proves the referral");
        }
        for paper in &law.papers {
            assert!(!paper.ground.is_missing(), "{}", paper.code);
            for way in &paper.ways {
                assert!(Way::from_code(way).is_some(), "{}: {way}", paper.code);
            }
            if let Some(key) = &paper.deadline {
                let known = Rules::embedded().deadlines().iter().any(|rule| rule.key == *key);
                assert!(known, "{}: {key}", paper.code);
            }
        }
        for age in &law.ages {
            let limits = [age.from_years, age.until_years];
            assert!(limits.iter().any(Option::is_some), "{} has no limit", age.programme);
            assert!(age.from_years.unwrap_or(0) < age.until_years.unwrap_or(i64::MAX), "{}", age.programme);
            assert!(Rules::embedded().programmes().get(&age.programme).is_some(), "{}", age.programme);
        }
    }

    #[test]
    fn codes_stand_once() {
        let law = Law::shipped();
        for list in [&law.services, &law.refusals, &law.topics] {
            let codes: BTreeSet<&str> = list.iter().map(|one| one.code.as_str()).collect();
            assert_eq!(codes.len(), list.len());
        }
    }

    #[test]
    fn only_what_is_listed_can_be_ticked() {
        let services = &Law::shipped().services;
        let ticked = ["skills-training", "", "skills-training"];
        assert_eq!(some_of(services, ticked.into_iter()), Ok(vec!["skills-training".to_owned()]));
        assert_eq!(some_of(services, ["magic"].into_iter()), Err(Problem::NotOffered));
    }
}
