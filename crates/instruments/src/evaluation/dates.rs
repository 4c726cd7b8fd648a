//! Functions of days and times.

use super::{Halt, Scene, Stand, Val};
use crate::{
    calendar,
    formula::{Expr, Function},
};
use jiff::civil::DateTime;

impl<'s> Scene<'s, '_> {
    pub(super) fn of_dates(
        &self,
        function: Function,
        arguments: &'s [Expr],
        stand: Stand<'s>,
    ) -> Result<Val<'s>, Halt> {
        use Function as F;
        let given = arguments.first().map(|argument| self.expr(argument, stand)).transpose()?;
        let moment = given.as_ref().and_then(|val| self.moment_of(val));
        let offset = self.moment.offset;
        let text = |text: Option<String>| Ok(Val::Text(text.unwrap_or_default()));
        match function {
            F::Today => text(Some(calendar::date_text(self.moment.today()))),
            F::Now => text(Some(calendar::moment_text(self.moment.now, offset))),
            F::Date => text(moment.map(|moment| calendar::date_text(moment.date()))),
            F::DateTime => text(moment.map(|moment| calendar::moment_text(moment, offset))),
            F::DecimalDateTime => Ok(Val::Number(moment.map_or(f64::NAN, calendar::decimal))),
            F::DecimalTime => {
                let shown = given.as_ref().map(|val| self.as_text(val)).unwrap_or_default();
                let time = calendar::read_time(shown.trim()).map(|(time, _)| time);
                let time = time.or_else(|| moment.map(|moment| moment.time()));
                Ok(Val::Number(time.map_or(f64::NAN, calendar::share)))
            }
            _ => {
                let format = self.text(&arguments[1], stand)?;
                text(moment.map(|moment| formatted(moment, &format)))
            }
        }
    }

    /// Text as a day or moment, a number as days since 1970.
    fn moment_of(&self, val: &Val<'_>) -> Option<DateTime> {
        match val {
            Val::Number(days) => calendar::moment(*days),
            other => {
                let text = self.as_text(other);
                let text = text.trim();
                let read = calendar::read_moment(text, self.moment.offset);
                read.or_else(|| calendar::moment(crate::number::read(text)?))
            }
        }
    }
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];

/// The marks of ODK's `format-date`; names of months and weekdays are the short English ones, whatever the language.
fn formatted(moment: DateTime, format: &str) -> String {
    let (day, time) = (moment.date(), moment.time());
    let mut text = String::new();
    let mut chars = format.chars().take(1_000);
    while let Some(c) = chars.next() {
        if c != '%' {
            text.push(c);
            continue;
        }
        match chars.next() {
            Some('Y') => text.push_str(&format!("{:04}", day.year())),
            Some('y') => text.push_str(&format!("{:02}", day.year().rem_euclid(100))),
            Some('m') => text.push_str(&format!("{:02}", day.month())),
            Some('n') => text.push_str(&day.month().to_string()),
            Some('b') => text.push_str(MONTHS.get(day.month().unsigned_abs() as usize - 1).unwrap_or(&"")),
            Some('d') => text.push_str(&format!("{:02}", day.day())),
            Some('e') => text.push_str(&day.day().to_string()),
            Some('a') => text.push_str(WEEKDAYS[calendar::days(day).rem_euclid(7) as usize]),
            Some('H') => text.push_str(&format!("{:02}", time.hour())),
            Some('h') => text.push_str(&time.hour().to_string()),
            Some('M') => text.push_str(&format!("{:02}", time.minute())),
            Some('S') => text.push_str(&format!("{:02}", time.second())),
            Some('3') => text.push_str(&format!("{:03}", time.subsec_nanosecond() / 1_000_000)),
            Some(other) => text.extend(['%', other]),
            None => text.push('%'),
        }
    }
    text
}
