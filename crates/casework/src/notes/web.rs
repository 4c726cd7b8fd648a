//! Notes over the web.

use super::{
    DraftId, NewNote, NoteId,
    form::{as_typed, blank, parse_correction},
    pages::{Writing, correction_page, field_options, note_page, write_page},
    read::{self, Draft, Note},
    session::{self, Choices},
    w, write,
};
use crate::{
    cases::{self, CaseView},
    merging,
    permits::{ReadNote, WriteNote},
};
use access::{
    Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write, answer, ask::Query, audit::Entry,
    draft, looked, permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, ids::CaseId, jiff::Timestamp, typed::Typed};
use page::{Markup, merge, when};
use store::Db;

/// `GET /cases/{id}/notes/new`: goes on with what the browser kept, if it kept something.
pub async fn begin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteNote>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let kept = draft::load(&mut db, viewer.user, &autosave_new(id)).await?;
    let choices = session::choices(&mut db, &viewer, ask.lang, &case).await?;
    drop(db);
    let writing = Writing { restored: kept.as_ref().map(|(_, at)| *at), ..writing_new(id) };
    let typed = kept.map_or_else(|| blank(query.0.get("kind"), ask.now), |(typed, _)| typed);
    page(&app, &ask, (&case, &choices), &writing, &typed).await
}

/// `POST /cases/{id}/notes`: signs a note at once, or keeps it as a draft.
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteNote>(&mut *write, &viewer, Subject::Case(id)).await?;
    let new = match parse(&form.0, &permit, ask.now) {
        Ok(new) => new,
        Err(errors) => {
            let case = cases::read::see(&mut *write, &viewer, id).await?;
            let choices = session::choices(&mut *write, &viewer, ask.lang, &case).await?;
            drop(write);
            return failed(&app, &ask, (&case, &choices), &writing_new(id), &form.0, &errors).await;
        }
    };
    draft::drop(&mut write, viewer.user, &autosave_new(id)).await?;
    let said = if is_signing(&form.0) {
        write::sign(&mut write, &permit, id, &new).await?;
        w::note_signed(ask.lang)
    } else {
        write::save_draft(&mut write, &permit, id, None, &new).await?;
        w::draft_kept(ask.lang)
    };
    write.see_other_saying(&format!("/cases/{id}"), said).await
}

/// `GET /cases/{id}/drafts/{draft}`
pub async fn resume(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, draft)): Path<(CaseId, DraftId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteNote>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let saved = own_draft(&mut db, &viewer, id, draft).await?;
    let kept = draft::load(&mut db, viewer.user, &autosave(draft)).await?;
    let choices = session::choices(&mut db, &viewer, ask.lang, &case).await?;
    drop(db);
    // What the browser kept later than the last save is shown, as read at the version it was typed over.
    let kept = kept.filter(|(_, at)| *at > saved.saved_at);
    let mut writing = writing(id, &saved);
    let typed = match kept {
        Some((typed, at)) => {
            let version = typed.get("_version").parse().unwrap_or(saved.version);
            writing.restored = Some(at);
            writing.read = Some((version, merging::read_as(&typed)));
            typed
        }
        None => fields_of(&saved),
    };
    page(&app, &ask, (&case, &choices), &writing, &typed).await
}

