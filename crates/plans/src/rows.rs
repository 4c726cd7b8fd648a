//! Repeated rows of a form: `domains-2.need`. A row that is left empty does not count.

use base::{FieldErrors, Lang, typed::Typed};
use page::{Markup, html};

/// Most rows that are read.
pub const MOST: usize = 30;
/// Empty rows that stand after those that are filled.
const SPARE: usize = 1;

/// The name of a field in a row, counted from 1.
pub fn name(list: &str, number: usize, field: &str) -> String {
    format!("{list}-{number}.{field}")
}

/// What a field of a row holds.
pub fn get<'t>(typed: &'t Typed, list: &str, number: usize, field: &str) -> &'t str {
    typed.get(&name(list, number, field)).trim()
}

/// The rows in which at least one of these fields is filled.
pub fn filled(typed: &Typed, list: &str, fields: &[&str]) -> Vec<usize> {
    (1..=MOST)
        .filter(|number| fields.iter().any(|field| !get(typed, list, *number, field).is_empty()))
        .collect()
}

/// How many rows a form shows: the filled ones, and one to fill.
pub fn shown(typed: &Typed, list: &str, fields: &[&str]) -> usize {
    let last = filled(typed, list, fields).last().copied().unwrap_or(0);
    (last + SPARE).min(MOST)
}

/// What is wrong with the rows as a whole, to stand above them.
pub fn problem(lang: Lang, errors: &FieldErrors, list: &str) -> Markup {
    html! {
        @if let Some(problem) = errors.of(list) {
            p.problem id={ (list) "-error" } { span.unseen { (page::w::error_prefix(lang)) " " } (page::problem(lang, problem)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_rows_do_not_count_and_one_waits_to_be_filled() {
        let typed = Typed::default().with("a-1.x", " ").with("a-2.x", "1").with("a-4.y", "2");
        assert_eq!(filled(&typed, "a", &["x", "y"]), [2, 4]);
        assert_eq!(shown(&typed, "a", &["x", "y"]), 5);
        assert_eq!(shown(&Typed::default(), "a", &["x"]), 1);
    }
}
