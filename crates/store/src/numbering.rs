//! Numbers that run per centre and year without gaps: the next is taken inside the transaction that uses it.

use crate::{Result, Tx, sql};
use base::{ids::CentreId, jiff::civil::Date};

/// Takes the next number of a `kind` (`signal`, `case` …) in a centre for the year of `date`.
/// A transaction that is not committed gives its number back.
pub async fn next(tx: &mut Tx, centre: CentreId, kind: &'static str, date: Date) -> Result<i64> {
    sql("insert into numbering (centre_id, kind, year, last) values ($1, $2, $3, 1)
         on conflict (centre_id, kind, year) do update set last = numbering.last + 1
         returning last")
    .bind(centre)
    .bind(kind)
    .bind(i64::from(date.year()))
    .value(tx)
    .await
}
