//! Help over the web.

pub mod applications;
pub mod copies;

use super::{
    Asked, AssistanceId, Catalogue, Kind, applications as searches, copies as attached,
    form::{NewAssistance, NewEnd},
    pages::{
        list_page, money,
        one::{OneView, one_page},
    },
    read::{self, AssistanceRow},
    w, write,
};
use crate::papers::referral;
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer, ask::Query, audit::Entry, looked,
    permit::permit,
};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, clock, ids::CaseId, typed::Typed};
use casework::{
    cases::{self, relatives},
    permits::{ReadCase, WriteTask},
};
use page::when;
use store::Db;

/// `GET /cases/{id}/assistance`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let rows = read::of_case(&mut db, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "case.assistance-viewed")).await?;
    let body = list_page(ask.lang, &case, &rows, clock::date_of(ask.now));
    answer::page(&app, &ask, w::title(ask.lang), body).await
}

/// `GET /cases/{id}/assistance/new?kind=…`
pub async fn form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteTask>(&mut db, &viewer, Subject::Case(id)).await?;
    let kind = kind(query.0.get("kind"))?;
    let typed = Typed::default().with("begun_on", when::date(ask.lang, clock::date_of(ask.now)));
    let view = view(&mut db, &ask, &viewer, (id, kind), None, typed).await?;
    drop(db);
    answer::page(&app, &ask, kind.label(ask.lang), one_page(ask.lang, &view)).await
}

fn kind(code: &str) -> Answer<&'static Kind> {
    Catalogue::shipped().kind(code.trim()).ok_or(WebError::NotFound)
}

/// `POST /cases/{id}/assistance`
pub async fn begin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let done = async {
        let new = NewAssistance::parse(&form.0, clock::date_of(ask.now))?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
        let made = write::begin(&mut write, &leave, id, &new).await?;
        // Where there is a checklist, or applications to come, one goes on there.
        let list = format!("/cases/{id}/assistance");
        let to = if goes_on(&new) { format!("{list}/{made}") } else { list };
        write.see_other_saying(&to, w::saved(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, (id, None), form.0, errors).await,
        done => done,
    }
}

fn goes_on(new: &NewAssistance) -> bool {
    let catalogue = Catalogue::shipped();
    catalogue.matter(&new.matter).is_some_and(|matter| !matter.papers.is_empty())
        || catalogue.kind(&new.kind).is_some_and(|kind| kind.asks(Asked::Applications))
}

/// `GET /cases/{id}/assistance/{one}`
pub async fn one(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one)): Path<(CaseId, AssistanceId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteTask>(&mut db, &viewer, Subject::Case(id)).await?;
    let row = row(&mut db, id, one).await?;
    let typed = typed(&mut db, &ask, &row).await?;
    let kind = kind(&row.kind)?;
    let view = view(&mut db, &ask, &viewer, (id, kind), Some(row), typed).await?;
    drop(db);
    answer::page(&app, &ask, kind.label(ask.lang), one_page(ask.lang, &view)).await
}

