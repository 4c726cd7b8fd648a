//! Handlers of the provider.

use super::{ProviderChange, change, form, pages, w};
use crate::{
    acts::{CreateCentre, permit_for},
    centres::{ProviderRow, provider},
    filled::{Filled, Settled, settle},
    places::PlaceAnswer,
};
use access::{
    Answer, App, Ask, Form, Permit, Viewer, WebError, Write,
    answer::{self, form_key},
};
use axum::extract::State;
use page::merge;
use store::Db;

/// `GET /provider`
pub(super) async fn edit(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let (_, row) = known(&mut app.store.read().await?, &viewer).await?;
    let filled = Filled::of(row.version, form::typed_of(&row), PlaceAnswer::none());
    answer::page(&app, &ask, w::provider_title(ask.lang), pages::edit(ask.lang, &filled)).await
}

/// `POST /provider`
pub(super) async fn update(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, row) = known(&mut *write, &viewer).await?;
    let title = w::provider_title(ask.lang);
    let typed = match settle(&form.0, form.version(), &form::typed_of(&row), row.version) {
        Settled::Values(typed) => typed,
        Settled::Choose(merged) => {
            drop(write);
            let label = |field: &str| form::label(ask.lang, field);
            let body =
                merge::choose(ask.lang, &merged, "/provider", &form_key(), row.version, &label, &|_| {
                    Vec::new()
                });
            return answer::page_failed(&app, &ask, title, body).await;
        }
    };
    let new = match ProviderChange::parse(&typed) {
        Ok(new) => new,
        Err(errors) => {
            drop(write);
            let filled = Filled::again(Some(row.version), typed, errors, PlaceAnswer::none());
            return answer::page_failed(&app, &ask, title, pages::edit(ask.lang, &filled)).await;
        }
    };
    if !change::update_provider(&mut write, &permit, &row, new).await? {
        return Err(WebError::Stale);
    }
    write.see_other_saying("/centres", w::provider_changed(ask.lang)).await
}

/// The provider for which the viewer works, with leave to change it.
async fn known(db: &mut impl Db, viewer: &Viewer) -> Answer<(Permit<CreateCentre>, ProviderRow)> {
    let id = viewer.provider().ok_or(WebError::Forbidden)?;
    let permit = permit_for::<CreateCentre>(db, viewer, id).await?;
    Ok((permit, provider(db, id).await?))
}
