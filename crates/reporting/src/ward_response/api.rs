//! The figures over the API.

use super::{
    Measure,
    web::{self, Wanted},
};
use access::{Answer, App, Ask, Viewer, answer, ask::Query};
use axum::extract::State;
use base::{Code, jiff::Timestamp};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

/// How the signals of the wards were answered in a period.
#[derive(Debug, Serialize, ToSchema)]
pub struct WardResponse {
    /// First day, `yyyy-mm-dd`.
    pub from: String,
    /// Last day, `yyyy-mm-dd`.
    pub to: String,
    /// What the groups are: `ward`, `requester`, `risk`, `child`, `month` or `centre`.
    pub by: &'static str,
    /// All together.
    pub all: Figures,
    /// Each group.
    pub groups: Vec<Grouped>,
    /// The same days of the last five years, oldest first.
    pub years: Vec<Yearly>,
}

/// The figures of one group.
#[derive(Debug, Serialize, ToSchema)]
pub struct Grouped {
    /// Its name in the language asked for.
    pub label: String,
    /// Its figures.
    pub figures: Figures,
}

/// The figures of one year.
#[derive(Debug, Serialize, ToSchema)]
pub struct Yearly {
    /// The year in which the days end.
    pub year: i16,
    /// Its figures.
    pub figures: Figures,
}

/// I05 to I08.
#[derive(Debug, Serialize, ToSchema)]
pub struct Figures {
    /// Signals received (I06).
    pub signals: i64,
    /// Children they were about: joined signals counted once.
    pub children: i64,
    /// With a first meeting.
    pub met: i64,
    /// Median minutes from signal to first meeting (I07).
    pub median_minutes: Option<i64>,
    /// 90th percentile of the same.
    pub ninetieth_percentile_minutes: Option<i64>,
    /// First meetings within the rule in force.
    pub within_rule: i64,
    /// Signals that can be judged: met, or already late.
    pub judged: i64,
    /// Prevented abandonments (I05).
    pub prevented: i64,
    /// Decisions at the ward.
    pub decided: i64,
    /// Days in hospital without a parent (I08).
    pub days_without_parent: i64,
    /// Children for whom these days are known.
    pub stays_known: i64,
}

impl From<&Measure> for Figures {
    fn from(m: &Measure) -> Self {
        Figures {
            signals: m.signals,
            children: m.children,
            met: m.met,
            median_minutes: m.median,
            ninetieth_percentile_minutes: m.ninetieth,
            within_rule: m.within,
            judged: m.judged,
            prevented: m.prevented,
            decided: m.decided,
            days_without_parent: m.days,
            stays_known: m.stays,
        }
    }
}

/// How the signals of the wards were answered.
#[utoipa::path(
    get,
    path = "/api/v1/indicators/ward-response",
    params(
        ("from" = Option<String>, Query, description = "First day; the first of January without it"),
        ("to" = Option<String>, Query, description = "Last day; today without it"),
        ("by" = Option<String>, Query, description = "ward, requester, risk, child, month or centre"),
    ),
    responses((status = 200, body = WardResponse), (status = 422, description = "A date or grouping that cannot be read"))
)]
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Query(query): Query) -> Answer {
    let wanted = Wanted::parse(&query, &ask)?;
    let view = web::view(&app, &ask, &viewer, &wanted).await?;
    let body = WardResponse {
        from: view.period.from.to_string(),
        to: view.period.to.to_string(),
        by: view.by.code(),
        all: Figures::from(&view.whole),
        groups: view
            .groups
            .iter()
            .map(|g| Grouped { label: g.label.clone(), figures: Figures::from(&g.measure) })
            .collect(),
        years: view.years.iter().map(|(year, m)| Yearly { year: *year, figures: Figures::from(m) }).collect(),
    };
    Ok(answer::json(&serde_json::json!(body), None))
}

/// The records behind a figure.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecordsBehind {
    /// How many the figure counts; more than the items when some are not the caller's to open.
    pub counted: usize,
    /// Those the caller may open, by the time they came.
    pub items: Vec<RecordBehind>,
}

/// A signal behind a figure.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecordBehind {
    /// The signal.
    pub signal: uuid::Uuid,
    /// Its number.
    pub reference: String,
    /// When it came.
    pub received_at: Timestamp,
    /// The case that took it over.
    pub case: Option<uuid::Uuid>,
    /// The case's number.
    pub case_reference: Option<String>,
}

/// The signals behind a figure, for those who may see them.
#[utoipa::path(
    get,
    path = "/api/v1/indicators/ward-response/records",
    params(
        ("behind" = String, Query, description = "signals, within, late, decided or prevented"),
        ("from" = Option<String>, Query, description = "First day; the first of January without it"),
        ("to" = Option<String>, Query, description = "Last day; today without it"),
    ),
    responses((status = 200, body = RecordsBehind), (status = 404, description = "No such figure"))
)]
pub async fn records(State(app): State<App>, ask: Ask, viewer: Viewer, Query(query): Query) -> Answer {
    let found = web::found(&app, &ask, &viewer, &query).await?;
    let items = found.records.into_iter().map(|record| RecordBehind {
        signal: record.id.uuid(),
        reference: record.reference,
        received_at: record.received_at,
        case: record.case_id.map(base::Id::uuid),
        case_reference: record.case_reference,
    });
    let body = RecordsBehind { counted: found.counted, items: items.collect() };
    Ok(answer::json(&serde_json::json!(body), None))
}

#[derive(OpenApi)]
#[openapi(
    paths(show, records),
    components(schemas(WardResponse, Grouped, Yearly, Figures, RecordsBehind, RecordBehind))
)]
struct Docs;

/// What the API says of this area.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Docs::openapi()
}
