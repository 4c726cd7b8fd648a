//! A sequence that looks like chance and is the same every time: the demo tells one history, not many.

/// The sequence.
#[derive(Debug, Clone)]
pub struct Lot(u64);

impl Lot {
    /// The sequence that belongs to a number.
    pub const fn new(seed: u64) -> Self {
        Lot(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u64::try_from(high - low + 1).unwrap_or(1).max(1);
        low + i64::try_from(self.next() % width).unwrap_or(0)
    }

    /// One of several.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let place = self.between(0, i64::try_from(of.len()).unwrap_or(1).max(1) - 1);
        usize::try_from(place).ok().and_then(|place| of.get(place))
    }

    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    fn next(&mut self) -> u64 {
        // Marsaglia's xorshift64*.
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_falls_the_same_way_every_time_and_within_its_bounds() {
        let draw = |seed| {
            let mut lot = Lot::new(seed);
            (0..200).map(|_| lot.between(3, 9)).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
        assert!((3..=9).all(|number| draw(7).contains(&number)));
    }
}
