//! What is to be done about a criterion: its own page for whoever answers for it, and its deadline among those of the
//! house.

use super::{
    TaskId,
    pages::{ActionView, action_page},
    read::{self, Task},
    w, write,
};
use crate::permits::ActOnQuality;
use access::{
    Action, Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write,
    answer::{self, form_key},
    app::Coming,
    permit::{may, permit},
};
use axum::extract::{Path, State};
use base::{
    clock,
    ids::{CentreId, UserId},
    jiff::civil::Date,
};
use deadlines::{
    Subject as About,
    belated::{AT_ONCE, Belated, Waiting},
};
use store::{Db, Tx, sql};
use uuid::Uuid;

/// The rule of its deadline: due on the day that is said for each.
pub const TERM: &str = "quality-action";
/// What the deadline is about.
const KIND: &str = "quality-action";

/// What was to be done before this was a deadline gets one.
pub const BELATED: Belated = Belated { job: "quality.deadlines", kind: KIND, waiting };

/// What the deadline of something to be done is about.
pub fn subject(id: TaskId) -> About {
    About::new(KIND, id)
}

store::row! {
    /// Something that is still to be done.
    struct ToDo {
        id: Uuid,
        centre_id: CentreId,
        user_id: UserId,
        code: String,
        due_on: Date,
    }
}

fn waiting(tx: &mut Tx, after: Uuid) -> Coming<'_, Vec<Waiting>> {
    Box::pin(async move {
        let to_do: Vec<ToDo> = sql("select a.id, a.centre_id, a.user_id, a.code, a.due_on from quality_actions a
             where a.id > $1 and a.done_on is null
               and not exists (select 1 from deadlines d where d.subject_kind = 'quality-action' and d.subject_id = a.id)
             order by a.id limit $2")
        .bind(after)
        .bind(AT_ONCE)
        .all(tx)
        .await?;
        Ok(to_do.into_iter().map(ToDo::waiting).collect())
    })
}

impl ToDo {
    fn waiting(self) -> Waiting {
        Waiting {
            id: self.id,
            rule: TERM.to_owned(),
            centre_id: self.centre_id,
            case_id: None,
            person_id: None,
            user_id: Some(self.user_id),
            reference: Some(self.code),
            layer: access::Layer::General,
            from: self.due_on,
            due_on: self.due_on,
        }
    }
}

/// What is to be done, for whoever answers for it and for those who see the board; 404 for everybody else.
pub(super) async fn seen(db: &mut impl Db, viewer: &Viewer, id: TaskId) -> Answer<Task> {
    let task = read::task(db, id).await?.ok_or(WebError::NotFound)?;
    let centre = Subject::Centre(task.centre_id);
    if task.user_id == viewer.user || may(db, viewer, Action("quality.read"), centre).await? {
        Ok(task)
    } else {
        Err(WebError::NotFound)
    }
}

/// Leave to say that it is done: for whoever answers for it, and for the keeper of the board.
pub(super) async fn leave(db: &mut impl Db, viewer: &Viewer, task: &Task) -> Answer<Permit<ActOnQuality>> {
    let centre = Subject::Centre(task.centre_id);
    let leave = permit::<ActOnQuality>(db, viewer, centre).await?;
    if task.user_id == viewer.user || may(db, viewer, Action("quality.write"), centre).await? {
        Ok(leave)
    } else {
        Err(WebError::Forbidden)
    }
}

/// `GET /quality/actions/{id}`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<TaskId>) -> Answer {
    let mut db = app.store.read().await?;
    let task = seen(&mut db, &viewer, id).await?;
    let may_read = may(&mut db, &viewer, Action("quality.read"), Subject::Centre(task.centre_id)).await?;
    let year = i64::from(clock::date_of(ask.now).year());
    let criterion = match read::of_action(&mut db, id).await?.and_then(|(_, criterion)| criterion) {
        Some(criterion) => Some(read::one(&mut db, criterion, year).await?.told(ask.lang)),
        None => None,
    };
    let may_complete = match leave(&mut db, &viewer, &task).await {
        Ok(_) => true,
        Err(WebError::Forbidden) => false,
        Err(other) => return Err(other),
    };
    drop(db);
    let today = clock::date_of(ask.now);
    let view = ActionView { task, criterion, may_read, may_complete, today, key: form_key() };
    answer::page(&app, &ask, w::action(ask.lang), action_page(ask.lang, &view)).await
}

/// `POST /quality/actions/{id}/completion`
pub async fn complete(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<TaskId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let task = seen(&mut *write, &viewer, id).await?;
    let leave = leave(&mut *write, &viewer, &task).await?;
    write::complete(&mut write, &leave, id).await?;
    let keeps = may(&mut *write, &viewer, Action("quality.write"), Subject::Centre(task.centre_id)).await?;
    let next = match read::of_action(&mut *write, id).await? {
        Some((_, Some(criterion))) if keeps => format!("/quality/criteria/{criterion}"),
        _ => format!("/quality/actions/{id}"),
    };
    write.see_other_saying(&next, w::action_done(ask.lang)).await
}
