//! The shapes of help over the API.

use crate::assistance::{
    applications::{self, Application},
    copies,
    read::{self, AssistanceRow},
};
use access::Answer;
use base::{Code, jiff::civil::Date};
use serde::Serialize;
use store::Db;
use utoipa::ToSchema;
use uuid::Uuid;

/// One thing that a family is helped with.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssistanceItem {
    /// Its id.
    id: Uuid,
    /// Its kind, coded.
    kind: String,
    /// What exactly, coded.
    matter: String,
    /// For whom; none for the whole family.
    person_id: Option<Uuid>,
    /// With which institution.
    organisation_id: Option<Uuid>,
    /// The day it began.
    #[schema(value_type = String, format = Date)]
    begun_on: Date,
    /// When something was handed in.
    #[schema(value_type = Option<String>, format = Date)]
    submitted_on: Option<Date>,
    /// Under which number.
    entry_number: Option<String>,
    /// Until when an authority has to answer.
    #[schema(value_type = Option<String>, format = Date)]
    due_on: Option<Date>,
    /// How many.
    quantity: Option<i64>,
    /// What it is worth, in cents.
    cents: Option<i64>,
    /// `reached`, `partly` or `not-reached`; none while it is under way.
    result: Option<&'static str>,
    /// The day it ended.
    #[schema(value_type = Option<String>, format = Date)]
    ended_on: Option<Date>,
    /// With which institution, when it is none of the partners.
    with_whom: Option<String>,
    /// Who went along.
    companion: Option<String>,
    /// How the person stands in work at the start: `unemployed`, `registered`, `training` …
    job: Option<&'static str>,
    /// And at the end.
    job_after: Option<&'static str>,
    /// Admitted to a hospital.
    #[schema(value_type = Option<String>, format = Date)]
    admitted_on: Option<Date>,
    /// Discharged.
    #[schema(value_type = Option<String>, format = Date)]
    discharged_on: Option<Date>,
    /// The check afterwards.
    #[schema(value_type = Option<String>, format = Date)]
    follow_up_on: Option<Date>,
    /// How it came out, in a few words.
    result_text: Option<String>,
    /// For `If-Match`.
    version: i64,
}

/// One thing with all that belongs to it.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssistanceWhole {
    #[serde(flatten)]
    item: AssistanceItem,
    /// What of the checklist is there.
    papers: Vec<String>,
    /// Where they applied for work.
    applications: Vec<ApplicationItem>,
    /// The files of the case that are copies of it.
    copies: Vec<Uuid>,
}

/// An application for work.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApplicationItem {
    id: Uuid,
    employer: String,
    position: Option<String>,
    #[schema(value_type = String, format = Date)]
    applied_on: Date,
    /// `invited`, `hired`, `refused` or `silent`; none while nobody answered.
    answer: Option<&'static str>,
    #[schema(value_type = Option<String>, format = Date)]
    answered_on: Option<Date>,
    note: Option<String>,
}

/// What came of it.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewEndBody {
    /// `reached`, `partly` or `not-reached`.
    outcome: String,
    /// In a few words.
    result_text: Option<String>,
    /// The day.
    #[schema(value_type = String, format = Date)]
    ended_on: Date,
    /// How the person stands in work at the end; for finding work.
    job_after: Option<String>,
}

/// An application for work to write down.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewApplicationBody {
    employer: String,
    position: Option<String>,
    #[schema(value_type = String, format = Date)]
    applied_on: Date,
}

/// What was answered to an application.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewReplyBody {
    /// `invited`, `hired`, `refused` or `silent`.
    answer: String,
    #[schema(value_type = String, format = Date)]
    answered_on: Date,
    note: Option<String>,
}

/// Help to begin with.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewAssistanceBody {
    /// Its kind.
    kind: String,
    /// What exactly.
    matter: String,
    /// The day it began.
    #[schema(value_type = String, format = Date)]
    begun_on: Date,
    /// For whom.
    person_id: Option<Uuid>,
    /// With which institution.
    organisation_id: Option<Uuid>,
    /// With which institution, when it is none of the partners.
    with_whom: Option<String>,
    /// Who went along.
    companion: Option<String>,
    /// How the person stands in work; needed for finding work.
    job: Option<String>,
    /// Admitted to a hospital; needed for a stay there.
    #[schema(value_type = Option<String>, format = Date)]
    admitted_on: Option<Date>,
    /// Discharged.
    #[schema(value_type = Option<String>, format = Date)]
    discharged_on: Option<Date>,
    /// The check afterwards; it becomes a task.
    #[schema(value_type = Option<String>, format = Date)]
    follow_up_on: Option<Date>,
    /// Where.
    place: Option<String>,
    /// When something was handed in.
    #[schema(value_type = Option<String>, format = Date)]
    submitted_on: Option<Date>,
    /// Under which number.
    entry_number: Option<String>,
    /// How many.
    quantity: Option<i64>,
    /// What it is worth, for instance `12.50`.
    value: Option<String>,
    /// Who gave it.
    donor: Option<String>,
    /// What of the checklist is there.
    papers: Option<Vec<String>>,
    /// In a few words.
    text: Option<String>,
}

/// One thing with all that belongs to it.
pub async fn whole(db: &mut impl Db, row: &AssistanceRow) -> Answer<AssistanceWhole> {
    Ok(AssistanceWhole {
        item: item(row),
        papers: read::papers(db, row.id).await?,
        applications: applications::of(db, row.id).await?.iter().map(application_item).collect(),
        copies: copies::of(db, row.id).await?.iter().map(|copy| copy.id.uuid()).collect(),
    })
}

/// The shape of an application.
pub fn application_item(one: &Application) -> ApplicationItem {
    ApplicationItem {
        id: one.id.uuid(),
        employer: one.employer.clone(),
        position: one.position.clone(),
        applied_on: one.applied_on,
        answer: one.answer.map(Code::code),
        answered_on: one.answered_on,
        note: one.note.clone(),
    }
}

/// The shape of one thing in a list.
pub fn item(row: &AssistanceRow) -> AssistanceItem {
    AssistanceItem {
        id: row.id.uuid(),
        kind: row.kind.clone(),
        matter: row.matter.clone(),
        person_id: row.person_id.map(|id| id.uuid()),
        organisation_id: row.organisation_id.map(|id| id.uuid()),
        begun_on: row.begun_on,
        submitted_on: row.submitted_on,
        entry_number: row.entry_number.clone(),
        due_on: row.due_on,
        quantity: row.quantity,
        cents: row.cents,
        result: row.result.map(Code::code),
        ended_on: row.ended_on,
        with_whom: row.with_whom.clone(),
        companion: row.companion.clone(),
        job: row.job_before.map(Code::code),
        job_after: row.job_after.map(Code::code),
        admitted_on: row.admitted_on,
        discharged_on: row.discharged_on,
        follow_up_on: row.follow_up_on,
        result_text: row.result_text.clone(),
        version: row.version,
    }
}
