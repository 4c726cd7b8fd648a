//! What answers come to: figures by scale with words for each.

mod kept;
mod line;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_results.rs"));
}

pub use kept::{Kept, keep};
pub use line::{DOMAINS, ScoreLine, domain, figure};
