//! What is typed about a meeting.

mod rows;

pub use rows::{MOST_ROWS, NewParticipant, NewTask, row, task};

use super::{Consent, Intention, Known, MeetingKind, PartRole, w};
use crate::response::party::Party;
use base::{
    FieldErrors, Problem,
    jiff::{Timestamp, civil::Date},
    typed::{self, Typed},
};

/// A meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct NewMeeting {
    /// What it was for.
    pub kind: MeetingKind,
    /// When it began.
    pub met_at: Timestamp,
    /// How long it took, in minutes.
    pub minutes: Option<i64>,
    /// Where.
    pub place: String,
    /// True when one could talk undisturbed.
    pub private: bool,
    /// Who took part, besides the one who writes.
    pub participants: Vec<NewParticipant>,
    /// What the mother wants.
    pub intention: Option<Intention>,
    /// Whether the father is known.
    pub father_known: Option<Known>,
    /// Whether kin who could help are known.
    pub kin_known: Option<Known>,
    /// Whether she agrees to work with the centre.
    pub consent: Option<Consent>,
    /// What was said and done.
    pub summary: String,
    /// After a talk about a diagnosis: whom the parents can turn to.
    pub follow_up: Option<String>,
    /// What was decided.
    pub decisions: Vec<String>,
    /// Who does what until when.
    pub tasks: Vec<NewTask>,
    /// The day of the next meeting.
    pub next_on: Option<Date>,
}

impl NewMeeting {
    /// Reads the form of a meeting of this kind.
    pub fn parse(typed: &Typed, kind: MeetingKind, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let met_at = errors.check("met_at", past(typed.get("met_at"), now));
        let minutes = match typed.get("minutes").trim() {
            "" => None,
            minutes => errors.check("minutes", typed::number(minutes, 1, 1440)),
        };
        let place = errors.check("place", typed::text(typed.get("place"), 200));
        let private = errors.check("private", yes_or_no(typed, "private"));
        let participants = rows::participants(typed, &mut errors);
        who_must_be_there(kind, &participants, &mut errors);
        let answers = Answers::parse(typed, kind, &mut errors);
        let summary = errors.check("summary", typed::text(typed.get("summary"), 20_000));
        let follow_up = errors.check("follow_up", follow_up(typed, kind)).flatten();
        let decisions = rows::decisions(typed);
        if kind == MeetingKind::Tripartite && decisions.is_empty() {
            errors.add("decisions", Problem::said("decision-needed", w::decision_needed));
        }
        let tasks = rows::tasks(typed, &mut errors);
        let next_on = errors.check("next_on", next(typed.get("next_on"), met_at)).flatten();
        let new = (|| {
            Some(NewMeeting {
                kind,
                met_at: met_at?,
                minutes,
                place: place?,
                private: private?,
                participants,
                intention: answers.intention,
                father_known: answers.father_known,
                kin_known: answers.kin_known,
                consent: answers.consent,
                summary: summary?,
                follow_up,
                decisions,
                tasks,
                next_on,
            })
        })();
        errors.or(new)
    }
}

/// What the mother says: asked in every talk, not in a meeting of institutions.
#[derive(Default)]
struct Answers {
    intention: Option<Intention>,
    father_known: Option<Known>,
    kin_known: Option<Known>,
    consent: Option<Consent>,
}

impl Answers {
    fn parse(typed: &Typed, kind: MeetingKind, errors: &mut FieldErrors) -> Self {
        if !kind.is_talk() {
            return Answers::default();
        }
        let mut answers = Answers {
            intention: errors.check("intention", typed::optional_code(typed.get("intention"))).flatten(),
            father_known: errors
                .check("father_known", typed::optional_code(typed.get("father_known")))
                .flatten(),
            kin_known: errors.check("kin_known", typed::optional_code(typed.get("kin_known"))).flatten(),
            consent: errors.check("consent", typed::optional_code(typed.get("consent"))).flatten(),
        };
        // Only the first meeting insists; later talks say what is new.
        if kind == MeetingKind::First {
            answers.insist(errors);
        }
        answers
    }

    fn insist(&mut self, errors: &mut FieldErrors) {
        let missing = [
            ("intention", self.intention.is_none()),
            ("father_known", self.father_known.is_none()),
            ("kin_known", self.kin_known.is_none()),
            ("consent", self.consent.is_none()),
        ];
        for (field, _) in missing.into_iter().filter(|(_, missing)| *missing) {
            if errors.of(field).is_none() {
                errors.add(field, Problem::Required);
            }
        }
    }
}

/// A diagnosis is told by a doctor; three parties make a meeting of three.
fn who_must_be_there(kind: MeetingKind, participants: &[NewParticipant], errors: &mut FieldErrors) {
    if errors.of("participants").is_some() {
        return;
    }
    let problem = match kind {
        MeetingKind::First | MeetingKind::Further => {
            participants.is_empty().then_some(Problem::said("participant-needed", w::participant_needed))
        }
        MeetingKind::Diagnosis => (!participants.iter().any(|one| one.role == PartRole::Doctor))
            .then_some(Problem::said("doctor-needed", w::doctor_needed)),
        MeetingKind::Tripartite => {
            let there = |party| participants.iter().any(|one| one.role.party() == Some(party));
            (![Party::Provider, Party::Hospital, Party::Cpd].into_iter().all(there))
                .then_some(Problem::said("three-needed", w::three_needed))
        }
    };
    if let Some(problem) = problem {
        errors.add("participants", problem);
    }
}

fn past(typed: &str, now: Timestamp) -> Result<Timestamp, Problem> {
    let at = typed::moment(typed)?;
    if at > now { Err(Problem::InFuture) } else { Ok(at) }
}

/// A choice of two; the API sends a truth, of which a false comes as an empty value.
fn yes_or_no(typed: &Typed, name: &str) -> Result<bool, Problem> {
    match typed.get(name).trim() {
        "" if typed.has(name) => Ok(false),
        "" => Err(Problem::Required),
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Problem::NotOffered),
    }
}

fn follow_up(typed: &Typed, kind: MeetingKind) -> Result<Option<String>, Problem> {
    match kind {
        MeetingKind::Diagnosis => typed::text(typed.get("follow_up"), 5_000).map(Some),
        MeetingKind::First | MeetingKind::Further | MeetingKind::Tripartite => Ok(None),
    }
}

fn next(typed: &str, met_at: Option<Timestamp>) -> Result<Option<Date>, Problem> {
    let next = typed::optional_date(typed)?;
    match (next, met_at.map(base::clock::date_of)) {
        (Some(next), Some(met_on)) if next < met_on => Err(Problem::Before(met_on)),
        _ => Ok(next),
    }
}

#[cfg(test)]
mod tests;
