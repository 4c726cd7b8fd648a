//! Copies that belong to help, over the web.

use super::{again, row};
use crate::assistance::{AssistanceId, copies, form::LINE_MOST, w};
use access::{Answer, App, Ask, Form, Layer, Subject, Upload, Uploaded, Viewer, Write, permit::permit};
use axum::extract::{Path, State};
use base::{
    FieldErrors, Problem,
    ids::{CaseId, FileId},
    typed::{self, Typed},
};
use casework::{files::NewFile, permits::WriteFile};

/// `POST /cases/{id}/assistance/{one}/copies`
pub async fn upload(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one)): Path<(CaseId, AssistanceId)>,
    upload: Upload,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteFile>(&mut db, &viewer, Subject::Case(id)).await?.in_layer(Layer::General)?;
    row(&mut db, id, one).await?;
    drop(db);
    let (form, file) = upload.needed();
    let new = match parse(&form.0, file, (one, FileId::new(ask.now))) {
        Ok(new) => new,
        Err(errors) => return again(&app, &ask, &viewer, (id, Some(one)), form.0, errors).await,
    };
    new.file.keep(&app, new.id, keep(&app, &ask, &viewer, (id, one), &form, &new)).await
}

fn parse(
    typed: &Typed,
    file: Result<Uploaded, Problem>,
    (one, id): (AssistanceId, FileId),
) -> Result<NewFile, FieldErrors> {
    let mut errors = FieldErrors::new();
    let file = errors.check("file", file);
    let title = errors.check("title", typed::optional_text(typed.get("title"), LINE_MOST));
    let new = (|| {
        let file = file?;
        let title = title?.unwrap_or_else(|| file.name.clone());
        Some(NewFile { id, title, layer: Layer::General, about: Some(copies::about(one)), file })
    })();
    errors.or(new)
}

async fn keep(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    (id, one): (CaseId, AssistanceId),
    form: &Form,
    new: &NewFile,
) -> Answer {
    let mut write = Write::form(app, ask, form).await?;
    let leave = permit::<WriteFile>(&mut *write, viewer, Subject::Case(id)).await?;
    copies::add(&mut write, &leave, (id, one), new).await?;
    write.see_other_saying(&format!("/cases/{id}/assistance/{one}"), w::copy_added(ask.lang)).await
}
