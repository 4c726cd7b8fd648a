//! The questions behind the figures. Each begins at the viewer: only centres whose figures they may read.

use super::{Behind, Fact, measure};
use crate::period::Period;
use access::Viewer;
use base::{
    ids::{CaseId, SignalId},
    jiff::Timestamp,
};
use store::{Db, Result, sql};

/// Signals received in a period, and signals decided in it (which may have come before).
pub async fn facts(db: &mut impl Db, viewer: &Viewer, period: Period) -> Result<(Vec<Fact>, Vec<Fact>)> {
    let received = sql("
        select g.id, c.name_bg as centre_bg, c.name_en as centre_en, w.name_bg as ward_bg, w.name_en as ward_en,
               h.name_bg as hospital_bg, h.name_en as hospital_en, g.reporter_role, g.risk, g.child_state,
               g.received_at, g.due_at, g.first_met_at, g.joined_to,
               o.outcome, o.decided_on, o.discharged_on, o.mother_left_on
          from signals g
          join centres c on c.id = g.centre_id
          left join wards w on w.id = g.ward_id
          left join organisations h on h.id = w.organisation_id
          left join outcomes o on o.signal_id = g.id
         where g.received_at >= $2 and g.received_at < $3
           and exists (select 1 from centre_relations r
                         join permissions p on p.role = r.role and p.relation = r.relation
                        where r.user_id = $1 and r.centre_id = g.centre_id
                          and p.action = 'figure.read' and p.layer = 'general')
         order by g.received_at, g.id")
    .bind(viewer.user)
    .bind(period.begins())
    .bind(period.ends())
    .all(db)
    .await?;
    let decided = sql("
        select g.id, c.name_bg as centre_bg, c.name_en as centre_en, w.name_bg as ward_bg, w.name_en as ward_en,
               h.name_bg as hospital_bg, h.name_en as hospital_en, g.reporter_role, g.risk, g.child_state,
               g.received_at, g.due_at, g.first_met_at, g.joined_to,
               o.outcome, o.decided_on, o.discharged_on, o.mother_left_on
          from outcomes o
          join signals g on g.id = o.signal_id
          join centres c on c.id = g.centre_id
          left join wards w on w.id = g.ward_id
          left join organisations h on h.id = w.organisation_id
         where o.decided_on >= $2 and o.decided_on <= $3
           and exists (select 1 from centre_relations r
                         join permissions p on p.role = r.role and p.relation = r.relation
                        where r.user_id = $1 and r.centre_id = g.centre_id
                          and p.action = 'figure.read' and p.layer = 'general')
         order by o.decided_on, g.id")
    .bind(viewer.user)
    .bind(period.from)
    .bind(period.to)
    .all(db)
    .await?;
    Ok((received, decided))
}

store::row! {
    /// A record behind a figure.
    pub struct Record {
        /// The signal.
        pub id: SignalId,
        /// Its number.
        pub reference: String,
        /// When it came.
        pub received_at: Timestamp,
        /// The case that took it over.
        pub case_id: Option<CaseId>,
        /// The case's number.
        pub case_reference: Option<String>,
    }
}

/// Which of the facts stand behind a figure.
pub fn behind(behind: Behind, received: &[Fact], decided: &[Fact], now: Timestamp) -> Vec<SignalId> {
    let first = |fact: &&Fact| fact.joined_to.is_none();
    let counted = |fact: &&Fact, only_prevented: bool| {
        let decision = fact.outcome.as_deref().map_or(super::Decision::NotCounted, super::Decision::of);
        decision == super::Decision::Prevented || (!only_prevented && decision == super::Decision::Placed)
    };
    let ids = |facts: Vec<&Fact>| facts.into_iter().map(|fact| fact.id).collect();
    match behind {
        Behind::Signals => ids(received.iter().collect()),
        Behind::Within => {
            ids(received.iter().filter(first).filter(|fact| measure::is_within(fact)).collect())
        }
        Behind::Late => {
            ids(received.iter().filter(first).filter(|fact| measure::is_late(fact, now)).collect())
        }
        Behind::Decided => ids(decided.iter().filter(first).filter(|fact| counted(fact, false)).collect()),
        Behind::Prevented => ids(decided.iter().filter(first).filter(|fact| counted(fact, true)).collect()),
    }
}

/// The numbers of every signal whose records this viewer may open, received or decided in the period.
pub async fn openable(db: &mut impl Db, viewer: &Viewer, period: Period) -> Result<Vec<Record>> {
    sql("
        select g.id, g.reference, g.received_at, o.case_id, k.reference as case_reference from signals g
          left join outcomes o on o.signal_id = g.id
          left join cases k on k.id = o.case_id
         where ((g.received_at >= $2 and g.received_at < $3) or (o.decided_on >= $4 and o.decided_on <= $5))
           and exists (select 1 from signal_relations r
                         join permissions p on p.role = r.role and p.relation = r.relation
                        where r.user_id = $1 and r.signal_id = g.id and p.action = 'signal.read' and p.layer = 'general'
                          and (r.until_at is null or r.until_at > $6))
         order by g.received_at, g.id")
    .bind(viewer.user)
    .bind(period.begins())
    .bind(period.ends())
    .bind(period.from)
    .bind(period.to)
    .bind(viewer.at)
    .all(db)
    .await
}
