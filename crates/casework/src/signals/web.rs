//! Handlers of the pages of signals.

pub mod changing;
pub mod door;
pub mod joining;
pub mod public;
pub mod ward;

use super::{
    NewSignal, Panels, escalate, join, pages, read, receive as receiving, register, steps, terms, w,
};
use crate::permits::{CreateSignal, ReadSignal};
use access::{
    Action, Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    ask::Query,
    audit::Entry,
    draft, looked,
    permit::{self, permit, permit_at_home},
};
use axum::extract::State;
use base::{
    FieldErrors, Problem, clock,
    ids::{PersonId, SignalId},
    typed::Typed,
};
use directory::wards;
use store::Db;

/// Most running clocks on one page.
const RUNNING: i64 = 50;

/// `GET /signals`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let mut db = app.store.read().await?;
    let (narrow, errors) = match register::Narrow::parse(&query.0, ask.now) {
        Ok(narrow) => (narrow, FieldErrors::new()),
        Err(errors) => (register::Narrow::default(), errors),
    };
    let (lines, next) = register::register(&mut db, &viewer, &narrow).await?;
    let view = pages::ListView {
        running: read::running(&mut db, &viewer, RUNNING).await?,
        register: lines,
        wards: wards::of_viewer(&mut db, &viewer).await?,
        next: next.map(|place| next_page("/signals", &query.0, &place.text())),
        filter: pages::Filter { typed: query.0, errors },
        may_create: viewer.may_ever(Action("signal.create")),
        now: ask.now,
    };
    drop(db);
    page(&app, &ask, w::signals_title(ask.lang), pages::list(ask.lang, &view)).await
}

/// The address of the next page: what the list is narrowed to, and where it goes on.
pub fn next_page(path: &str, typed: &Typed, place: &str) -> String {
    // What was chosen are codes, ids, digits and dates; anything else was refused above.
    let plain = |value: &str| value.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
    let mut href = format!("{path}?after={place}");
    for (name, value) in
        typed.0.iter().filter(|(name, value)| name != "after" && !value.is_empty() && plain(value))
    {
        href.push_str(&format!("&{name}={value}"));
    }
    href
}

/// `GET /signals/new`
pub async fn entry(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    permit_at_home::<CreateSignal>(&mut db, &viewer).await?;
    let kept = draft::load(&mut db, viewer.user, pages::DRAFT).await?;
    let wards = wards::of_viewer(&mut db, &viewer).await?;
    let draft_of = kept.as_ref().map(|(_, at)| *at);
    let typed = match kept {
        Some((typed, _)) => typed,
        None => likely(&mut db, &viewer, &wards).await?,
    };
    drop(db);
    let (errors, back) = (FieldErrors::new(), back(&viewer));
    let view = pages::EntryView { wards, typed, errors, draft_of, back, key: form_key() };
    page(&app, &ask, w::entry_title(ask.lang), pages::entry(ask.lang, &view)).await
}

/// The answers that are likely: the only ward, or the only one that the viewer is on duty for; a call, just now.
async fn likely(db: &mut impl Db, viewer: &Viewer, wards: &[wards::WardLine]) -> Answer<Typed> {
    let called = clock::local(viewer.at).strftime("%d.%m.%Y %H:%M").to_string();
    let mut typed = Typed::default().with("called_at", called).with("channel", "phone");
    let own = escalate::wards_of_duty(db, viewer.user, viewer.at).await?;
    match (wards, own.as_slice()) {
        ([only], _) => typed.set("ward_id", only.id.to_string()),
        (_, [only]) => typed.set("ward_id", only.to_string()),
        _ => {}
    }
    Ok(typed)
}

