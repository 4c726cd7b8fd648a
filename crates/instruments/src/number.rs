//! Numbers as formulas read and write them.

/// Reads a decimal number; a comma for a point is taken too, as people here write it. No exponents, no infinities.
pub fn read(text: &str) -> Option<f64> {
    let text = text.trim();
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if (whole.is_empty() && part.is_empty()) || !plain(whole) || !plain(part) {
        return None;
    }
    text.replace(',', ".").parse().ok()
}

/// Writes a number as XPath does: whole ones without a point, no exponent.
pub fn text(number: f64) -> String {
    if number.is_nan() {
        "NaN".to_owned()
    } else if number.is_infinite() {
        if number > 0.0 { "Infinity" } else { "-Infinity" }.to_owned()
    } else if number == 0.0 {
        "0".to_owned()
    } else {
        // Rust writes the shortest digits that read back as the same number.
        number.to_string()
    }
}

/// The sum; of nothing it is 0, where Rust's own gives a 0 with a minus.
pub fn sum(numbers: impl IntoIterator<Item = f64>) -> f64 {
    numbers.into_iter().fold(0.0, |sum, number| sum + number)
}

/// Rounds half up, as XPath does: -1.5 becomes -1.
pub fn round(number: f64) -> f64 {
    if number.is_finite() { (number + 0.5).floor() } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(read(" 2,5 "), Some(2.5));
        assert_eq!((read("-.5"), read("+3"), read("007")), (Some(-0.5), Some(3.0), Some(7.0)));
        for bad in ["", ".", "1e3", "NaN", "inf", "1.2.3", "--1", "1 2"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn numbers_are_written_without_an_exponent() {
        assert_eq!(text(1e21), "1000000000000000000000");
        assert!(sum([]).is_sign_positive());
        assert_eq!((text(-0.0), text(0.1), text(f64::NAN)), ("0".into(), "0.1".into(), "NaN".into()));
    }

    #[test]
    fn halves_go_up() {
        assert_eq!((round(-1.5), round(2.5), round(-0.2)), (-1.0, 3.0, 0.0));
    }
}
