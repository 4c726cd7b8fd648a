//! A deadline: what is due, by which version of which rule, and how it stands.

mod again;
mod api;
pub mod form;
mod lift;
pub mod list;
mod meet;
mod pages;
pub mod read;
pub mod samples;
pub mod see;
mod start;
mod web;
pub mod write;

pub use again::start_again;
pub use api::DeadlinesApi;
pub use lift::{lift, lift_case, lift_of_kind, lift_quietly};
pub use meet::{hand_over, hand_over_all, meet, meet_all};
pub use read::{Line, for_case, for_person, for_subject};
pub use start::{New, Start, start, start_for};

/// The words of deadlines.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use access::{Action, Routes};
use base::{Id, clock, jiff::Timestamp};
use uuid::Uuid;

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write, lift) = (Action("deadline.read"), Action("deadline.write"), Action("deadline.lift"));
    Routes::new()
        .get("/deadlines", read, web::list)
        .get("/deadlines/new", write, web::begin)
        .post("/deadlines", write, web::enter)
        .get("/deadlines/{id}", read, web::show)
        .post("/deadlines/{id}/fulfilment", write, web::meet)
        .get("/deadlines/{id}/lifting", lift, web::ask_lift)
        .post("/deadlines/{id}/lifting", lift, web::lift)
        .get("/api/v1/deadlines", read, api::list)
        .get("/api/v1/deadlines/{id}", read, api::one)
        .post("/api/v1/deadlines", write, api::enter)
        .post("/api/v1/deadlines/{id}/fulfilment", write, api::meet)
        .post("/api/v1/deadlines/{id}/lifting", lift, api::lift)
}

/// Something that is due.
pub enum Deadline {}
/// Id of a deadline.
pub type DeadlineId = Id<Deadline>;

/// The record that a deadline is about. Its kind is the one of the audit trail: `plan`, `request`, `agreement` …
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Its kind.
    pub kind: &'static str,
    /// Its id.
    pub id: Uuid,
}

impl Subject {
    /// A record by its kind and id.
    pub const fn new<T>(kind: &'static str, id: Id<T>) -> Self {
        Subject { kind, id: id.uuid() }
    }
}

base::codes! {
    /// How a deadline stands.
    pub enum State {
        /// Time is left.
        Running = "running" => w::state_running,
        /// Little time is left: see the three rules `deadline-at-risk…`.
        AtRisk = "at-risk" => w::state_at_risk,
        /// The time is over and nothing was done.
        Breached = "breached" => w::state_breached,
        /// The time is over in which somebody else could do something; nobody is late.
        Lapsed = "lapsed" => w::state_lapsed,
        /// Done, in time or late.
        Met = "met" => w::state_met,
        /// Called off, with a reason.
        Lifted = "lifted" => w::state_lifted,
    }
}

/// The moments from which follows how a deadline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moments {
    /// From when it is counted.
    pub started_at: Timestamp,
    /// From when it is at risk.
    pub risk_at: Timestamp,
    /// When it is due.
    pub due_at: Timestamp,
    /// Whether it lapses when it is over, and is not overdue.
    pub lapses: bool,
    /// When it was met.
    pub met_at: Option<Timestamp>,
    /// When it was lifted.
    pub lifted_at: Option<Timestamp>,
}

impl Moments {
    /// How it stands at a moment.
    pub fn state(self, now: Timestamp) -> State {
        match self {
            Moments { lifted_at: Some(_), .. } => State::Lifted,
            Moments { met_at: Some(_), .. } => State::Met,
            Moments { due_at, lapses: true, .. } if due_at < now => State::Lapsed,
            Moments { due_at, .. } if due_at < now => State::Breached,
            Moments { risk_at, .. } if risk_at <= now => State::AtRisk,
            _ => State::Running,
        }
    }

    /// True when it was met after its end. What is due at once is not late on the day on which it began.
    pub fn is_late(self) -> bool {
        let at_once = self.due_at <= self.started_at;
        let same_day = |met| clock::date_of(met) == clock::date_of(self.due_at);
        self.met_at.is_some_and(|met| met > self.due_at && !(at_once && same_day(met)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::SignedDuration;
    use proptest::prelude::*;

    #[test]
    fn a_deadline_runs_is_at_risk_is_breached_unless_it_is_met_or_lifted() {
        let start = Timestamp::constant(1_773_131_400, 0);
        let hour = |hours| start + SignedDuration::from_hours(hours);
        let open = Moments {
            started_at: start,
            risk_at: hour(18),
            due_at: hour(24),
            lapses: false,
            met_at: None,
            lifted_at: None,
        };
        assert_eq!(
            [1, 18, 24, 25].map(|hours| open.state(hour(hours))),
            [State::Running, State::AtRisk, State::AtRisk, State::Breached]
        );
        let met = Moments { met_at: Some(hour(30)), ..open };
        assert!(met.state(hour(40)) == State::Met && met.is_late());
        assert!(!Moments { met_at: Some(hour(24)), ..open }.is_late());
        let at_once = Moments { started_at: hour(24), risk_at: hour(24), met_at: Some(hour(26)), ..open };
        assert!(!at_once.is_late() && Moments { met_at: Some(hour(60)), ..at_once }.is_late());
        let lifted = Moments { lifted_at: Some(hour(2)), ..open };
        assert_eq!(lifted.state(hour(40)), State::Lifted);
    }

    proptest! {
        /// A time in which somebody else may do something is never overdue, whatever is noted of it and when it is asked;
        /// everything else never lapses. What was met or lifted stays so.
        #[test]
        fn what_lapses_is_never_overdue_and_what_does_not_never_lapses(
            lapses: bool,
            [risk, due, met, lifted, asked] in prop::array::uniform5(0_i64..100),
            (is_met, is_lifted) in any::<(bool, bool)>(),
        ) {
            let start = Timestamp::constant(1_773_131_400, 0);
            let hour = |hours: i64| start + SignedDuration::from_hours(hours);
            let of = Moments {
                started_at: start,
                risk_at: hour(risk.min(due)),
                due_at: hour(due),
                lapses,
                met_at: is_met.then(|| hour(met)),
                lifted_at: is_lifted.then(|| hour(lifted)),
            };
            let state = of.state(hour(asked));
            prop_assert!(state != State::Breached || !lapses);
            prop_assert!(state != State::Lapsed || lapses);
            prop_assert_eq!(matches!(state, State::Met | State::Lifted), is_met || is_lifted);
            let is_over = matches!(state, State::Breached | State::Lapsed);
            prop_assert_eq!(is_over, due < asked && !is_met && !is_lifted);
        }
    }
}
