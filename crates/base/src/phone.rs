//! Bulgarian telephone numbers: one text to compare and dial, one to read. Nothing is ever rejected.

/// A telephone number as understood, or as typed where it was not.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    /// To compare, keep and dial: `+359888123456`; a short number of help lines as its digits (`112`,
    /// `116111`); what was typed, trimmed, when not understood.
    pub canonical: String,
    /// To read, in the national form: `0888 123 456`, `02 822 3510`; foreign numbers and those not
    /// understood as typed.
    pub display: String,
    /// Whether `canonical` can be dialled.
    pub understood: bool,
}

impl Phone {
    /// Reads what was typed: `0888 123 456`, `+359 (0)2/822-3510`, `00359…`, `888123456` (a spreadsheet
    /// ate the zero). Extensions, several numbers and the rest stay as typed.
    pub fn read(typed: &str) -> Phone {
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        understand(&typed).unwrap_or_else(|| Phone {
            canonical: typed.clone(),
            display: typed.clone(),
            understood: false,
        })
    }
}

fn understand(typed: &str) -> Option<Phone> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let plus = typed.starts_with('+') || typed.starts_with("(+");
    let plain = |c: char| c.is_ascii_digit() || " -–./()".contains(c);
    if !typed.replacen('+', "", usize::from(plus)).chars().all(plain) {
        return None;
    }
    let international = if plus { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    if let Some(number) = international {
        return match number.strip_prefix("359") {
            Some(rest) => bulgarian(rest.strip_prefix('0').unwrap_or(rest)),
            None => foreign(number, typed),
        };
    }
    if digits == "112" || (digits.len() == 6 && digits.starts_with("116")) {
        let display = if digits.len() == 6 { grouped(&digits, &[3, 3]) } else { digits.clone() };
        return Some(Phone { canonical: digits, display, understood: true });
    }
    match digits.strip_prefix('0') {
        Some(national) => bulgarian(national),
        None if digits.len() >= 11 && digits.starts_with("359") => bulgarian(digits.get(3..)?),
        None if is_mobile(&digits) => bulgarian(&digits),
        None => None,
    }
}

/// A number of the national plan without its leading zero: mobiles have nine digits, Sofia and the toll
/// numbers eight, other exchanges seven or eight (Наредба № 1 of КРС).
fn bulgarian(national: &str) -> Option<Phone> {
    let groups: &[usize] = match national.len() {
        9 if is_mobile(national) => &[3, 3, 3],
        8 if national.starts_with('2') => &[1, 3, 4],
        8 if ["700", "800", "900"].iter().any(|code| national.starts_with(code)) => &[3, 2, 3],
        8 if TWO_DIGIT_EXCHANGES.iter().any(|code| national.starts_with(code)) => &[2, 3, 3],
        7 | 8 if ('3'..='9').any(|first| national.starts_with(first)) => &[3, 5],
        _ => return None,
    };
    Some(Phone {
        canonical: format!("+359{national}"),
        display: format!("0{}", grouped(national, groups)),
        understood: true,
    })
}

/// E.164: up to 15 digits, the first not zero.
fn foreign(number: &str, typed: &str) -> Option<Phone> {
    let fits = (8..=15).contains(&number.len()) && !number.starts_with('0');
    fits.then(|| Phone { canonical: format!("+{number}"), display: typed.to_owned(), understood: true })
}

/// Mobile prefixes in use: 87, 88, 89, 98, 99.
fn is_mobile(national: &str) -> bool {
    national.len() == 9 && ["87", "88", "89", "98", "99"].iter().any(|code| national.starts_with(code))
}

/// Exchanges of the oblast centres that have two digits; the others are shown with three.
const TWO_DIGIT_EXCHANGES: [&str; 23] = [
    "32", "34", "38", "42", "44", "46", "52", "54", "56", "58", "62", "64", "66", "68", "73", "76", "78",
    "82", "84", "86", "92", "94", "96",
];

fn grouped(digits: &str, groups: &[usize]) -> String {
    let mut rest = digits;
    let mut parts = Vec::new();
    for length in groups {
        let (part, after) = rest.split_at_checked(*length).unwrap_or((rest, ""));
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_way_to_write_a_mobile_is_one_number() {
        for typed in [
            "0888 123 456",
            "0888/123456",
            "+359888123456",
            "+359 (0) 888 123 456",
            "00359 888-123-456",
            "359888123456",
            "888123456",
            " 0888.123.456 ",
        ] {
            let phone = Phone::read(typed);
            assert_eq!(phone.canonical, "+359888123456", "{typed}");
            assert_eq!(phone.display, "0888 123 456", "{typed}");
        }
    }

    #[test]
    fn exchanges_are_shown_as_people_say_them() {
        for (typed, canonical, display) in [
            ("02/822 3510", "+35928223510", "02 822 3510"),
            ("032 12 34 56", "+35932123456", "032 123 456"),
            ("0431/6 40 80", "+35943164080", "0431 64080"),
            ("0700 12 345", "+35970012345", "0700 12 345"),
            ("116 111", "116111", "116 111"),
            ("112", "112", "112"),
            ("+40 721 234 567", "+40721234567", "+40 721 234 567"),
        ] {
            let phone = Phone::read(typed);
            assert_eq!((phone.canonical.as_str(), phone.display.as_str()), (canonical, display));
            assert!(phone.understood);
        }
    }

    #[test]
    fn what_is_not_understood_stays_as_typed() {
        for typed in
            ["02/822 3510 вътр. 12", "0888 123 456, 0899 123 456", "822 3510", "няма", "", "+", "0888 12"]
        {
            let phone = Phone::read(typed);
            assert_eq!((phone.canonical.as_str(), phone.understood), (typed, false));
            assert_eq!(phone.display, typed);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_taken(typed in ".*") {
            Phone::read(&typed);
        }

        #[test]
        fn reading_again_changes_nothing(typed in "(\\+|00|0)?[0-9 /()-]{0,16}") {
            let once = Phone::read(&typed);
            prop_assert_eq!(&Phone::read(&once.canonical).canonical, &once.canonical);
            prop_assert_eq!(&Phone::read(&once.display).canonical, &once.canonical);
        }
    }
}
