//! The register of documents out over the API.

use super::{OutLine, Period, read};
use crate::permits::ReadRegister;
use access::{
    Answer, App, Ask, Layer, Viewer, answer, ask::Query, audit::Entry, looked, permit::permit_at_home,
};
use axum::extract::State;
use base::{Code, clock, jiff::civil::Date};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The registers part of the API's description.
#[derive(OpenApi)]
#[openapi(paths(list), components(schemas(RegisterLine, RegisterLines)))]
pub struct RegistersApi;

/// A line of the register of documents out.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegisterLine {
    id: uuid::Uuid,
    number: i64,
    dated_on: Date,
    /// None of what is not for everybody.
    kind: Option<&'static str>,
    /// None of what is not for everybody.
    title: Option<String>,
    case_reference: Option<String>,
    is_replaced: bool,
}

/// The register of documents out.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegisterLines {
    /// In the order of the register.
    items: Vec<RegisterLine>,
}

/// What left the centre between `from` and `to` (this year so far when not given), in the order of the register.
#[utoipa::path(get, path = "/api/v1/papers", tag = "papers",
    params(("from" = Option<Date>, Query), ("to" = Option<Date>, Query)),
    responses((status = 200, body = RegisterLines), (status = 403), (status = 422)))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, Query(query): Query) -> Answer {
    let period = Period::parse(&query, clock::date_of(ask.now))?;
    let mut db = app.store.read().await?;
    let permit = permit_at_home::<ReadRegister>(&mut db, &viewer).await?;
    let lines = read::out(&mut db, permit.centre, period).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "register.viewed").set("register", "out")).await?;
    let items = lines.into_iter().map(RegisterLine::from).collect();
    Ok(answer::json(&json!(RegisterLines { items }), None))
}

impl From<OutLine> for RegisterLine {
    fn from(line: OutLine) -> Self {
        let is_open = line.layer == Layer::General;
        RegisterLine {
            id: line.id.uuid(),
            number: line.number,
            dated_on: line.dated_on,
            kind: is_open.then(|| line.kind.code()),
            title: is_open.then_some(line.title),
            case_reference: line.case_reference,
            is_replaced: line.is_replaced,
        }
    }
}
