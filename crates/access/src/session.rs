//! Sign-ins: a random cookie of which only a keyed hash is kept.

use crate::{
    Viewer,
    viewer::{SessionId, Via},
};
use base::{
    Id, Lang,
    ids::UserId,
    jiff::{SignedDuration, Timestamp},
};
use store::{Db, Keys, Result, Tx, keys::Use, sql};

/// A new random token for a cookie, a link or the API: 43 characters.
pub fn new_token() -> Result<String> {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| store::Error::Config(format!("no randomness: {error}")))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// What of a token is kept.
pub fn token_hash(keys: &Keys, token: &str) -> String {
    hex::encode(keys.hash(Use::Tokens, &[token.as_bytes()]))
}

/// How far a sign-in has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Password given, code of the second factor still missing.
    NeedsCode,
    /// Locked until the password is given again.
    Locked,
    /// Signed in.
    Open,
}

store::row! {
    /// A sign-in as it is kept.
    pub struct Kept {
        /// Its id.
        pub id: SessionId,
        /// Whose.
        pub user_id: UserId,
        /// The name shown in the page's head.
        pub name: String,
        /// Name in Latin letters.
        pub name_latin: String,
        /// `bg` or `en`.
        pub language: String,
        /// Since when.
        pub created_at: Timestamp,
        /// Last request.
        pub seen_at: Timestamp,
        /// When the second factor was given.
        pub second_factor_at: Option<Timestamp>,
        /// When the user's second factor was set up.
        pub totp_confirmed_at: Option<Timestamp>,
        /// Since when it is locked.
        pub locked_at: Option<Timestamp>,
    }
}

impl Kept {
    /// How far it has come.
    pub fn standing(&self) -> Standing {
        match (self.second_factor_at, self.locked_at) {
            (None, _) => Standing::NeedsCode,
            (_, Some(_)) => Standing::Locked,
            _ => Standing::Open,
        }
    }
}

/// Begins a sign-in; the token for the cookie. `whole` when no second factor is asked for.
pub async fn begin(
    tx: &mut Tx,
    keys: &Keys,
    user: UserId,
    whole: bool,
    address: &str,
    device: &str,
    hours: u32,
) -> Result<(SessionId, String)> {
    let (at, token) = (tx.at(), new_token()?);
    let id = SessionId::new(at);
    sql("insert into sessions (id, token_hash, user_id, created_at, seen_at, expires_at, second_factor_at, address, device)
         values ($1, $2, $3, $4, $4, $5, $6, $7, $8)")
    .bind(id)
    .bind(token_hash(keys, &token))
    .bind(user)
    .bind(at)
    .bind(at + SignedDuration::from_hours(i64::from(hours)))
    .bind(whole.then_some(at))
    .bind(address)
    .bind(device)
    .run(tx)
    .await?;
    Ok((id, token))
}

/// The sign-in of a cookie, when it still holds.
pub async fn find(db: &mut impl Db, keys: &Keys, token: &str, now: Timestamp) -> Result<Option<Kept>> {
    sql("select s.id, s.user_id, u.name, u.name_latin, u.language, s.created_at, s.seen_at, s.second_factor_at,
                u.totp_confirmed_at, s.locked_at
         from sessions s join users u on u.id = s.user_id
         where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2 and u.closed_at is null")
    .bind(token_hash(keys, token))
    .bind(now)
    .maybe(db)
    .await
}

/// The viewer of a sign-in that is open.
pub async fn viewer(db: &mut impl Db, kept: &Kept, address: &str, now: Timestamp) -> Result<Viewer> {
    let lang = Lang::from_tag(&kept.language).unwrap_or_default();
    Ok(Viewer {
        user: kept.user_id,
        name: if lang == Lang::En { kept.name_latin.clone() } else { kept.name.clone() },
        lang,
        posts: Viewer::posts_of(db, kept.user_id).await?,
        session: Some(kept.id),
        via: Via::Page,
        address: address.to_owned(),
        may_write: true,
        at: now,
    })
}

/// Notes that a sign-in is in use.
pub async fn touch(tx: &mut Tx, id: SessionId) -> Result<()> {
    let at = tx.at();
    sql("update sessions set seen_at = $2 where id = $1").bind(id).bind(at).run(tx).await.map(drop)
}

/// Ends a sign-in of this user; false when there is none such.
pub async fn end(tx: &mut Tx, user: UserId, id: SessionId) -> Result<bool> {
    let at = tx.at();
    let ended = sql("update sessions set ended_at = $3 where id = $1 and user_id = $2 and ended_at is null")
        .bind(id)
        .bind(user)
        .bind(at)
        .run(tx)
        .await?;
    Ok(ended == 1)
}

/// Ends every sign-in of a user, but for one.
pub async fn end_others(tx: &mut Tx, user: UserId, but: Option<Id<crate::viewer::Session>>) -> Result<u64> {
    let at = tx.at();
    sql("update sessions set ended_at = $2 where user_id = $1 and ended_at is null and ($3 is null or id <> $3)")
        .bind(user)
        .bind(at)
        .bind(but)
        .run(tx)
        .await
}

/// Locks a sign-in, or opens it again.
pub async fn set_locked(tx: &mut Tx, id: SessionId, locked: bool) -> Result<()> {
    let at = tx.at();
    sql("update sessions set locked_at = $2 where id = $1")
        .bind(id)
        .bind(locked.then_some(at))
        .run(tx)
        .await
        .map(drop)
}
