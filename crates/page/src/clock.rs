//! A running deadline: how much is left, told in words and by a shape, never by colour alone.

use crate::{w, when};
use base::{Lang, jiff::Timestamp};
use maud::{Markup, html};

/// One deadline as a page shows it.
#[derive(Debug, Clone)]
pub struct ClockView {
    /// Where the deadline leads.
    pub href: String,
    /// What is due.
    pub label: String,
    /// When it is due.
    pub due: Timestamp,
    /// When it began to run.
    pub started: Timestamp,
    /// When it was met or called off; `None` while it runs.
    pub stopped: Option<Timestamp>,
    /// Set while nobody has taken it up.
    pub waits: Option<Waiting>,
}

/// How long something has been waiting for somebody to take it up, and until when that was to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Since when it waits.
    pub since: Timestamp,
    /// When somebody should have taken it up.
    pub until: Timestamp,
}

impl Waiting {
    /// True when the time to take it up is over.
    pub fn is_over(&self, now: Timestamp) -> bool {
        now > self.until
    }

    fn percent_left(&self, now: Timestamp) -> i64 {
        let whole = (self.until.as_second() - self.since.as_second()).max(1);
        ((self.until.as_second() - now.as_second()) * 100 / whole).clamp(0, 100)
    }
}

/// How pressing a deadline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockState {
    /// At least half of the time is left.
    Ok,
    /// Less than half is left.
    Soon,
    /// Less than a quarter is left.
    Urgent,
    /// The time is over.
    Over,
    /// Stopped, in time or late.
    Done,
}

impl ClockState {
    fn class(self) -> &'static str {
        match self {
            ClockState::Ok => "clock ok",
            ClockState::Soon => "clock soon",
            ClockState::Urgent => "clock urgent",
            ClockState::Over => "clock over",
            ClockState::Done => "clock done",
        }
    }

    /// The state in one or two words.
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            ClockState::Ok => w::clock_ok(lang),
            ClockState::Soon => w::clock_soon(lang),
            ClockState::Urgent => w::clock_urgent(lang),
            ClockState::Over => w::clock_late(lang),
            ClockState::Done => w::clock_done(lang),
        }
    }
}

impl ClockView {
    /// How pressing it is at `now`.
    pub fn state(&self, now: Timestamp) -> ClockState {
        if self.stopped.is_some() {
            return ClockState::Done;
        }
        match self.percent_left(now) {
            _ if now > self.due => ClockState::Over,
            50.. => ClockState::Ok,
            25.. => ClockState::Soon,
            _ => ClockState::Urgent,
        }
    }

    /// How much is left at `now`, 0 to 100.
    fn percent_left(&self, now: Timestamp) -> i64 {
        let whole = (self.due.as_second() - self.started.as_second()).max(1);
        ((self.due.as_second() - now.as_second()) * 100 / whole).clamp(0, 100)
    }

    fn said(&self, lang: Lang, now: Timestamp) -> String {
        if let Some(stopped) = self.stopped {
            let took = when::duration(lang, minutes(self.started, stopped));
            return if stopped > self.due {
                w::clock_stopped_late(lang, took)
            } else {
                w::clock_stopped(lang, took)
            };
        }
        let left = minutes(now, self.due);
        match left {
            0 if now > self.due => w::clock_over_short(lang).to_owned(),
            0 => w::clock_left_short(lang).to_owned(),
            left if left > 0 => w::clock_left(lang, when::duration(lang, left)),
            left => w::clock_over(lang, when::duration(lang, left)),
        }
    }
}

/// Whole minutes from one moment to another.
fn minutes(from: Timestamp, to: Timestamp) -> i64 {
    (to.as_second() - from.as_second()) / 60
}

/// The face of what nobody has taken up: never calm, and late when the time to take it up is over. The browser counts
/// how long it waits, not how much is left.
pub fn waiting_face(lang: Lang, waiting: &Waiting, now: Timestamp) -> Markup {
    let over = waiting.is_over(now);
    let (class, state) = match waiting.percent_left(now) {
        _ if over => ("clock over", w::waiting_over(lang)),
        25.. => ("clock soon", w::waiting_open(lang)),
        _ => ("clock urgent", w::waiting_open(lang)),
    };
    let said = match minutes(waiting.since, now) {
        ..=0 => w::waiting_short(lang).to_owned(),
        waits => w::waiting_for(lang, when::duration(lang, waits)),
    };
    let states = [w::waiting_open(lang), w::waiting_open(lang), w::waiting_open(lang), w::waiting_over(lang)];
    let (long, short) = (w::waiting_for(lang, "{time}"), w::waiting_short(lang));
    let due = w::waiting_until(lang, when::date_time(lang, waiting.until));
    html! {
        span class=(class) title=(due) data-waits
            data-clock=(waiting.until.as_millisecond()) data-started=(waiting.since.as_millisecond())
            data-states=(states.join("|")) data-units=(units(lang))
            data-said={ (long) "|" (short) "|" (long) "|" (short) } {
            (dial(waiting.percent_left(now)))
            span.clock-words { b.clock-state { (state) } ": " time datetime=(waiting.since) { (said) } }
        }
    }
}

