//! What is typed into a review.

use super::{Decision, w};
use crate::{
    needs_assessments::day_until,
    rows,
    support_plans::{PlanGoal, after},
    working,
};
use assessments::goals::State;
use base::{
    FieldErrors, Problem,
    jiff::civil::Date,
    typed::{self, Typed},
};

/// Most characters of a text.
const MAX_TEXT: usize = 10_000;
/// Most characters of a remark.
const MAX_REMARK: usize = 1000;

/// How far a goal came.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    /// The goal, as it was read.
    pub goal: PlanGoal,
    /// Met, in part, not met; open when it is worked on.
    pub state: State,
    /// What shows it.
    pub remark: Option<String>,
}

/// A review about to be signed.
#[derive(Debug, Clone, PartialEq)]
pub struct NewReview {
    /// Whether it was planned.
    pub is_planned: bool,
    /// Why it was held, when it was not.
    pub reason: Option<String>,
    /// The day.
    pub held_on: Date,
    /// Who took part.
    pub took_part: String,
    /// What the child says.
    pub child_voice: Option<String>,
    /// Why it was not heard.
    pub not_heard: Option<String>,
    /// What the parents say.
    pub parents_view: String,
    /// By goals.
    pub goals: Vec<Reached>,
    /// What follows.
    pub conclusions: String,
    /// In a word.
    pub decision: Decision,
    /// The next review, when the plan goes on.
    pub next_on: Option<Date>,
}

impl NewReview {
    /// Reads what is to be signed; every open goal of the plan must be judged.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, goals: &[PlanGoal], today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let is_planned = errors.check("is_planned", yes_no(typed.get("is_planned")));
        let reason = errors.check("reason", typed::optional_text(typed.get("reason"), MAX_REMARK));
        if is_planned == Some(false) && reason == Some(None) {
            errors.add("reason", Problem::said("say-why-unplanned", w::say_why_unplanned));
        }
        let held_on = errors.check("held_on", day_until(typed.get("held_on"), today));
        let took_part = errors.check("took_part", typed::text(typed.get("took_part"), MAX_TEXT));
        let voice = working::voice(typed, &mut errors, MAX_TEXT);
        let parents_view = errors.check("parents_view", typed::text(typed.get("parents_view"), MAX_TEXT));
        let goals = errors.check("goals", reached(typed, goals));
        let conclusions = errors.check("conclusions", typed::text(typed.get("conclusions"), MAX_TEXT));
        let decision = errors.check("decision", typed::code::<Decision>(typed.get("decision")));
        let next = match decision {
            Some(Decision::Continue) => after(typed.get("next_on"), held_on).map(Some),
            Some(Decision::Change | Decision::Close) | None => Ok(None),
        };
        let next_on = errors.check("next_on", next);
        let new = (|| {
            let (child_voice, not_heard) = voice?;
            Some(NewReview {
                is_planned: is_planned?,
                reason: reason?,
                held_on: held_on?,
                took_part: took_part?,
                child_voice,
                not_heard,
                parents_view: parents_view?,
                goals: goals?,
                conclusions: conclusions?,
                decision: decision?,
                next_on: next_on?,
            })
        })();
        errors.or(new)
    }
}

fn yes_no(text: &str) -> Result<bool, Problem> {
    match text {
        "" => Err(Problem::Required),
        answer => Ok(typed::checked(answer)),
    }
}

fn reached(typed: &Typed, goals: &[PlanGoal]) -> Result<Vec<Reached>, Problem> {
    let mut found: Vec<Reached> = Vec::new();
    for number in rows::filled(typed, "goals", &["goal"]) {
        let id = typed::id(rows::get(typed, "goals", number, "goal"))?;
        let goal = goals.iter().find(|one| one.id == id).ok_or(Problem::NotOffered)?;
        let state = typed::optional_code::<State>(rows::get(typed, "goals", number, "state"))?;
        let state = state.ok_or(Problem::said("judge-every-goal", w::judge_every_goal))?;
        let remark = typed::optional_text(rows::get(typed, "goals", number, "remark"), MAX_REMARK)?;
        found.push(Reached { goal: goal.clone(), state, remark });
    }
    let left_out =
        goals.iter().any(|goal| goal.state == State::Open && !found.iter().any(|one| one.goal.id == goal.id));
    if left_out { Err(Problem::said("judge-every-goal", w::judge_every_goal)) } else { Ok(found) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn goal() -> PlanGoal {
        PlanGoal {
            id: base::Id::from_uuid(uuid::Uuid::from_u128(7)),
            area: "health".to_owned(),
            domain: "health".to_owned(),
            text: "Личен лекар".to_owned(),
            indicator: "Има лекар".to_owned(),
            due_on: date(2026, 6, 1),
            state: State::Open,
            version: 1,
        }
    }

    fn full() -> Typed {
        Typed::default()
            .with("is_planned", "yes")
            .with("held_on", "05.03.2026")
            .with("took_part", "майката")
            .with("not_heard", "на две седмици е")
            .with("parents_view", "доволна е")
            .with("conclusions", "продължаваме")
            .with("decision", "continue")
            .with("next_on", "05.06.2026")
            .with("goals-1.goal", goal().id.to_string())
            .with("goals-1.state", "met")
    }

    #[test]
    fn every_open_goal_is_judged() {
        let day = date(2026, 3, 5);
        assert!(NewReview::parse(&full(), &[goal()], day).is_ok());
        for field in ["goals-1.goal", "goals-1.state"] {
            let mut without = full();
            without.set(field, "");
            let errors = NewReview::parse(&without, &[goal()], day).unwrap_err();
            assert_eq!(errors.of("goals").map(Problem::name), Some("judge-every-goal"), "{field}");
        }
    }

    #[test]
    fn a_plan_that_goes_on_is_reviewed_again() {
        let mut typed = full();
        typed.set("next_on", "");
        let day = date(2026, 3, 5);
        assert_eq!(
            NewReview::parse(&typed, &[goal()], day).unwrap_err().of("next_on"),
            Some(&Problem::Required)
        );
        typed.set("decision", "close");
        assert!(NewReview::parse(&typed, &[goal()], day).is_ok());
    }

    #[test]
    fn an_unplanned_review_says_why() {
        let mut typed = full();
        typed.set("is_planned", "no");
        let errors = NewReview::parse(&typed, &[goal()], date(2026, 3, 5)).unwrap_err();
        assert_eq!(errors.of("reason").map(Problem::name), Some("say-why-unplanned"));
    }
}
