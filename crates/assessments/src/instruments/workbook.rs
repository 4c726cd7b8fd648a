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
    let bytes = xlsx(read::sheets(&mut app.store.read().await?, version.id).await?)?;
    let name = format!("{}-{}.xlsx", instrument.form_id, version.address());
    Ok(answer::download(&name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
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
