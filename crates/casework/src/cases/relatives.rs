//! The people of a case: who they are in it, and the family drawn as a genogram with the same told in words.

mod pages;
mod portrait;
mod read;
pub mod samples;
mod web;
mod write;

pub use read::{CasePerson, people};
pub use web::{add, ask_removal, change, choose, remove, show};
pub use write::add_person;