/// `POST /cases/{id}/drafts/{draft}`: keeps or signs a draft; one saved meanwhile from another device is joined.
pub async fn save(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, draft)): Path<(CaseId, DraftId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteNote>(&mut *write, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut *write, &viewer, id).await?;
    let saved = own_draft(&mut *write, &viewer, id, draft).await?;
    let choices = session::choices(&mut *write, &viewer, ask.lang, &case).await?;
    let merged = (form.version() != Some(saved.version)).then(|| merging::join(&form.0, &fields_of(&saved)));
    if let Some(merged) = merged.as_ref().filter(|merged| !merged.conflicts.is_empty()) {
        drop(write);
        let label = |field: &str| field_label(&ask, field);
        let options = |field: &str| match field {
            "goal" => choices.goals.clone(),
            "assessment" => choices.assessments.clone(),
            other => field_options(ask.lang, &case, other),
        };
        let action = writing(id, &saved).action;
        let body =
            merge::choose(ask.lang, merged, &action, &answer::form_key(), saved.version, &label, &options);
        return answer::page_failed(&app, &ask, w::write_note(ask.lang), body).await;
    }
    // Without a conflict both sides are in what is saved; a joined note is shown once more before it is signed.
    let is_joined = merged.is_some();
    let signs = is_signing(&form.0) && !is_joined;
    let mut typed = merged.map_or(form.0, |merged| Typed(merged.values));
    typed.set("do", if signs { "sign" } else { "draft" });
    let new = match parse(&typed, &permit, ask.now) {
        Ok(new) => new,
        Err(errors) => {
            drop(write);
            return failed(&app, &ask, (&case, &choices), &writing(id, &saved), &typed, &errors).await;
        }
    };
    draft::drop(&mut write, viewer.user, &autosave(draft)).await?;
    let known = (draft, saved.version);
    if signs {
        write::sign_draft(&mut write, &permit, id, known, &new).await?;
        return write.see_other_saying(&format!("/cases/{id}"), w::note_signed(ask.lang)).await;
    }
    write::save_draft(&mut write, &permit, id, Some(known), &new).await?;
    let (to, said) = if is_joined {
        (format!("/cases/{id}/drafts/{draft}"), w::draft_joined(ask.lang))
    } else {
        (format!("/cases/{id}"), w::draft_kept(ask.lang))
    };
    write.see_other_saying(&to, said).await
}

/// `POST /cases/{id}/drafts/{draft}/discard`
pub async fn discard(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, draft)): Path<(CaseId, DraftId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteNote>(&mut *write, &viewer, Subject::Case(id)).await?;
    write::discard_draft(&mut write, &permit, id, draft).await?;
    draft::drop(&mut write, viewer.user, &autosave(draft)).await?;
    write.see_other_saying(&format!("/cases/{id}"), w::draft_discarded(ask.lang)).await
}

/// `GET /cases/{id}/notes/{note}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, note)): Path<(CaseId, NoteId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadNote>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let note = readable(&mut db, &permit, id, note).await?;
    let mut corrections = read::corrections(&mut db, id).await?;
    corrections.retain(|correction| correction.note_id == note.id);
    let sessions = session::sessions(&mut db, &case).await?;
    let own = sessions.iter().find(|session| session.note_id == note.id);
    drop(db);
    looked::record(&app, Entry::under(&permit, "note.viewed").case(id).record("note", note.id)).await?;
    let title = w::note_of(ask.lang, when::date_time(ask.lang, note.happened_at));
    answer::page(&app, &ask, &title, note_page(ask.lang, &case, (&note, own), &corrections)).await
}

/// `GET /cases/{id}/notes/{note}/correction`
pub async fn correction(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, note)): Path<(CaseId, NoteId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WriteNote>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let note = readable(&mut db, &permit, id, note).await?;
    let now_holds = read::corrections(&mut db, id).await?.into_iter().rfind(|one| one.note_id == note.id);
    let kept = draft::load(&mut db, viewer.user, &format!("correction-{}", note.id)).await?;
    drop(db);
    let restored = kept.as_ref().map(|(_, at)| *at);
    let text = now_holds.map_or_else(|| note.text.clone(), |correction| correction.text);
    let typed = kept.map_or_else(|| Typed::default().with("text", text), |(typed, _)| typed);
    let body = correction_page(ask.lang, &case, &note, restored, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::correct_note(ask.lang), body).await
}

