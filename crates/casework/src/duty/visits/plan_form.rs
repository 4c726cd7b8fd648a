//! What is typed about a plan of visits.

use super::Plan;
use base::{
    FieldErrors, Problem,
    ids::{UserId, WardId},
    jiff::civil::{Date, Time},
    typed::{self, Typed},
};

/// A plan of visits.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPlan {
    /// The ward.
    pub ward: WardId,
    /// Who goes; none: whoever is on duty.
    pub user: Option<UserId>,
    /// 1 Monday … 7 Sunday.
    pub weekday: i64,
    /// At what time.
    pub at: Time,
    /// Every how many weeks.
    pub every_weeks: i64,
    /// The first day on which a visit may be.
    pub from: Date,
    /// The last one.
    pub until: Option<Date>,
}

impl NewPlan {
    /// Reads the form.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let ward = errors.check("ward", typed::id(typed.get("ward")));
        let user = errors.check("person", typed::optional_id(typed.get("person")));
        let weekday = errors.check("weekday", typed::number(typed.get("weekday"), 1, 7));
        let at = errors.check("at", typed::time(typed.get("at")));
        let every_weeks = errors.check("every", typed::number(typed.get("every"), 1, 12));
        let from = errors.check("from", typed::date(typed.get("from")));
        let until = errors.check("until", typed::optional_date(typed.get("until")));
        if let (Some(from), Some(Some(until))) = (from, until)
            && until < from
        {
            errors.add("until", Problem::Before(from));
        }
        let new = (|| {
            Some(NewPlan {
                ward: ward?,
                user: user?,
                weekday: weekday?,
                at: at?,
                every_weeks: every_weeks?,
                from: from?,
                until: until?,
            })
        })();
        errors.or(new)
    }
}

/// What a new plan begins with.
pub fn blank(today: Date) -> Typed {
    Typed::default()
        .with("weekday", "1")
        .with("at", "10:00")
        .with("every", "1")
        .with("from", today.strftime("%d.%m.%Y").to_string())
}

/// A plan as its form shows it.
pub fn filled(plan: &Plan) -> Typed {
    let date = |date: Date| date.strftime("%d.%m.%Y").to_string();
    Typed::default()
        .with("ward", plan.ward_id.to_string())
        .with("person", plan.user_id.map(|id| id.to_string()).unwrap_or_default())
        .with("weekday", plan.weekday.to_string())
        .with("at", plan.at_time.strftime("%H:%M").to_string())
        .with("every", plan.every_weeks.to_string())
        .with("from", date(plan.from_on))
        .with("until", plan.until_on.map(date).unwrap_or_default())
}
