//! Instruments over the web.

use super::{
    Details, InstrumentId, Shipped,
    pages::{Listed, OneView, details_page, list_page, new_page, one_page, publication_page},
    read, shipped,
    upload::Uploaded,
    w, write,
};
use crate::permits::{ExportAnswers, ReadInstrument, WriteInstrument};
use ::instruments::Problem;
use access::{Answer, App, Ask, Form, Viewer, WebError, Write, answer};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, typed::Typed};
use directory::acts::{may_for, permit_for};

/// `GET /instruments`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    let provider = read::provider(&viewer)?;
    permit_for::<ReadInstrument>(&mut db, &viewer, provider).await?;
    let instruments = read::all(&mut db, provider).await?;
    let may_write = may_for::<WriteInstrument>(&mut db, &viewer, provider).await?;
    drop(db);
    let known = |name: &str| instruments.iter().any(|one| one.form_id == name && one.number.is_some());
    let ready = shipped::all().filter(|shipped| may_write && !known(shipped.name)).filter_map(|shipped| {
        let form = shipped.read().ok()?.form;
        Some((shipped.name, form.settings.title.get(ask.lang.tag()).to_owned()))
    });
    let ready = ready.collect();
    let body = list_page(ask.lang, &Listed { instruments, ready, may_write });
    answer::page(&app, &ask, w::instruments(ask.lang), body).await
}

/// `GET /instruments/new`
pub async fn begin(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let provider = read::provider(&viewer)?;
    permit_for::<WriteInstrument>(&mut app.store.read().await?, &viewer, provider).await?;
    answer::page(&app, &ask, w::upload(ask.lang), new_page(ask.lang, None, &[])).await
}

/// `POST /instruments`
pub async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, uploaded: Uploaded) -> Answer {
    take_in(&app, &ask, &viewer, None, &uploaded).await
}

/// `POST /instruments/{id}/draft`
pub async fn replace_draft(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<InstrumentId>,
    uploaded: Uploaded,
) -> Answer {
    take_in(&app, &ask, &viewer, Some(id), &uploaded).await
}

async fn take_in(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    of: Option<InstrumentId>,
    uploaded: &Uploaded,
) -> Answer {
    let mut write = Write::form(app, ask, &uploaded.posted).await?;
    let instrument = match of {
        Some(id) => Some(read::one(&mut *write, id).await?),
        None => None,
    };
    let provider = match &instrument {
        Some(instrument) => instrument.provider_id,
        None => read::provider(viewer)?,
    };
    let permit = permit_for::<WriteInstrument>(&mut *write, viewer, provider).await?;
    let failed = |problems: Vec<Problem>| new_page(ask.lang, instrument.as_ref(), &problems);
    let taken = match uploaded.read() {
        Ok(taken) => taken,
        Err(problems) => {
            drop(write);
            return answer::page_failed(app, ask, w::upload(ask.lang), failed(problems)).await;
        }
    };
    if let Some(instrument) = &instrument
        && instrument.form_id != taken.form.settings.form_id
    {
        let given = taken.form.settings.form_id.as_str();
        let told = w::other_form(ask.lang, given, instrument.form_id.as_str());
        return Err(WebError::Conflict(told));
    }
    let id = write::upload(&mut write, &permit, provider, &taken).await?;
    write.see_other_saying(&format!("/instruments/{id}"), w::uploaded(ask.lang)).await
}

/// `POST /instruments/shipped/{form}`: takes a form that comes with the program and publishes it at once.
pub async fn put_into_use(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(name): Path<String>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let provider = read::provider(&viewer)?;
    let permit = permit_for::<WriteInstrument>(&mut *write, &viewer, provider).await?;
    let shipped = Shipped::named(&name).ok_or(WebError::NotFound)?;
    let id = write::upload(&mut write, &permit, provider, &shipped.read()?).await?;
    let instrument = read::one(&mut *write, id).await?;
    let draft = read::version(&mut *write, id, "draft").await?;
    write::publish(&mut write, &permit, &instrument, &draft).await?;
    write.see_other_saying(&format!("/instruments/{id}"), w::in_use_now(ask.lang)).await
}

