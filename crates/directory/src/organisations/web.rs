//! Handlers of partner organisations.

use super::{
    NewOrganisation, OrganisationKind, OrganisationRow, change, form,
    pages::{self, ListView, OrganisationView},
    read::{self, PAGE, Search},
    w, write,
};
use crate::{
    acts::{ReadAgreement, ReadOrganisation, WriteAgreement, WriteOrganisation, may_for, permit_for},
    agreements, contacts,
    filled::{Filled, Settled, settle},
    places::{self, PlaceAnswer},
    sections::sections,
    wards,
};
use access::{
    Answer, App, Ask, Form, Permit, Viewer, WebError, Write,
    answer::{self, form_key},
    ask::Query,
};
use axum::extract::{Path, State};
use base::{Code, Lang, clock, ids::OrganisationId, typed, typed::Typed};
use page::merge;
use store::Db;

pub(super) async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let provider = viewer.provider().ok_or(WebError::Forbidden)?;
    let mut db = app.store.read().await?;
    permit_for::<ReadOrganisation>(&mut db, &viewer, provider).await?;
    let search = Search {
        kind: OrganisationKind::from_code(query.0.get("kind")),
        typed: query.0.get("q").chars().take(100).collect(),
        closed: typed::checked(query.0.get("closed")),
        after: query.0.get("after").parse().ok(),
    };
    let mut organisations = read::list(&mut db, provider, &search).await?;
    let may_write = may_for::<WriteOrganisation>(&mut db, &viewer, provider).await?;
    drop(db);
    let more = organisations.len() > PAGE;
    organisations.truncate(PAGE);
    let next = organisations.last().filter(|_| more).map(|last| next_page(&search, last.id));
    let view = ListView { search, organisations, next, may_write };
    let body = pages::list(ask.lang, &sections(ask.lang, &viewer, "/organisations"), &view);
    answer::page(&app, &ask, w::organisations_title(ask.lang), body).await
}

fn next_page(search: &Search, last: OrganisationId) -> String {
    let kind = search.kind.map_or("", Code::code);
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("q", &search.typed)
        .append_pair("kind", kind)
        .append_pair("closed", if search.closed { "yes" } else { "" })
        .append_pair("after", &last.to_string())
        .finish();
    format!("/organisations?{query}")
}

pub(super) async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<OrganisationId>,
) -> Answer {
    let mut db = app.store.read().await?;
    let organisation = visible(&mut db, &viewer, id).await?;
    let provider = organisation.provider_id;
    let place = match &organisation.settlement_code {
        Some(code) => Some(places::name(&mut db, code, ask.lang).await?),
        None => None,
    };
    let agreements = if may_for::<ReadAgreement>(&mut db, &viewer, provider).await? {
        Some(agreements::of_organisation(&mut db, &viewer, id).await?)
    } else {
        None
    };
    let view = OrganisationView {
        place,
        wards: wards::of_organisation(&mut db, id).await?,
        contacts: contacts::of_organisation(&mut db, id).await?,
        agreements,
        may_write: may_for::<WriteOrganisation>(&mut db, &viewer, provider).await?,
        may_agree: may_for::<WriteAgreement>(&mut db, &viewer, provider).await?,
        key: form_key(),
        today: (clock::date_of(ask.now), agreements::expiring_days(&mut db, provider).await?),
        organisation,
    };
    drop(db);
    let title = view.organisation.name(ask.lang).to_owned();
    answer::page(&app, &ask, &title, pages::show(ask.lang, &view)).await
}

pub(super) async fn new(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let provider = viewer.provider().ok_or(WebError::Forbidden)?;
    permit_for::<WriteOrganisation>(&mut app.store.read().await?, &viewer, provider).await?;
    let filled = Filled::empty(Typed::default().with("kind", query.0.get("kind")));
    answer::page(&app, &ask, w::organisation_add(ask.lang), pages::edit(ask.lang, None, &filled)).await
}

