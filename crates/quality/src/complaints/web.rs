//! Complaints over the web.

pub mod steps;

use super::{
    NewComplaint,
    pages::{self, EntryView, ListView, OneView},
    read::{self, Narrow},
    steps as made, w, write,
};
use crate::permits::{CreateComplaint, ReadComplaint};
use access::{
    Action, Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer,
    ask::Query,
    audit::Entry,
    draft, looked,
    permit::{may, offered, permit, permit_at_home},
};
use axum::extract::{Path, State};
use base::{FieldErrors, clock, ids::ComplaintId, typed::Typed};
use page::when;
use people::picker;
use store::Db;

/// `GET /complaints`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let (narrow, errors) = match Narrow::parse(&query.0) {
        Ok(narrow) => (narrow, FieldErrors::new()),
        Err(errors) => (Narrow::open(), errors),
    };
    let (lines, next) = read::list(&mut app.store.read().await?, &viewer, &narrow).await?;
    let view = ListView {
        lines,
        next: next.map(|next| next_page("/complaints", &query.0, &next.to_string())),
        narrow,
        typed: query.0,
        errors,
        may_create: viewer.may_ever(Action("complaint.create")),
        may_export: viewer.may_ever(Action("complaint.export")),
        may_figures: viewer.may_ever(Action("figure.read")),
        may_link: viewer.may_ever(Action("complaint-link.write")),
        today: clock::date_of(ask.now),
    };
    looked::record(&app, Entry::by(&viewer, "complaints.viewed", "complaint")).await?;
    answer::page(&app, &ask, w::title(ask.lang), pages::list_page(ask.lang, &view)).await
}

/// The address of the next page of the list.
pub fn next_page(path: &str, typed: &Typed, after: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for name in ["state", "reason"] {
        let value = typed.get(name);
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    query.append_pair("after", after);
    format!("{path}?{}", query.finish())
}

/// `GET /complaints/new`
pub async fn entry(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    let kept = draft::load(&mut db, viewer.user, pages::DRAFT).await?;
    let draft_of = kept.as_ref().map(|(_, at)| *at);
    let likely = || {
        Typed::default()
            .with("received_on", when::date(ask.lang, clock::date_of(ask.now)))
            .with("against", "service")
    };
    let typed = kept.map_or_else(likely, |(typed, _)| typed);
    let view = EntryView { draft_of, ..entry_view(&mut db, &ask, &viewer, typed).await? };
    drop(db);
    answer::page(&app, &ask, w::new_complaint(ask.lang), pages::entry_page(ask.lang, &view)).await
}

/// `POST /complaints`
pub async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    if picker::is_looking(&form.0, "person") {
        return again(&app, &ask, &viewer, form.0, FieldErrors::new()).await;
    }
    let done = async {
        let new = NewComplaint::parse(&form.0, ask.now)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let leave = permit_at_home::<CreateComplaint>(&mut *write, &viewer).await?;
        let id = write::receive(&mut write, &leave, &new, &app.settings.base_url).await?;
        draft::drop(&mut write, viewer.user, pages::DRAFT).await?;
        let one = read::one(&mut *write, id).await?;
        // Whoever writes a complaint down does not read it later, unless they look into it or answer for the centre.
        let sees = may(&mut *write, &viewer, Action("complaint.read"), Subject::Complaint(id)).await?;
        let next = if sees { format!("/complaints/{id}") } else { "/complaints/new".to_owned() };
        write.see_other_saying(&next, &w::saved(ask.lang, one.reference)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, form.0, errors).await,
        done => done,
    }
}

async fn again(app: &App, ask: &Ask, viewer: &Viewer, typed: Typed, errors: FieldErrors) -> Answer {
    let mut db = app.store.read().await?;
    let view = EntryView { errors, ..entry_view(&mut db, ask, viewer, typed).await? };
    drop(db);
    let body = pages::entry_page(ask.lang, &view);
    if view.errors.is_empty() {
        answer::page(app, ask, w::new_complaint(ask.lang), body).await
    } else {
        answer::page_failed(app, ask, w::new_complaint(ask.lang), body).await
    }
}

async fn entry_view(db: &mut impl Db, ask: &Ask, viewer: &Viewer, typed: Typed) -> Answer<EntryView> {
    let leave = permit_at_home::<CreateComplaint>(db, viewer).await?;
    let colleagues = read::colleagues(db, leave.centre).await?;
    let found = picker::look(db, viewer, typed.get("person_q")).await?;
    Ok(EntryView {
        typed,
        errors: FieldErrors::new(),
        found,
        colleagues: read::options(ask.lang, &colleagues),
        draft_of: None,
        now: ask.now,
        may_list: viewer.may_ever(Action("complaint.read")),
    })
}

/// `GET /complaints/{id}`
pub async fn one(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<ComplaintId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<ReadComplaint>(&mut db, &viewer, Subject::Complaint(id)).await?;
    let complaint = read::one(&mut db, id).await?;
    let asked = [Action("complaint.write"), Action("complaint.assign")];
    let [write, assign] = offered(&mut db, &viewer, Subject::Complaint(id), asked).await?;
    let may_person = match complaint.person_id {
        Some(person) => may(&mut db, &viewer, Action("person.read"), Subject::Person(person)).await?,
        None => false,
    };
    let view = OneView {
        steps: made::of(&mut db, id).await?,
        may_write: !write.is_empty(),
        may_assign: !assign.is_empty(),
        may_person,
        today: clock::date_of(ask.now),
        complaint,
    };
    drop(db);
    looked::record(&app, Entry::under(&leave, "complaint.viewed")).await?;
    let title = w::one_title(ask.lang, view.complaint.reference.as_str());
    answer::page(&app, &ask, &title, pages::one_page(ask.lang, &view)).await
}