/// The face of a clock: shape, state, how much is left. The browser counts on by itself,
/// with the words that stand in the data attributes.
pub fn clock_face(lang: Lang, clock: &ClockView, now: Timestamp) -> Markup {
    let state = clock.state(now);
    let due = w::clock_due(lang, when::date_time(lang, clock.due));
    html! {
        @if clock.stopped.is_some() {
            span class=(state.class()) title=(due) { (dial(clock.percent_left(now))) (inside(lang, clock, now)) }
        } @else {
            span class=(state.class()) title=(due)
                data-clock=(clock.due.as_millisecond()) data-started=(clock.started.as_millisecond())
                data-states=(states(lang)) data-units=(units(lang)) data-said=(sayings(lang)) {
                (dial(clock.percent_left(now)))
                (inside(lang, clock, now))
            }
        }
    }
}

fn inside(lang: Lang, clock: &ClockView, now: Timestamp) -> Markup {
    html! {
        span.clock-words {
            b.clock-state { (clock.state(now).label(lang)) } ": "
            time datetime=(clock.due) { (clock.said(lang, now)) }
        }
    }
}

/// A dial whose filled part is what is left; a bar and a dot when the time is over, a tick when it is done.
fn dial(percent_left: i64) -> Markup {
    html! {
        svg.dial viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false" {
            circle.dial-ring cx="10" cy="10" r="8.5" {}
            circle.dial-left cx="10" cy="10" r="4" pathLength="100" stroke-dasharray={ (percent_left) " 100" }
                transform="rotate(-90 10 10)" {}
            path.dial-over d="M10 5v6M10 14.2v.6" {}
            path.dial-done d="M6 10.3l2.8 2.8L14 7.5" {}
        }
    }
}

fn states(lang: Lang) -> String {
    [ClockState::Ok, ClockState::Soon, ClockState::Urgent, ClockState::Over].map(|s| s.label(lang)).join("|")
}

fn sayings(lang: Lang) -> String {
    [
        w::clock_left(lang, "{time}"),
        w::clock_left_short(lang).to_owned(),
        w::clock_over(lang, "{time}"),
        w::clock_over_short(lang).to_owned(),
    ]
    .join("|")
}

/// Minutes; hours; hours and minutes; one day; days; one day and hours; days and hours.
fn units(lang: Lang) -> String {
    let other = w::days(lang, 99).replace("99", "{d}");
    let other_hours = w::days_hours(lang, 99, "{h}").replace("99", "{d}");
    [
        w::minutes(lang, "{m}"),
        w::hours(lang, "{h}"),
        w::hours_minutes(lang, "{h}", "{m}"),
        w::days(lang, 1),
        other,
        w::days_hours(lang, 1, "{h}"),
        other_hours,
    ]
    .join("|")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> ClockView {
        let at = |text: &str| text.parse().unwrap();
        ClockView {
            href: "/x".into(),
            label: "x".into(),
            due: at("2026-01-02T00:00:00Z"),
            started: at("2026-01-01T00:00:00Z"),
            stopped: None,
            waits: None,
        }
    }

    #[test]
    fn what_waits_is_never_calm_and_is_late_when_its_time_is_over() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let waiting = Waiting { since: at("2026-01-01T10:00:00Z"), until: at("2026-01-01T10:15:00Z") };
        let face = |text| waiting_face(Lang::Bg, &waiting, at(text)).0;
        assert!(face("2026-01-01T10:00:20Z").contains("clock soon"));
        assert!(face("2026-01-01T10:08:00Z").contains("от 8 мин"));
        assert!(face("2026-01-01T10:13:00Z").contains("clock urgent"));
        let late = face("2026-01-01T10:22:00Z");
        assert!(
            late.contains("clock over") && late.contains("Не е поет") && late.contains("от 22 мин"),
            "{late}"
        );
    }

    #[test]
    fn the_state_follows_what_is_left() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(view().state(at("2026-01-01T12:00:00Z")), ClockState::Ok);
        assert_eq!(view().state(at("2026-01-01T13:00:00Z")), ClockState::Soon);
        assert_eq!(view().state(at("2026-01-01T20:00:00Z")), ClockState::Urgent);
        assert_eq!(view().state(at("2026-01-02T00:00:01Z")), ClockState::Over);
    }

    #[test]
    fn what_is_left_is_said_in_words() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(view().said(Lang::Bg, at("2026-01-01T20:40:00Z")), "остават 3 ч 20 мин");
        assert_eq!(view().said(Lang::Bg, at("2026-01-02T01:05:00Z")), "просрочен с 1 ч 5 мин");
        let stopped = ClockView { stopped: Some(at("2026-01-01T02:10:00Z")), ..view() };
        assert_eq!(stopped.said(Lang::Bg, at("2026-01-05T00:00:00Z")), "спрян след 2 ч 10 мин");
    }
}
