//! What is typed to hand over a duty.

use base::{
    FieldErrors,
    typed::{self, Typed},
};

/// What one duty tells the next.
#[derive(Debug, Clone, PartialEq)]
pub struct NewHandover {
    /// The text.
    pub text: String,
}

impl NewHandover {
    /// Reads the form.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let text = errors.check("text", typed::text(typed.get("text"), 10_000));
        errors.or(text.map(|text| NewHandover { text }))
    }
}