/// `POST /cases/{id}/notes/{note}/correction`
pub async fn correct(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, note)): Path<(CaseId, NoteId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteNote>(&mut *write, &viewer, Subject::Case(id)).await?;
    match parse_correction(&form.0) {
        Ok((text, reason)) => {
            write::correct(&mut write, &permit, id, note, &text, &reason).await?;
            draft::drop(&mut write, viewer.user, &format!("correction-{note}")).await?;
            write.see_other_saying(&format!("/cases/{id}/notes/{note}"), w::note_corrected(ask.lang)).await
        }
        Err(errors) => {
            let case = cases::read::see(&mut *write, &viewer, id).await?;
            let note = readable(&mut *write, &permit, id, note).await?;
            drop(write);
            let body = correction_page(ask.lang, &case, &note, None, &form.0, &errors);
            answer::page_failed(&app, &ask, w::correct_note(ask.lang), body).await
        }
    }
}

/// A note in a layer that the permit covers; one in another layer is not there.
async fn readable<A: access::Act>(
    db: &mut impl Db,
    permit: &Permit<A>,
    case: CaseId,
    id: NoteId,
) -> Answer<Note> {
    let note = read::note(db, case, id).await?;
    if permit.covers(note.layer) { Ok(note) } else { Err(WebError::NotFound) }
}

async fn own_draft(db: &mut impl Db, viewer: &Viewer, case: CaseId, id: DraftId) -> Answer<Draft> {
    let own = read::drafts(db, viewer, case).await?;
    own.into_iter().find(|draft| draft.id == id).ok_or(WebError::NotFound)
}

fn parse(typed: &Typed, permit: &Permit<WriteNote>, now: Timestamp) -> Result<NewNote, FieldErrors> {
    if is_signing(typed) {
        NewNote::parse(typed, permit.layers(), now)
    } else {
        NewNote::parse_draft(typed, permit.layers(), now)
    }
}

fn is_signing(typed: &Typed) -> bool {
    typed.get("do") != "draft"
}

fn autosave_new(case: CaseId) -> String {
    format!("note-new-{case}")
}

fn autosave(draft: DraftId) -> String {
    format!("note-{draft}")
}

fn writing_new(case: CaseId) -> Writing {
    Writing {
        action: format!("/cases/{case}/notes"),
        draft: autosave_new(case),
        restored: None,
        read: None,
        discard: None,
    }
}

fn writing(case: CaseId, draft: &Draft) -> Writing {
    let action = format!("/cases/{case}/drafts/{}", draft.id);
    Writing {
        discard: Some(format!("{action}/discard")),
        action,
        draft: autosave(draft.id),
        restored: None,
        read: Some((draft.version, fields_of(draft))),
    }
}

fn fields_of(draft: &Draft) -> Typed {
    as_typed(&draft.note())
}

fn field_label(ask: &Ask, field: &str) -> String {
    match field {
        "kind" => w::kind(ask.lang),
        "happened_at" => w::happened_at(ask.lang),
        "layer" => w::layer(ask.lang),
        "text" => w::text(ask.lang),
        "mode" => w::mode(ask.lang),
        "service" => w::service(ask.lang),
        "goal" => w::goal(ask.lang),
        "method" => w::method(ask.lang),
        "test_name" => w::test_name(ask.lang),
        "test_result" => w::test_result(ask.lang),
        "assessment" => w::assessment(ask.lang),
        other => return other.to_owned(),
    }
    .to_owned()
}

async fn page(app: &App, ask: &Ask, case: (&CaseView, &Choices), writing: &Writing, typed: &Typed) -> Answer {
    let body: Markup = write_page(ask.lang, case, writing, typed, &FieldErrors::new());
    answer::page(app, ask, w::write_note(ask.lang), body).await
}

async fn failed(
    app: &App,
    ask: &Ask,
    case: (&CaseView, &Choices),
    writing: &Writing,
    typed: &Typed,
    errors: &FieldErrors,
) -> Answer {
    let body = write_page(ask.lang, case, writing, typed, errors);
    answer::page_failed(app, ask, w::write_note(ask.lang), body).await
}
