//! Counting answers so that no number tells of one person.

/// Fewer answers than these are not told.
pub const LEAST: i64 = 5;

/// How many chose each: told, or held back. Nothing is told of fewer than [`LEAST`] answers to a question; a smaller
/// count than that is held back, and when it would be the only one, the next smallest too, so that nobody can take the
/// others from the sum.
pub fn told(counts: &[i64]) -> Vec<Option<i64>> {
    let sum: i64 = counts.iter().sum();
    if sum < LEAST {
        return vec![None; counts.len()];
    }
    let mut told: Vec<Option<i64>> =
        counts.iter().map(|count| (*count == 0 || *count >= LEAST).then_some(*count)).collect();
    if told.iter().filter(|one| one.is_none()).count() == 1 {
        let next = counts.iter().enumerate().filter(|(at, count)| told[*at].is_some() && **count > 0);
        if let Some((at, _)) = next.min_by_key(|(at, count)| (**count, *at)) {
            told[at] = None;
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    #[test]
    fn a_small_count_is_held_back_together_with_the_next_one() {
        assert_eq!(told(&[12, 7, 0, 5]), [Some(12), Some(7), Some(0), Some(5)]);
        assert_eq!(told(&[12, 7, 2]), [Some(12), None, None]);
        assert_eq!(told(&[3, 1, 0]), [None, None, None]);
        assert_eq!(told(&[12, 3, 2]), [Some(12), None, None]);
        assert_eq!(told(&[]), Vec::<Option<i64>>::new());
    }

    proptest! {
        #[test]
        fn no_small_count_can_be_worked_out(counts in vec(0_i64..20, 2..7)) {
            let told = told(&counts);
            let sum: i64 = counts.iter().sum();
            for (told, count) in told.iter().zip(&counts) {
                prop_assert!(told.is_none_or(|told| told == *count && (told == 0 || told >= LEAST)));
            }
            // With the sum and what is told, one that is held back alone would be known.
            let held = told.iter().filter(|one| one.is_none()).count();
            let others = counts.iter().filter(|count| **count > 0).count();
            prop_assert!(held != 1 || others == 1 || sum < LEAST);
        }
    }
}
