//! What is typed to name somebody, and to take it back.

use super::w;
use access::Layer;
use base::{
    FieldErrors, Problem,
    ids::UserId,
    jiff::civil::Date,
    typed::{self, Typed},
};

/// Most characters of a reason.
const MAX_REASON: usize = 1000;

/// Somebody about to be named.
#[derive(Debug, Clone, PartialEq)]
pub struct NewReader {
    /// Who.
    pub user: UserId,
    /// What they are to read.
    pub layer: Layer,
    /// Why.
    pub reason: String,
    /// The last day; none until it is taken back.
    pub until_on: Option<Date>,
}

impl NewReader {
    /// Reads the form on a day; `layers` are those in which the viewer names others.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, layers: &[Layer], today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let user = errors.check("user", typed::id(typed.get("user")));
        let layer = errors.check("layer", layer(typed.get("layer"), layers));
        let reason = errors.check("reason", typed::text(typed.get("reason"), MAX_REASON));
        let until_on = errors.check("until_on", until(typed.get("until_on"), today));
        let new =
            || Some(NewReader { user: user?, layer: layer?, reason: reason.clone()?, until_on: until_on? });
        let new = new();
        errors.or(new)
    }
}

/// Why it is taken back; a reason helps, and nobody waits for one.
///
/// # Errors
///
/// [`Problem::TooLong`].
pub fn why_ended(typed: &Typed) -> Result<Option<String>, Problem> {
    typed::optional_text(typed.get("reason"), MAX_REASON)
}

fn layer(typed: &str, layers: &[Layer]) -> Result<Layer, Problem> {
    let layer = typed::code::<Layer>(typed)?;
    if layers.contains(&layer) { Ok(layer) } else { Err(Problem::NotOffered) }
}

fn until(typed: &str, today: Date) -> Result<Option<Date>, Problem> {
    match typed::optional_date(typed)? {
        Some(day) if day < today => Err(Problem::said("until-is-past", w::until_is_past)),
        until => Ok(until),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::{Timestamp, civil::date};

    #[test]
    fn somebody_is_named_for_one_layer_with_a_reason_and_not_for_a_day_that_was() {
        let today = date(2026, 3, 10);
        let parse = |typed: &Typed| NewReader::parse(typed, &[Layer::Safety], today);
        let fields: Vec<_> = parse(&Typed::default()).unwrap_err().iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["user", "layer", "reason"]);
        let full = Typed::default()
            .with("user", UserId::new(Timestamp::UNIX_EPOCH).to_string())
            .with("layer", "safety")
            .with("reason", "Води срещите с майката.")
            .with("until_on", "10.03.2026");
        assert_eq!(parse(&full).unwrap().until_on, Some(today));
        let mut wrong = full.clone();
        wrong.set("until_on", "09.03.2026");
        wrong.set("layer", "adoption");
        let errors = parse(&wrong).unwrap_err();
        assert_eq!(errors.of("layer"), Some(&Problem::NotOffered));
        assert_eq!(errors.of("until_on").map(Problem::name), Some("until-is-past"));
    }
}
