//! The papers of what was signed, made from the records as a worker makes them: with one button, soon after.

use super::{cast::CHIEF, world::World};
use access::{Answer, App, WebError};
use base::{
    Code,
    ids::CentreId,
    jiff::{SignedDuration, Timestamp},
};
use store::sql;
use uuid::Uuid;

/// How many papers there are to look at; the latest ones.
const PAPERS: i64 = 40;

/// A record, the code of its paper, its id, and when it was signed.
type Signed = (String, String, Uuid, Timestamp);

/// The papers of the first centre that are still to be made, in the order of the days.
pub struct Papers {
    /// Signed since then.
    since: Option<Timestamp>,
}

impl Papers {
    /// None is made yet.
    pub const fn new() -> Self {
        Papers { since: None }
    }

    /// Makes those of what was signed before a moment and have none, so that numbers follow days.
    pub async fn until(&mut self, app: &App, world: &World, until: Timestamp) -> Answer<()> {
        let mut signed = signed(app, world.centre(0)?, self.since).await?;
        signed.sort_by_key(|(_, _, id, at)| (*at, *id));
        self.since = self.since.or_else(|| signed.first().map(|(_, _, _, at)| *at));
        for (record, kind, id, at) in signed {
            let at = at + SignedDuration::from_mins(40);
            if at < until {
                make(app, world, (&record, &kind), id, at).await?;
            }
        }
        Ok(())
    }
}

async fn make(app: &App, world: &World, (record, kind): (&str, &str), id: Uuid, at: Timestamp) -> Answer<()> {
    let makers = crate::wiring::papers();
    let maker = makers.into_iter().find(|one| one.record == record && one.kind.code() == kind);
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    documents::making::make(app, &mut tx, &viewer, maker.ok_or(WebError::NotFound)?, id).await?;
    Ok(tx.commit().await?)
}

/// What was signed last in a centre, since a moment, and has no paper.
async fn signed(app: &App, centre: CentreId, since: Option<Timestamp>) -> Answer<Vec<Signed>> {
    let mut db = app.store.read().await?;
    let all = sql("select x.record, x.kind, x.id, x.at from (
             select 'needs-assessment' as record, 'needs-assessment' as kind, a.id, a.signed_at as at, c.centre_id
               from needs_assessments a join cases c on c.id = a.case_id
             union all
             select 'plan' as record, 'plan' as kind, a.id, a.agreed_at as at, c.centre_id
               from support_plans a join cases c on c.id = a.case_id
              where a.stage in ('agreed', 'in-force', 'replaced', 'ended') and a.agreed_at is not null
             union all
             select 'service-agreement' as record, 'agreement' as kind, a.id, a.created_at as at, c.centre_id
               from service_agreements a join cases c on c.id = a.case_id where a.stage in ('signed', 'ended')
             union all
             select 'consent' as record, 'consent' as kind, a.id, a.created_at as at, c.centre_id
               from consents a join cases c on c.id = a.case_id
             union all
             select 'plan-review' as record, 'review' as kind, a.id, a.signed_at as at, c.centre_id
               from plan_reviews a join cases c on c.id = a.case_id
             union all
             select 'request' as record, 'refusal' as kind, q.id, s.at, q.centre_id
               from requests q join request_steps s on s.request_id = q.id and s.kind = 'refuse' where q.state = 'refused'
             union all
             select 'notification' as record, 'notification' as kind, n.id, n.notified_at as at, g.centre_id
               from notifications n join signals g on g.id = n.signal_id where n.kind = 'sent'
           ) x
          where x.centre_id = $1 and (cast($3 as timestamptz) is null or x.at >= $3)
            and not exists (select 1 from papers p where p.subject_id = x.id)
          order by x.at desc, x.id limit $2")
    .bind(centre)
    .bind(PAPERS)
    .bind(since)
    .all(&mut db)
    .await?;
    Ok(all)
}
