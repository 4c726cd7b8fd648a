//! Requests over the web.

use super::{
    form::NewRequest,
    pages::{EntryView, ListView, OneView, entry_page, list_page, one_page, ways_page},
    register::{self, Narrow},
    w, write,
};
use crate::{
    general_access::{self, PeriodId},
    paper,
    papers::{self, PapersView, referral},
    permits::{CreateRequest, ReadRequest},
    record::{self, RequestId, steps},
    triage, waiting,
    ways::Way,
};
use access::{
    Action, Answer, App, Ask, Form, Layer, Subject, Viewer, WebError, Write, answer,
    ask::Query,
    audit::Entry,
    draft, looked,
    permit::{may, permit_at_home},
};
use axum::extract::{Path, State};
use base::{
    Code, FieldErrors, clock,
    ids::CentreId,
    typed::{self, Typed},
};
use directory::places::PlaceAnswer;
use documents::Under;
use page::when;
use people::picker;
use store::Db;

/// `GET /requests`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let (narrow, errors) = match Narrow::parse(&query.0) {
        Ok(narrow) => (narrow, FieldErrors::new()),
        Err(errors) => (Narrow::open(), errors),
    };
    let (lines, next) = register::register(&mut app.store.read().await?, &viewer, &narrow).await?;
    let next = next.map(|next| next_page("/requests", &query.0, &next.to_string()));
    let view = ListView {
        lines,
        next,
        narrow,
        typed: query.0,
        errors,
        may_create: viewer.may_ever(Action("request.create")),
        may_figures: viewer.may_ever(Action("figure.read")),
    };
    answer::page(&app, &ask, w::title(ask.lang), list_page(ask.lang, &view)).await
}

/// The address of the next page of the register.
pub fn next_page(path: &str, typed: &Typed, after: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for name in ["q", "state", "way", "late"] {
        let value = typed.get(name);
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    query.append_pair("after", after);
    format!("{path}?{}", query.finish())
}

/// `GET /requests/new`: the ways in; with `way`, the form of that way.
pub async fn begin(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let mut db = app.store.read().await?;
    let centre = permit_at_home::<CreateRequest>(&mut db, &viewer).await?.centre;
    let period: Option<PeriodId> = typed::optional_id(query.0.get("period")).ok().flatten();
    let Some(way) = Way::from_code(query.0.get("way")) else {
        drop(db);
        let period = period.map(|id| id.to_string());
        let body = ways_page(ask.lang, period.as_deref());
        return answer::page(&app, &ask, w::new_request(ask.lang), body).await;
    };
    let likely = likely(&mut db, &ask, centre, period).await?;
    let kept = match period {
        // What is carried over from general access must not mix with what was begun for somebody else.
        Some(_) => None,
        None => draft::load(&mut db, viewer.user, &draft_name(way)).await?,
    };
    let draft_of = kept.as_ref().map(|(_, at)| *at);
    let typed = kept.map_or(likely, |(typed, _)| typed);
    let view = EntryView { draft_of, ..entry(&mut db, &ask, &viewer, (centre, way), typed).await? };
    drop(db);
    answer::page(&app, &ask, way.label(ask.lang), entry_page(ask.lang, &view)).await
}

/// The answers that are likely, and what general access knows already.
async fn likely(db: &mut impl Db, ask: &Ask, centre: CentreId, period: Option<PeriodId>) -> Answer<Typed> {
    let today = clock::date_of(ask.now);
    let mut typed = Typed::default()
        .with("received_on", when::date(ask.lang, today))
        .with("channel", "in-person")
        .with("urgency", "ordinary");
    if let Some(id) = period {
        let known = general_access::read::period(db, id).await?;
        if known.centre_id != centre {
            return Err(WebError::NotFound);
        }
        typed.add("period", id.to_string());
        typed.add("person_q", known.name.display(ask.lang));
        typed.add("person", known.person_id.to_string());
    }
    Ok(typed)
}

fn draft_name(way: Way) -> String {
    format!("request-{}", way.code())
}

/// `POST /requests`
pub async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let way = Way::from_code(form.0.get("way")).ok_or(WebError::BadRequest)?;
    if ["person", "child", "other"].iter().any(|field| picker::is_looking(&form.0, field)) {
        return again(&app, &ask, &viewer, way, form.0, FieldErrors::new()).await;
    }
    let done = async {
        let place = PlaceAnswer::read(&mut app.store.read().await?, &form.0).await?;
        let new = NewRequest::parse(&form.0, &place, ask.now)?;
        let period = typed::optional_id(form.0.get("period")).map_err(|_| WebError::BadRequest)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let permit = permit_at_home::<CreateRequest>(&mut *write, &viewer).await?;
        let id = write::register(&mut write, &permit, new, period).await?;
        draft::drop(&mut write, viewer.user, &draft_name(way)).await?;
        let reference = record::read::reference(&mut *write, id).await?;
        write.see_other_saying(&format!("/requests/{id}"), &w::request_saved(ask.lang, reference)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, way, form.0, errors).await,
        done => done,
    }
}

