//! The law as data: deadlines, holidays and the lists that come from `rules/`.
//!
//! A record keeps the key and version of the rule it was counted by, so that a change of the law changes nothing that
//! has happened.

mod case_kind;
mod deadline;
mod named;
mod order;
mod secret;
mod service;

pub use case_kind::{
    After, Answered, CaseKind, End, FieldKind, KindStep, Renewal, Start, Status, StepField, Suggestion,
    Tells, When,
};
pub use deadline::{DeadlineRule, Origin};
pub use named::{Named, NamedList};
pub use order::{Effect, OrderRule};
pub use secret::{SecretCode, Secrets};
pub use service::{Service, ServiceClass, Services};

use crate::working_days::{HolidayRules, Holidays};
use jiff::civil::Date;
use std::sync::OnceLock;

/// What is wrong with the rules.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("rule {key}: {reason}")]
pub struct RulesError {
    /// The rule, or the file when it cannot be read at all.
    pub key: String,
    /// What is wrong with it.
    pub reason: String,
}

impl RulesError {
    fn new(key: impl Into<String>, reason: impl ToString) -> Self {
        RulesError { key: key.into(), reason: reason.to_string() }
    }
}

/// The texts of the rules, each as its file in `rules/`.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'t> {
    /// `deadlines.toml`
    pub deadlines: &'t str,
    /// `holidays.toml`
    pub holidays: &'t str,
    /// `target_groups.toml`
    pub target_groups: &'t str,
    /// `programmes.toml`
    pub programmes: &'t str,
    /// `services.toml`
    pub services: &'t str,
    /// `order.toml`
    pub order: &'t str,
    /// `goal_areas.toml`
    pub goal_areas: &'t str,
    /// `secrets.toml`
    pub secrets: &'t str,
    /// The files of `case_kinds`, one for each kind.
    pub case_kinds: &'t [&'t str],
}

/// The texts that this program was built with.
pub const SHIPPED: Texts<'static> = Texts {
    deadlines: include_str!("../../../rules/deadlines.toml"),
    holidays: include_str!("../../../rules/holidays.toml"),
    target_groups: include_str!("../../../rules/target_groups.toml"),
    programmes: include_str!("../../../rules/programmes.toml"),
    services: include_str!("../../../rules/services.toml"),
    order: include_str!("../../../rules/order.toml"),
    goal_areas: include_str!("../../../rules/goal_areas.toml"),
    secrets: include_str!("../../../rules/secrets.toml"),
    case_kinds: &[
        include_str!("../../../rules/case_kinds/prevention-of-abandonment.toml"),
        include_str!("../../../rules/case_kinds/pregnancy-at-risk.toml"),
        include_str!("../../../rules/case_kinds/family-support.toml"),
        include_str!("../../../rules/case_kinds/family-support-older.toml"),
        include_str!("../../../rules/case_kinds/reintegration.toml"),
        include_str!("../../../rules/case_kinds/violence.toml"),
        include_str!("../../../rules/case_kinds/school-drop-out.toml"),
        include_str!("../../../rules/case_kinds/behaviour.toml"),
        include_str!("../../../rules/case_kinds/parental-conflict.toml"),
        include_str!("../../../rules/case_kinds/leaving-care.toml"),
        include_str!("../../../rules/case_kinds/foster-care.toml"),
        include_str!("../../../rules/case_kinds/adoption.toml"),
        include_str!("../../../rules/case_kinds/general.toml"),
    ],
};

/// Every rule.
#[derive(Debug, Clone)]
pub struct Rules {
    deadlines: Vec<DeadlineRule>,
    holidays: Holidays,
    target_groups: NamedList,
    programmes: NamedList,
    services: Services,
    order: Vec<OrderRule>,
    goal_areas: NamedList,
    secrets: Secrets,
    case_kinds: Vec<CaseKind>,
}

