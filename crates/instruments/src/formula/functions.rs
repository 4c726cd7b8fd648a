//! The functions: which are taken, with how many arguments, and which are refused.
//!
//! | For | Taken |
//! |---|---|
//! | yes and no | `if`, `coalesce`, `once`, `true`, `false`, `not`, `boolean`, `boolean-from-string`, `checklist`, `weighted-checklist` |
//! | choices | `selected`, `selected-at` (from 0), `count-selected`, `jr:choice-name` (in the form's first language), `pulldata`, `instance('list')/root/item[…]/column` |
//! | rows | `position()`, `position(..)`, `last`, `indexed-repeat` (up to three repeats within one another), `count`, `count-non-empty`, `sum`, `min`, `max` (blanks are left out) |
//! | text | `join`, `concat`, `substr` (from 0), `substring` (from 1), `substring-before`, `substring-after`, `string-length`, `normalize-space`, `contains`, `starts-with`, `ends-with`, `translate`, `lower-case`, `upper-case`, `regex` (the whole text must fit), `string` |
//! | numbers | `number`, `int`, `round` (halves go up), `floor`, `ceiling`, `abs`, `pow`, `exp`, `exp10`, `log`, `log10`, `sqrt`, `sin`, `cos`, `tan`, `asin`, `acos`, `atan`, `atan2`, `pi` |
//! | days and times | `today`, `now`, `date`, `date-time`, `decimal-date-time`, `decimal-time`, `format-date`, `format-date-time` (`%b` and `%a` give English names) |
//! | places | `area`, `distance` (metres on a sphere of radius 6,378,100 m) |
//! | chance | `random`, `uuid`, `randomize` (of answers or choices; the order that ODK gives for a seed) |
//! | the form | `version` |
//!
//! Chance comes out the same again: it is drawn from the seed that is kept with the answers and from the place of the
//! formula in the form. So what was drawn stays while one fills, when one goes on, and on another device; `once()` is not
//! needed, except in rows that move up when one before them is taken away.
//!
//! Operators: `or and = != < <= > >= + - * div mod |`. Paths: `${name}`, `.`, `..`, `name`, `*`, `/data/group/name`,
//! `current()`, with conditions in `[…]`.
//!
//! | Refused | Told as |
//! |---|---|
//! | `digest`, `base64-encode`, `base64-decode`, `extract-signed`, `hash` and the others in [`REFUSED`] | [`FormulaFault::FunctionRefused`]: what comes of them cannot be worked out again from the answers, or needs what only a phone has |
//! | `//`, axes, attributes, `${last-saved#name}`, steps above the form | [`FormulaFault::PathRefused`] or [`FormulaFault::Unexpected`] |
//! | a pattern that looks ahead or back | [`FormulaFault::PatternBad`] |
//! | any other name | [`FormulaFault::FunctionUnknown`], with the nearest known one |

use super::{Expr, Start};
use crate::{nearest::nearest, problem::FormulaFault};

macro_rules! functions {
    ($($function:ident $name:literal $least:literal ..= $most:expr;)+) => {
        /// A function that formulas may use.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Function { $(#[doc = concat!("`", $name, "()`")] $function),+ }

        impl Function {
            /// Every function that is taken.
            pub const ALL: &'static [Self] = &[$(Self::$function),+];

            /// As it is written.
            pub fn name(self) -> &'static str {
                match self { $(Self::$function => $name),+ }
            }

            /// The least and the most arguments.
            pub fn arguments(self) -> (usize, usize) {
                match self { $(Self::$function => ($least, $most)),+ }
            }
        }
    };
}

/// As many arguments as the length of a formula allows.
const ANY: usize = 1_000;

