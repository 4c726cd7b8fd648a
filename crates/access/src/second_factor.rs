//! The second factor: a code from a telephone, good once; and recovery codes for the day it is lost.

use crate::{Role, Viewer, audit::Entry, viewer::Post};
use base::{ids::UserId, jiff::Timestamp};
use store::{Db, Error, Keys, Result, Tx, keys::Use, sql};
use totp_rs::{Builder, Secret, Totp};

/// How many recovery codes there are.
pub const RECOVERY_CODES: usize = 10;
/// Letters and digits that are not taken for one another.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// Seconds for which a code is shown.
const STEP: u64 = 30;

/// True when somebody with these posts must have a second factor, where the settings ask for one at all.
pub fn is_required(posts: &[Post]) -> bool {
    posts
        .iter()
        .any(|post| matches!(post.role, Role::Head | Role::Administrator | Role::Director | Role::Auditor))
}

/// A secret that is being set up: shown as a picture and as text, kept only when a code proves it.
#[derive(Debug, Clone)]
pub struct Proposed {
    bytes: Vec<u8>,
    account: String,
}

impl Proposed {
    /// A new random secret for an account (the e-mail address, as it will stand in the app).
    pub fn new(account: &str) -> Result<Self> {
        let mut bytes = vec![0u8; 20];
        getrandom::fill(&mut bytes).map_err(no_randomness)?;
        Ok(Proposed { bytes, account: account.to_owned() })
    }

    /// Opens what [`Proposed::carried`] gave; none when it was changed or is another user's.
    pub fn opened(keys: &Keys, user: UserId, carried: &str, account: &str) -> Option<Self> {
        let sealed = hex::decode(carried).ok()?;
        let bytes = store::seal::open(keys, Use::Secrets, &place(user, b"proposed"), &sealed).ok()?;
        Some(Proposed { bytes, account: account.to_owned() })
    }

    /// The secret as the form carries it: sealed, for this user alone.
    pub fn carried(&self, keys: &Keys, user: UserId) -> Result<String> {
        store::seal::seal(keys, Use::Secrets, &place(user, b"proposed"), &self.bytes).map(hex::encode)
    }

