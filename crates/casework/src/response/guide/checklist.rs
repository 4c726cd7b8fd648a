//! The checklist beside the work: it ticks itself from what is recorded.

use super::{GuideStep, w};
use crate::{
    response::outcome::Outcome,
    signals::{self, SignalView},
};
use base::{
    Code, Lang,
    ids::{CaseId, SignalId},
    jiff::civil::Date,
};
use page::{Markup, Step, StepState, date_time, html};
use store::{Db, Result, sql};

store::row! {
    /// What is recorded of a signal besides what stands in the signal itself.
    pub struct Facts {
        /// How often the child protection department was notified, or said that it knows.
        pub notified: i64,
        /// Talks after the first.
        pub talks: i64,
        /// Meetings of three.
        pub tripartite: i64,
        /// How often the risk was weighed anew.
        pub weighed: i64,
        /// What was decided.
        pub outcome: Option<Outcome>,
        /// The case that took it over.
        pub case_id: Option<CaseId>,
        /// The day that case was closed.
        pub case_closed_on: Option<Date>,
    }
}

/// What is recorded of a signal.
pub async fn facts(db: &mut impl Db, signal: SignalId) -> Result<Facts> {
    sql("select (select count(*) from notifications n where n.signal_id = g.id) as notified,
                (select count(*) from meetings m where m.signal_id = g.id and m.kind in ('further', 'diagnosis')) as talks,
                (select count(*) from meetings m where m.signal_id = g.id and m.kind = 'tripartite') as tripartite,
                (select count(*) from signal_steps t where t.signal_id = g.id and t.kind = 'risk-weighed') as weighed,
                o.outcome, o.case_id, c.closed_on as case_closed_on
         from signals g left join outcomes o on o.signal_id = g.id left join cases c on c.id = o.case_id
         where g.id = $1")
    .bind(signal)
    .one(db)
    .await
}

/// The steps with their state; links lead to where a step is done when `may_respond`.
pub fn checklist(lang: Lang, signal: &SignalView, facts: &Facts, may_respond: bool) -> Vec<Step> {
    let rows: Vec<Row> = STEPS.into_iter().filter_map(|step| Row::of(lang, step, signal, facts)).collect();
    let places: Vec<(GuideStep, bool)> = rows.iter().map(|row| (row.step, row.done)).collect();
    let steps = rows.iter().zip(states(&places)).map(|(row, state)| Step {
        text: row.step.label(lang).to_owned(),
        href: row.href.as_ref().filter(|_| may_respond).map(|path| format!("/signals/{}{path}", signal.id)),
        state,
        note: row.note.clone(),
    });
    steps.collect()
}

/// The step that is next, for the guidance beside the work.
pub fn current(lang: Lang, signal: &SignalView, facts: &Facts) -> Option<GuideStep> {
    let rows = STEPS.into_iter().filter_map(|step| Row::of(lang, step, signal, facts));
    let places: Vec<(GuideStep, bool)> = rows.map(|row| (row.step, row.done)).collect();
    let next = states(&places).iter().position(|state| *state == StepState::Current);
    next.and_then(|place| places.get(place)).map(|(step, _)| *step)
}

/// How the steps stand: the next is the first that is not done. Once it is decided where the child lives, the work goes
/// on after the decision; what was left out before it was skipped, and nobody is sent back to it.
fn states(steps: &[(GuideStep, bool)]) -> Vec<StepState> {
    let decided = steps.iter().position(|(step, done)| *step == GuideStep::Decision && *done);
    let from = decided.unwrap_or(0);
    let next = steps.iter().enumerate().position(|(place, (_, done))| place >= from && !done);
    let state = |(place, (_, done)): (usize, &(GuideStep, bool))| match done {
        true => StepState::Done,
        false if next == Some(place) => StepState::Current,
        false if place < from => StepState::Skipped,
        false => StepState::ToDo,
    };
    steps.iter().enumerate().map(state).collect()
}

/// The talk about a diagnosis is part of the counselling, not a step of its own.
const STEPS: [GuideStep; 11] = [
    GuideStep::Signal,
    GuideStep::Notify,
    GuideStep::Respond,
    GuideStep::FirstMeeting,
    GuideStep::Counselling,
    GuideStep::Assessment,
    GuideStep::Tripartite,
    GuideStep::Decision,
    GuideStep::Home,
    GuideStep::Placed,
    GuideStep::FollowOn,
];

struct Row {
    step: GuideStep,
    done: bool,
    href: Option<&'static str>,
    note: Markup,
}

impl Row {
    /// The row of a step; none when the step does not concern this child.
    fn of(lang: Lang, step: GuideStep, signal: &SignalView, facts: &Facts) -> Option<Self> {
        let time = |at| html! { (date_time(lang, at)) };
        let nothing = html! {};
        let row = |done, href, note| Some(Row { step, done, href, note });
        match step {
            GuideStep::Signal => row(true, None, time(signal.called_at)),
            GuideStep::Notify => row(facts.notified > 0, Some("/notifications/new"), nothing),
            GuideStep::Respond => {
                let there = signal.arrived_at.or(signal.first_met_at);
                row(there.is_some(), Some("/arrival"), there.map_or(nothing, time))
            }
            GuideStep::FirstMeeting => {
                let note = signal.first_met_at.map_or(nothing, time);
                row(signal.first_met_at.is_some(), Some("/meetings/new?kind=first"), note)
            }
            GuideStep::Counselling => {
                let note = html! { @if facts.talks > 0 { (w::guide_talks(lang, facts.talks)) } };
                row(facts.talks > 0, Some("/meetings/new?kind=further"), note)
            }
            GuideStep::Diagnosis => None,
            GuideStep::Assessment => row(
                facts.weighed > 0,
                Some("/risk"),
                html! { (signals::w::risk_of(lang, signal.risk.label(lang))) },
            ),
            GuideStep::Tripartite => {
                row(facts.tripartite > 0, Some("/meetings/new?kind=tripartite"), nothing)
            }
            GuideStep::Decision => {
                let note = html! { @if let Some(outcome) = facts.outcome { (outcome.label(lang)) } };
                row(facts.outcome.is_some(), Some("/outcome"), note)
            }
            GuideStep::Home => Row::after_decision(step, facts, Outcome::is_home, w::guide_if_home(lang)),
            GuideStep::Placed => {
                Row::after_decision(step, facts, Outcome::is_placement, w::guide_if_placed(lang))
            }
            GuideStep::FollowOn => row(facts.case_closed_on.is_some(), None, nothing),
        }
    }

    /// What is done once it is decided: in a case, and for one kind of decision alone.
    fn after_decision(
        step: GuideStep,
        facts: &Facts,
        concerns: fn(Outcome) -> bool,
        unless: &'static str,
    ) -> Option<Self> {
        match facts.outcome {
            None => Some(Row { step, done: false, href: None, note: html! { (unless) } }),
            Some(outcome) if concerns(outcome) => {
                Some(Row { step, done: facts.case_id.is_some(), href: Some("/case"), note: html! {} })
            }
            Some(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{GuideStep::*, StepState::*, *};

    #[test]
    fn before_a_decision_the_next_step_is_the_first_that_is_not_done() {
        let steps =
            [(Signal, true), (Notify, false), (Respond, true), (Tripartite, false), (Decision, false)];
        assert_eq!(states(&steps), [Done, Current, Done, ToDo, ToDo]);
    }

    #[test]
    fn after_a_decision_the_work_goes_on_and_what_was_left_out_was_skipped() {
        let steps = [
            (Signal, true),
            (Notify, false),
            (Tripartite, false),
            (Decision, true),
            (Home, false),
            (FollowOn, false),
        ];
        assert_eq!(states(&steps), [Done, Skipped, Skipped, Done, Current, ToDo]);
        let over = [(Signal, true), (Tripartite, false), (Decision, true), (Home, true), (FollowOn, true)];
        assert_eq!(states(&over), [Done, Skipped, Done, Done, Done]);
    }
}
