//! Setting the hours of a ward.

use super::{
    NewHours,
    form::{days, told},
    read,
};
use crate::permits::WriteRoster;
use access::{Permit, WebError, audit::Entry};
use base::ids::WardId;
use serde_json::json;
use store::{Tx, sql};

/// Sets the hours of a ward of the permit's centre, in place of those it had.
pub async fn set(
    tx: &mut Tx,
    permit: &Permit<WriteRoster>,
    ward: WardId,
    new: &NewHours,
) -> Result<(), WebError> {
    let former = read::of_ward(tx, ward).await?;
    sql("delete from duty_hours where ward_id = $1").bind(ward).run(tx).await?;
    for (weekday, from, until) in &new.days {
        sql("insert into duty_hours (ward_id, weekday, from_time, until_time) values ($1, $2, $3, $4)")
            .bind(ward)
            .bind(*weekday)
            .bind(*from)
            .bind(*until)
            .run(tx)
            .await?;
    }
    Entry::under(permit, "duty-hours.set")
        .record("ward", ward)
        .change("hours", json!(told(&days(&former))), json!(told(&new.days)))
        .write(tx)
        .await?;
    Ok(())
}
