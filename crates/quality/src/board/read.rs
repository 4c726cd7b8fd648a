//! The questions about the board.

use super::{CriterionId, Direction, EvidenceId, Kind, Level, TaskId, starter};
use access::Viewer;
use base::{
    Lang,
    ids::{CentreId, UserId},
    jiff::{Timestamp, civil::Date},
};
use casework::cases::read::in_script;
use store::{Db, Result, sql};

store::row! {
    /// A criterion with what the centre says of itself in a year and in the one before.
    pub struct Line {
        /// Its id.
        pub id: CriterionId,
        /// The centre.
        pub centre_id: CentreId,
        /// The direction.
        pub direction: Direction,
        /// As the ordinance numbers it.
        pub code: String,
        /// What is asked.
        pub text: String,
        /// By what it is seen.
        pub indicator: String,
        /// True for one of those to begin with.
        pub is_starter: bool,
        /// How far it is met this year.
        pub level: Option<Level>,
        /// Why.
        pub note: Option<String>,
        /// How often that was changed.
        pub version: Option<i64>,
        /// How far it was met the year before.
        pub before: Option<Level>,
        /// How much shows it.
        pub evidence: i64,
        /// How much is still to be done.
        pub open: i64,
        /// The first day of that.
        pub due_on: Option<Date>,
    }
}

impl Line {
    /// In the reader's language, where it is one of those to begin with; what the provider loaded stands as it wrote it.
    #[must_use]
    pub fn told(mut self, lang: Lang) -> Self {
        if let Some((text, indicator)) = starter::told(&self.code, lang).filter(|_| self.is_starter) {
            text.clone_into(&mut self.text);
            indicator.clone_into(&mut self.indicator);
        }
        self
    }
}

