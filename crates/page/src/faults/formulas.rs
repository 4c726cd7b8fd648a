//! Why a formula cannot be read.

use super::{w, with_nearest};
use base::Lang;
use instruments::FormulaFault;

pub(super) fn fault(fault: &FormulaFault, lang: Lang) -> String {
    match fault {
        FormulaFault::Unexpected { found, at } => w::formula_unexpected(lang, at.to_string(), found),
        FormulaFault::EndsEarly => w::formula_ends_early(lang).to_owned(),
        FormulaFault::Unclosed { what, at } => w::formula_unclosed(lang, at.to_string(), what),
        FormulaFault::FunctionUnknown { name, nearest } => {
            with_nearest(w::formula_function_unknown(lang, name), nearest, lang)
        }
        FormulaFault::FunctionRefused { name } => w::formula_function_refused(lang, name),
        FormulaFault::ArgumentBad { name, argument } => {
            w::formula_argument_bad(lang, argument.to_string(), name)
        }
        FormulaFault::ArgumentCount { name, given, least, most } => {
            w::formula_argument_count(lang, *given, name, needed(*least, *most, lang))
        }
        FormulaFault::TooLong { most } => w::formula_too_long(lang, *most),
        FormulaFault::TooDeep { most } => w::formula_too_deep(lang, *most),
        FormulaFault::PatternBad { pattern } => w::formula_pattern_bad(lang, pattern),
        FormulaFault::PathRefused { path } => w::formula_path_refused(lang, path),
    }
}

fn needed(least: usize, most: usize, lang: Lang) -> String {
    if least == most {
        w::needed_exactly(lang, least)
    } else if most >= 100 {
        w::needed_at_least(lang, least)
    } else {
        w::needed_between(lang, least, most)
    }
}
