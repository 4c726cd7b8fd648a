//! The days of a year on which people do not work.

use crate::rules::w;
use base::{
    Ground, Lang,
    jiff::civil::{Date, Weekday},
};
use page::{Markup, NavLink, Render, Table, Tone, date, html, tabs, tag};

/// The days off of a year.
#[derive(Debug, Clone)]
pub struct CalendarView {
    /// The year.
    pub year: i16,
    /// Each day with its ground; none when it is given for a holiday of a weekend.
    pub days: Vec<(Date, Option<Ground>)>,
    /// Saturdays and Sundays on which people work, with the ground.
    pub worked: Vec<(Date, Ground)>,
    /// Those that were proclaimed and not compared with the text of the act.
    pub unverified: Vec<Date>,
}

/// `GET /rules/holidays`
pub fn calendar_page(lang: Lang, view: &CalendarView) -> Markup {
    let row = |day: Date, ground: &str| {
        let ground = html! {
            span {
                (ground)
                @if view.unverified.contains(&day) { " " (tag(w::tag_not_verified(lang), Tone::Warn)) }
            }
        };
        vec![html! { span.one-line { (date(lang, day)) ", " (weekday(lang, day)) } }, ground]
    };
    let table = |caption: &str, rows: Vec<Vec<Markup>>| {
        Table::new(caption).quiet().brief().head(w::day(lang)).head(w::ground(lang)).rows(rows).render()
    };
    let off = view.days.iter().map(|(day, ground)| {
        row(*day, ground.as_ref().map_or_else(|| w::given_for_weekend(lang), |ground| ground.text(lang)))
    });
    let worked = view.worked.iter().map(|(day, ground)| row(*day, ground.text(lang)));
    html! {
        p.back { a href="/rules" { "← " (w::title(lang)) } }
        h1 { (w::calendar_title(lang, view.year.to_string())) }
        p { (w::calendar_intro(lang)) }
        (years(lang, view.year))
        section { h2 { (w::days_off(lang)) } (table(w::days_off(lang), off.collect())) }
        @if !view.worked.is_empty() {
            section { h2 { (w::days_worked(lang)) } (table(w::days_worked(lang), worked.collect())) }
        }
    }
}

fn years(lang: Lang, year: i16) -> Markup {
    let to = [year.saturating_sub(1), year, year.saturating_add(1)].map(|one| NavLink {
        href: format!("/rules/holidays?year={one}"),
        label: one.to_string(),
        current: one == year,
        count: None,
    });
    tabs(lang, &to)
}

fn weekday(lang: Lang, day: Date) -> &'static str {
    match day.weekday() {
        Weekday::Monday => w::monday(lang),
        Weekday::Tuesday => w::tuesday(lang),
        Weekday::Wednesday => w::wednesday(lang),
        Weekday::Thursday => w::thursday(lang),
        Weekday::Friday => w::friday(lang),
        Weekday::Saturday => w::saturday(lang),
        Weekday::Sunday => w::sunday(lang),
    }
}
