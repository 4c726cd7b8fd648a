//! Handlers of contact persons.

use super::{
    Contact, ContactRow, NewContact, form,
    pages::{self, ContactForm},
    read, w, write,
};
use crate::{
    acts::{WriteOrganisation, permit_for},
    filled::{Filled, Settled, settle},
    places::PlaceAnswer,
};
use access::{
    Answer, App, Ask, Form, Permit, Viewer, WebError, Write,
    answer::{self, form_key},
    ask::Query,
};
use axum::extract::{Path, State};
use base::{
    Id, Lang,
    ids::{OrganisationId, WardId},
    typed::Typed,
};
use page::merge;
use store::Db;

pub(super) async fn new(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<OrganisationId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let (_, view) = open(&mut db, &viewer, ask.lang, id).await?;
    drop(db);
    let filled = Filled::empty(Typed::default().with("ward_id", query.0.get("ward")));
    answer::page(&app, &ask, w::contact_add(ask.lang), pages::edit(ask.lang, &view, &filled)).await
}

pub(super) async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<OrganisationId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, view) = open(&mut *write, &viewer, ask.lang, id).await?;
    match NewContact::parse(&form.0, id, &view.ward_ids()) {
        Ok(new) => {
            write::create_contact(&mut write, &permit, new).await?;
            write.see_other_saying(&view.back, w::contact_created(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let filled = Filled::again(None, form.0, errors, PlaceAnswer::none());
            answer::page_failed(&app, &ask, w::contact_add(ask.lang), pages::edit(ask.lang, &view, &filled))
                .await
        }
    }
}

pub(super) async fn edit(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<Id<Contact>>,
) -> Answer {
    let mut db = app.store.read().await?;
    let (_, view, row) = known(&mut db, &viewer, ask.lang, id).await?;
    drop(db);
    let filled = Filled::of(row.version, form::typed_of(&row), PlaceAnswer::none());
    answer::page(&app, &ask, w::contact_edit(ask.lang), pages::edit(ask.lang, &view, &filled)).await
}

pub(super) async fn update(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<Id<Contact>>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, view, row) = known(&mut *write, &viewer, ask.lang, id).await?;
    let title = w::contact_edit(ask.lang);
    let typed = match settle(&form.0, form.version(), &form::typed_of(&row), row.version) {
        Settled::Values(typed) => typed,
        Settled::Choose(merged) => {
            drop(write);
            let label = |field: &str| label(ask.lang, field);
            let options = |field: &str| options(&view, ask.lang, field);
            let body =
                merge::choose(ask.lang, &merged, &view.action, &form_key(), row.version, &label, &options);
            return answer::page_failed(&app, &ask, title, body).await;
        }
    };
    match NewContact::parse(&typed, row.organisation_id, &view.ward_ids()) {
        Ok(new) => {
            if !write::update_contact(&mut write, &permit, &row, new).await? {
                return Err(WebError::Stale);
            }
            write.see_other_saying(&view.back, w::contact_changed(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let filled = Filled::again(Some(row.version), typed, errors, PlaceAnswer::none());
            answer::page_failed(&app, &ask, title, pages::edit(ask.lang, &view, &filled)).await
        }
    }
}

/// Somebody left; asked again of one who left, they are back.
pub(super) async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<Id<Contact>>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, view, row) = known(&mut *write, &viewer, ask.lang, id).await?;
    if form.version() != Some(row.version) {
        return Err(WebError::Stale);
    }
    let back = row.ended_on.is_some();
    write::end_contact(&mut write, &permit, &row, back).await?;
    let said = if back { w::contact_is_back(ask.lang) } else { w::contact_ended(ask.lang) };
    write.see_other_saying(&view.back, said).await
}

async fn open(
    db: &mut impl Db,
    viewer: &Viewer,
    lang: Lang,
    id: OrganisationId,
) -> Answer<(Permit<WriteOrganisation>, ContactForm)> {
    let (provider, bg, en) = read::organisation(db, id).await?;
    let permit = permit_for::<WriteOrganisation>(db, viewer, provider).await?;
    let pick = |bg: String, en: String| if lang == Lang::En { en } else { bg };
    let wards = read::wards(db, id).await?.into_iter().map(|(id, bg, en)| (id, pick(bg, en))).collect();
    let back = format!("/organisations/{id}");
    Ok((
        permit,
        ContactForm { organisation: id, name: pick(bg, en), wards, action: format!("{back}/contacts"), back },
    ))
}

async fn known(
    db: &mut impl Db,
    viewer: &Viewer,
    lang: Lang,
    id: Id<Contact>,
) -> Answer<(Permit<WriteOrganisation>, ContactForm, ContactRow)> {
    let row = read::one(db, id).await?;
    let (permit, view) = open(db, viewer, lang, row.organisation_id).await?;
    Ok((permit, ContactForm { action: format!("/contacts/{id}"), ..view }, row))
}

fn label(lang: Lang, field: &str) -> String {
    let label = match field {
        "name" => w::name(lang),
        "role" => w::role(lang),
        "phone" => w::phone(lang),
        "email" => w::email(lang),
        _ => w::ward(lang),
    };
    label.to_owned()
}

/// The list that a field is chosen from; empty for what is typed.
fn options(view: &ContactForm, lang: Lang, field: &str) -> Vec<(String, String)> {
    if field == "ward_id" { view.ward_options(lang) } else { Vec::new() }
}

impl ContactForm {
    fn ward_ids(&self) -> Vec<WardId> {
        self.wards.iter().map(|(id, _)| *id).collect()
    }
}
