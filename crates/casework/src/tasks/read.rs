//! The tasks of a case, and the viewer's own across everything.

use super::write::TaskId;
use crate::cases::read::in_script;
use base::{
    Lang,
    ids::{CaseId, CentreId, OrganisationId, SignalId, UserId},
    jiff::{Timestamp, civil::Date},
};
use store::{Db, Result, sql};

store::row! {
    /// A task.
    pub struct TaskLine {
        /// Its id.
        pub id: TaskId,
        /// What is to be done.
        pub text: String,
        /// Which of us does it.
        pub user_id: Option<UserId>,
        /// Their name.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
        /// Which institution does it.
        pub organisation_id: Option<OrganisationId>,
        /// Its name in Bulgarian.
        pub organisation_bg: Option<String>,
        /// Its name in English.
        pub organisation_en: Option<String>,
        /// Until when.
        pub due_on: Option<Date>,
        /// When it was done.
        pub done_at: Option<Timestamp>,
        /// Who did it.
        pub done_name: Option<String>,
        /// Their name in Latin letters.
        pub done_latin: Option<String>,
        /// The signal it was given in.
        pub signal_id: Option<SignalId>,
        /// How often it was changed.
        pub version: i64,
    }
}

impl TaskLine {
    /// Who is to do it.
    pub fn who(&self, lang: Lang) -> Option<&str> {
        in_script(lang, &self.user_name, &self.user_latin).or(in_script(
            lang,
            &self.organisation_bg,
            &self.organisation_en,
        ))
    }

    /// Who did it.
    pub fn done_by(&self, lang: Lang) -> Option<&str> {
        in_script(lang, &self.done_name, &self.done_latin)
    }
}

/// The tasks of a case and of the signals it grew from: open ones first, by the day they are due; then what is done.
pub async fn in_case(db: &mut impl Db, case: CaseId) -> Result<Vec<TaskLine>> {
    sql("select t.id, t.text, t.user_id, u.name as user_name, u.name_latin as user_latin, t.organisation_id,
                o.name_bg as organisation_bg, o.name_en as organisation_en, t.due_on, t.done_at,
                d.name as done_name, d.name_latin as done_latin, t.signal_id, t.version
           from (select x.id from tasks x where x.case_id = $1
                 union
                 select y.id from cases c
                   join signals g on g.id = c.signal_id or g.joined_to = c.signal_id
                   join tasks y on y.signal_id = g.id
                  where c.id = $1 and y.case_id is null) own
           join tasks t on t.id = own.id
           left join users u on u.id = t.user_id
           left join organisations o on o.id = t.organisation_id
           left join users d on d.id = t.done_by
          order by case when t.done_at is null then 0 else 1 end, t.done_at desc, t.due_on nulls last, t.created_at, t.id")
    .bind(case)
    .all(db)
    .await
}

store::row! {
    /// An institution that can be asked to do something.
    pub struct Institution {
        /// The institution.
        pub id: OrganisationId,
        /// In Bulgarian.
        pub name_bg: Option<String>,
        /// In English.
        pub name_en: Option<String>,
    }
}

/// The partner institutions of a centre's provider that still work, by name.
pub async fn institutions(db: &mut impl Db, centre: CentreId) -> Result<Vec<Institution>> {
    sql("select o.id, o.name_bg, o.name_en from organisations o join centres c on c.provider_id = o.provider_id
          where c.id = $1 and o.closed_on is null order by o.name_bg, o.id")
    .bind(centre)
    .all(db)
    .await
}
