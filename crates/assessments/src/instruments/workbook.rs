//! A version out again: as a workbook to be edited, and as what the browser fills it from.

use super::{InstrumentId, preview::known, read};
use access::{Answer, App, Viewer, WebError, answer};
use axum::extract::{Path, State};
use papers::{Cell, Sheet};

/// `GET /instruments/{id}/versions/{version}/workbook.xlsx`
pub async fn download(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, version)): Path<(InstrumentId, String)>,
) -> Answer {
    let (instrument, version) = known(&app, &viewer, id, &version).await?;
    let mut sheets = read::sheets(&mut app.store.read().await?, version.id).await?;
    sheets.retain(|(title, ..)| !read::is_table(title));
    let bytes = xlsx(sheets)?;
    let name = format!("{}-{}.xlsx", instrument.form_id, version.address());
    Ok(answer::download(&name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
}

/// `GET /instruments/{id}/versions/{version}/files/{file}`: a table of choices that came with the workbook.
pub async fn file(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, version, file)): Path<(InstrumentId, String, String)>,
) -> Answer {
    let (_, version) = known(&app, &viewer, id, &version).await?;
    let sheets = read::sheets(&mut app.store.read().await?, version.id).await?;
    let found = sheets.into_iter().find(|(title, ..)| read::is_table(title) && *title == file);
    let (name, heads, rows) = found.ok_or(WebError::NotFound)?;
    Ok(answer::download(&name, "text/csv; charset=utf-8", csv(&heads, &rows)))
}

/// `GET /instruments/{id}/versions/{version}/definition.json`
pub async fn definition(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, version)): Path<(InstrumentId, String)>,
) -> Answer {
    let (_, version) = known(&app, &viewer, id, &version).await?;
    let form: serde_json::Value = serde_json::from_str(&version.definition)
        .map_err(|error| WebError::Inside(format!("definition: {error}").into()))?;
    Ok(answer::json(&form, version.number))
}

/// A table as it is uploaded again: commas, as other tools for these forms want them, and the mark by which
/// spreadsheets know UTF-8. What looks like a formula stays as it is: these are the author's own choices.
fn csv(heads: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    for row in std::iter::once(heads).chain(rows.iter().map(Vec::as_slice)) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn quoted(cell: &str) -> String {
    let needs = cell.contains([',', ';', '"', '\r', '\n']) || cell.trim() != cell;
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

/// Sheets as an .xlsx file.
fn xlsx(sheets: Vec<(String, Vec<String>, Vec<Vec<String>>)>) -> Answer<Vec<u8>> {
    let rows = |rows: Vec<Vec<String>>| {
        rows.iter().map(|row| row.iter().map(|cell| cell_of(cell)).collect()).collect()
    };
    let sheets: Vec<Sheet> =
        sheets.into_iter().map(|(title, heads, cells)| Sheet { title, heads, rows: rows(cells) }).collect();
    papers::xlsx(&sheets).map_err(|error| WebError::Inside(error.to_string().into()))
}

fn cell_of(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}
