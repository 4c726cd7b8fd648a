//! Samples of taking answers along. Nobody in them is real.

use super::pages::take_page;
use crate::instruments::samples::instrument;
use base::{FieldErrors, Lang, Problem, typed::Typed};
use page::Markup;

/// Taking answers along: empty, and without the reason that is needed.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let typed = Typed::default().with("texts", "yes");
    let errors = FieldErrors::one("reason", Problem::Required);
    vec![
        ("answers, to take along", take_page(lang, &instrument(), &Typed::default(), &FieldErrors::new())),
        ("answers, without a reason", take_page(lang, &instrument(), &typed, &errors)),
    ]
}
