//! Handlers of wards.

use super::{
    NewWard, WardRow, change, form,
    pages::{self, WardForm, WardView},
    read, w, write,
};
use crate::{
    acts::{ReadOrganisation, WriteOrganisation, permit_for},
    centres, contacts,
    filled::{Filled, Settled, settle},
    places::PlaceAnswer,
    sections::sections,
};
use access::{
    Action, Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write,
    answer::{self, form_key},
    permit,
    permit::may,
};
use axum::extract::{Path, State};
use base::{
    Lang,
    ids::{CentreId, OrganisationId, WardId},
    typed::Typed,
};
use page::merge;
use store::Db;

pub(super) async fn list(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let wards = read::of_viewer(&mut app.store.read().await?, &viewer).await?;
    let body = pages::list(ask.lang, &sections(ask.lang, &viewer, "/wards"), &wards);
    answer::page(&app, &ask, w::wards_title(ask.lang), body).await
}

pub(super) async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<WardId>) -> Answer {
    let mut db = app.store.read().await?;
    let ward = visible(&mut db, &viewer, id).await?;
    let everyone = contacts::of_organisation(&mut db, ward.organisation_id).await?;
    let centre = Subject::Centre(ward.centre_id);
    let view = WardView {
        contacts: everyone.into_iter().filter(|contact| contact.ward_id == Some(id)).collect(),
        may_write: may(&mut db, &viewer, Action("organisation.write"), centre).await?,
        may_link: may(&mut db, &viewer, Action("ward-link.write"), centre).await?,
        key: form_key(),
        ward,
    };
    drop(db);
    let title = format!("{}, {}", view.ward.name(ask.lang), view.ward.hospital(ask.lang));
    answer::page(&app, &ask, &title, pages::show(ask.lang, &view)).await
}

/// A ward of the viewer's own centre or of another one of the same provider.
pub(super) async fn visible(db: &mut impl Db, viewer: &Viewer, id: WardId) -> Answer<WardRow> {
    let ward = read::one(db, id).await?;
    let provider = centres::provider_of(db, ward.centre_id).await?;
    permit_for::<ReadOrganisation>(db, viewer, provider).await?;
    Ok(ward)
}

pub(super) async fn new(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<OrganisationId>,
) -> Answer {
    let view = open(&mut app.store.read().await?, &viewer, ask.lang, id).await?;
    let filled = Filled::empty(Typed::default().with("kind", "maternity"));
    answer::page(&app, &ask, w::ward_add(ask.lang), pages::edit(ask.lang, &view, &filled)).await
}

pub(super) async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<OrganisationId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let view = open(&mut *write, &viewer, ask.lang, id).await?;
    let new = match NewWard::parse(&form.0, id, &view.centre_ids()) {
        Ok(new) => new,
        Err(errors) => {
            drop(write);
            let filled = Filled::again(None, form.0, errors, PlaceAnswer::none());
            let body = pages::edit(ask.lang, &view, &filled);
            return answer::page_failed(&app, &ask, w::ward_add(ask.lang), body).await;
        }
    };
    let permit = permit::<WriteOrganisation>(&mut *write, &viewer, Subject::Centre(new.centre)).await?;
    let ward = write::create_ward(&mut write, &permit, new).await?;
    write.see_other_saying(&format!("/wards/{ward}"), w::ward_created(ask.lang)).await
}

pub(super) async fn edit(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<WardId>) -> Answer {
    let mut db = app.store.read().await?;
    let (_, view, ward) = known(&mut db, &viewer, ask.lang, id).await?;
    drop(db);
    let filled = Filled::of(ward.version, form::typed_of(ask.lang, &ward), PlaceAnswer::none());
    answer::page(&app, &ask, w::ward_edit(ask.lang), pages::edit(ask.lang, &view, &filled)).await
}

pub(super) async fn update(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<WardId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, view, ward) = known(&mut *write, &viewer, ask.lang, id).await?;
    let title = w::ward_edit(ask.lang);
    let now = form::typed_of(ask.lang, &ward);
    let typed = match settle(&form.0, form.version(), &now, ward.version) {
        Settled::Values(typed) => typed,
        Settled::Choose(merged) => {
            drop(write);
            let label = |field: &str| form::label(ask.lang, field);
            let options = |field: &str| form::options(ask.lang, &view, field);
            let body =
                merge::choose(ask.lang, &merged, &view.action, &form_key(), ward.version, &label, &options);
            return answer::page_failed(&app, &ask, title, body).await;
        }
    };
    let new = match NewWard::parse(&typed, ward.organisation_id, &view.centre_ids()) {
        Ok(new) => new,
        Err(errors) => {
            drop(write);
            let filled = Filled::again(Some(ward.version), typed, errors, PlaceAnswer::none());
            return answer::page_failed(&app, &ask, title, pages::edit(ask.lang, &view, &filled)).await;
        }
    };
    if !change::update_ward(&mut write, &permit, &ward, new).await? {
        return Err(WebError::Stale);
    }
    write.see_other_saying(&view.action, w::ward_changed(ask.lang)).await
}

pub(super) async fn ask_close(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<WardId>,
) -> Answer {
    let mut db = app.store.read().await?;
    let (_, _, ward) = known(&mut db, &viewer, ask.lang, id).await?;
    drop(db);
    answer::page(&app, &ask, w::ward_close(ask.lang), pages::ask_close(ask.lang, &ward, &form_key())).await
}

pub(super) async fn close(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<WardId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, view, ward) = known(&mut *write, &viewer, ask.lang, id).await?;
    if form.version() != Some(ward.version) {
        return Err(WebError::Stale);
    }
    change::close_ward(&mut write, &permit, &ward).await?;
    let said = if ward.closed_on.is_none() { w::ward_closed(ask.lang) } else { w::ward_reopened(ask.lang) };
    write.see_other_saying(&view.action, said).await
}

async fn open(db: &mut impl Db, viewer: &Viewer, lang: Lang, id: OrganisationId) -> Answer<WardForm> {
    let (provider, bg, en) = read::hospital(db, id).await?;
    permit_for::<WriteOrganisation>(db, viewer, provider).await?;
    let pick = |bg: String, en: String| if lang == Lang::En { en } else { bg };
    let centres = read::answering(db, viewer, provider).await?;
    let at = format!("/organisations/{id}");
    Ok(WardForm {
        organisation: id,
        hospital: pick(bg, en),
        centres: centres.into_iter().map(|(id, bg, en)| (id, pick(bg, en))).collect(),
        action: format!("{at}/wards"),
        back: at,
    })
}

async fn known(
    db: &mut impl Db,
    viewer: &Viewer,
    lang: Lang,
    id: WardId,
) -> Answer<(Permit<WriteOrganisation>, WardForm, WardRow)> {
    let ward = visible(db, viewer, id).await?;
    let permit = permit::<WriteOrganisation>(db, viewer, Subject::Centre(ward.centre_id)).await?;
    let view = open(db, viewer, lang, ward.organisation_id).await?;
    let at = format!("/wards/{id}");
    Ok((permit, WardForm { action: at.clone(), back: at, ..view }, ward))
}

impl WardForm {
    fn centre_ids(&self) -> Vec<CentreId> {
        self.centres.iter().map(|(id, _)| *id).collect()
    }
}
