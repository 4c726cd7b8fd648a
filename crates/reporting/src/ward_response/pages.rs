//! The page of the figures: what was asked, the figures of all and of each group, the years side by side.

use super::{Behind, By, Measure, read::Record};
use crate::{period::Period, w};
use base::{Code, FieldErrors, Lang, clock, typed::Typed};
use page::{BarChart, Fields, Markup, Render, Series, Table, html};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The days counted.
    pub period: Period,
    /// The grouping.
    pub by: By,
    /// All together.
    pub whole: Measure,
    /// Each group.
    pub groups: Vec<Group>,
    /// The same days of five years.
    pub years: Vec<(i16, Measure)>,
    /// True when the figures open to their records.
    pub opens: bool,
}

/// A group with its figures.
#[derive(Debug, Clone)]
pub struct Group {
    /// What it is called.
    pub label: String,
    /// Its figures.
    pub measure: Measure,
}

/// The form alone, when what was asked cannot be read.
pub fn asking(lang: Lang, query: &Typed, errors: &FieldErrors) -> Markup {
    html! { h1 { (w::figures_title(lang)) } (form(lang, query, None, errors)) }
}

/// The whole page.
pub fn show(lang: Lang, query: &Typed, view: &View) -> Markup {
    html! {
        h1 { (w::figures_title(lang)) }
        p.lead { (w::figures_lead(lang)) }
        (form(lang, query, Some(view), &FieldErrors::new()))
        h2 { (w::figures_of(lang, page::date(lang, view.period.from), page::date(lang, view.period.to))) }
        @if view.whole == Measure::default() {
            (page::empty_state(w::figures_empty(lang), html! { p { (w::figures_empty_next(lang)) } }))
        } @else {
            (whole(lang, view))
            (groups(lang, view))
        }
        (years(lang, view))
        p.hint { (w::figures_how(lang)) }
    }
}

fn form(lang: Lang, query: &Typed, view: Option<&View>, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let day = |name: &str, of: fn(&View) -> base::jiff::civil::Date| match view {
        Some(view) => page::date(lang, of(view)),
        None => query.get(name).to_owned(),
    };
    let (from, to) = (day("from", |view| view.period.from), day("to", |view| view.period.to));
    let by = view.map_or(query.get("by"), |view| view.by.code());
    page::form_filter(
        "/figures",
        w::figures_show(lang),
        fields.with_errors(html! {
            (fields.text("from", w::field_from(lang), &from).date())
            (fields.text("to", w::field_to(lang), &to).date())
            (fields.select_code::<By>("by", w::field_by(lang), Some(by)))
        }),
    )
}

fn whole(lang: Lang, view: &View) -> Markup {
    let all = &view.whole;
    let open = |behind: Behind, text: String| opened(lang, view, behind, text);
    html! {
        (page::summary_list(&[
            (w::signals(lang), open(Behind::Signals, w::signals_about(lang, all.children, all.signals))),
            (w::median(lang), html! { (time(lang, all.median)) }),
            (w::ninetieth(lang), html! { (time(lang, all.ninetieth)) }),
            (w::within(lang), open(Behind::Within, share(lang, all.within, all.judged))),
            (w::late(lang), open(Behind::Late, (all.judged - all.within).to_string())),
            (w::prevented(lang), open(Behind::Prevented, share(lang, all.prevented, all.decided))),
            (w::days(lang), html! { (days(lang, all)) }),
        ]))
        @let query = query(view);
        p.links {
            a href={ "/figures/export/csv?" (query) } { (w::export_csv(lang)) } " · "
            a href={ "/figures/export/xlsx?" (query) } { (w::export_xlsx(lang)) }
        }
    }
}

fn opened(lang: Lang, view: &View, behind: Behind, text: String) -> Markup {
    html! {
        @if view.opens {
            a href={ "/figures/records?behind=" (behind.code()) "&" (query(view)) } {
                (text) span.unseen { " – " (w::open_records(lang)) }
            }
        } @else { (text) }
    }
}

fn query(view: &View) -> String {
    format!("from={}&to={}&by={}", view.period.from, view.period.to, view.by.code())
}

fn groups(lang: Lang, view: &View) -> Markup {
    let chart = BarChart {
        id: "signals-by-group".into(),
        title: w::chart_groups(lang).into(),
        description: w::chart_groups_text(lang, view.groups.len() as i64, view.whole.signals),
        category: view.by.label(lang).into(),
        categories: view.groups.iter().map(|group| group.label.clone()).collect(),
        series: vec![
            series(w::signals(lang), view.groups.iter().map(|group| group.measure.signals)),
            series(w::prevented(lang), view.groups.iter().map(|group| group.measure.prevented)),
        ],
    };
    html! {
        h2 { (view.by.label(lang)) }
        (page::bars(lang, &chart))
        (table(lang, view))
    }
}

fn table(lang: Lang, view: &View) -> Markup {
    let head = Table::new(w::table_groups(lang))
        .head(view.by.label(lang))
        .number(w::signals(lang))
        .number(w::median(lang))
        .number(w::ninetieth(lang))
        .number(w::within(lang))
        .number(w::prevented(lang))
        .number(w::days(lang));
    let rows = view.groups.iter().map(|group| row(lang, &group.label, &group.measure));
    head.rows(rows).foot(row(lang, w::all(lang), &view.whole)).render()
}

