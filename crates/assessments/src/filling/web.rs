//! Filling over the web. Each step keeps the answers and leads on; so a page may be reloaded, left and come back to.

use super::{
    NewAssessment, last,
    pages::{BeginView, FillingView, begin_page, filling_page},
    w,
    write::{self, Ending},
};
use crate::{
    instruments::{self, Instrument},
    permits::WriteAssessment,
    questions::{self, Turning},
    record::{self, Assessment, AssessmentId, State as Course},
};
use ::instruments::{Filling, Instrument as Form};
use access::{
    Answer, App, Ask, Form as Posted, Permit, Subject, Viewer, WebError, Write, answer, ask::Query, draft,
    permit,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, clock,
    ids::{CaseId, PersonId},
    typed::{self, Typed},
};
use casework::cases::{self, CaseView, relatives::CasePerson};
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
    if let Some(again) = write.again() {
        return Ok(again);
    }
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

/// An open assessment of one's own, as it is filled: what was kept, and what the browser kept since.
pub async fn resume(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    case: CaseView,
    of: Assessment,
    query: &Typed,
) -> Answer {
    let mut db = app.store.read().await?;
    let form = instruments::read::version_by_id(&mut db, of.version_id).await?.form()?;
    let kept = draft::load(&mut db, viewer.user, &autosave(of.id)).await?;
    let last = record::last_before(&mut db, &of).await?;
    let sitting = record::of_sitting(&mut db, of.sitting_id).await?;
    drop(db);
    let moment = questions::moment(of.begun_at, ask.now);
    let mut filling = Filling::begin(&form, &of.answers()?, moment);
    let restored = kept.as_ref().map(|(_, at)| *at);
    let (mut minutes, mut next_on) = (String::new(), next_on(&of));
    if let Some((mut typed, _)) = kept {
        if typed.get("_version") != of.version.to_string() {
            leave_what_is_kept(&filling, &mut typed);
        }
        questions::take(&mut filling, &typed);
        (minutes, next_on) = (typed.get("_minutes").to_owned(), typed.get("_next_on").to_owned());
    }
    let is_checked = query.get("check") == "1";
    let mut sheets = questions::outline(&filling, &of.language, ask.lang, is_checked);
    if let Some(last) = &last {
        last::beside(&mut sheets, last, &of.language, ask.lang);
    }
    let turning = Turning { current: query.get("sheet").parse().unwrap_or(0) };
    let errors = if is_checked { questions::errors(&filling, &of.language, ask.lang) } else { Vec::new() };
    let languages = form.languages.clone();
    let (wrong_end, has_more) = (query.get("end") == "1", query.get("more") == "1");
    let view = FillingView {
        engine: questions::engine(ask.lang, &of.language, &filling, moment, &definition(&of)),
        case,
        of,
        sheets,
        turning,
        errors,
        restored,
        languages,
        sitting,
        minutes,
        next_on,
        other_device: false,
        wrong_end,
        has_more,
    };
    answer::page(app, ask, view.of.title(ask.lang), filling_page(ask.lang, &view))
        .await
        .map(answer::with_engine)
}

/// `POST /cases/{id}/assessments/{assessment}`
pub async fn save(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
    posted: Posted,
) -> Answer {
    let mut write = Write::form(&app, &ask, &posted).await?;
    if let Some(again) = write.again() {
        return Ok(again);
    }
    let permit = permit::<WriteAssessment>(&mut *write, &viewer, Subject::Case(id)).await?;
    let of = own(&mut *write, &permit, id, assessment).await?;
    let form = instruments::read::version_by_id(&mut *write, of.version_id).await?.form()?;
    if posted.version() != Some(of.version) {
        let case = cases::read::see(&mut *write, &viewer, id).await?;
        drop(write);
        return kept_elsewhere(&app, &ask, case, of, &form, &posted.0).await;
    }
    let mut filling = Filling::begin(&form, &of.answers()?, questions::moment(of.begun_at, ask.now));
    let before = questions::outline(&filling, &of.language, ask.lang, false);
    questions::take(&mut filling, &posted.0);
    draft::drop(&mut write, viewer.user, &autosave(of.id)).await?;
    let here = of.address();
    let wanted = posted.0.get("do").to_owned();
    if wanted == "finish" {
        let after = questions::outline(&filling, &of.language, ask.lang, true);
        let (minutes, next) = (ending_minutes(&posted.0), typed::optional_date(posted.0.get("_next_on")));
        let end = if minutes.is_err() || next.is_err() { "&end=1" } else { "" };
        let shown = posted.0.get("_engine") == "1";
        let more = questions::more(&before, &after).filter(|_| !shown);
        if let (true, None, Ok(minutes), Ok(next_on)) = (filling.errors().is_empty(), more, minutes, next) {
            write::finish(&mut write, &permit, &of, &filling, Ending { minutes, next_on }).await?;
            let sitting = record::of_sitting(&mut *write, of.sitting_id).await?;
            let open = sitting.iter().find(|other| other.state == Course::Open && other.id != of.id);
            let to = open.map_or(here, |other| format!("/cases/{id}/assessments/{}", other.id));
            return write.see_other_saying(&to, w::finished_now(ask.lang)).await;
        }
        write::keep(&mut write, &permit, &of, of.version, &filling.answers()).await?;
        let wrong = after.iter().position(|sheet| sheet.relevant && is_wrong(sheet));
        let to = match (wrong, more) {
            (Some(sheet), _) => format!("{here}?check=1&sheet={sheet}{end}"),
            (None, Some(sheet)) => format!("{here}?more=1&sheet={sheet}{end}"),
            (None, None) => format!("{here}?check=1&sheet={}{end}", after.len().saturating_sub(1)),
        };
        return write.see_other(&to).await;
    }
    write::keep(&mut write, &permit, &of, of.version, &filling.answers()).await?;
    if let Some(language) = wanted.strip_prefix("language:") {
        write::speak(&mut write, &of, &form, language).await?;
    }
    if let Some(path) = wanted.strip_prefix("file:") {
        let query = form_urlencoded::byte_serialize(path.as_bytes()).collect::<String>();
        return write.see_other(&format!("{here}/files?path={query}")).await;
    }
    if wanted == "leave" {
        return write.see_other_saying(&format!("/cases/{id}/assessments"), w::kept_now(ask.lang)).await;
    }
    let after = questions::outline(&filling, &of.language, ask.lang, false);
    let Turning { current } = questions::turn(&posted.0, &before, &after);
    write.see_other(&format!("{here}?sheet={current}")).await
}

