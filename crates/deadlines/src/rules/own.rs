//! A centre's own versions of rules.

use super::{Counted, Measure};
use base::{
    Ground, Id,
    ids::{CentreId, UserId},
    jiff::{Timestamp, civil::Date},
    rules::DeadlineRule,
};
use store::{Db, Result, sql};

/// A centre's own version of a rule.
pub enum Own {}
/// Id of a centre's own version of a rule.
pub type OwnRuleId = Id<Own>;

store::row! {
    /// A centre's own version of a rule.
    pub struct OwnRule {
        /// Its id.
        pub id: OwnRuleId,
        /// The rule.
        pub key: String,
        /// `own-1`, `own-2` …
        pub version: String,
        /// How long, in `unit`.
        pub value: u32,
        /// What it is measured in.
        pub unit: Measure,
        /// Which days count.
        pub counting: Counted,
        /// Where it is written.
        pub ground: String,
        /// Why the centre counts by it.
        pub reason: String,
        /// First day on which it is valid.
        pub valid_from: Date,
        /// Last day on which it is valid; none: until the next version.
        pub valid_until: Option<Date>,
        /// Who or what confirms the number.
        pub verified_by: Option<String>,
        /// When it was compared with the text in force.
        pub verified_on: Option<Date>,
        /// When it was entered.
        pub created_at: Timestamp,
        /// Who entered it.
        pub created_by: Option<UserId>,
        /// Their name.
        pub author: Option<String>,
        /// Their name in Latin letters.
        pub author_latin: Option<String>,
    }
}

impl OwnRule {
    /// Whether it may be in force on a day; a later version of the centre comes before it.
    pub fn is_valid(&self, on: Date) -> bool {
        self.valid_from <= on && self.valid_until.is_none_or(|until| on <= until)
    }

    /// The rule with this version's value, ground and validity; names and how often it comes round are the rule's.
    pub fn over(&self, shipped: &DeadlineRule) -> DeadlineRule {
        DeadlineRule {
            version: self.version.clone(),
            value: self.value,
            unit: self.unit.into(),
            counting: self.counting.into(),
            ground: Ground::typed(&self.ground),
            valid_from: self.valid_from,
            valid_until: self.valid_until,
            verified_by: self.verified_by.clone(),
            verified_on: self.verified_on,
            ..shipped.clone()
        }
    }
}

/// Every own version of a centre, the newest of each key first.
pub async fn of_centre(db: &mut impl Db, centre: CentreId) -> Result<Vec<OwnRule>> {
    sql("select d.id, d.key, d.version, d.value, d.unit, d.counting, d.ground, d.reason, d.valid_from, d.valid_until,
                d.verified_by, d.verified_on, d.created_at, d.created_by, u.name as author, u.name_latin as author_latin
         from deadline_rules d left join users u on u.id = d.created_by
         where d.centre_id = $1
         order by d.key, d.valid_from desc, d.created_at desc, d.id desc")
    .bind(centre)
    .all(db)
    .await
}
