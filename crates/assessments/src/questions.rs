//! The questions of a form as a page: what a person sees and types, and how what was typed comes back.
//!
//! Every place bears its path in `data-path`; what is not asked at the moment is there, and hidden. So the server can
//! show the form anew after each step, and a script may do the same at each key.

mod choosing;
mod compare;
mod controls;
mod engine;
mod outline;
mod printed;
mod say;
mod sheets;
mod typing;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_questions.rs"));
}

pub use compare::{Difference, differences, place};
pub use controls::{Showing, nodes};
pub use engine::engine;
pub use outline::{Leaf, Node, Row, Sheet, outline, sheet_of};
pub use printed::printed;
pub use say::{answer, errors, question};
pub use sheets::{Turning, more, sheets, turn};
pub use typing::{moment, take};
