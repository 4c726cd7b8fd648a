//! The audit trail: who did or looked at what, when, from where and why. Written in the transaction of the change.

mod chain;
mod row;
mod together;

use crate::{Act, Permit, Subject, Viewer, viewer::Via};
use base::{
    Id,
    ids::{CaseId, CentreId, SignalId, UserId},
    jiff::Timestamp,
};
pub use chain::{Fault, Head, Verdict, seal, verify};
pub use row::Row;
use serde_json::{Value as Json, json};
use store::{Result, Tx, sql};
pub use together::Together;
use uuid::Uuid;

/// A line of the trail.
pub enum Audited {}

/// A line on its way into the trail.
#[derive(Debug, Clone)]
#[must_use = "an entry is kept only when it is written"]
pub struct Entry {
    user: Option<UserId>,
    address: Option<String>,
    via: Via,
    action: &'static str,
    subject_kind: &'static str,
    subject: Option<Uuid>,
    signal: Option<SignalId>,
    case: Option<CaseId>,
    centre: Option<CentreId>,
    reason: Option<String>,
    changes: Vec<Json>,
}

impl Entry {
    /// Something that nobody signed in did: a ward's link, a job, the command line, a failed sign-in.
    pub fn unsigned(via: Via, action: &'static str, subject_kind: &'static str) -> Self {
        Entry {
            user: None,
            address: None,
            via,
            action,
            subject_kind,
            subject: None,
            signal: None,
            case: None,
            centre: None,
            reason: None,
            changes: Vec::new(),
        }
    }

    /// Something that a viewer did.
    pub fn by(viewer: &Viewer, action: &'static str, subject_kind: &'static str) -> Self {
        Entry {
            user: viewer.user_id(),
            address: Some(viewer.address.clone()),
            centre: viewer.home(),
            ..Entry::unsigned(viewer.via, action, subject_kind)
        }
    }

    /// Something done under a permit; subject and centre are the permit's.
    pub fn under<A: Act>(permit: &Permit<A>, action: &'static str) -> Self {
        let entry =
            Entry { centre: Some(permit.centre), ..Entry::by(&permit.viewer, action, permit.subject.kind()) };
        entry.about(permit.subject)
    }

    /// What it is about.
    pub fn about(mut self, subject: Subject) -> Self {
        self.subject_kind = subject.kind();
        self.subject = Some(subject.uuid());
        match subject {
            Subject::Signal(id) => self.signal = Some(id),
            Subject::Case(id) => self.case = Some(id),
            Subject::Centre(id) => self.centre = Some(id),
            Subject::Person(_) | Subject::Complaint(_) => {}
        }
        self
    }

    /// The very record inside what it is about: a note of a case, a meeting of a signal.
    pub fn record<T>(mut self, kind: &'static str, id: Id<T>) -> Self {
        self.subject_kind = kind;
        self.subject = Some(id.uuid());
        self
    }

    /// The case whose history this belongs to.
    pub fn case(mut self, id: CaseId) -> Self {
        self.case = Some(id);
        self
    }

    /// The signal whose history this belongs to.
    pub fn signal(mut self, id: SignalId) -> Self {
        self.signal = Some(id);
        self
    }

    /// The centre it belongs to.
    pub fn centre(mut self, id: CentreId) -> Self {
        self.centre = Some(id);
        self
    }

    /// The user it is laid to, when it is not the viewer's own doing.
    pub fn user(mut self, id: UserId) -> Self {
        self.user = Some(id);
        self
    }

    /// The address it came from.
    pub fn from(mut self, address: &str) -> Self {
        self.address = Some(address.to_owned());
        self
    }

    /// Why, in the person's own words.
    pub fn because(mut self, reason: &str) -> Self {
        self.reason = Some(reason.to_owned());
        self
    }

    /// A field that changed. Personal numbers and secrets are never given here.
    pub fn change(mut self, field: &'static str, before: impl Into<Json>, after: impl Into<Json>) -> Self {
        let (before, after) = (before.into(), after.into());
        if before != after {
            self.changes.push(json!([field, before, after]));
        }
        self
    }

    /// A field that was filled for the first time.
    pub fn set(self, field: &'static str, value: impl Into<Json>) -> Self {
        self.change(field, Json::Null, value)
    }

    /// Keeps the line in the same transaction as what it tells of.
    pub async fn write(self, tx: &mut Tx) -> Result<()> {
        let at = tx.at();
        self.write_at(tx, at).await
    }

    /// Keeps the line under a moment of its own, when the transaction carries several.
    pub async fn write_at(self, tx: &mut Tx, at: Timestamp) -> Result<()> {
        let row = self.into_row(at);
        let mac = row.mac(tx.keys());
        sql("insert into audit_entries (id, at, user_id, address, via, action, subject_kind, subject_id,
                 signal_id, case_id, centre_id, reason, changes, mac)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)")
        .bind(row.id)
        .bind(row.at)
        .bind(row.user_id)
        .bind(row.address)
        .bind(row.via)
        .bind(row.action)
        .bind(row.subject_kind)
        .bind(row.subject_id)
        .bind(row.signal_id)
        .bind(row.case_id)
        .bind(row.centre_id)
        .bind(row.reason)
        .bind(row.changes)
        .bind(mac)
        .run(tx)
        .await
        .map(drop)
    }

    fn into_row(self, at: Timestamp) -> Row {
        Row {
            id: Id::new(at),
            at,
            user_id: self.user,
            address: self.address,
            via: self.via.code().to_owned(),
            action: self.action.to_owned(),
            subject_kind: self.subject_kind.to_owned(),
            subject_id: self.subject,
            signal_id: self.signal,
            case_id: self.case,
            centre_id: self.centre,
            reason: self.reason,
            changes: Json::Array(self.changes).to_string(),
        }
    }
}
