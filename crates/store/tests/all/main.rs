//! The store's promises, kept on whichever database `ZAEDNO_TEST_POSTGRES` chooses.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "these are tests")]

mod audit;
mod backup;
mod claims;
mod files;
mod keys;
mod migrations;
mod numbering;
mod once;
mod order;
mod schema;
mod seal;
mod values;

use base::jiff::Timestamp;

/// The moment at which the tests' changes are made.
const NOW: Timestamp = Timestamp::constant(1_773_914_400, 0);

/// A moment as text.
fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}
