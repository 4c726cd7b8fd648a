//! Formulas: the part of XPath 1.0 and of the ODK functions that forms use.
//!
//! What is taken and what is refused stands in [`functions`]. Reading is bounded in length and depth; chains of
//! operators are lists, not trees, so that a long one costs no stack.

pub mod functions;
mod lexer;
mod parser;
pub mod template;

pub use functions::Function;

use crate::{limits, problem::FormulaFault};

/// A formula that was read.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// A number.
    Number(f64),
    /// Text in quotes.
    Text(String),
    /// Operands of one precedence, from left to right.
    Chain {
        /// The first operand.
        first: Box<Expr>,
        /// The others, each with the operator before it.
        rest: Vec<(Op, Expr)>,
    },
    /// A minus sign before an operand.
    Negate(Box<Expr>),
    /// A function with its arguments.
    Call(Function, Vec<Expr>),
    /// Answers of the form, or choices of a list.
    Path(Path),
}

/// An operator between two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the operators")]
pub enum Op {
    Or,
    And,
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
    Divide,
    Remainder,
    Union,
}

/// A way to answers: where it starts and its steps from there.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Which of the formula's paths it is, from 0, in the order they are read.
    pub number: usize,
    /// Where it starts.
    pub start: Start,
    /// Conditions on where it starts.
    pub filters: Vec<Expr>,
    /// The steps.
    pub steps: Vec<Step>,
}

/// Where a path starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// `${name}`: the question of that name nearest to where the formula stands.
    Name(String),
    /// `/`: the form.
    Root,
    /// `.`: what the formula belongs to, or what a condition in `[…]` looks at.
    Here,
    /// `current()`: what the formula belongs to, also within `[…]`.
    Current,
    /// `instance('list')`: a list of choices.
    List(String),
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Where it goes.
    pub to: To,
    /// Conditions on what is there.
    pub filters: Vec<Expr>,
}

/// Where a step goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To {
    /// `..`
    Parent,
    /// `.`
    Itself,
    /// `*`
    Any,
    /// `name`
    Child(String),
}

/// Reads a formula.
///
/// # Errors
///
/// When it is too long, too deep, breaks the grammar, or uses what is not taken.
pub fn parse(text: &str) -> Result<Expr, FormulaFault> {
    if text.chars().count() > limits::FORMULA_CHARS {
        return Err(FormulaFault::TooLong { most: limits::FORMULA_CHARS });
    }
    parser::parse(lexer::tokens(text)?, text.chars().count())
}

impl Expr {
    /// Calls `see` with every path of the formula, those in conditions too.
    pub fn paths<'a>(&'a self, see: &mut dyn FnMut(&'a Path)) {
        self.visit(&mut |expr| {
            if let Self::Path(path) = expr {
                see(path);
            }
        });
    }

    /// Calls `see` with every part of the formula, itself first.
    pub fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Self)) {
        see(self);
        match self {
            Self::Number(_) | Self::Text(_) => {}
            Self::Negate(operand) => operand.visit(see),
            Self::Chain { first, rest } => {
                first.visit(see);
                rest.iter().for_each(|(_, operand)| operand.visit(see));
            }
            Self::Call(_, arguments) => arguments.iter().for_each(|argument| argument.visit(see)),
            Self::Path(path) => {
                let steps = path.steps.iter().flat_map(|step| &step.filters);
                path.filters.iter().chain(steps).for_each(|filter| filter.visit(see));
            }
        }
    }
}
