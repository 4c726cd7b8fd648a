//! What a centre says of an instrument beside its questions.

use access::Layer;
use base::{
    FieldErrors, Problem,
    typed::{self, Typed},
};

/// Most characters of what it is for.
const MAX_PURPOSE: usize = 500;
/// Most months until the next assessment.
const MAX_MONTHS: i64 = 60;

/// What a centre says of an instrument beside its questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Details {
    /// What it is for, in Bulgarian.
    pub purpose_bg: String,
    /// What it is for, in English.
    pub purpose_en: String,
    /// Who may read what is filled with it from now on.
    pub layer: Layer,
    /// Months until the next assessment; none: there is no next one.
    pub months: Option<i64>,
}

impl Details {
    /// Reads what was typed.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let text = |name| typed::optional_text(typed.get(name), MAX_PURPOSE).map(Option::unwrap_or_default);
        let purpose_bg = errors.check("purpose_bg", text("purpose_bg"));
        let purpose_en = errors.check("purpose_en", text("purpose_en"));
        let layer = errors.check("layer", typed::code::<Layer>(typed.get("layer")));
        let months = errors.check("months", months(typed.get("months")));
        let new = (|| {
            Some(Details { purpose_bg: purpose_bg?, purpose_en: purpose_en?, layer: layer?, months: months? })
        })();
        errors.or(new)
    }
}

fn months(text: &str) -> Result<Option<i64>, Problem> {
    if text.trim().is_empty() { Ok(None) } else { typed::number(text, 1, MAX_MONTHS).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_months_mean_no_next_assessment() {
        let typed = Typed::default().with("layer", "general").with("months", "");
        assert_eq!(Details::parse(&typed).map(|details| details.months), Ok(None));
        let wrong = Details::parse(&typed.clone().with("purpose_bg", "a".repeat(501)));
        assert_eq!(wrong.err().and_then(|e| e.of("purpose_bg").cloned()), Some(Problem::TooLong(500)));
    }
}
