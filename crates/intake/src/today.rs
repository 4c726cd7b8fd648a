//! What waits at the desk: on the first screen of reception, and of the head of service beside what they decide.

use crate::w;
use access::{Action, Answer, App, Role, Viewer, app::Coming};
use base::{
    Lang, clock,
    jiff::{Span, civil::Date},
};
use page::NavLink;
use store::{Db, sql};

/// For so many days before its end a term of general access stands on the first screen.
const DAYS_AHEAD: i64 = 7;

/// Requests that wait for a decision, papers that are late, terms of general access that run out.
pub fn waiting<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang) -> Coming<'a, Vec<NavLink>> {
    Box::pin(async move {
        let is_desk = viewer.is(Role::Reception);
        if !(is_desk || viewer.is(Role::Head)) || !viewer.may_ever(Action("request.read")) {
            return Ok(Vec::new());
        }
        let (new, late, ends) = counts(&mut app.store.read().await?, viewer).await?;
        let link = |href: &str, label: &str, count: i64| NavLink {
            href: href.to_owned(),
            label: label.to_owned(),
            current: false,
            count: usize::try_from(count).ok(),
        };
        let all = [
            // The head of service has a line of their own for what they decide.
            (is_desk && new > 0).then(|| link("/requests?state=received", w::today_new(lang), new)),
            (late > 0).then(|| link("/requests?late=yes", w::today_late(lang), late)),
            (ends > 0).then(|| link("/general-access", w::today_general_access(lang), ends)),
        ];
        Ok(all.into_iter().flatten().collect())
    })
}

async fn counts(db: &mut impl Db, viewer: &Viewer) -> Answer<(i64, i64, i64)> {
    let today = clock::date_of(viewer.at);
    let soon: Date = today.saturating_add(Span::new().days(DAYS_AHEAD));
    let counts = sql("select
            (select count(*) from requests q where q.state = 'received' and q.centre_id in
                (select r.centre_id from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                  where r.user_id = $1 and m.action = 'request.read' and m.layer = 'general')),
            (select count(distinct q.id) from requests q join request_papers p on p.request_id = q.id
              where q.state in ('received', 'waiting-papers', 'waiting', 'accepted') and p.received_on is null
                and p.waived_on is null and p.due_on < $2 and q.centre_id in
                (select r.centre_id from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                  where r.user_id = $1 and m.action = 'request.read' and m.layer = 'general')),
            (select count(*) from general_access_periods p where p.ended_on is null and p.ends_on <= $3 and p.centre_id in
                (select r.centre_id from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                  where r.user_id = $1 and m.action = 'general-access.read' and m.layer = 'general'))")
    .bind(viewer.user)
    .bind(today)
    .bind(soon)
    .one(db)
    .await?;
    Ok(counts)
}
