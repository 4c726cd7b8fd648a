//! A bar for long work; where nobody watches, nothing is drawn.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar that shows how far `what` is.
pub struct Bar(ProgressBar);

impl Bar {
    /// A new bar.
    pub fn new(what: &'static str) -> Self {
        let bar = ProgressBar::new(0).with_message(what);
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {percent}% {eta}") {
            bar.set_style(style);
        }
        Bar(bar)
    }

    /// So much is done, of so much.
    pub fn show(&self, done: u64, all: u64) {
        self.0.set_length(all);
        self.0.set_position(done);
    }

    /// Takes it away.
    pub fn end(self) {
        self.0.finish_and_clear();
    }
}
