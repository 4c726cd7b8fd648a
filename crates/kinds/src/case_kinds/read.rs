//! The questions about the kinds of a case. What stands in a layer that one does not read is not there.

use crate::{
    answers::Answers,
    catalogue,
    course::Stage,
    permits::May,
    standing::{self, Recorded, State, StepId, StepLine},
};
use access::{Layer, WebError};
use base::{
    Id,
    ids::{CaseId, PersonId},
    jiff::{Timestamp, civil::Date},
    rules::{CaseKind, End, Status},
};
use casework::{cases::read::CaseHead, notes::four};
use store::{Db, Keys, Result, sql};
use uuid::Uuid;

/// What stands for the work of a kind in a case.
pub enum CaseKindRow {}
/// Id of the work of a kind in a case.
pub type KindId = Id<CaseKindRow>;

store::row! {
    /// The work of a kind as it is kept.
    pub struct KindRow {
        /// Its id.
        pub id: KindId,
        /// The code of the kind.
        pub kind: String,
        /// Who may know of it.
        pub layer: Layer,
        /// When it began.
        pub opened_on: Date,
        /// Why it was added though no target group of the case speaks for it.
        pub reason: Option<String>,
        /// When it ended.
        pub ended_on: Option<Date>,
        /// A code of the kind's outcomes.
        pub outcome: Option<String>,
        /// What is said of the end.
        pub summary: Option<String>,
        /// For changing it.
        pub version: i64,
    }
}

/// The work of a kind in a case. That of the leading kind has no row before its first step: it is what the case was
/// opened for.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    /// The kind.
    pub kind: &'static CaseKind,
    /// As it is kept.
    pub row: Option<KindRow>,
    /// Whether the case was opened for it.
    pub is_leading: bool,
    /// When it began.
    pub opened_on: Date,
    /// When it ended: by itself, or with the case.
    pub ended_on: Option<Date>,
    /// What is recorded.
    pub recorded: Vec<Recorded>,
}

impl Work {
    /// Where it stands.
    pub const fn stage(&self) -> Stage {
        Stage::of(self.recorded.len(), self.ended_on.is_some())
    }

    /// The layer of all of it.
    pub fn layer(&self) -> Layer {
        catalogue::layer(self.kind)
    }

    /// How often it was changed.
    pub fn version(&self) -> i64 {
        self.row.as_ref().map_or(0, |row| row.version)
    }

    /// How addresses name it: an ended one by its id, since the kind may have begun anew.
    pub fn key(&self) -> String {
        match &self.row {
            Some(row) if row.ended_on.is_some() => row.id.to_string(),
            Some(_) | None => self.kind.code.clone(),
        }
    }

    /// With which outcome it may end, by what was answered last; nothing of what has ended.
    pub fn proposed_end(&self) -> Option<&'static End> {
        standing::end(self.kind, &self.recorded).filter(|_| self.ended_on.is_none())
    }

    /// What the people of the case are by where it stands.
    pub fn status(&self, parents: &[PersonId]) -> Option<&'static Status> {
        standing::status(self.kind, &self.recorded, parents)
    }

    /// The steps that one may know of, as they stand; of what has ended, none comes next.
    pub fn steps(&self, readable: &[Layer], parents: &[PersonId]) -> Vec<StepLine> {
        let mut lines = standing::steps(self.kind, readable, &self.recorded, parents);
        if self.ended_on.is_some() {
            lines
                .iter_mut()
                .filter(|line| line.state == State::Next)
                .for_each(|line| line.state = State::Later);
        }
        lines
    }

    /// How many of the steps that a case does not go without are done, of how many.
    pub fn progress(steps: &[StepLine]) -> (usize, usize) {
        let wanted = || steps.iter().filter(|line| line.is_wanted);
        (wanted().filter(|line| line.state == State::Done).count(), wanted().count())
    }
}

/// The kinds of a case that one may know of: what goes on first, each by the day it began.
pub async fn of_case(
    db: &mut impl Db,
    keys: &Keys,
    case: &CaseHead,
    readable: &[Layer],
) -> Result<Vec<Work>> {
    let rows = rows(db, case.id, readable).await?;
    let mut recorded = recorded(db, keys, (case.id, &rows), readable).await?;
    let mut works: Vec<Work> = Vec::new();
    if let Some(kind) = leading_without_row(case, readable, &rows) {
        works.push(work(case, kind, None, Vec::new()));
    }
    for row in rows {
        let Some(kind) = catalogue::kind(&row.kind) else { continue };
        let (own, others) = recorded.into_iter().partition(|(of, _)| *of == row.id);
        recorded = others;
        works.push(work(case, kind, Some(row), own.into_iter().map(|(_, one)| one).collect()));
    }
    works.sort_by_key(|work| (work.ended_on.is_some(), !work.is_leading, work.opened_on));
    Ok(works)
}

