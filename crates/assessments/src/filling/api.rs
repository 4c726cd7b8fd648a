//! Assessments over the API: read with answers and figures, and posted whole.

use super::{
    NewAssessment,
    write::{self, Ending},
};
use crate::{
    instruments,
    permits::{ReadAssessment, WriteAssessment},
    questions,
    record::{self, Assessment, AssessmentId, Standing},
    scores::ScoreLine,
};
use ::instruments::{Filling, Value as Answered};
use access::{
    Answer, App, Ask, Subject, Viewer, WebError, Write, answer, audit::Entry, draft, looked, permit,
};
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use base::{
    Code, FieldErrors, Lang, Problem, clock,
    ids::{CaseId, PersonId},
    typed::{self, Typed},
};
use casework::cases;
use serde::Serialize;
use serde_json::{Value as Json, json};
use store::Db;
use utoipa::{OpenApi, ToSchema};

/// The assessments part of the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(list, one, create),
    components(schemas(AssessmentShape, AssessmentLine, AssessmentPage, ScoreShape, NewAssessmentShape))
)]
pub struct FillingApi;

/// An assessment in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssessmentLine {
    id: uuid::Uuid,
    instrument: uuid::Uuid,
    person: uuid::Uuid,
    held_on: String,
    assessor: uuid::Uuid,
    /// `open` or `finished`.
    state: &'static str,
    /// `alone`, `first`, `second` or `agreed`.
    role: &'static str,
    layer: &'static str,
    next_on: Option<String>,
}

/// The assessments of a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssessmentPage {
    items: Vec<AssessmentLine>,
}

/// An assessment with its answers and what they come to.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssessmentShape {
    id: uuid::Uuid,
    instrument: uuid::Uuid,
    /// The number of the version that was filled.
    number: i64,
    person: uuid::Uuid,
    held_on: String,
    place: Option<String>,
    with_whom: Option<String>,
    minutes: Option<i64>,
    state: &'static str,
    next_on: Option<String>,
    /// By path: `group/question`, `children[2]/name`.
    #[schema(value_type = Object)]
    answers: Json,
    scores: Vec<ScoreShape>,
}

/// The figure of a scale.
#[derive(Debug, Serialize, ToSchema)]
pub struct ScoreShape {
    scale: String,
    domain: String,
    /// None when too little was answered.
    value: Option<f64>,
    least: Option<f64>,
    most: Option<f64>,
    answered: i64,
    asked: i64,
    /// In the language that is asked for.
    band: Option<String>,
}

/// An assessment that was made elsewhere, whole.
#[derive(Debug, Serialize, ToSchema)]
pub struct NewAssessmentShape {
    instrument: uuid::Uuid,
    person: uuid::Uuid,
    held_on: String,
    place: Option<String>,
    with_whom: Option<String>,
    /// `bg` or `en`.
    language: Option<String>,
    minutes: Option<i64>,
    next_on: Option<String>,
    /// By path: `group/question`, `children[2]/name`.
    #[schema(value_type = Object)]
    answers: Json,
}

/// The assessments of a case in the layers one may read, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/assessments", tag = "assessments", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = AssessmentPage), (status = 404)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadAssessment>(&mut db, &viewer, Subject::Case(id)).await?;
    let lines = record::lines(&mut db, id, permit.layers()).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.assessments-viewed")).await?;
    let items = lines.into_iter().map(|one| AssessmentLine {
        id: one.id.uuid(),
        instrument: one.instrument_id.uuid(),
        person: one.person_id.uuid(),
        held_on: one.held_on.to_string(),
        assessor: one.assessor_id.uuid(),
        state: one.state.code(),
        role: one.role.code(),
        layer: one.layer.code(),
        next_on: one.next_on.map(|day| day.to_string()),
    });
    Ok(answer::json(&json!(AssessmentPage { items: items.collect() }), None))
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
    if let Some(again) = write.again() {
        return Ok(again);
    }
    let permit = permit::<WriteAssessment>(&mut *write, &viewer, Subject::Case(id)).await?;
    let sent: Json = serde_json::from_str(&text).map_err(|_| WebError::BadRequest)?;
    let typed = plain(&sent);
    let people = cases::relatives::people(&mut *write, id).await?;
    let ids: Vec<PersonId> = people.iter().map(|one| one.id).collect();
    let all = instruments::read::all(&mut *write, instruments::read::provider(&viewer)?).await?;
    let fits = all.iter().filter(|one| one.in_use() && permit.covers(one.layer));
    let offered: Vec<_> = fits.map(|one| one.id).collect();
    let new = NewAssessment::parse(&typed, &offered, &ids, clock::date_of(ask.now))?;
    let ending = ending(&typed)?;
    let instrument = all.iter().find(|one| one.id == new.instrument).ok_or(WebError::NotFound)?;
    let version = instruments::read::published(&mut *write, instrument.id).await?;
    let version = version.ok_or(WebError::NotFound)?;
    let first = write::begin(&mut write, &permit, id, (instrument, &version), &new, &people).await?;
    let of = record::one(&mut *write, id, first).await?;
    let form = version.form()?;
    let mut filling = Filling::begin(&form, &of.answers()?, questions::moment(of.begun_at, ask.now));
    let unknown = answered(&mut filling, &sent["answers"]);
    let wrong = refusals(&filling, &unknown, &ask);
    if !wrong.is_empty() {
        return Ok(refused(&ask, &wrong));
    }
    write::finish(&mut write, &permit, &of, &filling, ending).await?;
    draft::drop(&mut write, viewer.user, &super::web::autosave(of.id)).await?;
    let of = record::one(&mut *write, id, first).await?;
    let shape = shape(&mut *write, &of, ask.lang).await?;
    write.created(&format!("/api/v1/cases/{id}/assessments/{first}"), &json!(shape)).await
}

