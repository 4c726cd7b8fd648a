//! Centres over the API.

use super::{CentreLine, read};
use crate::{acts::ReadCentre, places};
use access::{Answer, App, Ask, Subject, Viewer, answer, permit};
use axum::extract::{Path, State};
use base::{Code, clock, ids::CentreId, jiff::civil::Date};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A centre in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct CentreItem {
    /// Its id.
    id: Uuid,
    /// Name in Bulgarian.
    name_bg: String,
    /// Name in English.
    name_en: String,
    /// Settlement by EKATTE.
    settlement_code: Option<String>,
    /// Telephone as it is dialled.
    phone: Option<String>,
    /// Places it has today.
    places: Option<i64>,
}

/// A centre.
#[derive(Debug, Serialize, ToSchema)]
pub struct Centre {
    /// Its id.
    id: Uuid,
    /// Who runs it.
    provider_id: Uuid,
    /// Name in Bulgarian.
    name_bg: String,
    /// Name in English.
    name_en: String,
    /// The Bulgarian name in Latin letters.
    name_latin: String,
    /// Other names.
    aliases: Vec<Alias>,
    /// Settlement by EKATTE.
    settlement_code: Option<String>,
    /// Street and number, Bulgarian.
    address_bg: String,
    /// Street and number, English.
    address_en: String,
    /// Postcode.
    postcode: Option<String>,
    /// Telephone as it is dialled.
    phone: Option<String>,
    /// E-mail.
    email: Option<String>,
    /// `state-delegated`, `municipal`, `project` or `own`.
    funding: &'static str,
    /// Since when it is funded so.
    #[schema(value_type = Option<String>, format = Date)]
    funding_since: Option<Date>,
    /// The day it opened.
    #[schema(value_type = Option<String>, format = Date)]
    established_on: Option<Date>,
    /// Its capacity over time, the newest first.
    capacities: Vec<CapacityItem>,
    /// When it is open.
    hours: Vec<HoursItem>,
    /// Its premises.
    premises: Vec<PremisesItem>,
    /// Codes of the municipalities it serves.
    municipality_codes: Vec<String>,
    /// Version, as in `ETag`.
    version: i64,
}

/// Another name.
#[derive(Debug, Serialize, ToSchema)]
pub struct Alias {
    /// `bg` or `en`.
    lang: String,
    /// The name.
    name: String,
}

/// A capacity.
#[derive(Debug, Serialize, ToSchema)]
pub struct CapacityItem {
    /// Number of places.
    places: i64,
    /// Number of the order.
    order_number: String,
    /// Date of the order.
    #[schema(value_type = String, format = Date)]
    ordered_on: Date,
    /// First day it holds.
    #[schema(value_type = String, format = Date)]
    from_on: Date,
}

/// Opening hours of a day.
#[derive(Debug, Serialize, ToSchema)]
pub struct HoursItem {
    /// 1 Monday … 7 Sunday.
    weekday: i64,
    /// `hh:mm`.
    opens: String,
    /// `hh:mm`.
    closes: String,
}

/// Premises.
#[derive(Debug, Serialize, ToSchema)]
pub struct PremisesItem {
    /// Name in Bulgarian.
    name_bg: String,
    /// Name in English.
    name_en: String,
    /// What it was before, in Bulgarian.
    former_use_bg: Option<String>,
    /// What it was before, in English.
    former_use_en: Option<String>,
    /// The day it was given up.
    #[schema(value_type = Option<String>, format = Date)]
    ended_on: Option<Date>,
}

/// The centres in which the caller works, or which they oversee.
#[utoipa::path(get, path = "/api/v1/centres", tag = "centres", responses((status = 200, body = [CentreItem])))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let lines = read::of_viewer(&mut app.store.read().await?, &viewer, clock::date_of(ask.now)).await?;
    let items: Vec<CentreItem> = lines.into_iter().map(CentreItem::from).collect();
    Ok(answer::json(&json!({ "items": items }), None))
}

/// A centre.
#[utoipa::path(get, path = "/api/v1/centres/{id}", tag = "centres",
    params(("id" = Uuid, Path, description = "The centre")),
    responses((status = 200, body = Centre), (status = 404, description = "No such centre, or not visible")))]
pub async fn one(State(app): State<App>, viewer: Viewer, Path(id): Path<CentreId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<ReadCentre>(&mut db, &viewer, Subject::Centre(id)).await?;
    let row = read::one(&mut db, id).await?;
    let served = places::served_by(&mut db, id).await?;
    let shape = Centre {
        id: row.id.uuid(),
        provider_id: row.provider_id.uuid(),
        name_bg: row.name_bg,
        name_en: row.name_en,
        name_latin: row.name_latin,
        aliases: read::aliases(&mut db, id)
            .await?
            .into_iter()
            .map(|(lang, name)| Alias { lang, name })
            .collect(),
        settlement_code: row.settlement_code,
        address_bg: row.address_bg,
        address_en: row.address_en,
        postcode: row.postcode,
        phone: row.phone,
        email: row.email,
        funding: row.funding.code(),
        funding_since: row.funding_since,
        established_on: row.established_on,
        capacities: read::capacities(&mut db, id).await?.into_iter().map(CapacityItem::from).collect(),
        hours: read::hours(&mut db, id).await?.into_iter().map(HoursItem::from).collect(),
        premises: read::premises(&mut db, id).await?.into_iter().map(PremisesItem::from).collect(),
        municipality_codes: served.into_iter().map(|municipality| municipality.code).collect(),
        version: row.version,
    };
    Ok(answer::json(&json!(shape), Some(row.version)))
}

impl From<CentreLine> for CentreItem {
    fn from(line: CentreLine) -> Self {
        CentreItem {
            id: line.id.uuid(),
            name_bg: line.name_bg,
            name_en: line.name_en,
            settlement_code: line.settlement_code,
            phone: line.phone,
            places: line.places,
        }
    }
}

impl From<read::Capacity> for CapacityItem {
    fn from(row: read::Capacity) -> Self {
        CapacityItem {
            places: row.places,
            order_number: row.order_number,
            ordered_on: row.ordered_on,
            from_on: row.from_on,
        }
    }
}

impl From<read::Hours> for HoursItem {
    fn from(row: read::Hours) -> Self {
        let text = |time: base::jiff::civil::Time| time.strftime("%H:%M").to_string();
        HoursItem { weekday: row.weekday, opens: text(row.opens), closes: text(row.closes) }
    }
}

impl From<read::Premises> for PremisesItem {
    fn from(row: read::Premises) -> Self {
        PremisesItem {
            name_bg: row.name_bg,
            name_en: row.name_en,
            former_use_bg: row.former_use_bg,
            former_use_en: row.former_use_en,
            ended_on: row.ended_on,
        }
    }
}

#[derive(OpenApi)]
#[openapi(
    paths(list, one),
    components(schemas(Centre, CentreItem, Alias, CapacityItem, HoursItem, PremisesItem))
)]
struct Document;

/// The documented paths.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
