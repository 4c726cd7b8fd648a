//! Agreements with partners: who signed, from when until when, and the signed paper.

mod read;
mod state;
mod write;

pub use read::{AgreementRow, PartyLine, one, parties};
pub use state::{AgreementState, EXPIRING_DAYS, state_on};
pub use write::{Agreement, AgreementId, NewAgreement, create_agreement};

use access::Routes;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_agreements.rs"));
}

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
}
