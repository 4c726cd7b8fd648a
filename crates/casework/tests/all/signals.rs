//! Signals on a real database.

mod escalating;
mod joining;
mod receiving;
mod ward_link;
