use super::*;
use jiff::{
    Timestamp,
    civil::{date, time},
    tz::TimeZone,
};
use proptest::prelude::*;

/// чл. 154 КТ as in force since 2017.
const LABOUR_CODE: &str = "
    moved_since = 2017
    fixed = [
        { month = 1, day = 1, ground = { bg = 'чл. 154 ал. 1 КТ', en = 'Art. 154(1), Labour Code' } }, { month = 3, day = 3 }, { month = 5, day = 1 }, { month = 5, day = 6 },
        { month = 5, day = 24 }, { month = 9, day = 6 }, { month = 9, day = 22 }, { month = 12, day = 24 },
        { month = 12, day = 25 }, { month = 12, day = 26 },
    ]
    easter = [{ offset = -2 }, { offset = -1 }, { offset = 0 }, { offset = 1 }]
    working = [{ date = '2020-02-01' }]
    non_working = [{ date = '2020-02-03', ground = { bg = 'заповед', en = 'an order' } }]
";

fn holidays() -> Holidays {
    Holidays::new(toml::from_str(LABOUR_CODE).unwrap())
}

/// Days off of a year that are no weekend, as the official calendars list them.
fn days_off(year: i16) -> Vec<String> {
    let all = date(year, 1, 1).series(1.day()).take_while(|d| d.year() == year);
    let holidays = holidays();
    all.filter(|d| !is_weekend(*d) && !holidays.is_working(*d))
        .map(|d| d.strftime("%m-%d").to_string())
        .collect()
}

#[test]
fn holidays_of_weekends_give_the_next_working_days() {
    let list = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    // 24 to 26 December 2022 began on a Saturday: two days after. 1 January 2022 was a Saturday.
    assert_eq!(
        days_off(2022),
        list("01-03 03-03 04-22 04-25 05-02 05-06 05-24 09-06 09-22 12-26 12-27 12-28")
    );
    assert_eq!(
        days_off(2023),
        list("01-02 03-03 04-14 04-17 05-01 05-08 05-24 09-06 09-22 12-25 12-26 12-27")
    );
    // 6 May 2024 was Easter Monday as well: no day after, since it was no weekend.
    assert_eq!(days_off(2024), list("01-01 03-04 05-01 05-03 05-06 05-24 09-06 09-23 12-24 12-25 12-26"));
    assert_eq!(
        days_off(2025),
        list("01-01 03-03 04-18 04-21 05-01 05-06 05-26 09-08 09-22 12-24 12-25 12-26")
    );
    // 1 May 2021 was Holy Saturday: its day off waits until after Easter Monday.
    assert!(days_off(2021).ends_with(&list("04-30 05-03 05-04 05-06 05-24 09-06 09-22 12-24 12-27 12-28")));
    // Before 2017 nothing moved by itself.
    assert!(holidays().is_working(date(2016, 5, 3)) && holidays().is_working(date(2016, 12, 27)));
}

#[test]
fn exchanged_days_come_from_data() {
    assert!(holidays().is_working(date(2020, 2, 1)));
    assert!(!holidays().is_working(date(2020, 2, 3)));
    assert!(Holidays::new(HolidayRules::default()).is_working(date(2024, 12, 25)));
}

#[test]
fn validity_is_kept() {
    let rules = "fixed = [{ month = 11, day = 1, since = 2030, until = 2031 }]";
    let holidays = Holidays::new(toml::from_str(rules).unwrap());
    let off = |year| !holidays.is_working(date(year, 11, 1));
    assert_eq!((off(2029), off(2030), off(2032)), (false, true, false));
}

#[test]
fn working_days_are_counted_after_the_first() {
    let h = holidays();
    assert_eq!(h.add_working_days(date(2024, 4, 30), 1), date(2024, 5, 2));
    assert_eq!(h.add_working_days(date(2024, 4, 30), 2), date(2024, 5, 7));
    assert_eq!(h.add_working_days(date(2024, 5, 4), 0), date(2024, 5, 7));
    assert_eq!(h.add_working_days(date(2024, 5, 2), 0), date(2024, 5, 2));
    assert_eq!(h.add_working_days(Date::MAX, 3), Date::MAX);
}

