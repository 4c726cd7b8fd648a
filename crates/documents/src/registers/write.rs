//! A document that came in is entered.

use super::{NewIncoming, w};
use crate::permits::WriteRegister;
use access::{Permit, WebError, audit::Entry};
use base::{
    FieldErrors, Id, Problem,
    ids::{CaseId, CentreId},
};
use store::{Tx, numbering, sql};

/// What stands for a document that came in.
pub enum IncomingRow {}
/// Id of a document that came in.
pub type IncomingId = Id<IncomingRow>;

/// Enters a document that came in, under the next number of the year.
///
/// # Errors
///
/// [`WebError::Fields`] when the centre has no case of that reference.
pub async fn enter(
    tx: &mut Tx,
    permit: &Permit<WriteRegister>,
    new: &NewIncoming,
) -> Result<IncomingId, WebError> {
    let at = tx.at();
    let id = IncomingId::new(at);
    let case = match &new.case {
        Some(reference) => Some(known(tx, permit.centre, reference).await?),
        None => None,
    };
    let number = numbering::next(tx, permit.centre, "paper-in", new.received_on).await?;
    sql("insert into incoming_papers (id, centre_id, case_id, year, number, received_on, sender, their_number,
                                      their_date, about, added_at, added_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
    .bind(id)
    .bind(permit.centre)
    .bind(case)
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
    let entry = Entry::under(permit, "register.entered").record("incoming-paper", id).set("number", number);
    match case {
        Some(case) => entry.case(case),
        None => entry,
    }
    .write(tx)
    .await?;
    Ok(id)
}

async fn known(tx: &mut Tx, centre: CentreId, reference: &str) -> Result<CaseId, WebError> {
    let found = sql("select id from cases where centre_id = $1 and reference = $2")
        .bind(centre)
        .bind(reference)
        .maybe_value(tx)
        .await?;
    found.ok_or_else(|| FieldErrors::one("case", Problem::said("no-such-case", w::no_such_case)).into())
}
