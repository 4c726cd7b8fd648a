//! General access over the web.

use super::{
    PeriodId, Whom,
    form::{NewContact, NewEnd},
    pages::{EndView, EntryView, ListView, TERM_TOLD, end_page, entry_page, list_page},
    paper,
    read::{self, Narrow},
    w, write,
};
use crate::{
    law::{self, Law},
    permits::{ReadGeneralAccess, WriteGeneralAccess},
};
use access::{
    Action, Answer, App, Ask, Form, Layer, Permit, Subject, Viewer, WebError, Write, answer,
    ask::Query,
    audit::Entry,
    looked,
    permit::{permit, permit_at_home},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use base::{
    FieldErrors, Problem, clock,
    jiff::civil::{Date, date},
    typed::{self, Typed},
};
use documents::Under;
use page::when;
use people::picker::{self, Picked};
use store::Db;
use uuid::Uuid;

/// Most times shown at once.
pub(super) const RUNNING: i64 = 50;

/// `GET /general-access`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let mut db = app.store.read().await?;
    let today = clock::date_of(ask.now);
    let (narrow, errors) = match narrow(&query.0) {
        Ok(narrow) => (narrow, FieldErrors::new()),
        Err(errors) => (Narrow::default(), errors),
    };
    let (lines, next) = read::register(&mut db, &viewer, &narrow).await?;
    let time = (narrow.from.unwrap_or_else(|| date(today.year(), 1, 1)), narrow.until.unwrap_or(today));
    let view = ListView {
        lines,
        next: next.map(|place| next_page(&query.0, place)),
        running: read::running(&mut db, &viewer, RUNNING).await?,
        sums: read::sums(&mut db, &viewer, "general-access.read", time).await?,
        typed: query.0,
        errors,
        may_write: viewer.may_ever(Action("general-access.write")),
        may_request: viewer.may_ever(Action("request.create")),
        today,
    };
    drop(db);
    if let Some(home) = viewer.home() {
        let leave =
            permit::<ReadGeneralAccess>(&mut app.store.read().await?, &viewer, Subject::Centre(home)).await?;
        looked::record(&app, Entry::under(&leave, "general-access.viewed")).await?;
    }
    answer::page(&app, &ask, w::title(ask.lang), list_page(ask.lang, &view)).await
}

/// Reads what the register is narrowed to.
pub fn narrow(typed: &Typed) -> Result<Narrow, FieldErrors> {
    let mut errors = FieldErrors::new();
    let kind = errors.check("kind", typed::optional_code(typed.get("kind")));
    let topic = match typed.get("topic").trim() {
        "" => Some(None),
        code => errors.check("topic", law::one_of(&Law::shipped().topics, code)).map(Some),
    };
    let from = errors.check("from", typed::optional_date(typed.get("from")));
    let until = errors.check("until", typed::optional_date(typed.get("until")));
    let after = errors.check("after", place(typed.get("after")));
    let narrow = || Some(Narrow { kind: kind?, topic: topic?, from: from?, until: until?, after: after? });
    let narrow = narrow();
    errors.or(narrow)
}

fn place(text: &str) -> Result<Option<(Date, Uuid)>, Problem> {
    if text.is_empty() {
        return Ok(None);
    }
    let read = || {
        let (day, id) = text.split_once('.')?;
        Some((day.parse().ok()?, id.parse().ok()?))
    };
    read().map(Some).ok_or(Problem::NotOffered)
}

/// The address of the next page.
pub fn next_page(typed: &Typed, (day, id): (Date, Uuid)) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for name in ["kind", "topic", "from", "until"] {
        let value = typed.get(name);
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    query.append_pair("after", &format!("{day}.{id}"));
    format!("/general-access?{}", query.finish())
}

/// `GET /general-access/new`
pub async fn entry(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    permit_at_home::<WriteGeneralAccess>(&mut db, &viewer).await?;
    drop(db);
    let typed = Typed::default()
        .with("on", when::date(ask.lang, clock::date_of(ask.now)))
        .with("place", "centre")
        .with("audience", "named");
    let view = EntryView {
        typed,
        errors: FieldErrors::new(),
        found: Vec::new(),
        over: None,
        may_request: false,
        now: ask.now,
    };
    answer::page(&app, &ask, w::new_contact(ask.lang), entry_page(ask.lang, &view)).await
}

