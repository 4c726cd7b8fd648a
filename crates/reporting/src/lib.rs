//! reporting

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

/// The routes of this area.
pub fn routes() -> access::Routes {
    access::Routes::new()
}
