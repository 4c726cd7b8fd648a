//! What is typed into an agreement, its signing and its end.

use super::{Ground, w};
use crate::{
    needs_assessments::day_until,
    support_plans::{after, one_of, optional_one, services},
};
use base::{
    FieldErrors, Problem,
    ids::PersonId,
    jiff::civil::Date,
    typed::{self, Typed},
};
use deadlines::CentreRules;

/// Most characters of a text.
pub const MAX_TEXT: usize = 10_000;
/// Most characters of a line.
const MAX_LINE: usize = 300;
/// The highest fee a month, in euro cents.
const MAX_FEE: i64 = 1_000_000;

/// An agreement about to be handed over as a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAgreement {
    /// Who signs.
    pub person: PersonId,
    /// For whom, when it is a child.
    pub child: Option<PersonId>,
    /// The referral: kind, number, authority.
    pub basis: String,
    /// Its day.
    pub basis_on: Option<Date>,
    /// Codes of `rules/services.toml`.
    pub services: Vec<String>,
    /// From when.
    pub from_on: Date,
    /// Until when, as the referral says.
    pub until_on: Date,
    /// A month, in euro cents.
    pub fee_cents: i64,
    /// What the centre does.
    pub centre_duties: String,
    /// What the family does.
    pub family_duties: String,
    /// When the draft was handed over.
    pub handed_over_on: Date,
    /// Why it comes before assessment and plan.
    pub urgent_reason: Option<String>,
}

impl NewAgreement {
    /// For whom it is: the child, or whoever signs where it is for no child.
    pub fn whom(&self) -> PersonId {
        self.child.unwrap_or(self.person)
    }

    /// Reads what is to be handed over.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, people: &[PersonId], today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let person = errors.check("person", one_of(typed.get("person"), people));
        let child = errors.check("child", optional_one(typed.get("child"), people));
        let basis = errors.check("basis", typed::text(typed.get("basis"), MAX_LINE));
        let basis_on = errors.check("basis_on", typed::optional_date(typed.get("basis_on")));
        let services = errors.check("services", services(typed));
        let from_on = errors.check("from_on", typed::date(typed.get("from_on")));
        let until_on = errors.check("until_on", after(typed.get("until_on"), from_on));
        let fee_cents = errors.check("fee", fee(typed.get("fee")));
        let centre_duties = errors.check("centre_duties", typed::text(typed.get("centre_duties"), MAX_TEXT));
        let family_duties = errors.check("family_duties", typed::text(typed.get("family_duties"), MAX_TEXT));
        let handed_over_on = errors.check("handed_over_on", day_until(typed.get("handed_over_on"), today));
        let urgent_reason =
            errors.check("urgent_reason", typed::optional_text(typed.get("urgent_reason"), MAX_LINE * 4));
        let new = (|| {
            Some(NewAgreement {
                person: person?,
                child: child?,
                basis: basis?,
                basis_on: basis_on?,
                services: services?,
                from_on: from_on?,
                until_on: until_on?,
                fee_cents: fee_cents?,
                centre_duties: centre_duties?,
                family_duties: family_duties?,
                handed_over_on: handed_over_on?,
                urgent_reason: urgent_reason?,
            })
        })();
        errors.or(new)
    }
}

/// Euro as people type them, `12`, `12,50` or `12.5`, in cents; nothing typed is free of charge.
fn fee(text: &str) -> Result<i64, Problem> {
    let text = text.trim().replace(',', ".");
    if text.is_empty() {
        return Ok(0);
    }
    let (euro, cents) = text.split_once('.').unwrap_or((&text, "0"));
    let cents = format!("{cents:0<2}");
    let whole = euro.parse::<i64>().ok().filter(|euro| *euro >= 0).ok_or(Problem::NotANumber)?;
    let part = cents.parse::<u8>().ok().filter(|part| *part < 100).ok_or(Problem::NotANumber)?;
    let sum = whole.saturating_mul(100).saturating_add(i64::from(part));
    if sum > MAX_FEE { Err(Problem::OutOfRange(0, MAX_FEE / 100)) } else { Ok(sum) }
}

/// The signing of an agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Signing {
    /// The day.
    pub signed_on: Date,
    /// Whether the child signed too.
    pub child_signed: bool,
}

impl Signing {
    /// Reads the signing; a child from the age of the rule signs too.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(
        typed: &Typed,
        handed_over_on: Date,
        born_on: Option<Date>,
        rules: &CentreRules,
        today: Date,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let day = day_until(typed.get("signed_on"), today);
        let day =
            day.and_then(
                |day| if day < handed_over_on { Err(Problem::Before(handed_over_on)) } else { Ok(day) },
            );
        let signed_on = errors.check("signed_on", day);
        let child_signed = typed::checked(typed.get("child_signed"));
        if signed_on.is_some_and(|day| crate::terms::signs_itself(rules, born_on, day)) && !child_signed {
            errors.add("child_signed", Problem::said("child-signs", w::child_signs));
        }
        errors.or((|| Some(Signing { signed_on: signed_on?, child_signed }))())
    }
}

/// The end of an agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Ending {
    /// The last day.
    pub ended_on: Date,
    /// Why.
    pub ground: Ground,
    /// More about it.
    pub note: Option<String>,
}

impl Ending {
    /// Reads the end.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let ended_on = errors.check("ended_on", day_until(typed.get("ended_on"), today));
        let ground = errors.check("ground", typed::code(typed.get("ground")));
        let note = errors.check("note", typed::optional_text(typed.get("note"), MAX_LINE * 4));
        errors.or((|| Some(Ending { ended_on: ended_on?, ground: ground?, note: note? }))())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn a_fee_is_typed_as_people_write_it_and_is_nothing_by_default() {
        assert_eq!(fee(""), Ok(0));
        assert_eq!(fee("12"), Ok(1200));
        assert_eq!(fee("12,5"), Ok(1250));
        assert_eq!(fee("12.05"), Ok(1205));
        assert_eq!(fee("-1"), Err(Problem::NotANumber));
        assert_eq!(fee("1.234"), Err(Problem::NotANumber));
    }

    #[test]
    fn a_child_from_fourteen_signs_beside_the_parent() {
        let typed = Typed::default().with("signed_on", "05.03.2026");
        let (day, rules) = (date(2026, 3, 5), CentreRules::default());
        let young = Signing::parse(&typed, day, Some(date(2020, 1, 1)), &rules, day);
        assert!(young.is_ok());
        let older = Signing::parse(&typed, day, Some(date(2011, 1, 1)), &rules, day).unwrap_err();
        assert_eq!(older.of("child_signed").map(Problem::name), Some("child-signs"));
        assert!(
            Signing::parse(&typed.with("child_signed", "yes"), day, Some(date(2011, 1, 1)), &rules, day)
                .is_ok()
        );
    }

    #[test]
    fn nothing_is_signed_before_the_draft_was_handed_over() {
        let typed = Typed::default().with("signed_on", "01.03.2026");
        let errors =
            Signing::parse(&typed, date(2026, 3, 3), None, &CentreRules::default(), date(2026, 3, 5))
                .unwrap_err();
        assert_eq!(errors.of("signed_on"), Some(&Problem::Before(date(2026, 3, 3))));
    }
}
