//! What the order of the path says, for areas that know nothing of it.

use super::{Step, facts, judge, told::of_case};
use access::{
    App,
    app::{Before, Coming},
};
use base::{Code, Lang, clock, ids::CaseId};

/// What the rules of today say before a step of the path is taken. Who may see the case is for whoever asks to know.
pub fn before<'a>(app: &'a App, lang: Lang, case: CaseId, step: &'static str) -> Coming<'a, Before> {
    Box::pin(async move {
        let Some(step) = Step::from_code(step) else { return Ok(Before::default()) };
        let today = clock::date_of(app.clock.now());
        let facts = facts(&mut app.store.read().await?, case, today).await?;
        let verdict = judge(step, &facts, today);
        Ok(Before {
            told: of_case(lang, case, &verdict.missing),
            stops: verdict.stops(),
            gives_way: verdict.gives_way(),
        })
    })
}