fn row(lang: Lang, label: &str, m: &Measure) -> Vec<Markup> {
    let texts = [
        label.to_owned(),
        m.signals.to_string(),
        time(lang, m.median),
        time(lang, m.ninetieth),
        share(lang, m.within, m.judged),
        share(lang, m.prevented, m.decided),
        days(lang, m),
    ];
    texts.into_iter().map(|text| html! { (text) }).collect()
}

fn years(lang: Lang, view: &View) -> Markup {
    let chart = BarChart {
        id: "years".into(),
        title: w::years_title(lang).into(),
        description: w::years_text(lang, view.years.len() as i64),
        category: w::year(lang).into(),
        categories: view.years.iter().map(|(year, _)| year.to_string()).collect(),
        series: vec![
            series(w::signals(lang), view.years.iter().map(|(_, m)| m.signals)),
            series(w::within(lang), view.years.iter().map(|(_, m)| m.within)),
            series(w::prevented(lang), view.years.iter().map(|(_, m)| m.prevented)),
        ],
    };
    html! { h2 { (w::years_title(lang)) } p { (w::years_lead(lang)) } (page::bars_by_year(lang, &chart)) }
}

fn series(label: &str, values: impl Iterator<Item = i64>) -> Series {
    Series { label: label.to_owned(), values: values.map(Some).collect() }
}

/// A time in words, or that it is not known.
pub fn time(lang: Lang, minutes: Option<i64>) -> String {
    minutes.map_or_else(|| w::not_known(lang).to_owned(), |minutes| page::duration(lang, minutes))
}

/// n of N with the share; never a share alone.
pub fn share(lang: Lang, part: i64, whole: i64) -> String {
    if whole == 0 { w::none_yet(lang).to_owned() } else { page::percent_of(lang, part, whole) }
}

/// Days without a parent, and of how many children they are known.
pub fn days(lang: Lang, m: &Measure) -> String {
    if m.stays == 0 { w::not_known(lang).to_owned() } else { w::days_of(lang, m.stays, m.days) }
}

/// The records behind a figure; `counted` says how many there are, of which some may not be the viewer's to open.
pub fn records(lang: Lang, period: Period, behind: Behind, records: &[Record], counted: usize) -> Markup {
    html! {
        p.way { a href={ "/figures?from=" (period.from) "&to=" (period.to) } { (w::back_to_figures(lang)) } }
        h1 { (behind.label(lang)) }
        p { (w::records_of(lang, counted as i64, records.len() as i64)) }
        @if records.is_empty() {
            (page::empty_state(w::records_none(lang), html! {}))
        } @else {
            ul.plain { @for record in records { (behind_it(lang, record)) } }
        }
    }
}

fn behind_it(lang: Lang, record: &Record) -> Markup {
    html! {
        li {
            a href={ "/signals/" (record.id) } { (w::record_signal(lang, &record.reference)) }
            " " span.hint { (page::date(lang, clock::date_of(record.received_at))) }
            @if let (Some(case), Some(reference)) = (record.case_id, &record.case_reference) {
                " " a href={ "/cases/" (case) } { (w::record_case(lang, reference)) }
            }
        }
    }
}

/// Samples of every page, empty, full and erroneous.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    use base::jiff::civil::date;
    let period = Period { from: date(2026, 1, 1), to: date(2026, 3, 10) };
    let m = Measure {
        signals: 12,
        children: 11,
        met: 10,
        median: Some(95),
        ninetieth: Some(600),
        within: 9,
        judged: 11,
        decided: 8,
        prevented: 6,
        stays: 3,
        days: 17,
    };
    let group = |label: &str| Group { label: label.into(), measure: m };
    let full = View {
        period,
        by: By::Risk,
        whole: m,
        groups: casework::risk::Risk::ALL.iter().map(|risk| group(risk.label(lang))).collect(),
        years: (2022..=2026).map(|year| (year, m)).collect(),
        opens: true,
    };
    let empty = View {
        whole: Measure::default(),
        groups: Vec::new(),
        years: vec![(2026, Measure::default())],
        ..full.clone()
    };
    let typed = Typed::default().with("from", "31.02.2026");
    let errors = FieldErrors::one("from", base::Problem::NotADate);
    let record = Record {
        id: base::Id::from_uuid(uuid::Uuid::nil()),
        reference: "2026-0001".into(),
        received_at: base::jiff::Timestamp::UNIX_EPOCH,
        case_id: Some(base::Id::from_uuid(uuid::Uuid::nil())),
        case_reference: Some("2026-0007".into()),
    };
    vec![
        ("figures-full", show(lang, &Typed::default(), &full)),
        ("figures-empty", show(lang, &Typed::default(), &empty)),
        ("figures-erroneous", asking(lang, &typed, &errors)),
        ("figures-records", records(lang, period, Behind::Prevented, &[record], 2)),
        ("figures-records-empty", records(lang, period, Behind::Late, &[], 0)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn what_is_not_ones_own_to_open_is_counted_all_the_same() {
        let year = Period::year_to(date(2026, 3, 10));
        let page = records(Lang::Bg, year, Behind::Signals, &[], 3).0;
        assert!(page.contains("Можете да отворите 0 от 3 записа."), "{page}");
    }
}
