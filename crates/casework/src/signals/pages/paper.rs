//! A signal on paper: what is known and what happened, without the ways to go on.

use super::one::{clock, story};
use crate::signals::{SignalView, steps::StepLine, w};
use base::{Code, Lang, jiff::Timestamp, phone::Phone};
use page::{Markup, clock_face, date, date_time, html, summary_list, timeline};

/// Its content.
pub fn paper(lang: Lang, signal: &SignalView, steps: &[StepLine], now: Timestamp) -> Markup {
    let text = |text: Option<&str>| html! { (text.unwrap_or_else(|| page::w::not_given(lang))) };
    let name = |name: &Option<people::Name>| text(name.as_ref().map(|name| name.full(lang)).as_deref());
    let reasons: Vec<&str> = signal.reasons.iter().map(|reason| reason.label(lang)).collect();
    let phone = signal.reporter_phone.as_deref().map(|phone| Phone::read(phone).display);
    let place =
        [signal.ward(lang), signal.hospital(lang)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let place = if place.is_empty() { w::not_from_a_ward(lang).to_owned() } else { place };
    let reporter =
        [Some(signal.reporter_role.label(lang)), signal.reporter_name.as_deref(), phone.as_deref()];
    html! {
        h1 { (w::one_title(lang, &signal.reference)) }
        p { (clock_face(lang, &clock(lang, signal), now)) }
        section {
            h2 { (w::known_title(lang)) }
            (summary_list(&[
                (w::ward(lang), html! { (place) }),
                (w::reporter(lang), html! { (reporter.into_iter().flatten().collect::<Vec<_>>().join(", ")) }),
                (w::call(lang), html! { (date_time(lang, signal.called_at)) ", " (signal.channel.label(lang)) }),
                (w::mother(lang), name(&signal.mother)),
                (w::child(lang), html! {
                    (name(&signal.child)) ", " (signal.child_state.label(lang))
                    @if let Some(day) = signal.child_born_on { ", " (w::born_on(lang, date(lang, day))) }
                    @else if let Some(day) = signal.child_expected_on { ", " (w::expected_on(lang, date(lang, day))) }
                }),
                (w::risk(lang), html! { (signal.risk.label(lang)) }),
                (w::reasons(lang), text((!reasons.is_empty()).then(|| reasons.join(", ")).as_deref())),
                (w::said(lang), html! { p.as-typed { (signal.said) } }),
            ]))
        }
        section {
            h2 { (w::story_title(lang)) }
            (timeline(lang, &story(lang, steps)))
        }
        p { (w::printed_at(lang, date_time(lang, now))) }
        p.buttons { a.button.quiet href={ "/signals/" (signal.id) } { (page::w::back(lang)) } }
    }
}
