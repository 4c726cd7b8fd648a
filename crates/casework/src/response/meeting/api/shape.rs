//! The JSON shapes of a meeting.

use crate::response::meeting::{MeetingRow, MeetingView};
use base::{
    Code, Id,
    jiff::{Timestamp, civil::Date},
};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Meetings of a signal.
#[derive(Debug, Serialize, ToSchema)]
pub struct Meetings {
    /// The last one first; without participants, decisions and tasks.
    pub items: Vec<MeetingShape>,
}

/// A meeting.
#[derive(Debug, Serialize, ToSchema)]
pub struct MeetingShape {
    id: Uuid,
    /// first, further, diagnosis, tripartite
    kind: &'static str,
    met_at: Timestamp,
    minutes: Option<i64>,
    place: String,
    private: bool,
    /// keeps, hesitates, gives-up, unknown
    intention: Option<&'static str>,
    /// known, unknown, not-said
    father_known: Option<&'static str>,
    /// known, unknown, not-said
    kin_known: Option<&'static str>,
    /// consents, refuses, not-asked
    consent: Option<&'static str>,
    summary: String,
    follow_up: Option<String>,
    next_on: Option<Date>,
    version: i64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    participants: Vec<ParticipantShape>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    decisions: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tasks: Vec<TaskBody>,
}

/// Somebody who took part.
#[derive(Debug, Serialize, ToSchema)]
pub struct ParticipantShape {
    /// mother, father, kin, doctor, midwife, nurse, hospital-social-worker, cpd, centre, psychologist, interpreter, other
    role: String,
    /// May be empty for the family.
    name: String,
    /// The institution they came from.
    organisation: Option<Uuid>,
}

/// Something to be done.
#[derive(Debug, Serialize, ToSchema)]
pub struct TaskBody {
    text: String,
    /// By which institution; the centre itself when null.
    organisation: Option<Uuid>,
    due_on: Option<Date>,
}

/// A meeting to be written down.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct MeetingBody {
    /// first, further, diagnosis, tripartite
    kind: Option<String>,
    /// Local time in Sofia, `2026-03-05T14:30`.
    met_at: String,
    minutes: Option<i64>,
    place: String,
    /// yes or no: could one talk undisturbed?
    private: String,
    participants: Vec<ParticipantShape>,
    intention: Option<String>,
    father_known: Option<String>,
    kin_known: Option<String>,
    consent: Option<String>,
    summary: String,
    /// Of a talk about a diagnosis: whom the parents can turn to.
    follow_up: Option<String>,
    decisions: Option<Vec<String>>,
    tasks: Option<Vec<TaskBody>>,
    next_on: Option<Date>,
}

impl MeetingShape {
    /// The meeting without what belongs to it.
    pub fn head(row: &MeetingRow) -> Self {
        MeetingShape {
            id: row.id.uuid(),
            kind: row.kind.code(),
            met_at: row.met_at,
            minutes: row.minutes,
            place: row.place.clone(),
            private: row.private,
            intention: row.intention.map(Code::code),
            father_known: row.father_known.map(Code::code),
            kin_known: row.kin_known.map(Code::code),
            consent: row.consent.map(Code::code),
            summary: row.summary.clone(),
            follow_up: row.follow_up.clone(),
            next_on: row.next_on,
            version: row.version,
            participants: Vec::new(),
            decisions: Vec::new(),
            tasks: Vec::new(),
        }
    }

    /// The meeting with all that belongs to it.
    pub fn whole(view: &MeetingView) -> Self {
        let participants = view.participants.iter().map(|one| ParticipantShape {
            role: one.role.code().to_owned(),
            name: one.name.clone(),
            organisation: one.organisation_id.map(Id::uuid),
        });
        let tasks = view.tasks.iter().map(|one| TaskBody {
            text: one.text.clone(),
            organisation: one.organisation_id.map(Id::uuid),
            due_on: one.due_on,
        });
        MeetingShape {
            participants: participants.collect(),
            decisions: view.decisions.clone(),
            tasks: tasks.collect(),
            ..MeetingShape::head(&view.meeting)
        }
    }
}
