//! What tests stand on: a database of their own, on SQLite or PostgreSQL as `ZAEDNO_TEST_POSTGRES` says.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot be set up has failed")]

pub mod answer;
pub mod app;
pub mod db;
pub mod personas;

pub use answer::{Answered, Filled};
pub use app::{Asking, TestApp};
pub use personas::{House, Persona};
