//! Handlers of the search.

use super::{
    Asked,
    pages::{self, Outcome, View},
    read,
};
use crate::{identifiers, permits::SearchPeople, picker, w};
use access::{
    Action, Answer, App, Ask, Form, Viewer,
    answer::{self, form_key},
    ask::Query,
    audit::Entry,
    permit::permit_at_home,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use base::typed;

/// The search with what was found.
pub async fn index(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let q = query.0.get("q");
    let outcome = look(&app, &viewer, q).await?;
    show(&app, &ask, &viewer, q, outcome).await
}

/// What stands under the field while a name is typed.
pub async fn suggest(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let q = query.0.get("q");
    let outcome = look(&app, &viewer, q).await?;
    Ok(pages::found(ask.lang, q, &outcome, may_create(&viewer), ask.now).into_response())
}

/// The people to choose from in a form of another page, while a name is typed there.
pub async fn pick(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let Some(field) = picker::known_field(query.0.get("field")) else {
        return Err(access::WebError::BadRequest);
    };
    let q = query.0.get(&picker::typed_name(field)).to_owned();
    let found = picker::look(&mut app.store.read().await?, &viewer, &q).await?;
    Ok(picker::choices(ask.lang, field, &q, "", &found, ask.now).into_response())
}

/// By personal number: posted, so that it never stands in an address, and on record.
pub async fn by_number(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let Ok(number) = typed::text(form.0.get("personal_number"), 40) else {
        return show(&app, &ask, &viewer, "", Outcome::Nothing).await;
    };
    let mut tx = app.store.begin(ask.now).await?;
    let permit = permit_at_home::<SearchPeople>(&mut tx, &viewer).await?;
    let ids = identifiers::read::by_number(&mut tx, app.store.keys(), &viewer, &number).await?;
    let found = read::lines(&mut tx, &viewer, &ids).await?;
    Entry::under(&permit, "person.searched-by-number").set("found", ids.len()).write(&mut tx).await?;
    tx.commit().await?;
    if let [only] = found.as_slice()
        && only.readable
    {
        return Ok(answer::see_other(&format!("/people/{}", only.id)));
    }
    show(&app, &ask, &viewer, "", Outcome::ByNumber(found)).await
}

async fn look(app: &App, viewer: &Viewer, q: &str) -> Answer<Outcome> {
    Ok(match Asked::read(q) {
        Asked::Nothing => Outcome::Nothing,
        Asked::Number => Outcome::LooksLikeNumber,
        Asked::People(wanted) => {
            Outcome::People(read::find(&mut app.store.read().await?, viewer, &wanted).await?)
        }
    })
}

fn may_create(viewer: &Viewer) -> bool {
    viewer.may_ever(Action("person.create"))
}

async fn show(app: &App, ask: &Ask, viewer: &Viewer, q: &str, outcome: Outcome) -> Answer<Response> {
    // A personal number in the address is not written into the page once more.
    let q = if outcome == Outcome::LooksLikeNumber { "" } else { q };
    let view = View { q, outcome, may_create: may_create(viewer), key: &form_key(), now: ask.now };
    answer::page(app, ask, w::search_title(ask.lang), pages::index(ask.lang, &view)).await
}
