//! To whom the rights were explained.

use super::{Edition, GivenId};
use base::{
    Lang,
    ids::{CaseId, PersonId},
    jiff::civil::Date,
};
use casework::cases::read::in_script;
use people::Name;
use store::{Db, Result, sql};

store::row! {
    /// Rights that were explained to somebody.
    pub struct Given {
        /// Its id.
        pub id: GivenId,
        /// To whom.
        pub person_id: PersonId,
        /// Their name.
        pub name: Name,
        /// In whose words.
        pub edition: Edition,
        /// The day.
        pub given_on: Date,
        /// How it went.
        pub note: Option<String>,
        /// Who explained them.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
    }
}

impl Given {
    /// Who explained them.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.user_name, &self.user_latin).unwrap_or_default()
    }
}

/// What was explained in a case, the latest first.
pub async fn of_case(db: &mut impl Db, case: CaseId) -> Result<Vec<Given>> {
    sql("select g.id, g.person_id, n.name, g.edition, g.given_on, g.note, u.name as user_name, u.name_latin as user_latin
           from rights_given g
           join person_names n on n.person_id = g.person_id
           join users u on u.id = g.user_id
          where g.case_id = $1
          order by g.given_on desc, g.id desc limit 200")
    .bind(case)
    .all(db)
    .await
}
