//! Agreements over the API.

use super::{
    AgreementId, AgreementRow, PartyLine,
    paper::{PaperLine, papers},
    read::{self, PAGE},
    web::visible,
};
use crate::centres;
use access::{Answer, App, Ask, Viewer, WebError, answer, ask::Query};
use axum::extract::{Path, State};
use base::{
    Code, FieldErrors, clock,
    jiff::{Timestamp, civil::Date},
    typed,
};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// An agreement.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgreementItem {
    /// Its id.
    id: Uuid,
    /// The centre that is a party.
    centre_id: Uuid,
    /// What it is about.
    title: String,
    /// Its number.
    number: Option<String>,
    /// `draft`, `in-force`, `expiring` or `expired` today.
    state: &'static str,
    /// The day it was signed.
    #[schema(value_type = Option<String>, format = Date)]
    signed_on: Option<Date>,
    /// First day.
    #[schema(value_type = Option<String>, format = Date)]
    from_on: Option<Date>,
    /// Last day.
    #[schema(value_type = Option<String>, format = Date)]
    until_on: Option<Date>,
    /// The other parties.
    parties: Vec<Party>,
    /// Every version of the signed paper, the newest first; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    papers: Option<Vec<Paper>>,
}

/// A version of the signed paper.
#[derive(Debug, Serialize, ToSchema)]
pub struct Paper {
    /// The file.
    id: Uuid,
    /// Its name.
    name: String,
    /// Its media type.
    media_type: String,
    /// Its size.
    bytes: i64,
    /// When it was added.
    added_at: Timestamp,
}

/// A party.
#[derive(Debug, Serialize, ToSchema)]
pub struct Party {
    /// The organisation.
    organisation_id: Uuid,
    /// What it is.
    kind: &'static str,
    /// Name in Bulgarian.
    name_bg: String,
    /// Name in English.
    name_en: String,
}

/// Agreements, what ends first at the top, 50 at a time; `next` is the value of `after` for the next ones.
#[utoipa::path(get, path = "/api/v1/agreements", tag = "agreements",
    params(("past" = Option<bool>, Query, description = "Those that have ended"),
           ("after" = Option<Uuid>, Query, description = "After this one")),
    responses((status = 200, body = [AgreementItem])))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let provider = viewer.provider().ok_or(WebError::Forbidden)?;
    let after =
        typed::optional_id(query.0.get("after")).map_err(|problem| FieldErrors::one("after", problem))?;
    let (today, past) = (clock::date_of(ask.now), typed::checked(query.0.get("past")));
    let mut db = app.store.read().await?;
    let days = read::expiring_days(&mut db, provider).await?;
    let lines = read::of_viewer(&mut db, &viewer, today, past, after).await?;
    let next = lines.get(PAGE).and_then(|_| lines.get(PAGE - 1)).map(|last| last.agreement.id);
    let items: Vec<_> =
        lines.into_iter().take(PAGE).map(|line| shape(line.agreement, line.parties, today, days)).collect();
    Ok(answer::json(&json!({ "items": items, "next": next }), None))
}

/// An agreement.
#[utoipa::path(get, path = "/api/v1/agreements/{id}", tag = "agreements",
    params(("id" = Uuid, Path, description = "The agreement")),
    responses((status = 200, body = AgreementItem), (status = 404, description = "No such agreement, or not visible")))]
pub async fn one(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<AgreementId>) -> Answer {
    let mut db = app.store.read().await?;
    let row = visible(&mut db, &viewer, id).await?;
    let provider = centres::provider_of(&mut db, row.centre_id).await?;
    let days = read::expiring_days(&mut db, provider).await?;
    let (version, parties) = (row.version, read::parties(&mut db, id).await?);
    let papers = papers(&mut db, id).await?.into_iter().map(Paper::from).collect();
    let item = shape(row, parties, clock::date_of(ask.now), days);
    Ok(answer::json(&json!(AgreementItem { papers: Some(papers), ..item }), Some(version)))
}

fn shape(row: AgreementRow, parties: Vec<PartyLine>, today: Date, days: i64) -> AgreementItem {
    AgreementItem {
        id: row.id.uuid(),
        centre_id: row.centre_id.uuid(),
        state: row.state(today, days).code(),
        title: row.title,
        number: row.number,
        signed_on: row.signed_on,
        from_on: row.from_on,
        until_on: row.until_on,
        parties: parties.into_iter().map(Party::from).collect(),
        papers: None,
    }
}

impl From<PaperLine> for Paper {
    fn from(line: PaperLine) -> Self {
        Paper {
            id: line.file_id.uuid(),
            name: line.name,
            media_type: line.media_type,
            bytes: line.bytes,
            added_at: line.added_at,
        }
    }
}

impl From<PartyLine> for Party {
    fn from(line: PartyLine) -> Self {
        Party {
            organisation_id: line.organisation_id.uuid(),
            kind: line.kind.code(),
            name_bg: line.name_bg,
            name_en: line.name_en,
        }
    }
}

#[derive(OpenApi)]
#[openapi(paths(list, one), components(schemas(AgreementItem, Party, Paper)))]
struct Document;

/// The documented paths.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
