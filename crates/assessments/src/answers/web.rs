//! Answers taken along, over the web: on record before they go out.

use super::{Wanted, pages::take_page, read, sheets, w};
use crate::{
    instruments::{self, Instrument, InstrumentId},
    permits::ExportAnswers,
};
use ::instruments::Instrument as Form;
use access::{Answer, App, Ask, Form as Posted, Permit, Viewer, WebError, answer, audit::Entry, looked};
use axum::extract::{Path, State};
use base::{FieldErrors, typed::Typed};
use directory::acts::permit_for;
use papers::Sheet;
use store::Db;

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// `GET /instruments/{id}/answers`: what may name somebody is taken along from here, with a reason.
pub async fn choose(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<InstrumentId>,
) -> Answer {
    let (instrument, ..) = known(&mut app.store.read().await?, &viewer, id).await?;
    let body = take_page(ask.lang, &instrument, &Typed::default(), &FieldErrors::new());
    answer::page(&app, &ask, w::take_answers(ask.lang), body).await
}

/// `POST /instruments/{id}/answers`: the reason stands on record, never in an address.
pub async fn chosen(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<InstrumentId>,
    form: Posted,
) -> Answer {
    match Wanted::parse(&form.0) {
        Ok(wanted) if form.0.get("as") == "csv" => send_csv(&app, &ask, &viewer, id, &wanted).await,
        Ok(wanted) => send_xlsx(&app, &ask, &viewer, id, &wanted).await,
        Err(errors) => {
            let (instrument, ..) = known(&mut app.store.read().await?, &viewer, id).await?;
            let body = take_page(ask.lang, &instrument, &form.0, &errors);
            answer::page_failed(&app, &ask, w::take_answers(ask.lang), body).await
        }
    }
}

/// `GET /instruments/{id}/answers.csv`
pub async fn csv(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<InstrumentId>) -> Answer {
    send_csv(&app, &ask, &viewer, id, &Wanted::default()).await
}

/// `GET /instruments/{id}/answers.xlsx`: answers and codebook in one workbook.
pub async fn xlsx(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<InstrumentId>) -> Answer {
    send_xlsx(&app, &ask, &viewer, id, &Wanted::default()).await
}

async fn send_csv(app: &App, ask: &Ask, viewer: &Viewer, id: InstrumentId, wanted: &Wanted) -> Answer {
    let (instrument, _, answers) = taken(app, ask, viewer, id, wanted).await?;
    let name = format!("{}-answers.csv", instrument.form_id);
    Ok(answer::download(&name, CSV, papers::csv(&answers, ask.lang)))
}

async fn send_xlsx(app: &App, ask: &Ask, viewer: &Viewer, id: InstrumentId, wanted: &Wanted) -> Answer {
    let (instrument, form, answers) = taken(app, ask, viewer, id, wanted).await?;
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

/// The answers as a table, on record.
pub(super) async fn taken(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: InstrumentId,
    wanted: &Wanted,
) -> Answer<(Instrument, Form, Sheet)> {
    let mut db = app.store.read().await?;
    let (instrument, permit, form) = known(&mut db, viewer, id).await?;
    let rows = read::answered(&mut db, id, permit.centre, permit.layers()).await?;
    let figures = read::figures(&mut db, id, permit.centre).await?;
    drop(db);
    let answers = sheets::answers(ask.lang, &form, &rows, &figures, wanted.texts.is_some())?;
    let mut entry = Entry::under(&permit, "instrument.exported").record("instrument", id);
    if let Some(reason) = &wanted.texts {
        entry = entry.set("texts", "yes").because(reason);
    }
    looked::record(app, entry).await?;
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