/// The fields beside the answers, as if they were typed.
fn plain(sent: &Json) -> Typed {
    let mut typed = Typed::default();
    for (name, value) in sent.as_object().into_iter().flatten().filter(|(name, _)| *name != "answers") {
        match value {
            Json::String(text) => typed.add(name, text.as_str()),
            Json::Number(number) => typed.add(name, number.to_string()),
            _ => {}
        }
    }
    typed
}

fn ending(typed: &Typed) -> Result<Ending, FieldErrors> {
    let mut errors = FieldErrors::new();
    let minutes = match typed.get("minutes") {
        "" => Ok(None),
        text => typed::number(text, 1, 24 * 60).map(Some),
    };
    let minutes = errors.check("minutes", minutes);
    let next_on = errors.check("next_on", typed::optional_date(typed.get("next_on")));
    errors.or((|| Some(Ending { minutes: minutes?, next_on: next_on? }))())
}

/// Puts the answers into the form; the paths at which there is no question.
fn answered(filling: &mut Filling, answers: &Json) -> Vec<String> {
    let kept: ::instruments::Answers = serde_json::from_value(answers.clone()).unwrap_or_default();
    let mut unknown = Vec::new();
    // Rows first: the path of a repeat holds how many there are, and an answer in a row says that there is one.
    for (path, value) in kept.iter() {
        let rows = match value {
            Answered::Integer(count) => u32::try_from(*count).ok(),
            _ => None,
        };
        let row = path
            .split_once('[')
            .and_then(|(above, rest)| Some((above, rest.split_once(']')?.0.parse::<u32>().ok()?)));
        let (above, wanted) = row.unwrap_or((path, rows.unwrap_or(0)));
        while filling.rows(above).is_some_and(|have| have < wanted.min(::instruments::limits::REPEATS)) {
            let before = filling.rows(above);
            drop(filling.add_repeat(above));
            if filling.rows(above) == before {
                break;
            }
        }
    }
    for (path, value) in kept.iter() {
        if filling.rows(path).is_none() && filling.set(path, value.clone()).is_err() {
            unknown.push(path.to_owned());
        }
    }
    unknown
}

/// What is wrong, each with a pointer into the body.
fn refusals(filling: &Filling, unknown: &[String], ask: &Ask) -> Vec<Json> {
    let pointer = |path: &str| format!("/answers/{}", path.replace('~', "~0").replace('/', "~1"));
    let wrong = filling.errors().into_iter().map(|(path, error)| {
        json!({ "pointer": pointer(&path), "code": json!(error)["code"], "detail": page::faults::answer(&error, ask.lang) })
    });
    let unknown = unknown.iter().map(|path| {
        json!({ "pointer": pointer(path), "code": Problem::NotOffered.name(), "detail": page::w::unknown(ask.lang) })
    });
    wrong.chain(unknown).collect()
}

fn refused(ask: &Ask, errors: &[Json]) -> Response {
    let title = super::w::not_finished(ask.lang, errors.len());
    let body = json!({ "type": "about:blank", "title": title, "status": 422, "errors": errors });
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    (StatusCode::UNPROCESSABLE_ENTITY, kind, body.to_string()).into_response()
}

async fn shape(db: &mut impl Db, of: &Assessment, lang: Lang) -> Answer<AssessmentShape> {
    let form = instruments::read::version_by_id(db, of.version_id).await?.form()?;
    let scores = record::scores(db, of.id, &form, lang).await?;
    Ok(AssessmentShape {
        id: of.id.uuid(),
        instrument: of.instrument_id.uuid(),
        number: of.number,
        person: of.person_id.uuid(),
        held_on: of.held_on.to_string(),
        place: of.place.clone(),
        with_whom: of.with_whom.clone(),
        minutes: of.minutes,
        state: of.state.code(),
        next_on: of.next_on.map(|day| day.to_string()),
        answers: json!(of.answers()?),
        scores: scores.into_iter().map(score).collect(),
    })
}

fn score(line: ScoreLine) -> ScoreShape {
    ScoreShape {
        scale: line.scale,
        domain: line.domain,
        value: line.value,
        least: line.least,
        most: line.most,
        answered: line.answered,
        asked: line.asked,
        band: line.band,
    }
}
