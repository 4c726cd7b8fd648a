//! Handlers of centres.

use super::{
    NewCentre, form,
    pages::{self, ListedCentre, Profile},
    read, w, write,
};
use crate::{
    acts::{CreateCentre, ReadCentre, WriteCentre, may_for, permit_for},
    centres::change,
    filled::{Filled, Settled, settle},
    places::{self, PlaceAnswer},
    sections::sections,
};
use access::{
    Action, Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{self, form_key},
    permit,
    permit::may,
};
use axum::extract::{Path, State};
use base::{Lang, clock, ids::CentreId, typed::Typed};
use page::merge;
use store::Db;

pub(super) async fn list(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    let mut lines = Vec::new();
    for (centre, place) in read::of_viewer_with_places(&mut db, &viewer, clock::date_of(ask.now)).await? {
        lines.push(ListedCentre { place: place.map(|place| place.label(ask.lang)), centre });
    }
    let may_create = match viewer.provider() {
        Some(provider) => may_for::<CreateCentre>(&mut db, &viewer, provider).await?,
        None => false,
    };
    drop(db);
    let sections = sections(ask.lang, &viewer, "/centres");
    let body = pages::list(ask.lang, &sections, &lines, may_create);
    answer::page(&app, &ask, w::centres_title(ask.lang), body).await
}

pub(super) async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CentreId>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<ReadCentre>(&mut db, &viewer, Subject::Centre(id)).await?;
    let view = profile(&mut db, &ask, &viewer, id).await?;
    drop(db);
    let title = view.centre.name(ask.lang).to_owned();
    answer::page(&app, &ask, &title, pages::profile(ask.lang, &view)).await
}

async fn profile(db: &mut impl Db, ask: &Ask, viewer: &Viewer, id: CentreId) -> Answer<Profile> {
    let centre = read::one(db, id).await?;
    let place = match &centre.settlement_code {
        Some(code) => Some(places::name(db, code, ask.lang).await?),
        None => None,
    };
    Ok(Profile {
        provider: read::provider(db, centre.provider_id).await?.name(ask.lang).to_owned(),
        aliases: read::aliases(db, id).await?,
        place,
        hours: read::hours(db, id).await?,
        capacities: read::capacities(db, id).await?,
        premises: read::premises(db, id).await?,
        municipalities: places::served_by(db, id).await?,
        may_write: may(db, viewer, Action("centre.write"), Subject::Centre(id)).await?,
        key: form_key(),
        today: clock::date_of(ask.now),
        centre,
    })
}

pub(super) async fn new(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let provider = viewer.provider().ok_or(WebError::Forbidden)?;
    permit_for::<CreateCentre>(&mut app.store.read().await?, &viewer, provider).await?;
    let filled = Filled::empty(Typed::default().with("funding", "state-delegated"));
    answer::page(&app, &ask, w::centre_add(ask.lang), pages::edit(ask.lang, None, &filled)).await
}

pub(super) async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let provider = viewer.provider().ok_or(WebError::Forbidden)?;
    let permit = permit_for::<CreateCentre>(&mut *write, &viewer, provider).await?;
    let place = PlaceAnswer::read(&mut *write, &form.0).await?;
    let new = match NewCentre::parse(&form.0, &place) {
        Ok(new) => new,
        Err(errors) => {
            drop(write);
            let filled = Filled::again(None, form.0, errors, place);
            let body = pages::edit(ask.lang, None, &filled);
            return answer::page_failed(&app, &ask, w::centre_add(ask.lang), body).await;
        }
    };
    let id = write::create_centre(&mut write, &permit, provider, new).await?;
    write.see_other_saying(&format!("/centres/{id}"), w::centre_created(ask.lang)).await
}

pub(super) async fn edit(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CentreId>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteCentre>(&mut db, &viewer, Subject::Centre(id)).await?;
    let (version, typed, place) = as_typed(&mut db, ask.lang, id).await?;
    drop(db);
    let filled = Filled::of(version, typed, place);
    answer::page(&app, &ask, w::centre_edit(ask.lang), pages::edit(ask.lang, Some(id), &filled)).await
}

pub(super) async fn update(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CentreId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCentre>(&mut *write, &viewer, Subject::Centre(id)).await?;
    let (version, now, _) = as_typed(&mut *write, ask.lang, id).await?;
    let to = format!("/centres/{id}");
    let title = w::centre_edit(ask.lang);
    let typed = match settle(&form.0, form.version(), &now, version) {
        Settled::Values(typed) => typed,
        Settled::Choose(merged) => {
            drop(write);
            let label = |field: &str| form::label(ask.lang, field);
            let options = |field: &str| form::options(ask.lang, field);
            let body = merge::choose(ask.lang, &merged, &to, &form_key(), version, &label, &options);
            return answer::page_failed(&app, &ask, title, body).await;
        }
    };
    let place = PlaceAnswer::read(&mut *write, &typed).await?;
    let new = match NewCentre::parse(&typed, &place) {
        Ok(new) => new,
        Err(errors) => {
            drop(write);
            let filled = Filled::again(Some(version), typed, errors, place);
            return answer::page_failed(&app, &ask, title, pages::edit(ask.lang, Some(id), &filled)).await;
        }
    };
    let was = read::one(&mut *write, id).await?;
    if !change::update_centre(&mut write, &permit, &was, new).await? {
        return Err(WebError::Stale);
    }
    write.see_other_saying(&to, w::centre_changed(ask.lang)).await
}

async fn as_typed(db: &mut impl Db, lang: Lang, id: CentreId) -> Answer<(i64, Typed, PlaceAnswer)> {
    let centre = read::one(db, id).await?;
    let place = PlaceAnswer::of(db, centre.settlement_code.as_deref(), lang).await?;
    let (aliases, hours) = (read::aliases(db, id).await?, read::hours(db, id).await?);
    Ok((centre.version, form::typed_of(lang, &centre, &aliases, &hours, &place), place))
}
