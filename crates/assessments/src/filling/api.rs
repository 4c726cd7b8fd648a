//! Assessments over the API: read with answers and figures, and posted whole.

mod shapes;
mod taking;

pub use shapes::{AssessmentLine, AssessmentPage, AssessmentShape, NewAssessmentShape, ScoreShape};

use super::{NewAssessment, write};
use crate::{
    instruments,
    permits::{ReadAssessment, WriteAssessment},
    questions,
    record::{self, AssessmentId, Standing},
};
use ::instruments::Filling;
use access::{
    Answer, App, Ask, Subject, Viewer, WebError, Write, answer, audit::Entry, draft, looked, permit,
};
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::HeaderMap,
};
use base::{
    clock,
    ids::{CaseId, PersonId},
    typed::Typed,
};
use casework::cases;
use serde_json::{Value as Json, json};
use shapes::shape;
use utoipa::OpenApi;

/// The assessments part of the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(list, one, create),
    components(schemas(AssessmentShape, AssessmentLine, AssessmentPage, ScoreShape, NewAssessmentShape))
)]
pub struct FillingApi;

/// The assessments of a case in the layers one may read, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/assessments", tag = "assessments", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = AssessmentPage), (status = 404)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadAssessment>(&mut db, &viewer, Subject::Case(id)).await?;
    let lines = record::lines(&mut db, id, permit.layers()).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.assessments-viewed")).await?;
    Ok(answer::json(&json!(AssessmentPage::of(lines)), None))
}

/// One assessment with its answers and what they come to.
#[utoipa::path(get, path = "/api/v1/cases/{id}/assessments/{assessment}", tag = "assessments",
    params(("id" = uuid::Uuid, Path), ("assessment" = uuid::Uuid, Path)),
    responses((status = 200, body = AssessmentShape), (status = 404)))]
pub async fn one(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadAssessment>(&mut db, &viewer, Subject::Case(id)).await?;
    let of = record::one(&mut db, id, assessment).await?;
    if record::standing(&mut db, viewer.user, permit.layers(), &of).await? != Standing::Seen {
        return Err(WebError::NotFound);
    }
    let shape = shape(&mut db, &of, ask.lang).await?;
    drop(db);
    let entry = Entry::under(&permit, "assessment.viewed").case(id).record("assessment", of.id);
    looked::record(&app, entry).await?;
    Ok(answer::json(&json!(shape), Some(of.version)))
}

/// Posts an assessment that was made elsewhere. It is finished at once, or refused with a pointer to each answer.
#[utoipa::path(post, path = "/api/v1/cases/{id}/assessments", tag = "assessments", params(("id" = uuid::Uuid, Path)),
    request_body = NewAssessmentShape,
    responses((status = 201, body = AssessmentShape), (status = 403), (status = 404), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    let text = String::from_utf8_lossy(&body).replace("\\u0000", "");
    let mut write = Write::api(&app, &ask, &headers, &Typed::default().with("body", text.as_str())).await?;
    let permit = permit::<WriteAssessment>(&mut *write, &viewer, Subject::Case(id)).await?;
    let sent: Json = serde_json::from_str(&text).map_err(|_| WebError::BadRequest)?;
    let typed = taking::plain(&sent);
    let people = cases::relatives::people(&mut *write, id).await?;
    let ids: Vec<PersonId> = people.iter().map(|one| one.id).collect();
    let all = instruments::read::all(&mut *write, instruments::read::provider(&viewer)?).await?;
    let fits = all.iter().filter(|one| one.in_use() && permit.covers(one.layer));
    let offered: Vec<_> = fits.map(|one| one.id).collect();
    let new = NewAssessment::parse(&typed, &offered, &ids, clock::date_of(ask.now))?;
    let ending = taking::ending(&typed)?;
    let instrument = all.iter().find(|one| one.id == new.instrument).ok_or(WebError::NotFound)?;
    let version = instruments::read::published(&mut *write, instrument.id).await?;
    let version = version.ok_or(WebError::NotFound)?;
    let first = write::begin(&mut write, &permit, id, (instrument, &version), &new, &people).await?;
    let of = record::one(&mut *write, id, first).await?;
    let (form, sent) = (version.form()?, taking::answers(&sent));
    let known = taking::with_seed(of.answers()?, &sent);
    let mut filling = Filling::begin(&form, &known, questions::moment(of.begun_at, ask.now));
    let unknown = taking::answered(&mut filling, &sent);
    let wrong = taking::refusals(&filling, &unknown, &ask);
    if !wrong.is_empty() {
        return Ok(taking::refused(&ask, &wrong));
    }
    write::finish(&mut write, &permit, &of, &filling, ending).await?;
    draft::drop(&mut write, viewer.user, &super::web::autosave(of.id)).await?;
    let of = record::one(&mut *write, id, first).await?;
    let shape = shape(&mut *write, &of, ask.lang).await?;
    write.created(&format!("/api/v1/cases/{id}/assessments/{first}"), &json!(shape)).await
}
