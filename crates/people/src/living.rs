//! Where a person lives and with whom, with the days on which that changed.

pub mod form;
pub mod pages;
pub mod read;
pub mod web;
pub mod write;

use access::{Action, Routes};
use base::Id;

/// A place where somebody lives, stays or is registered.
pub enum Address {}
/// Id of an address.
pub type AddressId = Id<Address>;
/// People who live together.
pub enum Household {}
/// Id of a household.
pub type HouseholdId = Id<Household>;
/// Somebody's time in a household.
pub enum Membership {}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/people/{id}/addresses/new", Action("person.write"), web::new_address)
        .post("/people/{id}/addresses", Action("person.write"), web::create_address)
        .post("/people/{id}/addresses/{address}/end", Action("person.write"), web::end_address)
        .get("/people/{id}/household", Action("person.write"), web::ask_household)
        .post("/people/{id}/household", Action("person.write"), web::join_household)
        .post("/people/{id}/household/leave", Action("person.write"), web::leave_household)
}
