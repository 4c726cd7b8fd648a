//! Secret addresses at which a calendar program reads somebody's deadlines without a sign-in.

use access::{
    Viewer,
    audit::Entry,
    session::{new_token, token_hash},
};
use base::{Id, Lang, ids::UserId, jiff::Timestamp};
use store::{Db, Keys, Result, Tx, sql};

/// An address of a calendar.
pub enum Address {}
/// Id of an address of a calendar.
pub type AddressId = Id<Address>;

store::row! {
    /// An address that holds, as its owner sees it.
    pub struct AddressLine {
        /// Its id.
        pub id: AddressId,
        /// Since when it holds.
        pub created_at: Timestamp,
        /// The last day on which a calendar asked.
        pub read_at: Option<Timestamp>,
    }
}

/// Whose calendar is read at an address.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// The address.
    pub id: AddressId,
    /// Whose.
    pub user: UserId,
    /// The language they read.
    pub lang: Lang,
    /// The last day on which a calendar asked.
    pub read_at: Option<Timestamp>,
}

/// Makes an address for the viewer; its secret part is shown once and never again.
pub async fn make(tx: &mut Tx, viewer: &Viewer) -> Result<String> {
    let (at, token) = (tx.at(), new_token()?);
    let id = AddressId::new(at);
    let hash = token_hash(tx.keys(), &token);
    sql("insert into calendar_addresses (id, user_id, token_hash, created_at) values ($1, $2, $3, $4)")
        .bind(id)
        .bind(viewer.user)
        .bind(hash)
        .bind(at)
        .run(tx)
        .await?;
    Entry::by(viewer, "calendar-address.made", "user").record("calendar-address", id).write(tx).await?;
    Ok(token)
}

/// Revokes an address of the viewer; false when there is none such.
pub async fn revoke(tx: &mut Tx, viewer: &Viewer, id: AddressId) -> Result<bool> {
    let at = tx.at();
    let revoked = sql(
        "update calendar_addresses set revoked_at = $3 where id = $1 and user_id = $2 and revoked_at is null",
    )
    .bind(id)
    .bind(viewer.user)
    .bind(at)
    .run(tx)
    .await?;
    if revoked == 1 {
        Entry::by(viewer, "calendar-address.revoked", "user")
            .record("calendar-address", id)
            .write(tx)
            .await?;
    }
    Ok(revoked == 1)
}

/// The addresses of a user that hold, the newest first.
pub async fn of_user(db: &mut impl Db, user: UserId) -> Result<Vec<AddressLine>> {
    sql("select id, created_at, read_at from calendar_addresses
         where user_id = $1 and revoked_at is null order by created_at desc, id desc limit 20")
    .bind(user)
    .all(db)
    .await
}

/// Whose calendar is read with this secret; none when it was revoked or the account is closed.
pub async fn find(db: &mut impl Db, keys: &Keys, token: &str) -> Result<Option<Reader>> {
    let found: Option<(AddressId, UserId, String, Option<Timestamp>)> =
        sql("select a.id, a.user_id, u.language, a.read_at from calendar_addresses a join users u on u.id = a.user_id
             where a.token_hash = $1 and a.revoked_at is null and u.closed_at is null")
        .bind(token_hash(keys, token))
        .maybe(db)
        .await?;
    Ok(found.map(|(id, user, language, read_at)| {
        let lang = Lang::from_tag(&language).unwrap_or_default();
        Reader { id, user, lang, read_at }
    }))
}

/// Notes that a calendar asked.
pub async fn was_read(tx: &mut Tx, id: AddressId) -> Result<()> {
    let at = tx.at();
    sql("update calendar_addresses set read_at = $2 where id = $1").bind(id).bind(at).run(tx).await.map(drop)
}
