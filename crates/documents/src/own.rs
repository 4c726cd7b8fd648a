//! Which template sets a kind of paper: the one that comes with the program, or a centre's own, in versions.

mod read;
mod write;

pub use read::{Own, OwnId, versions};
pub(crate) use read::{in_force, replaced, shipped};
pub use write::{put_in_force, restore};
