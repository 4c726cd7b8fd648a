//! Questions about the outcome of a signal.

use super::Outcome;
use base::{
    Lang,
    ids::{CaseId, SignalId},
    jiff::civil::Date,
};
use store::{Db, Result, sql};

store::row! {
    /// The outcome of a signal.
    pub struct OutcomeRow {
        /// Where the child lives.
        pub outcome: Outcome,
        /// The day of the decision.
        pub decided_on: Date,
        /// The day the child leaves the hospital.
        pub discharged_on: Option<Date>,
        /// The day the mother left it without the child.
        pub mother_left_on: Option<Date>,
        /// The case that took over.
        pub case_id: Option<CaseId>,
        /// Its number.
        pub case_reference: Option<String>,
        /// Why no case took over.
        pub no_case_reason: Option<String>,
        /// To whom, or why.
        pub note: Option<String>,
        /// Who wrote it down.
        pub user_name: String,
        /// Their name in Latin letters.
        pub user_latin: String,
        /// How often it was changed.
        pub version: i64,
    }
}

impl OutcomeRow {
    /// Who wrote it down.
    pub fn by(&self, lang: Lang) -> &str {
        match lang {
            Lang::Bg => &self.user_name,
            Lang::En => &self.user_latin,
        }
    }
}

/// The outcome of a signal, once there is one.
pub async fn of_signal(db: &mut impl Db, signal: SignalId) -> Result<Option<OutcomeRow>> {
    sql("select o.outcome, o.decided_on, o.discharged_on, o.mother_left_on, o.case_id, c.reference as case_reference,
                o.no_case_reason, o.note, u.name as user_name, u.name_latin as user_latin, o.version
         from outcomes o join users u on u.id = o.user_id left join cases c on c.id = o.case_id
         where o.signal_id = $1")
    .bind(signal)
    .maybe(db)
    .await
}
