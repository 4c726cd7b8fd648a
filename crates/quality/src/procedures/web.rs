//! Procedures over the web.

use super::{
    Body, NewProcedure, NewVersion, ProcedureId,
    pages::{EntryView, ListView, OneView, entry_page, list_page, one_page},
    read::{self, ProcedureLine, VersionRow},
    w, write,
};
use crate::permits::{ReadProcedure, WriteProcedure};
use access::{
    Act, Action, Answer, App, Ask, Form, Permit, Subject, Upload, Viewer, WebError, Write, answer,
    app::Coming,
    audit::Entry,
    looked,
    permit::{may, permit, permit_at_home},
};
use axum::extract::{Path, State};
use base::{FieldErrors, Lang, clock, ids::FileId, typed::Typed};
use page::{Confirm, NavLink, html, when};
use store::Db;

/// What the viewer still has to read, for the navigation and the first screen.
pub fn waiting<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang) -> Coming<'a, Vec<NavLink>> {
    Box::pin(async move {
        if !viewer.may_ever(Action("procedure.read")) {
            return Ok(Vec::new());
        }
        let unread = read::unread(&mut app.store.read().await?, viewer).await?;
        let count = usize::try_from(unread).unwrap_or_default();
        let link = |count| NavLink {
            href: "/procedures".to_owned(),
            label: w::waits_for_you(lang).to_owned(),
            current: false,
            count: Some(count),
        };
        Ok((count > 0).then(|| link(count)).into_iter().collect())
    })
}

/// Leave to do something with a procedure, which is its centre's.
pub(super) async fn leave<A: Act>(db: &mut impl Db, viewer: &Viewer, id: ProcedureId) -> Answer<Permit<A>> {
    let centre = read::centre(db, id).await?.ok_or(WebError::NotFound)?;
    permit::<A>(db, viewer, Subject::Centre(centre)).await
}

/// `GET /procedures`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let lines = read::library(&mut app.store.read().await?, &viewer).await?;
    let view = ListView { lines, may_write: viewer.may_ever(Action("procedure.write")) };
    answer::page(&app, &ask, w::title(ask.lang), list_page(ask.lang, &view)).await
}

/// `GET /procedures/new`
pub async fn entry(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    permit_at_home::<WriteProcedure>(&mut app.store.read().await?, &viewer).await?;
    let typed = Typed::default().with("valid_from", when::date(ask.lang, clock::date_of(ask.now)));
    let view = EntryView { of: None, typed, errors: FieldErrors::new() };
    answer::page(&app, &ask, w::new_procedure(ask.lang), entry_page(ask.lang, &view)).await
}

/// `POST /procedures`
pub async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, upload: Upload) -> Answer {
    permit_at_home::<WriteProcedure>(&mut app.store.read().await?, &viewer).await?;
    let (form, id) = (upload.form, FileId::new(ask.now));
    match NewProcedure::parse(&form.0, upload.file, id, clock::date_of(ask.now)) {
        Ok(new) => {
            with_file(&app, &new.version.body, async {
                let mut write = Write::form(&app, &ask, &form).await?;
                let leave = permit_at_home::<WriteProcedure>(&mut *write, &viewer).await?;
                let id = write::create(&mut write, &leave, &new).await?;
                let location = format!("/procedures/{id}");
                write.see_other_saying(&location, w::published_said(ask.lang)).await
            })
            .await
        }
        Err(errors) => {
            let view = EntryView { of: None, typed: form.0, errors };
            answer::page_failed(&app, &ask, w::new_procedure(ask.lang), entry_page(ask.lang, &view)).await
        }
    }
}

async fn with_file(app: &App, body: &Body, write: impl Future<Output = Answer>) -> Answer {
    match body {
        Body::File(id, file) => file.keep(app, *id, write).await,
        _ => write.await,
    }
}

/// `GET /procedures/{id}/change`
pub async fn change_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ProcedureId>,
) -> Answer {
    let mut db = app.store.read().await?;
    leave::<WriteProcedure>(&mut db, &viewer, id).await?;
    let procedure = read::one(&mut db, &viewer, id).await?;
    let versions = read::versions(&mut db, id).await?;
    let mut typed = Typed::default().with("valid_from", when::date(ask.lang, clock::date_of(ask.now)));
    if let Some(newest) = versions.first() {
        typed.add("text", newest.text.clone().unwrap_or_default());
        for role in read::roles(&mut db, newest.id).await? {
            typed.add("roles", base::Code::code(role));
        }
    }
    drop(db);
    let view = EntryView { of: Some(procedure), typed, errors: FieldErrors::new() };
    answer::page(&app, &ask, w::new_version(ask.lang), entry_page(ask.lang, &view)).await
}

/// `POST /procedures/{id}/change`
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ProcedureId>,
    upload: Upload,
) -> Answer {
    let mut db = app.store.read().await?;
    leave::<WriteProcedure>(&mut db, &viewer, id).await?;
    let procedure = read::one(&mut db, &viewer, id).await?;
    drop(db);
    let form = upload.form;
    let version = form.version().ok_or(WebError::BadRequest)?;
    match NewVersion::parse(&form.0, upload.file, FileId::new(ask.now), clock::date_of(ask.now)) {
        Ok(new) => {
            with_file(&app, &new.body, async {
                let mut write = Write::form(&app, &ask, &form).await?;
                let permit = leave::<WriteProcedure>(&mut *write, &viewer, id).await?;
                write::publish(&mut write, &permit, &procedure, version, &new).await?;
                let location = format!("/procedures/{id}");
                write.see_other_saying(&location, w::published_said(ask.lang)).await
            })
            .await
        }
        Err(errors) => {
            let view = EntryView { of: Some(procedure), typed: form.0, errors };
            answer::page_failed(&app, &ask, w::new_version(ask.lang), entry_page(ask.lang, &view)).await
        }
    }
}

