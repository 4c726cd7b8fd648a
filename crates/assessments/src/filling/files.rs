//! Pictures and files as answers: encrypted one by one, given out to keep.

use super::{
    pages::{FileView, file_page},
    web::own,
    write::{self, NewFile},
};
use crate::{
    instruments::read as instruments,
    permits::{ReadAssessment, WriteAssessment},
    questions,
    record::{self, AssessmentId, Standing},
};
use ::instruments::{Filling, instrument::Kind};
use access::{
    Answer, App, Ask, Subject, Upload, Viewer, WebError, Write, answer, ask::Query, audit::Entry, looked,
    permit,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors,
    ids::{CaseId, FileId},
};
use casework::cases;
use store::Db;

/// `GET /cases/{id}/assessments/{assessment}/files?path=…`
pub async fn choose(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
    query: Query,
) -> Answer {
    page(&app, &ask, &viewer, (id, assessment), query.0.get("path"), &FieldErrors::new()).await
}

/// `POST /cases/{id}/assessments/{assessment}/files`
pub async fn add(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
    upload: Upload,
) -> Answer {
    let (posted, file) = upload.needed();
    let path = posted.0.get("path").to_owned();
    let file = match file {
        Ok(file) => file,
        Err(problem) => {
            let errors = FieldErrors::one("file", problem);
            return page(&app, &ask, &viewer, (id, assessment), &path, &errors).await;
        }
    };
    let new = NewFile { id: FileId::new(ask.now), path, file };
    let kept = async {
        let mut write = Write::form(&app, &ask, &posted).await?;
        let view = asked(&mut *write, &ask, &viewer, (id, assessment), &new.path).await?;
        let permit = permit::<WriteAssessment>(&mut *write, &viewer, Subject::Case(id)).await?;
        let form = instruments::version_by_id(&mut *write, view.of.version_id).await?.form()?;
        write::add_file(&mut write, &permit, &view.of, &form, &new).await?;
        write.see_other(&view.back()).await
    };
    new.file.keep(&app, new.id, kept).await
}

/// `GET /cases/{id}/assessments/{assessment}/files/{file}`: on record before it goes out.
pub async fn download(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, assessment, file)): Path<(CaseId, AssessmentId, FileId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadAssessment>(&mut db, &viewer, Subject::Case(id)).await?;
    let of = record::one(&mut db, id, assessment).await?;
    if record::standing(&mut db, viewer.user, permit.layers(), &of).await? != Standing::Seen {
        return Err(WebError::NotFound);
    }
    let (name, kind) = record::file(&mut db, assessment, file).await?;
    drop(db);
    let entry = Entry::under(&permit, "assessment.file-read").case(id).record("assessment", assessment);
    looked::record(&app, entry).await?;
    Ok(answer::download(&name, &kind, app.files.get(file).await?))
}

async fn page(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    ids: (CaseId, AssessmentId),
    path: &str,
    errors: &FieldErrors,
) -> Answer {
    let mut db = app.store.read().await?;
    let view = asked(&mut db, ask, viewer, ids, path).await?;
    drop(db);
    let body = file_page(ask.lang, &view, errors);
    let title = view.of.title(ask.lang);
    if errors.is_empty() {
        answer::page(app, ask, title, body).await
    } else {
        answer::page_failed(app, ask, title, body).await
    }
}

/// The question at a path of an open assessment of one's own, when a file answers it.
async fn asked(
    db: &mut impl Db,
    ask: &Ask,
    viewer: &Viewer,
    (id, assessment): (CaseId, AssessmentId),
    path: &str,
) -> Answer<FileView> {
    let permit = permit::<WriteAssessment>(db, viewer, Subject::Case(id)).await?;
    let case = cases::read::see(db, viewer, id).await?;
    let of = own(db, &permit, id, assessment).await?;
    let form = instruments::version_by_id(db, of.version_id).await?.form()?;
    let question = questions::question(&form, path).ok_or(WebError::NotFound)?;
    if !matches!(question.kind, Kind::Image | Kind::File) {
        return Err(WebError::NotFound);
    }
    let filling = Filling::begin(&form, &of.answers()?, questions::moment(of.begun_at, ask.now));
    let sheets = questions::outline(&filling, &of.language, ask.lang, false);
    let sheet = questions::sheet_of(&sheets, path).ok_or(WebError::NotFound)?;
    let label = filling.label(path, &of.language);
    Ok(FileView { case, of, path: path.to_owned(), label, sheet })
}
