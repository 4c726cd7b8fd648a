//! The questions about transfers.

use super::{Kind, Stage};
use access::Viewer;
use base::{
    Id, Lang,
    ids::{CaseId, CentreId, UserId},
    jiff::Timestamp,
};
use casework::cases::read::in_script;
use store::{Db, Result, sql};

/// What stands for a transfer.
pub enum TransferRow {}
/// Id of a transfer.
pub type TransferId = Id<TransferRow>;

store::row! {
    /// A transfer.
    pub struct Transfer {
        /// Its id.
        pub id: TransferId,
        /// The case.
        pub case_id: CaseId,
        /// Its reference.
        pub case_reference: String,
        /// The centre that keeps it.
        pub from_centre: CentreId,
        /// To whom.
        pub kind: Kind,
        /// To which colleague.
        pub user_id: Option<UserId>,
        /// Their name.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
        /// To which centre.
        pub centre_id: Option<CentreId>,
        /// Its name in Bulgarian.
        pub centre_bg: Option<String>,
        /// Its name in English.
        pub centre_en: Option<String>,
        /// Why.
        pub reason: String,
        /// Where things stand.
        pub hand_over: String,
        /// Whether it is answered.
        pub stage: Stage,
        /// When it was offered.
        pub offered_at: Timestamp,
        /// Who offered it.
        pub offerer: Option<String>,
        /// Their name in Latin letters.
        pub offerer_latin: Option<String>,
        /// When it was answered.
        pub decided_at: Option<Timestamp>,
        /// What was said.
        pub remark: Option<String>,
        /// The case that the other centre opened.
        pub new_case_id: Option<CaseId>,
        /// How often it went on.
        pub version: i64,
    }
}

impl Transfer {
    /// To whom it is.
    pub fn to(&self, lang: Lang) -> &str {
        let centre = lang.pick(self.centre_bg.as_deref(), self.centre_en.as_deref());
        centre.or(in_script(lang, &self.user_name, &self.user_latin)).unwrap_or("–")
    }

    /// Who offered it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.offerer, &self.offerer_latin).unwrap_or("–")
    }
}

/// A transfer.
pub async fn one(db: &mut impl Db, id: TransferId) -> Result<Transfer> {
    sql("select t.id, t.case_id, c.reference as case_reference, c.centre_id as from_centre, t.kind, t.user_id,
                u.name as user_name, u.name_latin as user_latin, t.centre_id, e.name_bg as centre_bg,
                e.name_en as centre_en, t.reason, t.hand_over, t.stage, t.offered_at, o.name as offerer,
                o.name_latin as offerer_latin, t.decided_at, t.remark, t.new_case_id, t.version
           from transfers t
           join cases c on c.id = t.case_id
           join users o on o.id = t.offered_by
           left join users u on u.id = t.user_id
           left join centres e on e.id = t.centre_id
          where t.id = $1")
    .bind(id)
    .one(db)
    .await
}

/// The transfers of a case, the latest first.
pub async fn of_case(db: &mut impl Db, case: CaseId) -> Result<Vec<Transfer>> {
    sql("select t.id, t.case_id, c.reference as case_reference, c.centre_id as from_centre, t.kind, t.user_id,
                u.name as user_name, u.name_latin as user_latin, t.centre_id, e.name_bg as centre_bg,
                e.name_en as centre_en, t.reason, t.hand_over, t.stage, t.offered_at, o.name as offerer,
                o.name_latin as offerer_latin, t.decided_at, t.remark, t.new_case_id, t.version
           from transfers t
           join cases c on c.id = t.case_id
           join users o on o.id = t.offered_by
           left join users u on u.id = t.user_id
           left join centres e on e.id = t.centre_id
          where t.case_id = $1 order by t.offered_at desc, t.id desc")
    .bind(case)
    .all(db)
    .await
}

/// What is offered to somebody: to themselves, and to the centre when they lead it.
pub async fn waiting(db: &mut impl Db, viewer: &Viewer, led: Option<CentreId>) -> Result<Vec<Transfer>> {
    sql("select t.id, t.case_id, c.reference as case_reference, c.centre_id as from_centre, t.kind, t.user_id,
                u.name as user_name, u.name_latin as user_latin, t.centre_id, e.name_bg as centre_bg,
                e.name_en as centre_en, t.reason, t.hand_over, t.stage, t.offered_at, o.name as offerer,
                o.name_latin as offerer_latin, t.decided_at, t.remark, t.new_case_id, t.version
           from transfers t
           join cases c on c.id = t.case_id
           join users o on o.id = t.offered_by
           left join users u on u.id = t.user_id
           left join centres e on e.id = t.centre_id
          where t.stage = 'offered' and (t.user_id = $1 or t.centre_id = $2)
          order by t.offered_at desc, t.id desc limit 50")
    .bind(viewer.user)
    .bind(led)
    .all(db)
    .await
}

/// How many cases are offered to somebody.
pub async fn count_waiting(db: &mut impl Db, viewer: &Viewer, led: Option<CentreId>) -> Result<i64> {
    sql("select count(*) from transfers where stage = 'offered' and (user_id = $1 or centre_id = $2)")
        .bind(viewer.user)
        .bind(led)
        .value(db)
        .await
}
