//! Registers of the centre for a period: documents out and in, signals, requests, general access, users, agreements with families,
//! consents, material aid, referrals, agreements with partners; looked at, printed, taken along as a workbook.

mod api;
mod families;
mod family_agreements;
mod form;
mod general_access;
mod pages;
mod period;
mod read;
pub mod samples;
mod web;
mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_documents_registers.rs"));
}

pub use api::RegistersApi;
pub use form::NewIncoming;
pub use period::Period;
pub use read::OutLine;
pub use write::{IncomingId, enter};

use access::{Action, Routes};

base::codes! {
    /// The registers.
    pub enum Register {
        /// What left the centre.
        Out = "out" => w::register_out,
        /// What came in.
        In = "in" => w::register_in,
        /// Signals.
        Signals = "signals" => w::register_signals,
        /// Users: a line a case.
        Cases = "cases" => w::register_cases,
        /// Agreements with families.
        FamilyAgreements = "family-agreements" => w::register_family_agreements,
        /// Consents.
        Consents = "consents" => w::register_consents,
        /// Agreements with partners.
        Agreements = "agreements" => w::register_agreements,
        /// Requests for the service.
        Requests = "requests" => w::register_requests,
        /// General access.
        GeneralAccess = "general-access" => w::register_general_access,
        /// Things that families were given.
        MaterialAid = "material-aid" => w::register_material_aid,
        /// Referrals to other services.
        Referrals = "referrals" => w::register_referrals,
    }
}

impl Register {
    /// What one must be allowed to do in the centre to see it.
    const fn action(self) -> Action {
        match self {
            Register::Out | Register::In => Action("register.read"),
            Register::Signals => Action("signal.read"),
            Register::Cases | Register::MaterialAid | Register::Referrals => Action("case.read"),
            Register::FamilyAgreements | Register::Consents => Action("plan.read"),
            Register::Requests => Action("request.read"),
            Register::GeneralAccess => Action("general-access.read"),
            Register::Agreements => Action("agreement.read"),
        }
    }
}

/// The routes of this area.
pub fn routes() -> Routes {
    let read = Action("register.read");
    Routes::new()
        .get("/registers", read, web::show)
        .get("/registers/{register}/xlsx", read, web::workbook)
        .post("/registers/in", Action("register.write"), web::enter)
        .get("/api/v1/papers", read, api::list)
}
