//! Which hours of a ward are covered, which are not, and when there are two. No clock, no database.

use base::jiff::Timestamp;

/// A stretch of time; its end is not in it any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// Its first moment.
    pub from: Timestamp,
    /// The first moment after it.
    pub until: Timestamp,
}

impl Stretch {
    /// Whole minutes.
    pub fn minutes(self) -> i64 {
        (self.until.as_second() - self.from.as_second()) / 60
    }

    /// True when a moment lies in it.
    pub fn holds(self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }

    /// What it shares with another, if anything.
    pub fn common(self, other: Stretch) -> Option<Stretch> {
        let both = Stretch { from: self.from.max(other.from), until: self.until.min(other.until) };
        (both.from < both.until).then_some(both)
    }
}

/// How the hours of one ward are covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover<P> {
    /// Hours in which somebody must be on duty and is.
    pub covered: Vec<Stretch>,
    /// Hours in which somebody must be on duty and nobody is.
    pub gaps: Vec<Stretch>,
    /// Hours in which two or more are, and who.
    pub shared: Vec<(Stretch, Vec<P>)>,
}

impl<P: Copy + Eq> Cover<P> {
    /// Holds those who are on duty against the hours that are `required`. Somebody who stands twice at one time
    /// counts once.
    pub fn of(required: &[Stretch], on_duty: &[(P, Stretch)]) -> Self {
        let is_required = |at| required.iter().any(|stretch| stretch.holds(at));
        let there = |at| people(on_duty, at);
        let pieces = pieces(required.iter().chain(on_duty.iter().map(|(_, stretch)| stretch)));
        let mut cover = Cover { covered: Vec::new(), gaps: Vec::new(), shared: Vec::new() };
        for piece in pieces {
            let people = there(piece.from);
            match (is_required(piece.from), people.is_empty()) {
                (true, true) => grow(&mut cover.gaps, piece),
                (true, false) => grow(&mut cover.covered, piece),
                (false, _) => {}
            }
            if people.len() > 1 {
                share(&mut cover.shared, piece, people);
            }
        }
        cover
    }

    /// Minutes in which nobody is on duty though somebody must be.
    pub fn missing(&self) -> i64 {
        minutes(&self.gaps)
    }
}

/// The sum of some stretches, in minutes.
pub fn minutes(stretches: &[Stretch]) -> i64 {
    stretches.iter().map(|stretch| stretch.minutes()).sum()
}

/// What of `wanted` no other stretch takes up yet.
pub fn free(wanted: Stretch, taken: &[Stretch]) -> Vec<Stretch> {
    let mut left = Vec::new();
    for piece in pieces(taken.iter().chain([&wanted])) {
        if wanted.holds(piece.from) && !taken.iter().any(|other| other.holds(piece.from)) {
            grow(&mut left, piece);
        }
    }
    left
}

/// Cut wherever one of the stretches begins or ends, so that within a piece nothing changes.
fn pieces<'a>(stretches: impl Iterator<Item = &'a Stretch>) -> Vec<Stretch> {
    let mut bounds: Vec<Timestamp> = stretches.flat_map(|stretch| [stretch.from, stretch.until]).collect();
    bounds.sort_unstable();
    bounds.dedup();
    bounds
        .iter()
        .zip(bounds.iter().skip(1))
        .map(|(from, until)| Stretch { from: *from, until: *until })
        .collect()
}

fn people<P: Copy + Eq>(on_duty: &[(P, Stretch)], at: Timestamp) -> Vec<P> {
    let mut people = Vec::new();
    for (person, stretch) in on_duty {
        if stretch.holds(at) && !people.contains(person) {
            people.push(*person);
        }
    }
    people
}

/// Adds a piece, as part of the last one when it goes on from there.
fn grow(stretches: &mut Vec<Stretch>, piece: Stretch) {
    match stretches.last_mut() {
        Some(last) if last.until == piece.from => last.until = piece.until,
        _ => stretches.push(piece),
    }
}

