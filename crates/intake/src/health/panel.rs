//! What stands on the page of a case.

use super::{pages::brief, read};
use access::{App, Viewer, WebError, app::Coming};
use base::{Lang, clock, ids::CaseId};
use page::{Markup, html};

/// The health of the children of an open case, when somebody has no doctor or something is due.
pub fn panel<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang, id: CaseId) -> Coming<'a, Markup> {
    Box::pin(async move {
        let mut db = app.store.read().await?;
        let case = match casework::cases::read::see(&mut db, viewer, id).await {
            Ok(case) if case.is_open() => case,
            Ok(_) | Err(WebError::NotFound) => return Ok(html! {}),
            Err(error) => return Err(error),
        };
        let told = read::of_case(&mut db, case.id, clock::date_of(viewer.at)).await?;
        Ok(brief(lang, id, &told))
    })
}
