//! Answers taken along, over the web: on record before they go out.

use super::{read, sheets};
use crate::{
    instruments::{self, Instrument, InstrumentId},
    permits::ExportAnswers,
};
use ::instruments::Instrument as Form;
use access::{Answer, App, Ask, Permit, Viewer, WebError, answer, audit::Entry, looked};
use axum::extract::{Path, State};
use directory::acts::permit_for;
use papers::Sheet;
use store::Db;

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// `GET /instruments/{id}/answers.csv`
pub async fn csv(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<InstrumentId>) -> Answer {
    let (instrument, _, answers) = taken(&app, &ask, &viewer, id).await?;
    let name = format!("{}-answers.csv", instrument.form_id);
    Ok(answer::download(&name, CSV, papers::csv(&answers, ask.lang)))
}

/// `GET /instruments/{id}/answers.xlsx`: answers and codebook in one workbook.
pub async fn xlsx(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<InstrumentId>) -> Answer {
    let (instrument, form, answers) = taken(&app, &ask, &viewer, id).await?;
    let book = papers::xlsx(&[answers, sheets::codebook(ask.lang, &form)]);
    let book = book.map_err(|error| WebError::Inside(error.to_string().into()))?;
    Ok(answer::download(&format!("{}-answers.xlsx", instrument.form_id), XLSX, book))
}

/// `GET /instruments/{id}/codebook.csv`
pub async fn codebook(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<InstrumentId>,
) -> Answer {
    let mut db = app.store.read().await?;
    let (instrument, _, form) = known(&mut db, &viewer, id).await?;
    let name = format!("{}-codebook.csv", instrument.form_id);
    Ok(answer::download(&name, CSV, papers::csv(&sheets::codebook(ask.lang, &form), ask.lang)))
}

async fn taken(app: &App, ask: &Ask, viewer: &Viewer, id: InstrumentId) -> Answer<(Instrument, Form, Sheet)> {
    let mut db = app.store.read().await?;
    let (instrument, permit, form) = known(&mut db, viewer, id).await?;
    let rows = read::answered(&mut db, id, permit.centre, permit.layers()).await?;
    let figures = read::figures(&mut db, id, permit.centre).await?;
    drop(db);
    let answers = sheets::answers(ask.lang, &form, &rows, &figures)?;
    looked::record(app, Entry::under(&permit, "instrument.exported").record("instrument", id)).await?;
    Ok((instrument, form, answers))
}

async fn known(
    db: &mut impl Db,
    viewer: &Viewer,
    id: InstrumentId,
) -> Answer<(Instrument, Permit<ExportAnswers>, Form)> {
    let instrument = instruments::read::one(db, id).await?;
    let permit = permit_for::<ExportAnswers>(db, viewer, instrument.provider_id).await?;
    let version = instruments::read::published(db, id).await?.ok_or(WebError::NotFound)?;
    let form = version.form()?;
    Ok((instrument, permit, form))
}
