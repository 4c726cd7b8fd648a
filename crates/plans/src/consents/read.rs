//! The questions about consents.

use super::Purpose;
use base::{
    Id,
    ids::{CaseId, PersonId},
    jiff::civil::Date,
};
use people::Name;
use store::{Db, Result, sql};

/// What stands for a consent.
pub enum ConsentRow {}
/// Id of a consent.
pub type ConsentId = Id<ConsentRow>;

store::row! {
    /// A consent.
    pub struct Consent {
        /// Its id.
        pub id: ConsentId,
        /// The case.
        pub case_id: CaseId,
        /// About whom.
        pub person_id: PersonId,
        /// Their name.
        pub person: Name,
        /// Who gives it.
        pub giver_id: PersonId,
        /// Their name.
        pub giver: Name,
        /// For what.
        pub purpose: Purpose,
        /// What exactly.
        pub detail: String,
        /// The day.
        pub given_on: Date,
        /// Until when.
        pub valid_until: Option<Date>,
        /// Whether the child signed too.
        pub child_signed: bool,
        /// When it was withdrawn.
        pub withdrawn_on: Option<Date>,
        /// By whom.
        pub withdrawn_by: Option<String>,
        /// What they said.
        pub withdrawn_note: Option<String>,
        /// For withdrawing it.
        pub version: i64,
    }
}

impl Consent {
    /// True while it holds.
    pub fn holds(&self, on: Date) -> bool {
        self.withdrawn_on.is_none() && self.valid_until.is_none_or(|until| on <= until)
    }
}

/// The consents of a case, the latest first.
pub async fn of_case(db: &mut impl Db, case: CaseId) -> Result<Vec<Consent>> {
    sql("select c.id, c.case_id, c.person_id, n.name as person, c.giver_id, g.name as giver, c.purpose, c.detail,
                c.given_on, c.valid_until, c.child_signed, c.withdrawn_on, c.withdrawn_by, c.withdrawn_note, c.version
           from consents c
           join person_names n on n.person_id = c.person_id
           join person_names g on g.person_id = c.giver_id
          where c.case_id = $1 order by c.given_on desc, c.id desc")
    .bind(case)
    .all(db)
    .await
}

/// A consent of a case.
pub async fn one(db: &mut impl Db, case: CaseId, id: ConsentId) -> Result<Consent> {
    let all = of_case(db, case).await?;
    all.into_iter().find(|one| one.id == id).ok_or(store::Error::NoRow)
}
