//! Chance that comes out the same again: one seed for a filling, kept with its answers, so that what was drawn and in
//! which order choices stood is the same when somebody goes on, here or on another device.

/// The numbers by which ODK's engines shuffle (Park and Miller's "minimal standard"), so that a seed gives the same
/// order everywhere.
struct Minimal(i64);

const MODULUS: i64 = 2_147_483_647;

impl Minimal {
    fn seeded(seed: i64) -> Self {
        let within = seed % MODULUS;
        Self(if within <= 0 { within + MODULUS - 1 } else { within })
    }

    /// From 0 up to and without `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0 * 16_807 % MODULUS;
        let share = (self.0 - 1) as f64 / (MODULUS - 1) as f64;
        ((share * end as f64) as usize).min(end.saturating_sub(1))
    }
}

/// The same things in the order that a seed gives: Fisher and Yates, "inside out", as the ODK XForms specification has it.
pub(crate) fn shuffled<T: Copy>(things: &[T], seed: i64) -> Vec<T> {
    let mut numbers = Minimal::seeded(seed);
    let mut order = Vec::with_capacity(things.len());
    for (at, thing) in things.iter().enumerate() {
        let place = numbers.below(at + 1);
        order.push(*thing);
        order.swap(place, at);
    }
    order
}

/// The draw of that number at a place of the form.
pub(crate) fn draw(seed: u64, path: &str, number: u64) -> u64 {
    // FNV-1a tells the places apart, SplitMix64 spreads what comes of it.
    let start = 0xcbf2_9ce4_8422_2325_u64;
    let place =
        path.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    spread(spread(seed ^ place).wrapping_add(number))
}

fn spread(number: u64) -> u64 {
    let mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// A draw as a number from 0 up to and without 1.
pub(crate) fn share(draw: u64) -> f64 {
    (draw >> 11) as f64 / (1_u64 << 53) as f64
}

/// Two draws as an identifier of version 4 (RFC 9562).
pub(crate) fn identifier(high: u64, low: u64) -> String {
    let high = (high & 0xffff_ffff_ffff_0fff) | 0x4000;
    let low = (low & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
    let digits = format!("{high:016x}{low:016x}");
    [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
}

/// A draw as one of the letters and digits that ODK makes short identifiers of.
pub(crate) fn letter(draw: u64) -> char {
    char::from_digit((draw % 36) as u32, 36).unwrap_or('0').to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_order_that_odk_gives() {
        let order = |seed| shuffled(&['A', 'B', 'C', 'D', 'E', 'F'], seed).into_iter().collect::<String>();
        assert_eq!(order(42), "AFCBDE");
        assert_eq!(order(1), "BFEACD");
        assert_eq!(order(11_111_111), "ACDBFE");
        assert_eq!(order(-42), "EDAFBC");
        assert_eq!(shuffled::<u8>(&[], 1), []);
    }

    #[test]
    fn draws_differ_by_seed_place_and_number_and_spread_evenly() {
        let one = draw(1, "a", 0);
        assert!([draw(2, "a", 0), draw(1, "b", 0), draw(1, "a", 1)].iter().all(|other| *other != one));
        let shares: Vec<f64> = (0..10_000).map(|seed| share(draw(seed, "a", 0))).collect();
        assert!(shares.iter().all(|share| (0.0..1.0).contains(share)));
        let mean = shares.iter().sum::<f64>() / 10_000.0;
        assert!((0.48..0.52).contains(&mean), "{mean}");
    }

    #[test]
    fn an_identifier_says_its_version() {
        let it = identifier(u64::MAX, 0);
        assert_eq!(it, "ffffffff-ffff-4fff-8000-000000000000");
    }
}