/// `POST /general-access`
pub async fn record(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    if picker::is_looking(&form.0, "person") {
        return again(&app, &ask, &viewer, form.0, FieldErrors::new()).await;
    }
    let done = async {
        let new = NewContact::parse(&form.0, ask.now)?;
        if let Some(page) = told_of_term(&app, &ask, &viewer, (&new, &form.0)).await? {
            return Ok(page);
        }
        let mut write = Write::form(&app, &ask, &form).await?;
        let permit = permit_at_home::<WriteGeneralAccess>(&mut *write, &viewer).await?;
        write::record(&mut write, &permit, new).await?;
        write.see_other_saying("/general-access", w::contact_saved(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, form.0, errors).await,
        done => done,
    }
}

/// A further contact with somebody whose time is over is told of once before it is written down.
async fn told_of_term(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    (new, typed): (&NewContact, &Typed),
) -> Answer<Option<Response>> {
    let Whom::Named(Picked::Known(person)) = &new.whom else { return Ok(None) };
    let mut db = app.store.read().await?;
    let centre = permit_at_home::<WriteGeneralAccess>(&mut db, viewer).await?.centre;
    let Some(over) = read::over(&mut db, centre, *person, new.on).await? else { return Ok(None) };
    if typed.get(TERM_TOLD) == over.id.to_string() {
        return Ok(None);
    }
    let found = picker::look(&mut db, viewer, typed.get("person_q")).await?;
    drop(db);
    let view = EntryView {
        typed: typed.clone(),
        errors: FieldErrors::new(),
        found,
        over: Some(over),
        may_request: viewer.may_ever(Action("request.create")),
        now: ask.now,
    };
    answer::page(app, ask, w::new_contact(ask.lang), entry_page(ask.lang, &view)).await.map(Some)
}

async fn again(app: &App, ask: &Ask, viewer: &Viewer, typed: Typed, errors: FieldErrors) -> Answer {
    let mut db = app.store.read().await?;
    permit_at_home::<WriteGeneralAccess>(&mut db, viewer).await?;
    let found = picker::look(&mut db, viewer, typed.get("person_q")).await?;
    drop(db);
    let view = EntryView { typed, errors, found, over: None, may_request: false, now: ask.now };
    let body = entry_page(ask.lang, &view);
    if view.errors.is_empty() {
        answer::page(app, ask, w::new_contact(ask.lang), body).await
    } else {
        answer::page_failed(app, ask, w::new_contact(ask.lang), body).await
    }
}

/// `GET /general-access/periods/{id}`
pub async fn period(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<PeriodId>) -> Answer {
    let mut db = app.store.read().await?;
    let view = end_view(&mut db, &ask, &viewer, id).await?;
    drop(db);
    let title = w::end_title(ask.lang, view.period.name.display(ask.lang));
    answer::page(&app, &ask, &title, end_page(ask.lang, &view)).await
}

/// `POST /general-access/periods/{id}`
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PeriodId>,
    form: Form,
) -> Answer {
    let new = match NewEnd::parse(&form.0, clock::date_of(ask.now)) {
        Ok(new) => new,
        Err(errors) => {
            let mut db = app.store.read().await?;
            let view = EndView { typed: form.0, errors, ..end_view(&mut db, &ask, &viewer, id).await? };
            drop(db);
            let title = w::end_title(ask.lang, view.period.name.display(ask.lang));
            return answer::page_failed(&app, &ask, &title, end_page(ask.lang, &view)).await;
        }
    };
    let version = form.version().ok_or(WebError::BadRequest)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = leave(&mut *write, &viewer, id).await?;
    write::end(&mut write, &permit, id, version, &new).await?;
    write.see_other_saying("/general-access", w::ended(ask.lang)).await
}

/// Leave to end a time: it is the centre's that keeps it.
pub(super) async fn leave(
    db: &mut impl Db,
    viewer: &Viewer,
    id: PeriodId,
) -> Answer<Permit<WriteGeneralAccess>> {
    let period = read::period(db, id).await?;
    permit(db, viewer, Subject::Centre(period.centre_id)).await
}

async fn end_view(db: &mut impl Db, ask: &Ask, viewer: &Viewer, id: PeriodId) -> Answer<EndView> {
    leave(db, viewer, id).await?;
    let period = read::period(db, id).await?;
    let typed = Typed::default().with("on", when::date(ask.lang, clock::date_of(ask.now)));
    let may_request = viewer.may_ever(Action("request.create"));
    let under = (Under::Desk(period.centre_id), Layer::General);
    let of = ("general-access-period", id.uuid());
    let made = documents::made(db, viewer, under, of, paper::offers(&period)).await?;
    Ok(EndView { period, typed, errors: FieldErrors::new(), may_request, made })
}
