//! Handlers of places: looking one up, loading an edition.

use super::{
    Edition, IMPORT, ImportError, Report, WorkbookKind, field, import_edition, pages,
    pages::{ImportView, LookUp},
    read, w,
};
use crate::{
    acts::{ImportPlaces, permit_for},
    sections::sections,
};
use access::{Answer, App, Ask, Viewer, WebError, answer, ask::Query};
use axum::{
    extract::{FromRequest, Multipart, Request, State},
    http::HeaderMap,
    response::IntoResponse,
};
use store::Db;

pub(super) async fn look_up(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    headers: HeaderMap,
    query: Query,
) -> Answer {
    let typed = if query.0.has("q") { query.0.get("q") } else { query.0.get(field::TYPED) };
    let mut db = app.store.read().await?;
    let matches = read::search(&mut db, typed, field::MOST).await?;
    if headers.contains_key("hx-request") {
        return Ok(field::choice(ask.lang, &matches, None).into_response());
    }
    let view = LookUp {
        typed: typed.to_owned(),
        matches,
        known: read::count(&mut db).await?,
        may_import: viewer.may_ever(IMPORT),
    };
    drop(db);
    answer::page(
        &app,
        &ask,
        w::places_title(ask.lang),
        pages::look_up(ask.lang, &sections(ask.lang, &viewer, "/places"), &view),
    )
    .await
}

pub(super) async fn show_import(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    refuse(&mut db, &viewer).await?;
    let view = ImportView { known: read::count(&mut db).await?, ..ImportView::default() };
    drop(db);
    answer::page(&app, &ask, w::import_title(ask.lang), pages::import(ask.lang, &view)).await
}

pub(super) async fn import(State(app): State<App>, ask: Ask, viewer: Viewer, request: Request) -> Answer {
    refuse(&mut app.store.read().await?, &viewer).await?;
    let outcome = match files(request, &app).await? {
        Ok(files) => import_edition(&app.store, files, &viewer, &mut |_, _| {}).await,
        Err(error) => Err(error),
    };
    show_outcome(&app, &ask, outcome).await
}

async fn show_outcome(app: &App, ask: &Ask, outcome: Result<Report, ImportError>) -> Answer {
    if let Err(ImportError::Store(error)) = outcome {
        return Err(error.into());
    }
    let known = read::count(&mut app.store.read().await?).await?;
    let title = w::import_title(ask.lang);
    match outcome {
        Ok(report) => {
            let view = ImportView { known, report: Some(report), refused: None };
            answer::page(app, ask, title, pages::import(ask.lang, &view)).await
        }
        Err(error) => {
            let view = ImportView { known, report: None, refused: Some(error.words(ask.lang)) };
            answer::page_failed(app, ask, title, pages::import(ask.lang, &view)).await
        }
    }
}

async fn refuse(db: &mut impl Db, viewer: &Viewer) -> Answer<()> {
    let provider = viewer.provider().ok_or(WebError::Forbidden)?;
    permit_for::<ImportPlaces>(db, viewer, provider).await.map(drop)
}

/// The workbooks of a form, told apart by their names; a file of another name is passed over.
async fn files(request: Request, app: &App) -> Answer<Result<Vec<(WorkbookKind, Vec<u8>)>, ImportError>> {
    let mut parts = Multipart::from_request(request, app).await.map_err(|_| WebError::BadRequest)?;
    let mut files: Vec<(WorkbookKind, Vec<u8>)> = Vec::new();
    while let Some(mut part) = parts.next_field().await.map_err(|_| WebError::BadRequest)? {
        let Some(kind) = part.file_name().and_then(WorkbookKind::of_name) else { continue };
        let mut bytes = Vec::new();
        while let Some(chunk) = part.chunk().await.map_err(|_| WebError::TooLarge)? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() as u64 > Edition::MAX_BYTES {
                return Ok(Err(ImportError::TooLarge(kind)));
            }
        }
        files.retain(|(other, _)| *other != kind);
        files.push((kind, bytes));
    }
    Ok(Ok(files))
}
