//! The rules by which the house counts, over the API: the law as data, with its ground and whether it is verified.

use access::{Action, Answer, App, Routes, answer};
use axum::extract::State;
use base::{
    jiff::civil::Date,
    rules::{DeadlineRule, Named, Rules},
    working_days::{Counting, Unit},
};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// Every rule.
#[derive(Debug, Serialize, ToSchema)]
pub struct LawShape {
    /// Deadlines of every time; those that hold have no last day, or one to come.
    deadlines: Vec<DeadlineShape>,
    /// Whom a centre works with.
    target_groups: Vec<NamedShape>,
    /// The programmes of cases.
    programmes: Vec<NamedShape>,
}

/// A deadline.
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
    /// How long, in `unit`.
    value: u32,
    /// `minutes`, `hours`, `days` or `months`.
    unit: &'static str,
    /// `calendar` or `working`.
    counting: &'static str,
    /// Where it is written.
    ground: String,
    /// True when the number was confirmed, or is the centre's own.
    verified: bool,
    /// First day on which it is valid.
    #[schema(value_type = String, format = Date)]
    valid_from: Date,
    /// Last day on which it is valid.
    #[schema(value_type = Option<String>, format = Date)]
    valid_until: Option<Date>,
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

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new().get("/api/v1/rules", Action::OWN, rules)
}

/// The rules by which deadlines are counted, and the coded lists that come from the law.
#[utoipa::path(get, path = "/api/v1/rules", tag = "rules", responses((status = 200, body = LawShape)))]
pub async fn rules(State(_): State<App>) -> Answer {
    let rules = Rules::embedded();
    let shape = LawShape {
        deadlines: rules.deadlines().iter().map(DeadlineShape::from).collect(),
        target_groups: rules.target_groups().iter().map(NamedShape::from).collect(),
        programmes: rules.programmes().iter().map(NamedShape::from).collect(),
    };
    Ok(answer::json(&json!(shape), None))
}

impl From<&DeadlineRule> for DeadlineShape {
    fn from(rule: &DeadlineRule) -> Self {
        DeadlineShape {
            key: rule.key.clone(),
            version: rule.version.clone(),
            name_bg: rule.name_bg.clone(),
            name_en: rule.name_en.clone(),
            value: rule.value,
            unit: match rule.unit {
                Unit::Minutes => "minutes",
                Unit::Hours => "hours",
                Unit::Days => "days",
                Unit::Months => "months",
            },
            counting: match rule.counting {
                Counting::Calendar => "calendar",
                Counting::Working => "working",
            },
            ground: rule.ground.clone(),
            verified: rule.is_verified(),
            valid_from: rule.valid_from,
            valid_until: rule.valid_until,
        }
    }
}

impl From<&Named> for NamedShape {
    fn from(named: &Named) -> Self {
        NamedShape { code: named.code.clone(), name_bg: named.bg.clone(), name_en: named.en.clone() }
    }
}

#[derive(OpenApi)]
#[openapi(paths(rules), components(schemas(LawShape, DeadlineShape, NamedShape)))]
struct Document;

/// The documented paths.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
