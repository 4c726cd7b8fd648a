//! The list of cases: mine first, then whatever one may see of the centre.

mod pages;
mod read;
pub mod samples;
mod status;
mod web;

pub use read::{CaseLine, Wanted, lines};
pub use status::KindStatus;
pub use web::list;

/// Lines on one page of the list.
pub const PAGE: usize = 25;
