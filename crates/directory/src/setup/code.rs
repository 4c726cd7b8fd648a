//! The one-time code of the first run. Only its keyed hash is kept, and only until it is used; each start prints a
//! new one.

use access::{session::token_hash, users};
use base::jiff::Timestamp;
use store::{Db, Keys, Result, Store, Tx, sql};
use uuid::Uuid;

/// The settings of the house as a whole.
const HOUSE: Uuid = Uuid::nil();
const CODE: &str = "setup.code";
const KEY_PLACE: &str = "setup.key-place";

/// Letters that are not taken for one another when read aloud or copied from a terminal.
const LETTERS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// Makes the code for an empty database, to be printed at the start; none once somebody can sign in. `key_place` tells
/// where the key lies, for the page to repeat it.
pub async fn announce(store: &Store, at: Timestamp, key_place: &str) -> Result<Option<String>> {
    let mut tx = store.begin(at).await?;
    if !users::is_empty(&mut tx).await? {
        return Ok(None);
    }
    let code = new_code();
    put(&mut tx, CODE, &token_hash(store.keys(), &plain(&code))).await?;
    put(&mut tx, KEY_PLACE, key_place).await?;
    tx.commit().await?;
    Ok(Some(code))
}

/// Where the key lies, as the start told.
pub(super) async fn key_place(db: &mut impl Db) -> Result<Option<String>> {
    sql("select value from settings where scope_id = $1 and key = $2")
        .bind(HOUSE)
        .bind(KEY_PLACE)
        .maybe_value(db)
        .await
}

/// True when this is the code; it stays good until [`take`].
pub(super) async fn fits(db: &mut impl Db, keys: &Keys, typed: &str) -> Result<bool> {
    let found: i64 = sql("select count(*) from settings where scope_id = $1 and key = $2 and value = $3")
        .bind(HOUSE)
        .bind(CODE)
        .bind(token_hash(keys, &plain(typed)))
        .value(db)
        .await?;
    Ok(found == 1)
}

/// Uses the code up; false when somebody else was faster or it is not the one.
pub(super) async fn take(tx: &mut Tx, keys: &Keys, typed: &str) -> Result<bool> {
    let taken = sql("delete from settings where scope_id = $1 and key = $2 and value = $3")
        .bind(HOUSE)
        .bind(CODE)
        .bind(token_hash(keys, &plain(typed)))
        .run(tx)
        .await?;
    Ok(taken == 1)
}

async fn put(tx: &mut Tx, key: &'static str, value: &str) -> Result<()> {
    let at = tx.at();
    sql("insert into settings (scope_id, key, value, changed_at) values ($1, $2, $3, $4)
         on conflict (scope_id, key) do update set value = excluded.value, changed_at = excluded.changed_at")
    .bind(HOUSE)
    .bind(key)
    .bind(value)
    .bind(at)
    .run(tx)
    .await
    .map(drop)
}

/// Twelve letters in groups of four, some 59 bits: nobody guesses it in the hour it is good for.
fn new_code() -> String {
    let bytes = Uuid::new_v4().into_bytes();
    // The version and the variant of a UUID stand in its seventh and ninth byte.
    let random = bytes.iter().enumerate().filter(|(at, _)| *at != 6 && *at != 8).map(|(_, byte)| *byte);
    let letters: Vec<char> =
        random.take(12).map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()])).collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// Capitals, spaces and hyphens do not matter.
fn plain(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_copied() {
        let code = new_code();
        assert_eq!((code.len(), code.matches('-').count()), (14, 2), "{code}");
        assert_eq!(plain(&format!(" {} ", code.to_uppercase().replace('-', " "))), plain(&code));
        assert_ne!(code, new_code());
    }
}
