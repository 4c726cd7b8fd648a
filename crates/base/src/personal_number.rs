//! Personal numbers of people: ЕГН, ЛНЧ and anything else on a document.
//!
//! Nothing here rejects a number. A failed check is a [`NumberWarning`] that the user confirms with a
//! reason: in a crisis a mistyped number must never keep a child out of the register.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A personal number with its kind, spaces removed. Has no `Display` and no serde form, and its `Debug`
/// leaves the number out, so that it cannot slip into a log or a URL.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PersonalNumber {
    kind: NumberKind,
    digits: String,
}

/// Which register gave the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberKind {
    /// ЕГН, the personal number of a Bulgarian citizen: 10 digits with the birth date and sex inside.
    Egn,
    /// ЛНЧ, the number of a foreigner with leave to stay: 10 digits that say nothing of the person.
    Lnch,
    /// Any other number (passport, service number of НАП): kept as typed, never checked.
    Other,
}

/// Sex as the ЕГН records it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// The ninth digit of the ЕГН is even.
    Male,
    /// The ninth digit of the ЕГН is odd.
    Female,
}

/// What looks wrong about a number; the user may confirm each with a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberWarning {
    /// An ЕГН or ЛНЧ without exactly 10 characters, or another number that is empty.
    WrongLength,
    /// An ЕГН or ЛНЧ with something other than the digits 0 to 9.
    NotDigits,
    /// The last digit is not the one that the first nine give.
    WrongChecksum,
    /// The first six digits of the ЕГН are no date of the calendar.
    ImpossibleDate,
    /// The date in the ЕГН is not the birth date on record.
    BirthDateDiffers,
    /// The sex in the ЕГН is not the sex on record.
    SexDiffers,
}

/// A number as normalised, and what to ask the user about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The number to keep, whatever the warnings say.
    pub number: PersonalNumber,
    /// Empty when nothing looks wrong.
    pub warnings: Vec<NumberWarning>,
}

impl NumberKind {
    /// Every kind, in the order they are offered.
    pub const ALL: [NumberKind; 3] = [NumberKind::Egn, NumberKind::Lnch, NumberKind::Other];

    /// The code kept in the database and sent over the API.
    pub fn code(self) -> &'static str {
        match self {
            NumberKind::Egn => "egn",
            NumberKind::Lnch => "lnch",
            NumberKind::Other => "other",
        }
    }

    /// The kind with this code, or `None`.
    pub fn from_code(code: &str) -> Option<NumberKind> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl PersonalNumber {
    /// Normalises what was typed (white space dropped) and checks it on its own. Never fails.
    pub fn check(kind: NumberKind, typed: &str) -> Checked {
        let number = PersonalNumber { kind, digits: typed.chars().filter(|c| !c.is_whitespace()).collect() };
        let warnings = number.own_warnings();
        Checked { number, warnings }
    }

    /// Which register gave the number.
    pub fn kind(&self) -> NumberKind {
        self.kind
    }

    /// The whole number: for the encrypted column and the keyed hash only. To show it, see [`masked`].
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// The birth date inside an ЕГН; `None` for other kinds and for an impossible date. A wrong check
    /// digit does not hide it.
    pub fn birth_date(&self) -> Option<Date> {
        let d = self.egn_digits()?;
        let pair = |i: usize| i16::from(d[i]) * 10 + i16::from(d[i + 1]);
        let (year, month) = match pair(2) {
            m @ 1..=12 => (1900, m),
            m @ 21..=32 => (1800, m - 20),
            m @ 41..=52 => (2000, m - 40),
            _ => return None,
        };
        Date::new(year + pair(0), i8::try_from(month).ok()?, i8::try_from(pair(4)).ok()?).ok()
    }

    /// The sex inside an ЕГН; `None` for other kinds.
    pub fn sex(&self) -> Option<Sex> {
        self.egn_digits().map(|d| if d[8] % 2 == 0 { Sex::Male } else { Sex::Female })
    }

    /// Compares an ЕГН with what is known of the person. What is not known on either side is not
    /// compared, so other kinds give no warning.
    pub fn compare(&self, birth_date: Option<Date>, sex: Option<Sex>) -> Vec<NumberWarning> {
        let date_differs = self.birth_date().zip(birth_date).is_some_and(|(inside, known)| inside != known);
        let sex_differs = self.sex().zip(sex).is_some_and(|(inside, known)| inside != known);
        let date = date_differs.then_some(NumberWarning::BirthDateDiffers);
        date.into_iter().chain(sex_differs.then_some(NumberWarning::SexDiffers)).collect()
    }

    fn own_warnings(&self) -> Vec<NumberWarning> {
        let mut warnings = Vec::new();
        if self.kind == NumberKind::Other {
            warnings.extend(self.digits.is_empty().then_some(NumberWarning::WrongLength));
            return warnings;
        }
        if self.digits.chars().count() != 10 {
            warnings.push(NumberWarning::WrongLength);
        }
        if !self.digits.chars().all(|c| c.is_ascii_digit()) {
            warnings.push(NumberWarning::NotDigits);
        }
        if self.kind == NumberKind::Egn && self.egn_digits().is_some() && self.birth_date().is_none() {
            warnings.push(NumberWarning::ImpossibleDate);
        }
        if ten_digits(&self.digits).is_some_and(|d| d[9] != check_digit(self.kind, &d)) {
            warnings.push(NumberWarning::WrongChecksum);
        }
        warnings
    }

    fn egn_digits(&self) -> Option<[u8; 10]> {
        if self.kind == NumberKind::Egn { ten_digits(&self.digits) } else { None }
    }
}

