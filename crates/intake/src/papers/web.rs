//! Papers over the web.

use super::{
    PaperRow, Referral,
    pages::{PaperView, paper_page},
    read, referral,
    submission::{self, Submission},
    w, write,
};
use crate::{
    law::Law,
    permits::{ReadRequest, WriteRequest},
    record::{self, RequestId},
};
use access::{
    Answer, App, Ask, Form, Upload, Uploaded, Viewer, WebError, Write, answer, audit::Entry, looked,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, Problem, clock,
    ids::FileId,
    jiff::civil::Date,
    typed::{self, Typed},
};
use page::when;
use store::Db;

/// Most characters of a reason.
pub(super) const REASON_MOST: usize = 500;

/// `POST /requests/{id}/papers`
pub async fn ask(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = record::leave::<WriteRequest>(&mut *write, &viewer, id).await?;
    match write::ask(&mut write, &permit, id, form.0.get("paper")).await {
        // Nothing was typed that could be lost: the list shows what is on it.
        Err(WebError::Fields(_)) => Ok(answer::see_other(&format!("/requests/{id}#papers"))),
        Err(error) => Err(error),
        Ok(()) => write.see_other_saying(&format!("/requests/{id}#papers"), w::paper_asked(ask.lang)).await,
    }
}

/// `GET /requests/{id}/papers/{paper}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, paper)): Path<(RequestId, String)>,
) -> Answer {
    let mut db = app.store.read().await?;
    record::leave::<WriteRequest>(&mut db, &viewer, id).await?;
    let view = view(&mut db, &ask, &viewer, id, &paper).await?;
    drop(db);
    answer::page(&app, &ask, Law::shipped().paper_label(&paper, ask.lang), paper_page(ask.lang, &view)).await
}

/// `POST /requests/{id}/papers/{paper}`
pub async fn receive(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, paper)): Path<(RequestId, String)>,
    upload: Upload,
) -> Answer {
    let (form, file) = (upload.form, upload.file);
    let came = match Came::parse(&form.0, file, clock::date_of(ask.now), FileId::new(ask.now)) {
        Ok(came) => came,
        Err(errors) => return again(&app, &ask, &viewer, (id, &paper), form.0, errors).await,
    };
    if came.file.is_some() {
        record::leave::<WriteRequest>(&mut app.store.read().await?, &viewer, id).await?;
    }
    let row = keep(&app, &ask, &viewer, (id, &paper), &form, &came);
    let done = match &came.file {
        Some((file, content)) => content.keep(&app, *file, row).await,
        None => row.await,
    };
    match done {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, (id, &paper), form.0, errors).await,
        done => done,
    }
}

/// `POST /requests/{id}/papers/{paper}/waiver`
pub async fn waive(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, paper)): Path<(RequestId, String)>,
    form: Form,
) -> Answer {
    let reason = match typed::text(form.0.get("reason"), REASON_MOST) {
        Ok(reason) => reason,
        Err(problem) => {
            let errors = FieldErrors::one("reason", problem);
            return again(&app, &ask, &viewer, (id, &paper), form.0, errors).await;
        }
    };
    let version = form.version().ok_or(WebError::BadRequest)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = record::leave::<WriteRequest>(&mut *write, &viewer, id).await?;
    let row = one(&mut *write, id, &paper).await?;
    write::waive(&mut write, &permit, id, &row, (version, &reason)).await?;
    write.see_other_saying(&format!("/requests/{id}#papers"), w::paper_waived(ask.lang)).await
}

/// `POST /requests/{id}/papers/{paper}/submission`
pub async fn submit(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, paper)): Path<(RequestId, String)>,
    form: Form,
) -> Answer {
    let done = async {
        let new = Submission::parse(&form.0, clock::date_of(ask.now))?;
        let version = form.version().ok_or(WebError::BadRequest)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let permit = record::leave::<WriteRequest>(&mut *write, &viewer, id).await?;
        let row = one(&mut *write, id, &paper).await?;
        submission::submit(&mut write, &permit, id, (&row, version), &new).await?;
        write.see_other_saying(&format!("/requests/{id}#papers"), w::submission_saved(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, (id, &paper), form.0, errors).await,
        done => done,
    }
}

/// The file of a paper, as the page and the API give it.
#[utoipa::path(get, path = "/api/v1/requests/{id}/papers/{paper}/file", tag = "requests",
    params(("id" = uuid::Uuid, Path), ("paper" = String, Path)),
    responses((status = 200, content_type = "application/octet-stream"), (status = 404)))]
