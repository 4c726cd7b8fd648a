//! Beginning an assessment over the web.

use crate::{
    filling::{
        NewAssessment,
        pages::{BeginView, begin_page},
        w, write,
    },
    instruments::{self, Instrument},
    permits::WriteAssessment,
};
use access::{
    Answer, App, Ask, Form as Posted, Permit, Subject, Viewer, WebError, Write, answer, ask::Query, permit,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, clock,
    ids::{CaseId, PersonId},
};
use casework::cases::{self, relatives::CasePerson};
use store::Db;

/// `GET /cases/{id}/assessments/new`
pub async fn begin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WriteAssessment>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = offered(&mut db, &viewer, &permit, id).await?;
    drop(db);
    let mut typed = query.0;
    if typed.get("people").is_empty() {
        let focus = view.case.focus_id.map(|id| id.to_string()).unwrap_or_default();
        let person = typed.get("person").to_owned();
        typed.set("people", if person.is_empty() { focus } else { person });
    }
    typed.set("held_on", clock::date_of(ask.now).to_string());
    typed.set("language", ask.lang.tag());
    let body = begin_page(ask.lang, &view, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::new_assessment(ask.lang), body).await
}

/// `POST /cases/{id}/assessments`
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Posted,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteAssessment>(&mut *write, &viewer, Subject::Case(id)).await?;
    let view = offered(&mut *write, &viewer, &permit, id).await?;
    let instruments: Vec<_> = view.instruments.iter().map(|one| one.id).collect();
    let people: Vec<PersonId> = view.people.iter().map(|one| one.id).collect();
    match NewAssessment::parse(&form.0, &instruments, &people, clock::date_of(ask.now)) {
        Ok(new) => {
            let instrument = view.instrument(new.instrument).ok_or(WebError::NotFound)?;
            let version = instruments::read::published(&mut *write, instrument.id).await?;
            let version = version.ok_or(WebError::NotFound)?;
            let first = write::begin(&mut write, &permit, id, (instrument, &version), &new, &view.people);
            let first = first.await?;
            write.see_other(&format!("/cases/{id}/assessments/{first}")).await
        }
        Err(errors) => {
            drop(write);
            let body = begin_page(ask.lang, &view, &form.0, &errors);
            answer::page_failed(&app, &ask, w::new_assessment(ask.lang), body).await
        }
    }
}

async fn offered(
    db: &mut impl Db,
    viewer: &Viewer,
    permit: &Permit<WriteAssessment>,
    id: CaseId,
) -> Answer<BeginView> {
    let case = cases::read::see(db, viewer, id).await?;
    let provider = instruments::read::provider(viewer)?;
    let all: Vec<Instrument> = instruments::read::all(db, provider).await?;
    let people: Vec<CasePerson> = cases::relatives::people(db, id).await?;
    let fits = |one: &Instrument| one.in_use() && permit.covers(one.layer);
    Ok(BeginView { case, people, instruments: all.into_iter().filter(fits).collect() })
}
