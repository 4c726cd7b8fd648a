//! The board of a centre in a year: before and after, what shows it, what is to be done.

use super::level_tag;
use crate::{
    board::{Direction, Level, read::Line, w},
    cells,
};
use base::{Code, Lang, ids::CentreId, jiff::civil::Date};
use page::{Markup, NavLink, Render, Table, Tone, form, html, list, story, when};

/// The board.
#[derive(Debug, Clone)]
pub struct BoardView {
    /// The centre, and those whose boards the viewer sees.
    pub centre: Option<CentreId>,
    /// Each with its name.
    pub centres: Vec<(CentreId, String)>,
    /// The year.
    pub year: i64,
    /// The criteria.
    pub lines: Vec<Line>,
    /// True when they are those to begin with.
    pub is_starter: bool,
    /// True when the viewer keeps the board.
    pub may_write: bool,
    /// The day of the request.
    pub today: Date,
}

/// The page.
pub fn board_page(lang: Lang, view: &BoardView) -> Markup {
    html! {
        h1 { (w::title(lang)) }
        p.lead { (w::lead(lang)) }
        (centres(lang, view))
        (years(lang, view))
        @if view.is_starter { div.notice.warning role="status" { p { (w::starter_said(lang)) } } }
        @if view.lines.is_empty() { (nothing(lang, view)) }
        @for direction in Direction::ALL {
            @let own: Vec<&Line> = view.lines.iter().filter(|line| line.direction == *direction).collect();
            @if !own.is_empty() {
                section {
                    h2 { (direction.code()) ". " (direction.label(lang)) }
                    p { (summary(lang, &own)) }
                    (table(lang, view, *direction, &own))
                }
            }
        }
        div.buttons.no-print {
            @if view.may_write && !view.lines.is_empty() { (form::button_link("/quality/criteria", w::criteria(lang))) }
            button.button.quiet.scripted-only type="button" data-print { (page::w::print(lang)) }
        }
    }
}

fn centres(lang: Lang, view: &BoardView) -> Markup {
    let link = |(id, name): &(CentreId, String)| NavLink {
        href: format!("/quality?centre={id}&year={}", view.year),
        label: name.clone(),
        current: Some(*id) == view.centre,
        count: None,
    };
    html! { @if view.centres.len() > 1 { (list::links(lang, &view.centres.iter().map(link).collect::<Vec<_>>())) } }
}

fn years(lang: Lang, view: &BoardView) -> Markup {
    let centre = view.centre.map(|id| format!("&centre={id}")).unwrap_or_default();
    let this = i64::from(view.today.year());
    let link = |year: i64| NavLink {
        href: format!("/quality?year={year}{centre}"),
        label: year.to_string(),
        current: year == view.year,
        count: None,
    };
    let first = (this - 3).min(view.year).max(2020);
    html! { div.no-print { (list::tabs(lang, &(first..=this).map(link).collect::<Vec<_>>())) } }
}

fn nothing(lang: Lang, view: &BoardView) -> Markup {
    let action = html! { @if view.may_write { (form::button_link("/quality/criteria", w::criteria(lang))) } };
    story::empty_state(w::no_criteria(lang), action)
}

/// How many are met wholly or for the most part, this year and the year before.
fn summary(lang: Lang, lines: &[&Line]) -> String {
    let met = |level: Option<Level>| matches!(level, Some(Level::Mostly | Level::Wholly));
    let count = |of: &dyn Fn(&Line) -> bool| {
        i64::try_from(lines.iter().filter(|line| of(line)).count()).unwrap_or(i64::MAX)
    };
    let all = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    w::summary(
        lang,
        when::n_of_n(lang, count(&|line| met(line.before)), all),
        when::n_of_n(lang, count(&|line| met(line.level)), all),
    )
}

fn table(lang: Lang, view: &BoardView, direction: Direction, lines: &[&Line]) -> Markup {
    let row = |one: &&Line| {
        vec![
            html! { a href={ "/quality/criteria/" (one.id) "?year=" (view.year) } { (one.code) } },
            html! { (one.text) @if !one.indicator.is_empty() { span.soft { " · " (one.indicator) } } },
            level_tag(lang, one.before),
            level_tag(lang, one.level),
            html! { (one.evidence) },
            html! {
                @if one.open > 0 {
                    (w::open(lang, one.open))
                    @if let Some(day) = one.due_on {
                        " "
                        @if day < view.today { (list::tag(&w::was_due(lang, when::date(lang, day)), Tone::Bad)) }
                        @else { (w::due(lang, when::date(lang, day))) }
                    }
                } @else { "–" }
            },
        ]
    };
    Table::new(direction.label(lang))
        .quiet()
        .head(w::code(lang))
        .head(w::criterion(lang))
        .head((view.year - 1).to_string())
        .head(view.year.to_string())
        .number(w::evidence(lang))
        .head(w::actions(lang))
        .rows(lines.iter().map(row).map(cells::whole))
        .render()
}
