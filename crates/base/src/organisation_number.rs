//! The number of an organisation: ЕИК of the commercial register, БУЛСТАТ of the others.

use serde::{Deserialize, Serialize};

/// An ЕИК/БУЛСТАТ as normalised: 9 digits, or 13 for a branch. Public, so it may be shown and logged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OrganisationNumber {
    /// White space and a leading `BG` of the VAT number are dropped; the rest is as typed.
    pub digits: String,
    /// Empty when nothing looks wrong.
    pub warnings: Vec<OrganisationNumberWarning>,
}

/// What looks wrong about the number of an organisation; a warning, never a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationNumberWarning {
    /// Neither 9 nor 13 characters.
    WrongLength,
    /// Something other than the digits 0 to 9.
    NotDigits,
    /// The 9th digit, or the 13th, is not the one that the digits before it give.
    WrongChecksum,
}

impl OrganisationNumber {
    /// Normalises what was typed and checks it. Never fails.
    pub fn check(typed: &str) -> OrganisationNumber {
        let bare: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let digits = bare.strip_prefix("BG").or(bare.strip_prefix("bg")).unwrap_or(&bare).to_owned();
        let warnings = warnings(&digits);
        OrganisationNumber { digits, warnings }
    }
}

fn warnings(digits: &str) -> Vec<OrganisationNumberWarning> {
    let mut warnings = Vec::new();
    let length = digits.chars().count();
    if length != 9 && length != 13 {
        warnings.push(OrganisationNumberWarning::WrongLength);
    }
    if !digits.chars().all(|c| c.is_ascii_digit()) {
        warnings.push(OrganisationNumberWarning::NotDigits);
    }
    if warnings.is_empty() && !checksum_holds(digits.as_bytes()) {
        warnings.push(OrganisationNumberWarning::WrongChecksum);
    }
    warnings
}

/// The public rule of Регистър БУЛСТАТ: the 9th digit closes the first eight; in a number of 13 the last
/// digit closes the 9th to the 12th as well.
fn checksum_holds(ascii: &[u8]) -> bool {
    let d: Vec<u32> = ascii.iter().map(|b| u32::from(b.saturating_sub(b'0'))).collect();
    let closes = |from: usize, to: usize, first: &[u32], second: &[u32]| match (d.get(from..to), d.get(to)) {
        (Some(body), Some(last)) => *last == closing_digit(body, first, second),
        _ => true,
    };
    closes(0, 8, &[1, 2, 3, 4, 5, 6, 7, 8], &[3, 4, 5, 6, 7, 8, 9, 10])
        && closes(8, 12, &[2, 7, 3, 5], &[4, 9, 5, 7])
}

/// Weighted sum modulo 11; a remainder of 10 is counted again with the second weights, and then 10 is 0.
fn closing_digit(body: &[u32], first: &[u32], second: &[u32]) -> u32 {
    let remainder = |weights: &[u32]| body.iter().zip(weights).map(|(d, w)| d * w).sum::<u32>() % 11;
    match remainder(first) {
        10 => remainder(second) % 10,
        digit => digit,
    }
}

#[cfg(test)]
mod tests {
    use super::{OrganisationNumberWarning::*, *};
    use proptest::prelude::*;

    #[test]
    fn known_numbers_pass() {
        // Столична община, БНБ, НАП.
        for typed in ["000696327", "BG 000694037", "131063188"] {
            assert_eq!(OrganisationNumber::check(typed).warnings, [], "{typed}");
        }
        assert_eq!(OrganisationNumber::check("BG 000 694 037").digits, "000694037");
    }

    #[test]
    fn branches_have_thirteen_digits() {
        // 9th to 12th digit 7001: 2·7 + 7·0 + 3·0 + 5·1 = 19, modulo 11 = 8.
        assert_eq!(OrganisationNumber::check("0006963270018").warnings, []);
        assert_eq!(OrganisationNumber::check("0006963270019").warnings, [WrongChecksum]);
        // 7008: 14 + 40 = 54, modulo 11 = 10; then 28 + 56 = 84, modulo 11 = 7.
        assert_eq!(OrganisationNumber::check("0006963270087").warnings, []);
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(OrganisationNumber::check("000696328").warnings, [WrongChecksum]);
        assert_eq!(OrganisationNumber::check("00069632").warnings, [WrongLength]);
        assert_eq!(OrganisationNumber::check("00069632а").warnings, [NotDigits]);
        assert_eq!(OrganisationNumber::check("ЕИК").warnings, [WrongLength, NotDigits]);
    }

    proptest! {
        #[test]
        fn any_text_is_taken(typed in ".*") {
            OrganisationNumber::check(&typed);
        }
    }
}
