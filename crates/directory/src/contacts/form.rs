//! What is typed about a contact person.

use super::{ContactRow, NewContact};
use crate::centres::form::{email, phone};
use base::{
    FieldErrors,
    ids::{OrganisationId, WardId},
    phone::Phone,
    typed,
    typed::Typed,
};

impl NewContact {
    /// Reads a form; `wards` are those that may be chosen.
    pub fn parse(form: &Typed, organisation: OrganisationId, wards: &[WardId]) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let name = errors.check("name", typed::text(form.get("name"), 120));
        let role = errors.check("role", typed::text(form.get("role"), 120));
        let phone = errors.check("phone", phone(form.get("phone")));
        let email = errors.check("email", email(form.get("email")));
        let ward: Option<Option<WardId>> = errors.check("ward_id", typed::optional_id(form.get("ward_id")));
        if ward.flatten().is_some_and(|ward| !wards.contains(&ward)) {
            errors.add("ward_id", base::Problem::NotOffered);
        }
        let new = (|| {
            Some(NewContact {
                organisation,
                ward: ward?,
                name: name?,
                role: role?,
                phone: phone?,
                email: email?,
            })
        })();
        errors.or(new)
    }
}

/// The values of a contact person as the form shows them.
pub(super) fn typed_of(row: &ContactRow) -> Typed {
    let phone = row.phone.as_deref().map(|phone| Phone::read(phone).display);
    Typed::default()
        .with("name", &row.name)
        .with("role", &row.role)
        .with("phone", phone.unwrap_or_default())
        .with("email", row.email.clone().unwrap_or_default())
        .with("ward_id", row.ward_id.map(|id| id.to_string()).unwrap_or_default())
}
