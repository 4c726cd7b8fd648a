//! Every part of the kit, empty, full and with errors: rendered by tests, looked at by people.

use base::Lang;
use maud::Markup;

/// Every part, by name.
pub fn samples(_lang: Lang) -> Vec<(&'static str, Markup)> {
    Vec::new()
}
