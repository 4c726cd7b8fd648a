//! A link with which somebody sets their password, once: on joining, or when it is lost.

mod pages;
mod web;

use crate::{Action, Routes, Viewer, audit::Entry, session};
use base::{
    Id,
    ids::UserId,
    jiff::{SignedDuration, Timestamp},
};
pub use pages::samples;
use store::{Db, Keys, Result, Tx, sql};

/// A link to set a password.
pub enum Invitation {}

/// The words of invitations.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_invitation.rs"));
}

/// How long a link is good.
pub const GOOD_FOR: SignedDuration = SignedDuration::from_hours(72);

/// The routes of invitations. Open: who comes here has no password yet.
pub fn routes() -> Routes {
    Routes::new().get("/invitation/{token}", Action::PUBLIC, web::show).post(
        "/invitation/{token}",
        Action::PUBLIC,
        web::accept,
    )
}

store::row! {
    /// Whom a link is for.
    pub struct Invited {
        /// The link.
        pub id: Id<Invitation>,
        /// The user.
        pub user_id: UserId,
        /// Name in Cyrillic.
        pub name: String,
        /// Name in Latin letters.
        pub name_latin: String,
        /// E-mail address.
        pub email: String,
    }
}

/// Makes a link for a user in place of any before it; gives its token, which is kept nowhere.
pub async fn create(tx: &mut Tx, by: &Viewer, user: UserId) -> Result<String> {
    let (at, token) = (tx.at(), session::new_token()?);
    sql("update invitations set used_at = $2 where user_id = $1 and used_at is null")
        .bind(user)
        .bind(at)
        .run(tx)
        .await?;
    sql("insert into invitations (id, user_id, token_hash, created_at, created_by, expires_at)
         values ($1, $2, $3, $4, $5, $6)")
    .bind(Id::<Invitation>::new(at))
    .bind(user)
    .bind(session::token_hash(tx.keys(), &token))
    .bind(at)
    .bind(by.user_id())
    .bind(at + GOOD_FOR)
    .run(tx)
    .await?;
    Entry::by(by, "user.invited", "user").record("user", user).write(tx).await?;
    Ok(token)
}

/// The link of a token, while it is good.
pub async fn find(db: &mut impl Db, keys: &Keys, token: &str, now: Timestamp) -> Result<Option<Invited>> {
    sql("select i.id, i.user_id, u.name, u.name_latin, u.email
         from invitations i join users u on u.id = i.user_id
         where i.token_hash = $1 and i.used_at is null and i.expires_at > $2 and u.closed_at is null")
    .bind(session::token_hash(keys, token))
    .bind(now)
    .maybe(db)
    .await
}

/// Uses a link up; false when somebody did so meanwhile.
async fn take(tx: &mut Tx, id: Id<Invitation>) -> Result<bool> {
    let at = tx.at();
    let taken = sql("update invitations set used_at = $2 where id = $1 and used_at is null")
        .bind(id)
        .bind(at)
        .run(tx)
        .await?;
    Ok(taken == 1)
}
