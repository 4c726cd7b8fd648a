//! The questions about agreements with families.

use super::{Ground, Stage};
use crate::support_plans::PlanId;
use base::{
    Id, Lang,
    ids::{CaseId, PersonId},
    jiff::{Timestamp, civil::Date},
};
use casework::cases::read::in_script;
use people::Name;
use store::{Db, Result, sql};

/// What stands for an agreement with a family.
pub enum AgreementRow {}
/// Id of an agreement with a family.
pub type AgreementId = Id<AgreementRow>;

store::row! {
    /// An agreement with a family.
    pub struct Agreement {
        /// Its id.
        pub id: AgreementId,
        /// The case.
        pub case_id: CaseId,
        /// The plan it goes with.
        pub plan_id: Option<PlanId>,
        /// Who signs.
        pub person_id: PersonId,
        /// Their name.
        pub person: Name,
        /// For whom, when it is a child.
        pub child_id: Option<PersonId>,
        /// The child's name.
        pub child: Option<Name>,
        /// The child's birthday.
        pub child_born_on: Option<Date>,
        /// The referral.
        pub basis: String,
        /// Its day.
        pub basis_on: Option<Date>,
        /// From when.
        pub from_on: Date,
        /// Until when; an annex sets it anew.
        pub until_on: Date,
        /// A month, in euro cents.
        pub fee_cents: i64,
        /// What the centre does.
        pub centre_duties: String,
        /// What the family does.
        pub family_duties: String,
        /// When the draft was handed over.
        pub handed_over_on: Date,
        /// Why it comes before assessment and plan.
        pub urgent_reason: Option<String>,
        /// Where it stands.
        pub stage: Stage,
        /// Number and year, once it is signed.
        pub reference: Option<String>,
        /// The day it was signed.
        pub signed_on: Option<Date>,
        /// Whether the child signed too.
        pub child_signed: bool,
        /// The last day.
        pub ended_on: Option<Date>,
        /// Why it ended.
        pub ground: Option<Ground>,
        /// More about that.
        pub end_note: Option<String>,
        /// When it was entered.
        pub created_at: Timestamp,
        /// Who entered it.
        pub author: Option<String>,
        /// Their name in Latin letters.
        pub author_latin: Option<String>,
        /// How often it was changed.
        pub version: i64,
    }
}

impl Agreement {
    /// Who entered it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.author, &self.author_latin).unwrap_or("–")
    }
}

/// An agreement of a case.
pub async fn one(db: &mut impl Db, case: CaseId, id: AgreementId) -> Result<Agreement> {
    sql("select a.id, a.case_id, a.plan_id, a.person_id, n.name as person, a.child_id, m.name as child,
                c.born_on as child_born_on, a.basis, a.basis_on, a.from_on, a.until_on, a.fee_cents, a.centre_duties,
                a.family_duties, a.handed_over_on, a.urgent_reason, a.stage, a.reference, a.signed_on, a.child_signed,
                a.ended_on, a.ground, a.end_note, a.created_at, u.name as author, u.name_latin as author_latin, a.version
           from service_agreements a
           join person_names n on n.person_id = a.person_id
           left join persons c on c.id = a.child_id
           left join person_names m on m.person_id = a.child_id
           join users u on u.id = a.created_by
          where a.case_id = $1 and a.id = $2")
    .bind(case)
    .bind(id)
    .one(db)
    .await
}

/// The services of an agreement, by code.
pub async fn services(db: &mut impl Db, id: AgreementId) -> Result<Vec<String>> {
    sql("select service from service_agreement_services where agreement_id = $1 order by service")
        .bind(id)
        .values(db)
        .await
}

store::row! {
    /// An agreement in a list.
    pub struct Line {
        /// Its id.
        pub id: AgreementId,
        /// Who signs.
        pub person: Name,
        /// Number and year, once it is signed.
        pub reference: Option<String>,
        /// From when.
        pub from_on: Date,
        /// Until when.
        pub until_on: Date,
        /// Where it stands.
        pub stage: Stage,
        /// The day it was signed.
        pub signed_on: Option<Date>,
        /// The last day.
        pub ended_on: Option<Date>,
    }
}

/// The agreements of a case, the latest first.
pub async fn lines(db: &mut impl Db, case: CaseId) -> Result<Vec<Line>> {
    sql("select a.id, n.name as person, a.reference, a.from_on, a.until_on, a.stage, a.signed_on, a.ended_on
           from service_agreements a join person_names n on n.person_id = a.person_id
          where a.case_id = $1 order by a.created_at desc, a.id desc")
    .bind(case)
    .all(db)
    .await
}
