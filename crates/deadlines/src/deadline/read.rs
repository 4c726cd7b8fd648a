//! The questions about deadlines that other areas ask. Ask for a permit first: nothing is left out here.

use super::{DeadlineId, Moments, State, Subject, w};
use access::Layer;
use base::{
    Lang,
    ids::{CaseId, CentreId, PersonId, UserId},
    jiff::Timestamp,
    rules::Rules,
};
use store::{Db, Result, sql};
use uuid::Uuid;

store::row! {
    /// A deadline.
    pub struct Line {
        /// Its id.
        pub id: DeadlineId,
        /// The centre whose deadline it is.
        pub centre_id: CentreId,
        /// The case it belongs to.
        pub case_id: Option<CaseId>,
        /// The person it is about.
        pub person_id: Option<PersonId>,
        /// Who may know of it.
        pub layer: Layer,
        /// The kind of the record it is about.
        pub subject_kind: String,
        /// The id of that record.
        pub subject_id: Uuid,
        /// The number of the record, or of the case.
        pub reference: Option<String>,
        /// What was said of it when it was entered by hand.
        pub about: Option<String>,
        /// Who answers for it: named, or leading the case.
        pub user_id: Option<UserId>,
        /// Their name.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
        /// The rule.
        pub rule_key: String,
        /// The version of the rule it was counted by.
        pub rule_version: String,
        /// Which time, of a rule that comes round.
        pub round: u32,
        /// From when it is counted.
        pub started_at: Timestamp,
        /// From when it is at risk.
        pub risk_at: Timestamp,
        /// When it is due.
        pub due_at: Timestamp,
        /// Whether it lapses when it is over, and is not overdue.
        pub lapses: bool,
        /// When it was met.
        pub met_at: Option<Timestamp>,
        /// When it was lifted.
        pub lifted_at: Option<Timestamp>,
        /// Who lifted it.
        pub lifter: Option<String>,
        /// Their name in Latin letters.
        pub lifter_latin: Option<String>,
        /// Why.
        pub lifted_reason: Option<String>,
        /// What the version was before it was counted anew.
        pub former_version: Option<String>,
        /// When it was due before it was counted anew.
        pub former_due_at: Option<Timestamp>,
        /// When it was entered.
        pub created_at: Timestamp,
        /// For changing it.
        pub version: i64,
    }
}

impl Line {
    /// The moments from which follows how it stands.
    pub fn moments(&self) -> Moments {
        let Line { started_at, risk_at, due_at, lapses, met_at, lifted_at, .. } = *self;
        Moments { started_at, risk_at, due_at, lapses, met_at, lifted_at }
    }

    /// How it stands at a moment.
    pub fn state(&self, now: Timestamp) -> State {
        self.moments().state(now)
    }

    /// What it is called: the name of the rule, and which time it is where it comes round.
    pub fn name(&self, lang: Lang) -> String {
        name(lang, &self.rule_key, self.round)
    }

    /// Who answers for it.
    pub fn user(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Bg => self.user_name.as_deref(),
            Lang::En => self.user_latin.as_deref().or(self.user_name.as_deref()),
        }
    }
}

/// What a deadline of a rule is called.
pub fn name(lang: Lang, key: &str, round: u32) -> String {
    let Some(rule) = Rules::embedded().named(key) else { return key.to_owned() };
    let name = rule.name(lang);
    if rule.times > 1 { w::name_round(lang, name, round, rule.times) } else { name.to_owned() }
}

/// The deadlines about a record, the first to be due first.
pub async fn for_subject(db: &mut impl Db, subject: Subject) -> Result<Vec<Line>> {
    sql("select * from deadline_lines where subject_kind = $1 and subject_id = $2 order by due_at, id")
        .bind(subject.kind)
        .bind(subject.id)
        .all(db)
        .await
}

/// The deadlines of a case, the first to be due first. Show those whose layer the viewer's permit covers.
pub async fn for_case(db: &mut impl Db, case: CaseId) -> Result<Vec<Line>> {
    sql("select * from deadline_lines where case_id = $1 order by due_at, id").bind(case).all(db).await
}

/// The deadlines about a person, in cases and out of them, the first to be due first.
pub async fn for_person(db: &mut impl Db, person: PersonId) -> Result<Vec<Line>> {
    sql("select * from deadline_lines where person_id = $1 order by due_at, id").bind(person).all(db).await
}
