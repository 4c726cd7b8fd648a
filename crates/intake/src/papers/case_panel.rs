//! In the case: what is still missing of the papers of the request that it grew from.

use super::{PaperRow, PaperState, submission, w};
use crate::{law::Law, record::RequestId};
use access::{Action, App, Subject, Viewer, app::Coming, permit::may};
use base::{
    Lang, clock,
    ids::{CaseId, CentreId},
    jiff::civil::Date,
};
use page::{Markup, Tone, html, list, when};
use store::sql;

/// A request that a case grew from, with the papers that are missing.
pub(super) struct Missing {
    pub(super) request: RequestId,
    pub(super) reference: String,
    pub(super) rows: Vec<PaperRow>,
    pub(super) may_open: bool,
    pub(super) today: Date,
}

/// The panel of a case; nothing when no paper is missing, or the viewer may not read the case.
pub fn panel<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang, case: CaseId) -> Coming<'a, Markup> {
    Box::pin(async move {
        let mut db = app.store.read().await?;
        let requests: Vec<(RequestId, String, CentreId)> =
            sql("select q.id, q.reference, q.centre_id from requests q
              where q.case_id = $1 and q.state = 'accepted'
                and exists (select 1 from request_papers p where p.request_id = q.id and p.received_on is null
                             and p.waived_on is null)
              order by q.received_on, q.id limit 5")
            .bind(case)
            .all(&mut db)
            .await?;
        if requests.is_empty() || !may(&mut db, viewer, Action("case.read"), Subject::Case(case)).await? {
            return Ok(html! {});
        }
        let mut panels = Vec::new();
        // A family asks once, as a rule; twice when it comes back for another service.
        for (request, reference, centre) in requests {
            let mut rows = super::of(&mut db, request).await?;
            rows.retain(PaperRow::is_missing);
            let may_open = may(&mut db, viewer, Action("request.write"), Subject::Centre(centre)).await?;
            let today = clock::date_of(viewer.at);
            panels.push(shown(lang, &Missing { request, reference, rows, may_open, today }));
        }
        Ok(html! { @for panel in panels { (panel) } })
    })
}

pub(super) fn shown(lang: Lang, view: &Missing) -> Markup {
    html! {
        section.card.papers-missing {
            h2 { (w::missing_in_case(lang)) }
            p {
                (w::missing_of_request(lang, view.reference.as_str())) " "
                @if view.may_open { a href={ "/requests/" (view.request) "#papers" } { (w::to_request(lang)) } }
            }
            ul.plain { @for one in &view.rows { li { (line(lang, view, one)) } } }
        }
    }
}

fn line(lang: Lang, view: &Missing, one: &PaperRow) -> Markup {
    let name = Law::shipped().paper_label(&one.paper, lang);
    let late = one.state(view.today) == PaperState::Late;
    html! {
        @if view.may_open { a href={ "/requests/" (view.request) "/papers/" (one.paper) } { (name) } } @else { (name) }
        " "
        @if late { (list::tag(w::standing_late(lang), Tone::Bad)) } @else { (list::tag(w::standing_missing(lang), Tone::Warn)) }
        span.soft {
            " " (w::asked_for(lang, when::date(lang, one.asked_on)))
            @if let Some(told) = submission::told(lang, one) { " " (told) "." }
            @if let Some(due) = one.due_on { " " (w::until(lang, when::date(lang, due))) }
        }
    }
}
