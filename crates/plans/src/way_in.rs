//! By which way a family came: the request that was accepted, or the signal that the case grew from.

use crate::w;
use base::{
    Lang,
    ids::{CaseId, CentreId, PersonId, SignalId},
    jiff::civil::Date,
};
use store::{Db, Result, sql};
use uuid::Uuid;

store::row! {
    /// The way in of a case, as far as it is on record.
    pub struct WayIn {
        /// The centre of the case.
        pub centre_id: CentreId,
        /// The child whom the case is about.
        pub focus_id: Option<PersonId>,
        /// The last request that was accepted into it.
        pub request_id: Option<Uuid>,
        /// As people write it.
        pub request_reference: Option<String>,
        /// By which way it came: a code of the area that keeps requests.
        pub way: Option<String>,
        /// The number of the referral, or of the preliminary assessment.
        pub referral_number: Option<String>,
        /// Its day.
        pub referral_on: Option<Date>,
        /// For how many months the service is meant.
        pub term_months: Option<i64>,
        /// The authority in Bulgarian.
        pub authority_bg: Option<String>,
        /// The authority in English.
        pub authority_en: Option<String>,
        /// The signal.
        pub signal_id: Option<SignalId>,
        /// As people write it.
        pub signal_reference: Option<String>,
    }
}

impl WayIn {
    /// The authority that refers.
    pub fn authority(&self, lang: Lang) -> Option<&str> {
        lang.pick(self.authority_bg.as_deref(), self.authority_en.as_deref())
    }

    /// What the paper is called that proves the referral by this way.
    pub fn paper(&self, lang: Lang) -> String {
        w::way_paper(lang, self.way.as_deref().unwrap_or_default())
    }
}

/// By which way the family of a case came.
pub async fn way_in(db: &mut impl Db, case: CaseId) -> Result<WayIn> {
    sql("select c.centre_id, c.focus_id, q.id as request_id, q.reference as request_reference, q.way, q.referral_number, q.referral_on,
                q.term_months, o.name_bg as authority_bg, o.name_en as authority_en, g.id as signal_id,
                g.reference as signal_reference
           from cases c
           left join requests q on q.id = (select i.id from requests i
                where i.case_id = c.id and i.state = 'accepted' order by i.received_on desc, i.id desc limit 1)
           left join organisations o on o.id = q.organisation_id
           left join signals g on g.id = c.signal_id
          where c.id = $1")
    .bind(case)
    .one(db)
    .await
}

/// The services that the referral names by which the family came: codes of `rules/services.toml`.
pub async fn referral_services(db: &mut impl Db, way: &WayIn) -> Result<Vec<String>> {
    sql("select service from request_referral_services where request_id = $1 order by service")
        .bind(way.request_id)
        .values(db)
        .await
}
