//! What the page of a kind shows, read in one go.

use super::{StepRecord, made, order as asked, records};
use crate::{
    case_kinds::{self, Work, held, write::RECORD},
    filled,
    lists::Lists,
    permits::May,
    standing::{StepId, StepLine},
};
use access::{App, Viewer, WebError};
use base::{
    Lang,
    ids::{CaseId, PersonId},
    jiff::Timestamp,
    rules::KindStep,
};
use casework::{
    cases::{self, CaseView},
    files::{self, CaseFile},
    order::{self, Step, Verdict},
};
use deadlines::Subject;
use documents::Made;
use store::{Db, Keys};
use uuid::Uuid;

/// What the page of a kind shows.
#[derive(Debug, Clone)]
pub struct KindView {
    /// The case.
    pub case: CaseView,
    /// The work of the kind.
    pub work: Work,
    /// Its steps as they stand.
    pub lines: Vec<StepLine>,
    /// What was recorded, corrected records with their corrections.
    pub records: Vec<StepRecord>,
    /// Whom and what fields are chosen from.
    pub lists: Lists,
    /// The papers of what was recorded, by the record.
    pub made: Vec<(Uuid, Made)>,
    /// The files of the case that the viewer reads.
    pub files: Vec<CaseFile>,
    /// What the order of the family's path says before a step that gives a service.
    pub order: Verdict,
    /// The deadlines that run.
    pub deadlines: Vec<deadlines::Line>,
    /// What the viewer may do.
    pub may: May,
    /// The moment of the request.
    pub now: Timestamp,
}

impl KindView {
    /// Where the page of the kind is.
    pub fn here(&self) -> String {
        format!("/cases/{}/kinds/{}", self.case.id, self.work.key())
    }

    /// Whether the viewer can record a step now.
    pub fn takes(&self, line: &StepLine) -> bool {
        let waits = asked::is_asked(line.step) && self.order.stops() && !self.order.gives_way();
        self.is_open() && self.writes(line.step) && line.is_open && !line.is_stopped() && !waits
    }

    /// What the order of the path says before a step; nothing where it is not asked.
    pub fn order_of(&self, step: &KindStep) -> Option<&Verdict> {
        Some(&self.order).filter(|_| asked::is_asked(step))
    }

    /// The parents, where they are the parties of the kind.
    pub fn parents(&self) -> Vec<PersonId> {
        self.lists.parents().into_iter().map(|(id, _)| id).collect()
    }

    /// Whether the work goes on.
    pub const fn is_open(&self) -> bool {
        self.work.ended_on.is_none()
    }

    /// Whether the viewer records this step.
    pub fn writes(&self, step: &KindStep) -> bool {
        self.may.writes(self.work.layer())
            && self.may.writes(crate::catalogue::step_layer(self.work.kind, step))
    }

    /// The records that stand.
    pub fn standing(&self) -> impl Iterator<Item = &StepRecord> {
        self.records.iter().filter(|record| !record.is_replaced)
    }

    /// What a record corrected, the latest first.
    pub fn before(&self, record: &StepRecord) -> Vec<&StepRecord> {
        let mut before = Vec::new();
        let mut earlier = record.replaces_id;
        while let Some(one) = self.record_opt(earlier) {
            before.push(one);
            earlier = one.replaces_id;
        }
        before
    }

    /// A step that the viewer knows of; 404 otherwise.
    pub fn line(&self, code: &str) -> Result<&StepLine, WebError> {
        self.lines.iter().find(|line| line.step.code == code).ok_or(WebError::NotFound)
    }

    /// A record with its step; 404 when it is not here.
    pub fn record(&self, id: StepId) -> Result<(&StepRecord, &'static KindStep), WebError> {
        let record = self.record_opt(Some(id)).ok_or(WebError::NotFound)?;
        Ok((record, self.line(&record.step)?.step))
    }

    fn record_opt(&self, id: Option<StepId>) -> Option<&StepRecord> {
        id.and_then(|id| self.records.iter().find(|record| record.id == id))
    }
}

/// Reads it for somebody who may know of the kind: 404 for everybody else.
pub async fn view(
    db: &mut impl Db,
    app: &App,
    viewer: &Viewer,
    lang: Lang,
    (id, key): (CaseId, &str),
) -> Result<KindView, WebError> {
    let case = cases::read::see(db, viewer, id).await?;
    let may = May::of(db, viewer, id).await?;
    let work = case_kinds::find(db, app.store.keys(), &case, &may, key).await?;
    let mut lists = Lists::of_case(db, lang, &case).await?;
    (lists.filled, lists.instruments) = filled::of_kind(db, viewer, lang, (id, work.kind)).await?;
    let parents: Vec<_> = lists.parents().into_iter().map(|(id, _)| id).collect();
    let lines = work.steps(&may.read, &parents);
    let (records, deadlines) = of_row(db, app.store.keys(), &work, &may).await?;
    let order = order::before_told(db, viewer, Step::Services, (id, asked::whom(&case, &work))).await?;
    let files = files::files(db, id, &case.may.read_files).await?;
    let mut view = KindView {
        case,
        lines,
        records,
        lists,
        made: Vec::new(),
        files,
        order,
        deadlines,
        may,
        now: viewer.at,
        work,
    };
    view.made = made::made(db, viewer, id, &view).await?;
    Ok(view)
}

async fn of_row(
    db: &mut impl Db,
    keys: &Keys,
    work: &Work,
    may: &May,
) -> Result<(Vec<StepRecord>, Vec<deadlines::Line>), WebError> {
    let Some(row) = &work.row else { return Ok((Vec::new(), Vec::new())) };
    let records = records(db, keys, row.id, &may.read).await?;
    let mut running = deadlines::for_subject(db, Subject::new(RECORD, row.id)).await?;
    running.extend(held::running(db, row.id).await?);
    running.retain(|line| line.met_at.is_none() && line.lifted_at.is_none() && may.reads(line.layer));
    running.sort_by_key(|line| (line.due_at, line.id));
    Ok((records, running))
}