async fn again(app: &App, ask: &Ask, viewer: &Viewer, way: Way, typed: Typed, errors: FieldErrors) -> Answer {
    let mut db = app.store.read().await?;
    let centre = permit_at_home::<CreateRequest>(&mut db, viewer).await?.centre;
    let view = EntryView { errors, ..entry(&mut db, ask, viewer, (centre, way), typed).await? };
    drop(db);
    let body = entry_page(ask.lang, &view);
    if view.errors.is_empty() {
        answer::page(app, ask, way.label(ask.lang), body).await
    } else {
        answer::page_failed(app, ask, way.label(ask.lang), body).await
    }
}

async fn entry(
    db: &mut impl Db,
    ask: &Ask,
    viewer: &Viewer,
    (centre, way): (CentreId, Way),
    mut typed: Typed,
) -> Answer<EntryView> {
    let found = [
        picker::look(db, viewer, typed.get("person_q")).await?,
        picker::look(db, viewer, typed.get("child_q")).await?,
        picker::look(db, viewer, typed.get("other_q")).await?,
    ];
    let place = PlaceAnswer::read(db, &typed).await?;
    let bodies = referral::bodies(db, ask.lang, centre, way).await?;
    // Where only one body can refer, it is the likely one.
    if let [(only, _)] = bodies.as_slice()
        && !typed.has("organisation_id")
    {
        typed.add("organisation_id", only.as_str());
    }
    Ok(EntryView {
        way,
        bodies,
        typed,
        errors: FieldErrors::new(),
        found,
        place,
        draft_of: None,
        now: ask.now,
    })
}

/// `GET /requests/{id}`
pub async fn one(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<RequestId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = record::leave::<ReadRequest>(&mut db, &viewer, id).await?;
    let (request, today) = (record::see(&mut db, &viewer, id).await?, clock::date_of(ask.now));
    let centre = Subject::Centre(leave.centre);
    let [write, decide] = access::permit::offered(
        &mut db,
        &viewer,
        centre,
        [Action("request.write"), Action("request.triage")],
    )
    .await?;
    let decides = !decide.is_empty() && request.state.is_open();
    let warnings = if decides {
        Some(triage::warnings(&mut db, &request, request.programme.as_deref(), today).await?)
    } else {
        None
    };
    let may_case = match request.case_id {
        Some(case) => may(&mut db, &viewer, Action("case.read"), Subject::Case(case)).await?,
        None => false,
    };
    let papers = PapersView {
        request: id,
        way: request.way,
        rows: papers::of(&mut db, id).await?,
        state: request.state,
        may_write: !write.is_empty(),
        today,
    };
    let under = (Under::Desk(request.centre_id), Layer::General);
    let made =
        documents::made(&mut db, &viewer, under, ("request", id.uuid()), paper::offers(&request)).await?;
    let view = OneView {
        made,
        papers,
        warnings,
        deadlines: deadlines::for_subject(&mut db, record::subject(id)).await?,
        steps: steps::of(&mut db, id).await?,
        waits_since: waiting::read::standing(&mut db, id).await?.map(|(_, _, since, _)| since),
        may_write: !write.is_empty(),
        may_case,
        now: ask.now,
        today,
        request,
    };
    drop(db);
    looked::record(&app, Entry::under(&leave, "request.viewed").record("request", id)).await?;
    answer::page(&app, &ask, &view.request.reference, one_page(ask.lang, &view)).await
}
