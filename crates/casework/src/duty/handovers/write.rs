//! Handing over, and saying that one has read it.

use super::{DRAFT, HandoverId, NewHandover};
use crate::permits::{ReadHandover, WriteHandover};
use access::{Permit, WebError, audit::Entry, draft};
use store::{Tx, sql};

/// Keeps what is handed over, with the shift of its author if they are on duty; the draft goes.
pub async fn create(
    tx: &mut Tx,
    permit: &Permit<WriteHandover>,
    new: &NewHandover,
) -> Result<HandoverId, WebError> {
    let (at, id, author) = (tx.at(), HandoverId::new(tx.at()), permit.viewer.user);
    sql("insert into handovers (id, centre_id, shift_id, author_id, text, written_at)
         values ($1, $2, (select s.id from shifts s where s.centre_id = $2 and s.user_id = $3 and s.starts_at <= $5
                            and s.ends_at > $5 order by s.starts_at, s.id limit 1), $3, $4, $5)")
    .bind(id)
    .bind(permit.centre)
    .bind(author)
    .bind(&new.text)
    .bind(at)
    .run(tx)
    .await?;
    draft::drop(tx, author, DRAFT).await?;
    Entry::under(permit, "handover.written").record("handover", id).write(tx).await?;
    Ok(id)
}

/// Keeps that the permit's viewer has read a note; again changes nothing.
pub async fn confirm(tx: &mut Tx, permit: &Permit<ReadHandover>, id: HandoverId) -> Result<(), WebError> {
    let at = tx.at();
    let first = sql("insert into handover_readings (handover_id, user_id, read_at) values ($1, $2, $3)
         on conflict (handover_id, user_id) do nothing")
    .bind(id)
    .bind(permit.viewer.user)
    .bind(at)
    .run(tx)
    .await?;
    if first == 1 {
        Entry::under(permit, "handover.read").record("handover", id).write(tx).await?;
    }
    Ok(())
}
