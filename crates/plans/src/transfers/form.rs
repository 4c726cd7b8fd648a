//! What is typed to hand a case over.

use super::Kind;
use crate::support_plans::{one_of, optional_one};
use base::{
    FieldErrors,
    ids::{CentreId, UserId},
    typed::{self, Typed},
};

/// Most characters of a text.
pub const MAX_TEXT: usize = 20_000;

/// A transfer about to be offered.
#[derive(Debug, Clone, PartialEq)]
pub struct NewTransfer {
    /// To whom.
    pub to: To,
    /// Why.
    pub reason: String,
    /// Where things stand.
    pub hand_over: String,
}

/// To whom a case is handed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// To a colleague.
    Colleague(UserId),
    /// To another centre.
    Centre(CentreId),
}

impl NewTransfer {
    /// Reads what is offered.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, users: &[UserId], centres: &[CentreId]) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let to = match errors.check("kind", typed::code::<Kind>(typed.get("kind"))) {
            Some(Kind::Colleague) => {
                errors.check("user", one_of(typed.get("user"), users)).map(To::Colleague)
            }
            Some(Kind::Centre) => {
                errors.check("centre", one_of(typed.get("centre"), centres)).map(To::Centre)
            }
            None => None,
        };
        let reason = errors.check("reason", typed::text(typed.get("reason"), 2000));
        let hand_over = errors.check("hand_over", typed::text(typed.get("hand_over"), MAX_TEXT));
        errors.or((|| Some(NewTransfer { to: to?, reason: reason?, hand_over: hand_over? }))())
    }
}

/// Who leads a case that another centre takes over.
///
/// # Errors
///
/// When nobody of the centre is chosen.
pub fn lead(typed: &Typed, users: &[UserId]) -> Result<Option<UserId>, FieldErrors> {
    optional_one(typed.get("lead"), users).map_err(|problem| FieldErrors::one("lead", problem))
}
