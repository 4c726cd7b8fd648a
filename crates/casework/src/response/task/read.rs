//! Questions about the tasks of a signal.

use super::Task;
use crate::response::meeting::Meeting;
use base::{
    Id, Lang,
    ids::{OrganisationId, SignalId},
    jiff::{Timestamp, civil::Date},
};
use store::{Db, Result, sql};

store::row! {
    /// A task in a list.
    pub struct TaskLine {
        /// Its id.
        pub id: Id<Task>,
        /// What is to be done.
        pub text: String,
        /// By which institution; the centre itself when none.
        pub organisation_id: Option<OrganisationId>,
        /// Its name in Bulgarian.
        pub organisation_bg: Option<String>,
        /// Its name in English.
        pub organisation_en: Option<String>,
        /// Who of the centre does it.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
        /// Until when.
        pub due_on: Option<Date>,
        /// When it was done.
        pub done_at: Option<Timestamp>,
    }
}

impl TaskLine {
    /// Who does it: the institution, or the worker of the centre.
    pub fn by(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Bg => self.organisation_bg.as_deref().or(self.user_name.as_deref()),
            Lang::En => self.organisation_en.as_deref().or(self.user_latin.as_deref()),
        }
    }
}

/// The tasks agreed in a meeting, the most pressing first.
pub async fn of_meeting(db: &mut impl Db, meeting: Id<Meeting>) -> Result<Vec<TaskLine>> {
    sql("select t.id, t.text, t.organisation_id, o.name_bg as organisation_bg, o.name_en as organisation_en,
                u.name as user_name, u.name_latin as user_latin, t.due_on, t.done_at
         from tasks t left join organisations o on o.id = t.organisation_id left join users u on u.id = t.user_id
         where t.meeting_id = $1 order by t.due_on nulls last, t.id")
    .bind(meeting)
    .all(db)
    .await
}

/// The tasks of a signal, the open and most pressing first.
pub async fn of_signal(db: &mut impl Db, signal: SignalId) -> Result<Vec<TaskLine>> {
    sql("select t.id, t.text, t.organisation_id, o.name_bg as organisation_bg, o.name_en as organisation_en,
                u.name as user_name, u.name_latin as user_latin, t.due_on, t.done_at
         from tasks t left join organisations o on o.id = t.organisation_id left join users u on u.id = t.user_id
         where t.signal_id = $1
         order by case when t.done_at is null then 0 else 1 end, t.due_on nulls last, t.id")
    .bind(signal)
    .all(db)
    .await
}
