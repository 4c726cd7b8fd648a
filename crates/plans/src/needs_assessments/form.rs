//! What is typed into a needs assessment.

use super::FACTORS;
use crate::{rows, working};
use access::Layer;
use assessments::{record::AssessmentId, scores::DOMAINS};
use base::{
    FieldErrors, Problem,
    ids::PersonId,
    jiff::civil::Date,
    typed::{self, Typed},
};

/// Most characters of a text.
pub const MAX_TEXT: usize = 10_000;
/// The fields of a row of domains.
pub const DOMAIN_FIELDS: [&str; 4] = ["domain", "need", "strength", "risk"];

/// A domain of life in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Domain {
    /// Its code.
    pub domain: String,
    /// What is needed.
    pub need: Option<String>,
    /// What the family is good at.
    pub strength: Option<String>,
    /// What is dangerous.
    pub risk: Option<String>,
}

/// A needs assessment about to be signed.
#[derive(Debug, Clone, PartialEq)]
pub struct NewNeeds {
    /// Who may read it.
    pub layer: Layer,
    /// The child.
    pub person: PersonId,
    /// The day.
    pub held_on: Date,
    /// The finished instruments it is drawn from.
    pub sources: Vec<AssessmentId>,
    /// By domains.
    pub domains: Vec<Domain>,
    /// What the child says.
    pub child_voice: Option<String>,
    /// Why it was not heard.
    pub not_heard: Option<String>,
    /// What the parents say.
    pub parents_view: String,
    /// In the order of [`FACTORS`].
    pub factors: [Option<String>; 7],
    /// Who took part.
    pub took_part: String,
    /// What follows.
    pub conclusions: String,
}

impl NewNeeds {
    /// Reads what is to be signed: the person is one of the case, the sources are finished and may be read.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(
        typed: &Typed,
        layers: &[Layer],
        people: &[PersonId],
        known: &[AssessmentId],
        today: Date,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let layer = errors.check("layer", working::layer(typed.get("layer"), layers));
        let person = errors.check("person", chosen(typed.get("person"), people));
        let held_on = errors.check("held_on", day_until(typed.get("held_on"), today));
        let sources = typed.all("sources").filter(|one| !one.trim().is_empty());
        let sources = sources.map(|one| chosen(one, known)).collect::<Result<Vec<_>, _>>();
        let sources = errors.check("sources", sources);
        let domains = errors.check("domains", domains(typed));
        let voice = working::voice(typed, &mut errors, MAX_TEXT);
        let parents_view = errors.check("parents_view", typed::text(typed.get("parents_view"), MAX_TEXT));
        let factors = factors(typed, &mut errors);
        let took_part = errors.check("took_part", typed::text(typed.get("took_part"), MAX_TEXT));
        let conclusions = errors.check("conclusions", typed::text(typed.get("conclusions"), MAX_TEXT));
        let new = (|| {
            let (child_voice, not_heard) = voice?;
            Some(NewNeeds {
                layer: layer?,
                person: person?,
                held_on: held_on?,
                sources: sources?,
                domains: domains?,
                child_voice,
                not_heard,
                parents_view: parents_view?,
                factors,
                took_part: took_part?,
                conclusions: conclusions?,
            })
        })();
        errors.or(new)
    }
}

/// One of those that are offered.
pub fn chosen<T>(typed: &str, offered: &[base::Id<T>]) -> Result<base::Id<T>, Problem> {
    let id = typed::id(typed)?;
    if offered.contains(&id) { Ok(id) } else { Err(Problem::NotOffered) }
}

/// A day that is not to come.
pub fn day_until(typed: &str, today: Date) -> Result<Date, Problem> {
    let day = typed::date(typed)?;
    if day > today { Err(Problem::InFuture) } else { Ok(day) }
}

fn domains(typed: &Typed) -> Result<Vec<Domain>, Problem> {
    let mut found = Vec::new();
    // A domain that nothing is said of was only offered.
    for number in rows::filled(typed, "domains", &DOMAIN_FIELDS[1..]) {
        let get = |field| typed::optional_text(rows::get(typed, "domains", number, field), MAX_TEXT);
        let domain = rows::get(typed, "domains", number, "domain");
        if domain.is_empty() {
            return Err(Problem::said("domain-needed", super::w::domain_needed));
        }
        if !DOMAINS.contains(&domain) && domain != "other" {
            return Err(Problem::NotOffered);
        }
        let (need, strength, risk) = (get("need")?, get("strength")?, get("risk")?);
        found.push(Domain { domain: domain.to_owned(), need, strength, risk });
    }
    if found.is_empty() { Err(Problem::said("one-domain", super::w::one_domain)) } else { Ok(found) }
}

fn factors(typed: &Typed, errors: &mut FieldErrors) -> [Option<String>; 7] {
    FACTORS.map(|(name, _)| {
        let read = if name == "circumstances" {
            typed::optional_text(typed.get(name), MAX_TEXT)
        } else {
            typed::text(typed.get(name), MAX_TEXT).map(Some)
        };
        errors.check(name, read).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn full() -> Typed {
        let texts = ["parents_view", "took_part", "conclusions"];
        let factors = FACTORS.iter().map(|(name, _)| *name).chain(texts);
        let typed = Typed::default().with("held_on", "05.03.2026").with("domains-1.domain", "care");
        factors.fold(typed, |typed, name| typed.with(name, "казано")).with("domains-1.need", "казано")
    }

    fn parse(typed: &Typed) -> Result<NewNeeds, FieldErrors> {
        let person: PersonId = base::Id::new(base::jiff::Timestamp::UNIX_EPOCH);
        let typed = typed.clone().with("person", person.to_string());
        NewNeeds::parse(&typed, &[Layer::General], &[person], &[], date(2026, 3, 5))
    }

    #[test]
    fn the_child_speaks_or_it_is_said_why_it_was_not_heard() {
        let errors = parse(&full()).unwrap_err();
        assert_eq!(errors.of("child_voice").map(Problem::name), Some("child-voice-needed"));
        assert!(parse(&full().with("not_heard", "на осем дни е")).is_ok());
        assert!(parse(&full().with("child_voice", "иска при баба")).is_ok());
    }

    #[test]
    fn six_factors_must_be_weighed_and_the_seventh_may() {
        let mut typed = full().with("not_heard", "на осем дни е");
        typed.set("circumstances", "");
        assert!(parse(&typed).is_ok());
        typed.set("danger", "");
        assert_eq!(parse(&typed).unwrap_err().of("danger"), Some(&Problem::Required));
    }

    #[test]
    fn a_domain_of_which_nothing_is_said_does_not_count() {
        let mut typed = full().with("not_heard", "на осем дни е");
        typed.set("domains-1.need", "");
        assert_eq!(parse(&typed).unwrap_err().of("domains").map(Problem::name), Some("one-domain"));
    }
}