functions! {
    If "if" 3..=3;
    Coalesce "coalesce" 2..=2;
    Once "once" 1..=1;
    True "true" 0..=0;
    False "false" 0..=0;
    Not "not" 1..=1;
    Boolean "boolean" 1..=1;
    BooleanFromString "boolean-from-string" 1..=1;
    Selected "selected" 2..=2;
    SelectedAt "selected-at" 2..=2;
    CountSelected "count-selected" 1..=1;
    ChoiceName "jr:choice-name" 2..=2;
    Checklist "checklist" 3..=ANY;
    WeightedChecklist "weighted-checklist" 4..=ANY;
    Position "position" 0..=1;
    Last "last" 0..=0;
    IndexedRepeat "indexed-repeat" 3..=7;
    Count "count" 1..=1;
    CountNonEmpty "count-non-empty" 1..=1;
    Sum "sum" 1..=1;
    Min "min" 1..=ANY;
    Max "max" 1..=ANY;
    Join "join" 1..=ANY;
    Concat "concat" 0..=ANY;
    Substr "substr" 2..=3;
    Substring "substring" 2..=3;
    SubstringBefore "substring-before" 2..=2;
    SubstringAfter "substring-after" 2..=2;
    StringLength "string-length" 0..=1;
    NormalizeSpace "normalize-space" 0..=1;
    Contains "contains" 2..=2;
    StartsWith "starts-with" 2..=2;
    EndsWith "ends-with" 2..=2;
    Translate "translate" 3..=3;
    LowerCase "lower-case" 1..=1;
    UpperCase "upper-case" 1..=1;
    Regex "regex" 2..=2;
    Text "string" 0..=1;
    Number "number" 0..=1;
    Int "int" 1..=1;
    Round "round" 1..=2;
    Floor "floor" 1..=1;
    Ceiling "ceiling" 1..=1;
    Abs "abs" 1..=1;
    Pow "pow" 2..=2;
    Exp "exp" 1..=1;
    Exp10 "exp10" 1..=1;
    Log "log" 1..=1;
    Log10 "log10" 1..=1;
    Sqrt "sqrt" 1..=1;
    Sin "sin" 1..=1;
    Cos "cos" 1..=1;
    Tan "tan" 1..=1;
    Asin "asin" 1..=1;
    Acos "acos" 1..=1;
    Atan "atan" 1..=1;
    Atan2 "atan2" 2..=2;
    Pi "pi" 0..=0;
    Today "today" 0..=0;
    Now "now" 0..=0;
    Date "date" 1..=1;
    DateTime "date-time" 1..=1;
    DecimalDateTime "decimal-date-time" 1..=1;
    DecimalTime "decimal-time" 1..=1;
    FormatDate "format-date" 2..=2;
    FormatDateTime "format-date-time" 2..=2;
    Area "area" 1..=1;
    Distance "distance" 1..=ANY;
    Pulldata "pulldata" 4..=4;
    Random "random" 0..=0;
    Uuid "uuid" 0..=1;
    Randomize "randomize" 1..=2;
    Version "version" 0..=0;
}

/// Known to other tools and refused: what comes of them cannot be worked out again from the answers, or needs what
/// only a phone has.
pub const REFUSED: [&str; 14] = [
    "digest",
    "base64-decode",
    "base64-encode",
    "extract-signed",
    "intersects",
    "enclosed-area",
    "geofence",
    "property",
    "search",
    "position-in-repeat",
    "hash",
    "thousandsep",
    "id",
    "itext",
];

/// Other names for the same.
const ALIASES: [(&str, Function); 4] = [
    ("choice-name", Function::ChoiceName),
    ("string-join", Function::Join),
    ("boolean-from-text", Function::BooleanFromString),
    ("ceil", Function::Ceiling),
];

impl Function {
    /// The function of that name.
    ///
    /// # Errors
    ///
    /// When it is refused or not known.
    pub fn named(name: &str) -> Result<Self, FormulaFault> {
        let found = Self::ALL.iter().copied().find(|function| function.name() == name);
        let found = found.or_else(|| ALIASES.iter().find(|(alias, _)| *alias == name).map(|(_, f)| *f));
        found.ok_or_else(|| {
            if REFUSED.contains(&name) {
                return FormulaFault::FunctionRefused { name: name.to_owned() };
            }
            let nearest = nearest(name, Self::ALL.iter().map(|function| function.name()));
            FormulaFault::FunctionUnknown { name: name.to_owned(), nearest }
        })
    }

    /// Checks arguments that must be answers of the form, not just any value.
    pub(super) fn check(self, arguments: &[Expr]) -> Result<(), FormulaFault> {
        let bad = |argument: usize| {
            Err(FormulaFault::ArgumentBad { name: self.name().to_owned(), argument: argument + 1 })
        };
        let path = |at: usize| arguments.get(at).is_none_or(|argument| matches!(argument, Expr::Path(_)));
        match self {
            Self::Count | Self::CountNonEmpty | Self::Position if !arguments.iter().all(is_nodes) => bad(0),
            Self::Randomize if !arguments.first().is_some_and(is_nodes) => bad(0),
            Self::IndexedRepeat if arguments.len().is_multiple_of(2) => bad(arguments.len() - 1),
            Self::IndexedRepeat => match [0, 1, 3, 5].into_iter().find(|at| !path(*at)) {
                Some(at) => bad(at),
                None => Ok(()),
            },
            Self::WeightedChecklist if !arguments.len().is_multiple_of(2) => bad(arguments.len() - 1),
            Self::Regex => match &arguments[1] {
                Expr::Text(pattern) => crate::pattern::check(pattern),
                _ => Ok(()),
            },
            Self::Pulldata if !matches!(arguments[..3], [Expr::Text(_), Expr::Text(_), Expr::Text(_)]) => {
                bad(0)
            }
            _ => Ok(()),
        }
    }
}

/// Whether an argument stands for answers, several perhaps.
fn is_nodes(argument: &Expr) -> bool {
    match argument {
        Expr::Path(path) => !matches!(path.start, Start::List(_)) || !path.steps.is_empty(),
        Expr::Chain { rest, .. } => rest.iter().all(|(op, _)| *op == super::Op::Union),
        Expr::Call(function, _) => *function == Function::Randomize,
        _ => false,
    }
}
