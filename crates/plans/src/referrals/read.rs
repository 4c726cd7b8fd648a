//! The questions about referrals.

use super::{Ground, Outcome, Stage};
use crate::consents::ConsentId;
use base::{
    Id, Lang,
    ids::{CaseId, CentreId, OrganisationId, PersonId, UserId},
    jiff::{Timestamp, civil::Date},
};
use casework::cases::read::in_script;
use people::Name;
use store::{Db, Result, sql};

/// What stands for a referral.
pub enum ReferralRow {}
/// Id of a referral.
pub type ReferralId = Id<ReferralRow>;

store::row! {
    /// A referral.
    pub struct Referral {
        /// Its id.
        pub id: ReferralId,
        /// The case.
        pub case_id: CaseId,
        /// Its centre.
        pub centre_id: CentreId,
        /// As people write it.
        pub reference: String,
        /// Whom it is about.
        pub person_id: PersonId,
        /// Their name.
        pub person: Name,
        /// To whom it goes.
        pub organisation_id: OrganisationId,
        /// Its name in Bulgarian.
        pub name_bg: String,
        /// Its name in English.
        pub name_en: String,
        /// Its address.
        pub address: Option<String>,
        /// Where the link is sent.
        pub email: Option<String>,
        /// To which service.
        pub service: String,
        /// What for.
        pub reason: String,
        /// What is hoped for.
        pub wish: String,
        /// What they need to know.
        pub known: Option<String>,
        /// The consent that it goes by.
        pub consent_id: Option<ConsentId>,
        /// Why it goes without one.
        pub no_consent_reason: Option<String>,
        /// Where it stands.
        pub stage: Stage,
        /// Until when an answer is due.
        pub answer_by: Option<Date>,
        /// When it was registered.
        pub created_at: Timestamp,
        /// By whom.
        pub author_id: UserId,
        /// Their name.
        pub author: Option<String>,
        /// Their name in Latin letters.
        pub author_latin: Option<String>,
        /// Their telephone.
        pub author_phone: Option<String>,
        /// When it was sent.
        pub sent_at: Option<Timestamp>,
        /// When the other side first looked.
        pub opened_at: Option<Timestamp>,
        /// When it was answered.
        pub answered_at: Option<Timestamp>,
        /// Who answered on the other side.
        pub answered_by: Option<String>,
        /// By which way.
        pub answered_via: Option<String>,
        /// From when they take the family.
        pub accepted_from: Option<Date>,
        /// Whom the family turns to there.
        pub contact: Option<String>,
        /// Why they refuse.
        pub ground: Option<Ground>,
        /// What they said.
        pub answer_text: Option<String>,
        /// What came of it.
        pub outcome: Option<Outcome>,
        /// In words.
        pub outcome_text: Option<String>,
        /// When it was told.
        pub outcome_at: Option<Timestamp>,
        /// How often it went on.
        pub version: i64,
    }
}

impl Referral {
    /// To whom it goes.
    pub fn to(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }

    /// Who registered it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.author, &self.author_latin).unwrap_or("–")
    }

    /// True while the other side is asked.
    pub const fn waits(&self) -> bool {
        matches!(self.stage, Stage::Sent | Stage::Opened)
    }
}

/// The referrals of a case, the latest first.
pub async fn of_case(db: &mut impl Db, case: CaseId) -> Result<Vec<Referral>> {
    sql("select r.id, r.case_id, r.centre_id, r.reference, r.person_id, n.name as person, r.organisation_id, o.name_bg,
                o.name_en, o.address, r.email, r.service, r.reason, r.wish, r.known, r.consent_id, r.no_consent_reason,
                r.stage, r.answer_by, r.created_at, r.created_by as author_id, u.name as author,
                u.name_latin as author_latin, u.phone as author_phone, r.sent_at, r.opened_at, r.answered_at,
                r.answered_by, r.answered_via, r.accepted_from, r.contact, r.ground, r.answer_text, r.outcome,
                r.outcome_text, r.outcome_at, r.version
           from referrals r
           join person_names n on n.person_id = r.person_id
           join organisations o on o.id = r.organisation_id
           join users u on u.id = r.created_by
          where r.case_id = $1 order by r.created_at desc, r.id desc")
    .bind(case)
    .all(db)
    .await
}

/// A referral, whatever its case: ask leave to that first.
pub async fn by_id(db: &mut impl Db, id: ReferralId) -> Result<Referral> {
    sql("select r.id, r.case_id, r.centre_id, r.reference, r.person_id, n.name as person, r.organisation_id, o.name_bg,
                o.name_en, o.address, r.email, r.service, r.reason, r.wish, r.known, r.consent_id, r.no_consent_reason,
                r.stage, r.answer_by, r.created_at, r.created_by as author_id, u.name as author,
                u.name_latin as author_latin, u.phone as author_phone, r.sent_at, r.opened_at, r.answered_at,
                r.answered_by, r.answered_via, r.accepted_from, r.contact, r.ground, r.answer_text, r.outcome,
                r.outcome_text, r.outcome_at, r.version
           from referrals r
           join person_names n on n.person_id = r.person_id
           join organisations o on o.id = r.organisation_id
           join users u on u.id = r.created_by
          where r.id = $1")
    .bind(id)
    .one(db)
    .await
}

/// A referral of a case; [`store::Error::NoRow`] when it is another's.
pub async fn one(db: &mut impl Db, case: CaseId, id: ReferralId) -> Result<Referral> {
    let one = by_id(db, id).await?;
    if one.case_id == case { Ok(one) } else { Err(store::Error::NoRow) }
}
