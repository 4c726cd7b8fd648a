//! What is typed on the set-up page.

use super::{NewHouse, w};
use crate::centres::{NewCentre, NewProvider};
use access::{
    password::Password,
    users::{self, NewUser},
};
use base::{FieldErrors, Problem, organisation_number::OrganisationNumber, typed, typed::Typed};

impl NewHouse {
    /// Reads the form: the house, and the password of its head of service.
    pub fn parse(form: &Typed) -> Result<(Self, Password), FieldErrors> {
        let mut errors = FieldErrors::new();
        if form.get("code").trim().is_empty() {
            errors.add("code", Problem::Required);
        }
        let provider = provider(form, &mut errors);
        let centre_bg = errors.check("centre_bg", typed::text(form.get("centre_bg"), 200));
        let centre_en = errors.check("centre_en", typed::text(form.get("centre_en"), 200));
        let head = NewUser::read(form, &mut errors);
        let password = password(form, &mut errors);
        let new = (|| {
            let centre = NewCentre::named(&centre_bg?, &centre_en?);
            Some((NewHouse { provider: provider?, centre, head: head? }, password?))
        })();
        errors.or(new)
    }
}

fn provider(form: &Typed, errors: &mut FieldErrors) -> Option<NewProvider> {
    let name_bg = errors.check("provider_bg", typed::text(form.get("provider_bg"), 200));
    let name_en = errors.check("provider_en", typed::text(form.get("provider_en"), 200));
    let number = errors.check("provider_number", typed::optional_text(form.get("provider_number"), 20));
    let organisation_number = number?.map(|number| OrganisationNumber::check(&number).digits);
    Some(NewProvider { name_bg: name_bg?, name_en: name_en?, organisation_number })
}

fn password(form: &Typed, errors: &mut FieldErrors) -> Option<Password> {
    let own = [form.get("email"), form.get("name"), form.get("name_latin")];
    match users::read_password(form, &own) {
        Ok(password) => Some(password),
        Err(wrong) => {
            for (field, problem) in wrong.iter() {
                errors.add(field, problem.clone());
            }
            None
        }
    }
}

/// What is said of a code that is not the one.
pub(super) fn wrong_code() -> FieldErrors {
    FieldErrors::one("code", Problem::said("setup-code-wrong", w::code_wrong))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_that_is_missing_is_told_at_once() {
        let errors = NewHouse::parse(&Typed::default()).err().unwrap_or_default();
        for field in
            ["code", "provider_bg", "provider_en", "centre_bg", "centre_en", "name", "email", "password"]
        {
            assert!(errors.of(field).is_some(), "{field}");
        }
    }
}