/// `POST /cases/{id}/assistance/{one}`
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one)): Path<(CaseId, AssistanceId)>,
    form: Form,
) -> Answer {
    let done = async {
        let mut typed = form.0.clone();
        let mut write = Write::form(&app, &ask, &form).await?;
        let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
        let before = row(&mut *write, id, one).await?;
        // What it is about stays as it was begun.
        typed.set("kind", before.kind.as_str());
        typed.set("matter", before.matter.as_str());
        let new = NewAssistance::parse(&typed, clock::date_of(ask.now))?;
        let version = form.version().ok_or(WebError::BadRequest)?;
        write::change(&mut write, &leave, id, (&before, version), &new).await?;
        write.see_other_saying(&format!("/cases/{id}/assistance"), w::saved(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, (id, Some(one)), form.0, errors).await,
        done => done,
    }
}

/// `POST /cases/{id}/assistance/{one}/end`
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one)): Path<(CaseId, AssistanceId)>,
    form: Form,
) -> Answer {
    let done = async {
        let version = form.version().ok_or(WebError::BadRequest)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
        let before = row(&mut *write, id, one).await?;
        let new = NewEnd::parse(&form.0, kind(&before.kind)?, clock::date_of(ask.now))?;
        write::end(&mut write, &leave, id, (&before, version), &new).await?;
        write.see_other_saying(&format!("/cases/{id}/assistance"), w::ended(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, (id, Some(one)), form.0, errors).await,
        done => done,
    }
}

/// One thing of a case.
pub async fn row(db: &mut impl Db, case: CaseId, id: AssistanceId) -> Answer<AssistanceRow> {
    let rows = read::of_case(db, case).await?;
    rows.into_iter().find(|row| row.id == id).ok_or(WebError::NotFound)
}

/// What is kept, as it is typed.
pub async fn typed(db: &mut impl Db, ask: &Ask, row: &AssistanceRow) -> Answer<Typed> {
    let day = |day| when::date(ask.lang, day);
    let mut typed = Typed::default()
        .with("matter", row.matter.as_str())
        .with("text", row.text.as_str())
        .with("begun_on", day(row.begun_on))
        .with("ended_on", day(clock::date_of(ask.now)))
        .with("applied_on", day(clock::date_of(ask.now)));
    let optional = [
        ("person_id", row.person_id.map(|id| id.to_string())),
        ("organisation_id", row.organisation_id.map(|id| id.to_string())),
        ("with_whom", row.with_whom.clone()),
        ("companion", row.companion.clone()),
        ("job", row.job_before.map(|job| job.code().to_owned())),
        ("admitted_on", row.admitted_on.map(day)),
        ("discharged_on", row.discharged_on.map(day)),
        ("follow_up_on", row.follow_up_on.map(day)),
        ("place", row.place.clone()),
        ("submitted_on", row.submitted_on.map(day)),
        ("entry_number", row.entry_number.clone()),
        ("quantity", row.quantity.map(|count| count.to_string())),
        ("value", row.cents.map(money)),
        ("donor", row.donor.clone()),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            typed.add(name, value);
        }
    }
    read::papers(db, row.id).await?.into_iter().for_each(|paper| typed.add("papers", paper));
    Ok(typed)
}

async fn view(
    db: &mut impl Db,
    ask: &Ask,
    viewer: &Viewer,
    (id, kind): (CaseId, &'static Kind),
    row: Option<AssistanceRow>,
    typed: Typed,
) -> Answer<OneView> {
    let case = cases::read::see(db, viewer, id).await?;
    let mut people = vec![(String::new(), w::whole_family(ask.lang).to_owned())];
    let of_case = relatives::people(db, id).await?;
    people.extend(of_case.iter().map(|one| (one.id.to_string(), one.name.display(ask.lang))));
    let mut organisations = vec![(String::new(), page::w::not_given(ask.lang).to_owned())];
    let partners = referral::organisations(db, ask.lang, case.centre_id).await?;
    organisations.extend(partners.into_iter().map(|(_, id, name)| (id, name)));
    let (mut applications, mut copies) = (Vec::new(), Vec::new());
    if let Some(row) = &row {
        applications = searches::of(db, row.id).await?;
        copies = attached::of(db, row.id).await?;
    }
    Ok(OneView {
        case,
        kind,
        row,
        people,
        organisations,
        applications,
        copies,
        typed,
        errors: FieldErrors::new(),
    })
}

/// The page again, with what was typed into one of its forms and what was wrong with it.
async fn again(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    (id, one): (CaseId, Option<AssistanceId>),
    typed: Typed,
    errors: FieldErrors,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteTask>(&mut db, viewer, Subject::Case(id)).await?;
    let (kept, mut typed) = match one {
        Some(one) => {
            let kept = row(&mut db, id, one).await?;
            // Each of the other forms of the page sends its own fields alone.
            let whole = if typed.has("begun_on") {
                typed
            } else {
                let mut whole = self::typed(&mut db, ask, &kept).await?;
                typed.0.iter().for_each(|(name, value)| whole.set(name, value.as_str()));
                whole
            };
            (Some(kept), whole)
        }
        None => (None, typed),
    };
    let kind = match &kept {
        Some(row) => kind(&row.kind)?,
        None => kind(typed.get("kind"))?,
    };
    if let Some(row) = &kept {
        typed.set("matter", row.matter.as_str());
    }
    let view = OneView { errors, ..view(&mut db, ask, viewer, (id, kind), kept, typed).await? };
    drop(db);
    answer::page_failed(app, ask, kind.label(ask.lang), one_page(ask.lang, &view)).await
}
