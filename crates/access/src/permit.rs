//! Permits: the only way to a change. A permit is made here from the policy, and an area's function asks for it.

use crate::{Action, Layer, Relation, Role, Viewer, WebError, policy};
use base::ids::{CaseId, CentreId, ComplaintId, PersonId, SignalId};
use std::marker::PhantomData;
use store::{Db, sql};
use uuid::Uuid;

/// An action as a type, so that a permit for one thing is no permit for another. See [`crate::acts!`].
pub trait Act: Send + Sync + 'static {
    /// Its name in the policy.
    const ACTION: Action;
}

/// Declares actions as types: `acts! { /// Write a note. WriteNote = "note.write" }`.
#[macro_export]
macro_rules! acts {
    ($($(#[$meta:meta])* $name:ident = $action:literal),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy)]
        pub enum $name {}
        impl $crate::Act for $name {
            const ACTION: $crate::Action = $crate::Action($action);
        }
    )+};
}

/// What a permit is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A centre and what it keeps: roster, partners, staff.
    Centre(CentreId),
    /// A signal.
    Signal(SignalId),
    /// A case.
    Case(CaseId),
    /// A person.
    Person(PersonId),
    /// A complaint: of those it is about nobody stands to it in any relation.
    Complaint(ComplaintId),
}

impl Subject {
    /// `centre`, `signal`, `case`, `person` or `complaint`, as in the audit trail.
    pub const fn kind(self) -> &'static str {
        match self {
            Subject::Centre(_) => "centre",
            Subject::Signal(_) => "signal",
            Subject::Case(_) => "case",
            Subject::Person(_) => "person",
            Subject::Complaint(_) => "complaint",
        }
    }

    /// The bare id.
    pub const fn uuid(self) -> Uuid {
        match self {
            Subject::Centre(id) => id.uuid(),
            Subject::Signal(id) => id.uuid(),
            Subject::Case(id) => id.uuid(),
            Subject::Person(id) => id.uuid(),
            Subject::Complaint(id) => id.uuid(),
        }
    }

    /// The action that lets somebody see that the record exists.
    pub(crate) const fn seen_by(self) -> Action {
        match self {
            Subject::Centre(_) => Action("centre.read"),
            Subject::Signal(_) => Action("signal.read"),
            Subject::Case(_) => Action("case.read"),
            Subject::Person(_) => Action("person.read"),
            Subject::Complaint(_) => Action("complaint.read"),
        }
    }
}

/// Leave to do `A` with one record.
#[derive(Debug, Clone)]
pub struct Permit<A: Act> {
    /// Who.
    pub viewer: Viewer,
    /// With what.
    pub subject: Subject,
    /// The centre that keeps the record.
    pub centre: CentreId,
    layers: Vec<Layer>,
    act: PhantomData<fn() -> A>,
}

impl<A: Act> Permit<A> {
    /// True when the leave covers this layer.
    pub fn covers(&self, layer: Layer) -> bool {
        self.layers.contains(&layer)
    }

    /// The layers it covers.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// [`WebError::Forbidden`] when the leave does not cover this layer.
    pub fn in_layer(&self, layer: Layer) -> Result<(), WebError> {
        if self.covers(layer) { Ok(()) } else { Err(WebError::Forbidden) }
    }
}

/// Asks leave to do `A` with a record: 404 when the viewer may not even see it, 403 when they may not do this.
pub async fn permit<A: Act>(
    db: &mut impl Db,
    viewer: &Viewer,
    subject: Subject,
) -> Result<Permit<A>, WebError> {
    let stands = relations(db, viewer, subject).await?;
    let Some(centre) = stands.first().map(|(_, _, centre)| *centre) else { return Err(WebError::NotFound) };
    let layers = allowed(&stands, A::ACTION);
    if layers.is_empty() || (!viewer.may_write && !is_reading(A::ACTION)) {
        let seen = !allowed(&stands, subject.seen_by()).is_empty();
        return Err(if seen { WebError::Forbidden } else { WebError::NotFound });
    }
    Ok(Permit { viewer: viewer.clone(), subject, centre, layers, act: PhantomData })
}

/// Leave to do `A` in the viewer's own centre, for what has no record yet.
pub async fn permit_at_home<A: Act>(db: &mut impl Db, viewer: &Viewer) -> Result<Permit<A>, WebError> {
    let home = viewer.home().ok_or(WebError::Forbidden)?;
    permit::<A>(db, viewer, Subject::Centre(home)).await
}

/// Leave that a ward's link, the public form or a job gives in one centre: it covers the general layer alone,
/// and only acts that are [`OutsideAct`]s can be asked for.
pub fn permit_outside<A: OutsideAct>(viewer: &Viewer, centre: CentreId) -> Permit<A> {
    Permit {
        viewer: viewer.clone(),
        subject: Subject::Centre(centre),
        centre,
        layers: vec![Layer::General],
        act: PhantomData,
    }
}

/// An act that somebody without an account may do: report a signal, and what belongs to it.
pub trait OutsideAct: Act {}

/// True when the viewer may do this with the record, without asking leave: for what a page offers.
pub async fn may(
    db: &mut impl Db,
    viewer: &Viewer,
    action: Action,
    subject: Subject,
) -> Result<bool, WebError> {
    Ok(!allowed(&relations(db, viewer, subject).await?, action).is_empty())
}

/// The layers in which the viewer may do each of `actions`, asked once.
pub async fn offered<const N: usize>(
    db: &mut impl Db,
    viewer: &Viewer,
    subject: Subject,
    actions: [Action; N],
) -> Result<[Vec<Layer>; N], WebError> {
    let stands = relations(db, viewer, subject).await?;
    Ok(actions.map(|action| allowed(&stands, action)))
}

fn allowed(stands: &[(Role, Relation, CentreId)], action: Action) -> Vec<Layer> {
    let mut layers: Vec<Layer> =
        stands.iter().flat_map(|(role, relation, _)| policy::layers(*role, action, *relation)).collect();
    layers.sort();
    layers.dedup();
    layers
}

fn is_reading(action: Action) -> bool {
    [".read", ".search", ".open", ".export"].iter().any(|end| action.0.ends_with(end))
}

async fn relations(
    db: &mut impl Db,
    viewer: &Viewer,
    subject: Subject,
) -> store::Result<Vec<(Role, Relation, CentreId)>> {
    let question = match subject {
        Subject::Centre(_) => sql("select role, relation, centre_id from centre_relations where user_id = $1 and centre_id = $2
                                   and $3 is not null"),
        Subject::Signal(_) => sql("select r.role, r.relation, g.centre_id from signal_relations r join signals g on g.id = r.signal_id
                                   where r.user_id = $1 and r.signal_id = $2 and (r.until_at is null or r.until_at > $3)"),
        Subject::Case(_) => sql("select r.role, r.relation, c.centre_id from case_relations r join cases c on c.id = r.case_id
                                 where r.user_id = $1 and r.case_id = $2 and (r.until_at is null or r.until_at > $3)"),
        Subject::Person(_) => sql("select r.role, r.relation, p.centre_id from person_relations r join persons p on p.id = r.person_id
                                   where r.user_id = $1 and r.person_id = $2 and (r.until_at is null or r.until_at > $3)"),
        Subject::Complaint(_) => sql("select r.role, r.relation, c.centre_id from complaint_relations r join complaints c on c.id = r.complaint_id
                                      where r.user_id = $1 and r.complaint_id = $2 and $3 is not null"),
    };
    question.bind(viewer.user).bind(subject.uuid()).bind(viewer.at).all(db).await
}
