//! What was assessed, over the web.

use super::{
    pages::{ListView, ResultView, closed_page, list_page, result_page},
    read, write,
};
use crate::{
    filling, goals,
    instruments::read as instruments,
    permits::{ReadAssessment, WriteAssessment},
    questions,
    record::{self, Assessment, AssessmentId, Role, Standing, State as Course},
    scores::w,
};
use ::instruments::Filling;
use access::{
    Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write, answer, ask::Query, audit::Entry,
    looked, permit,
};
use axum::extract::{Path, State};
use base::{clock, ids::CaseId, typed};
use casework::cases::{self, CaseView};
use store::Db;

/// `GET /cases/{id}/assessments`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadAssessment>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = ListView {
        case: cases::read::see(&mut db, &viewer, id).await?,
        lines: record::lines(&mut db, id, permit.layers()).await?,
        goals: goals::of_case(&mut db, id).await?,
        viewer: viewer.user,
        today: clock::date_of(ask.now),
    };
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.assessments-viewed")).await?;
    answer::page(&app, &ask, w::assessments(ask.lang), list_page(ask.lang, &view)).await
}

/// `GET /cases/{id}/assessments/{assessment}`: filled on while it is open and one's own, else its results.
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadAssessment>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let of = record::one(&mut db, id, assessment).await?;
    match record::standing(&mut db, viewer.user, permit.layers(), &of).await? {
        Standing::Unknown => return Err(WebError::NotFound),
        standing @ (Standing::Others | Standing::Later) => {
            drop(db);
            let body = closed_page(ask.lang, &case, &of, standing);
            return answer::page(&app, &ask, of.title(ask.lang), body).await;
        }
        Standing::Seen => {}
    }
    if of.state == Course::Open {
        drop(db);
        return filling::resume(&app, &ask, &viewer, case, of, &query.0).await;
    }
    let view = view(&mut db, case, of, &ask).await?;
    drop(db);
    looked(&app, &permit, &view.of).await?;
    answer::page(&app, &ask, view.of.title(ask.lang), result_page(ask.lang, &view)).await
}

async fn looked(app: &App, permit: &Permit<ReadAssessment>, of: &Assessment) -> Answer<()> {
    let entry = Entry::under(permit, "assessment.viewed").case(of.case_id).record("assessment", of.id);
    looked::record(app, entry).await
}

async fn view(db: &mut impl Db, case: CaseView, of: Assessment, ask: &Ask) -> Answer<ResultView> {
    let form = instruments::version_by_id(db, of.version_id).await?.form()?;
    let answers = of.answers()?;
    let moment = questions::moment(of.begun_at, of.finished_at.unwrap_or(ask.now));
    let filling = Filling::begin(&form, &answers, moment);
    let sheets = questions::outline(&filling, ask.lang.tag(), ask.lang, false);
    drop(filling);
    let mut corrections = Vec::new();
    let kept = record::corrections(db, of.id).await?;
    for (at, one) in kept.iter().enumerate() {
        let after = match kept.get(at + 1) {
            Some(next) => record::read_answers(&next.answers)?,
            None => answers.clone(),
        };
        let before = record::read_answers(&one.answers)?;
        let differences = questions::differences(&form, &before, &after, ask.lang.tag(), ask.lang);
        corrections.push((one.clone(), differences));
    }
    let pair = match of.pair_id {
        Some(first) => read::pair(db, of.case_id, first).await?,
        None => Vec::new(),
    };
    Ok(ResultView {
        scores: record::scores(db, of.id, &form, ask.lang).await?,
        files: record::files(db, of.id).await?,
        is_pair_done: of.role == Role::First && of.counts && is_done(db, &of, &pair).await?,
        viewer: ask.viewer.as_ref().map(|viewer| viewer.user),
        case,
        of,
        sheets,
        corrections,
    })
}

/// True when the second of two is finished too.
async fn is_done(db: &mut impl Db, of: &Assessment, pair: &[AssessmentId]) -> Answer<bool> {
    let Some(second) = pair.iter().find(|id| **id != of.id) else { return Ok(false) };
    Ok(record::one(db, of.case_id, *second).await?.state == Course::Finished)
}

/// `POST /cases/{id}/assessments/{assessment}/next`
pub async fn reschedule(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteAssessment>(&mut *write, &viewer, Subject::Case(id)).await?;
    let of = finished(&mut *write, &permit, id, assessment).await?;
    let Ok(next_on) = typed::optional_date(form.0.get("next_on")) else {
        return Err(WebError::Conflict(w::next_on_wrong(ask.lang).to_owned()));
    };
    write::reschedule(&mut write, &permit, &of, next_on).await?;
    write.see_other_saying(&of.address(), w::rescheduled(ask.lang)).await
}

/// A finished assessment in a layer one may write.
pub(super) async fn finished(
    db: &mut impl Db,
    permit: &Permit<WriteAssessment>,
    case: CaseId,
    id: AssessmentId,
) -> Answer<Assessment> {
    let of = record::one(db, case, id).await?;
    let standing = record::standing(db, permit.viewer.user, permit.layers(), &of).await?;
    let is_there = standing == Standing::Seen && of.state == Course::Finished;
    if is_there { Ok(of) } else { Err(WebError::NotFound) }
}
