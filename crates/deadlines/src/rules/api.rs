//! Rules over the API: the law as data, with its ground and whether it is verified; and a centre's own versions.

use super::{
    Counted, Measure, centre,
    pages::RulePage,
    read::{self, RuleLine, RuleView},
    web, write,
};
use crate::acts::WriteRule;
use access::{
    Answer, App, Ask, Permit, Subject, Viewer, WebError, Write, answer,
    ask::{Json, Query},
    permit,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{
    Code, FieldErrors, clock,
    ids::CentreId,
    jiff::{Timestamp, civil::Date},
    rules::{DeadlineRule, Named, Rules},
    typed::{self, Typed},
};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The part of rules in the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(list, one, enter, give_back, recount),
    components(schemas(
        LawShape,
        DeadlineShape,
        NamedShape,
        InForceShape,
        NewVersionShape,
        RuleShape,
        RecountShape,
        ReturnShape
    ))
)]
pub struct RulesApi;

/// Every rule.
#[derive(Debug, Serialize, ToSchema)]
pub struct LawShape {
    /// Every version of the rules that come with the program; those that hold have no last day, or one to come.
    deadlines: Vec<DeadlineShape>,
    /// Each rule as it is in force for the centre today: its own version before the one that comes with the program.
    in_force: Vec<InForceShape>,
    /// Whom a centre works with.
    target_groups: Vec<NamedShape>,
    /// The programmes of cases.
    programmes: Vec<NamedShape>,
}

/// A version of a rule.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineShape {
    /// `ward-response` …
    key: String,
    /// Tells it from former and later ones of the same key; a record names both.
    version: String,
    /// Name in Bulgarian.
    name_bg: String,
    /// Name in English.
    name_en: String,
    /// From when it is counted, in Bulgarian; empty for an age or a share.
    trigger_bg: String,
    /// From when it is counted, in English.
    trigger_en: String,
    /// How long, in `unit`.
    value: u32,
    /// `minutes`, `hours`, `days`, `months`, `years` or `percent`.
    unit: &'static str,
    /// `calendar` or `working`.
    counting: &'static str,
    /// How many times it comes round, from one start.
    times: u32,
    /// Where it is written, as it is cited in Bulgarian.
    ground: String,
    /// The same in English.
    ground_en: String,
    /// True for what ends on a day that is told: `value` says how long before it is to be minded.
    ahead: bool,
    /// True for a time in which somebody else may do something: when it is over it has lapsed, and nobody is late.
    lapses: bool,
    /// True when the number was confirmed, or is the centre's own order.
    verified: bool,
    /// Who or what confirms it.
    verified_by: Option<String>,
    /// When it was compared with the text in force.
    #[schema(value_type = Option<String>, format = Date)]
    verified_on: Option<Date>,
    /// First day on which it is valid.
    #[schema(value_type = String, format = Date)]
    valid_from: Date,
    /// Last day on which it is valid.
    #[schema(value_type = Option<String>, format = Date)]
    valid_until: Option<Date>,
}

/// A rule as it is in force for a centre.
#[derive(Debug, Serialize, ToSchema)]
pub struct InForceShape {
    /// The version.
    #[serde(flatten)]
    rule: DeadlineShape,
    /// True when it is the centre's own version.
    own: bool,
    /// How many deadlines run by the rule.
    running: i64,
}

/// One rule with its history.
#[derive(Debug, Serialize, ToSchema)]
pub struct RuleShape {
    /// As it is in force, or was or will be.
    rule: InForceShape,
    /// False when no version of it is in force today.
    holds: bool,
    /// How many running deadlines were counted by another version than the one in force.
    by_others: i64,
    /// Every version, the newest first.
    versions: Vec<DeadlineShape>,
    /// The recount that was asked for last.
    recount: Option<RecountShape>,
}

/// A recount and how far it is.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecountShape {
    /// The version by which is counted.
    version: String,
    /// So many ran by another version when it was asked for.
    total: i64,
    /// So many are done.
    done: i64,
    /// When the last was done.
    #[schema(value_type = Option<String>, format = DateTime)]
    ended_at: Option<Timestamp>,
}

