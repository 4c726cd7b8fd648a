//! The program: configuration, command line, router, background work, and the wiring of the areas.
//!
//! Order of modules: `w`, `config`, `docs`, `health`, `wiring`, `assets`, `router`, `worker`, `opening`, `serving`, `demo`, `generate`, `cli`.

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod assets;
pub mod cli;
pub mod config;
pub mod demo;
pub mod docs;
pub mod generate;
pub mod health;
pub mod opening;
pub mod router;
pub mod serving;
pub mod wiring;
pub mod worker;
