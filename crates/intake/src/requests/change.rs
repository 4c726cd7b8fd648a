//! What is wanted is changed when more is known. Two who change it at one time are joined field by field, and where both
//! changed the same field the later one chooses.

use super::{
    form::Wanted,
    pages::{ChangeView, PLACE, PLACE_CODE, change_page, wanted_label, wanted_options},
    w, write,
};
use crate::{
    permits::WriteRequest,
    record::{self, RequestId, RequestView},
};
use access::{Answer, App, Ask, Form, Viewer, WebError, Write, answer, secret::SEALED};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, Lang, typed::Typed};
use casework::merging;
use directory::places::PlaceAnswer;
use page::merge::{self, Merged};
use store::Db;

/// `GET /requests/{id}/change`
pub async fn form(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<RequestId>) -> Answer {
    let mut db = app.store.read().await?;
    record::leave::<WriteRequest>(&mut db, &viewer, id).await?;
    let request = record::see(&mut db, &viewer, id).await?;
    let view = saved(&mut db, ask.lang, &request).await?;
    drop(db);
    answer::page(&app, &ask, w::change(ask.lang), change_page(ask.lang, &view)).await
}

/// `POST /requests/{id}/change`
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    form: Form,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = record::leave::<WriteRequest>(&mut *write, &viewer, id).await?;
    let before = record::see(&mut *write, &viewer, id).await?;
    let saved = saved(&mut *write, ask.lang, &before).await?;
    let joined = (before.version != version).then(|| join(&form.0, &saved));
    if let Some(merged) = joined.as_ref().filter(|merged| !merged.conflicts.is_empty()) {
        drop(write);
        let (label, options) =
            (|name: &str| wanted_label(ask.lang, name), |name: &str| wanted_options(ask.lang, name));
        let action = format!("/requests/{id}/change");
        let key = answer::form_key();
        let body = merge::choose(ask.lang, merged, &action, &key, before.version, &label, &options);
        return answer::page_failed(&app, &ask, w::change(ask.lang), body).await;
    }
    let (typed, was) = match joined {
        Some(merged) => (Typed(merged.values), saved.was),
        None => (form.0.clone(), merging::read_as(&form.0)),
    };
    let place = PlaceAnswer::read(&mut *write, &typed).await?;
    let done = match Wanted::parse(&told(&typed), &place) {
        Ok(new) => write::change(&mut write, &permit, &before, before.version, &new).await,
        Err(errors) => Err(errors.into()),
    };
    match done {
        Ok(()) => write.see_other_saying(&format!("/requests/{id}"), w::request_changed(ask.lang)).await,
        Err(WebError::Fields(errors)) => {
            drop(write);
            let view = ChangeView {
                typed,
                was,
                errors,
                place,
                version: before.version,
                reference: saved.reference,
                request: id,
            };
            answer::page_failed(&app, &ask, w::change(ask.lang), change_page(ask.lang, &view)).await
        }
        Err(error) => Err(error),
    }
}

/// What was typed without what stands for something that may not be told: that stays as it is.
fn told(typed: &Typed) -> Typed {
    let is_sealed = |name: &str, value: &str| matches!(name, "programme" | "groups") && value == SEALED;
    Typed(typed.0.iter().filter(|(name, value)| !is_sealed(name, value)).cloned().collect())
}

/// Joins what was typed with what was saved meanwhile. A settlement is compared as people read it; its code follows from
/// the side that is kept, and where that is asked, from the name that is chosen.
fn join(typed: &Typed, saved: &ChangeView) -> Merged {
    let coded = |name: &str| name.trim_start_matches("_was-") == PLACE_CODE;
    let bare = |side: &Typed| Typed(side.0.iter().filter(|(name, _)| !coded(name)).cloned().collect());
    let mut merged = merging::join(&bare(typed), &bare(&saved.typed));
    let kept = merged.values.iter().find(|(name, _)| name == PLACE).map(|(_, value)| value.clone());
    let asked = merged.conflicts.iter().any(|conflict| conflict.field == PLACE);
    if let Some(kept) = kept.filter(|_| !asked) {
        let theirs = kept == saved.typed.get(PLACE);
        let side = if theirs { &saved.typed } else { typed };
        merged.values.push((PLACE_CODE.to_owned(), side.get(PLACE_CODE).to_owned()));
    }
    merged
}

/// What stands in the request, as its form shows it.
pub(super) async fn saved(db: &mut impl Db, lang: Lang, request: &RequestView) -> Answer<ChangeView> {
    let mut place = PlaceAnswer::of(db, request.settlement_code.as_deref(), lang).await?;
    if place.code.is_none() {
        place.typed.clone_from(&request.settlement);
    }
    let mut typed = Typed::default()
        .with(PLACE, place.typed.as_str())
        .with(PLACE_CODE, place.code.clone().unwrap_or_default())
        .with("wish", request.wish.as_str())
        .with("urgency", request.urgency.code())
        .with("urgency_reason", request.urgency_reason.clone().unwrap_or_default())
        .with("programme", request.programme.clone().unwrap_or_default());
    request.services.iter().for_each(|code| typed.add("services", code.as_str()));
    request.groups.iter().for_each(|code| typed.add("groups", code.as_str()));
    Ok(ChangeView {
        request: request.id,
        reference: request.reference.clone(),
        was: typed.clone(),
        typed,
        errors: FieldErrors::new(),
        place,
        version: request.version,
    })
}
