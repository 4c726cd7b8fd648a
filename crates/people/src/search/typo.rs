//! Whether two words are one typing error apart.

/// True when `typed` becomes `word` by one letter missing, added, replaced, or two neighbours swapped; or is the same.
pub(super) fn is_near(typed: &str, word: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
    let before = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[before..], &b[before..]);
    let after = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - after], &b[..b.len() - after]);
    match (a, b) {
        ([] | [_], [] | [_]) => true,
        ([x, y], [v, w]) => x == w && y == v,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn one_error_is_near_and_two_are_not() {
        for typed in ["petrova", "petrva", "pettrova", "pertova", "petrofa", "petrov", "etrova"] {
            assert!(is_near(typed, "petrova"), "{typed}");
        }
        for typed in ["petro", "ptrov", "retrov", "", "petrovaaa", "epotrva"] {
            assert!(!is_near(typed, "petrova"), "{typed}");
        }
    }
}
