//! Quality: complaints.

mod complaints;
mod outside;
