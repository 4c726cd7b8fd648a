//! What the page of a signal shows of the response: what to do next, the guide beside it, what was done so far.

mod samples;
mod view;

pub use view::{PanelsView, panels as shown};

pub(super) use samples::samples;

use super::{
    acceptance, alert,
    guide::{self, checklist, facts},
    meeting, notification, outcome, task,
};
use crate::signals::SignalView;
use access::{Action, Answer, App, Ask, Subject, Viewer, answer::form_key, app::Coming, permit::offered};
use page::Markup;

/// What the response shows on the page of a signal; see [`crate::signals::Panels`].
pub fn panels<'a>(
    app: &'a App,
    ask: &'a Ask,
    viewer: &'a Viewer,
    signal: &'a SignalView,
) -> Coming<'a, Markup> {
    Box::pin(async move {
        let view = gather(app, ask, viewer, signal).await?;
        Ok(shown(ask.lang, &view))
    })
}

async fn gather(app: &App, ask: &Ask, viewer: &Viewer, signal: &SignalView) -> Answer<PanelsView> {
    let lang = ask.lang;
    let mut db = app.store.read().await?;
    let asked = [Action("signal.accept"), Action("signal.respond")];
    let [accept, respond] = offered(&mut db, viewer, Subject::Signal(signal.id), asked).await?;
    let facts = facts(&mut db, signal.id).await?;
    let may_respond = !respond.is_empty() && viewer.may_write;
    let current = guide::current(lang, signal, &facts);
    let guidance = match current {
        Some(step) => Some(guide::help(&mut db, ask, signal.centre_id, step).await?),
        None => None,
    };
    let tasks = task::of_signal(&mut db, signal.id).await?;
    Ok(PanelsView {
        address: format!("/signals/{}", signal.id),
        signal: signal.clone(),
        may_accept: !accept.is_empty() && viewer.may_write,
        may_respond,
        steps: checklist(lang, signal, &facts, may_respond),
        guidance,
        notified: facts.notified > 0,
        team: acceptance::team(&mut db, signal.id, ask.now).await?,
        meetings: meeting::of_signal(&mut db, signal.id).await?,
        notifications: notification::of_signal(&mut db, signal.id).await?,
        alerts: alert::of_signal(&mut db, signal.id).await?,
        outcome: outcome::of_signal(&mut db, signal.id).await?,
        task_keys: tasks.iter().map(|_| form_key()).collect(),
        tasks,
        today: base::clock::date_of(ask.now),
        key: form_key(),
    })
}
