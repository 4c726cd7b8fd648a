//! Signals: somebody says that a child may be left. From the call to the moment somebody takes it up.

mod attempts;
pub mod change;
pub mod escalate;
pub mod form;
pub mod join;
mod kinds;
pub mod link;
pub mod read;
pub mod receive;
pub mod report;
pub mod steps;
mod terms;

pub use form::NewSignal;
pub use kinds::{Channel, ChildState, Reason, ReporterRole, Stage, StepKind};
pub use read::SignalView;
pub use receive::receive;

use access::{App, Ask, Routes, Viewer, app::Coming};
use page::Markup;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_signals.rs"));
}

/// What the response puts on the page of a signal: what to do next, meetings, outcome. Plugged in by `lib.rs`,
/// since the response stands on signals and not the other way round.
pub type Panels = for<'a> fn(&'a App, &'a Ask, &'a Viewer, &'a SignalView) -> Coming<'a, Markup>;

/// The routes of this area; `panels` is what the response shows on the page of a signal.
pub fn routes(_panels: Panels) -> Routes {
    Routes::new()
}
