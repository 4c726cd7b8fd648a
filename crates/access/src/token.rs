//! API tokens: bound to a user and a scope; only a keyed hash is kept.

use crate::{
    App, Viewer, WebError,
    session::{new_token, token_hash},
    viewer::Via,
};
use base::{Id, Lang, ids::UserId, jiff::Timestamp};
use store::{Keys, Result, Tx, sql};

/// An API token.
pub enum Token {}
/// Id of an API token.
pub type TokenId = Id<Token>;

base::codes! {
    /// What a token may do.
    pub enum Scope {
        /// Read alone.
        Read = "read" => crate::w::scope_read,
        /// Read and write what its user may.
        Write = "write" => crate::w::scope_write,
    }
}

store::coded!(Scope);

/// Makes a token; it is shown once and never again.
pub async fn create(
    tx: &mut Tx,
    keys: &Keys,
    user: UserId,
    name: &str,
    scope: Scope,
    expires_at: Option<Timestamp>,
) -> Result<String> {
    let (at, token) = (tx.at(), format!("zaedno_{}", new_token()?));
    sql("insert into api_tokens (id, user_id, name, token_hash, scope, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)")
        .bind(TokenId::new(at))
        .bind(user)
        .bind(name)
        .bind(token_hash(keys, &token))
        .bind(scope)
        .bind(at)
        .bind(expires_at)
        .run(tx)
        .await?;
    Ok(token)
}

/// Ends a token of this user.
pub async fn revoke(tx: &mut Tx, user: UserId, id: TokenId) -> Result<bool> {
    let at = tx.at();
    let ended =
        sql("update api_tokens set revoked_at = $3 where id = $1 and user_id = $2 and revoked_at is null")
            .bind(id)
            .bind(user)
            .bind(at)
            .run(tx)
            .await?;
    Ok(ended == 1)
}

store::row! {
    struct Kept { user_id: UserId, name: String, language: String, scope: Scope }
}

/// The viewer behind a bearer token, when it still holds.
pub async fn viewer(
    app: &App,
    token: &str,
    address: &str,
    now: Timestamp,
) -> Result<Option<Viewer>, WebError> {
    let mut db = app.store.read().await?;
    let kept: Option<Kept> = sql("select t.user_id, u.name, u.language, t.scope
         from api_tokens t join users u on u.id = t.user_id
         where t.token_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > $2) and u.closed_at is null")
        .bind(token_hash(app.store.keys(), token))
        .bind(now)
        .maybe(&mut db)
        .await?;
    let Some(kept) = kept else { return Ok(None) };
    let posts = Viewer::posts_of(&mut db, kept.user_id).await?;
    Ok(Some(Viewer {
        user: kept.user_id,
        name: kept.name,
        lang: Lang::from_tag(&kept.language).unwrap_or_default(),
        posts,
        session: None,
        via: Via::Api,
        address: address.to_owned(),
        may_write: kept.scope == Scope::Write,
        at: now,
    }))
}
