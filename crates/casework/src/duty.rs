//! Duty: who answers for which ward and when, the regular visits to the wards, and what one duty tells the next.

pub mod api;
pub mod cover;
pub mod handovers;
pub mod hours;
pub(crate) mod lines;
pub mod on_duty;
pub mod roster;
pub mod samples;
pub mod shifts;
pub mod terms;
pub mod visits;
mod web;
pub mod week;

pub use on_duty::{MyDuty, OnDuty, mine, next_on_roster, on_duty};
pub use samples::samples;
pub(crate) use web::first;

use access::Routes;
use base::Lang;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_duty.rs"));
}

/// The routes of this area.
pub fn routes() -> Routes {
    roster::routes()
        .with(shifts::routes())
        .with(hours::routes())
        .with(visits::routes())
        .with(handovers::routes())
        .with(api::routes())
}

/// A name as it is read in a language.
pub(crate) fn name_in<'a>(lang: Lang, name: &'a str, latin: &'a str) -> &'a str {
    match lang {
        Lang::Bg => name,
        Lang::En => latin,
    }
}
