//! The questions about help in a case.

use super::{AssistanceId, Job, Outcome};
use base::{
    Lang,
    ids::{CaseId, OrganisationId, PersonId},
    jiff::civil::Date,
};
use casework::tasks::TaskId;
use people::Name;
use store::{Db, Result, sql};

store::row! {
    /// One thing that is helped with.
    pub struct AssistanceRow {
        /// Its id.
        pub id: AssistanceId,
        /// A code of `rules/assistance.toml`.
        pub kind: String,
        /// A code of the same file.
        pub matter: String,
        /// For whom.
        pub person_id: Option<PersonId>,
        /// Their name.
        pub name: Option<Name>,
        /// With which institution.
        pub organisation_id: Option<OrganisationId>,
        /// Its name in Bulgarian.
        pub organisation_bg: Option<String>,
        /// Its name in English.
        pub organisation_en: Option<String>,
        /// With which institution, when it is none of our partners.
        pub with_whom: Option<String>,
        /// Who went along.
        pub companion: Option<String>,
        /// How the person stands in work at the start.
        pub job_before: Option<Job>,
        /// And at the end.
        pub job_after: Option<Job>,
        /// Admitted to a hospital.
        pub admitted_on: Option<Date>,
        /// Discharged.
        pub discharged_on: Option<Date>,
        /// The check afterwards.
        pub follow_up_on: Option<Date>,
        /// Its task.
        pub follow_up_task: Option<TaskId>,
        /// Where.
        pub place: Option<String>,
        /// In a few words.
        pub text: String,
        /// The day it began.
        pub begun_on: Date,
        /// When something was handed in.
        pub submitted_on: Option<Date>,
        /// Under which number.
        pub entry_number: Option<String>,
        /// Until when an authority has to answer.
        pub due_on: Option<Date>,
        /// How many.
        pub quantity: Option<i64>,
        /// What it is worth, in cents.
        pub cents: Option<i64>,
        /// Who gave it.
        pub donor: Option<String>,
        /// What came of it.
        pub result: Option<Outcome>,
        /// In a few words.
        pub result_text: Option<String>,
        /// The day it ended.
        pub ended_on: Option<Date>,
        /// Who helps.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
        /// How often they applied for work.
        pub applications: i64,
        /// How many copies belong to it.
        pub copies: i64,
        /// How often it was changed.
        pub version: i64,
    }
}

impl AssistanceRow {
    /// With which institution, in a language.
    pub fn organisation(&self, lang: Lang) -> Option<&str> {
        let partner = lang.pick(self.organisation_bg.as_deref(), self.organisation_en.as_deref());
        partner.or(self.with_whom.as_deref())
    }

    /// Who helps.
    pub fn by(&self, lang: Lang) -> &str {
        casework::cases::read::in_script(lang, &self.user_name, &self.user_latin).unwrap_or_default()
    }

    /// True when the authority has not answered in time.
    pub fn is_late(&self, today: Date) -> bool {
        self.ended_on.is_none() && self.due_on.is_some_and(|due| due < today)
    }
}

/// Most lines of one case.
const MOST: i64 = 200;

/// The help in a case: what is under way first, then the latest.
pub async fn of_case(db: &mut impl Db, case: CaseId) -> Result<Vec<AssistanceRow>> {
    sql("select a.id, a.kind, a.matter, a.person_id, n.name, a.organisation_id, o.name_bg as organisation_bg,
                o.name_en as organisation_en, a.with_whom, a.companion, a.job_before, a.job_after, a.admitted_on,
                a.discharged_on, a.follow_up_on, a.follow_up_task, a.place, a.text, a.begun_on, a.submitted_on, a.entry_number, a.due_on,
                a.quantity, a.cents, a.donor, a.result, a.result_text, a.ended_on, u.name as user_name,
                u.name_latin as user_latin, a.version,
                (select count(*) from job_applications j where j.assistance_id = a.id) as applications,
                (select count(*) from case_files f where f.about_kind = 'assistance' and f.about_id = a.id
                    and f.removed_by is null) as copies
           from assistance a
           left join person_names n on n.person_id = a.person_id
           left join organisations o on o.id = a.organisation_id
           left join users u on u.id = a.user_id
          where a.case_id = $1
          order by a.ended_on desc nulls first, a.begun_on desc, a.id desc limit $2")
    .bind(case)
    .bind(MOST)
    .all(db)
    .await
}

/// What of the checklist is there.
pub async fn papers(db: &mut impl Db, id: AssistanceId) -> Result<Vec<String>> {
    sql("select paper from assistance_papers where assistance_id = $1 order by paper")
        .bind(id)
        .values(db)
        .await
}