/// The work of a kind by what an address names it: its id, or the code of the kind, which means the work that goes on,
/// else the last that ended. 404 when it is not there, or stands in a layer that one does not read.
pub async fn find(
    db: &mut impl Db,
    keys: &Keys,
    case: &CaseHead,
    may: &May,
    key: &str,
) -> Result<Work, WebError> {
    let mut works = of_case(db, keys, case, &may.read).await?;
    let id: Option<Uuid> = key.parse().ok();
    works.retain(|work| match id {
        Some(id) => work.row.as_ref().is_some_and(|row| row.id.uuid() == id),
        None => work.kind.code == key,
    });
    works.sort_by_key(|work| (work.ended_on.is_some(), std::cmp::Reverse(work.opened_on)));
    works.into_iter().next().ok_or(WebError::NotFound)
}

fn leading_without_row(case: &CaseHead, readable: &[Layer], rows: &[KindRow]) -> Option<&'static CaseKind> {
    let kind = catalogue::kind(&case.programme)?;
    let has_row = rows.iter().any(|row| row.kind == kind.code);
    (!has_row && readable.contains(&catalogue::layer(kind))).then_some(kind)
}

fn work(case: &CaseHead, kind: &'static CaseKind, row: Option<KindRow>, recorded: Vec<Recorded>) -> Work {
    Work {
        kind,
        is_leading: kind.code == case.programme,
        opened_on: row.as_ref().map_or(case.opened_on, |row| row.opened_on),
        ended_on: row.as_ref().and_then(|row| row.ended_on).or(case.closed_on),
        row,
        recorded,
    }
}

async fn rows(db: &mut impl Db, case: CaseId, readable: &[Layer]) -> Result<Vec<KindRow>> {
    let [a, b, c, d] = four(readable);
    sql("select k.id, k.kind, k.layer, k.opened_on, k.reason, k.ended_on, k.outcome, k.summary, k.version
           from case_kinds k where k.case_id = $1 and k.layer in ($2, $3, $4, $5) order by k.opened_on, k.id")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .all(db)
    .await
}

store::row! {
    struct Line {
        case_kind_id: KindId,
        id: StepId,
        step: String,
        happened_on: Date,
        party_id: Option<PersonId>,
        fields: Vec<u8>,
        recorded_at: Timestamp,
        replaces_id: Option<StepId>,
        is_replaced: bool,
    }
}

/// Every step that stands, the first thing first: what was corrected counts as its correction says, in its old place; of
/// what was recorded at one moment, in the order of the kind.
async fn recorded(
    db: &mut impl Db,
    keys: &Keys,
    (case, rows): (CaseId, &[KindRow]),
    readable: &[Layer],
) -> Result<Vec<(KindId, Recorded)>> {
    let [a, b, c, d] = four(readable);
    let lines: Vec<Line> =
        sql("select s.case_kind_id, s.id, s.step, s.happened_on, s.party_id, s.fields, s.recorded_at, s.replaces_id,
                exists (select 1 from case_steps r where r.replaces_id = s.id) as is_replaced
           from case_steps s
          where s.case_id = $1 and s.layer in ($2, $3, $4, $5)
          order by s.recorded_at, s.id")
        .bind(case)
        .bind(a)
        .bind(b)
        .bind(c)
        .bind(d)
        .all(db)
        .await?;
    let mut standing = Vec::new();
    for line in lines.iter().filter(|line| !line.is_replaced) {
        let at = first(&lines, line).recorded_at;
        let place =
            kind_of(rows, line).and_then(|kind| kind.steps.iter().position(|step| step.code == line.step));
        standing.push(((line.happened_on, at, place, line.id), line.case_kind_id, told(keys, rows, line)?));
    }
    standing.sort_by_key(|(place, ..)| *place);
    Ok(standing.into_iter().map(|(_, kind, one)| (kind, one)).collect())
}

fn kind_of(rows: &[KindRow], line: &Line) -> Option<&'static CaseKind> {
    rows.iter().find(|row| row.id == line.case_kind_id).and_then(|row| catalogue::kind(&row.kind))
}

/// What was recorded first of what stands corrected.
fn first<'l>(lines: &'l [Line], of: &'l Line) -> &'l Line {
    let mut first = of;
    while let Some(earlier) = first.replaces_id.and_then(|id| lines.iter().find(|line| line.id == id)) {
        first = earlier;
    }
    first
}

/// With its answers where something leans on them.
fn told(keys: &Keys, rows: &[KindRow], line: &Line) -> Result<Recorded> {
    let kind = kind_of(rows, line);
    let is_leant_on = kind.is_some_and(|kind| kind.step(&line.step).is_some_and(|step| kind.leans_on(step)));
    Ok(Recorded {
        id: line.id,
        step: line.step.clone(),
        happened_on: line.happened_on,
        party_id: line.party_id,
        answers: if is_leant_on { Answers::open(keys, line.id, &line.fields)? } else { Answers::default() },
    })
}