impl fmt::Debug for PersonalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonalNumber({:?})", self.kind)
    }
}

/// The number as people may see it: the last four characters, a bullet for each before them
/// (`••••••1234`). Of a number shorter than eight no more than half is shown.
pub fn masked(number: &str) -> String {
    let length = number.chars().count();
    let hidden = length - (length / 2).min(4);
    number.chars().enumerate().map(|(i, c)| if i < hidden { '•' } else { c }).collect()
}

fn ten_digits(text: &str) -> Option<[u8; 10]> {
    let digits: [u8; 10] = text.as_bytes().try_into().ok()?;
    digits.iter().all(u8::is_ascii_digit).then(|| digits.map(|b| b - b'0'))
}

/// The tenth digit that the first nine give (ЕГН: ГРАО, modulo 11 then 10; ЛНЧ: modulo 10).
fn check_digit(kind: NumberKind, digits: &[u8; 10]) -> u8 {
    let (weights, modulus) = match kind {
        NumberKind::Egn => ([2, 4, 8, 5, 10, 9, 7, 3, 6], 11),
        NumberKind::Lnch | NumberKind::Other => ([21, 19, 17, 13, 11, 9, 7, 3, 1], 10),
    };
    let sum: u16 = weights.iter().zip(digits).map(|(w, d)| w * u16::from(*d)).sum();
    u8::try_from(sum % modulus % 10).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{NumberKind::*, NumberWarning::*, *};
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn real_numbers_pass() {
        for egn in ["7523169263", "8032056031", "7542011030", " 610104 7500 "] {
            assert_eq!(PersonalNumber::check(Egn, egn).warnings, [], "{egn}");
        }
        assert_eq!(PersonalNumber::check(Lnch, "7111042925").warnings, []);
        assert_eq!(PersonalNumber::check(Other, "AB 12").warnings, []);
        assert_eq!(PersonalNumber::check(Other, "AB 12").number.digits(), "AB12");
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (kind, typed, expected) in [
            (Egn, "8812102461", vec![WrongChecksum]),
            (Egn, "7552010004", vec![WrongChecksum]),
            (Lnch, "7111042922", vec![WrongChecksum]),
            (Egn, "7513169263", vec![ImpossibleDate, WrongChecksum]),
            (Egn, "752316926", vec![WrongLength]),
            (Egn, "75231692бб", vec![NotDigits]),
            (Egn, "", vec![WrongLength]),
            (Other, " ", vec![WrongLength]),
        ] {
            assert_eq!(PersonalNumber::check(kind, typed).warnings, expected, "{typed}");
        }
    }

    #[test]
    fn birth_date_and_sex_are_inside() {
        let of = |egn| PersonalNumber::check(Egn, egn).number;
        assert_eq!(of("7523169263").birth_date(), Some(date(1875, 3, 16)));
        assert_eq!(of("6101047500").birth_date(), Some(date(1961, 1, 4)));
        assert_eq!(of("7542011030").birth_date(), Some(date(2075, 2, 1)));
        assert_eq!((of("7523169263").sex(), of("8032056031").sex()), (Some(Sex::Male), Some(Sex::Female)));
        let lnch = PersonalNumber::check(Lnch, "7111042925").number;
        assert_eq!((lnch.birth_date(), lnch.sex()), (None, None));
    }

    #[test]
    fn what_is_known_is_compared() {
        let number = PersonalNumber::check(Egn, "6101047500").number;
        assert_eq!(number.compare(Some(date(1961, 1, 4)), Some(Sex::Male)), []);
        assert_eq!(number.compare(None, None), []);
        let wrong = number.compare(Some(date(1961, 4, 1)), Some(Sex::Female));
        assert_eq!(wrong, [BirthDateDiffers, SexDiffers]);
    }

    #[test]
    fn debug_and_mask_hide_the_number() {
        assert!(!format!("{:?}", PersonalNumber::check(Egn, "6101047500")).contains("75"));
        assert_eq!(masked("6101047500"), "••••••7500");
        assert_eq!((masked("1234").as_str(), masked("7").as_str(), masked("").as_str()), ("••34", "•", ""));
    }

    proptest! {
        #[test]
        fn any_text_is_taken(typed in ".*") {
            for kind in NumberKind::ALL {
                let checked = PersonalNumber::check(kind, &typed);
                let _ = (checked.number.birth_date(), checked.number.sex(), masked(checked.number.digits()));
                prop_assert_eq!(NumberKind::from_code(kind.code()), Some(kind));
            }
        }

        /// Modulo 11 then 10 lets remainders 0 and 10 share a digit: one wrong value in nine may pass.
        #[test]
        fn a_wrong_digit_of_an_egn_is_seen(at in 0usize..9) {
            let passes = |by: u8| {
                let mut d = ten_digits("6101047500").unwrap();
                d[at] = (d[at] + by) % 10;
                let text: String = d.iter().map(|n| char::from(b'0' + n)).collect();
                !PersonalNumber::check(Egn, &text).warnings.contains(&WrongChecksum)
            };
            prop_assert!((1..10).filter(|by| passes(*by)).count() <= 1);
        }
    }
}