pub(super) async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let provider = viewer.provider().ok_or(WebError::Forbidden)?;
    let permit = permit_for::<WriteOrganisation>(&mut *write, &viewer, provider).await?;
    let place = PlaceAnswer::read(&mut *write, &form.0).await?;
    let new = match NewOrganisation::parse(&form.0, &place) {
        Ok(new) => new,
        Err(errors) => {
            drop(write);
            let filled = Filled::again(None, form.0, errors, place);
            let body = pages::edit(ask.lang, None, &filled);
            return answer::page_failed(&app, &ask, w::organisation_add(ask.lang), body).await;
        }
    };
    let id = write::create_organisation(&mut write, &permit, new).await?;
    write.see_other_saying(&format!("/organisations/{id}"), w::organisation_created(ask.lang)).await
}

pub(super) async fn edit(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<OrganisationId>,
) -> Answer {
    let mut db = app.store.read().await?;
    let (_, row, typed, place) = known(&mut db, &viewer, ask.lang, id).await?;
    drop(db);
    let filled = Filled::of(row.version, typed, place);
    answer::page(&app, &ask, w::organisation_edit(ask.lang), pages::edit(ask.lang, Some(id), &filled)).await
}

pub(super) async fn update(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<OrganisationId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, row, now, _) = known(&mut *write, &viewer, ask.lang, id).await?;
    let (to, title) = (format!("/organisations/{id}"), w::organisation_edit(ask.lang));
    let typed = match settle(&form.0, form.version(), &now, row.version) {
        Settled::Values(typed) => typed,
        Settled::Choose(merged) => {
            drop(write);
            let label = |field: &str| form::label(ask.lang, field);
            let options = |field: &str| form::options(ask.lang, field);
            let body = merge::choose(ask.lang, &merged, &to, &form_key(), row.version, &label, &options);
            return answer::page_failed(&app, &ask, title, body).await;
        }
    };
    let place = PlaceAnswer::read(&mut *write, &typed).await?;
    let new = match NewOrganisation::parse(&typed, &place) {
        Ok(new) => new,
        Err(errors) => {
            drop(write);
            let filled = Filled::again(Some(row.version), typed, errors, place);
            return answer::page_failed(&app, &ask, title, pages::edit(ask.lang, Some(id), &filled)).await;
        }
    };
    if !change::update_organisation(&mut write, &permit, &row, new).await? {
        return Err(WebError::Stale);
    }
    write.see_other_saying(&to, w::organisation_changed(ask.lang)).await
}

pub(super) async fn ask_close(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<OrganisationId>,
) -> Answer {
    let mut db = app.store.read().await?;
    let (_, row, ..) = known(&mut db, &viewer, ask.lang, id).await?;
    drop(db);
    let body = pages::ask_close(ask.lang, &row, &form_key());
    answer::page(&app, &ask, w::organisation_close(ask.lang), body).await
}

pub(super) async fn close(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<OrganisationId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, row, ..) = known(&mut *write, &viewer, ask.lang, id).await?;
    if form.version() != Some(row.version) {
        return Err(WebError::Stale);
    }
    change::close_organisation(&mut write, &permit, &row).await?;
    let closed = row.closed_on.is_none();
    let said = if closed { w::organisation_closed(ask.lang) } else { w::organisation_reopened(ask.lang) };
    write.see_other_saying(&format!("/organisations/{id}"), said).await
}

/// A partner of the viewer's provider.
pub(super) async fn visible(
    db: &mut impl Db,
    viewer: &Viewer,
    id: OrganisationId,
) -> Answer<OrganisationRow> {
    let row = read::one(db, id).await?;
    permit_for::<ReadOrganisation>(db, viewer, row.provider_id).await?;
    Ok(row)
}

async fn known(
    db: &mut impl Db,
    viewer: &Viewer,
    lang: Lang,
    id: OrganisationId,
) -> Answer<(Permit<WriteOrganisation>, OrganisationRow, Typed, PlaceAnswer)> {
    let row = read::one(db, id).await?;
    let permit = permit_for::<WriteOrganisation>(db, viewer, row.provider_id).await?;
    let place = PlaceAnswer::of(db, row.settlement_code.as_deref(), lang).await?;
    let typed = form::typed_of(&row, &place);
    Ok((permit, row, typed, place))
}
