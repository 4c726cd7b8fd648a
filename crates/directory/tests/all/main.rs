//! The directory on a real database of either kind.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod partners;
mod places;
