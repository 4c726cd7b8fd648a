//! Handlers of shifts.

pub mod changing;

use super::{
    NewShift, ShiftId, form,
    pages::{self, RemovalView, ShiftFormView},
    read::{self, Planned},
    write,
};
use crate::{
    duty::{
        lines, name_in, w,
        web::{in_centre, version_again, ward_choices, was_read_as},
        week::Week,
    },
    permits::WriteRoster,
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    ask::Query,
    permit,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, clock,
    ids::CentreId,
    jiff::civil::Date,
    typed::{self, Typed},
};
use directory::wards;

/// `GET /duty/shifts/new`
pub async fn new(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let permit = in_centre::<WriteRoster>(&mut app.store.read().await?, &viewer, &query.0).await?;
    let day = typed::date(query.0.get("day")).unwrap_or_else(|_| clock::date_of(ask.now));
    let mut typed = form::blank(day);
    for name in ["from", "until", "wards"] {
        if query.0.has(name) {
            typed.0.retain(|(field, _)| field != name);
            query.0.all(name).for_each(|value| typed.add(name, value));
        }
    }
    show(&app, &ask, permit.centre, None, typed, FieldErrors::new()).await
}

/// `POST /duty/shifts`
pub async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let permit = in_centre::<WriteRoster>(&mut app.store.read().await?, &viewer, &form.0).await?;
    let done = async {
        let new = NewShift::parse(&form.0)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let put = write::create(&mut write, &permit, &new).await?.len();
        write.see_other_saying(&roster(&new, permit.centre), &w::shifts_put(ask.lang, put)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => show(&app, &ask, permit.centre, None, form.0, errors).await,
        done => done,
    }
}

/// `GET /duty/shifts/{id}/removal`
pub async fn ask_removal(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ShiftId>,
) -> Answer {
    let mut db = app.store.read().await?;
    let planned = read::one(&mut db, id).await?;
    permit::<WriteRoster>(&mut db, &viewer, Subject::Centre(planned.line.centre_id)).await?;
    let view = RemovalView {
        person: planned.line.person(ask.lang).to_owned(),
        when: lines::when(ask.lang, planned.line.stretch()),
        wards: ward_names(&mut db, &planned, &ask).await?,
        action: format!("/duty/shifts/{id}/removal"),
        back: format!("/duty/shifts/{id}"),
        key: form_key(),
        version: planned.line.version,
    };
    drop(db);
    page(&app, &ask, w::shift_removal_title(ask.lang), pages::removal(ask.lang, &view)).await
}

/// `POST /duty/shifts/{id}/removal`
pub async fn remove(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ShiftId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let planned = read::one(&mut *write, id).await?;
    let permit = permit::<WriteRoster>(&mut *write, &viewer, Subject::Centre(planned.line.centre_id)).await?;
    write::remove(&mut write, &permit, id, form.version().ok_or(WebError::BadRequest)?).await?;
    write.see_other_saying(&roster_of(&planned), w::shift_removed(ask.lang)).await
}

/// `POST /duty/copy`
pub async fn copy(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let week = Week::parse(form.0.get("week")).ok_or(WebError::BadRequest)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = in_centre::<WriteRoster>(&mut *write, &viewer, &form.0).await?;
    let copied = super::copy_week(&mut write, &permit, week).await?;
    let said = if copied.put == 0 && copied.left_out == 0 {
        w::copied_nothing(ask.lang).to_owned()
    } else {
        w::copied(ask.lang, copied.left_out, copied.put)
    };
    write.see_other_saying(&roster_at(week.monday(), permit.centre), &said).await
}

/// The form, new or of a shift that stands in the roster; with errors when it could not be taken.
async fn show(
    app: &App,
    ask: &Ask,
    centre: CentreId,
    planned: Option<&Planned>,
    typed: Typed,
    errors: FieldErrors,
) -> Answer {
    let view = view(app, ask, centre, planned, typed, errors).await?;
    let body = pages::shift_form(ask.lang, &view);
    if view.errors.is_empty() {
        page(app, ask, view.title(ask.lang), body).await
    } else {
        page_failed(app, ask, view.title(ask.lang), body).await
    }
}

async fn view(
    app: &App,
    ask: &Ask,
    centre: CentreId,
    planned: Option<&Planned>,
    typed: Typed,
    errors: FieldErrors,
) -> Answer<ShiftFormView> {
    let mut db = app.store.read().await?;
    let people = read::candidates(&mut db, centre).await?;
    let named = |one: &read::Candidate| {
        (one.id.to_string(), name_in(ask.lang, &one.name, &one.name_latin).to_owned())
    };
    let day = typed::date(typed.get("day")).unwrap_or_else(|_| clock::date_of(ask.now));
    let id = planned.map(|planned| planned.line.id);
    let stands = planned.map(|planned| form::filled(&planned.line, &planned.wards));
    Ok(ShiftFormView {
        action: id.map_or_else(|| "/duty/shifts".to_owned(), |id| format!("/duty/shifts/{id}")),
        centre: centre.to_string(),
        roster: roster_at(day, centre),
        removal: id.map(|id| format!("/duty/shifts/{id}/removal")),
        people: people.iter().map(named).collect(),
        wards: ward_choices(&wards::of_centre(&mut db, centre).await?, ask.lang),
        was: stands.map(|stands| was_read_as(&typed, stands)).unwrap_or_default(),
        version: planned.map(|planned| version_again(&typed, planned.line.version)),
        typed,
        key: form_key(),
        errors,
    })
}

async fn ward_names(db: &mut impl store::Db, planned: &Planned, ask: &Ask) -> store::Result<Vec<String>> {
    let wards = wards::of_centre(db, planned.line.centre_id).await?;
    Ok(wards
        .iter()
        .filter(|ward| planned.wards.contains(&ward.id))
        .map(|ward| ward.full_name(ask.lang))
        .collect())
}

fn roster(new: &NewShift, centre: CentreId) -> String {
    let first = new.stretches.first().map(|stretch| clock::date_of(stretch.from));
    first.map_or_else(|| "/duty".to_owned(), |day| roster_at(day, centre))
}

fn roster_of(planned: &Planned) -> String {
    roster_at(clock::date_of(planned.line.starts_at), planned.line.centre_id)
}

fn roster_at(day: Date, centre: CentreId) -> String {
    format!("/duty?week={}&centre={centre}", Week::of(day))
}
