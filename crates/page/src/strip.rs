//! The running deadlines of a person, above every page.

use crate::{
    clock::{ClockView, clock_face, waiting_face},
    w,
};
use base::{Lang, jiff::Timestamp};
use maud::{Markup, html};

/// Where the same deadlines stand as cards, with what can be done about them.
const CARDS: &str = "/#clocks";
/// How many a wide screen shows, in one row; a phone shows one line about all of them.
const IN_A_ROW: usize = 4;

/// The strip: the most pressing ones in a row where there is room for it, and a line about all of them on a phone.
pub(crate) fn strip(lang: Lang, clocks: &[ClockView], now: Timestamp) -> Markup {
    let mut pressing: Vec<&ClockView> = clocks.iter().collect();
    pressing.sort_by_key(|clock| (clock.stopped.is_some(), clock.waits.is_none(), clock.due));
    let rest = pressing.len().saturating_sub(IN_A_ROW);
    html! {
        section.clocks aria-label=(w::clocks(lang)) {
            p.clocks-line { a href=(CARDS) { (line(lang, clocks, now)) } }
            ul.wrap {
                @for clock in pressing.iter().take(IN_A_ROW) {
                    li { a href=(clock.href) {
                        span.clock-label { (clock.label) }
                        @if let Some(waits) = &clock.waits { (waiting_face(lang, waits, now)) }
                        (clock_face(lang, clock, now))
                    } }
                }
                @if rest > 0 { li.clocks-rest { a href=(CARDS) { (w::clocks_rest(lang, rest)) } } }
            }
        }
    }
}

/// How many there are; how many nobody has taken up, and how many are late.
fn line(lang: Lang, clocks: &[ClockView], now: Timestamp) -> Markup {
    let waiting = clocks.iter().filter(|clock| clock.stopped.is_none() && clock.waits.is_some()).count();
    let late = clocks.iter().filter(|clock| clock.stopped.is_none() && now > clock.due).count();
    html! {
        (w::clocks_line(lang, clocks.len()))
        @if waiting > 0 { " · " b.clocks-pressing { (w::clocks_waiting(lang, waiting)) } }
        @if late > 0 { " · " b.clocks-pressing { (w::clocks_late(lang, late)) } }
    }
}
