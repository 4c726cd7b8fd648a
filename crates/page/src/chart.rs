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
    let bars = 22 * count(chart.series.len().max(1)) + 10;
    let names: Vec<Vec<String>> = chart.categories.iter().map(|category| lines(category)).collect();
    let tall =
        |names: &[Vec<String>]| names.iter().map(|lines| NAME_LINE * count(lines.len()) + 4 + bars).sum();
    let height: i64 = tall(&names);
    let picture = html! {
        @for (at, name) in names.iter().enumerate() {
            @let top: i64 = tall(names.get(..at).unwrap_or_default());
            @for (line, text) in (0i64..).zip(name) { text.chart-name x="0" y=(top + 16 + line * NAME_LINE) { (text) } }
            @for (nth, series) in (0i64..).zip(&chart.series) {
                @let y = top + NAME_LINE * count(name.len()) + 4 + nth * 22;
                @if let Some(value) = series.values.get(at).copied().flatten() {
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

/// Height of a line of a name, in pixels.
const NAME_LINE: i64 = 20;
/// Most letters of a line: what a phone shows. Text in a picture does not wrap by itself.
const NAME_LETTERS: usize = 34;

/// A name in lines that fit a phone, broken between words.
fn lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in name.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= NAME_LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(0)
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

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn a_long_name_is_broken_between_words() {
        assert_eq!(lines("Ward"), ["Ward"]);
        let long = lines("Town Hospital “Ravnets” · Neonatal ward of the second floor");
        assert_eq!(long, ["Town Hospital “Ravnets” · Neonatal", "ward of the second floor"]);
        assert_eq!(lines(""), [""]);
    }
}
