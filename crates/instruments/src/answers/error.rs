//! What can be wrong with an answer.

use serde::Serialize;

/// What is wrong with an answer. The author's own words for it come from `Filling::message`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum AnswerError {
    /// It must be answered and is not.
    Required,
    /// It breaks the constraint.
    Constraint,
    /// It is not a number.
    NotANumber,
    /// It is not a whole number.
    NotWhole,
    /// It is not a day.
    NotADate,
    /// It is not a time of day.
    NotATime,
    /// It is not a day with a time of day.
    NotADateTime,
    /// It is not a place.
    NotAPlace,
    /// It is too long, or cannot be taken for another reason.
    NotTaken,
    /// The choice is not among those offered.
    NotOffered {
        /// The name of the choice.
        choice: String,
    },
    /// It is below `start`, above `end`, or between two steps.
    OutOfRange {
        /// The lowest answer.
        start: f64,
        /// The highest answer.
        end: f64,
    },
    /// Some choices were not put in order.
    NotRanked,
    /// The form asks for more work than the limits allow.
    TooMuchWork,
}
