//! Words every other crate shares, with no I/O: ids, the clock, languages, coded values,
//! errors beside fields, names, numbers and calendars. Time and randomness come in as arguments.
//!
//! Order of modules (a later one may use an earlier one, never the other way):
//! `lang`, `clock`, `ids`, `codes`, `errors`, then the domain's primitives, which stand alone, and the
//! rules, which stand on them.

pub mod clock;
pub mod codes;
pub mod errors;
pub mod ground;
pub mod ids;
pub mod lang;
pub mod typed;

pub mod latin;
pub mod organisation_number;
pub mod personal_number;
pub mod phone;
pub mod place_code;
pub mod search_key;
pub mod working_days;

pub mod rules;

pub use clock::Clock;
pub use codes::Code;
pub use errors::{FieldErrors, Problem};
pub use ground::Ground;
pub use ids::Id;
pub use lang::Lang;

pub use jiff;
