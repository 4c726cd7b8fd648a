//! What may be chosen from: the steps of a range, and whether choices are shown one by one.

use super::{Leaf, w};
use base::Lang;
use instruments::instrument::Kind;

/// More choices than these become a drop-down list.
const MOST_IN_SIGHT: usize = 9;
/// A range of at most this many steps is shown step by step.
const MOST_STEPS: usize = 11;

/// Whether each choice has a field of its own.
pub(super) fn is_list(leaf: &Leaf) -> bool {
    match leaf.kind {
        Kind::SelectOne { .. } => !is_minimal(leaf),
        Kind::SelectMultiple { .. } | Kind::Rank { .. } => true,
        Kind::Range => is_stepped(leaf),
        _ => false,
    }
}

fn is_minimal(leaf: &Leaf) -> bool {
    leaf.choices.len() > MOST_IN_SIGHT
        || leaf.appearance.contains("minimal")
        || leaf.appearance.contains("autocomplete")
}

/// Whether a question is a range short enough to be shown step by step.
pub(super) fn is_stepped(leaf: &Leaf) -> bool {
    let (start, end, step) = range(leaf);
    let count = ((end - start) / step).round();
    leaf.kind == Kind::Range && (0.0..MOST_STEPS as f64).contains(&count)
}

/// The steps of a short range: as they are kept, and as they are read.
pub(super) fn steps(lang: Lang, leaf: &Leaf) -> Vec<(String, String)> {
    let (start, end, step) = range(leaf);
    let count = ((end - start) / step).round().clamp(0.0, MOST_STEPS as f64) as u32;
    let kept = (0..=count).map(|nth| tidy(start + step * f64::from(nth)).to_string());
    kept.map(|kept| (kept.clone(), number(lang, &kept))).collect()
}

/// Between what a number may be, in words.
pub(super) fn bounds(lang: Lang, leaf: &Leaf) -> String {
    let (start, end, step) = range(leaf);
    let said = |value: f64| number(lang, &tidy(value).to_string());
    w::range_of(lang, said(end), said(start), said(step.abs()))
}

/// A number with the comma or the point that the language has.
pub(super) fn number(lang: Lang, text: &str) -> String {
    match lang {
        Lang::Bg => text.replace('.', ","),
        Lang::En => text.to_owned(),
    }
}

fn range(leaf: &Leaf) -> (f64, f64, f64) {
    let number = |name: &str, otherwise: f64| {
        leaf.parameters.get(name).and_then(|text| text.parse::<f64>().ok()).unwrap_or(otherwise)
    };
    (number("start", 1.0), number("end", 10.0), number("step", 1.0))
}

/// Three steps of 0.1 are 0.3, not 0.30000000000000004.
fn tidy(value: f64) -> f64 {
    (value * 1e9).round() / 1e9 + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(start: &str, end: &str, step: &str) -> Leaf {
        let parameters = [("start", start), ("end", end), ("step", step)];
        let parameters = parameters.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        Leaf { kind: Kind::Range, parameters, ..Leaf::default() }
    }

    #[test]
    fn steps_are_read_as_people_write_them() {
        let tenths = steps(Lang::Bg, &leaf("0", "1", "0.1"));
        assert_eq!(tenths.len(), 11);
        assert_eq!(tenths[3], ("0.3".to_owned(), "0,3".to_owned()));
        let down: Vec<String> =
            steps(Lang::En, &leaf("1", "-1", "-1")).into_iter().map(|(kept, _)| kept).collect();
        assert_eq!(down, ["1", "0", "-1"]);
    }

    #[test]
    fn a_long_range_is_typed_and_says_its_bounds() {
        assert!(is_stepped(&leaf("0", "10", "1")) && !is_stepped(&leaf("0", "11", "1")));
        assert_eq!(bounds(Lang::En, &leaf("0", "100", "2.5")), "From 0 to 100, in steps of 2.5");
    }
}
