//! What is typed about the hours of a ward.

use super::DutyHours;
use crate::duty::{lines, shifts::until, w};
use base::{
    FieldErrors, Problem,
    jiff::civil::Time,
    typed::{self, Typed},
};

/// The hours of a ward for a week; none at all: always.
#[derive(Debug, Clone, PartialEq)]
pub struct NewHours {
    /// Weekday 1 to 7, beginning, end.
    pub days: Vec<(i64, Time, Time)>,
}

/// The fields of a weekday: whether, from, until.
pub const FIELDS: [[&str; 3]; 7] = [
    ["on-1", "from-1", "until-1"],
    ["on-2", "from-2", "until-2"],
    ["on-3", "from-3", "until-3"],
    ["on-4", "from-4", "until-4"],
    ["on-5", "from-5", "until-5"],
    ["on-6", "from-6", "until-6"],
    ["on-7", "from-7", "until-7"],
];

impl NewHours {
    /// Reads the form.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        if typed.get("when") == "always" {
            return Ok(NewHours { days: Vec::new() });
        }
        let mut errors = FieldErrors::new();
        let mut days = Vec::new();
        for (weekday, [on, from, until_name]) in (1..).zip(FIELDS) {
            if typed::checked(typed.get(on)) {
                let from = errors.check(from, typed::time(typed.get(from)));
                let until = errors.check(until_name, until(typed.get(until_name)));
                days.extend(from.zip(until).map(|(from, until)| (weekday, from, until)));
            }
        }
        if days.is_empty() && errors.is_empty() {
            errors.add("on-1", Problem::said("no-day", w::hours_no_day));
        }
        errors.or(Some(NewHours { days }))
    }
}

/// The hours of a ward as their form shows them.
pub fn filled(hours: &[DutyHours]) -> Typed {
    let mut typed = Typed::default().with("when", if hours.is_empty() { "always" } else { "hours" });
    for (weekday, [on, from, until]) in (1..).zip(FIELDS) {
        match hours.iter().find(|hours| hours.weekday == weekday) {
            Some(day) => {
                typed.add(on, "yes");
                typed.add(from, day.from_time.strftime("%H:%M").to_string());
                typed.add(until, lines::until_time(day.until_time));
            }
            None => {
                typed.add(from, "00:00");
                typed.add(until, "24:00");
            }
        }
    }
    typed
}

/// What a form was filled from, for the audit trail.
pub fn told(days: &[(i64, Time, Time)]) -> Vec<String> {
    days.iter()
        .map(|(weekday, from, until)| {
            format!("{weekday} {}-{}", from.strftime("%H:%M"), until.strftime("%H:%M"))
        })
        .collect()
}

/// The days of hours that are kept.
pub fn days(hours: &[DutyHours]) -> Vec<(i64, Time, Time)> {
    hours.iter().map(|hours| (hours.weekday, hours.from_time, hours.until_time)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::time;

    #[test]
    fn always_needs_no_hours() {
        let always = Typed::default().with("when", "always").with("on-1", "yes");
        assert_eq!(NewHours::parse(&always), Ok(NewHours { days: Vec::new() }));
    }

    #[test]
    fn a_night_may_be_asked_for() {
        let typed = Typed::default()
            .with("when", "hours")
            .with("on-5", "yes")
            .with("from-5", "20:00")
            .with("until-5", "8:00");
        let new = NewHours::parse(&typed).unwrap();
        assert_eq!(new.days, [(5, time(20, 0, 0, 0), time(8, 0, 0, 0))]);
        let ward_id = base::Id::from_uuid(uuid::Uuid::nil());
        let kept = new.days.iter().map(|(weekday, from_time, until_time)| DutyHours {
            ward_id,
            weekday: *weekday,
            from_time: *from_time,
            until_time: *until_time,
        });
        assert_eq!(NewHours::parse(&filled(&kept.collect::<Vec<_>>())), Ok(new));
    }

    #[test]
    fn hours_without_a_day_are_asked_about() {
        let typed = Typed::default().with("when", "hours").with("from-5", "20:00");
        assert!(NewHours::parse(&typed).unwrap_err().of("on-1").is_some());
    }
}
