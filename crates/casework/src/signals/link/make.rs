//! Making, revoking and renewing the link of a ward.

use super::{PIN, WardLinkId};
use crate::permits::WriteWardLink;
use access::{Answer, Permit, WebError, audit::Entry, secrets, session};
use base::ids::WardId;
use store::{Keys, Tx, sql};

/// Gives a ward a link; the PIN to tell. An earlier link stops to hold, so that one poster on the wall is the valid one.
pub async fn make(tx: &mut Tx, permit: &Permit<WriteWardLink>, keys: &Keys, ward: WardId) -> Answer<String> {
    let pin = secrets::random_pin();
    make_with(tx, permit, keys, ward, &pin).await?;
    Ok(pin)
}

/// The same with a PIN that is known beforehand: that of the demo.
pub async fn make_with(
    tx: &mut Tx,
    permit: &Permit<WriteWardLink>,
    keys: &Keys,
    ward: WardId,
    pin: &str,
) -> Answer<()> {
    end(tx, ward).await?;
    let (at, id, token) = (tx.at(), WardLinkId::new(tx.at()), session::new_token()?);
    sql("insert into ward_links (id, ward_id, token_hash, token_sealed, pin_hash, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7)")
    .bind(id)
    .bind(ward)
    .bind(session::token_hash(keys, &token))
    .bind(secrets::seal_token(keys, id, &token)?)
    .bind(secrets::pin_hash(keys, PIN, id, pin))
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    entry(permit, "ward-link.made", ward).write(tx).await?;
    Ok(())
}

/// Revokes the link of a ward: the poster on the wall leads nowhere from now on.
pub async fn revoke(tx: &mut Tx, permit: &Permit<WriteWardLink>, ward: WardId) -> Answer<()> {
    if end(tx, ward).await? == 0 {
        return Err(WebError::NotFound);
    }
    entry(permit, "ward-link.revoked", ward).write(tx).await?;
    Ok(())
}

/// A new PIN for the same link: the poster stays, the old PIN opens no more.
pub async fn new_pin(
    tx: &mut Tx,
    permit: &Permit<WriteWardLink>,
    keys: &Keys,
    ward: WardId,
) -> Answer<String> {
    let link = super::of_ward(tx, ward).await?.ok_or(WebError::NotFound)?;
    let pin = secrets::random_pin();
    sql("update ward_links set pin_hash = $2 where id = $1")
        .bind(link)
        .bind(secrets::pin_hash(keys, PIN, link, &pin))
        .run(tx)
        .await?;
    entry(permit, "ward-link.new-pin", ward).write(tx).await?;
    Ok(pin)
}

async fn end(tx: &mut Tx, ward: WardId) -> store::Result<u64> {
    let at = tx.at();
    sql("update ward_links set revoked_at = $2 where ward_id = $1 and revoked_at is null")
        .bind(ward)
        .bind(at)
        .run(tx)
        .await
}

fn entry(permit: &Permit<WriteWardLink>, action: &'static str, ward: WardId) -> Entry {
    Entry::under(permit, action).record("ward", ward)
}
