//! Where a page of a list ends: the key of its last line, as it stands in an address.

use base::jiff::Timestamp;
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// The moment and the id of the last line shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The moment that the list is sorted by.
    pub at: Timestamp,
    /// The id, for lines of one moment.
    pub id: Uuid,
}

impl Cursor {
    /// Before everything, for a list with the newest first.
    pub const NEWEST: Cursor = Cursor { at: Timestamp::constant(253_402_207_000, 0), id: Uuid::max() };

    /// The one that an address gives, or the beginning.
    pub fn typed(text: &str) -> Cursor {
        text.parse().unwrap_or(Cursor::NEWEST)
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at.as_microsecond(), self.id.simple())
    }
}

impl FromStr for Cursor {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, id) = text.split_once('.').ok_or(())?;
        let at = at.parse().ok().and_then(|micros| Timestamp::from_microsecond(micros).ok()).ok_or(())?;
        Ok(Cursor { at, id: id.parse().map_err(drop)? })
    }
}

/// Cuts a list that was asked for one line too many, and gives the cursor of its last line when there is more.
pub fn cut<T>(lines: &mut Vec<T>, page: usize, key: impl Fn(&T) -> Cursor) -> Option<Cursor> {
    if lines.len() <= page {
        return None;
    }
    lines.truncate(page);
    lines.last().map(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_its_address() {
        let cursor = Cursor { at: Timestamp::constant(1_772_713_800, 123_000), id: Uuid::from_u128(7) };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        assert_eq!(Cursor::typed("nonsense"), Cursor::NEWEST);
        assert_eq!(Cursor::NEWEST.to_string().parse(), Ok(Cursor::NEWEST));
    }
}
