//! Questions about the hours of wards.

use super::DutyHours;
use base::ids::{CentreId, WardId};
use store::{Db, Result, sql};

/// The hours of every open ward of a centre.
pub async fn of_centre(db: &mut impl Db, centre: CentreId) -> Result<Vec<DutyHours>> {
    sql("select h.ward_id, h.weekday, h.from_time, h.until_time
         from duty_hours h join wards w on w.id = h.ward_id
         where w.centre_id = $1 and w.closed_on is null order by h.ward_id, h.weekday")
    .bind(centre)
    .all(db)
    .await
}

/// The hours of one ward, Monday first; none set means always.
pub async fn of_ward(db: &mut impl Db, ward: WardId) -> Result<Vec<DutyHours>> {
    sql("select ward_id, weekday, from_time, until_time from duty_hours where ward_id = $1 order by weekday")
        .bind(ward)
        .all(db)
        .await
}