impl Rules {
    /// Reads the rules and checks that they make sense together.
    pub fn read(texts: Texts<'_>) -> Result<Rules, RulesError> {
        let holidays: HolidayRules =
            toml::from_str(texts.holidays).map_err(|error| RulesError::new("holidays", error))?;
        let deadlines = deadline::read(texts.deadlines)?;
        let target_groups = NamedList::read("target_groups", texts.target_groups)?;
        let programmes = NamedList::read("programmes", texts.programmes)?;
        let services = Services::read(texts.services)?;
        let known = case_kind::Known {
            deadlines: &deadlines,
            programmes: &programmes,
            groups: &target_groups,
            services: &services,
        };
        // How a child lives is a list of the code; casework proves that the code stands in it.
        let is_known = |list: &str, code: &str| match list {
            "programme" => programmes.get(code).is_some(),
            "target-group" => target_groups.get(code).is_some(),
            _ => list == "care-form",
        };
        let secrets = secret::read(texts.secrets, is_known)?;
        Ok(Rules {
            secrets,
            case_kinds: case_kind::read(texts.case_kinds, &known)?,
            deadlines,
            holidays: Holidays::new(holidays),
            target_groups,
            programmes,
            services,
            order: order::read(texts.order)?,
            goal_areas: NamedList::read("goal_areas", texts.goal_areas)?,
        })
    }

    /// The rules that this program was built with.
    ///
    /// # Panics
    ///
    /// Never: a test reads the same texts.
    #[expect(clippy::expect_used, reason = "the texts are part of the program and a test reads them")]
    pub fn embedded() -> &'static Rules {
        static RULES: OnceLock<Rules> = OnceLock::new();
        RULES.get_or_init(|| Rules::read(SHIPPED).expect("a test reads them"))
    }

    /// The deadline of this key that is in force on a date.
    pub fn deadline(&self, key: &str, on: Date) -> Option<&DeadlineRule> {
        self.deadlines.iter().find(|rule| rule.key == key && rule.is_valid(on))
    }

    /// The deadline that a record was counted by.
    pub fn version(&self, key: &str, version: &str) -> Option<&DeadlineRule> {
        self.deadlines.iter().find(|rule| rule.key == key && rule.version == version)
    }

    /// The newest version of a deadline, whether or not it is in force: for its names.
    pub fn named(&self, key: &str) -> Option<&DeadlineRule> {
        self.deadlines.iter().filter(|rule| rule.key == key).max_by_key(|rule| rule.valid_from)
    }

    /// Every deadline of every time, in the order of the file.
    pub fn deadlines(&self) -> &[DeadlineRule] {
        &self.deadlines
    }

    /// The calendar of working days.
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// Whom a centre works with.
    pub fn target_groups(&self) -> &NamedList {
        &self.target_groups
    }

    /// The programmes of cases.
    pub fn programmes(&self) -> &NamedList {
        &self.programmes
    }

    /// What a centre gives.
    pub fn services(&self) -> &Services {
        &self.services
    }

    /// What must stand before a step on a date, in the order of the file.
    pub fn order(&self, step: &str, on: Date) -> impl Iterator<Item = &OrderRule> {
        self.order.iter().filter(move |rule| rule.step == step && rule.is_valid(on))
    }

    /// Every kind of case, in the order of the programmes.
    pub fn case_kinds(&self) -> &[CaseKind] {
        &self.case_kinds
    }

    /// The kind of case of this code.
    pub fn case_kind(&self, code: &str) -> Option<&CaseKind> {
        self.case_kinds.iter().find(|kind| kind.code == code)
    }

    /// The step of a kind that the audit trail writes as `foster-care/training`.
    pub fn case_step(&self, code: &str) -> Option<&KindStep> {
        let (kind, step) = code.split_once('/')?;
        self.case_kind(kind)?.step(step)
    }

    /// What gives a secret away.
    pub fn secrets(&self) -> &Secrets {
        &self.secrets
    }

    /// What the goals of a plan are about.
    pub fn goal_areas(&self) -> &NamedList {
        &self.goal_areas
    }
}

#[cfg(test)]
mod tests;