/// Why the rule that comes with the program holds again.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct ReturnShape {
    /// It stays in the history of the rule.
    reason: String,
    /// The centre; one's own when it is left out.
    centre: Option<uuid::Uuid>,
}

/// A coded value with its names.
#[derive(Debug, Serialize, ToSchema)]
pub struct NamedShape {
    /// The code that records bear.
    code: String,
    /// Name in Bulgarian.
    name_bg: String,
    /// Name in English.
    name_en: String,
}

/// A centre's own version of a rule.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewVersionShape {
    /// How long, in `unit`.
    value: u32,
    /// `minutes`, `hours`, `days`, `months`, `years`; `percent` for a share.
    unit: String,
    /// `calendar` or `working`.
    counting: String,
    /// First day on which it is valid.
    valid_from: String,
    /// Where it is written.
    ground: String,
    /// Why the centre counts by it.
    reason: String,
    /// Who or what confirms the number.
    verified_by: Option<String>,
    /// When it was compared with the text in force.
    verified_on: Option<String>,
    /// The centre; one's own when it is left out.
    centre: Option<uuid::Uuid>,
}

/// The rules by which deadlines are counted, and the coded lists that come from the law.
#[utoipa::path(get, path = "/api/v1/rules", tag = "rules",
    params(("centre" = Option<uuid::Uuid>, Query, description = "The centre; one's own when it is left out.")),
    responses((status = 200, body = LawShape)))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let mut db = app.store.read().await?;
    let centre = centre::chosen(&mut db, &viewer, query.0.get("centre")).await?;
    let lines = read::all(&mut db, centre, clock::date_of(ask.now)).await?;
    drop(db);
    let rules = Rules::embedded();
    let shape = LawShape {
        deadlines: rules.deadlines().iter().map(DeadlineShape::from).collect(),
        in_force: lines.iter().filter(|line| line.holds).map(InForceShape::from).collect(),
        target_groups: rules.target_groups().iter().map(NamedShape::from).collect(),
        programmes: rules.programmes().iter().map(NamedShape::from).collect(),
    };
    Ok(answer::json(&json!(shape), None))
}

/// One rule as it is in force for a centre, with its history and the last recount of what runs by it.
#[utoipa::path(get, path = "/api/v1/rules/{key}", tag = "rules",
    params(("key" = String, Path), ("centre" = Option<uuid::Uuid>, Query, description = "The centre; one's own when it is left out.")),
    responses((status = 200, body = RuleShape), (status = 404)))]
pub async fn one(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(key): Path<String>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let centre = centre::chosen(&mut db, &viewer, query.0.get("centre")).await?;
    let rule = read::one(&mut db, centre, &key, clock::date_of(ask.now)).await?.ok_or(WebError::NotFound)?;
    Ok(answer::json(&json!(RuleShape::from(&rule)), None))
}

/// Ends the centre's own versions of a rule: from today the one that comes with the program holds. What runs keeps its
/// version.
#[utoipa::path(post, path = "/api/v1/rules/{key}/return", tag = "rules", params(("key" = String, Path)),
    request_body = ReturnShape,
    responses((status = 200, body = RuleShape), (status = 403), (status = 404), (status = 422)))]
pub async fn give_back(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(key): Path<String>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let (mut write, page, permit) = to_change((&app, &ask, &viewer), &key, &headers, &body.0).await?;
    let reason =
        typed::text(body.0.get("reason"), 500).map_err(|problem| FieldErrors::one("reason", problem))?;
    write::give_back(&mut write, &permit, &key, &reason).await?;
    answered(write, &ask, page.centre, &key).await
}

/// Has what runs by a rule counted by the version in force, in the background. Its progress stands in the rule.
#[utoipa::path(post, path = "/api/v1/rules/{key}/recount", tag = "rules", params(("key" = String, Path)),
    responses((status = 200, body = RuleShape), (status = 403), (status = 404)))]
