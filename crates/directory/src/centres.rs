//! The provider and its centres: names, address, capacity, funding, hours, premises, whom they serve.

mod read;
mod write;

pub use read::{
    Capacity, CentreLine, CentreRow, Hours, Premises, ProviderRow, capacities, hours, municipalities, name,
    of_provider, of_viewer, one, permit_for, premises, provider, provider_of,
};
pub use write::{
    NewCapacity, NewCentre, NewPremises, NewProvider, add_capacity, add_premises, create_centre,
    create_provider,
};

use access::Routes;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_centres.rs"));
}

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
}
