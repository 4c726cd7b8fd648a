//! Filling over the web. Each step keeps the answers and leads on; so a page may be reloaded, left and come back to.

mod begin;
mod resume;

pub use begin::{begin, create};
pub use resume::resume;

use super::{
    w,
    write::{self, Ending},
};
use crate::{
    instruments,
    permits::WriteAssessment,
    questions::{self, Turning},
    record::{self, Assessment, AssessmentId, State as Course},
};
use ::instruments::Filling;
use access::{Answer, App, Ask, Form as Posted, Permit, Subject, Viewer, WebError, Write, draft, permit};
use axum::extract::{Path, State};
use base::{
    Lang,
    ids::CaseId,
    typed::{self, Typed},
};
use casework::cases;
use store::Db;

/// `POST /cases/{id}/assessments/{assessment}`
pub async fn save(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
    posted: Posted,
) -> Answer {
    let mut write = Write::form(&app, &ask, &posted).await?;
    let permit = permit::<WriteAssessment>(&mut *write, &viewer, Subject::Case(id)).await?;
    let of = own(&mut *write, &permit, id, assessment).await?;
    let form = instruments::read::version_by_id(&mut *write, of.version_id).await?.form()?;
    if posted.version() != Some(of.version) {
        let case = cases::read::see(&mut *write, &viewer, id).await?;
        drop(write);
        return resume::kept_elsewhere(&app, &ask, case, of, &form, &posted.0).await;
    }
    let mut filling = Filling::begin(&form, &of.answers()?, questions::moment(of.begun_at, ask.now));
    let before = questions::outline(&filling, &of.language, ask.lang, false);
    questions::take(&mut filling, &posted.0);
    draft::drop(&mut write, viewer.user, &autosave(of.id)).await?;
    let here = of.address();
    let wanted = posted.0.get("do").to_owned();
    if wanted == "finish" {
        return finish(write, &permit, &of, filling, &before, (&posted.0, ask.lang)).await;
    }
    write::keep(&mut write, &permit, &of, of.version, &filling.answers()).await?;
    if let Some(language) = wanted.strip_prefix("language:") {
        write::speak(&mut write, &of, &form, language).await?;
    }
    if let Some(path) = wanted.strip_prefix("file:") {
        let query = form_urlencoded::byte_serialize(path.as_bytes()).collect::<String>();
        return write.see_other(&format!("{here}/files?path={query}")).await;
    }
    if wanted == "leave" {
        return write.see_other_saying(&format!("/cases/{id}/assessments"), w::kept_now(ask.lang)).await;
    }
    let after = questions::outline(&filling, &of.language, ask.lang, false);
    let Turning { current } = questions::turn(&posted.0, &before, &after);
    write.see_other(&format!("{here}?sheet={current}")).await
}

/// Ends the filling when nothing is wrong and every question that came up was seen; else leads to what is left.
async fn finish(
    mut write: Write,
    permit: &Permit<WriteAssessment>,
    of: &Assessment,
    filling: Filling<'_>,
    before: &[questions::Sheet],
    (typed, lang): (&Typed, Lang),
) -> Answer {
    let here = of.address();
    let after = questions::outline(&filling, &of.language, lang, true);
    let (minutes, next) = (ending_minutes(typed), typed::optional_date(typed.get("_next_on")));
    let end = if minutes.is_err() || next.is_err() { "&end=1" } else { "" };
    let shown = typed.get("_engine") == "1";
    let more = questions::more(before, &after).filter(|_| !shown);
    if let (true, None, Ok(minutes), Ok(next_on)) = (filling.errors().is_empty(), more, minutes, next) {
        write::finish(&mut write, permit, of, &filling, Ending { minutes, next_on }).await?;
        let sitting = record::of_sitting(&mut *write, of.sitting_id).await?;
        let open = sitting.iter().find(|other| other.state == Course::Open && other.id != of.id);
        let to = open.map_or(here, |other| format!("/cases/{}/assessments/{}", of.case_id, other.id));
        return write.see_other_saying(&to, w::finished_now(lang)).await;
    }
    write::keep(&mut write, permit, of, of.version, &filling.answers()).await?;
    let wrong = after.iter().position(|sheet| sheet.relevant && is_wrong(sheet));
    let to = match (wrong, more) {
        (Some(sheet), _) => format!("{here}?check=1&sheet={sheet}{end}"),
        (None, Some(sheet)) => format!("{here}?more=1&sheet={sheet}{end}"),
        (None, None) => format!("{here}?check=1&sheet={}{end}", after.len().saturating_sub(1)),
    };
    write.see_other(&to).await
}

fn is_wrong(sheet: &questions::Sheet) -> bool {
    sheet.leaves().iter().any(|leaf| leaf.relevant && leaf.problem.is_some())
}

fn ending_minutes(typed: &Typed) -> Result<Option<i64>, base::Problem> {
    let text = typed.get("_minutes");
    if text.trim().is_empty() { Ok(None) } else { typed::number(text, 1, 24 * 60).map(Some) }
}

/// `POST /cases/{id}/assessments/{assessment}/discard`
pub async fn discard(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
    form: Posted,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteAssessment>(&mut *write, &viewer, Subject::Case(id)).await?;
    let of = own(&mut *write, &permit, id, assessment).await?;
    write::discard(&mut write, &permit, &of).await?;
    draft::drop(&mut write, viewer.user, &autosave(of.id)).await?;
    write.see_other_saying(&format!("/cases/{id}/assessments"), w::discarded_now(ask.lang)).await
}

/// An open assessment of one's own.
pub(super) async fn own(
    db: &mut impl Db,
    permit: &Permit<WriteAssessment>,
    case: CaseId,
    id: AssessmentId,
) -> Answer<Assessment> {
    let of = record::one(db, case, id).await?;
    let is_own = of.assessor_id == permit.viewer.user && of.state == Course::Open;
    if is_own && permit.covers(of.layer) { Ok(of) } else { Err(WebError::NotFound) }
}

/// The name under which the browser keeps what is typed.
pub(super) fn autosave(id: AssessmentId) -> String {
    format!("assessment-{id}")
}
