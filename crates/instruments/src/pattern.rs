//! Patterns of `regex()`: matched as a whole, in time that grows with the text alone.

use crate::{limits, problem::FormulaFault};
use regex_lite::{Regex, RegexBuilder};

/// Bytes that a compiled pattern may take.
const COMPILED_BYTES: usize = 1 << 20;

/// Brackets within one another in a pattern.
const NESTING: u32 = 50;

/// A pattern that must match the whole of a text.
///
/// # Errors
///
/// When it is too long or cannot be read; looking ahead and back-references are not taken.
pub fn compile(pattern: &str) -> Result<Regex, FormulaFault> {
    let bad = || FormulaFault::PatternBad { pattern: pattern.chars().take(200).collect() };
    if pattern.chars().count() > limits::PATTERN_CHARS {
        return Err(bad());
    }
    let whole = format!("^(?:{pattern})$");
    let built = RegexBuilder::new(&whole).size_limit(COMPILED_BYTES).nest_limit(NESTING).build();
    built.map_err(|_| bad())
}

/// Checks a pattern that stands in a formula.
///
/// # Errors
///
/// As [`compile`].
pub fn check(pattern: &str) -> Result<(), FormulaFault> {
    compile(pattern).map(|_| ())
}
