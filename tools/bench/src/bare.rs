//! The bare work: the same statements as the pages and the API run, through `store` alone.

mod known;
mod read;
mod write;

use crate::{
    Outcome,
    rounds::{AT_ONCE, Work},
};
use access::{App, Viewer};
pub use known::{Known, WHO};
use std::sync::Arc;
pub use write::Signal;

/// Which work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The questions of the first screen.
    Today,
    /// The questions of a case page.
    Case,
    /// The question of the type-ahead.
    People,
    /// The durable transaction of a signal.
    Signal,
}

/// One who works without HTTP.
pub struct Bare {
    app: App,
    viewer: Viewer,
    known: Arc<Known>,
    what: What,
}

impl Bare {
    /// As many as work at once.
    pub fn all(app: &App, known: &Arc<Known>, what: What) -> Vec<Bare> {
        let one = |_| Bare { app: app.clone(), viewer: known.viewer.clone(), known: known.clone(), what };
        (0..AT_ONCE).map(one).collect()
    }
}

impl Work for Bare {
    async fn once(&mut self, n: usize) -> Outcome<()> {
        match self.what {
            What::Today => read::today(&self.app, &self.viewer).await,
            What::Case => read::case(&self.app, &self.viewer, self.known.case(n)).await,
            What::People => read::people(&self.app.store, &self.viewer, self.known.typed(n)).await,
            What::Signal => self.known.signal.write(&self.app.store).await,
        }
    }
}
