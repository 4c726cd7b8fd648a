//! How the signals of the wards were answered: indicators I05 to I08.
//!
//! - Signals received in the period, and how many children they were about (joined ones counted once).
//! - From signal to first meeting: median and 90th percentile; how many within the rule that was in force.
//! - Prevented abandonments: of the decisions of the period, those where the child went home or to kin.
//! - Days in hospital without a parent: from the day the mother left to the day of discharge.

mod api;
mod export;
mod measure;
mod pages;
mod read;
mod web;

pub use api::openapi;
pub use measure::{Decision, Fact, Measure};
pub use pages::samples;

use crate::w;
use access::{Action, Routes};

base::codes! {
    /// What the figures are grouped by.
    pub enum By {
        /// Ward and hospital.
        Ward = "ward" => w::by_ward,
        /// Who called.
        Requester = "requester" => w::by_requester,
        /// Risk at the signal.
        Risk = "risk" => w::by_risk,
        /// Before birth or after.
        ChildState = "child" => w::by_child,
        /// Month.
        Month = "month" => w::by_month,
        /// Centre.
        Centre = "centre" => w::by_centre,
    }
}

base::codes! {
    /// Which records stand behind a figure.
    pub enum Behind {
        /// Every signal received in the period.
        Signals = "signals" => w::behind_signals,
        /// Those with a first meeting within the rule.
        Within = "within" => w::behind_within,
        /// Those that were late, or are.
        Late = "late" => w::behind_late,
        /// Those decided in the period.
        Decided = "decided" => w::behind_decided,
        /// Those decided with the child at home or with kin.
        Prevented = "prevented" => w::behind_prevented,
    }
}

const READ: Action = Action("figure.read");

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
        .get("/figures", READ, web::show)
        .get("/figures/records", Action("figure.open"), web::records)
        .get("/figures/export/{kind}", Action("figure.export"), web::export)
        .get("/api/v1/indicators/ward-response", READ, api::show)
        .get("/api/v1/indicators/ward-response/records", Action("figure.open"), api::records)
}
