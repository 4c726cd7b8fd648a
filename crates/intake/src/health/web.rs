//! The health of children over the web.

use super::{
    Calendar, RecordId,
    due::{Line, State},
    form::{NewDoctor, NewRecord},
    pages::{
        RecordView, case_page,
        children::{ListView, list_page},
        doctor_page, record_page,
    },
    read::{self, Told, Wanted},
    w, write,
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer, ask::Query, audit::Entry, looked,
    permit::permit,
};
use axum::extract::{Path, State as Shared};
use base::{
    FieldErrors, clock,
    ids::{CaseId, PersonId},
    typed::Typed,
};
use casework::{
    cases::{self, CaseView},
    permits::{ReadCase, WriteTask},
};
use page::when;
use store::Db;

/// `GET /health`
pub async fn list(Shared(app): Shared<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let today = clock::date_of(ask.now);
    let mut db = app.store.read().await?;
    let wanted = wanted(&query.0);
    let (told, next) = read::list(&mut db, &viewer, wanted, today).await?;
    drop(db);
    let view = ListView { wanted, told, next, today };
    answer::page(&app, &ask, w::title(ask.lang), list_page(ask.lang, &view)).await
}

/// Which children, as the address says; what it says wrongly is left open.
pub fn wanted(query: &Typed) -> Wanted {
    let after = query.get("after").split_once('.');
    let after = after.and_then(|(person, case)| Some((person.parse().ok()?, case.parse().ok()?)));
    Wanted { without_doctor: query.get("doctor") == "none", after }
}

/// `GET /cases/{id}/health`
pub async fn of_case(Shared(app): Shared<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let today = clock::date_of(ask.now);
    let mut db = app.store.read().await?;
    let leave = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let told = read::of_case(&mut db, id, today).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "case.health-viewed")).await?;
    answer::page(&app, &ask, w::title(ask.lang), case_page(ask.lang, &case, &told, today)).await
}

/// `GET /cases/{id}/health/{person}/doctor`
pub async fn doctor_form(
    Shared(app): Shared<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, person)): Path<(CaseId, PersonId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let (case, told) = child(&mut db, &ask, &viewer, (id, person)).await?;
    drop(db);
    let today = when::date(ask.lang, clock::date_of(ask.now));
    let typed = Typed::default().with("chosen_on", today);
    let body = doctor_page(ask.lang, &case, &told.child, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::doctor(ask.lang), body).await
}

/// `POST /cases/{id}/health/{person}/doctor`
pub async fn choose_doctor(
    Shared(app): Shared<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, person)): Path<(CaseId, PersonId)>,
    form: Form,
) -> Answer {
    let new = match NewDoctor::parse(&form.0, clock::date_of(ask.now)) {
        Ok(new) => new,
        Err(errors) => {
            let mut db = app.store.read().await?;
            let (case, told) = child(&mut db, &ask, &viewer, (id, person)).await?;
            drop(db);
            let body = doctor_page(ask.lang, &case, &told.child, &form.0, &errors);
            return answer::page_failed(&app, &ask, w::doctor(ask.lang), body).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    write::choose_doctor(&mut write, &leave, (id, person), &new).await?;
    write.see_other_saying(&format!("/cases/{id}/health"), w::saved(ask.lang)).await
}

/// `POST /cases/{id}/health/{person}/card`: the card of vaccinations was looked at.
pub async fn card(
    Shared(app): Shared<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, person)): Path<(CaseId, PersonId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let count = write::record_card(&mut write, &leave, (id, person)).await?;
    write.see_other_saying(&format!("/cases/{id}/health"), &w::card_saved(ask.lang, count)).await
}

/// `GET /cases/{id}/health/{person}/items/{item}/{round}`
pub async fn record_form(
    Shared(app): Shared<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, person, item, round)): Path<(CaseId, PersonId, String, String)>,
) -> Answer {
    let round = number(&round)?;
    let typed = Typed::default().with("done_on", when::date(ask.lang, clock::date_of(ask.now)));
    let view = record_view(&app, &ask, &viewer, (id, person, &item, round), typed).await?;
    answer::page(&app, &ask, view.line.item.label(ask.lang), record_page(ask.lang, &view)).await
}

/// `POST /cases/{id}/health/{person}/items/{item}/{round}`
pub async fn record(
    Shared(app): Shared<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, person, item, round)): Path<(CaseId, PersonId, String, String)>,
    form: Form,
) -> Answer {
    let round = number(&round)?;
    let mut typed = form.0.clone();
    typed.set("item", item.as_str());
    typed.set("round", round.to_string());
    let new = match NewRecord::parse(&typed, clock::date_of(ask.now)) {
        Ok(new) => new,
        Err(errors) => {
            let view = record_view(&app, &ask, &viewer, (id, person, &item, round), typed).await?;
            let view = RecordView { errors, ..view };
            let title = view.line.item.label(ask.lang);
            return answer::page_failed(&app, &ask, title, record_page(ask.lang, &view)).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    write::record(&mut write, &leave, (id, person), &new).await?;
    write.see_other_saying(&format!("/cases/{id}/health"), w::saved(ask.lang)).await
}

/// `POST /cases/{id}/health/{person}/records/{record}/removal`: it was written down by mistake.
pub async fn take_back(
    Shared(app): Shared<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, person, record)): Path<(CaseId, PersonId, RecordId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    write::take_back(&mut write, &leave, (id, person), record).await?;
    write.see_other_saying(&format!("/cases/{id}/health"), w::taken_back(ask.lang)).await
}

/// Which time it is, as it stands in an address; what is no number names nothing.
fn number(typed: &str) -> Answer<i64> {
    typed.parse().map_err(|_| WebError::NotFound)
}

/// A child of a case that the viewer may write in.
async fn child(
    db: &mut impl Db,
    ask: &Ask,
    viewer: &Viewer,
    (id, person): (CaseId, PersonId),
) -> Answer<(CaseView, Told)> {
    permit::<WriteTask>(db, viewer, Subject::Case(id)).await?;
    let case = cases::read::see(db, viewer, id).await?;
    let told = read::of_case(db, id, clock::date_of(ask.now)).await?;
    let told = told.into_iter().find(|told| told.child.id == person).ok_or(WebError::NotFound)?;
    Ok((case, told))
}

async fn record_view(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    (id, person, item, round): (CaseId, PersonId, &str, i64),
    typed: Typed,
) -> Answer<RecordView> {
    let mut db = app.store.read().await?;
    let (case, told) = child(&mut db, ask, viewer, (id, person)).await?;
    let born_on = told.child.born_on.ok_or(WebError::NotFound)?;
    let item = Calendar::shipped().item(item, round).ok_or(WebError::NotFound)?;
    let known = told.lines.into_iter().find(|line| line.item.code == item.code && line.round == round);
    // What was left out long ago can still be written down.
    let line = known.unwrap_or_else(|| Line {
        item,
        round,
        from: item.from(born_on, round),
        by: item.by(born_on, round),
        state: State::Late,
        kept: None,
    });
    Ok(RecordView { case, child: told.child, line, typed, errors: FieldErrors::new() })
}
