//! Bars made on the server, always with the table of their figures.
//! Widths are percentages, so text keeps its size on every screen.

use crate::{Render, Table, w};
use base::Lang;
use maud::{Markup, html};

/// Figures to be drawn as bars.
#[derive(Debug, Clone, Default)]
pub struct BarChart {
    /// An id that is unique on the page; ids of the parts are made from it.
    pub id: String,
    /// What is shown.
    pub title: String,
    /// What the picture says, in a sentence, for those who do not see it.
    pub description: String,
    /// What the categories are, as the head of the table: year, reason, …
    pub category: String,
    /// The categories, in order.
    pub categories: Vec<String>,
    /// The figures, one row of them per series; a series has one value per category.
    pub series: Vec<Series>,
}

/// One row of figures.
#[derive(Debug, Clone, Default)]
pub struct Series {
    /// What is counted.
    pub label: String,
    /// One figure per category; `None` where it is not known.
    pub values: Vec<Option<i64>>,
}

const SERIES_CLASSES: [&str; 4] = ["bar-a", "bar-b", "bar-c", "bar-d"];

/// Horizontal bars, one row per category (and per series within it): right for long names and narrow screens.
pub fn bars(lang: Lang, chart: &BarChart) -> Markup {
    let most = most(chart);
    let each = 22 * i64::try_from(chart.series.len().max(1)).unwrap_or(1);
    let row = 24 + each + 10;
    let height = row * i64::try_from(chart.categories.len()).unwrap_or(0);
    let picture = html! {
        @for (at, category) in (0i64..).zip(&chart.categories) {
            text.chart-name x="0" y=(at * row + 16) { (category) }
            @for (nth, series) in (0i64..).zip(&chart.series) {
                @let y = at * row + 24 + nth * 22;
                @if let Some(value) = series.values.get(usize::try_from(at).unwrap_or(0)).copied().flatten() {
                    @let width = percent(value, most, 84.0);
                    rect class=(class(nth)) x="0" y=(y) width={ (width) "%" } height="18" rx="3" {}
                    text.chart-value x={ (width) "%" } dx="6" y=(y + 14) { (value) }
                } @else {
                    text.chart-value x="0" y=(y + 14) { "–" }
                }
            }
        }
    };
    figure(lang, chart, height, picture)
}

/// Upright bars beside one another per category: right for a few series by year.
pub fn bars_by_year(lang: Lang, chart: &BarChart) -> Markup {
    let most = most(chart);
    let columns = chart.categories.len().max(1) as f64;
    let slot = 100.0 / columns;
    let bar = slot * 0.76 / chart.series.len().max(1) as f64;
    let picture = html! {
        line.chart-axis x1="0" x2="100%" y1="180" y2="180" {}
        @for (at, category) in chart.categories.iter().enumerate() {
            @let left = at as f64 * slot;
            text.chart-name.middle x=(share(left + slot / 2.0)) y="202" { (category) }
            @for (nth, series) in chart.series.iter().enumerate() {
                @let x = left + slot * 0.12 + bar * nth as f64;
                @if let Some(value) = series.values.get(at).copied().flatten() {
                    @let tall = percent(value, most, 150.0);
                    rect class=(class(nth as i64)) x=(share(x)) y=(format!("{:.1}", 180.0 - tall)) width=(share(bar * 0.92))
                        height=(format!("{tall:.1}")) rx="2" {}
                    text.chart-value.middle x=(share(x + bar * 0.46)) y=(format!("{:.1}", 174.0 - tall)) { (value) }
                }
            }
        }
    };
    figure(lang, chart, 210, picture)
}

fn figure(lang: Lang, chart: &BarChart, height: i64, picture: Markup) -> Markup {
    let (title_id, desc_id) = (format!("{}-title", chart.id), format!("{}-desc", chart.id));
    html! {
        figure.chart id=(chart.id) {
            figcaption { (chart.title) }
            @if chart.series.len() > 1 {
                ul.legend aria-hidden="true" {
                    @for (nth, series) in (0i64..).zip(&chart.series) {
                        li {
                            svg width="14" height="14" focusable="false" { rect class=(class(nth)) width="14" height="14" rx="3" {} }
                            " " (series.label)
                        }
                    }
                }
            }
            svg.picture role="img" aria-labelledby={ (title_id) " " (desc_id) } width="100%" height=(height) {
                title id=(title_id) { (chart.title) }
                desc id=(desc_id) { (chart.description) }
                (picture)
            }
            details.more { summary { (w::data_of_chart(lang)) } (figures(chart)) }
        }
    }
}

/// The figures as a table.
fn figures(chart: &BarChart) -> Markup {
    let heads =
        chart.series.iter().fold(Table::new(&chart.title).quiet().head(&chart.category), |table, series| {
            table.number(&series.label)
        });
    let rows = chart.categories.iter().enumerate().map(|(at, category)| {
        let figures = chart.series.iter().map(|series| match series.values.get(at).copied().flatten() {
            Some(value) => html! { (value) },
            None => html! { "–" },
        });
        std::iter::once(html! { (category) }).chain(figures).collect()
    });
    heads.rows(rows).render()
}

fn class(nth: i64) -> &'static str {
    usize::try_from(nth)
        .ok()
        .and_then(|nth| SERIES_CLASSES.get(nth % SERIES_CLASSES.len()))
        .copied()
        .unwrap_or("bar-a")
}

fn most(chart: &BarChart) -> i64 {
    chart.series.iter().flat_map(|series| series.values.iter().flatten()).copied().max().unwrap_or(0).max(1)
}

/// What `value` of `most` takes of `room`, to one decimal.
fn percent(value: i64, most: i64, room: f64) -> f64 {
    (value.max(0) as f64 / most as f64 * room * 10.0).round() / 10.0
}

fn share(percent: f64) -> String {
    format!("{percent:.2}%")
}