    /// The secret in groups of four, for typing.
    pub fn text(&self) -> String {
        let text = Secret::from(self.bytes.clone()).to_base32();
        let letters: Vec<char> = text.chars().collect();
        letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    /// The address that an app reads from the picture.
    pub fn url(&self) -> Result<String> {
        let bad = |error: &dyn std::fmt::Display| Error::Config(format!("second factor: {error}"));
        totp(&self.bytes, &self.account).map_err(|e| bad(&e))?.to_url().map_err(|e| bad(&e))
    }

    /// The step of a code that proves the secret, or none.
    pub fn proved_by(&self, code: &str, now: Timestamp) -> Option<i64> {
        step_of(&self.bytes, code, now)
    }
}

/// Keeps a proved secret and gives new recovery codes, to be shown once.
pub async fn set_up(tx: &mut Tx, by: &Viewer, proposed: &Proposed, step: i64) -> Result<Vec<String>> {
    let (user, at) = (by.user, tx.at());
    let sealed = store::seal::seal(tx.keys(), Use::Secrets, &place(user, b"totp"), &proposed.bytes)?;
    sql("update users set totp_secret = $2, totp_confirmed_at = $3, totp_last_step = $4, version = version + 1
         where id = $1")
    .bind(user)
    .bind(sealed)
    .bind(at)
    .bind(step)
    .run(tx)
    .await?;
    Entry::by(by, "second-factor.set-up", "user").record("user", user).write(tx).await?;
    replace_codes(tx, user).await
}

/// Gives new recovery codes in place of the old ones, to be shown once.
pub async fn renew_codes(tx: &mut Tx, by: &Viewer) -> Result<Vec<String>> {
    Entry::by(by, "second-factor.codes-renewed", "user").record("user", by.user).write(tx).await?;
    replace_codes(tx, by.user).await
}

/// Takes the second factor of a user away: their own wish, or a head of service for a lost telephone.
pub async fn remove(tx: &mut Tx, by: &Viewer, user: UserId) -> Result<()> {
    sql("update users set totp_secret = null, totp_confirmed_at = null, totp_last_step = null, version = version + 1
         where id = $1")
    .bind(user)
    .run(tx)
    .await?;
    sql("delete from recovery_codes where user_id = $1").bind(user).run(tx).await?;
    Entry::by(by, "second-factor.removed", "user").record("user", user).write(tx).await
}

/// How many recovery codes are left.
pub async fn codes_left(db: &mut impl Db, user: UserId) -> Result<i64> {
    sql("select count(*) from recovery_codes where user_id = $1 and used_at is null")
        .bind(user)
        .value(db)
        .await
}

/// True when the code from the telephone, or a recovery code, is good; it is used up by this.
pub async fn take(tx: &mut Tx, user: UserId, typed: &str) -> Result<bool> {
    let code: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    if code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()) {
        take_totp(tx, user, &code).await
    } else {
        take_recovery(tx, user, &code).await
    }
}

async fn take_totp(tx: &mut Tx, user: UserId, code: &str) -> Result<bool> {
    let sealed: Option<Vec<u8>> =
        sql("select totp_secret from users where id = $1 and totp_confirmed_at is not null")
            .bind(user)
            .maybe_value(tx)
            .await?;
    let Some(sealed) = sealed else { return Ok(false) };
    let secret = store::seal::open(tx.keys(), Use::Secrets, &place(user, b"totp"), &sealed)?;
    let Some(step) = step_of(&secret, code, tx.at()) else { return Ok(false) };
    // The same code, or an older one, is not taken again, not even at the same moment.
    let taken = sql("update users set totp_last_step = $2 where id = $1 and (totp_last_step is null or totp_last_step < $2)")
        .bind(user)
        .bind(step)
        .run(tx)
        .await?;
    Ok(taken == 1)
}

async fn take_recovery(tx: &mut Tx, user: UserId, code: &str) -> Result<bool> {
    let (at, hash) = (tx.at(), recovery_hash(tx.keys(), user, code));
    let taken =
        sql("update recovery_codes set used_at = $3 where user_id = $1 and hash = $2 and used_at is null")
            .bind(user)
            .bind(hash)
            .bind(at)
            .run(tx)
            .await?;
    Ok(taken == 1)
}

async fn replace_codes(tx: &mut Tx, user: UserId) -> Result<Vec<String>> {
    sql("delete from recovery_codes where user_id = $1").bind(user).run(tx).await?;
    let mut codes = Vec::with_capacity(RECOVERY_CODES);
    for _ in 0..RECOVERY_CODES {
        let code = random_code()?;
        let hash = recovery_hash(tx.keys(), user, &code.replace('-', ""));
        sql("insert into recovery_codes (user_id, hash) values ($1, $2)")
            .bind(user)
            .bind(hash)
            .run(tx)
            .await?;
        codes.push(code);
    }
    Ok(codes)
}

/// Ten letters and digits, 50 bits: `ABCDE-FGH23`.
fn random_code() -> Result<String> {
    let mut bytes = [0u8; 10];
    getrandom::fill(&mut bytes).map_err(no_randomness)?;
    let letters = bytes.map(|byte| char::from(ALPHABET[usize::from(byte) % ALPHABET.len()]));
    let (first, second) = letters.split_at(5);
    Ok(first.iter().chain(&['-']).chain(second).collect())
}

fn recovery_hash(keys: &Keys, user: UserId, code: &str) -> String {
    let code = code.to_ascii_uppercase();
    hex::encode(keys.hash(Use::Tokens, &[b"recovery", user.uuid().as_bytes(), code.as_bytes()]))
}

fn totp(secret: &[u8], account: &str) -> Result<Totp, totp_rs::TotpError> {
    // A colon would end the account's name in the address.
    let account = account.replace(':', " ");
    Builder::new()
        .with_secret(secret.to_vec())
        .with_skew(1)
        .with_step_duration(STEP)
        .with_issuer(Some("Zaedno"))
        .with_account_name(account)
        .build()
}

fn step_of(secret: &[u8], code: &str, now: Timestamp) -> Option<i64> {
    let now = u64::try_from(now.as_second()).ok()?;
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    totp(secret, "").ok()?.check(&code, now).and_then(|step| i64::try_from(step).ok())
}

fn place(user: UserId, what: &[u8]) -> Vec<u8> {
    [user.uuid().as_bytes().as_slice(), what].concat()
}

fn no_randomness(error: getrandom::Error) -> Error {
    Error::Config(format!("no randomness: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::SignedDuration;

    const NOW: Timestamp = Timestamp::constant(1_773_131_400, 0);

    fn code_at(proposed: &Proposed, at: Timestamp) -> String {
        totp(&proposed.bytes, "").unwrap().generate(at.as_second() as u64).to_string()
    }

    #[test]
    fn a_code_is_good_a_step_before_and_after() {
        let proposed = Proposed::new("radka@example.bg").unwrap();
        let code = code_at(&proposed, NOW);
        let step = proposed.proved_by(&code, NOW).unwrap();
        assert_eq!(step, NOW.as_second() / 30);
        assert_eq!(proposed.proved_by(&code, NOW + SignedDuration::from_secs(30)), Some(step));
        assert_eq!(proposed.proved_by(&code, NOW + SignedDuration::from_secs(90)), None);
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        assert_eq!(proposed.proved_by(&spaced, NOW), Some(step));
    }

    #[test]
    fn the_form_carries_the_secret_sealed_for_one_user() {
        let keys = Keys::from_hex(&"ab".repeat(32)).unwrap();
        let (user, other) = (UserId::new(NOW), UserId::new(NOW));
        let proposed = Proposed::new("radka@example.bg").unwrap();
        let carried = proposed.carried(&keys, user).unwrap();
        assert_eq!(Proposed::opened(&keys, user, &carried, "").unwrap().bytes, proposed.bytes);
        assert!(Proposed::opened(&keys, other, &carried, "").is_none());
        assert!(proposed.url().unwrap().starts_with("otpauth://totp/Zaedno:radka"), "{:?}", proposed.url());
        assert_eq!(proposed.text().len(), 39);
    }

    #[test]
    fn recovery_codes_are_easy_to_copy() {
        let code = random_code().unwrap();
        assert_eq!((code.len(), code.as_bytes()[5]), (11, b'-'));
        assert!(!code.contains(['0', 'O', '1', 'I']));
    }
}
