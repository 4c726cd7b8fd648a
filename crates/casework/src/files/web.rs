//! Files over the web.

use super::{
    About, CaseFile, NewFile,
    pages::{files_page, removal_page},
    read::files,
    w, write,
};
use crate::{
    cases::{self, opening::MAX_REASON},
    permits::{ReadFile, WriteFile},
};
use access::{
    Answer, App, Ask, Form, Layer, Permit, Subject, Upload, Uploaded, Viewer, WebError, Write, answer,
    ask::Query, audit::Entry, looked, permit,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, Problem, clock,
    ids::{CaseId, FileId},
    typed::{self, Typed},
};
use store::Db;

/// Most characters of a title.
const MAX_TITLE: usize = 200;

/// `GET /cases/{id}/files`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    Query(query): Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadFile>(&mut db, &viewer, Subject::Case(id)).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.files-viewed")).await?;
    // Whoever comes from a record adds a file to it.
    About::parse(&query).map_err(|_| WebError::NotFound)?;
    let body = page(&app, &ask, &viewer, id, &query, &FieldErrors::new()).await?;
    answer::page(&app, &ask, w::files(ask.lang), body).await
}

/// `POST /cases/{id}/files`
pub async fn upload(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    upload: Upload,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WriteFile>(&mut db, &viewer, Subject::Case(id)).await?;
    drop(db);
    let (form, file) = upload.needed();
    let new = match parse(&form.0, file, permit.layers(), FileId::new(ask.now)) {
        Ok(new) => new,
        Err(errors) => {
            let body = page(&app, &ask, &viewer, id, &form.0, &errors).await?;
            return answer::page_failed(&app, &ask, w::files(ask.lang), body).await;
        }
    };
    new.file.keep(&app, new.id, keep(&app, &ask, &viewer, id, &form, &new)).await
}

/// `GET /cases/{id}/files/{file}`: given out to keep, on record before it goes out.
pub async fn download(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, file)): Path<(CaseId, FileId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadFile>(&mut db, &viewer, Subject::Case(id)).await?;
    let file = one(&mut db, &permit, id, file).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "file.downloaded").case(id).record("file", file.id)).await?;
    let bytes = app.files.get(file.id).await?;
    Ok(answer::download(&file.name, &file.media_type, bytes))
}

/// `GET /cases/{id}/files/{file}/removal`
pub async fn ask_removal(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, file)): Path<(CaseId, FileId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WriteFile>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let file = one(&mut db, &permit, id, file).await?;
    drop(db);
    let body = removal_page(ask.lang, &case, &file, &Typed::default(), &FieldErrors::new());
    answer::page(&app, &ask, w::remove_file(ask.lang), body).await
}

/// `POST /cases/{id}/files/{file}/removal`
pub async fn remove(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, file)): Path<(CaseId, FileId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteFile>(&mut *write, &viewer, Subject::Case(id)).await?;
    let file = one(&mut *write, &permit, id, file).await?;
    match typed::text(form.0.get("reason"), MAX_REASON) {
        Ok(reason) => {
            write::remove(&mut write, &permit, id, &file, &reason).await?;
            write.see_other_saying(&format!("/cases/{id}/files"), w::file_removed(ask.lang)).await
        }
        Err(problem) => {
            let case = cases::read::see(&mut *write, &viewer, id).await?;
            drop(write);
            let errors = FieldErrors::one("reason", problem);
            let body = removal_page(ask.lang, &case, &file, &form.0, &errors);
            answer::page_failed(&app, &ask, w::remove_file(ask.lang), body).await
        }
    }
}

fn parse(
    typed: &Typed,
    file: Result<Uploaded, Problem>,
    layers: &[Layer],
    id: FileId,
) -> Result<NewFile, FieldErrors> {
    let mut errors = FieldErrors::new();
    let file = errors.check("file", file);
    let title = errors.check("title", typed::optional_text(typed.get("title"), MAX_TITLE));
    let about = errors.check("file", About::parse(typed));
    let layer = errors.check("layer", typed::optional_code::<Layer>(typed.get("layer")));
    let layer = layer.map(|layer| layer.unwrap_or(Layer::General));
    if layer.is_some_and(|layer| !layers.contains(&layer)) {
        errors.add("layer", Problem::NotOffered);
    }
    let new = (|| {
        let file = file?;
        let title = title?.unwrap_or_else(|| file.name.clone());
        Some(NewFile { id, title, layer: layer?, about: about?, file })
    })();
    errors.or(new)
}

async fn keep(app: &App, ask: &Ask, viewer: &Viewer, id: CaseId, form: &Form, new: &NewFile) -> Answer {
    let mut write = Write::form(app, ask, form).await?;
    let permit = permit::<WriteFile>(&mut *write, viewer, Subject::Case(id)).await?;
    write::add(&mut write, &permit, id, new).await?;
    write.see_other_saying(&format!("/cases/{id}/files"), w::file_added(ask.lang)).await
}

/// A file that is there, in a layer that the permit covers.
async fn one<A: access::Act>(
    db: &mut impl Db,
    permit: &Permit<A>,
    case: CaseId,
    id: FileId,
) -> Answer<CaseFile> {
    let files = files(db, case, permit.layers()).await?;
    files.into_iter().find(|file| file.id == id && file.removed_at.is_none()).ok_or(WebError::NotFound)
}

async fn page(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: CaseId,
    typed: &Typed,
    errors: &FieldErrors,
) -> Answer<page::Markup> {
    let mut db = app.store.read().await?;
    let case = cases::read::see(&mut db, viewer, id).await?;
    let files = files(&mut db, id, &case.may.read_files).await?;
    Ok(files_page(ask.lang, &case, &files, clock::date_of(ask.now), typed, errors))
}
