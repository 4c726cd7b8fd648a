//! When a plan asks for a visit: every so many weeks on a weekday, by the clock on the wall in Sofia.

use super::PlanId;
use crate::duty::week::{later, moment};
use base::{
    ids::{UserId, WardId},
    jiff::{
        Timestamp,
        civil::{Date, Time},
    },
};

store::row! {
    /// A plan of regular visits.
    pub struct Plan {
        /// Its id.
        pub id: PlanId,
        /// The ward.
        pub ward_id: WardId,
        /// Who goes; none: whoever is on duty.
        pub user_id: Option<UserId>,
        /// 1 Monday … 7 Sunday.
        pub weekday: i64,
        /// At what time.
        pub at_time: Time,
        /// Every how many weeks.
        pub every_weeks: i64,
        /// The first day on which a visit may be.
        pub from_on: Date,
        /// The last one.
        pub until_on: Option<Date>,
        /// How often it was changed.
        pub version: i64,
    }
}

impl Plan {
    /// The visits from one day to another, both included. A plan counts its weeks from its own first visit, so the
    /// same days come whenever it is asked.
    pub fn visits(&self, from: Date, until: Date) -> Vec<Timestamp> {
        let last = self.until_on.map_or(until, |end| end.min(until));
        let first = self.first();
        let every = 7 * self.every_weeks.max(1);
        let days_before = i64::from((from - first).get_days()).max(0);
        let steps = (days_before + every - 1) / every;
        (0..)
            .map(|step| later(first, (steps + step) * every))
            .take_while(|day| *day <= last)
            .map(|day| moment(day, self.at_time))
            .collect()
    }

    /// The first day of the plan that is its weekday.
    fn first(&self) -> Date {
        let weekday = i64::from(self.from_on.weekday().to_monday_one_offset());
        later(self.from_on, (self.weekday - weekday).rem_euclid(7))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{
        Id,
        jiff::civil::{date, time},
    };
    use proptest::prelude::*;

    fn plan(weekday: i64, every_weeks: i64, from_on: Date) -> Plan {
        Plan {
            id: Id::from_uuid(uuid::Uuid::nil()),
            ward_id: Id::from_uuid(uuid::Uuid::nil()),
            user_id: None,
            weekday,
            at_time: time(10, 0, 0, 0),
            every_weeks,
            from_on,
            until_on: None,
            version: 1,
        }
    }

    #[test]
    fn a_visit_stays_at_ten_when_the_clocks_change() {
        let visits = plan(4, 1, date(2026, 3, 23)).visits(date(2026, 3, 23), date(2026, 4, 5));
        let said: Vec<_> = visits.iter().map(|at| page::date_time(base::Lang::Bg, *at)).collect();
        assert_eq!(said, ["26.03.2026, 10:00", "02.04.2026, 10:00"]);
        assert_eq!(visits[1].as_second() - visits[0].as_second(), 7 * 86_400 - 3_600);
    }

    #[test]
    fn every_other_week_is_counted_from_the_first_visit() {
        let visits = plan(2, 2, date(2026, 3, 4)).visits(date(2026, 3, 11), date(2026, 4, 10));
        let days: Vec<_> = visits.iter().map(|at| base::clock::date_of(*at)).collect();
        assert_eq!(days, [date(2026, 3, 24), date(2026, 4, 7)]);
    }

    #[test]
    fn a_plan_ends() {
        let ended = Plan { until_on: Some(date(2026, 3, 16)), ..plan(1, 1, date(2026, 3, 2)) };
        assert_eq!(ended.visits(date(2026, 3, 9), date(2026, 4, 10)).len(), 2);
        assert_eq!(ended.visits(date(2026, 4, 1), date(2026, 4, 10)), []);
    }

    proptest! {
        #[test]
        fn the_same_days_come_whenever_it_is_asked(weekday in 1i64..8, every in 1i64..9, skip in 0i64..60) {
            let plan = plan(weekday, every, date(2026, 1, 1));
            let (from, until) = (later(date(2026, 1, 1), skip), date(2026, 6, 30));
            let all = plan.visits(date(2026, 1, 1), until);
            let some = plan.visits(from, until);
            let expected: Vec<_> = all.into_iter().filter(|at| base::clock::date_of(*at) >= from).collect();
            prop_assert_eq!(some, expected);
        }
    }
}
