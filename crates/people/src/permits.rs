//! What is done with people, as types; `access/policy.toml` says who may.

use access::{Act, permit::OutsideAct};

access::acts! {
    /// Look for people by name, phone or number.
    SearchPeople = "person.search",
    /// Enter a person.
    CreatePerson = "person.create",
    /// Open a person's page.
    ReadPerson = "person.read",
    /// Change what is known of a person.
    WritePerson = "person.write",
    /// See a personal number in full.
    RevealNumber = "person.reveal",
    /// Make one record of two.
    MergePeople = "person.merge",
}

// The link of a ward brings a mother and a child with it.
impl OutsideAct for CreatePerson {}

/// An act that may add what belongs to a person: ties, contacts, addresses.
pub trait Filling: Act {}
impl Filling for CreatePerson {}
impl Filling for WritePerson {}
