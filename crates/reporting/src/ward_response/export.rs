//! The figures as a sheet.

use super::{
    Measure,
    pages::{View, share},
};
use crate::{period::Period, w};
use access::WebError;
use base::{Code, Lang};
use papers::{Cell, Sheet};

/// A name, a media type and the bytes of a file.
pub type File = (String, &'static str, Vec<u8>);

/// One row a group, the whole last.
pub fn sheet(lang: Lang, view: &View) -> Sheet {
    let words = [
        view.by.label(lang),
        w::signals(lang),
        w::children(lang),
        w::met(lang),
        w::median_minutes(lang),
        w::ninetieth_minutes(lang),
        w::within(lang),
        w::judged(lang),
        w::prevented(lang),
        w::decided(lang),
        w::share_prevented(lang),
        w::days(lang),
        w::stays(lang),
    ];
    let mut rows: Vec<_> = view.groups.iter().map(|group| row(lang, &group.label, &group.measure)).collect();
    rows.push(row(lang, w::all(lang), &view.whole));
    Sheet { title: w::sheet_title(lang).into(), heads: words.map(str::to_owned).to_vec(), rows }
}

fn row(lang: Lang, label: &str, m: &Measure) -> Vec<Cell> {
    let maybe = |value: Option<i64>| value.map_or(Cell::Empty, Cell::Int);
    vec![
        Cell::Text(label.to_owned()),
        Cell::Int(m.signals),
        Cell::Int(m.children),
        Cell::Int(m.met),
        maybe(m.median),
        maybe(m.ninetieth),
        Cell::Int(m.within),
        Cell::Int(m.judged),
        Cell::Int(m.prevented),
        Cell::Int(m.decided),
        Cell::Text(share(lang, m.prevented, m.decided)),
        Cell::Int(m.days),
        Cell::Int(m.stays),
    ]
}

/// The sheet as `csv` or `xlsx`.
pub fn file(lang: Lang, kind: &str, period: Period, sheet: Sheet) -> Result<File, WebError> {
    let name = |end: &str| format!("{}-{}-{}.{end}", w::file_name(lang), period.from, period.to);
    match kind {
        "csv" => Ok((name("csv"), "text/csv; charset=utf-8", papers::csv(&sheet, lang))),
        "xlsx" => {
            let bytes = papers::xlsx(&[sheet]).map_err(|error| WebError::Inside(error.to_string().into()))?;
            Ok((name("xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
        }
        _ => Err(WebError::NotFound),
    }
}
