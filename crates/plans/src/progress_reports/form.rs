//! What is typed into a progress report.

use crate::{needs_assessments::day_until, support_plans::one_of, working};
use access::Layer;
use base::{
    FieldErrors, Problem,
    ids::OrganisationId,
    jiff::civil::Date,
    typed::{self, Typed},
};

/// Most characters of a text.
pub const MAX_TEXT: usize = 20_000;

/// A progress report about to be signed.
#[derive(Debug, Clone, PartialEq)]
pub struct NewReport {
    /// Who may read it.
    pub layer: Layer,
    /// To whom.
    pub organisation: OrganisationId,
    /// The first day of the period.
    pub from_on: Date,
    /// The last day of the period.
    pub until_on: Date,
    /// What was done.
    pub course: String,
    /// What came of it.
    pub results: String,
    /// What is recommended.
    pub recommendations: Option<String>,
}

impl NewReport {
    /// Reads what is to be signed.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(
        typed: &Typed,
        layers: &[Layer],
        organisations: &[OrganisationId],
        today: Date,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let layer = errors.check("layer", working::layer(typed.get("layer"), layers));
        let organisation = errors.check("organisation", one_of(typed.get("organisation"), organisations));
        let from_on = errors.check("from_on", day_until(typed.get("from_on"), today));
        let until = day_until(typed.get("until_on"), today).and_then(|day| match from_on {
            Some(from) if day < from => Err(Problem::Before(from)),
            Some(_) | None => Ok(day),
        });
        let until_on = errors.check("until_on", until);
        let course = errors.check("course", typed::text(typed.get("course"), MAX_TEXT));
        let results = errors.check("results", typed::text(typed.get("results"), MAX_TEXT));
        let recommendations =
            errors.check("recommendations", typed::optional_text(typed.get("recommendations"), MAX_TEXT));
        let new = (|| {
            Some(NewReport {
                layer: layer?,
                organisation: organisation?,
                from_on: from_on?,
                until_on: until_on?,
                course: course?,
                results: results?,
                recommendations: recommendations?,
            })
        })();
        errors.or(new)
    }
}
