//! Handlers of hand-over notes.

use super::{
    DRAFT, FRESH, HandoverId, HandoversView, NewHandover, NoteView, pages,
    read::{self, HandoverLine},
    write,
};
use crate::{
    duty::{w, web::in_centre},
    permits::{ReadHandover, WriteHandover},
};
use access::{
    Action, Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed, safe_next},
    ask::Query,
    draft, permit,
    permit::may,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, Lang,
    typed::{self, Typed},
};
use std::collections::HashMap;

/// Notes on one page.
const PAGE: i64 = 20;

/// `GET /duty/handovers`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    show(&app, &ask, &viewer, &query.0, None, FieldErrors::new()).await
}

/// `POST /duty/handovers`
pub async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let done = async {
        let new = NewHandover::parse(&form.0)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let permit = in_centre::<WriteHandover>(&mut *write, &viewer, &form.0).await?;
        write::create(&mut write, &permit, &new).await?;
        write.see_other_saying("/duty/handovers", w::handover_sent(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            show(&app, &ask, &viewer, &form.0, Some(form.0.clone()), errors).await
        }
        done => done,
    }
}

/// `POST /duty/handovers/{id}/reading`
pub async fn confirm(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<HandoverId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let centre = read::centre_of(&mut *write, id).await?;
    let permit = permit::<ReadHandover>(&mut *write, &viewer, Subject::Centre(centre)).await?;
    write::confirm(&mut write, &permit, id).await?;
    let back = form.0.get("back");
    write.see_other(if back.is_empty() { "/duty/handovers" } else { safe_next(back) }).await
}

async fn show(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    query: &Typed,
    typed: Option<Typed>,
    errors: FieldErrors,
) -> Answer {
    let mut db = app.store.read().await?;
    let centre = in_centre::<ReadHandover>(&mut db, viewer, query).await?.centre;
    let before = typed::optional_id(query.get("before")).unwrap_or(None);
    let past = read::past(&mut db, centre, viewer, before, PAGE).await?;
    let readers = match (past.last(), past.first()) {
        (Some(oldest), Some(newest)) => {
            read::readers(&mut db, centre, ask.lang, oldest.written_at, newest.written_at).await?
        }
        _ => HashMap::new(),
    };
    let unread =
        if before.is_some() { Vec::new() } else { read::unread(&mut db, viewer, viewer.at - FRESH).await? };
    let kept = if typed.is_some() { None } else { draft::load(&mut db, viewer.user, DRAFT).await? };
    let (drafted, draft) = kept.unzip();
    let whole = past.len() == usize::try_from(PAGE).unwrap_or(usize::MAX);
    let view = HandoversView {
        unread: unread.iter().map(|line| note(ask.lang, line, &HashMap::new())).collect(),
        next: past
            .last()
            .filter(|_| whole)
            .map(|last| format!("/duty/handovers?before={}&centre={centre}", last.id)),
        past: past.iter().map(|line| note(ask.lang, line, &readers)).collect(),
        may_write: may(&mut db, viewer, Action("handover.write"), Subject::Centre(centre)).await?,
        centre: centre.to_string(),
        typed: typed.or(drafted).unwrap_or_default(),
        draft,
        errors,
        key: form_key(),
    };
    drop(db);
    let body = pages::handovers(ask.lang, &view);
    if view.errors.is_empty() {
        page(app, ask, w::handovers_title(ask.lang), body).await
    } else {
        page_failed(app, ask, w::handovers_title(ask.lang), body).await
    }
}

/// A note as pages show it.
pub fn note(lang: Lang, line: &HandoverLine, readers: &HashMap<HandoverId, Vec<String>>) -> NoteView {
    NoteView {
        id: line.id.to_string(),
        author: line.author(lang).to_owned(),
        at: line.written_at,
        text: line.text.clone(),
        readers: readers.get(&line.id).cloned().unwrap_or_default(),
        key: form_key(),
    }
}
