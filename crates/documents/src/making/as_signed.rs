//! What a record told to its papers the moment it was signed. A paper made of it later says the same: a name that
//! changed, a term that was extended, a consent that was withdrawn are no part of what was signed.

use super::{By, Maker};
use crate::{Kind, Source};
use access::{Answer, Viewer};
use base::{Id, jiff::Timestamp};
use serde_json::Value;
use store::{Db, Keys, Result, Tx, keys::Use, seal, sql};

/// What stands for what a record told.
enum ToldRow {}

/// Keeps what a record that was just signed tells to its papers; what was kept before stays.
///
/// # Errors
///
/// What the record answers to whoever signs and may not read it.
pub async fn as_signed(tx: &mut Tx, viewer: &Viewer, makers: &[Maker], of: Source) -> Answer<()> {
    let keys = tx.keys().clone();
    let id = of.id;
    for maker in makers.iter().filter(|maker| maker.record == of.kind) {
        let told = (maker.tell)(tx, By { viewer, keys: &keys }, id).await?;
        if let Some(told) = told.filter(|told| told.is_signed) {
            keep_as_signed(tx, of, maker.kind, &told.data).await?;
        }
    }
    Ok(())
}

/// The same for a record that was corrected: what it told before gives way.
///
/// # Errors
///
/// As for [`as_signed`].
pub async fn as_corrected(tx: &mut Tx, viewer: &Viewer, makers: &[Maker], of: Source) -> Answer<()> {
    sql("delete from papers_as_signed where subject_id = $1 and subject_kind = $2")
        .bind(of.id)
        .bind(of.kind)
        .run(tx)
        .await?;
    as_signed(tx, viewer, makers, of).await
}

/// Keeps what is told to one paper; what was kept before stays.
pub async fn keep_as_signed(tx: &mut Tx, of: Source, kind: Kind, data: &Value) -> Result<()> {
    let at: Timestamp = tx.at();
    let id: Id<ToldRow> = Id::new(at);
    let sealed = seal::seal(tx.keys(), Use::Secrets, id.uuid().as_bytes(), data.to_string().as_bytes())?;
    sql("insert into papers_as_signed (id, subject_kind, subject_id, kind, data, signed_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (subject_id, subject_kind, kind) do nothing")
    .bind(id)
    .bind(of.kind)
    .bind(of.id)
    .bind(kind)
    .bind(sealed)
    .bind(at)
    .run(tx)
    .await
    .map(drop)
}

/// What a record told when it was signed; none for one that was signed before this was kept.
pub(super) async fn kept(db: &mut impl Db, keys: &Keys, of: Source, kind: Kind) -> Result<Option<Value>> {
    let row: Option<(Id<ToldRow>, Vec<u8>)> = sql("select id, data from papers_as_signed
              where subject_id = $1 and subject_kind = $2 and kind = $3")
    .bind(of.id)
    .bind(of.kind)
    .bind(kind)
    .maybe(db)
    .await?;
    let Some((id, sealed)) = row else { return Ok(None) };
    let bytes = seal::open(keys, Use::Secrets, id.uuid().as_bytes(), &sealed)?;
    serde_json::from_slice(&bytes).map(Some).map_err(|_| store::Error::Sealed)
}
