//! Closures and follow-ups, and those that are due across the viewer's cases.

use super::{
    Outcome, pages,
    write::{ClosureId, FollowUpId},
};
use crate::cases::{CareForm, CaseView, read::in_script};
use access::Layer;
use base::{
    Lang,
    ids::CaseId,
    jiff::{Timestamp, civil::Date},
};
use page::Markup;
use store::{Db, Result, sql};

store::row! {
    /// How a case ended.
    pub struct Closure {
        /// Its id.
        pub id: ClosureId,
        /// How it ended.
        pub outcome: Outcome,
        /// With whom the child lived then.
        pub lives_with: CareForm,
        /// What was done and reached.
        pub summary: String,
        /// Who stands by the family.
        pub follow_on: Option<String>,
        /// Until when.
        pub follow_on_until: Option<Date>,
        /// The last day.
        pub closed_on: Date,
        /// When it was recorded.
        pub closed_at: Timestamp,
        /// Who closed it.
        pub closed_name: Option<String>,
        /// Their name in Latin letters.
        pub closed_latin: Option<String>,
        /// When it was opened again.
        pub reopened_at: Option<Timestamp>,
        /// Why.
        pub reopen_reason: Option<String>,
        /// Who opened it again.
        pub reopened_name: Option<String>,
        /// Their name in Latin letters.
        pub reopened_latin: Option<String>,
    }
}

impl Closure {
    /// Who closed it.
    pub fn closed_by(&self, lang: Lang) -> &str {
        in_script(lang, &self.closed_name, &self.closed_latin).unwrap_or_default()
    }

    /// Who opened it again.
    pub fn reopened_by(&self, lang: Lang) -> &str {
        in_script(lang, &self.reopened_name, &self.reopened_latin).unwrap_or_default()
    }
}

store::row! {
    /// Looking after a family some months on.
    pub struct FollowUp {
        /// Its id.
        pub id: FollowUpId,
        /// The case.
        pub case_id: CaseId,
        /// The closure it follows.
        pub closure_id: ClosureId,
        /// Months after closing.
        pub months: i64,
        /// The day it is due.
        pub due_on: Date,
        /// The day it was done.
        pub done_on: Option<Date>,
        /// How the family fared.
        pub result: Option<String>,
        /// With whom the child lived then.
        pub lives_with: Option<CareForm>,
        /// When it was called off, since the case was opened again.
        pub lifted_at: Option<Timestamp>,
        /// How often it was changed.
        pub version: i64,
    }
}

/// Every closure of a case, the latest first, as it is told to those who read these layers.
pub async fn closures(db: &mut impl Db, case: CaseId, layers: &[Layer]) -> Result<Vec<Closure>> {
    let all: Vec<Closure> = sql("select x.id, x.outcome, x.lives_with, x.summary, x.follow_on, x.follow_on_until, x.closed_on, x.closed_at,
                u.name as closed_name, u.name_latin as closed_latin, x.reopened_at, x.reopen_reason,
                v.name as reopened_name, v.name_latin as reopened_latin
           from closures x
           join users u on u.id = x.closed_by
           left join users v on v.id = x.reopened_by
          where x.case_id = $1 order by x.closed_at desc, x.id desc")
    .bind(case)
    .all(db)
    .await?;
    Ok(all.into_iter().map(|one| Closure { lives_with: one.lives_with.told(layers), ..one }).collect())
}

/// Every follow-up of a case, by the day it is due, as it is told to those who read these layers.
pub async fn follow_ups(db: &mut impl Db, case: CaseId, layers: &[Layer]) -> Result<Vec<FollowUp>> {
    let all: Vec<FollowUp> =
        sql("select id, case_id, closure_id, months, due_on, done_on, result, lives_with, lifted_at, version
           from follow_ups where case_id = $1 order by due_on, id")
        .bind(case)
        .all(db)
        .await?;
    let told = |one: FollowUp| FollowUp { lives_with: one.lives_with.map(|care| care.told(layers)), ..one };
    Ok(all.into_iter().map(told).collect())
}

/// How a case was closed and what came of it, as a part of its details.
pub async fn panel(db: &mut impl Db, lang: Lang, case: &CaseView) -> Result<Markup> {
    let closures = closures(db, case.id, &case.may.knows).await?;
    let follow_ups = follow_ups(db, case.id, &case.may.knows).await?;
    Ok(pages::panel(lang, case, &closures, &follow_ups))
}
