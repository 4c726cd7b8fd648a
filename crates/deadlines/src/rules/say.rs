//! Rules in words.

use super::{Counted, form::is_term, w};
use base::{
    Lang,
    rules::{DeadlineRule, Origin},
    working_days::{Counting, Unit},
};
use page::{Markup, Tone, date, html, tag};

/// How long, in words: `20 календарни дни`, `веднага`, `14 години`; how many times, where it comes round.
pub fn value(lang: Lang, rule: &DeadlineRule) -> String {
    let n = rule.value;
    let once = match (rule.unit, rule.counting) {
        (Unit::Minutes | Unit::Hours, _) if n == 0 => w::term_at_once(lang).to_owned(),
        (Unit::Days, _) if n == 0 => w::term_same_day(lang).to_owned(),
        (Unit::Minutes, _) => w::term_minutes(lang, n),
        (Unit::Hours, Counting::Calendar) => w::term_hours(lang, n),
        (Unit::Hours, Counting::Working) => w::term_hours_working(lang, n),
        (Unit::Days, Counting::Calendar) => w::term_days_calendar(lang, n),
        (Unit::Days, Counting::Working) => w::term_days_working(lang, n),
        (Unit::Months, _) => w::term_months(lang, n),
        (Unit::Years, _) => w::term_years(lang, n),
        (Unit::Percent, _) => w::term_percent(lang, n),
    };
    if rule.ahead {
        return w::term_ahead(lang, once);
    }
    if rule.times > 1 { w::term_times(lang, once, rule.times) } else { once }
}

/// Which days count; nothing for what is no term.
pub fn counting(lang: Lang, rule: &DeadlineRule) -> Option<&'static str> {
    let said = match (Counted::from(rule.counting), rule.unit) {
        (_, Unit::Percent) => return None,
        (Counted::Calendar, _) => w::counted_calendar(lang),
        (Counted::Working, Unit::Days) => w::counted_working_days(lang),
        (Counted::Working, Unit::Minutes | Unit::Hours) => w::counted_office_hours(lang),
        (Counted::Working, Unit::Months | Unit::Years) => w::counted_moved(lang),
    };
    is_term(rule).then_some(said)
}

/// Who set it.
pub fn origin(lang: Lang, rule: &DeadlineRule) -> &'static str {
    match rule.origin {
        Origin::Law => w::origin_law(lang),
        Origin::Own => w::origin_own(lang),
    }
}

/// Whether the number is confirmed. A centre's own order needs no confirmation.
pub fn verified_tag(lang: Lang, rule: &DeadlineRule) -> Markup {
    match (rule.origin, rule.is_verified()) {
        (Origin::Own, _) => tag(w::tag_own_order(lang), Tone::Neutral),
        (Origin::Law, true) => tag(w::tag_verified(lang), Tone::Good),
        (Origin::Law, false) => tag(w::tag_not_verified(lang), Tone::Warn),
    }
}

/// By whom and when it was confirmed.
pub fn verified(lang: Lang, rule: &DeadlineRule) -> Markup {
    html! {
        (verified_tag(lang, rule))
        @if let Some(by) = &rule.verified_by { " " (by) }
        @if let Some(on) = rule.verified_on { ", " (date(lang, on)) }
    }
}

/// From when until when.
pub fn validity(lang: Lang, rule: &DeadlineRule) -> String {
    let from = date(lang, rule.valid_from);
    match rule.valid_until {
        Some(until) => w::valid_between(lang, from, date(lang, until)),
        None => w::valid_since(lang, from),
    }
}
