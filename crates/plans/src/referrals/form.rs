//! What is typed to refer a family.

use super::{Fact, w};
use crate::{
    consents::ConsentId,
    support_plans::{one_of, optional_one},
};
use base::{
    FieldErrors, Problem,
    ids::{OrganisationId, PersonId},
    typed::{self, Typed},
};

/// Most characters of a text.
pub const MAX_TEXT: usize = 5000;

/// A referral about to be registered.
#[derive(Debug, Clone, PartialEq)]
pub struct NewReferral {
    /// Whom it is about.
    pub person: PersonId,
    /// To whom it goes.
    pub organisation: OrganisationId,
    /// Where the link is sent; none: it is handed over in another way.
    pub email: Option<String>,
    /// To which service.
    pub service: String,
    /// What for.
    pub reason: String,
    /// Which outcome the family hopes for.
    pub wish: String,
    /// What they need to know, in the worker's words.
    pub known: Option<String>,
    /// What of the case is told.
    pub facts: Vec<Fact>,
    /// The consent of the family that it goes by.
    pub consent: Option<ConsentId>,
    /// Why it goes without one.
    pub no_consent_reason: Option<String>,
}

impl NewReferral {
    /// Reads a referral of one of these people to one of these organisations, by one of the consents that hold.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(
        typed: &Typed,
        people: &[PersonId],
        partners: &[OrganisationId],
        consents: &[(ConsentId, PersonId)],
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let person = errors.check("person", one_of(typed.get("person"), people));
        let organisation = errors.check("organisation", one_of(typed.get("organisation"), partners));
        let email = errors.check("email", email(typed.get("email")));
        let service = errors.check("service", typed::text(typed.get("service"), 200));
        let reason = errors.check("reason", typed::text(typed.get("reason"), MAX_TEXT));
        let wish = errors.check("wish", typed::text(typed.get("wish"), MAX_TEXT));
        let known = errors.check("known", typed::optional_text(typed.get("known"), MAX_TEXT));
        let facts = errors.check("facts", typed::codes::<Fact>(typed, "facts"));
        // Of somebody else of the family it says nothing.
        let of: Vec<ConsentId> =
            consents.iter().filter(|(_, about)| Some(*about) == person).map(|(id, _)| *id).collect();
        // Where no consent holds, there is nothing to choose: the reason is asked for.
        let at = if consents.is_empty() { "no_consent_reason" } else { "consent" };
        let consent = errors.check(at, optional_one(typed.get("consent"), &of));
        let no_consent_reason =
            errors.check("no_consent_reason", typed::optional_text(typed.get("no_consent_reason"), 1000));
        let is_told = facts.as_ref().is_some_and(|facts| !facts.is_empty());
        if is_told && consent == Some(None) && no_consent_reason == Some(None) {
            errors.add(at, Problem::said("consent-needed", w::consent_needed));
        }
        let new = (|| {
            Some(NewReferral {
                person: person?,
                organisation: organisation?,
                email: email?,
                service: service?,
                reason: reason?,
                wish: wish?,
                known: known?,
                facts: facts?,
                consent: consent?,
                no_consent_reason: no_consent_reason?,
            })
        })();
        errors.or(new)
    }
}

fn email(typed: &str) -> Result<Option<String>, Problem> {
    let Some(text) = typed::optional_text(typed, 200)? else { return Ok(None) };
    let halves = text.split_once('@').filter(|(name, host)| !name.is_empty() && host.contains('.'));
    let is_plain = !text.contains(char::is_whitespace);
    if halves.is_some() && is_plain { Ok(Some(text)) } else { Err(Problem::NotAnEmail) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Id;

    fn typed() -> (Typed, Vec<PersonId>, Vec<OrganisationId>) {
        let (person, partner) =
            (Id::from_uuid(uuid::Uuid::from_u128(1)), Id::from_uuid(uuid::Uuid::from_u128(2)));
        let typed = Typed::default()
            .with("person", person.to_string())
            .with("organisation", partner.to_string())
            .with("service", "логопед")
            .with("reason", "Не говори")
            .with("wish", "Оценка");
        (typed, vec![person], vec![partner])
    }

    #[test]
    fn nothing_is_told_unless_it_is_chosen() {
        let (typed, people, partners) = typed();
        assert_eq!(NewReferral::parse(&typed, &people, &partners, &[]).unwrap().facts, []);
        let two = typed.clone().with("facts", "name").with("no_consent_reason", "Детето е в опасност.");
        assert_eq!(NewReferral::parse(&two, &people, &partners, &[]).unwrap().facts, [Fact::Name]);
        assert!(
            NewReferral::parse(&typed.with("facts", "personal-number"), &people, &partners, &[]).is_err()
        );
    }

    #[test]
    fn what_is_told_goes_by_a_consent_about_that_very_person_or_with_a_reason() {
        let (typed, people, partners) = typed();
        let consent: ConsentId = Id::from_uuid(uuid::Uuid::from_u128(3));
        let telling = typed.with("facts", "name");
        let refused = NewReferral::parse(&telling, &people, &partners, &[(consent, people[0])]).unwrap_err();
        assert_eq!(refused.of("consent").map(Problem::name), Some("consent-needed"));
        let by = telling.with("consent", consent.to_string());
        let new = NewReferral::parse(&by, &people, &partners, &[(consent, people[0])]).unwrap();
        assert_eq!(new.consent, Some(consent));
        let other = Id::from_uuid(uuid::Uuid::from_u128(9));
        let errors = NewReferral::parse(&by, &people, &partners, &[(consent, other)]).unwrap_err();
        assert_eq!(errors.of("consent"), Some(&Problem::NotOffered));
    }

    #[test]
    fn it_goes_to_a_partner_about_somebody_of_the_case_at_an_address_that_can_be_one() {
        let (typed, people, partners) = typed();
        assert!(NewReferral::parse(&typed, &people, &[], &[]).unwrap_err().of("organisation").is_some());
        assert!(NewReferral::parse(&typed, &[], &partners, &[]).unwrap_err().of("person").is_some());
        for wrong in ["няма", "a@b", "a b@c.example"] {
            let errors =
                NewReferral::parse(&typed.clone().with("email", wrong), &people, &partners, &[]).unwrap_err();
            assert_eq!(errors.of("email"), Some(&Problem::NotAnEmail), "{wrong}");
        }
        assert!(
            NewReferral::parse(&typed.with("email", "reception@centre.example"), &people, &partners, &[])
                .is_ok()
        );
    }
}
