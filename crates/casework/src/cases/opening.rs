//! Opening a case without a signal: first the child is looked for, so that nobody is entered twice; then the head of
//! the case is filled in, and an earlier case of the same child is told of.

mod form;
pub mod pages;
mod read;
pub mod samples;
mod web;

pub use form::{MAX_NAME, MAX_REASON, day_until, parse};
pub use read::{Earlier, Found, earlier, find};
pub use web::{begin, create};
