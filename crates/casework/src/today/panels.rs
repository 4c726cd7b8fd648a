//! The first screen, panel by panel. Each is a pure function; one with nothing in it stays away.

mod duty;
mod head;
mod partner;
mod work;

use super::{TodayView, view::Start, w};
use crate::duty::{handovers, lines};
use base::{Lang, clock};
use page::{Markup, button_link, buttons, empty_state, html};

/// The content of the first screen: what presses stands first.
pub fn today(lang: Lang, view: &TodayView) -> Markup {
    let on_duty = view.duty.as_ref();
    html! {
        h1 { (w::today_title(lang)) span.today-date { (lines::day(lang, clock::date_of(view.now))) } }
        @if view.may_signal { (buttons(html! { a.button href="/signals/new" { (w::new_signal(lang)) } })) }
        @if let Some(duty) = on_duty { (duty::mine(lang, duty, view.now)) }
        (work::clocks(lang, view))
        @if let Some(done) = &view.setting_up { (panel("setting-up", w::setting_up(lang), setting_up(lang, done))) }
        @if !view.handovers.is_empty() {
            (panel("handovers", w::handovers_unread(lang), handovers::notes(lang, &view.handovers, "/")))
        }
        @if !view.waiting.is_empty() {
            (panel("waiting", w::waiting_for_you(lang), page::links(lang, &view.waiting)))
        }
        @if works(view) && view.is_quiet() { (quiet(lang)) }
        div.columns {
            (work::visits(lang, view))
            (work::due(lang, view))
            (work::drafts(lang, view))
            @if let Some(head) = &view.head { (head::all(lang, head)) }
            (work::changed(lang, view))
            @if let Some(duty) = on_duty { (duty::now(lang, duty, view.now)) }
        }
        @if let Some(own) = &view.partner { (partner::all(lang, own)) }
        (starts(lang, view))
    }
}

/// A part of the screen with its heading.
fn panel(id: &str, title: &str, body: Markup) -> Markup {
    html! { section.card aria-labelledby=(id) { h2 id=(id) { (title) } (body) } }
}

fn setting_up(lang: Lang, done: &str) -> Markup {
    html! {
        p { (w::setting_up_text(lang, done)) }
        (buttons(button_link("/setup/next", w::to_next_steps(lang))))
    }
}

/// True for those who work on signals or cases.
fn works(view: &TodayView) -> bool {
    view.clocks.is_some() || (view.centre.is_none() && view.starts.is_empty())
}

fn quiet(lang: Lang) -> Markup {
    let ways = buttons(html! {
        (button_link("/cases", w::to_cases(lang)))
        (button_link("/duty", w::to_duty(lang)))
    });
    empty_state(w::quiet(lang), ways)
}

fn starts(lang: Lang, view: &TodayView) -> Markup {
    html! {
        @if !view.starts.is_empty() {
            section aria-labelledby="starts" {
                h2 #starts { (w::starts(lang)) }
                @if let Some((name, phone)) = &view.centre {
                    p { (w::your_centre(lang, name)) @if let Some(phone) = phone { " " (lines::phone(phone)) } }
                }
                ul.starts { @for Start { href, title, text } in &view.starts {
                    li { a href=(href) { (title) } p.soft { (text) } }
                } }
            }
        }
    }
}
