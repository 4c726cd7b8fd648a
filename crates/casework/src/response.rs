//! What is done about a signal: accepted, on the way, arrived, met, notified, decided; and the guide beside it.

pub mod acceptance;
mod stage;
pub mod standing;
pub mod travel;
mod web;

pub use stage::Step;

use crate::signals::SignalView;
use access::{App, Ask, Routes, Viewer, app::Coming};
use page::{Markup, html};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_response.rs"));
}

/// The routes of this area.
pub fn routes() -> Routes {
    acceptance::routes().with(travel::routes())
}

/// What the response shows on the page of a signal; see [`crate::signals::Panels`].
pub fn panels<'a>(
    _app: &'a App,
    _ask: &'a Ask,
    _viewer: &'a Viewer,
    _signal: &'a SignalView,
) -> Coming<'a, Markup> {
    Box::pin(async { Ok(html! {}) })
}