/// The board of a centre in a year.
pub async fn board(db: &mut impl Db, centre: CentreId, year: i64) -> Result<Vec<Line>> {
    sql("select c.id, c.centre_id, c.direction, c.code, c.text, c.indicator, c.is_starter, s.level, s.note, s.version, b.level as before,
                (select count(*) from quality_evidence e where e.centre_id = c.centre_id and e.code = c.code
                    and e.year = $2 and e.removed_at is null) as evidence,
                (select count(*) from quality_actions a where a.centre_id = c.centre_id and a.code = c.code
                    and a.done_on is null) as open,
                (select min(a.due_on) from quality_actions a where a.centre_id = c.centre_id and a.code = c.code
                    and a.done_on is null) as due_on
           from quality_criteria c
           left join quality_scores s on s.centre_id = c.centre_id and s.code = c.code and s.year = $2
           left join quality_scores b on b.centre_id = c.centre_id and b.code = c.code and b.year = $2 - 1
          where c.centre_id = $1 and c.replaced_at is null
          order by c.direction, c.place, c.id")
    .bind(centre)
    .bind(year)
    .all(db)
    .await
}

/// One criterion in a year; [`store::Error::NoRow`] when there is none. Ask for leave first.
pub async fn one(db: &mut impl Db, id: CriterionId, year: i64) -> Result<Line> {
    sql("select c.id, c.centre_id, c.direction, c.code, c.text, c.indicator, c.is_starter, s.level, s.note, s.version, b.level as before,
                (select count(*) from quality_evidence e where e.centre_id = c.centre_id and e.code = c.code
                    and e.year = $2 and e.removed_at is null) as evidence,
                (select count(*) from quality_actions a where a.centre_id = c.centre_id and a.code = c.code
                    and a.done_on is null) as open,
                (select min(a.due_on) from quality_actions a where a.centre_id = c.centre_id and a.code = c.code
                    and a.done_on is null) as due_on
           from quality_criteria c
           left join quality_scores s on s.centre_id = c.centre_id and s.code = c.code and s.year = $2
           left join quality_scores b on b.centre_id = c.centre_id and b.code = c.code and b.year = $2 - 1
          where c.id = $1")
    .bind(id)
    .bind(year)
    .one(db)
    .await
}

/// The centre whose board the viewer sees: their own, or the first of the provider.
pub async fn centres(db: &mut impl Db, viewer: &Viewer) -> Result<Vec<(CentreId, String, String)>> {
    sql("select c.id, c.name_bg, c.name_en from centres c
          where exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = c.id and m.action = 'quality.read' and m.layer = 'general')
          order by c.name_bg, c.id")
    .bind(viewer.user)
    .all(db)
    .await
}

/// True when the criteria of a centre are those to begin with.
pub async fn is_starter(db: &mut impl Db, centre: CentreId) -> Result<bool> {
    let own: i64 = sql("select count(*) from quality_criteria
          where centre_id = $1 and replaced_at is null and is_starter = true")
    .bind(centre)
    .value(db)
    .await?;
    Ok(own > 0)
}

store::row! {
    /// Something that shows how it is.
    pub struct EvidenceRow {
        /// Its id.
        pub id: EvidenceId,
        /// Of which sort.
        pub kind: Kind,
        /// The page that shows it.
        pub target: Option<String>,
        /// In words.
        pub text: String,
        /// Since when it is here.
        pub added_at: Timestamp,
    }
}

/// What shows a criterion in a year.
pub async fn evidence(db: &mut impl Db, line: &Line, year: i64) -> Result<Vec<EvidenceRow>> {
    sql("select id, kind, target, text, added_at from quality_evidence
          where centre_id = $1 and code = $2 and year = $3 and removed_at is null order by added_at, id")
    .bind(line.centre_id)
    .bind(&line.code)
    .bind(year)
    .all(db)
    .await
}

store::row! {
    /// Something to be done.
    pub struct ActionRow {
        /// Its id.
        pub id: TaskId,
        /// What.
        pub text: String,
        /// Who answers for it.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
        /// Until when.
        pub due_on: Date,
        /// When it was done.
        pub done_on: Option<Date>,
        /// How often it was changed.
        pub version: i64,
    }
}

impl ActionRow {
    /// Who answers for it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.user_name, &self.user_latin).unwrap_or_default()
    }
}

/// Something to be done with the criterion it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// What is to be done.
    pub action: ActionRow,
    /// Its centre.
    pub centre_id: CentreId,
    /// Who answers for it.
    pub user_id: UserId,
    /// The code of the criterion.
    pub code: String,
}

/// Something to be done; none when there is no such thing. Ask for leave first.
pub async fn task(db: &mut impl Db, id: TaskId) -> Result<Option<Task>> {
    let action: Option<ActionRow> = sql(
        "select a.id, a.text, u.name as user_name, u.name_latin as user_latin, a.due_on, a.done_on, a.version
           from quality_actions a left join users u on u.id = a.user_id where a.id = $1",
    )
    .bind(id)
    .maybe(db)
    .await?;
    let Some(action) = action else { return Ok(None) };
    let (centre_id, user_id, code): (CentreId, UserId, String) =
        sql("select centre_id, user_id, code from quality_actions where id = $1").bind(id).one(db).await?;
    Ok(Some(Task { action, centre_id, user_id, code }))
}

/// What is to be done about a criterion, and what was done: what is open first.
pub async fn actions(db: &mut impl Db, line: &Line) -> Result<Vec<ActionRow>> {
    sql("select a.id, a.text, u.name as user_name, u.name_latin as user_latin, a.due_on, a.done_on, a.version
           from quality_actions a left join users u on u.id = a.user_id
          where a.centre_id = $1 and a.code = $2
          order by case when a.done_on is null then 0 else 1 end, a.due_on, a.id limit 100")
    .bind(line.centre_id)
    .bind(&line.code)
    .all(db)
    .await
}

/// The centre of a criterion, a piece of evidence or an action.
pub async fn centre_of(db: &mut impl Db, criterion: CriterionId) -> Result<Option<CentreId>> {
    sql("select centre_id from quality_criteria where id = $1").bind(criterion).maybe_value(db).await
}

/// The centre and the criterion in force of a piece of evidence.
pub async fn of_evidence(
    db: &mut impl Db,
    id: EvidenceId,
) -> Result<Option<(CentreId, Option<CriterionId>, i64)>> {
    sql("select e.centre_id,
                (select c.id from quality_criteria c where c.centre_id = e.centre_id and c.code = e.code
                    and c.replaced_at is null order by c.id limit 1), e.year
           from quality_evidence e where e.id = $1 and e.removed_at is null")
    .bind(id)
    .maybe(db)
    .await
}

/// The centre and the criterion in force of something to be done.
pub async fn of_action(db: &mut impl Db, id: TaskId) -> Result<Option<(CentreId, Option<CriterionId>)>> {
    sql("select a.centre_id,
                (select c.id from quality_criteria c where c.centre_id = a.centre_id and c.code = a.code
                    and c.replaced_at is null order by c.id limit 1)
           from quality_actions a where a.id = $1")
    .bind(id)
    .maybe(db)
    .await
}

/// True when somebody works in a centre.
pub async fn works_here(db: &mut impl Db, centre: CentreId, user: UserId) -> Result<bool> {
    let known: i64 =
        sql("select count(*) from staff where centre_id = $1 and user_id = $2 and ended_on is null")
            .bind(centre)
            .bind(user)
            .value(db)
            .await?;
    Ok(known > 0)
}
