//! Setup.

use access::Routes;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_setup.rs"));
}

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
}
