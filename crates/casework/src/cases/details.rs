//! The head of a case, its team and its risk over time: shown on one page, each changed on a page of its own.

mod form;
mod pages;
mod risk;
pub mod samples;
mod team;
mod web;
pub mod write;

pub use form::NewHead;
pub use risk::{RiskLine, risks};
pub use web::{add_member, assess, change, edit, end_member, hand_over, show};