fn due_at(start: &str, value: u32, unit: Unit, counting: Counting) -> String {
    let zone = TimeZone::get("Europe/Sofia").unwrap();
    let office = OfficeHours::new(time(8, 30, 0, 0), time(17, 0, 0, 0)).unwrap();
    let start = zone.to_timestamp(start.parse().unwrap()).unwrap();
    zone.to_datetime(due(start, value, unit, counting, &zone, &holidays(), office)).to_string()
}

#[test]
fn calendar_terms_run_day_and_night() {
    use {Counting::Calendar, Unit::*};
    // The night the clocks go forward: 24 hours are a clock hour later.
    assert_eq!(due_at("2025-03-29T22:15", 24, Hours, Calendar), "2025-03-30T23:15:00");
    assert_eq!(due_at("2025-03-29T22:15", 90, Minutes, Calendar), "2025-03-29T23:45:00");
    assert_eq!(due_at("2025-03-10T09:00", 20, Days, Calendar), "2025-03-30T23:59:59");
    assert_eq!(due_at("2025-03-10T09:00", 0, Days, Calendar), "2025-03-10T23:59:59");
    assert_eq!(due_at("2025-12-31T09:00", 2, Months, Calendar), "2026-02-28T23:59:59");
}

#[test]
fn working_terms_wait_for_the_office() {
    use {Counting::Working, Unit::*};
    assert_eq!(due_at("2024-05-02T16:00", 2, Hours, Working), "2024-05-07T09:30:00");
    assert_eq!(due_at("2024-05-02T16:00", 60, Minutes, Working), "2024-05-02T17:00:00");
    assert_eq!(due_at("2024-05-02T19:00", 0, Hours, Working), "2024-05-07T08:30:00");
    assert_eq!(due_at("2024-05-04T10:00", 1, Hours, Working), "2024-05-07T09:30:00");
    assert_eq!(due_at("2024-05-07T06:00", 17, Hours, Working), "2024-05-08T17:00:00");
    assert_eq!(due_at("2024-04-30T23:30", 2, Days, Working), "2024-05-07T23:59:59");
    assert_eq!(due_at("2024-04-04T10:00", 1, Months, Working), "2024-05-07T23:59:59");
}

#[test]
fn office_hours_must_have_a_length() {
    assert_eq!(OfficeHours::new(time(9, 0, 0, 0), time(9, 0, 0, 0)), None);
}

proptest! {
    #[test]
    fn no_term_runs_out_before_it_starts(
        second in -2_000_000_000i64..4_000_000_000, value in 0u32..400, unit in 0usize..4, working in any::<bool>()
    ) {
        let unit = [Unit::Minutes, Unit::Hours, Unit::Days, Unit::Months][unit];
        let counting = if working { Counting::Working } else { Counting::Calendar };
        let zone = TimeZone::get("Europe/Sofia").unwrap();
        let office = OfficeHours::new(time(8, 30, 0, 0), time(17, 0, 0, 0)).unwrap();
        let start = Timestamp::from_second(second).unwrap();
        let end = due(start, value, unit, counting, &zone, &holidays(), office);
        prop_assert!(end >= start);
        prop_assert!(due(start, value + 1, unit, counting, &zone, &holidays(), office) >= end);
    }
}

#[test]
fn the_longest_terms_stop_at_the_end_of_time() {
    let (h, zone) = (holidays(), TimeZone::UTC);
    let office = OfficeHours::new(time(8, 30, 0, 0), time(17, 0, 0, 0)).unwrap();
    for unit in [Unit::Minutes, Unit::Days, Unit::Months] {
        let end = due(Timestamp::MAX, u32::MAX, unit, Counting::Working, &zone, &h, office);
        assert!(end >= "9999-12-30T00:00Z".parse::<Timestamp>().unwrap());
    }
}
