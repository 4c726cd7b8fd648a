//! Handlers of changing what was entered. Two who change the same signal lose nothing: what does not collide is joined,
//! the rest is asked.

use crate::{
    permits::WriteSignal,
    signals::{change as changing, pages, read, w},
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, ids::SignalId, typed::Typed};
use directory::wards;
use page::merge;

/// The field that carries what the form was read as.
const WAS: &str = "_was";

/// `GET /signals/{id}/change`
pub async fn form(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let view = view(&app, &viewer, id).await?;
    page(&app, &ask, w::change_title(ask.lang), pages::change(ask.lang, &view)).await
}

/// `POST /signals/{id}/change`
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    match save(&app, &ask, &viewer, id, &form, version).await {
        Err(WebError::Fields(errors)) => {
            let mut view = view(&app, &viewer, id).await?;
            view.version = version;
            (view.was, view.errors) = (form.0.get(WAS).to_owned(), errors);
            view.typed = form.0;
            page_failed(&app, &ask, w::change_title(ask.lang), pages::change(ask.lang, &view)).await
        }
        Err(WebError::Stale) => join(&app, &ask, &viewer, id, &form).await,
        done => done,
    }
}

async fn save(app: &App, ask: &Ask, viewer: &Viewer, id: SignalId, form: &Form, version: i64) -> Answer {
    let new = changing::Change::parse(&form.0, ask.now)?;
    let mut write = Write::form(app, ask, form).await?;
    let permit = permit::<WriteSignal>(&mut *write, viewer, Subject::Signal(id)).await?;
    let before = read::one(&mut *write, id).await?;
    changing::change(&mut write, &permit, &before, version, &new).await?;
    write.see_other_saying(&format!("/signals/{id}"), w::change_saved(ask.lang)).await
}

/// Joins what was sent with what was saved meanwhile; asks where both sides changed the same field.
async fn join(app: &App, ask: &Ask, viewer: &Viewer, id: SignalId, form: &Form) -> Answer {
    let mut theirs = view(app, viewer, id).await?;
    let was: Vec<(String, String)> =
        serde_json::from_str(form.0.get(WAS)).map_err(|_| WebError::BadRequest)?;
    // Why it is changed belongs to this change alone.
    theirs.typed.set("why", form.0.get("why"));
    let mut merged = merge::merge(&was, &form.0.0, &theirs.typed.0);
    if merged.conflicts.is_empty() {
        let joined = Form(Typed(merged.values).with("_key", form.0.get("_key")));
        return save(app, ask, viewer, id, &joined, theirs.version).await;
    }
    // The next save begins from what was saved meanwhile.
    merged.values.push((WAS.to_owned(), theirs.was.clone()));
    let label = |field: &str| pages::field_label(ask.lang, field);
    let options = |field: &str| pages::field_options(ask.lang, &theirs.wards, field);
    let action = format!("/signals/{id}/change");
    let body = merge::choose(ask.lang, &merged, &action, &form_key(), theirs.version, &label, &options);
    page_failed(app, ask, w::change_title(ask.lang), body).await
}

async fn view(app: &App, viewer: &Viewer, id: SignalId) -> Answer<pages::ChangeView> {
    let mut db = app.store.read().await?;
    let permit = permit::<WriteSignal>(&mut db, viewer, Subject::Signal(id)).await?;
    let signal = read::one(&mut db, id).await?;
    let typed = signal.typed();
    Ok(pages::ChangeView {
        signal: format!("/signals/{id}"),
        reference: signal.reference.clone(),
        wards: wards::of_centre(&mut db, permit.centre).await?,
        was: serde_json::json!(typed.0).to_string(),
        typed,
        errors: FieldErrors::new(),
        version: signal.version,
        key: form_key(),
    })
}
