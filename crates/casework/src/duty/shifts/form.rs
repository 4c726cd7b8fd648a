//! What is typed about a shift.

use crate::duty::{
    cover::Stretch,
    lines, w,
    week::{later, stretch},
};
use base::{
    FieldErrors, Problem, clock,
    ids::{UserId, WardId},
    jiff::civil::Date,
    phone::Phone,
    typed::{self, Typed},
};

/// Most days that one form fills.
const MOST_DAYS: i64 = 31;

/// Somebody to be put on duty, on one day or on several.
#[derive(Debug, Clone, PartialEq)]
pub struct NewShift {
    /// Who.
    pub person: UserId,
    /// Who stands in.
    pub substitute: Option<UserId>,
    /// For which wards; at least one.
    pub wards: Vec<WardId>,
    /// When; one stretch for each day, at least one.
    pub stretches: Vec<Stretch>,
    /// The phone of the duty, as it is dialled; without one their own counts.
    pub phone: Option<String>,
}

impl NewShift {
    /// Reads the form.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let person = errors.check("person", typed::id(typed.get("person")));
        let substitute = errors.check("substitute", typed::optional_id(typed.get("substitute"))).flatten();
        if person.is_some() && person == substitute {
            errors.add("substitute", Problem::said("stands-in-for-themselves", w::stands_in_for_themselves));
        }
        let wards = errors.check("wards", wards(typed));
        let day = errors.check("day", typed::date(typed.get("day")));
        let from = errors.check("from", typed::time(typed.get("from")));
        let until = errors.check("until", until(typed.get("until")));
        let through = errors.check("through", typed::optional_date(typed.get("through"))).flatten();
        let phone = errors.check("phone", typed::optional_text(typed.get("phone"), 40)).flatten();
        let days = day.and_then(|day| errors.check("through", days(day, through)));
        let stretches = days.zip(from.zip(until)).map(|(days, (from, until))| {
            days.into_iter().map(|day| stretch(day, from, until)).collect::<Vec<_>>()
        });
        let new = person.zip(wards).zip(stretches).map(|((person, wards), stretches)| NewShift {
            person,
            substitute,
            wards,
            stretches,
            phone: phone.map(|phone| Phone::read(&phone).canonical),
        });
        errors.or(new)
    }
}

/// What a form for this day begins with.
pub fn blank(day: Date) -> Typed {
    let date = day.strftime("%d.%m.%Y").to_string();
    Typed::default().with("day", date).with("from", "08:00").with("until", "20:00")
}

/// A shift as its form shows it.
pub fn filled(line: &super::read::ShiftLine, wards: &[WardId]) -> Typed {
    let (from, until) = (clock::local(line.starts_at), clock::local(line.ends_at));
    let mut typed = Typed::default()
        .with("person", line.user_id.to_string())
        .with("substitute", line.substitute_id.map(|id| id.to_string()).unwrap_or_default())
        .with("day", from.strftime("%d.%m.%Y").to_string())
        .with("from", from.strftime("%H:%M").to_string())
        .with("until", lines::until_time(until.time()))
        .with("phone", line.own_phone.clone().unwrap_or_default());
    for ward in wards {
        typed.add("wards", ward.to_string());
    }
    typed
}

/// A time of day at which something ends: 24:00 is the midnight after.
pub fn until(typed: &str) -> Result<base::jiff::civil::Time, Problem> {
    if matches!(typed.trim(), "24:00" | "24.00") {
        return Ok(base::jiff::civil::Time::midnight());
    }
    typed::time(typed)
}

fn wards(typed: &Typed) -> Result<Vec<WardId>, Problem> {
    let mut wards = Vec::new();
    for ward in typed.all("wards") {
        if let Some(ward) = typed::optional_id(ward)?
            && !wards.contains(&ward)
        {
            wards.push(ward);
        }
    }
    if wards.is_empty() { Err(Problem::said("no-ward", w::no_ward)) } else { Ok(wards) }
}

fn days(first: Date, last: Option<Date>) -> Result<Vec<Date>, Problem> {
    let Some(last) = last else { return Ok(vec![first]) };
    if last < first {
        return Err(Problem::Before(first));
    }
    if last > later(first, MOST_DAYS - 1) {
        return Err(Problem::said("too-many-days", w::too_many_days));
    }
    let days = (0..MOST_DAYS).map(|after| later(first, after));
    Ok(days.take_while(|day| *day <= last).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Id;

    const WARD: &str = "00000000-0000-7000-8000-000000000001";
    const PERSON: &str = "00000000-0000-7000-8000-000000000002";

    fn typed() -> Typed {
        Typed::default()
            .with("person", PERSON)
            .with("wards", WARD)
            .with("day", "28.03.2026")
            .with("from", "20:00")
            .with("until", "08:00")
    }

    #[test]
    fn a_night_of_the_change_of_clocks_has_eleven_hours() {
        let new = NewShift::parse(&typed()).unwrap();
        assert_eq!(new.stretches.len(), 1);
        assert_eq!(new.stretches[0].minutes(), 11 * 60);
    }

    #[test]
    fn one_form_fills_several_days() {
        let new = NewShift::parse(&typed().with("through", "31.03.2026")).unwrap();
        assert_eq!(new.stretches.len(), 4);
        let errors = NewShift::parse(&typed().with("through", "28.05.2026")).unwrap_err();
        assert_eq!(errors.of("through").map(Problem::name), Some("too-many-days"));
        let errors = NewShift::parse(&typed().with("through", "27.03.2026")).unwrap_err();
        assert_eq!(errors.of("through").map(Problem::name), Some("before"));
    }

    #[test]
    fn nobody_stands_in_for_themselves() {
        let errors = NewShift::parse(&typed().with("substitute", PERSON)).unwrap_err();
        assert_eq!(errors.of("substitute").map(Problem::name), Some("stands-in-for-themselves"));
    }

    #[test]
    fn a_duty_is_for_a_ward() {
        let mut typed = typed();
        typed.set("wards", "");
        assert_eq!(NewShift::parse(&typed).unwrap_err().of("wards").map(Problem::name), Some("no-ward"));
    }

    #[test]
    fn a_day_may_end_at_twenty_four() {
        let mut typed = typed();
        typed.set("from", "00:00");
        typed.set("until", "24:00");
        assert_eq!(NewShift::parse(&typed).unwrap().stretches[0].minutes(), 24 * 60);
        assert_eq!(NewShift::parse(&typed).unwrap().wards, [Id::from_uuid(WARD.parse().unwrap())]);
    }
}
