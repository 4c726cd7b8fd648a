//! The columns with formulas, brought into one shape.

use crate::{
    formula::{self, Expr, Start},
    instrument::Kind,
};

/// Whether a cell says yes.
pub(super) fn is_yes(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "yes" | "true" | "true()" | "1")
}

/// Whether a cell says no.
pub(super) fn is_no(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "no" | "false" | "false()" | "0")
}

/// A cell that says yes, no or when: as a formula, empty for never.
pub(super) fn yes_no_or_formula(text: &str) -> String {
    if is_yes(text) {
        "true()".to_owned()
    } else if is_no(text) {
        String::new()
    } else {
        text.to_owned()
    }
}

/// Whether a default is worked out: it calls a function, names a question or reckons with numbers. `2026-01-01` and
/// `a-b` stay what they are.
pub(super) fn is_dynamic(text: &str, kind: &Kind) -> bool {
    if text.contains("${") {
        return true;
    }
    let Ok(expr) = formula::parse(text) else { return false };
    let mut calls = false;
    expr.visit(&mut |part| {
        calls |= matches!(part, Expr::Call(..));
        calls |= matches!(part, Expr::Path(path) if path.start != Start::Here || path.steps.len() > 1);
    });
    let reckons =
        matches!(expr, Expr::Chain { .. }) && matches!(kind, Kind::Integer | Kind::Decimal | Kind::Range);
    calls || reckons
}

/// The names in a column `trigger`: `${a}` or `${a}, ${b}`.
pub(super) fn triggers(text: &str) -> Option<Vec<String>> {
    let names = text.split(',').map(|part| {
        let name = part.trim().strip_prefix("${")?.strip_suffix('}')?.trim();
        (!name.is_empty() && !name.contains(['{', '}', '$'])).then(|| name.to_owned())
    });
    names.collect()
}
