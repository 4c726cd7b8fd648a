//! Handlers of a person's record.

mod changing;

pub use changing::{change, edit};

use super::{
    enter::enter,
    form::NewRecord,
    pages::{
        May, View,
        form::{FormView, draft_name, likely, page as form_page},
        record,
    },
    read,
};
use crate::{
    contacts::contacts,
    duplicates,
    identifiers::read::identifiers,
    living::read::{addresses, household},
    naming::former_names,
    permits::{CreatePerson, ReadPerson, WritePerson},
    w,
    web::{show_form, writing},
};
use access::{
    Action, Answer, App, Ask, Form, Permit, Subject, Viewer, Write,
    answer::{self, form_key},
    ask::Query,
    audit::Entry,
    draft, looked, permit,
    permit::{offered, permit_at_home},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use base::{FieldErrors, ids::PersonId, jiff::Timestamp, typed, typed::Typed};
use store::Db;

/// The page of a person. That it was looked at is on record.
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<PersonId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPerson>(&mut db, &viewer, Subject::Person(id)).await?;
    let view = view(&mut db, &ask, &permit, id).await?;
    drop(db);
    if let Some(stays) = view.facts.merged_into {
        return Ok(answer::see_other(&format!("/people/{stays}")));
    }
    looked::record(&app, Entry::under(&permit, "person.viewed")).await?;
    let title = view.facts.name.display(ask.lang);
    answer::page(&app, &ask, &title, record(ask.lang, &view, &form_key)).await
}

async fn view(db: &mut impl Db, ask: &Ask, permit: &Permit<ReadPerson>, id: PersonId) -> Answer<View> {
    let viewer = &permit.viewer;
    let actions = [Action("person.write"), Action("person.reveal"), Action("person.merge")];
    let [write, reveal, merge] = offered(db, viewer, Subject::Person(id), actions).await?;
    let facts = read::facts(db, id).await?;
    Ok(View {
        languages: read::languages(db, id).await?,
        former: former_names(db, id).await?,
        contacts: contacts(db, id).await?,
        numbers: identifiers(db, id).await?,
        kin: read::kin(db, viewer, id, permit.layers()).await?,
        addresses: addresses(db, id).await?,
        household: household(db, id).await?,
        records: read::records(db, viewer, id).await?,
        may: May { write: !write.is_empty(), reveal: !reveal.is_empty(), merge: !merge.is_empty() },
        now: ask.now,
        facts,
    })
}

/// The form of somebody new; `name` and `kin_of` in the query fill it.
pub async fn new(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let name = crate::NewPerson::from_line(query.0.get("name"));
    let asked = ["name", "kin_of"].iter().any(|field| query.0.has(field));
    let kept = match asked {
        true => None,
        false => draft::load(&mut app.store.read().await?, viewer.user, &draft_name(None)).await?,
    };
    if let Some((typed, at)) = kept {
        return show_new(&app, &ask, &viewer, &typed, Some(at), &FieldErrors::new()).await;
    }
    let typed = Typed::default()
        .with("given", name.given)
        .with("middle", name.middle)
        .with("family", name.family)
        .with("kin_of", query.0.get("kin_of"))
        .with("kin_kind", query.0.get("kin_kind"));
    show_new(&app, &ask, &viewer, &typed, None, &FieldErrors::new()).await
}

/// Somebody new. First those who may be the same are shown.
pub async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let new = match NewRecord::parse(&form.0, ask.now) {
        Ok(new) => new,
        Err(errors) => return show_new(&app, &ask, &viewer, &form.0, None, &errors).await,
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit_at_home::<CreatePerson>(&mut *write, &viewer).await?;
    if let Some((relative, _)) = new.kin {
        writing(&mut *write, &viewer, relative).await?;
    }
    if !typed::checked(form.0.get("sure")) {
        let keys = app.store.keys();
        let found = duplicates::find::of_new(&mut *write, keys, &viewer, permit.centre, &new).await?;
        if !found.is_empty() {
            drop(write);
            let body = likely(ask.lang, &found, &form.0, &form_key(), ask.now);
            return answer::page(&app, &ask, w::likely_title(ask.lang), body).await;
        }
    }
    let id = enter(&mut write, app.store.keys(), &permit, &new).await?;
    draft::drop(&mut write, viewer.user, &draft_name(None)).await?;
    let to = match new.kin {
        Some((relative, _)) => format!("/people/{relative}"),
        None => format!("/people/{id}"),
    };
    write.see_other_saying(&to, w::person_created(ask.lang)).await
}

async fn show_new(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    typed: &Typed,
    draft_of: Option<Timestamp>,
    errors: &FieldErrors,
) -> Answer<Response> {
    let mut db = app.store.read().await?;
    permit_at_home::<CreatePerson>(&mut db, viewer).await?;
    let mut kin_of = None;
    if let Ok(relative) = typed.get("kin_of").parse::<PersonId>() {
        let _: Permit<WritePerson> = writing(&mut db, viewer, relative).await?;
        kin_of = Some((relative, crate::web::name_of(&mut db, ask.lang, relative).await?));
    }
    drop(db);
    let view = FormView { known: None, typed, was: None, kin_of, errors, draft_of, key: &form_key() };
    show_form(app, ask, w::create_title(ask.lang), errors, form_page(ask.lang, &view)).await
}
