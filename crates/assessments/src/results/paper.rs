//! A filled form on paper.

use super::pages::printed_page;
use crate::{
    instruments::read as instruments,
    permits::ReadAssessment,
    questions,
    record::{self, AssessmentId, Standing, State as Course},
};
use ::instruments::Filling;
use access::{Answer, App, Ask, Subject, Viewer, WebError, answer, audit::Entry, looked, permit};
use axum::extract::{Path, State};
use base::{Lang, ids::CaseId};
use casework::cases;

/// `GET /cases/{id}/assessments/{assessment}/paper`: on record as printed.
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadAssessment>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let of = record::one(&mut db, id, assessment).await?;
    let standing = record::standing(&mut db, viewer.user, permit.layers(), &of).await?;
    if standing != Standing::Seen || of.state != Course::Finished {
        return Err(WebError::NotFound);
    }
    let form = instruments::version_by_id(&mut db, of.version_id).await?.form()?;
    let lang = Lang::from_tag(&of.language).unwrap_or(ask.lang);
    let scores = record::scores(&mut db, of.id, &form, lang).await?;
    drop(db);
    let entry = Entry::under(&permit, "assessment.printed").case(id).record("assessment", of.id);
    looked::record(&app, entry).await?;
    let body = {
        let moment = questions::moment(of.begun_at, of.finished_at.unwrap_or(ask.now));
        let answers = of.answers()?;
        let filling = Filling::begin(&form, &answers, moment);
        let sheets = questions::outline(&filling, &of.language, lang, false);
        printed_page(ask.lang, lang, &case, &of, &sheets, &scores)
    };
    answer::page(&app, &ask, of.title(ask.lang), body).await
}
