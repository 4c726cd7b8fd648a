//! The one place that reads the time. Everything else is handed a [`Timestamp`].

use jiff::{SignedDuration, Timestamp, Zoned, civil::Date, tz::TimeZone};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, Ordering},
};

/// Where the centres are: all civil dates are of this zone.
pub const ZONE: &str = "Europe/Sofia";

/// The zone of [`ZONE`]; UTC when the machine has no time zone data (the binary carries its own).
pub fn zone() -> TimeZone {
    TimeZone::get(ZONE).unwrap_or(TimeZone::UTC)
}

/// The civil date in Sofia at a moment.
pub fn date_of(at: Timestamp) -> Date {
    local(at).date()
}

/// A moment as wall-clock time in Sofia.
pub fn local(at: Timestamp) -> Zoned {
    at.to_zoned(zone())
}

/// The first moment of a civil date in Sofia.
pub fn start_of(date: Date) -> Timestamp {
    date.to_zoned(zone()).map(|z| z.timestamp()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The last second of a civil date in Sofia: until then a term of days is kept.
pub fn end_of(date: Date) -> Timestamp {
    date.at(23, 59, 59, 0).to_zoned(zone()).map(|z| z.timestamp()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A clock: the machine's, one that a test turns by hand, or the demo's.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock that stands still until it is turned.
    Hand(Arc<Mutex<Timestamp>>),
    /// The machine's clock, turned ahead by so many seconds: that of the demo.
    Ahead(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that shows `at` until [`Clock::turn_to`].
    pub fn hand(at: Timestamp) -> Self {
        Clock::Hand(Arc::new(Mutex::new(at)))
    }

    /// The machine's clock, which [`Clock::turn_ahead`] turns.
    pub fn turnable() -> Self {
        Clock::Ahead(Arc::default())
    }

    /// The moment now, cut to whole microseconds, as both databases keep it.
    pub fn now(&self) -> Timestamp {
        let at = match self {
            Clock::System => Timestamp::now(),
            Clock::Ahead(seconds) => Timestamp::now()
                .saturating_add(SignedDuration::from_secs(seconds.load(Ordering::Relaxed)))
                .unwrap_or(Timestamp::MAX),
            Clock::Hand(at) => *at.lock().unwrap_or_else(|poisoned| poisoned.into_inner()),
        };
        Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at)
    }

    /// Turns the clock of the demo ahead; every other is left alone.
    pub fn turn_ahead(&self, by: SignedDuration) {
        if let Clock::Ahead(seconds) = self {
            seconds.fetch_add(by.as_secs(), Ordering::Relaxed);
        }
    }

    /// Turns a hand clock to `at`; the machine's clock is left alone.
    pub fn turn_to(&self, at: Timestamp) {
        if let Clock::Hand(hand) = self {
            *hand.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = at;
        }
    }
}
