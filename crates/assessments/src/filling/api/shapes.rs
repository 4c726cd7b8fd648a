//! Assessments as JSON.

use crate::{
    instruments,
    record::{self, Assessment, Line},
    scores::ScoreLine,
};
use access::Answer;
use base::{Code, Lang};
use serde::Serialize;
use serde_json::{Value as Json, json};
use store::Db;
use utoipa::ToSchema;

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

impl AssessmentPage {
    /// The page of these.
    pub(super) fn of(lines: Vec<Line>) -> Self {
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
        Self { items: items.collect() }
    }
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

/// An assessment with its answers and figures, the words in that language.
pub(super) async fn shape(db: &mut impl Db, of: &Assessment, lang: Lang) -> Answer<AssessmentShape> {
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
