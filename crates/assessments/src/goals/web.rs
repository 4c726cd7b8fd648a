//! Goals over the web.

use super::{
    Goal, GoalId, NewGoal, NewReview,
    pages::{after_setting, review_page, set_page},
    read, w, write,
};
use crate::permits::WriteGoal;
use access::{Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer, ask::Query, permit};
use axum::extract::{Path, State};
use base::{
    FieldErrors, clock,
    ids::{CaseId, PersonId},
    typed::Typed,
};
use casework::cases::{self, relatives};
use store::Db;

/// `GET /cases/{id}/goals/new`: what the address says is filled in.
pub async fn begin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteGoal>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let people = relatives::people(&mut db, id).await?;
    drop(db);
    let mut typed = query.0;
    if typed.get("person").is_empty() {
        typed.set("person", case.focus_id.map(|id| id.to_string()).unwrap_or_default());
    }
    let body = set_page(ask.lang, &case, &people, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::set_goal(ask.lang), body).await
}

/// `POST /cases/{id}/goals`
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteGoal>(&mut *write, &viewer, Subject::Case(id)).await?;
    let people = relatives::people(&mut *write, id).await?;
    let ids: Vec<PersonId> = people.iter().map(|one| one.id).collect();
    match NewGoal::parse(&form.0, &ids, clock::date_of(ask.now)) {
        Ok(new) => {
            write::set(&mut write, &permit, id, &new).await?;
            let next = after_setting(id, form.0.get("next"));
            write.see_other_saying(&next, w::goal_set(ask.lang)).await
        }
        Err(errors) => {
            let case = cases::read::see(&mut *write, &viewer, id).await?;
            drop(write);
            let body = set_page(ask.lang, &case, &people, &form.0, &errors);
            answer::page_failed(&app, &ask, w::set_goal(ask.lang), body).await
        }
    }
}

/// `GET /cases/{id}/goals/{goal}`
pub async fn ask(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, goal)): Path<(CaseId, GoalId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteGoal>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let goal = one(&mut db, id, goal).await?;
    drop(db);
    let body = review_page(ask.lang, &case, &goal, &Typed::default(), &FieldErrors::new());
    answer::page(&app, &ask, w::review(ask.lang), body).await
}

/// `POST /cases/{id}/goals/{goal}`
pub async fn review(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, goal)): Path<(CaseId, GoalId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteGoal>(&mut *write, &viewer, Subject::Case(id)).await?;
    let goal = one(&mut *write, id, goal).await?;
    match NewReview::parse(&form.0) {
        Ok(new) => {
            let version = form.version().unwrap_or(goal.version);
            write::review(&mut write, &permit, id, &goal, version, &new).await?;
            write.see_other_saying(&format!("/cases/{id}/assessments"), w::goal_reviewed(ask.lang)).await
        }
        Err(errors) => {
            let case = cases::read::see(&mut *write, &viewer, id).await?;
            drop(write);
            let body = review_page(ask.lang, &case, &goal, &form.0, &errors);
            answer::page_failed(&app, &ask, w::review(ask.lang), body).await
        }
    }
}

async fn one(db: &mut impl Db, case: CaseId, id: GoalId) -> Answer<Goal> {
    let goals = read::of_case(db, case).await?;
    goals.into_iter().find(|goal| goal.id == id).ok_or(WebError::NotFound)
}
