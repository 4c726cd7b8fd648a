//! The deadlines of a case that run, for its story. They are kept by an area of their own, which also has their pages.

use access::Viewer;
use base::{Id, Lang, clock, ids::CaseId, jiff::Timestamp, rules::Rules};
use page::{Markup, Tone, form, html, tag, when};
use store::{Db, Result, sql};

use super::w;

/// So many are shown; the others stand on the page of deadlines.
const MOST: i64 = 6;

/// What stands for a deadline.
pub enum DeadlineRow {}

store::row! {
    /// A deadline of a case that runs.
    pub struct CaseDeadline {
        /// Its id.
        pub id: Id<DeadlineRow>,
        /// The rule.
        pub rule_key: String,
        /// From when it is at risk.
        pub risk_at: Timestamp,
        /// When it is due.
        pub due_at: Timestamp,
    }
}

/// What runs of a case and the viewer may know of, the first to be due first. Follow-ups stand on the page of a closed
/// case themselves.
pub async fn running(db: &mut impl Db, viewer: &Viewer, case: CaseId) -> Result<Vec<CaseDeadline>> {
    sql("select d.id, d.rule_key, d.risk_at, d.due_at from deadlines d
         where d.case_id = $1 and d.ended_at is null and d.subject_kind <> 'follow-up'
           and (d.lapses = false or d.due_at >= $3)
           and exists (select 1 from case_relations r join permissions p on p.role = r.role and p.relation = r.relation
                       where r.user_id = $2 and r.case_id = d.case_id and p.action = 'deadline.read' and p.layer = d.layer
                         and (r.until_at is null or r.until_at > $3))
         order by d.due_at, d.id limit $4")
    .bind(case)
    .bind(viewer.user)
    .bind(viewer.at)
    .bind(MOST)
    .all(db)
    .await
}

/// What a deadline is called.
pub fn name(lang: Lang, key: &str) -> String {
    Rules::embedded().named(key).map_or(key, |rule| rule.name(lang)).to_owned()
}

/// The panel of a case; nothing when nothing runs.
pub fn panel(lang: Lang, case: CaseId, deadlines: &[CaseDeadline], now: Timestamp) -> Markup {
    html! {
        @if !deadlines.is_empty() {
            section.card {
                h2 { (w::deadlines(lang)) }
                ul.plain {
                    @for one in deadlines {
                        li {
                            a href={ "/deadlines/" (one.id) } { (name(lang, &one.rule_key)) } " "
                            (stands(lang, one, now))
                        }
                    }
                }
                p { (form::button_link(&format!("/deadlines?case={case}"), w::all_deadlines(lang))) }
            }
        }
    }
}

fn stands(lang: Lang, one: &CaseDeadline, now: Timestamp) -> Markup {
    let day = when::date(lang, clock::date_of(one.due_at));
    match (one.due_at < now, one.risk_at <= now) {
        (true, _) => tag(&w::deadline_late(lang, day), Tone::Bad),
        (false, true) => tag(&w::deadline_at_risk(lang, day), Tone::Warn),
        (false, false) => tag(&w::deadline_until(lang, day), Tone::Neutral),
    }
}
