//! Several signals about one child: joined to the first, none lost. Each keeps its number and its story; the first
//! one's clock is the clock of all.

use super::{Stage, StepKind, owed, steps::NewStep, w};
use crate::permits::JoinSignals;
use access::{Answer, Permit, Subject, WebError, audit::Entry};
use base::{
    ids::{CentreId, SignalId, UserId},
    jiff::{SignedDuration, Timestamp},
};
use people::Name;
use store::{Db, Result, Tx, sql};

/// How far apart two calls about one child may lie to be suggested.
const NEAR: SignedDuration = SignedDuration::from_hours(14 * 24);

store::row! {
    /// A signal beside another one.
    pub struct Neighbour {
        /// Its id.
        pub id: SignalId,
        /// As people write it.
        pub reference: String,
        /// When they called.
        pub called_at: Timestamp,
        /// How far the response has come.
        pub stage: Stage,
        /// The mother.
        pub mother: Option<Name>,
        /// The child.
        pub child: Option<Name>,
        /// What was said.
        pub said: String,
    }
}

/// Signals that are likely about the same child: same centre, same ward, calls within 14 days, and a word of the
/// mother's name, in either script, or her telephone is the same. The nearest call first; ten at most.
pub async fn likely_same(db: &mut impl Db, id: SignalId, called_at: Timestamp) -> Result<Vec<Neighbour>> {
    sql("select o.id, o.reference, o.called_at, o.stage, mn.name as mother, cn.name as child, o.said
         from signals g
         join signals o on o.centre_id = g.centre_id and o.id <> g.id and o.joined_to is null
              and (o.ward_id = g.ward_id or (o.ward_id is null and g.ward_id is null))
         left join person_names mn on mn.person_id = o.mother_id
         left join person_names cn on cn.person_id = o.child_id
         where g.id = $1 and o.called_at between $2 and $3
           and (exists (select 1 from person_keys a join person_keys b on b.key = a.key
                        where a.person_id = g.mother_id and b.person_id = o.mother_id)
                or exists (select 1 from person_contacts a join person_contacts b on b.canonical = a.canonical
                           where a.person_id = g.mother_id and b.person_id = o.mother_id
                             and a.ended_on is null and b.ended_on is null))
         order by o.called_at desc, o.id limit 10")
    .bind(id)
    .bind(called_at - NEAR)
    .bind(called_at + NEAR)
    .all(db)
    .await
}

/// The signals joined to this one, in the order in which they were called in.
pub async fn joined_to(db: &mut impl Db, id: SignalId) -> Result<Vec<Neighbour>> {
    sql("select o.id, o.reference, o.called_at, o.stage, mn.name as mother, cn.name as child, o.said
         from signals o
         left join person_names mn on mn.person_id = o.mother_id
         left join person_names cn on cn.person_id = o.child_id
         where o.joined_to = $1 order by o.called_at, o.id")
    .bind(id)
    .all(db)
    .await
}

/// Joins two signals; the one that came first bears the clock and is given back.
/// [`WebError::Conflict`] when one of them is joined already or the later one is answered already.
pub async fn join(tx: &mut Tx, one: &Permit<JoinSignals>, other: &Permit<JoinSignals>) -> Answer<SignalId> {
    let (one_id, other_id) = (signal(one)?, signal(other)?);
    if one_id == other_id || one.centre != other.centre {
        return Err(WebError::Conflict(w::join_not_these(one.viewer.lang).to_owned()));
    }
    // Both rows are held in the same order by everybody, so that two people who join at one moment do not wait for
    // each other for ever.
    let mut both = [lock(tx, one_id.min(other_id)).await?, lock(tx, one_id.max(other_id)).await?];
    both.sort_by_key(|end| (end.called_at, end.id));
    let [first, later] = both;
    if first.joined_to.is_some() || later.joined_to.is_some() {
        return Err(WebError::Conflict(w::join_already(one.viewer.lang).to_owned()));
    }
    if later.first_met_at.is_some() {
        return Err(WebError::Conflict(w::join_already_met(one.viewer.lang, later.reference.as_str())));
    }
    carry_over(tx, &first, &later).await?;
    // What was joined to the later one goes along with it.
    sql("update signals set joined_to = $2, version = version + 1 where joined_to = $1 or id = $1")
        .bind(later.id)
        .bind(first.id)
        .run(tx)
        .await?;
    sql("update signals set version = version + 1 where id = $1").bind(first.id).run(tx).await?;
    for (end, reference) in [(&first, &later.reference), (&later, &first.reference)] {
        NewStep::new(StepKind::Joined).by(one.viewer.user_id()).note(reference).add(tx, end.id).await?;
        entry(one, "signal.joined", end.id).set("with", reference.as_str()).write(tx).await?;
    }
    owed::lift(tx, one, later.id, &w::owed_by_first(one.viewer.lang, first.reference.as_str())).await?;
    Ok(first.id)
}

/// Takes a signal out again: it stands by itself, with its own clock.
pub async fn part(tx: &mut Tx, permit: &Permit<JoinSignals>) -> Answer<()> {
    let end = lock(tx, signal(permit)?).await?;
    let Some(first) = end.joined_to else {
        return Err(WebError::Conflict(w::join_not_joined(permit.viewer.lang).to_owned()));
    };
    let first = lock(tx, first).await?;
    sql("update signals set joined_to = null, version = version + 1 where id = $1")
        .bind(end.id)
        .run(tx)
        .await?;
    for (end, reference) in [(&end, &first.reference), (&first, &end.reference)] {
        NewStep::new(StepKind::Parted).by(permit.viewer.user_id()).note(reference).add(tx, end.id).await?;
        entry(permit, "signal.parted", end.id).set("from", reference.as_str()).write(tx).await?;
    }
    let alone = super::read::one(tx, end.id).await?;
    owed::again(tx, permit, (end.id, &end.reference), end.called_at, end.first_met_at).await?;
    owed::notify_again(tx, permit, &alone).await?;
    // Nobody may have taken it up while it was joined, so it is told of again.
    super::escalate::resume(tx, end.id).await?;
    Ok(())
}

/// The open signal of this number in a centre, for those who join by number.
pub async fn by_number(
    db: &mut impl Db,
    centre: CentreId,
    (year, number): (i64, i64),
) -> Result<Option<SignalId>> {
    sql("select id from signals where centre_id = $1 and year = $2 and number = $3")
        .bind(centre)
        .bind(year)
        .bind(number)
        .maybe_value(db)
        .await
}

store::row! {
    struct End {
        id: SignalId,
        reference: String,
        called_at: Timestamp,
        joined_to: Option<SignalId>,
        accepted_at: Option<Timestamp>,
        accepted_by: Option<UserId>,
        first_met_at: Option<Timestamp>,
    }
}

async fn lock(tx: &mut Tx, id: SignalId) -> Result<End> {
    sql("update signals set stage = stage where id = $1
         returning id, reference, called_at, joined_to, accepted_at, accepted_by, first_met_at")
    .bind(id)
    .one(tx)
    .await
}

/// Whoever is on the way because of the later signal is on the way because of the first: the two are one.
async fn carry_over(tx: &mut Tx, first: &End, later: &End) -> Result<()> {
    sql("insert into signal_team (signal_id, user_id, from_at, until_at)
         select $2, user_id, from_at, until_at from signal_team where signal_id = $1
         on conflict (signal_id, user_id) do nothing")
    .bind(later.id)
    .bind(first.id)
    .run(tx)
    .await?;
    if first.accepted_at.is_some() || later.accepted_at.is_none() {
        return Ok(());
    }
    if let Some(user) = later.accepted_by {
        owed::taken_up(tx, first.id, user).await?;
    }
    sql("update signals set
            stage = (select l.stage from signals l where l.id = $1),
            accepted_at = (select l.accepted_at from signals l where l.id = $1),
            accepted_by = (select l.accepted_by from signals l where l.id = $1),
            set_off_at = (select l.set_off_at from signals l where l.id = $1),
            arrived_at = (select l.arrived_at from signals l where l.id = $1)
         where id = $2")
    .bind(later.id)
    .bind(first.id)
    .run(tx)
    .await
    .map(drop)
}

fn entry(permit: &Permit<JoinSignals>, action: &'static str, id: SignalId) -> Entry {
    Entry::under(permit, action).about(Subject::Signal(id))
}

fn signal(permit: &Permit<JoinSignals>) -> Answer<SignalId> {
    match permit.subject {
        Subject::Signal(id) => Ok(id),
        _ => Err(WebError::NotFound),
    }
}
