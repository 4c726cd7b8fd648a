//! What is typed about a partner organisation.

use super::{NewOrganisation, OrganisationRow, w};
use crate::{
    centres::form::{email, phone},
    kinds::OrganisationKind,
    places::PlaceAnswer,
};
use base::{
    Code, FieldErrors, Lang, Problem, organisation_number::OrganisationNumber, phone::Phone, typed,
    typed::Typed,
};

/// Name of the check box that confirms a number that looks wrong.
pub(super) const NUMBER_CONFIRMED: &str = "number_confirmed";

impl NewOrganisation {
    /// Reads a form. A number that does not check out is a warning to confirm, never a wall.
    pub fn parse(form: &Typed, place: &PlaceAnswer) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let kind = errors.check("kind", typed::code(form.get("kind")));
        let name_bg = errors.check("name_bg", typed::text(form.get("name_bg"), 200));
        let name_en = errors.check("name_en", typed::text(form.get("name_en"), 200));
        let confirmed = typed::checked(form.get(NUMBER_CONFIRMED));
        let number = errors.check("organisation_number", number(form.get("organisation_number"), confirmed));
        let settlement_code = place.check(&mut errors);
        let address = errors.check("address", typed::optional_text(form.get("address"), 300));
        let phone = errors.check("phone", phone(form.get("phone")));
        let email = errors.check("email", email(form.get("email")));
        let note = errors.check("note", typed::optional_text(form.get("note"), 5_000));
        let new = (|| {
            Some(NewOrganisation {
                kind: kind?,
                name_bg: name_bg?,
                name_en: name_en?,
                organisation_number: number?,
                settlement_code,
                address: address?,
                phone: phone?,
                email: email?,
                note: note?,
            })
        })();
        errors.or(new)
    }
}

fn number(text: &str, confirmed: bool) -> Result<Option<String>, Problem> {
    let Some(text) = typed::optional_text(text, 20)? else { return Ok(None) };
    let number = OrganisationNumber::check(&text);
    if number.warnings.is_empty() || confirmed {
        return Ok(Some(number.digits));
    }
    Err(Problem::said("organisation-number-looks-wrong", w::number_looks_wrong))
}

/// True when the form must offer to confirm the number.
pub(super) fn asks_to_confirm(errors: &FieldErrors, form: &Typed) -> bool {
    errors
        .of("organisation_number")
        .is_some_and(|problem| problem.name() == "organisation-number-looks-wrong")
        || typed::checked(form.get(NUMBER_CONFIRMED))
}

/// The values of an organisation as its form shows them.
pub(super) fn typed_of(row: &OrganisationRow, place: &PlaceAnswer) -> Typed {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let doubtful = row
        .organisation_number
        .as_ref()
        .is_some_and(|number| !OrganisationNumber::check(number).warnings.is_empty());
    let typed = Typed::default()
        .with("kind", row.kind.code())
        .with("name_bg", &row.name_bg)
        .with("name_en", &row.name_en)
        .with("organisation_number", text(&row.organisation_number))
        .with("settlement", &place.typed)
        .with("settlement_code", place.code.clone().unwrap_or_default())
        .with("address", text(&row.address))
        .with("phone", row.phone.as_deref().map(|phone| Phone::read(phone).display).unwrap_or_default())
        .with("email", text(&row.email))
        .with("note", text(&row.note));
    if doubtful { typed.with(NUMBER_CONFIRMED, "yes") } else { typed }
}

/// What a field is called, where both sides of a late save changed it.
pub(super) fn label(lang: Lang, field: &str) -> String {
    let label = match field {
        "kind" => w::kind(lang),
        "name_bg" => w::name_bg(lang),
        "name_en" => w::name_en(lang),
        "organisation_number" => w::number(lang),
        NUMBER_CONFIRMED => w::number_confirm(lang),
        "settlement" => w::settlement(lang),
        "address" => w::address(lang),
        "phone" => w::phone(lang),
        "email" => w::email(lang),
        _ => w::note(lang),
    };
    label.to_owned()
}

/// The list that a field is chosen from; empty for what is typed.
pub(super) fn options(lang: Lang, field: &str) -> Vec<(String, String)> {
    match field {
        "kind" => page::options::<OrganisationKind>(lang),
        NUMBER_CONFIRMED => page::ticked_or_not(lang),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_looks_wrong_is_asked_about_once() {
        let form =
            Typed::default().with("kind", "hospital").with("name_bg", "Болница").with("name_en", "Hospital");
        let parse = |form: &Typed| NewOrganisation::parse(form, &PlaceAnswer::none());
        assert_eq!(parse(&form).unwrap().organisation_number, None);
        let good = form.clone().with("organisation_number", "BG 000 694 037");
        assert_eq!(parse(&good).unwrap().organisation_number.as_deref(), Some("000694037"));
        let wrong = form.with("organisation_number", "000694038");
        let errors = parse(&wrong).unwrap_err();
        assert!(asks_to_confirm(&errors, &wrong));
        let confirmed = wrong.with(NUMBER_CONFIRMED, "yes");
        assert_eq!(parse(&confirmed).unwrap().organisation_number.as_deref(), Some("000694038"));
    }
}
