//! A centre's own version of a rule, as it is typed.

use super::{Counted, Measure, w};
use base::{
    FieldErrors, Problem,
    jiff::civil::Date,
    rules::DeadlineRule,
    typed::{self, Typed},
};

/// Longest value; more is a slip of the pen.
const MOST: i64 = 10_000;
/// Most characters of a ground or a reason.
const MAX_TEXT: usize = 500;

/// A version about to be entered.
#[derive(Debug, Clone, PartialEq)]
pub struct NewVersion {
    /// How long, in `unit`.
    pub value: u32,
    /// What it is measured in.
    pub unit: Measure,
    /// Which days count.
    pub counting: Counted,
    /// First day on which it is valid.
    pub valid_from: Date,
    /// Where it is written.
    pub ground: String,
    /// Why the centre counts by it.
    pub reason: String,
    /// Who or what confirms the number.
    pub verified_by: Option<String>,
    /// When it was compared with the text in force.
    pub verified_on: Option<Date>,
}

impl NewVersion {
    /// Reads what was typed; `rule` is the one it is a version of, `since` the day from which its newest one is valid.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, rule: &DeadlineRule, since: Date, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let unit =
            errors.check("unit", typed::code::<Measure>(typed.get("unit")).and_then(|unit| fits(rule, unit)));
        let most = if unit == Some(Measure::Percent) { 100 } else { MOST };
        let value = errors.check("value", typed::number(typed.get("value"), 0, most));
        let counting = errors.check("counting", typed::code(typed.get("counting")));
        let valid_from = typed::date(typed.get("valid_from"))
            .and_then(|day| if day < since { Err(Problem::Before(since)) } else { Ok(day) });
        let valid_from = errors.check("valid_from", valid_from);
        let ground = errors.check("ground", typed::text(typed.get("ground"), MAX_TEXT));
        let reason = errors.check("reason", typed::text(typed.get("reason"), MAX_TEXT));
        let verified_by = errors.check("verified_by", typed::optional_text(typed.get("verified_by"), 200));
        let verified_on = typed::optional_date(typed.get("verified_on")).and_then(|day| {
            if day.is_some_and(|day| day > today) { Err(Problem::InFuture) } else { Ok(day) }
        });
        let verified_on = errors.check("verified_on", verified_on);
        if matches!((&verified_by, verified_on), (Some(None), Some(Some(_)))) {
            errors.add("verified_by", Problem::said("verified-by-whom", w::verified_by_whom));
        }
        let new = (|| {
            Some(NewVersion {
                value: u32::try_from(value?).ok()?,
                unit: unit?,
                counting: counting?,
                valid_from: valid_from?,
                ground: ground?,
                reason: reason?,
                verified_by: verified_by?,
                verified_on: verified_on?,
            })
        })();
        errors.or(new)
    }
}

/// An age stays an age, a share a share; a term may be measured in any unit of time.
fn fits(rule: &DeadlineRule, unit: Measure) -> Result<Measure, Problem> {
    let shipped = Measure::from(rule.unit);
    let fits = match (rule.ahead, is_term(rule)) {
        (true, _) => matches!(unit, Measure::Days | Measure::Months | Measure::Years),
        (false, true) => unit != Measure::Percent,
        (false, false) => unit == shipped,
    };
    if fits { Ok(unit) } else { Err(Problem::NotOffered) }
}

/// True for what is counted from something; an age or a share is not.
pub fn is_term(rule: &DeadlineRule) -> bool {
    !rule.trigger_bg.is_empty()
}

/// The units in which a rule may be measured.
pub fn units(rule: &DeadlineRule) -> Vec<Measure> {
    use base::Code;
    Measure::ALL.iter().copied().filter(|unit| fits(rule, *unit).is_ok()).collect()
}

/// A version as it would be typed, to begin the next one with.
pub fn as_typed(rule: &DeadlineRule, today: Date) -> Typed {
    use base::Code;
    Typed::default()
        .with("value", rule.value.to_string())
        .with("unit", Measure::from(rule.unit).code())
        .with("counting", Counted::from(rule.counting).code())
        .with("valid_from", page::date(base::Lang::Bg, today))
        .with("ground", rule.ground.bg.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{jiff::civil::date, rules::Rules};

    const TODAY: Date = date(2026, 3, 10);

    fn typed(unit: &str) -> Typed {
        Typed::default()
            .with("value", "3")
            .with("unit", unit)
            .with("counting", "calendar")
            .with("valid_from", "10.03.2026")
            .with("ground", "чл. 1")
            .with("reason", "Така е в новата наредба")
    }

    fn parse(key: &str, typed: &Typed) -> Result<NewVersion, FieldErrors> {
        let rule = Rules::embedded().named(key).unwrap();
        NewVersion::parse(typed, rule, date(2026, 1, 1), TODAY)
    }

    #[test]
    fn a_version_has_a_value_a_ground_and_a_reason() {
        assert_eq!(parse("plan-review", &typed("months")).unwrap().value, 3);
        let errors = parse("plan-review", &Typed::default()).unwrap_err();
        for field in ["value", "unit", "counting", "valid_from", "ground", "reason"] {
            assert_eq!(errors.of(field), Some(&Problem::Required), "{field}");
        }
    }

    #[test]
    fn an_age_stays_an_age_and_a_term_a_term() {
        assert!(parse("child-sign-age", &typed("years")).is_ok());
        assert_eq!(
            parse("child-sign-age", &typed("days")).unwrap_err().of("unit"),
            Some(&Problem::NotOffered)
        );
        assert_eq!(
            parse("plan-review", &typed("percent")).unwrap_err().of("unit"),
            Some(&Problem::NotOffered)
        );
        assert!(parse("plan-review", &typed("days")).is_ok());
    }

    #[test]
    fn it_is_not_valid_before_the_one_before_it_and_not_verified_by_nobody() {
        let mut early = typed("months");
        early.set("valid_from", "31.12.2025");
        assert!(parse("plan-review", &early).unwrap_err().of("valid_from").is_some());
        let nobody = typed("months").with("verified_on", "01.03.2026");
        assert_eq!(
            parse("plan-review", &nobody).unwrap_err().of("verified_by").map(Problem::name),
            Some("verified-by-whom")
        );
        let ahead = typed("months").with("verified_by", "МТСП").with("verified_on", "11.03.2026");
        assert_eq!(parse("plan-review", &ahead).unwrap_err().of("verified_on"), Some(&Problem::InFuture));
    }
}
