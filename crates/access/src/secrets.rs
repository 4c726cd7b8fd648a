//! What opens a door without an account: the token of a link, the PIN that is told apart from it, the code that goes with
//! a number, the ticket that stands for either in a page. The label says what a secret is for, so that none opens
//! another door; codes and tickets are made from the record under the master key and kept nowhere.

use crate::App;
use base::{Id, jiff::Timestamp};
use store::{Keys, Result, keys::Use, seal};

/// A token as it is kept, so that the address can be shown again.
pub fn seal_token<T>(keys: &Keys, link: Id<T>, token: &str) -> Result<Vec<u8>> {
    seal::seal(keys, Use::Secrets, link.uuid().as_bytes(), token.as_bytes())
}

/// The address that a link is given out as, by the way that leads to its door.
pub fn address<T>(app: &App, way: &str, link: Id<T>, sealed: &[u8]) -> Result<String> {
    let token = seal::open(app.store.keys(), Use::Secrets, link.uuid().as_bytes(), sealed)?;
    Ok(format!("{}/{way}/{}", app.settings.base_url, String::from_utf8_lossy(&token)))
}

/// Six digits out of 122 random bits.
pub fn random_pin() -> String {
    format!("{:06}", uuid::Uuid::new_v4().as_u128() % 1_000_000)
}

/// What of a PIN is kept: a hash under the master key, bound to the link.
pub fn pin_hash<T>(keys: &Keys, label: &[u8], link: Id<T>, pin: &str) -> String {
    hex::encode(keys.hash(Use::Secrets, &[label, link.uuid().as_bytes(), pin.as_bytes()]))
}

/// True when this is the PIN of which the hash is kept, with or without spaces.
pub fn is_pin<T>(keys: &Keys, label: &[u8], link: Id<T>, kept: &str, typed: &str) -> bool {
    same(kept, &pin_hash(keys, label, link, &digits(typed)))
}

/// The code of a record: eight digits.
pub fn code<T>(keys: &Keys, label: &[u8], id: Id<T>) -> String {
    let hash = keys.hash(Use::Secrets, &[label, id.uuid().as_bytes()]);
    let number = hash.iter().take(8).fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte)) % 100_000_000;
    format!("{:04} {:04}", number / 10_000, number % 10_000)
}

/// True when this is the code of the record, with or without spaces.
pub fn is_code<T>(keys: &Keys, label: &[u8], id: Id<T>, typed: &str) -> bool {
    same(&digits(typed), &digits(&code(keys, label, id)))
}

/// The ticket that stands for a record until a moment.
pub fn ticket<T>(keys: &Keys, label: &[u8], id: Id<T>, until: Timestamp) -> String {
    let until = until.as_second();
    format!("{id}.{until}.{}", mark(keys, label, id, until))
}

/// The record of a ticket that still holds.
pub fn open_ticket<T>(keys: &Keys, label: &[u8], ticket: &str, now: Timestamp) -> Option<Id<T>> {
    let mut parts = ticket.split('.');
    let (id, until, given) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
    let holds = parts.next().is_none() && now.as_second() <= until;
    (holds && same(given, &mark(keys, label, id, until))).then_some(id)
}

fn mark<T>(keys: &Keys, label: &[u8], id: Id<T>, until: i64) -> String {
    hex::encode(keys.hash(Use::Secrets, &[label, id.uuid().as_bytes(), &until.to_be_bytes()]))
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Compares in the same time wherever the two differ.
fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{
        ids::{Complaint, ComplaintId},
        jiff::SignedDuration,
    };

    #[test]
    fn a_ticket_holds_until_its_moment_and_cannot_be_made_up() {
        let keys = Keys::generate().unwrap();
        let now: Timestamp = "2026-03-05T12:30:00Z".parse().unwrap();
        let id = ComplaintId::new(now);
        let given = ticket(&keys, b"a", id, now + SignedDuration::from_mins(30));
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

    #[test]
    fn a_pin_is_of_one_link_and_one_kind_of_door() {
        let keys = Keys::generate().unwrap();
        let id = ComplaintId::new(Timestamp::UNIX_EPOCH);
        let kept = pin_hash(&keys, b"a", id, "482913");
        assert!(is_pin(&keys, b"a", id, &kept, "482 913"));
        assert!(!is_pin(&keys, b"a", id, &kept, "482914") && !is_pin(&keys, b"b", id, &kept, "482913"));
        assert!(!is_pin(&keys, b"a", ComplaintId::new(Timestamp::UNIX_EPOCH), &kept, "482913"));
    }
}
