//! The hours in which a ward must have somebody on duty. Without any set, that is always.

mod api;
mod form;
mod pages;
mod read;
mod web;
mod write;

pub use api::document;
pub use form::NewHours;
pub use pages::{HoursView, hours};
pub use read::{of_centre, of_ward};
pub use write::set;

use super::{
    cover::{Cover, Stretch},
    week::{self, Week},
};
use access::{Action, Routes};
use base::{
    ids::WardId,
    jiff::civil::{Date, Time},
};

store::row! {
    /// The hours of one weekday.
    pub struct DutyHours {
        /// The ward.
        pub ward_id: WardId,
        /// 1 Monday … 7 Sunday.
        pub weekday: i64,
        /// When they begin.
        pub from_time: Time,
        /// When they end; not after the beginning: on the next day.
        pub until_time: Time,
    }
}

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
        .get("/duty/hours/{ward}", Action("roster.read"), web::page_of)
        .post("/duty/hours/{ward}", Action("roster.write"), web::save)
        .get("/api/v1/wards/{id}/duty-hours", Action("roster.read"), api::of_ward)
}

/// The hours of one ward in a week, in order and without overlaps. A night that began on the Sunday before counts.
pub fn required(hours: &[DutyHours], week: Week) -> Vec<Stretch> {
    let whole = week.stretch();
    if hours.is_empty() {
        return vec![whole];
    }
    let before = week::later(week.monday(), -1);
    let days = std::iter::once(before).chain(week.days());
    let stretches: Vec<Stretch> =
        days.flat_map(|day| of_day(hours, day)).filter_map(|stretch| stretch.common(whole)).collect();
    // Nobody on duty: what is missing is what is required.
    Cover::<()>::of(&stretches, &[]).gaps
}

fn of_day(hours: &[DutyHours], day: Date) -> impl Iterator<Item = Stretch> {
    let weekday = i64::from(day.weekday().to_monday_one_offset());
    hours
        .iter()
        .filter(move |hours| hours.weekday == weekday)
        .map(move |hours| week::stretch(day, hours.from_time, hours.until_time))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duty::cover::minutes;
    use base::jiff::civil::{date, time};

    fn day(weekday: i64, from: i8, until: i8) -> DutyHours {
        DutyHours {
            ward_id: WardId::from_uuid(uuid::Uuid::nil()),
            weekday,
            from_time: time(from, 0, 0, 0),
            until_time: time(until, 0, 0, 0),
        }
    }

    #[test]
    fn a_ward_without_hours_needs_somebody_always() {
        assert_eq!(minutes(&required(&[], Week::of(date(2026, 3, 10)))), 168 * 60);
        assert_eq!(minutes(&required(&[], Week::of(date(2026, 3, 29)))), 167 * 60);
        assert_eq!(minutes(&required(&[], Week::of(date(2026, 10, 25)))), 169 * 60);
    }

    #[test]
    fn nights_join_and_reach_over_the_end_of_the_week() {
        let nights: Vec<_> = (1..=7).map(|weekday| day(weekday, 20, 8)).collect();
        let required = required(&nights, Week::of(date(2026, 3, 10)));
        assert_eq!(minutes(&required), 7 * 12 * 60);
        assert_eq!(required.len(), 8, "one is cut by the beginning of the week and one by its end");
    }

    #[test]
    fn whole_days_are_one_stretch() {
        let days: Vec<_> = (1..=5).map(|weekday| day(weekday, 0, 0)).collect();
        let required = required(&days, Week::of(date(2026, 3, 10)));
        assert_eq!(required.len(), 1);
        assert_eq!(minutes(&required), 5 * 24 * 60);
    }
}
