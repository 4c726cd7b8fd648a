//! What the pages of visits show.

use super::read::VisitRow;
use base::{FieldErrors, Lang, jiff::Timestamp, typed::Typed};

/// Where a visit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitState {
    /// It is to come.
    Planned,
    /// Its time is over and nobody has said what became of it.
    Waiting,
    /// It was made.
    Made,
    /// It was not made.
    Missed,
}

/// A visit in a list.
#[derive(Debug, Clone)]
pub struct VisitLine {
    /// Where it is written down.
    pub href: String,
    /// Ward and hospital.
    pub ward: String,
    /// When it was planned.
    pub planned_at: Timestamp,
    /// When it was made.
    pub done_at: Option<Timestamp>,
    /// Who was to go, or went; none: whoever is on duty.
    pub person: Option<String>,
    /// Where it stands.
    pub state: VisitState,
    /// Where one talked.
    pub place: Option<String>,
    /// What was found, or why it was missed.
    pub note: Option<String>,
}

impl VisitLine {
    /// Makes it from what was read.
    pub fn of(row: &VisitRow, lang: Lang, now: Timestamp) -> Self {
        let state = match (row.done_at, &row.missed_reason) {
            (Some(_), _) => VisitState::Made,
            (None, Some(_)) => VisitState::Missed,
            (None, None) if row.planned_at < now => VisitState::Waiting,
            (None, None) => VisitState::Planned,
        };
        VisitLine {
            href: format!("/duty/visits/{}", row.id),
            ward: row.ward(lang),
            planned_at: row.planned_at,
            done_at: row.done_at,
            person: row.person(lang).map(str::to_owned),
            state,
            place: row.place.clone(),
            note: row.missed_reason.clone().or_else(|| row.note.clone()),
        }
    }
}

/// The visits of a centre.
#[derive(Debug, Clone)]
pub struct VisitsView {
    /// The wards with their plans and how they were kept.
    pub wards: Vec<WardVisitsView>,
    /// Those nobody has said anything about.
    pub waiting: Vec<VisitLine>,
    /// Those to come.
    pub coming: Vec<VisitLine>,
    /// Those of the last weeks.
    pub past: Vec<VisitLine>,
    /// True for those who may plan.
    pub may_plan: bool,
    /// True for those who may write down what became of a visit.
    pub may_report: bool,
    /// True for those who may read what was handed over.
    pub may_hand_over: bool,
    /// The id of the centre.
    pub centre: String,
}

/// The visits of one ward.
#[derive(Debug, Clone)]
pub struct WardVisitsView {
    /// Ward and hospital.
    pub ward: String,
    /// Its plans: where each is changed, and in words.
    pub plans: Vec<(String, String)>,
    /// Planned ones of the last 90 days.
    pub planned: i64,
    /// Those of them that were made.
    pub made: i64,
    /// Made without a plan.
    pub extra: i64,
}

/// The form of what became of a visit.
#[derive(Debug, Clone)]
pub struct ReportView {
    /// Where it is sent.
    pub action: String,
    /// The id of the centre.
    pub centre: String,
    /// The ward, when a plan chose it.
    pub ward: Option<String>,
    /// When it was planned, when it was.
    pub planned_at: Option<Timestamp>,
    /// Wards to choose from, when no plan chose one.
    pub wards: Vec<(String, String)>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// A fresh key.
    pub key: String,
    /// The version it was read at.
    pub version: Option<i64>,
    /// What it was read as, for joining two people's changes; empty for a new one.
    pub was: Typed,
}

/// The form of a plan.
#[derive(Debug, Clone)]
pub struct PlanFormView {
    /// Where it is sent.
    pub action: String,
    /// The id of the centre.
    pub centre: String,
    /// The wards of the centre: id and name.
    pub wards: Vec<(String, String)>,
    /// Who may go: id and name.
    pub people: Vec<(String, String)>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// A fresh key.
    pub key: String,
    /// The version it was read at; none for a new one.
    pub version: Option<i64>,
    /// What it was read as, for joining two people's changes; empty for a new one.
    pub was: Typed,
}