pub async fn download(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, paper)): Path<(RequestId, String)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = record::leave::<ReadRequest>(&mut db, &viewer, id).await?;
    let row = one(&mut db, id, &paper).await?;
    drop(db);
    let (Some(file), Some(name), Some(kind)) = (row.file_id, row.file_name, row.media_type) else {
        return Err(WebError::NotFound);
    };
    let entry = Entry::under(&permit, "file.downloaded").record("file", file);
    looked::record(&app, entry.set("request", id.to_string())).await?;
    Ok(answer::download(&name, &kind, app.files.get(file).await?))
}

/// A paper that came.
pub(super) struct Came {
    /// The day it came.
    pub(super) on: Date,
    /// What it says, when it proves the referral.
    pub(super) referral: Referral,
    pub(super) file: Option<(FileId, Uploaded)>,
}

impl Came {
    pub(super) fn parse(
        typed: &Typed,
        file: Result<Option<Uploaded>, Problem>,
        today: Date,
        id: FileId,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let on =
            errors.check("received_on", casework::cases::opening::day_until(typed.get("received_on"), today));
        let file = errors.check("file", file);
        let referral = match Referral::parse(typed, today) {
            Ok(referral) => Some(referral),
            Err(found) => {
                found.iter().for_each(|(field, problem)| errors.add(field, problem.clone()));
                None
            }
        };
        let came = || Some(Came { on: on?, referral: referral?, file: file?.map(|file| (id, file)) });
        let came = came();
        errors.or(came)
    }
}

async fn keep(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    (id, paper): (RequestId, &str),
    form: &Form,
    came: &Came,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    let mut write = Write::form(app, ask, form).await?;
    let permit = record::leave::<WriteRequest>(&mut *write, viewer, id).await?;
    let row = one(&mut *write, id, paper).await?;
    if Law::shipped().paper(paper).is_some_and(|paper| paper.referral) {
        came.referral.keep(&mut write, permit.centre, id).await?;
    }
    let file = came.file.as_ref().map(|(id, file)| (*id, file));
    write::receive(&mut write, &permit, id, &row, (version, came.on), file).await?;
    let said = w::paper_received(ask.lang);
    write.see_other_saying(&format!("/requests/{id}#papers"), said).await
}

/// A paper of a request; 404 when it is not on the list.
pub(super) async fn one(db: &mut impl Db, id: RequestId, paper: &str) -> Answer<PaperRow> {
    let rows = read::of(db, id).await?;
    rows.into_iter().find(|row| row.paper == paper).ok_or(WebError::NotFound)
}

async fn view(db: &mut impl Db, ask: &Ask, viewer: &Viewer, id: RequestId, paper: &str) -> Answer<PaperView> {
    let row = one(db, id, paper).await?;
    let request = record::see(db, viewer, id).await?;
    let proves = Law::shipped().paper(paper).is_some_and(|paper| paper.referral);
    let bodies = if proves {
        Some(referral::bodies(db, ask.lang, request.centre_id, request.way).await?)
    } else {
        None
    };
    let today = clock::date_of(ask.now);
    let issuers = if submission::is_submitted(paper) {
        Some(referral::bodies(db, ask.lang, request.centre_id, request.way).await?)
    } else {
        None
    };
    let mut typed = submission::blank(ask.lang, &row, today);
    typed.add("received_on", when::date(ask.lang, today));
    request.referral_services.iter().for_each(|service| typed.add("referral_services", service.as_str()));
    typed.add("organisation_id", request.organisation_id.map(|id| id.to_string()).unwrap_or_default());
    typed.add("referral_number", request.referral_number.clone().unwrap_or_default());
    typed.add("referral_on", request.referral_on.map(|day| when::date(ask.lang, day)).unwrap_or_default());
    typed.add("term_months", request.term_months.map(|months| months.to_string()).unwrap_or_default());
    let reference = request.head.reference;
    Ok(PaperView { request: id, reference, row, bodies, issuers, typed, errors: FieldErrors::new() })
}

async fn again(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    (id, paper): (RequestId, &str),
    typed: Typed,
    errors: FieldErrors,
) -> Answer {
    let mut db = app.store.read().await?;
    record::leave::<WriteRequest>(&mut db, viewer, id).await?;
    let view = PaperView { typed, errors, ..view(&mut db, ask, viewer, id, paper).await? };
    drop(db);
    answer::page_failed(app, ask, Law::shipped().paper_label(paper, ask.lang), paper_page(ask.lang, &view))
        .await
}
