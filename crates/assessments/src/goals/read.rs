//! The questions about goals.

use super::{GoalId, State};
use crate::record::AssessmentId;
use base::{
    Lang,
    ids::{CaseId, PersonId},
    jiff::{Timestamp, civil::Date},
};
use casework::cases::read::in_script;
use people::Name;
use store::{Db, Result, sql};

store::row! {
    /// A goal.
    pub struct Goal {
        /// Its id.
        pub id: GoalId,
        /// For whom.
        pub person_id: PersonId,
        /// Their name.
        pub person: Name,
        /// The assessment from which it follows.
        pub assessment_id: Option<AssessmentId>,
        /// The domain of life.
        pub domain: String,
        /// What is to be reached.
        pub text: String,
        /// By what one will see it.
        pub indicator: String,
        /// Until when.
        pub due_on: Date,
        /// What came of it.
        pub state: State,
        /// What is said of that.
        pub remark: Option<String>,
        /// When it was set.
        pub set_at: Timestamp,
        /// Who set it.
        pub setter: Option<String>,
        /// Their name in Latin letters.
        pub setter_latin: Option<String>,
        /// For changing it.
        pub version: i64,
    }
}

impl Goal {
    /// Who set it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.setter, &self.setter_latin).unwrap_or("–")
    }
}

/// The goals of a case: those worked on first, by their day.
pub async fn of_case(db: &mut impl Db, case: CaseId) -> Result<Vec<Goal>> {
    sql("select g.id, g.person_id, n.name as person, g.assessment_id, g.domain, g.text, g.indicator, g.due_on, g.state,
                g.remark, g.set_at, u.name as setter, u.name_latin as setter_latin, g.version
           from goals g
           join person_names n on n.person_id = g.person_id
           join users u on u.id = g.set_by
          where g.case_id = $1
          order by case g.state when 'open' then 0 else 1 end, g.due_on, g.id")
    .bind(case)
    .all(db)
    .await
}