/// `GET /instruments/{id}`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<InstrumentId>) -> Answer {
    let mut db = app.store.read().await?;
    let instrument = read::one(&mut db, id).await?;
    permit_for::<ReadInstrument>(&mut db, &viewer, instrument.provider_id).await?;
    let may_write = may_for::<WriteInstrument>(&mut db, &viewer, instrument.provider_id).await?;
    let may_export = may_for::<ExportAnswers>(&mut db, &viewer, instrument.provider_id).await?;
    let versions = read::versions(&mut db, id).await?;
    let notices = match versions.first() {
        Some(newest) => read::version_by_id(&mut db, newest.id).await?.form()?.notices,
        None => Vec::new(),
    };
    let tables = read::tables(&mut db, id).await?;
    drop(db);
    let view = OneView { instrument, versions, notices, tables, may_write, may_export };
    answer::page(&app, &ask, view.instrument.title(ask.lang), one_page(ask.lang, &view)).await
}

/// `GET /instruments/{id}/details`
pub async fn details(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<InstrumentId>,
) -> Answer {
    let mut db = app.store.read().await?;
    let instrument = read::one(&mut db, id).await?;
    permit_for::<WriteInstrument>(&mut db, &viewer, instrument.provider_id).await?;
    drop(db);
    let typed = Typed::default()
        .with("purpose_bg", instrument.purpose_bg.as_str())
        .with("purpose_en", instrument.purpose_en.as_str())
        .with("layer", instrument.layer.code())
        .with("months", instrument.months.map(|months| months.to_string()).unwrap_or_default());
    let body = details_page(ask.lang, &instrument, &typed, &FieldErrors::new());
    answer::page(&app, &ask, instrument.title(ask.lang), body).await
}

/// `POST /instruments/{id}/details`
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<InstrumentId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let instrument = read::one(&mut *write, id).await?;
    let permit = permit_for::<WriteInstrument>(&mut *write, &viewer, instrument.provider_id).await?;
    match Details::parse(&form.0) {
        Ok(new) => {
            let version = form.version().unwrap_or(instrument.version);
            write::change(&mut write, &permit, &instrument, version, &new).await?;
            write.see_other_saying(&format!("/instruments/{id}"), w::details_saved(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let body = details_page(ask.lang, &instrument, &form.0, &errors);
            answer::page_failed(&app, &ask, instrument.title(ask.lang), body).await
        }
    }
}

/// `POST /instruments/{id}/draft/discard`
pub async fn discard(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<InstrumentId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let instrument = read::one(&mut *write, id).await?;
    let permit = permit_for::<WriteInstrument>(&mut *write, &viewer, instrument.provider_id).await?;
    write::discard(&mut write, &permit, id).await?;
    write.see_other_saying(&format!("/instruments/{id}"), w::draft_discarded(ask.lang)).await
}

/// `GET /instruments/{id}/publication`
pub async fn ask_publication(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<InstrumentId>,
) -> Answer {
    let mut db = app.store.read().await?;
    let instrument = read::one(&mut db, id).await?;
    permit_for::<WriteInstrument>(&mut db, &viewer, instrument.provider_id).await?;
    let draft = read::versions(&mut db, id).await?.into_iter().find(|one| one.number.is_none());
    drop(db);
    let draft = draft.ok_or(WebError::NotFound)?;
    let body = publication_page(ask.lang, &instrument, &draft);
    answer::page(&app, &ask, w::publish(ask.lang), body).await
}

/// `POST /instruments/{id}/publication`: the draft that the person has seen, and no other.
pub async fn publish(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<InstrumentId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let instrument = read::one(&mut *write, id).await?;
    let permit = permit_for::<WriteInstrument>(&mut *write, &viewer, instrument.provider_id).await?;
    let draft = read::version(&mut *write, id, "draft").await?;
    if form.0.get("draft") != draft.id.to_string() {
        return Err(WebError::Stale);
    }
    let number = write::publish(&mut write, &permit, &instrument, &draft).await?;
    write.see_other_saying(&format!("/instruments/{id}"), &w::published_now(ask.lang, number)).await
}

/// `POST /instruments/{id}/retirement`
pub async fn retire(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<InstrumentId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let instrument = read::one(&mut *write, id).await?;
    let permit = permit_for::<WriteInstrument>(&mut *write, &viewer, instrument.provider_id).await?;
    let retired = form.0.get("do") == "retire";
    write::retire(&mut write, &permit, &instrument, retired).await?;
    let said = if retired { w::retired_now(ask.lang) } else { w::returned_now(ask.lang) };
    write.see_other_saying(&format!("/instruments/{id}"), said).await
}
