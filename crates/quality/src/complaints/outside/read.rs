//! What somebody without an account may see of a complaint: that it came, by when it is answered, how far it has come,
//! the answer. Never who looks into it, nor what was found out.

use super::CODE;
use crate::complaints::{State, TERM};
use access::{Answer, WebError, secrets};
use base::{
    ids::{CentreId, ComplaintId},
    jiff::{SignedDuration, Timestamp, civil::Date},
};
use store::{Db, Keys, Result, sql};

/// How many complaints one network address may send in an hour; a whole centre may share one.
const MOST_AN_HOUR: i64 = 6;

store::row! {
    /// How far a complaint has come.
    pub struct Progress {
        /// The complaint; for checking a code, never shown.
        pub id: ComplaintId,
        /// As people write it.
        pub reference: String,
        /// How far.
        pub state: State,
        /// The day it came.
        pub received_on: Date,
        /// When the answer is due.
        pub due_at: Option<Timestamp>,
        /// The day it was answered or taken back.
        pub closed_on: Option<Date>,
        /// The answer.
        pub answer: Option<String>,
    }
}

/// How far the complaint with this number is, when the code is right.
pub async fn progress(
    db: &mut impl Db,
    keys: &Keys,
    centre: CentreId,
    (year, number): (i64, i64),
    code: &str,
) -> Result<Option<Progress>> {
    let found: Option<Progress> =
        sql("select c.id, c.reference, c.state, c.received_on, d.due_at, c.closed_on, c.answer
               from complaints c
               left join deadlines d on d.subject_kind = 'complaint' and d.subject_id = c.id and d.rule_key = $4
              where c.centre_id = $1 and c.year = $2 and c.number = $3 and c.channel = 'public-form'
              order by c.id limit 1")
        .bind(centre)
        .bind(year)
        .bind(number)
        .bind(TERM)
        .maybe(db)
        .await?;
    Ok(found.filter(|one| secrets::is_code(keys, CODE, one.id, code)))
}

/// Number and last day of a complaint that was just sent to a centre.
pub async fn sent(
    db: &mut impl Db,
    centre: CentreId,
    id: ComplaintId,
) -> Answer<(String, Option<Timestamp>)> {
    let told = sql("select c.reference, d.due_at from complaints c
              left join deadlines d on d.subject_kind = 'complaint' and d.subject_id = c.id and d.rule_key = $3
             where c.id = $1 and c.centre_id = $2 order by c.id limit 1")
    .bind(id)
    .bind(centre)
    .bind(TERM)
    .maybe(db)
    .await?;
    told.ok_or(WebError::NotFound)
}

/// Refuses an address that has sent too many complaints in the last hour.
pub async fn refuse_flood(db: &mut impl Db, address: &str, now: Timestamp) -> Answer<()> {
    let sent: i64 = sql("select count(*) from audit_entries
          where address = $1 and at > $2 and action = 'complaint.received' and via = 'link'")
    .bind(address)
    .bind(now - SignedDuration::from_hours(1))
    .value(db)
    .await?;
    if sent >= MOST_AN_HOUR { Err(WebError::TooMany(1800)) } else { Ok(()) }
}