pub async fn recount(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(key): Path<String>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let (mut write, page, permit) = to_change((&app, &ask, &viewer), &key, &headers, &body.0).await?;
    if page.view.line.holds {
        super::recount::ask(&mut write, &permit, &page.view.line.rule).await?;
    }
    answered(write, &ask, page.centre, &key).await
}

/// A rule as it is in force, with leave to change it in the centre that the body names.
async fn to_change(
    (app, ask, viewer): (&App, &Ask, &Viewer),
    key: &str,
    headers: &HeaderMap,
    body: &Typed,
) -> Answer<(Write, RulePage, Permit<WriteRule>)> {
    let mut write = Write::api(app, ask, headers, body).await?;
    let page = web::to_write(&mut *write, ask, viewer, key, body).await?;
    let permit = permit::<WriteRule>(&mut *write, viewer, Subject::Centre(page.centre)).await?;
    Ok((write, page, permit))
}

async fn answered(mut write: Write, ask: &Ask, centre: CentreId, key: &str) -> Answer {
    let rule =
        read::one(&mut *write, centre, key, clock::date_of(ask.now)).await?.ok_or(WebError::NotFound)?;
    write.ok(&json!(RuleShape::from(&rule))).await
}

/// Enters a centre's own version of a rule. Running deadlines keep the version they started under.
#[utoipa::path(post, path = "/api/v1/rules/{key}/versions", tag = "rules", params(("key" = String, Path)),
    request_body = NewVersionShape,
    responses((status = 201, body = DeadlineShape), (status = 403), (status = 404), (status = 422)))]
pub async fn enter(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(key): Path<String>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let page = web::to_write(&mut *write, &ask, &viewer, &key, &body.0).await?;
    web::enter_version(&mut write, &viewer, &page, &body.0).await?;
    let after = read::one(&mut *write, page.centre, &key, clock::date_of(ask.now))
        .await?
        .ok_or(WebError::NotFound)?;
    let newest = after.versions.first().map(|version| DeadlineShape::from(version.rule()));
    write.created("/api/v1/rules", &json!(newest)).await
}

impl From<&DeadlineRule> for DeadlineShape {
    fn from(rule: &DeadlineRule) -> Self {
        DeadlineShape {
            key: rule.key.clone(),
            version: rule.version.clone(),
            name_bg: rule.name_bg.clone(),
            name_en: rule.name_en.clone(),
            trigger_bg: rule.trigger_bg.clone(),
            trigger_en: rule.trigger_en.clone(),
            value: rule.value,
            unit: Measure::from(rule.unit).code(),
            counting: Counted::from(rule.counting).code(),
            times: rule.times,
            ground: rule.ground.bg.clone(),
            ground_en: rule.ground.en.clone(),
            ahead: rule.ahead,
            lapses: rule.lapses,
            verified: rule.is_verified(),
            verified_by: rule.verified_by.clone(),
            verified_on: rule.verified_on,
            valid_from: rule.valid_from,
            valid_until: rule.valid_until,
        }
    }
}

impl From<&RuleLine> for InForceShape {
    fn from(line: &RuleLine) -> Self {
        InForceShape {
            rule: DeadlineShape::from(&line.rule.rule),
            own: line.rule.is_own,
            running: line.running,
        }
    }
}

impl From<&RuleView> for RuleShape {
    fn from(view: &RuleView) -> Self {
        RuleShape {
            rule: InForceShape::from(&view.line),
            holds: view.line.holds,
            by_others: view.by_others,
            versions: view.versions.iter().map(|version| DeadlineShape::from(version.rule())).collect(),
            recount: view.recount.as_ref().map(|one| RecountShape {
                version: one.rule_version.clone(),
                total: one.total,
                done: one.done,
                ended_at: one.ended_at,
            }),
        }
    }
}

impl From<&Named> for NamedShape {
    fn from(named: &Named) -> Self {
        NamedShape { code: named.code.clone(), name_bg: named.bg.clone(), name_en: named.en.clone() }
    }
}
