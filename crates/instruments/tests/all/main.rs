//! Forms as their authors mean them: one binary for all tests that go through the front door.

#![allow(clippy::unwrap_used, reason = "tests")]

mod chance;
mod filling;
mod forms;
mod functions;
mod hostile;
mod logic;
mod mutations;
mod public;
mod reading;
mod scores;
mod shipped;
mod types;
mod versions;
