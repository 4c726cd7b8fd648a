//! The application as its users and its clients meet it: every test on a database of its own, on SQLite or on
//! PostgreSQL as `ZAEDNO_TEST_POSTGRES` says.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod access;
mod api;
mod assessment;
mod cases;
mod deadlines;
mod directory;
mod duty;
mod figures;
mod hostile;
mod house;
mod instruments;
mod intake;
mod journey;
mod kinds;
mod lookups;
mod merging;
mod navigation;
mod papers;
mod partner;
mod people;
mod plans;
mod program;
mod quality;
mod refusals;
mod rendering;
mod response;
mod sealed;
mod signals;
mod today;

use testkit::TestApp;

/// The application under test, with the real router and slots.
pub async fn app() -> TestApp {
    TestApp::start(server::wiring::slots(), server::router::router).await
}

/// Lets everything that is due in the background happen.
pub async fn work(app: &TestApp) {
    server::worker::all(&app.app).await.unwrap();
}
