//! What the head of service answers for: hours that nobody covers, signals that wait, what was opened in an emergency.

use super::panel;
use crate::{
    duty::{lines, week::Week},
    today::{view::HeadView, w},
};
use base::{Lang, clock};
use page::{Markup, Tone, date_time, duration, html, tag};

/// The panel of the head of service.
pub fn all(lang: Lang, view: &HeadView) -> Markup {
    let body = html! {
        ul.plain {
            li {
                @if view.unaccepted > 0 {
                    (tag(w::waits(lang), Tone::Bad)) " " a href="/signals" { (w::unaccepted(lang, view.unaccepted)) }
                } @else { (tag(w::well(lang), Tone::Good)) " " (w::unaccepted_none(lang)) }
            }
            @if view.requests > 0 {
                li { (tag(w::waits(lang), Tone::Warn)) " " a href="/requests?state=received" { (w::requests(lang, view.requests)) } }
            }
            @for (wards, minutes, first) in &view.gaps {
                li {
                    (tag(w::gap(lang), Tone::Bad)) " " (wards.join("; ")) ": "
                    (w::gap_ahead(lang, view.days, lines::when(lang, *first), duration(lang, *minutes))) " "
                    a href={ "/duty?week=" (Week::of(clock::date_of(first.from))) } { (w::fill_gap(lang)) }
                }
            }
            @if view.gaps.is_empty() { li { (tag(w::well(lang), Tone::Good)) " " (w::gap_none(lang, view.days)) } }
        }
        h3 { (w::openings(lang)) }
        @if view.openings.is_empty() { p.soft { (w::openings_none(lang)) } }
        @else { ul.plain { @for one in &view.openings {
            li {
                (w::opening(lang, &one.name, date_time(lang, one.at))) " "
                a href=(one.href) { (one.reference) } ": " (one.reason)
            }
        } } }
    };
    panel("head", w::head(lang), body)
}
