//! Every child of the cases one may read: who has no doctor, and for whom something is due.

use super::{
    super::{
        due::State,
        read::{Told, Wanted},
        w,
    },
    standing,
};
use crate::cells;
use base::{
    Lang,
    ids::{CaseId, PersonId},
    jiff::civil::Date,
};
use casework::cases::age;
use page::{Markup, NavLink, Render, Table, html, list, story};

/// So many things that are late are named; more say that nobody has looked at the card of vaccinations.
const NAMED: usize = 3;

/// One page of the list.
#[derive(Debug, Clone)]
pub struct ListView {
    /// Which children.
    pub wanted: Wanted,
    /// They.
    pub told: Vec<Told>,
    /// After whom the next page begins.
    pub next: Option<(PersonId, CaseId)>,
    /// The day.
    pub today: Date,
}

/// The list.
pub fn list_page(lang: Lang, view: &ListView) -> Markup {
    let row = |told: &Told| {
        let child = &told.child;
        let old = age::age(lang, child.born_on, child.precision, child.expected_on, view.today);
        vec![
            html! { a href={ "/cases/" (child.case_id) "/health" } { (child.name.display(lang)) } },
            html! { (old.unwrap_or_else(|| "–".to_owned())) },
            html! { a.one-line href={ "/cases/" (child.case_id) } { (child.reference) } },
            html! { (child.doctor.as_deref().unwrap_or("–")) },
            html! {
                (standing(lang, told))
                @if told.count(State::Late) > NAMED { span.soft { " " (w::look_at_card(lang)) } }
                @else {
                    @let late = told.lines.iter().filter(|line| line.state == State::Late);
                    span.soft { " " (late.map(|line| line.item.label(lang)).collect::<Vec<_>>().join("; ")) }
                }
            },
        ]
    };
    let empty = if view.wanted.without_doctor { w::none_without_doctor(lang) } else { w::none(lang) };
    let table = Table::new(w::children(lang))
        .quiet()
        .head(w::child(lang))
        .head(w::head_age(lang))
        .head(w::case(lang))
        .head(w::doctor(lang))
        .head(w::head_state(lang))
        .rows(view.told.iter().map(row).map(cells::whole))
        .empty(story::empty_state(empty, html! {}));
    let tab = |href: &str, label: &str, current: bool| NavLink {
        href: href.to_owned(),
        label: label.to_owned(),
        current,
        count: None,
    };
    let next = view.next.map(|(person, case)| {
        let only = if view.wanted.without_doctor { "&doctor=none" } else { "" };
        format!("/health?after={person}.{case}{only}")
    });
    html! {
        h1 { (w::title(lang)) }
        p.lead { (w::list_lead(lang)) }
        (list::tabs(lang, &[
            tab("/health", w::all_children(lang), !view.wanted.without_doctor),
            tab("/health?doctor=none", w::without_doctor(lang), view.wanted.without_doctor),
        ]))
        (table.render())
        (list::pager(lang, next.as_deref()))
    }
}
