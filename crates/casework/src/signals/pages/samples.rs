//! Every page of signals, empty, full and with errors: rendered by tests, looked at by people. The people are made up.

use page::Markup;

/// Every page, by name.
pub fn samples(_lang: base::Lang) -> Vec<(&'static str, Markup)> {
    Vec::new()
}
