//! What is typed to decide on a request.

use super::Decision;
use crate::{
    law::{self, Law},
    record::RequestView,
    waiting::Standing,
};
use base::{
    FieldErrors, clock,
    ids::{CaseId, OrganisationId, UserId},
    jiff::{Timestamp, civil::Date},
    typed::{self, Typed},
};
use casework::cases::{
    catalogue,
    opening::{MAX_NAME, day_until},
};

/// Most characters of a reason.
pub const REASON_MOST: usize = 2000;

/// A decision on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct NewDecision {
    /// On which day it is made.
    pub on: Date,
    /// What is decided.
    pub what: What,
    /// In words; reasons where there must be some.
    pub text: String,
}

/// What is decided, with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A case is opened.
    Open(Opening),
    /// The family has an open case, which goes on with this request too.
    Join(CaseId),
    /// It waits.
    Wait(Standing),
    /// It is refused: a code of `rules/refusals.toml`.
    Refuse(String),
    /// It is passed on, to a partner when it is one.
    PassOn(Option<OrganisationId>),
    /// It is withdrawn.
    Withdraw,
}

/// What a new case needs beside what the request knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// The family as it is spoken of.
    pub family_name: String,
    /// A code of `rules/programmes.toml`.
    pub programme: String,
    /// Codes of `rules/target_groups.toml`.
    pub target_groups: Vec<String>,
    /// Who leads.
    pub lead: UserId,
}

/// In place of a case: a new one.
pub const NEW_CASE: &str = "new";

/// The programme of which the page told already that it is not meant for the child's age.
pub const AGE_TOLD: &str = "age_told";

impl NewDecision {
    /// Reads the form of one decision.
    pub fn parse(decision: Decision, typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let (mut errors, today) = (FieldErrors::new(), clock::date_of(now));
        let on = match typed.get("decided_on").trim() {
            "" => Some(today),
            day => errors.check("decided_on", day_until(day, today)),
        };
        let text = match decision {
            Decision::Refuse | Decision::PassOn | Decision::Withdraw => {
                errors.check("reasons", typed::text(typed.get("reasons"), REASON_MOST))
            }
            Decision::Accept | Decision::Wait => errors
                .check("reasons", typed::optional_text(typed.get("reasons"), REASON_MOST))
                .map(Option::unwrap_or_default),
        };
        let what = match decision {
            Decision::Accept => acceptance(typed, &mut errors),
            Decision::Wait => gathered(Standing::parse(typed), &mut errors).map(What::Wait),
            Decision::Refuse => {
                let ground = law::one_of(&Law::shipped().refusals, typed.get("ground"));
                errors.check("ground", ground).map(What::Refuse)
            }
            Decision::PassOn => {
                let to = typed::optional_id(typed.get("organisation_id"));
                errors.check("organisation_id", to).map(What::PassOn)
            }
            Decision::Withdraw => Some(What::Withdraw),
        };
        let new = || Some(NewDecision { on: on?, what: what?, text: text? });
        let new = new();
        errors.or(new)
    }

    /// The programme that is decided on, where one is.
    pub fn programme<'a>(&'a self, request: &'a RequestView) -> Option<&'a str> {
        match &self.what {
            What::Open(opening) => Some(&opening.programme),
            What::Join(_) | What::Wait(_) | What::Refuse(_) | What::PassOn(_) | What::Withdraw => {
                request.programme.as_deref()
            }
        }
    }

    /// Which decision it is.
    pub const fn decision(&self) -> Decision {
        match self.what {
            What::Open(_) | What::Join(_) => Decision::Accept,
            What::Wait(_) => Decision::Wait,
            What::Refuse(_) => Decision::Refuse,
            What::PassOn(_) => Decision::PassOn,
            What::Withdraw => Decision::Withdraw,
        }
    }
}

/// Into an open case of the family nothing else is asked.
fn acceptance(typed: &Typed, errors: &mut FieldErrors) -> Option<What> {
    match typed.get("case").trim() {
        "" | NEW_CASE => {}
        id => return errors.check("case", typed::id(id)).map(What::Join),
    }
    let family_name = errors.check("family_name", typed::text(typed.get("family_name"), MAX_NAME));
    let programme = errors.check("programme", catalogue::parse_programme(typed.get("programme")));
    let target_groups = errors.check("target_groups", catalogue::parse_target_groups(typed, "target_groups"));
    let lead = errors.check("lead", typed::id(typed.get("lead")));
    Some(What::Open(Opening {
        family_name: family_name?,
        programme: programme?,
        target_groups: target_groups?,
        lead: lead?,
    }))
}

/// The value, or its problems beside the others.
pub fn gathered<T>(parsed: Result<T, FieldErrors>, errors: &mut FieldErrors) -> Option<T> {
    parsed.map_err(|found| found.iter().for_each(|(field, problem)| errors.add(field, problem.clone()))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Problem;

    fn parse(decision: Decision, typed: &Typed) -> Result<NewDecision, FieldErrors> {
        NewDecision::parse(decision, typed, "2026-03-10T08:30:00Z".parse().unwrap())
    }

    #[test]
    fn a_refusal_needs_its_ground_and_its_reasons() {
        let errors = parse(Decision::Refuse, &Typed::default()).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["reasons", "ground"]);
        let typed = Typed::default().with("ground", "made-up").with("reasons", "защото");
        assert_eq!(parse(Decision::Refuse, &typed).unwrap_err().of("ground"), Some(&Problem::NotOffered));
    }

    #[test]
    fn into_an_open_case_nothing_else_is_asked() {
        let case = CaseId::new(Timestamp::UNIX_EPOCH);
        let typed = Typed::default().with("case", case.to_string());
        assert_eq!(parse(Decision::Accept, &typed).unwrap().what, What::Join(case));
        let errors = parse(Decision::Accept, &Typed::default().with("case", NEW_CASE)).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["family_name", "programme", "target_groups", "lead"]);
    }

    #[test]
    fn nothing_is_decided_tomorrow() {
        let typed = Typed::default().with("reasons", "Преместиха се.").with("decided_on", "11.03.2026");
        assert_eq!(parse(Decision::Withdraw, &typed).unwrap_err().of("decided_on"), Some(&Problem::InFuture));
        let mut typed = typed;
        typed.set("decided_on", "");
        assert_eq!(parse(Decision::Withdraw, &typed).unwrap().on.to_string(), "2026-03-10");
    }
}
