//! The details of a case over the web.

use super::{
    form::{NewHead, read_as},
    pages::{DetailsView, details_page, edit_page, field_label, field_options},
    risks, write,
};
use crate::{
    cases::{CaseView, TeamRole, closures, open::TeamMember, opening::MAX_REASON, read, w},
    merging,
    permits::{ReadCase, WriteCase},
    risk::Risk,
};
use access::{
    Action, Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer, audit::Entry, looked, permit,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, Id,
    ids::CaseId,
    typed::{self, Typed},
};
use page::merge;

/// `GET /cases/{id}/details`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.details-viewed")).await?;
    let view = view(&app, &ask, &viewer, id).await?;
    let body = details_page(ask.lang, &view, &Typed::default(), &FieldErrors::new());
    answer::page(&app, &ask, &title(&ask, &view.case), body).await
}

/// `GET /cases/{id}/edit`
pub async fn edit(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = read::see(&mut db, &viewer, id).await?;
    drop(db);
    let body = edit_page(ask.lang, &case, &read_as(&case), &FieldErrors::new());
    answer::page(&app, &ask, w::change_head(ask.lang), body).await
}

/// `POST /cases/{id}/edit`
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCase>(&mut *write, &viewer, Subject::Case(id)).await?;
    let case = read::see(&mut *write, &viewer, id).await?;
    let merged = (case.version != version).then(|| merging::join(&form.0, &read_as(&case)));
    if let Some(merged) = merged.as_ref().filter(|merged| !merged.conflicts.is_empty()) {
        drop(write);
        let label = |field: &str| field_label(ask.lang, field);
        let options = |field: &str| field_options(ask.lang, field);
        let action = format!("/cases/{id}/edit");
        let body =
            merge::choose(ask.lang, merged, &action, &answer::form_key(), case.version, &label, &options);
        return answer::page_failed(&app, &ask, w::change_head(ask.lang), body).await;
    }
    let typed = merged.map_or(form.0, |merged| Typed(merged.values));
    match NewHead::parse(&typed, &case) {
        Ok(new) => {
            write::change_head(&mut write, &permit, &case, case.version, &new).await?;
            write.see_other_saying(&format!("/cases/{id}/details"), w::head_changed(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let body = edit_page(ask.lang, &case, &typed, &errors);
            answer::page_failed(&app, &ask, w::change_head(ask.lang), body).await
        }
    }
}

/// `POST /cases/{id}/risk`
pub async fn assess(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut errors = FieldErrors::new();
    let level = errors.check("risk", typed::code::<Risk>(form.0.get("risk")));
    let reason = errors.check("risk_reason", typed::text(form.0.get("risk_reason"), MAX_REASON));
    let (level, reason) = match errors.or(level.zip(reason)) {
        Ok(new) => new,
        Err(errors) => return again(&app, &ask, &viewer, id, &form.0, &errors).await,
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCase>(&mut *write, &viewer, Subject::Case(id)).await?;
    write::assess_risk(&mut write, &permit, id, level, &reason).await?;
    write.see_other_saying(&format!("/cases/{id}/details"), w::risk_assessed(ask.lang)).await
}

/// `POST /cases/{id}/team`
pub async fn add_member(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut errors = FieldErrors::new();
    let user = errors.check("user", typed::id(form.0.get("user")));
    let role = errors.check("role", typed::code::<TeamRole>(form.0.get("role")));
    let role = role.filter(|role| *role != TeamRole::Lead);
    let (user, role) = match errors.or(user.zip(role)) {
        Ok(new) => new,
        Err(errors) => return again(&app, &ask, &viewer, id, &form.0, &errors).await,
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCase>(&mut *write, &viewer, Subject::Case(id)).await?;
    match write::add_member(&mut write, &permit, id, user, role).await {
        Ok(()) => write.see_other_saying(&format!("/cases/{id}/details"), w::team_changed(ask.lang)).await,
        Err(WebError::Fields(errors)) => {
            drop(write);
            again(&app, &ask, &viewer, id, &form.0, &errors).await
        }
        Err(error) => Err(error),
    }
}

/// `POST /cases/{id}/lead`
pub async fn hand_over(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let lead = match typed::id(form.0.get("lead")) {
        Ok(lead) => lead,
        Err(problem) => {
            let errors = FieldErrors::one("lead", problem);
            return again(&app, &ask, &viewer, id, &form.0, &errors).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCase>(&mut *write, &viewer, Subject::Case(id)).await?;
    write::hand_over(&mut write, &permit, id, lead).await?;
    // Who handed it over stays on the team and still sees it.
    write.see_other_saying(&format!("/cases/{id}/details"), w::handed_over(ask.lang)).await
}

/// `POST /cases/{id}/team/{member}/end`
pub async fn end_member(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, member)): Path<(CaseId, Id<TeamMember>)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCase>(&mut *write, &viewer, Subject::Case(id)).await?;
    write::end_member(&mut write, &permit, id, member).await?;
    let still_sees = read::see(&mut *write, &viewer, id).await.is_ok();
    let next = if still_sees { format!("/cases/{id}/details") } else { "/cases".to_owned() };
    write.see_other_saying(&next, w::team_changed(ask.lang)).await
}

async fn again(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: CaseId,
    typed: &Typed,
    errors: &FieldErrors,
) -> Answer {
    let view = view(app, ask, viewer, id).await?;
    let body = details_page(ask.lang, &view, typed, errors);
    answer::page_failed(app, ask, &title(ask, &view.case), body).await
}

async fn view(app: &App, ask: &Ask, viewer: &Viewer, id: CaseId) -> Answer<DetailsView> {
    let mut db = app.store.read().await?;
    let case = read::see(&mut db, viewer, id).await?;
    let colleagues = read::options(ask.lang, &read::colleagues(&mut db, case.centre_id).await?);
    let risks = risks(&mut db, id).await?;
    let closures = closures::panel(&mut db, ask.lang, &case).await?;
    let reads_signal = match case.signal_id {
        Some(signal) => permit::may(&mut db, viewer, Action("signal.read"), Subject::Signal(signal)).await?,
        None => false,
    };
    Ok(DetailsView { case, colleagues, risks, reads_signal, closures, now: ask.now })
}

fn title(ask: &Ask, case: &CaseView) -> String {
    format!("{} · {}", w::tab_details(ask.lang), case.reference)
}