/// `GET /procedures/{id}`: the newest version.
pub async fn one(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<ProcedureId>) -> Answer {
    show(&app, &ask, &viewer, id, None).await
}

/// `GET /procedures/{id}/versions/{number}`
pub async fn version(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, number)): Path<(ProcedureId, String)>,
) -> Answer {
    show(&app, &ask, &viewer, id, Some(&number)).await
}

async fn show(app: &App, ask: &Ask, viewer: &Viewer, id: ProcedureId, number: Option<&str>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = leave::<ReadProcedure>(&mut db, viewer, id).await?;
    let procedure = read::one(&mut db, viewer, id).await?;
    let versions = read::versions(&mut db, id).await?;
    let shown = pick(&versions, number)?.clone();
    let keeps = may(&mut db, viewer, Action("procedure.write"), Subject::Centre(permit.centre)).await?;
    let readers = match keeps {
        true => Some(read::readers(&mut db, permit.centre, shown.id).await?),
        false => None,
    };
    let roles = read::roles(&mut db, shown.id).await?;
    drop(db);
    let entry = Entry::under(&permit, "procedure.viewed").record("procedure", id);
    looked::record(app, entry.set("number", shown.number)).await?;
    let today = clock::date_of(ask.now);
    let view = OneView { procedure, shown, roles, versions, readers, today };
    answer::page(app, ask, &view.procedure.title, one_page(ask.lang, &view)).await
}

/// The version with a number; the newest when none is said.
fn pick<'a>(versions: &'a [VersionRow], number: Option<&str>) -> Answer<&'a VersionRow> {
    let found = match number {
        Some(number) => versions.iter().find(|one| one.number.to_string() == number),
        None => versions.first(),
    };
    found.ok_or(WebError::NotFound)
}

/// `GET /procedures/{id}/versions/{number}/file`
pub async fn file(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, number)): Path<(ProcedureId, String)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = leave::<ReadProcedure>(&mut db, &viewer, id).await?;
    let versions = read::versions(&mut db, id).await?;
    drop(db);
    let version = pick(&versions, Some(&number))?;
    let (Some(file), Some(name), Some(kind)) = (version.file_id, &version.file_name, &version.media_type)
    else {
        return Err(WebError::NotFound);
    };
    let entry = Entry::under(&permit, "procedure.viewed").record("procedure", id);
    looked::record(&app, entry.set("number", version.number)).await?;
    let bytes = app.files.get(file).await?;
    Ok(answer::download(name, kind, bytes))
}

/// `POST /procedures/{id}/versions/{number}/reading`
pub async fn confirm(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, number)): Path<(ProcedureId, String)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = leave::<ReadProcedure>(&mut *write, &viewer, id).await?;
    let (procedure, versions) = both(&mut *write, &viewer, id).await?;
    write::confirm(&mut write, &permit, &procedure, pick(&versions, Some(&number))?).await?;
    write.see_other_saying("/procedures", &w::confirmed(ask.lang, procedure.title)).await
}

pub(super) async fn both(
    db: &mut impl Db,
    viewer: &Viewer,
    id: ProcedureId,
) -> Answer<(ProcedureLine, Vec<VersionRow>)> {
    Ok((read::one(db, viewer, id).await?, read::versions(db, id).await?))
}

/// `POST /procedures/{id}/reminder`
pub async fn remind(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ProcedureId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = leave::<WriteProcedure>(&mut *write, &viewer, id).await?;
    let (procedure, versions) = both(&mut *write, &viewer, id).await?;
    let newest = pick(&versions, None)?;
    let base_url = &app.settings.base_url;
    let reminded = write::remind(&mut write, &permit, &procedure, newest, base_url).await?;
    write.see_other_saying(&format!("/procedures/{id}"), &w::reminded(ask.lang, reminded)).await
}

/// `GET /procedures/{id}/retirement`
pub async fn ask_retire(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ProcedureId>,
) -> Answer {
    let mut db = app.store.read().await?;
    leave::<WriteProcedure>(&mut db, &viewer, id).await?;
    let procedure = read::one(&mut db, &viewer, id).await?;
    drop(db);
    let (action, back) = (format!("/procedures/{id}/retirement"), format!("/procedures/{id}"));
    let question = Confirm {
        question: w::retire_ask(ask.lang),
        text: html! { p { (procedure.title) } p { (w::retire_text(ask.lang)) } },
        action: &action,
        key: &answer::form_key(),
        version: Some(procedure.version),
        yes: w::retire(ask.lang),
        grave: true,
        no_href: &back,
    };
    answer::page(&app, &ask, w::retire_ask(ask.lang), page::confirm(ask.lang, &question)).await
}

/// `POST /procedures/{id}/retirement`
pub async fn retire(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ProcedureId>,
    form: Form,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = leave::<WriteProcedure>(&mut *write, &viewer, id).await?;
    let procedure = read::one(&mut *write, &viewer, id).await?;
    write::retire(&mut write, &permit, &procedure, version).await?;
    write.see_other_saying("/procedures", w::retired_said(ask.lang)).await
}
