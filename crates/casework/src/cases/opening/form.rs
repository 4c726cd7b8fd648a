//! What is typed to open a case.

use crate::{
    cases::{NewCase, catalogue},
    risk::Risk,
};
use base::{
    FieldErrors, Problem, clock,
    ids::UserId,
    jiff::{Timestamp, civil::Date},
    typed::{self, Typed},
};

/// Most characters of a family's name.
pub const MAX_NAME: usize = 120;
/// Most characters of a reason.
pub const MAX_REASON: usize = 1000;

/// Reads the form.
pub fn parse(typed: &Typed, now: Timestamp) -> Result<NewCase, FieldErrors> {
    let mut errors = FieldErrors::new();
    let focus = errors.check("child", typed::optional_id(typed.get("child")));
    let family_name = errors.check("family_name", typed::text(typed.get("family_name"), MAX_NAME));
    let programme = errors.check("programme", catalogue::parse_programme(typed.get("programme")));
    let target_groups = errors.check("target_groups", catalogue::parse_target_groups(typed, "target_groups"));
    let lead = errors.check("lead", typed::id(typed.get("lead")));
    let team = errors.check("team", team(typed));
    let opened_on = errors.check("opened_on", day_until(typed.get("opened_on"), clock::date_of(now)));
    let risk = risk(typed, &mut errors);
    let new = (|| {
        Some(NewCase {
            family_name: family_name?,
            focus: focus?,
            people: Vec::new(),
            programme: programme?,
            target_groups: target_groups?,
            lead: lead?,
            team: team?,
            signal: None,
            opened_on: opened_on?,
            risk: risk?,
        })
    })();
    errors.or(new)
}

fn team(typed: &Typed) -> Result<Vec<UserId>, Problem> {
    typed.all("team").filter(|id| !id.trim().is_empty()).map(typed::id).collect()
}

/// A day that is not in the future.
pub fn day_until(text: &str, today: Date) -> Result<Date, Problem> {
    let day = typed::date(text)?;
    if day > today { Err(Problem::InFuture) } else { Ok(day) }
}

/// A level needs a reason; no level needs none.
fn risk(typed: &Typed, errors: &mut FieldErrors) -> Option<Option<(Risk, String)>> {
    let level = errors.check("risk", typed::optional_code::<Risk>(typed.get("risk")))?;
    let Some(level) = level else { return Some(None) };
    let reason = errors.check("risk_reason", typed::text(typed.get("risk_reason"), MAX_REASON))?;
    Some(Some((level, reason)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::ids::UserId;

    fn now() -> Timestamp {
        Timestamp::constant(1_772_713_800, 0)
    }

    fn full() -> Typed {
        Typed::default()
            .with("family_name", " Петрови ")
            .with("programme", "prevention-of-abandonment")
            .with("target_groups", "TG01")
            .with("lead", UserId::new(now()).to_string())
            .with("opened_on", "05.03.2026")
    }

    #[test]
    fn a_case_needs_a_family_a_programme_a_group_a_lead_and_a_day() {
        let errors = parse(&Typed::default(), now()).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["family_name", "programme", "target_groups", "lead", "opened_on"]);
        let new = parse(&full(), now()).unwrap();
        assert_eq!((new.family_name.as_str(), new.focus, new.risk), ("Петрови", None, None));
    }

    #[test]
    fn a_risk_is_told_with_its_reason_and_no_case_begins_tomorrow() {
        let mut typed = full().with("risk", "high");
        typed.set("opened_on", "06.03.2026");
        let errors = parse(&typed, now()).unwrap_err();
        assert_eq!(errors.of("risk_reason"), Some(&Problem::Required));
        assert_eq!(errors.of("opened_on"), Some(&Problem::InFuture));
    }

    #[test]
    fn a_programme_and_a_group_must_be_of_the_lists() {
        let mut typed = full();
        typed.set("programme", "made-up");
        typed.set("target_groups", "TG99");
        let errors = parse(&typed, now()).unwrap_err();
        assert_eq!(errors.of("programme"), Some(&Problem::NotOffered));
        assert_eq!(errors.of("target_groups"), Some(&Problem::NotOffered));
    }
}
