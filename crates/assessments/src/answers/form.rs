//! What is taken along.

use base::{
    FieldErrors,
    typed::{self, Typed},
};

/// Longest reason.
const MAX_REASON: usize = 500;

/// What is taken along beside the answers that name nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Why free text and exact places are needed; none when they stay behind.
    pub texts: Option<String>,
}

impl Wanted {
    /// Reads what was typed.
    ///
    /// # Errors
    ///
    /// When free text is wanted and no reason is given.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        if typed.get("texts") != "yes" {
            return Ok(Self::default());
        }
        let mut errors = FieldErrors::new();
        let reason = errors.check("reason", typed::text(typed.get("reason"), MAX_REASON));
        errors.or(reason.map(|reason| Wanted { texts: Some(reason) }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_text_needs_a_reason() {
        let typed = Typed::default().with("reason", "за отчета");
        assert_eq!(Wanted::parse(&typed), Ok(Wanted::default()));
        assert!(Wanted::parse(&Typed::default().with("texts", "yes").with("reason", " ")).is_err());
        let wanted = Wanted::parse(&typed.with("texts", "yes"));
        assert_eq!(wanted, Ok(Wanted { texts: Some("за отчета".to_owned()) }));
    }
}
