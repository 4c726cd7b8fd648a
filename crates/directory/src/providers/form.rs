//! What is typed about a provider.

use super::{ProviderChange, w};
use crate::centres::ProviderRow;
use base::{FieldErrors, Lang, organisation_number::OrganisationNumber, typed, typed::Typed};

impl ProviderChange {
    /// Reads the form. A number is kept as its digits; whether it checks out is for whoever registered it to know.
    pub fn parse(form: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let name_bg = errors.check("name_bg", typed::text(form.get("name_bg"), 200));
        let name_en = errors.check("name_en", typed::text(form.get("name_en"), 200));
        let number =
            errors.check("organisation_number", typed::optional_text(form.get("organisation_number"), 20));
        let new = (|| {
            let organisation_number = number?.map(|number| OrganisationNumber::check(&number).digits);
            Some(ProviderChange { name_bg: name_bg?, name_en: name_en?, organisation_number })
        })();
        errors.or(new)
    }
}

/// The values of a provider as its form shows them.
pub(super) fn typed_of(row: &ProviderRow) -> Typed {
    Typed::default()
        .with("name_bg", &row.name_bg)
        .with("name_en", &row.name_en)
        .with("organisation_number", row.organisation_number.clone().unwrap_or_default())
}

/// What a field is called, where both sides of a late save changed it.
pub(super) fn label(lang: Lang, field: &str) -> String {
    let label = match field {
        "name_bg" => w::name_bg(lang),
        "name_en" => w::name_en(lang),
        _ => w::number(lang),
    };
    label.to_owned()
}
