//! A template of a centre's own is put in force, and ours is put back.

use super::OwnId;
use crate::{Kind, permits::WriteTemplate};
use access::{Permit, WebError, audit::Entry};
use base::{Code, ids::CentreId};
use store::{Tx, sql};

/// Puts a template in force for a kind of paper; papers that were made final before stay as they are. Set it with an
/// example first: nothing is checked here.
pub async fn put_in_force(
    tx: &mut Tx,
    permit: &Permit<WriteTemplate>,
    kind: Kind,
    source: &str,
) -> Result<i64, WebError> {
    let (at, centre) = (tx.at(), permit.centre);
    let last: Option<i64> = last(tx, centre, kind).await?;
    let number = last.unwrap_or(0) + 1;
    sql("insert into paper_templates (id, centre_id, kind, number, source, made_at, made_by)
         values ($1, $2, $3, $4, $5, $6, $7)")
    .bind(OwnId::new(at))
    .bind(centre)
    .bind(kind)
    .bind(number)
    .bind(source)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Entry::under(permit, "template.replaced")
        .set("kind", kind.code())
        .set("number", number)
        .write(tx)
        .await?;
    Ok(number)
}

/// Puts ours back; the versions of the centre's own stay to be looked at.
pub async fn restore(tx: &mut Tx, permit: &Permit<WriteTemplate>, kind: Kind) -> Result<(), WebError> {
    let at = tx.at();
    let changed = sql("update paper_templates set retired_at = $3
                        where centre_id = $1 and kind = $2 and retired_at is null")
    .bind(permit.centre)
    .bind(kind)
    .bind(at)
    .run(tx)
    .await?;
    if changed > 0 {
        Entry::under(permit, "template.restored").set("kind", kind.code()).write(tx).await?;
    }
    Ok(())
}

async fn last(tx: &mut Tx, centre: CentreId, kind: Kind) -> store::Result<Option<i64>> {
    sql("select number from paper_templates where centre_id = $1 and kind = $2 order by number desc limit 1")
        .bind(centre)
        .bind(kind)
        .maybe_value(tx)
        .await
}
