//! The rules as they are in force for a centre: those of `rules/deadlines.toml`, and before them its own versions.

mod api;
pub mod centre;
pub mod form;
mod in_force;
#[cfg(test)]
mod law;
mod own;
mod pages;
pub mod read;
pub mod recount;
mod risk;
pub mod samples;
pub mod say;
mod unit;
mod web;
pub mod write;

pub use api::RulesApi;
pub use in_force::{CentreRules, RuleInForce};
pub use own::{OwnRule, OwnRuleId};
pub use unit::{Counted, Measure};

/// The words of rules.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_rules.rs"));
}

use access::{Action, Routes};
use base::{ids::CentreId, jiff::civil::Date};
use store::{Db, Result};

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("rule.read"), Action("rule.write"));
    Routes::new()
        .get("/rules", read, web::list)
        .get("/rules/holidays", read, web::calendar)
        .get("/rules/{key}", read, web::show)
        .get("/rules/{key}/versions/new", write, web::begin)
        .post("/rules/{key}/versions", write, web::enter)
        .get("/rules/{key}/return", write, web::ask_give_back)
        .post("/rules/{key}/return", write, web::give_back)
        .get("/rules/{key}/recount", write, web::ask_recount)
        .post("/rules/{key}/recount", write, web::recount)
        .get("/api/v1/rules", read, api::list)
        .get("/api/v1/rules/{key}", read, api::one)
        .post("/api/v1/rules/{key}/versions", write, api::enter)
        .post("/api/v1/rules/{key}/return", write, api::give_back)
        .post("/api/v1/rules/{key}/recount", write, api::recount)
}

/// The rule of this key as it is in force for a centre on a day; none when there is none on that day.
pub async fn rule(db: &mut impl Db, centre: CentreId, key: &str, on: Date) -> Result<Option<RuleInForce>> {
    Ok(CentreRules::read(db, centre).await?.in_force(key, on))
}
