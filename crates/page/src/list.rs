//! Lists of facts and of records.

use crate::{navigation::NavLink, w};
use base::Lang;
use maud::{Markup, Render, html};

/// The tone of a tag; its words say the same, so that colour is never alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Neutral,
    /// Under way.
    Info,
    /// Well.
    Good,
    /// To be minded.
    Warn,
    /// Pressing.
    Bad,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Tone::Neutral => "tag",
            Tone::Info => "tag info",
            Tone::Good => "tag good",
            Tone::Warn => "tag warn",
            Tone::Bad => "tag bad",
        }
    }
}

/// A short word about a state.
pub fn tag(text: &str, tone: Tone) -> Markup {
    html! { span class=(tone.class()) { (text) } }
}

/// Facts about one thing: label and value.
pub fn summary_list(facts: &[(&str, Markup)]) -> Markup {
    html! { dl.summary { @for (label, value) in facts { div { dt { (label) } dd { (value) } } } } }
}

/// A box of its own, with a heading that may be a link.
pub fn card(title: &str, href: Option<&str>, body: Markup) -> Markup {
    html! {
        section.card {
            h2 { @if let Some(href) = href { a href=(href) { (title) } } @else { (title) } }
            (body)
        }
    }
}

/// Something that opens on demand.
pub fn details(summary: &str, body: Markup) -> Markup {
    html! { details.more { summary { (summary) } div.more-body { (body) } } }
}

/// Sections of one record, each a page of its own.
pub fn tabs(lang: Lang, items: &[NavLink]) -> Markup {
    html! { nav.tabs aria-label=(w::contents(lang)) { (entries(lang, items)) } }
}

/// A plain list of links, with counts.
pub fn links(lang: Lang, items: &[NavLink]) -> Markup {
    html! { div.links { (entries(lang, items)) } }
}

fn entries(lang: Lang, items: &[NavLink]) -> Markup {
    html! {
        ul {
            @for item in items {
                li {
                    a href=(item.href) aria-current=[item.current.then_some("page")] {
                        (item.label)
                        @if let Some(count) = item.count {
                            " " span.count { span aria-hidden="true" { (count) } span.unseen { (w::waiting(lang, count)) } }
                        }
                    }
                }
            }
        }
    }
}

/// The way to the next page of a list; nothing when this is the last.
pub fn pager(lang: Lang, next: Option<&str>) -> Markup {
    html! {
        @if let Some(href) = next {
            nav.pager aria-label=(w::pager(lang)) { a.button.quiet href=(href) rel="next" { (w::next_page(lang)) } }
        }
    }
}

/// What stands in a cell that has nothing to tell; on a narrow screen such a cell is left out.
pub const NONE: &str = "–";

fn class(number: bool, cell: &Markup) -> Option<&'static str> {
    match (number, cell.0 == NONE) {
        (true, true) => Some("number none"),
        (false, true) => Some("none"),
        (true, false) => Some("number"),
        (false, false) => None,
    }
}

/// A table that becomes a column of cards on a narrow screen. The first cell of a row names the row.
#[derive(Debug, Clone, Default)]
pub struct Table {
    caption: String,
    caption_unseen: bool,
    brief: bool,
    counts: bool,
    heads: Vec<(String, bool)>,
    rows: Vec<Vec<Markup>>,
    foot: Option<Vec<Markup>>,
    empty: Option<Markup>,
}

impl Table {
    /// An empty table.
    pub fn new(caption: impl Into<String>) -> Self {
        Table { caption: caption.into(), ..Table::default() }
    }

    /// Keeps the caption for screen readers only, where a heading says the same.
    pub fn quiet(mut self) -> Self {
        self.caption_unseen = true;
        self
    }

    /// On a narrow screen the heads of the columns are left out: the cells speak for themselves.
    pub fn brief(mut self) -> Self {
        self.brief = true;
        self
    }

    /// On a narrow screen the cells of a row stand beside one another: for short numbers.
    pub fn counts(mut self) -> Self {
        self.counts = true;
        self
    }

    /// Adds a column of text.
    pub fn head(mut self, text: impl Into<String>) -> Self {
        self.heads.push((text.into(), false));
        self
    }

    /// Adds a column of numbers.
    pub fn number(mut self, text: impl Into<String>) -> Self {
        self.heads.push((text.into(), true));
        self
    }

    /// Adds a row.
    pub fn row(mut self, cells: Vec<Markup>) -> Self {
        self.rows.push(cells);
        self
    }

    /// Adds rows.
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Markup>>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// Adds a row of sums at the foot.
    pub fn foot(mut self, cells: Vec<Markup>) -> Self {
        self.foot = Some(cells);
        self
    }

    /// What stands in place of a table without rows.
    pub fn empty(mut self, instead: Markup) -> Self {
        self.empty = Some(instead);
        self
    }

    fn cells(&self, cells: &[Markup]) -> Markup {
        html! {
            tr role="row" {
                @for (at, cell) in cells.iter().enumerate() {
                    @let head = self.heads.get(at);
                    @let class = class(head.is_some_and(|(_, number)| *number), cell);
                    @if at == 0 {
                        th scope="row" role="rowheader" class=[class] { (cell) }
                    } @else {
                        td role="cell" class=[class] data-label=[head.map(|(text, _)| text)] { (cell) }
                    }
                }
            }
        }
    }
}

impl Render for Table {
    // The roles say again what the elements mean, since some browsers forget it when the style makes cards of them.
    fn render(&self) -> Markup {
        if let (true, Some(instead)) = (self.rows.is_empty(), &self.empty) {
            return instead.clone();
        }
        html! {
            table.list.brief[self.brief].counts[self.counts] role="table" {
                caption class=[self.caption_unseen.then_some("unseen")] { (self.caption) }
                thead role="rowgroup" {
                    tr role="row" { @for (text, number) in &self.heads { th scope="col" role="columnheader" class=[number.then_some("number")] { (text) } } }
                }
                tbody role="rowgroup" { @for row in &self.rows { (self.cells(row)) } }
                @if let Some(foot) = &self.foot { tfoot role="rowgroup" { (self.cells(foot)) } }
            }
        }
    }
}

/// A table of text columns; for numbers, sums and an empty state use [`Table`].
pub fn table(caption: &str, heads: &[&str], rows: Vec<Vec<Markup>>) -> Markup {
    heads.iter().fold(Table::new(caption), |table, head| table.head(*head)).rows(rows).render()
}

/// One line of a [`tally`].
#[derive(Debug, Clone)]
pub struct Share {
    /// What is counted.
    pub label: String,
    /// How much of the whole it is, 0 to 100; none when that is not told.
    pub percent: Option<i64>,
    /// The same in words.
    pub told: String,
}

/// How something is shared out: a line each, with a bar, and the number that says the same. It stays a table on a
/// narrow screen.
pub fn tally(caption: &str, (what, how_many): (&str, &str), shares: &[Share]) -> Markup {
    html! {
        table.list.figures.tally {
            caption.unseen { (caption) }
            thead.unseen { tr { th scope="col" { (what) } th.number scope="col" { (how_many) } } }
            tbody {
                @for share in shares {
                    tr {
                        th scope="row" {
                            (share.label)
                            @if let Some(percent) = share.percent {
                                svg.tally-bar viewBox="0 0 100 1" preserveAspectRatio="none" width="100%" height="8"
                                    aria-hidden="true" focusable="false" {
                                    rect.bar-a width=(percent.clamp(0, 100)) height="1" {}
                                }
                            }
                        }
                        td.number { (share.told) }
                    }
                }
            }
        }
    }
}
