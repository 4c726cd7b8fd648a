//! The same instrument again and again: each scale beside itself, and the risk as it rose or fell.

use crate::scores::{ScoreLine, w};
use base::{Lang, jiff::civil::Date};
use casework::cases::{CaseView, frame};
use instruments::instrument::{Direction, Level};
use page::{BarChart, Markup, Render, Series, Table, Tone, chart, html, list, story, when};
use people::Name;

/// One assessment among those compared.
pub struct Moment {
    /// Where it is.
    pub href: String,
    /// The day.
    pub held_on: Date,
    /// Who assessed.
    pub by: String,
    /// With whom.
    pub with_whom: Option<String>,
    /// The number of the version.
    pub number: i64,
    /// What it came to.
    pub scores: Vec<ScoreLine>,
}

/// Those compared.
pub struct ChangeView {
    /// The case.
    pub case: CaseView,
    /// What the instrument is called.
    pub title: String,
    /// About whom.
    pub person: Name,
    /// The first one first.
    pub moments: Vec<Moment>,
}

/// Most assessments side by side in the picture: the first and the latest ones. The table has all.
const MOST: usize = 4;

/// `/cases/{id}/assessments/change`
pub fn change_page(lang: Lang, view: &ChangeView) -> Markup {
    let content = html! {
        p.case-tags { strong { (view.person.display(lang)) } }
        @if view.moments.len() < 2 { (story::empty_state(w::one_only(lang), html! { p { (w::one_only_next(lang)) } })) }
        @if view.moments.iter().any(|moment| !moment.scores.is_empty()) {
            section { h2 { (w::by_area(lang)) } (picture(lang, view)) (figures(lang, view)) }
            (risk(lang, view))
        }
        section { h2 { (w::who_and_when(lang)) } (who(lang, view)) }
    };
    frame::step(lang, &view.case, &w::change_of(lang, view.title.as_str()), content)
}

/// The scales of the latest assessment; those that came or went are in the table.
fn scales(view: &ChangeView) -> Vec<&ScoreLine> {
    view.moments.last().map(|moment| moment.scores.iter().collect()).unwrap_or_default()
}

/// A figure as hundredths of what it could be at most.
fn percent(line: &ScoreLine) -> Option<i64> {
    let (value, least, most) = (line.value?, line.least.unwrap_or(0.0), line.most?);
    let share = if most > least { (value - least) / (most - least) } else { return None };
    Some((share * 100.0).round() as i64)
}

fn picture(lang: Lang, view: &ChangeView) -> Markup {
    let from_end = view.moments.len().saturating_sub(MOST - 1);
    let chosen = view.moments.iter().enumerate().filter(|(at, _)| *at == 0 || *at >= from_end);
    let categories = scales(view);
    let series = chosen.map(|(_, moment)| Series {
        label: when::date(lang, moment.held_on),
        values: categories
            .iter()
            .map(|scale| moment.scores.iter().find(|line| line.scale == scale.scale).and_then(percent))
            .collect(),
    });
    let chart = BarChart {
        id: "change".to_owned(),
        title: w::change_title(lang).to_owned(),
        description: described(lang, view, &categories),
        category: w::scale(lang).to_owned(),
        series: series.collect(),
        categories: categories.iter().map(|scale| label(lang, scale)).collect(),
    };
    chart::bars(lang, &chart)
}

fn label(lang: Lang, scale: &ScoreLine) -> String {
    match scale.higher {
        Direction::Better => scale.label.clone(),
        Direction::Worse => w::less_is_better(lang, scale.label.as_str()),
    }
}

/// What the picture says, for those who do not see it.
fn described(lang: Lang, view: &ChangeView, categories: &[&ScoreLine]) -> String {
    let (Some(first), Some(last)) = (view.moments.first(), view.moments.last()) else { return String::new() };
    let of = |moment: &Moment, scale: &str| {
        moment.scores.iter().find(|line| line.scale == scale).and_then(percent)
    };
    let lines = categories.iter().filter_map(|scale| {
        let (from, to) = (of(first, &scale.scale)?, of(last, &scale.scale)?);
        Some(w::from_to(lang, from, label(lang, scale), to))
    });
    lines.collect::<Vec<_>>().join("; ")
}

fn figures(lang: Lang, view: &ChangeView) -> Markup {
    let heads =
        view.moments.iter().fold(Table::new(w::scores(lang)).head(w::scale(lang)), |table, moment| {
            table.head(when::date(lang, moment.held_on))
        });
    let rows = scales(view).into_iter().map(|scale| {
        let cells = view.moments.iter().map(|moment| {
            let line = moment.scores.iter().find(|line| line.scale == scale.scale);
            html! { @match line { Some(line) => { (line.figure_of(lang)) " " span.soft { (line.meaning(lang)) } }, None => "–" } }
        });
        std::iter::once(html! { (label(lang, scale)) }).chain(cells).collect()
    });
    heads.rows(rows).render()
}

/// The highest risk that any scale told, each time.
fn risk(lang: Lang, view: &ChangeView) -> Markup {
    let levels: Vec<(&Moment, Option<Level>)> = view
        .moments
        .iter()
        .map(|moment| (moment, moment.scores.iter().filter_map(|line| line.risk).max()))
        .collect();
    if levels.iter().all(|(_, level)| level.is_none()) {
        return html! {};
    }
    let rows = levels.iter().map(|(moment, level)| {
        let said = html! {
            @match level {
                Some(Level::Low) => (list::tag(w::risk_low(lang), Tone::Good)),
                Some(Level::Middle) => (list::tag(w::risk_middle(lang), Tone::Warn)),
                Some(Level::High) => (list::tag(w::risk_high(lang), Tone::Bad)),
                None => "–",
            }
        };
        vec![html! { (when::date(lang, moment.held_on)) }, said]
    });
    let chart = BarChart {
        id: "risk".to_owned(),
        title: w::risk_over_time(lang).to_owned(),
        description: w::risk_scale(lang).to_owned(),
        category: w::held_on(lang).to_owned(),
        categories: levels.iter().map(|(moment, _)| when::date(lang, moment.held_on)).collect(),
        series: vec![Series {
            label: w::risk_scale(lang).to_owned(),
            values: levels.iter().map(|(_, level)| level.map(height)).collect(),
        }],
    };
    html! {
        section {
            h2 { (w::risk_over_time(lang)) }
            p { (w::risk_scale(lang)) }
            (chart::bars_by_year(lang, &chart))
            (Table::new(w::risk_over_time(lang)).quiet().head(w::held_on(lang)).head(w::meaning(lang)).rows(rows).render())
        }
    }
}

const fn height(level: Level) -> i64 {
    match level {
        Level::Low => 1,
        Level::Middle => 2,
        Level::High => 3,
    }
}

fn who(lang: Lang, view: &ChangeView) -> Markup {
    let rows = view.moments.iter().map(|moment| {
        vec![
            html! { a href=(moment.href) { (when::date(lang, moment.held_on)) } },
            html! { (moment.by) },
            html! { (moment.with_whom.as_deref().unwrap_or("–")) },
            html! { (moment.number) },
        ]
    });
    [w::held_on(lang), w::assessor(lang), w::with_whom(lang), w::version(lang)]
        .into_iter()
        .fold(Table::new(w::who_and_when(lang)).quiet(), Table::head)
        .rows(rows)
        .render()
}
