//! Templates over the web. What is put in force has been set with the example first.

use super::{
    pages::{self, Shown},
    w,
};
use crate::{
    Kind,
    own::{self, Own},
    permits::{ReadTemplate, WriteTemplate},
    print,
};
use access::{Answer, App, Ask, Form, Permit, Subject, Upload, Viewer, WebError, Write, answer, permit};
use axum::{
    extract::{Path, State},
    response::IntoResponse,
};
use base::{Code, Problem, ids::CentreId, typed};
use papers::{Pdf, Template, TemplateError};

/// Most characters of a template.
const MAX_SOURCE: usize = 200_000;

/// `GET /centres/{id}/templates`
pub(super) async fn list(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CentreId>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<ReadTemplate>(&mut db, &viewer, Subject::Centre(id)).await?;
    let replaced = own::replaced(&mut db, id).await?;
    drop(db);
    answer::page(&app, &ask, w::templates(ask.lang), pages::list(ask.lang, id, &replaced)).await
}

/// `GET /centres/{id}/templates/{kind}`
pub(super) async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, kind)): Path<(CentreId, String)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<ReadTemplate>(&mut db, &viewer, Subject::Centre(id)).await?;
    let kind = known(&kind)?;
    let versions = own::versions(&mut db, id, kind).await?;
    drop(db);
    let body = pages::one(ask.lang, &shown(id, kind, versions));
    answer::page(&app, &ask, kind.label(ask.lang), body).await
}

/// `GET /centres/{id}/templates/{kind}/source`: our text, to begin from.
pub(super) async fn source(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, kind)): Path<(CentreId, String)>,
) -> Answer {
    permit::<ReadTemplate>(&mut app.store.read().await?, &viewer, Subject::Centre(id)).await?;
    let kind = known(&kind)?;
    let bytes = own::shipped(kind).source().as_bytes().to_vec();
    Ok(answer::download(&format!("{}.typ", kind.code()), "text/plain; charset=utf-8", bytes))
}

/// `GET /centres/{id}/templates/{kind}/preview`: what is in force, with made-up data.
pub(super) async fn preview(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, kind)): Path<(CentreId, String)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<ReadTemplate>(&mut db, &viewer, Subject::Centre(id)).await?;
    let kind = known(&kind)?;
    let template = own::in_force(&mut db, id, kind).await?;
    drop(db);
    let pdf = tried(&app, &template, kind).await.map_err(|error| print::refused(&error, ask.lang))?;
    Ok(example(kind, pdf))
}

/// `POST /centres/{id}/templates/{kind}`: tries a text, and puts it in force when that was asked for.
pub(super) async fn replace(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, kind)): Path<(CentreId, String)>,
    upload: Upload,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteTemplate>(&mut db, &viewer, Subject::Centre(id)).await?;
    let kind = known(&kind)?;
    let versions = own::versions(&mut db, id, kind).await?;
    drop(db);
    let (form, source) = typed_source(upload);
    let mut shown = shown(id, kind, versions);
    match &source {
        Ok(source) => shown.source.clone_from(source),
        Err(problem) => shown.errors.add("source", problem.clone()),
    }
    let made = match source {
        Ok(source) => tried(&app, &Template::own(source), kind).await,
        Err(_) => Err(TemplateError::anywhere("")),
    };
    match made {
        Ok(pdf) if form.0.get("do") == "preview" => Ok(example(kind, pdf)),
        Ok(_) => keep(&app, &ask, &viewer, &form, (id, kind, &shown.source)).await,
        Err(error) => {
            if shown.errors.is_empty() {
                shown.errors.add("source", Problem::said("template-faulty", w::template_faulty));
                shown.fault = Some(error);
            }
            answer::page_failed(&app, &ask, kind.label(ask.lang), pages::one(ask.lang, &shown)).await
        }
    }
}

/// `POST /centres/{id}/templates/{kind}/restoration`
pub(super) async fn restore(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, kind)): Path<(CentreId, String)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit: Permit<WriteTemplate> = permit(&mut *write, &viewer, Subject::Centre(id)).await?;
    let kind = known(&kind)?;
    own::restore(&mut write, &permit, kind).await?;
    let to = format!("/centres/{id}/templates/{}", kind.code());
    write.see_other_saying(&to, w::template_restored(ask.lang)).await
}

async fn keep(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    form: &Form,
    (id, kind, source): (CentreId, Kind, &str),
) -> Answer {
    let mut write = Write::form(app, ask, form).await?;
    let permit = permit::<WriteTemplate>(&mut *write, viewer, Subject::Centre(id)).await?;
    own::put_in_force(&mut write, &permit, kind, source).await?;
    let to = format!("/centres/{id}/templates/{}", kind.code());
    write.see_other_saying(&to, w::template_in_force(ask.lang)).await
}

/// The text of the file, when one was chosen, else of the field.
fn typed_source(upload: Upload) -> (Form, Result<String, Problem>) {
    let Upload { form, file } = upload;
    let text = match file {
        Ok(Some(file)) => String::from_utf8(file.bytes)
            .map_err(|_| Problem::said("template-not-text", w::template_not_text)),
        Ok(None) => Ok(form.0.get("source").to_owned()),
        Err(problem) => Err(problem),
    };
    let text = text.and_then(|text| typed::text(&text, MAX_SOURCE));
    (form, text)
}

async fn tried(app: &App, template: &Template, kind: Kind) -> Result<Pdf, TemplateError> {
    print::set(app, template, Template::example(kind.code())?).await
}

fn example(kind: Kind, pdf: Pdf) -> axum::response::Response {
    answer::download(&format!("example-{}.pdf", kind.code()), "application/pdf", pdf.bytes).into_response()
}

fn known(code: &str) -> Answer<Kind> {
    Kind::from_code(code).ok_or(WebError::NotFound)
}

fn shown(centre: CentreId, kind: Kind, versions: Vec<Own>) -> Shown {
    let newest = versions.first().filter(|own| own.retired_at.is_none());
    let source = newest.map_or_else(|| own::shipped(kind).source().to_owned(), |own| own.source.clone());
    Shown { centre, kind, source, versions, fault: None, errors: base::FieldErrors::new() }
}