fn is_wrong(sheet: &questions::Sheet) -> bool {
    sheet.leaves().iter().any(|leaf| leaf.relevant && leaf.problem.is_some())
}

fn ending_minutes(typed: &Typed) -> Result<Option<i64>, base::Problem> {
    let text = typed.get("_minutes");
    if text.trim().is_empty() { Ok(None) } else { typed::number(text, 1, 24 * 60).map(Some) }
}

/// Kept from another device since the page was shown: the page comes back with what was typed here, and beside it what
/// was kept there; sent again, it is taken.
async fn kept_elsewhere(
    app: &App,
    ask: &Ask,
    case: CaseView,
    of: Assessment,
    form: &Form,
    typed: &Typed,
) -> Answer {
    let answers = of.answers()?;
    let moment = questions::moment(of.begun_at, ask.now);
    let kept = Filling::begin(form, &answers, moment);
    let mut filling = Filling::begin(form, &answers, moment);
    let mut filled = typed.clone();
    // What is blank here and kept there came from there.
    filled.0.retain(|(name, value)| {
        !value.trim().is_empty() || kept.state(name).is_none_or(|state| state.value.is_blank())
    });
    questions::take(&mut filling, &filled);
    let mut sheets = questions::outline(&filling, &of.language, ask.lang, false);
    let there = (clock::date_of(of.saved_at), form.clone(), answers);
    last::differing(&mut sheets, &there, &of.language, ask.lang);
    let view = FillingView {
        engine: questions::engine(ask.lang, &of.language, &filling, moment, &definition(&of)),
        sheets,
        turning: Turning { current: typed.get("_sheet").parse().unwrap_or(0) },
        errors: Vec::new(),
        restored: None,
        languages: form.languages.clone(),
        sitting: Vec::new(),
        minutes: typed.get("_minutes").to_owned(),
        next_on: typed.get("_next_on").to_owned(),
        other_device: true,
        wrong_end: false,
        has_more: false,
        case,
        of,
    };
    let body = filling_page(ask.lang, &view);
    answer::page_failed(app, ask, view.of.title(ask.lang), body).await.map(answer::with_engine)
}

/// `POST /cases/{id}/assessments/{assessment}/discard`
pub async fn discard(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
    form: Posted,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    if let Some(again) = write.again() {
        return Ok(again);
    }
    let permit = permit::<WriteAssessment>(&mut *write, &viewer, Subject::Case(id)).await?;
    let of = own(&mut *write, &permit, id, assessment).await?;
    write::discard(&mut write, &permit, &of).await?;
    draft::drop(&mut write, viewer.user, &autosave(of.id)).await?;
    write.see_other_saying(&format!("/cases/{id}/assessments"), w::discarded_now(ask.lang)).await
}

/// An open assessment of one's own.
pub(super) async fn own(
    db: &mut impl Db,
    permit: &Permit<WriteAssessment>,
    case: CaseId,
    id: AssessmentId,
) -> Answer<Assessment> {
    let of = record::one(db, case, id).await?;
    let is_own = of.assessor_id == permit.viewer.user && of.state == Course::Open;
    if is_own && permit.covers(of.layer) { Ok(of) } else { Err(WebError::NotFound) }
}

/// Where the form stands that the browser's engine fills.
fn definition(of: &Assessment) -> String {
    instruments::read::definition_address(of.instrument_id, Some(of.number))
}

/// The name under which the browser keeps what is typed.
pub(super) fn autosave(id: AssessmentId) -> String {
    format!("assessment-{id}")
}

/// What the browser kept before something was kept from elsewhere fills only what is still blank.
fn leave_what_is_kept(filling: &Filling, typed: &mut Typed) {
    typed.0.retain(|(name, _)| filling.state(name).is_none_or(|state| state.value.is_blank()));
}

fn next_on(of: &Assessment) -> String {
    let next = of.next_on.or_else(|| write::next_after(of.held_on, of.months));
    next.map(|day| day.to_string()).unwrap_or_default()
}
