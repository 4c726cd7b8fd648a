//! A document that came in is entered.

use super::NewIncoming;
use crate::permits::WriteRegister;
use access::{Permit, WebError, audit::Entry};
use base::Id;
use store::{Tx, numbering, sql};

/// What stands for a document that came in.
pub enum IncomingRow {}
/// Id of a document that came in.
pub type IncomingId = Id<IncomingRow>;

/// Enters a document that came in, under the next number of the year.
pub async fn enter(
    tx: &mut Tx,
    permit: &Permit<WriteRegister>,
    new: &NewIncoming,
) -> Result<IncomingId, WebError> {
    let at = tx.at();
    let id = IncomingId::new(at);
    let number = numbering::next(tx, permit.centre, "paper-in", new.received_on).await?;
    sql("insert into incoming_papers (id, centre_id, case_id, year, number, received_on, sender, their_number,
                                      their_date, about, added_at, added_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
    .bind(id)
    .bind(permit.centre)
    .bind(new.case_id)
    .bind(i64::from(new.received_on.year()))
    .bind(number)
    .bind(new.received_on)
    .bind(&new.sender)
    .bind(new.their_number.clone())
    .bind(new.their_date)
    .bind(&new.about)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Entry::under(permit, "register.entered")
        .record("incoming-paper", id)
        .set("number", number)
        .write(tx)
        .await?;
    Ok(id)
}
