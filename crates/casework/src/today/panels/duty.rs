//! Whose duty it is: one's own in large letters, and everybody's, ward by ward.

use super::panel;
use crate::{
    duty::lines,
    today::{
        view::{DutyView, MineView, WardNow},
        w,
    },
};
use base::{Lang, jiff::Timestamp};
use page::{Markup, Tone, button_link, empty_state, html, tag};

/// One's own duty, or when the next one begins.
pub fn mine(lang: Lang, view: &DutyView, now: Timestamp) -> Markup {
    html! {
        @if let Some(mine) = &view.mine { (running(lang, mine, now)) }
        @else if let Some(next) = view.next {
            p { (w::duty_next(lang, lines::when(lang, next))) " " a href="/duty" { (w::to_duty(lang)) } }
        }
    }
}

fn running(lang: Lang, mine: &MineView, now: Timestamp) -> Markup {
    let one_end = mine.wards.iter().all(|(_, until)| *until == mine.until);
    html! {
        section.card.my-duty aria-labelledby="my-duty" {
            h2 #my-duty { (w::duty_mine(lang, lines::ending(lang, now, mine.until))) }
            ul { @for (ward, until) in &mine.wards {
                li { (ward) @if !one_end { ", " (w::until(lang, lines::ending(lang, now, *until))) } }
            } }
            @for (name, phone) in &mine.substitutes {
                p { (w::duty_substitute(lang, name)) @if let Some(phone) = phone { " " (lines::phone(phone)) } }
            }
            p.way { a href="/duty/handovers" { (w::hand_over(lang)) } }
        }
    }
}

/// Who is on duty now, and for which wards.
pub fn now(lang: Lang, view: &DutyView, now: Timestamp) -> Markup {
    let body = html! {
        @if view.wards.is_empty() { (empty_state(w::no_wards(lang), button_link("/duty", w::to_duty(lang)))) }
        @else {
            ul.plain { @for ward in &view.wards { (row(lang, ward, now)) } }
            p.way { a href="/duty" { (w::to_duty(lang)) } }
        }
    };
    panel("on-duty", w::on_duty_now(lang), body)
}

fn row(lang: Lang, ward: &WardNow, now: Timestamp) -> Markup {
    html! {
        li.on-duty {
            @if ward.people.is_empty() { p { (tag(w::nobody(lang), Tone::Bad)) } }
            @for (name, phone, until) in &ward.people {
                p {
                    strong { (name) } ", " (w::until(lang, lines::ending(lang, now, *until)))
                    @if let Some(phone) = phone { " " (lines::phone(phone)) }
                }
            }
            ul.wards-of { @for one in &ward.wards { li { (one) } } }
        }
    }
}
