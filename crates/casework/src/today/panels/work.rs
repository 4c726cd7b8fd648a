//! One's own work: clocks that run, visits, what is due, what waits for a signature, what changed.

use super::panel;
use crate::{
    duty::visits::state,
    signals::pages::{risk_tag, stage_tag},
    today::{
        view::{ChangedCase, ClockLine, DraftLine, DueLine, TodayView},
        w,
    },
};
use base::{Lang, clock, jiff::civil::Date};
use page::{Markup, Tone, clock_face, date, date_time, details, html, tag, waiting_face};

/// The signals whose clock runs, the most pressing first.
pub fn clocks(lang: Lang, view: &TodayView) -> Markup {
    let lines = view.clocks.as_deref().unwrap_or_default();
    let line = |one: &ClockLine| {
        html! {
            li.running {
                p.running-what { a href=(one.clock.href) { (one.clock.label) } " " (risk_tag(lang, one.risk)) }
                @if let Some(waits) = &one.clock.waits { p { (waiting_face(lang, waits, view.now)) } }
                p { (clock_face(lang, &one.clock, view.now)) }
                @if one.clock.waits.is_some() { p { a.button href=(one.clock.href) { (w::take_up(lang)) } } }
                @else {
                    p.soft { (stage_tag(lang, one.stage)) @if let Some(name) = &one.accepted_by { " " (name) } }
                }
            }
        }
    };
    html! {
        @if !lines.is_empty() {
            (panel("clocks", w::clocks(lang), html! { ul.clock-list { @for one in lines { (line(one)) } } }))
        }
    }
}

/// Visits to the wards and meetings that were agreed on.
pub fn visits(lang: Lang, view: &TodayView) -> Markup {
    let today = clock::date_of(view.now);
    let body = html! {
        ul.plain {
            @for visit in &view.visits {
                li {
                    a href=(visit.href) { (date_time(lang, visit.planned_at)) } " " (visit.ward) " "
                    (state(lang, visit.state))
                }
            }
            @for meeting in &view.meetings {
                li {
                    a href=(meeting.href) { (w::meeting(lang, date(lang, meeting.on), &meeting.reference)) }
                    @if let Some(ward) = &meeting.ward { " " (ward) }
                    @if meeting.on <= today { " " (day_tag(lang, Some(meeting.on), today)) }
                }
            }
        }
    };
    html! {
        @if !(view.visits.is_empty() && view.meetings.is_empty()) { (panel("visits", w::visits(lang), body)) }
    }
}

/// Tasks and follow-ups, those that are late first.
pub fn due(lang: Lang, view: &TodayView) -> Markup {
    let today = clock::date_of(view.now);
    let line = |one: &DueLine| {
        html! {
            li {
                a href=(one.href) { (one.text) }
                @if let Some(of) = &one.of { " " span.soft { (of) } }
                " " (day_tag(lang, one.on, today))
            }
        }
    };
    html! {
        @if !view.due.is_empty() {
            (panel("due", w::due(lang), html! { ul.plain { @for one in &view.due { (line(one)) } } }))
        }
    }
}

/// Notes that wait for a signature.
pub fn drafts(lang: Lang, view: &TodayView) -> Markup {
    let line = |one: &DraftLine| {
        html! { li { a href=(one.href) { (one.case) } " " span.soft { (w::draft_saved(lang, date_time(lang, one.saved_at))) } } }
    };
    html! {
        @if !view.drafts.is_empty() {
            (panel("drafts", w::drafts(lang), html! { ul.plain { @for one in &view.drafts { (line(one)) } } }))
        }
    }
}

/// So many stand in sight, the others behind a line.
const CHANGED_IN_SIGHT: usize = 5;

/// Cases in which something changed since the last look.
pub fn changed(lang: Lang, view: &TodayView) -> Markup {
    let line = |one: &ChangedCase| {
        html! {
            li {
                a href=(one.href) { (one.case) } " "
                @if one.is_new { (tag(w::case_new(lang), Tone::Info)) }
                @else { span.soft { (w::case_changed(lang, date_time(lang, one.changed_at))) } }
            }
        }
    };
    html! {
        @if !view.changed.is_empty() {
            @let (first, rest) = view.changed.split_at(view.changed.len().min(CHANGED_IN_SIGHT));
            (panel("changed", w::changed(lang), html! {
                ul.plain { @for one in first { (line(one)) } }
                @if !rest.is_empty() {
                    (details(&w::changed_rest(lang, rest.len()), html! { ul.plain { @for one in rest { (line(one)) } } }))
                }
            }))
        }
    }
}

/// A day until which something is to be done, in words that say how it stands to today.
fn day_tag(lang: Lang, on: Option<Date>, today: Date) -> Markup {
    match on {
        None => tag(w::no_day(lang), Tone::Neutral),
        Some(on) if on < today => tag(&w::late(lang, date(lang, on)), Tone::Bad),
        Some(on) if on == today => tag(w::due_today(lang), Tone::Warn),
        Some(on) => tag(&w::due_on(lang, date(lang, on)), Tone::Neutral),
    }
}