fn share<P: Eq>(shared: &mut Vec<(Stretch, Vec<P>)>, piece: Stretch, people: Vec<P>) {
    match shared.last_mut() {
        Some((last, same)) if last.until == piece.from && *same == people => last.until = piece.until,
        _ => shared.push((piece, people)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stretch(from: i64, until: i64) -> Stretch {
        let at = |hour: i64| Timestamp::from_second(1_773_000_000 + hour * 3600).unwrap();
        Stretch { from: at(from), until: at(until) }
    }

    #[test]
    fn what_nobody_covers_is_a_gap() {
        let cover = Cover::of(&[stretch(0, 24)], &[('a', stretch(8, 14)), ('b', stretch(14, 20))]);
        assert_eq!(cover.gaps, [stretch(0, 8), stretch(20, 24)]);
        assert_eq!(cover.covered, [stretch(8, 20)]);
        assert_eq!(cover.missing(), 12 * 60);
        assert!(cover.shared.is_empty());
    }

    #[test]
    fn where_nobody_is_needed_there_is_no_gap() {
        let cover = Cover::of(&[stretch(8, 12)], &[('a', stretch(6, 10))]);
        assert_eq!(cover.gaps, [stretch(10, 12)]);
        assert_eq!(cover.covered, [stretch(8, 10)]);
    }

    #[test]
    fn two_at_one_time_are_said_and_one_who_stands_twice_is_one() {
        let on_duty = [('a', stretch(0, 10)), ('b', stretch(8, 12)), ('b', stretch(10, 20))];
        let cover = Cover::of(&[stretch(0, 20)], &on_duty);
        assert_eq!(cover.shared, [(stretch(8, 10), vec!['a', 'b'])]);
        assert!(cover.gaps.is_empty());
    }

    #[test]
    fn only_empty_hours_are_free() {
        assert_eq!(free(stretch(0, 24), &[stretch(8, 20)]), [stretch(0, 8), stretch(20, 24)]);
        assert_eq!(free(stretch(8, 20), &[stretch(0, 12), stretch(12, 24)]), []);
        assert_eq!(free(stretch(8, 20), &[]), [stretch(8, 20)]);
    }

    fn stretches() -> impl Strategy<Value = Vec<Stretch>> {
        prop::collection::vec(
            (0i64..150, 1i64..30).prop_map(|(from, long)| stretch(from, from + long)),
            0..12,
        )
    }

    proptest! {
        #[test]
        fn gaps_and_covered_hours_are_the_required_hours(required in stretches(), on in stretches()) {
            let on_duty: Vec<_> = on.iter().enumerate().map(|(at, stretch)| (at % 4, *stretch)).collect();
            let cover = Cover::of(&required, &on_duty);
            let hour = |at: i64| stretch(at, at + 1).from;
            let is_required = |at| required.iter().any(|stretch| stretch.holds(at));
            let is_covered = |at| on.iter().any(|stretch| stretch.holds(at));
            for at in (0..200).map(hour) {
                prop_assert_eq!(cover.gaps.iter().any(|gap| gap.holds(at)), is_required(at) && !is_covered(at));
                prop_assert_eq!(cover.covered.iter().any(|one| one.holds(at)), is_required(at) && is_covered(at));
            }
            let hours = (0..200).map(hour).filter(|at| is_required(*at)).count();
            prop_assert_eq!(minutes(&cover.gaps) + minutes(&cover.covered), i64::try_from(hours).unwrap() * 60);
        }

        #[test]
        fn what_is_free_is_taken_by_nobody(wanted in 0i64..100, taken in stretches()) {
            let wanted = stretch(wanted, wanted + 20);
            let left = free(wanted, &taken);
            prop_assert!(left.iter().all(|one| taken.iter().all(|other| one.common(*other).is_none())));
            let lost: Vec<_> = taken.iter().filter_map(|other| wanted.common(*other)).collect();
            let whole = Cover::of(&[wanted], &lost.iter().map(|one| ((), *one)).collect::<Vec<_>>());
            prop_assert_eq!(minutes(&left), whole.missing());
        }
    }
}
