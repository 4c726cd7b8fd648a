//! A personal number as it was typed.

use super::warning_code;
use crate::{IdentifierKind, Sex, w};
use base::{
    FieldErrors, Lang, Problem,
    errors::Words,
    jiff::civil::Date,
    personal_number::{NumberWarning, PersonalNumber},
    typed::{self, Typed},
};

/// A personal number to be recorded. Its `Debug` leaves the number out.
#[derive(Debug, Clone, PartialEq)]
pub struct NewIdentifier {
    /// Which register gave it.
    pub kind: IdentifierKind,
    /// The number.
    pub number: PersonalNumber,
    /// What looks wrong about it.
    pub warnings: Vec<NumberWarning>,
    /// Why it is taken all the same; there whenever something looks wrong.
    pub reason: Option<String>,
}

/// Fields of the number in a form.
pub(crate) const KIND: &str = "personal_number_kind";
pub(crate) const NUMBER: &str = "personal_number";
pub(crate) const REASON: &str = "personal_number_reason";

impl NewIdentifier {
    /// Reads the number of a form; `Ok(None)` when none was typed. What looks wrong is told beside the field until a
    /// reason is given. `born_on` and `sex` are what the number is compared with.
    pub fn parse(
        form: &Typed,
        born_on: Option<Date>,
        sex: Sex,
        errors: &mut FieldErrors,
    ) -> Option<NewIdentifier> {
        let typed = errors.check(NUMBER, typed::optional_text(form.get(NUMBER), 40))??;
        let kind = errors.check(KIND, typed::optional_code::<IdentifierKind>(form.get(KIND)))?;
        let kind = kind.unwrap_or_else(|| likely_kind(&typed));
        let reason = errors.check(REASON, typed::optional_text(form.get(REASON), 500))?;
        let new = NewIdentifier::checked(kind, &typed, born_on, sex, reason);
        if new.reason.is_none() && !new.warnings.is_empty() {
            new.warnings.iter().for_each(|warning| errors.add(NUMBER, told(*warning)));
            errors.add(REASON, Problem::said("confirm-number", w::number_reason_needed));
            return None;
        }
        Some(new)
    }

    /// A number with what looks wrong about it.
    pub fn checked(
        kind: IdentifierKind,
        number: &str,
        born_on: Option<Date>,
        sex: Sex,
        reason: Option<String>,
    ) -> Self {
        let checked = PersonalNumber::check(kind.number(), number);
        let mut warnings = checked.warnings;
        warnings.extend(checked.number.compare(born_on, sex.for_number()));
        NewIdentifier { kind, number: checked.number, warnings, reason }
    }

    /// Day of birth and sex as an ЕГН tells them: a proposal where nothing is known.
    pub fn proposal(&self) -> Option<(Date, Sex)> {
        Some((self.number.birth_date()?, Sex::of_number(self.number.sex()?)))
    }
}

/// Ten digits are an ЕГН, unless only the check of the ЛНЧ holds.
fn likely_kind(typed: &str) -> IdentifierKind {
    let holds = |kind: IdentifierKind| PersonalNumber::check(kind.number(), typed).warnings.is_empty();
    let digits = typed.chars().filter(|c| !c.is_whitespace()).all(|c| c.is_ascii_digit());
    match (digits, holds(IdentifierKind::Egn), holds(IdentifierKind::Lnch)) {
        (false, ..) => IdentifierKind::Other,
        (true, false, true) => IdentifierKind::Lnch,
        (true, ..) => IdentifierKind::Egn,
    }
}

fn told(warning: NumberWarning) -> Problem {
    Problem::Said(Words { name: warning_code(warning), text: text_of(warning) })
}

/// The words of a warning.
pub(crate) fn text_of(warning: NumberWarning) -> fn(Lang) -> &'static str {
    match warning {
        NumberWarning::WrongLength => w::number_wrong_length,
        NumberWarning::NotDigits => w::number_not_digits,
        NumberWarning::WrongChecksum => w::number_wrong_checksum,
        NumberWarning::ImpossibleDate => w::number_impossible_date,
        NumberWarning::BirthDateDiffers => w::number_birth_date_differs,
        NumberWarning::SexDiffers => w::number_sex_differs,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn parse(form: Typed, born: Option<Date>) -> Result<Option<NewIdentifier>, FieldErrors> {
        let mut errors = FieldErrors::new();
        let new = NewIdentifier::parse(&form, born, Sex::Unknown, &mut errors);
        if errors.is_empty() { Ok(new) } else { Err(errors) }
    }

    // Month part 13: a number that no real person bears.
    fn typed() -> Typed {
        Typed::default().with(NUMBER, "99 13 01 00 08")
    }

    #[test]
    fn a_failed_check_is_a_warning_that_a_reason_confirms() {
        let errors = parse(typed(), None).unwrap_err();
        assert!(errors.of(NUMBER).is_some());
        assert_eq!(errors.of(REASON).map(|p| p.name()), Some("confirm-number"));
        let new = parse(typed().with(REASON, "Така е в картата"), None).unwrap().unwrap();
        assert_eq!((new.kind, new.number.digits()), (IdentifierKind::Egn, "9913010008"));
        assert!(new.warnings.contains(&NumberWarning::ImpossibleDate));
    }

    #[test]
    fn no_number_is_no_problem() {
        assert_eq!(parse(Typed::default(), None), Ok(None));
    }

    #[test]
    fn another_day_of_birth_is_told() {
        let form = Typed::default().with(NUMBER, "7523169263");
        let errors = parse(form.clone(), Some(date(1999, 1, 1))).unwrap_err();
        assert_eq!(errors.of(NUMBER).map(|p| p.name()), Some("birth-date-differs"));
        assert_eq!(parse(form, None).unwrap().unwrap().proposal().unwrap().0, date(1875, 3, 16));
    }

    #[test]
    fn the_kind_is_guessed_when_not_said() {
        let kind = |number: &str| likely_kind(number);
        assert_eq!(kind("7111042925"), IdentifierKind::Lnch);
        assert_eq!(kind("7523169263"), IdentifierKind::Egn);
        assert_eq!(kind("UA 123456"), IdentifierKind::Other);
    }
}