/// `POST /signals`
pub async fn receive(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let done = async {
        let new = NewSignal::parse(&form.0, ask.now)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let permit = leave(&mut *write, &viewer, &new).await?;
        let id = receiving::receive(&mut write, &permit, &new).await?;
        draft::drop(&mut write, viewer.user, pages::DRAFT).await?;
        let reference = read::reference(&mut *write, id).await?;
        // Reception enters signals but does not read them.
        let next = if may_read(&viewer) { format!("/signals/{id}") } else { "/".to_owned() };
        write.see_other_saying(&next, &w::entry_saved(ask.lang, reference)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let wards = wards::of_viewer(&mut app.store.read().await?, &viewer).await?;
            let back = back(&viewer);
            let view =
                pages::EntryView { wards, typed: form.0, errors, draft_of: None, back, key: form_key() };
            page_failed(&app, &ask, w::entry_title(ask.lang), pages::entry(ask.lang, &view)).await
        }
        done => done,
    }
}

fn may_read(viewer: &Viewer) -> bool {
    viewer.may_ever(Action("signal.read"))
}

fn back(viewer: &Viewer) -> &'static str {
    if may_read(viewer) { "/signals" } else { "/" }
}

/// Leave to enter a signal in the centre that answers for its ward; without a ward, in the viewer's own.
pub async fn leave(db: &mut impl Db, viewer: &Viewer, new: &NewSignal) -> Answer<Permit<CreateSignal>> {
    let Some(ward) = new.call.ward else { return permit_at_home(db, viewer).await };
    let not_offered = || WebError::from(FieldErrors::one("ward_id", Problem::NotOffered));
    let centre = receiving::centre_of(db, ward).await?.ok_or_else(not_offered)?;
    match permit(db, viewer, Subject::Centre(centre)).await {
        // A ward of another centre is none that is offered here.
        Err(WebError::NotFound) => Err(not_offered()),
        asked => asked,
    }
}

/// `GET /signals/{id}`
pub async fn one(panels: Panels, app: App, ask: Ask, viewer: Viewer, id: SignalId) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<ReadSignal>(&mut db, &viewer, Subject::Signal(id)).await?;
    let signal = read::one(&mut db, id).await?;
    let actions = [Action("signal.write"), Action("signal.join")];
    let [write, join] = permit::offered(&mut db, &viewer, Subject::Signal(id), actions).await?;
    let waits = signal.stage == super::Stage::Received && signal.joined_to.is_none();
    let on_duty = if waits {
        escalate::on_duty_at(&mut db, signal.centre_id, signal.ward_id, ask.now).await?
    } else {
        Vec::new()
    };
    let likely = if signal.joined_to.is_none() {
        join::likely_same(&mut db, id, signal.called_at).await?
    } else {
        Vec::new()
    };
    let may_open = [
        may_open(&mut db, &viewer, signal.mother_id).await?,
        may_open(&mut db, &viewer, signal.child_id).await?,
    ];
    let counted_by = (signal.rule_key.as_str(), signal.rule_version.as_str());
    let rule = terms::kept(&mut db, signal.centre_id, counted_by).await?;
    let (steps, joined) = (steps::of(&mut db, id).await?, join::joined_to(&mut db, id).await?);
    drop(db);
    looked::record(&app, Entry::under(&leave, "signal.viewed")).await?;
    let view = pages::OneView {
        panels: panels(&app, &ask, &viewer, &signal).await?,
        papers: (app.slots.papers)(&app, &viewer, ask.lang, "signal", id.uuid()).await?,
        rule,
        steps,
        joined,
        likely,
        on_duty,
        may_write: !write.is_empty(),
        may_join: !join.is_empty(),
        may_open,
        key: form_key(),
        now: ask.now,
        signal,
    };
    page(&app, &ask, &w::one_title(ask.lang, &view.signal.reference), pages::one(ask.lang, &view)).await
}

async fn may_open(db: &mut impl Db, viewer: &Viewer, person: Option<PersonId>) -> Answer<bool> {
    match person {
        Some(id) => permit::may(db, viewer, Action("person.read"), Subject::Person(id)).await,
        None => Ok(false),
    }
}
