//! What a social report is made of: the step it stands for, what stood recorded before it, the people, the instruments.

use crate::{
    case_kinds::KindId,
    case_steps::{StepRecord, made, records},
    catalogue,
    lists::Lists,
};
use access::{Layer, WebError};
use assessments::record::{self, State};
use base::{
    ids::CaseId,
    jiff::Timestamp,
    rules::{CaseKind, KindStep},
};
use casework::cases::{
    read::{self, CaseHead},
    relatives::{self, CasePerson},
};
use documents::Signer;
use store::{Db, Keys, Result, sql};
use uuid::Uuid;

/// What a social report is made of.
pub(super) struct Study {
    pub kind: &'static CaseKind,
    pub step: &'static KindStep,
    /// The step as it was recorded, or as it was corrected last.
    pub report: StepRecord,
    /// The steps before it as they stood then, the first thing first.
    pub before: Vec<(&'static KindStep, StepRecord)>,
    pub people: Vec<CasePerson>,
    pub lists: Lists,
    /// The instruments that were filled until then.
    pub instruments: Vec<record::Line>,
    /// Who worked on it.
    pub team: Vec<Signer>,
}

/// The study whose report was first recorded under this id; none for another step. 404 where the layer is not theirs.
pub(super) async fn study(
    db: &mut impl Db,
    keys: &Keys,
    case: CaseId,
    id: Uuid,
    readable: &[Layer],
) -> std::result::Result<Option<Study>, WebError> {
    let (row, kind): (KindId, String) = sql(
        "select k.id, k.kind from case_steps s join case_kinds k on k.id = s.case_kind_id where s.id = $1",
    )
    .bind(id)
    .one(db)
    .await?;
    let kind = catalogue::kind(&kind).ok_or(WebError::NotFound)?;
    let all = records(db, keys, row, readable).await?;
    let report = made::latest(&all, id).ok_or(WebError::NotFound)?.clone();
    let Some(step) = kind.step(&report.step).filter(|step| super::is_of(step)) else { return Ok(None) };
    // What stands in a layer of its own is not told in a paper that others read.
    let layers = [Layer::General, report.layer];
    let case = read::head(db, case).await?;
    let filled = record::lines(db, case.id, &layers).await?;
    let counts = |line: &record::Line| {
        line.counts && line.state == State::Finished && line.held_on <= report.happened_on
    };
    Ok(Some(Study {
        people: relatives::people(db, case.id).await?,
        lists: Lists::of_case(db, super::LANG, &case).await?,
        team: team(db, &case, (row, &layers), report.recorded_at).await?,
        instruments: filled.into_iter().filter(counts).collect(),
        before: before(kind, step, &report, all, &layers),
        kind,
        step,
        report,
    }))
}

/// The steps that come before the report in its kind and that a case does not go without, as they stood when it was
/// recorded.
fn before(
    kind: &'static CaseKind,
    step: &'static KindStep,
    report: &StepRecord,
    all: Vec<StepRecord>,
    layers: &[Layer],
) -> Vec<(&'static KindStep, StepRecord)> {
    let stood = |one: &StepRecord| {
        let is_corrected =
            |later: &StepRecord| later.replaces_id == Some(one.id) && later.recorded_at <= report.recorded_at;
        one.recorded_at <= report.recorded_at && layers.contains(&one.layer) && !all.iter().any(is_corrected)
    };
    let earlier = kind.steps.iter().take_while(|one| one.code != step.code).filter(|one| !one.optional);
    let mut told: Vec<_> = earlier
        .flat_map(|step| {
            all.iter().filter(|one| one.step == step.code && stood(one)).map(move |one| (step, one.clone()))
        })
        .collect();
    told.sort_by_key(|(_, one)| (one.happened_on, one.recorded_at));
    told
}

/// Whoever recorded what the report tells, with their posts.
async fn team(
    db: &mut impl Db,
    case: &CaseHead,
    (kind, layers): (KindId, &[Layer; 2]),
    until: Timestamp,
) -> Result<Vec<Signer>> {
    sql("select u.name, (select s.job_bg from staff s
                          where s.user_id = u.id and s.centre_id = $2 and s.job_bg is not null and s.ended_on is null
                          order by s.from_on desc, s.id limit 1) as post
           from users u
          where u.id in (select x.recorded_by from case_steps x
                          where x.case_kind_id = $1 and x.recorded_at <= $3 and x.layer in ($4, $5))
          order by u.name, u.id")
    .bind(kind)
    .bind(case.centre_id)
    .bind(until)
    .bind(layers[0])
    .bind(layers[1])
    .all(db)
    .await
}
