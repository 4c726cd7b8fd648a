//! What is done in the directory, as types; `access/policy.toml` says who may.

use access::permit::OutsideAct;

access::acts! {
    /// See a centre and its profile.
    ReadCentre = "centre.read",
    /// Change a centre's profile.
    WriteCentre = "centre.write",
    /// Add a centre to the provider.
    CreateCentre = "centre.create",
    /// See partner organisations and wards.
    ReadOrganisation = "organisation.read",
    /// Enter and change partner organisations, wards and their contacts.
    WriteOrganisation = "organisation.write",
    /// See agreements and their files.
    ReadAgreement = "agreement.read",
    /// Enter and change agreements.
    WriteAgreement = "agreement.write",
    /// Look up places.
    ReadPlace = "place.read",
    /// Load an edition of the classifier of places.
    ImportPlaces = "place.import",
}

// The set-up page, the demo and the command line act before anybody has an account.
impl OutsideAct for WriteCentre {}
impl OutsideAct for CreateCentre {}
impl OutsideAct for WriteOrganisation {}
impl OutsideAct for WriteAgreement {}
