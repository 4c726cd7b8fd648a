//! What opens a door without an account: the code that goes with a number, and the ticket that shows it once.
//! Both are made from the record under the master key, so that they are kept nowhere.

use base::{
    Id,
    jiff::{SignedDuration, Timestamp},
};
use store::{Keys, keys::Use};

/// For how long the page with the code can be opened again.
const SHOWN_FOR: SignedDuration = SignedDuration::from_mins(30);

/// The code of a record: eight digits.
pub fn code<T>(keys: &Keys, purpose: &[u8], id: Id<T>) -> String {
    let hash = keys.hash(Use::Secrets, &[purpose, b"code", id.uuid().as_bytes()]);
    let number = hash.iter().take(8).fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte)) % 100_000_000;
    format!("{:04} {:04}", number / 10_000, number % 10_000)
}

/// True when this is the code of the record, with or without spaces.
pub fn is_code<T>(keys: &Keys, purpose: &[u8], id: Id<T>, typed: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    same(&digits(typed), &digits(&code(keys, purpose, id)))
}

/// The ticket with which the page after a form shows number and code: it holds for half an hour.
pub fn ticket<T>(keys: &Keys, purpose: &[u8], id: Id<T>, at: Timestamp) -> String {
    let until = (at + SHOWN_FOR).as_second();
    format!("{id}.{until}.{}", mark(keys, purpose, id, until))
}

/// The record of a ticket that still holds.
pub fn open_ticket<T>(keys: &Keys, purpose: &[u8], ticket: &str, now: Timestamp) -> Option<Id<T>> {
    let mut parts = ticket.split('.');
    let (id, until, given) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
    let holds = parts.next().is_none() && now.as_second() <= until;
    (holds && same(given, &mark(keys, purpose, id, until))).then_some(id)
}

fn mark<T>(keys: &Keys, purpose: &[u8], id: Id<T>, until: i64) -> String {
    let hash = keys.hash(Use::Secrets, &[purpose, b"ticket", id.uuid().as_bytes(), &until.to_be_bytes()]);
    hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// Compares in the same time wherever the two differ.
fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::ids::{Complaint, ComplaintId};

    #[test]
    fn a_ticket_holds_for_half_an_hour_and_cannot_be_made_up() {
        let keys = Keys::generate().unwrap();
        let now: Timestamp = "2026-03-05T12:30:00Z".parse().unwrap();
        let id = ComplaintId::new(now);
        let given = ticket(&keys, b"a", id, now);
        assert_eq!(open_ticket(&keys, b"a", &given, now), Some(id));
        assert_eq!(open_ticket::<Complaint>(&keys, b"b", &given, now), None);
        assert_eq!(open_ticket::<Complaint>(&keys, b"a", &given, now + SignedDuration::from_mins(31)), None);
        assert_eq!(open_ticket::<Complaint>(&keys, b"a", "a.b.c", now), None);
    }

    #[test]
    fn a_code_is_of_one_record_and_is_read_with_or_without_the_space() {
        let keys = Keys::generate().unwrap();
        let id = ComplaintId::new(Timestamp::UNIX_EPOCH);
        let told = code(&keys, b"a", id);
        assert!(is_code(&keys, b"a", id, &told.replace(' ', "")));
        assert!(!is_code(&keys, b"a", ComplaintId::new(Timestamp::UNIX_EPOCH), &told));
        assert!(!is_code(&keys, b"a", id, ""));
    }
}
