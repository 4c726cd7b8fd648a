use super::*;
use base::{
    jiff::{Timestamp, civil::date},
    rules::{Effect, FieldKind},
};
use proptest::prelude::*;

const ALL: [Layer; 4] = [Layer::General, Layer::Psychology, Layer::Safety, Layer::Adoption];

/// What lets a case go on, where a later step leans on it.
const GOOD: [(&str, &str); 8] = [
    ("ready", "ready"),
    ("decision", "approved"),
    ("proposal", "suitable"),
    ("violence", "no"),
    ("agrees", "yes"),
    ("accepted", "yes"),
    ("both_signed", "yes"),
    ("at_home", "yes"),
];

fn recorded(steps: &[&str]) -> Vec<Recorded> {
    steps.iter().map(|step| one(step, None)).collect()
}

fn one(step: &str, party_id: Option<PersonId>) -> Recorded {
    told(step, party_id, &GOOD)
}

fn told(step: &str, party_id: Option<PersonId>, answers: &[(&str, &str)]) -> Recorded {
    Recorded {
        answers: Answers::of(answers),
        id: Id::new(Timestamp::UNIX_EPOCH),
        step: step.into(),
        happened_on: date(2026, 3, 1),
        party_id,
    }
}

fn next(kind: &str, done: &[Recorded], parents: &[PersonId]) -> Option<&'static str> {
    let lines = steps(catalogue::kind(kind).unwrap(), &ALL, done, parents);
    lines.into_iter().find(|line| line.state == State::Next).map(|line| line.step.code.as_str())
}

#[test]
fn a_candidate_foster_family_goes_from_application_to_support() {
    let mut done = Vec::new();
    let way = ["application", "training", "meeting", "social-report", "decision", "placement", "support"];
    for step in way {
        assert_eq!(next("foster-care", &recorded(&done), &[]), Some(step));
        done.push(step);
    }
    assert_eq!(next("foster-care", &recorded(&done), &[]), None);
}

#[test]
fn a_missing_step_stops_or_warns_as_the_data_says() {
    let kind = catalogue::kind("reintegration").unwrap();
    let of = |step: &str, done: &[&str]| line(kind, kind.step(step).unwrap(), &recorded(done), &[]);
    let stopped = of("check", &[]);
    assert!(stopped.is_stopped() && stopped.missing[0].step.code == "return");
    let warned = of("return", &["plan"]);
    assert!(!warned.is_stopped() && warned.missing[0].step.code == "readiness");
    let mut ready = recorded(&["plan", "contact"]);
    ready.push(told("readiness", None, &[("ready", "yes")]));
    assert!(line(kind, kind.step("return").unwrap(), &ready, &[]).missing.is_empty());
}

#[test]
fn follow_ups_are_done_when_there_were_as_many_as_the_rule_wants() {
    let kind = catalogue::kind("adoption").unwrap();
    let before = ["application", "training", "meeting", "study", "permit", "waiting", "placement"];
    for times in 0..=4 {
        let done: Vec<_> = before.iter().copied().chain(std::iter::repeat_n("follow-up", times)).collect();
        let follow_up = line(kind, kind.step("follow-up").unwrap(), &recorded(&done), &[]);
        assert_eq!((follow_up.times, follow_up.wanted), (times, Some(4)));
        assert_eq!(follow_up.state == State::Done, times == 4);
    }
}

#[test]
fn the_mediator_comes_after_a_talk_with_each_parent() {
    let parents = [PersonId::new(Timestamp::UNIX_EPOCH), PersonId::new(Timestamp::UNIX_EPOCH)];
    let talk = |parent| one("first-talk", Some(parent));
    assert_eq!(next("parental-conflict", &[talk(parents[0])], &parents), Some("first-talk"));
    let both = [talk(parents[1]), talk(parents[0])];
    assert_eq!(next("parental-conflict", &both, &parents), Some("mediator"));
    assert_eq!(next("parental-conflict", &both[..1], &parents[..1]), Some("first-talk"), "one side is none");
}

#[test]
fn a_step_of_a_closed_layer_is_not_there_for_others() {
    let kind = catalogue::kind("violence").unwrap();
    let seen = |layers: &[Layer]| {
        steps(kind, layers, &[], &[]).iter().any(|line| line.step.code == "psychological-help")
    };
    assert!(seen(&ALL) && !seen(&[Layer::General, Layer::Safety]));
    assert!(
        steps(catalogue::kind("adoption").unwrap(), &[Layer::General, Layer::Safety], &[], &[]).is_empty()
    );
}

#[test]
fn a_candidate_who_is_not_approved_gets_no_child_placed_and_the_work_may_end() {
    let kind = catalogue::kind("foster-care").unwrap();
    let mut done = recorded(&["application", "training", "meeting", "social-report"]);
    done.push(told("decision", None, &[("decision", "refused")]));
    let placement = line(kind, kind.step("placement").unwrap(), &done, &[]);
    assert!(placement.is_stopped() && placement.missing[0].is_otherwise);
    assert_eq!(end(kind, &done).map(|end| end.outcome.as_str()), Some("not-approved"));
    assert_eq!(next("foster-care", &done, &[]), None);
    assert_eq!(status(kind, &done, &[]).map(|status| status.code.as_str()), Some("candidate"));

    done.push(told("decision", None, &[("decision", "approved")]));
    assert_eq!(end(kind, &done), None, "the commission decided anew");
    assert_eq!(next("foster-care", &done, &[]), Some("placement"));
    assert_eq!(status(kind, &done, &[]).map(|status| status.code.as_str()), Some("approved"));
}

#[test]
fn more_assessment_asks_for_meetings_a_report_and_a_decision_again() {
    let mut done = recorded(&["application", "training", "meeting", "social-report"]);
    done.push(told("decision", None, &[("decision", "more")]));
    for step in ["meeting", "social-report", "decision"] {
        assert_eq!(next("foster-care", &done, &[]), Some(step));
        let kind = catalogue::kind("foster-care").unwrap();
        assert!(line(kind, kind.step(step).unwrap(), &done, &[]).is_again);
        done.push(one(step, None));
    }
    assert_eq!(next("foster-care", &done, &[]), Some("placement"));
}

#[test]
fn a_report_after_few_meetings_is_warned_of_and_not_stopped() {
    let kind = catalogue::kind("foster-care").unwrap();
    let report = |meetings: &[&str]| {
        let mut done = recorded(&["application", "training"]);
        done.extend(meetings.iter().map(|meeting| told("meeting", None, &[("meeting", meeting)])));
        let line = line(kind, kind.step("social-report").unwrap(), &done, &[]);
        assert!(!line.is_stopped());
        line.missing.iter().map(|missing| missing.times).collect::<Vec<_>>()
    };
    assert_eq!(report(&["candidates", "home"]), [Some((4, 2)), Some((2, 1))]);
    assert!(report(&["candidates", "home", "alone", "home"]).is_empty());
}

#[test]
fn no_permit_no_waiting_and_no_adoption() {
    let kind = catalogue::kind("adoption").unwrap();
    let mut done = recorded(&["application", "training", "meeting", "study"]);
    done.push(told("permit", None, &[("decision", "refused")]));
    for step in ["waiting", "placement"] {
        assert!(line(kind, kind.step(step).unwrap(), &done, &[]).is_stopped(), "{step}");
    }
    assert_eq!(end(kind, &done).map(|end| end.outcome.as_str()), Some("no-permit"));
}

#[test]
fn a_family_that_is_not_ready_goes_on_meeting_the_child() {
    let mut done = recorded(&["plan", "contact"]);
    done.push(told("readiness", None, &[("ready", "not-yet")]));
    assert_eq!(next("reintegration", &done, &[]), Some("contact"));
    let kind = catalogue::kind("reintegration").unwrap();
    let back = line(kind, kind.step("return").unwrap(), &done, &[]);
    assert!(!back.is_stopped() && back.missing[0].is_otherwise, "others may bring the child home: a warning");
    done.extend(recorded(&["contact"]));
    assert_eq!(next("reintegration", &done, &[]), Some("readiness"));
    done.push(told("readiness", None, &[("ready", "with-support")]));
    assert_eq!(next("reintegration", &done, &[]), Some("return"));
}

#[test]
fn violence_ends_mediation_and_a_mediator_is_accepted_by_both() {
    let kind = catalogue::kind("parental-conflict").unwrap();
    let parents = [PersonId::new(Timestamp::UNIX_EPOCH), PersonId::new(Timestamp::UNIX_EPOCH)];
    let talk =
        |parent, violence| told("first-talk", Some(parent), &[("agrees", "yes"), ("violence", violence)]);
    let done = vec![talk(parents[0], "yes"), talk(parents[1], "no")];
    assert!(line(kind, kind.step("mediator").unwrap(), &done, &parents).is_stopped());
    let end = end(kind, &done).unwrap();
    assert_eq!((end.outcome.as_str(), end.then.as_deref()), ("violence", Some("violence")));

    let mut done = vec![talk(parents[0], "no"), talk(parents[1], "no")];
    done.push(told("mediator", None, &[("accepted", "no")]));
    assert!(line(kind, kind.step("session").unwrap(), &done, &parents).is_stopped());
    assert_eq!(next("parental-conflict", &done, &parents), Some("mediator"), "another is asked");
    done.push(told("mediator", None, &[("accepted", "yes")]));
    assert_eq!(next("parental-conflict", &done, &parents), Some("session"));
}

#[test]
fn a_parent_who_wants_time_is_asked_again_and_the_other_is_not() {
    let parents = [PersonId::new(Timestamp::UNIX_EPOCH), PersonId::new(Timestamp::UNIX_EPOCH)];
    let kind = catalogue::kind("parental-conflict").unwrap();
    let step = kind.step("first-talk").unwrap();
    let done = [
        told("first-talk", Some(parents[0]), &[("agrees", "thinks"), ("violence", "no")]),
        told("first-talk", Some(parents[1]), &[("agrees", "yes"), ("violence", "no")]),
    ];
    let is = |parent| is_recorded(kind, step, &done, Some(parent));
    assert!(!is(parents[0]) && is(parents[1]));
}

#[test]
fn a_girl_under_age_does_not_go_on_without_her_parent_and_child_protection() {
    let after = |under_age: &str| {
        let done = [told("first-talk", None, &[("under_age", under_age)])];
        next("pregnancy-at-risk", &done, &[])
    };
    assert_eq!(after("yes"), Some("under-age"));
    assert_eq!(after("no"), Some("health"));
}

proptest! {
    /// Whoever records only what is open and not stopped, with whatever answers, never takes a step without those that
    /// must stand before it and the answers that they must have, never twice what happens once unless an answer asks for
    /// it again, and the next step is always one that can be taken; where the work may end, nothing comes next.
    #[test]
    fn whoever_is_never_stopped_walks_in_order(
        place in 0..catalogue::all().len(),
        picks in prop::collection::vec((0..20_usize, any::<bool>(), 0..4_usize), 0..60)
    ) {
        let kind = &catalogue::all()[place];
        let parents = [PersonId::new(Timestamp::UNIX_EPOCH), PersonId::new(Timestamp::UNIX_EPOCH)];
        let mut done: Vec<Recorded> = Vec::new();
        for (pick, first, answer) in picks {
            let step = &kind.steps[pick % kind.steps.len()];
            let now = line(kind, step, &done, &parents);
            let party = step.each_parent.then_some(parents[usize::from(first)]);
            let is_open = step.repeats || !is_recorded(kind, step, &done, party);
            if now.is_open && is_open && !now.is_stopped() {
                prop_assert!(may_stand(kind, step, &done, &parents), "{} {}", kind.code, step.code);
                done.push(told(&step.code, party, &answered(step, answer)));
            }
            let lines = steps(kind, &ALL, &done, &parents);
            prop_assert_eq!(lines.len(), kind.steps.len());
            let next: Vec<_> = lines.iter().filter(|line| line.state == State::Next).collect();
            prop_assert!(next.len() <= 1);
            prop_assert!(next.iter().all(|line| line.is_open && line.is_wanted && !line.is_stopped()));
            let rest = lines.iter().all(|line| {
                line.state == State::Done || !line.is_wanted || line.is_stopped()
            });
            match end(kind, &done) {
                Some(end) => prop_assert!(next.is_empty() && kind.outcome(&end.outcome).is_some()),
                None => prop_assert!(!next.is_empty() || rest),
            }
            let status = status(kind, &done, &parents);
            prop_assert_eq!(status.is_none(), kind.statuses.is_empty());
        }
    }
}

/// An answer to each field that others lean on: the one in this place of its list.
fn answered(step: &'static KindStep, place: usize) -> Vec<(&'static str, &'static str)> {
    let answer = |field: &'static base::rules::StepField| match &field.kind {
        FieldKind::Choice(options) => {
            Some((field.code.as_str(), options[place % options.len()].code.as_str()))
        }
        FieldKind::YesNo => Some((field.code.as_str(), ["yes", "no"][place % 2])),
        _ => None,
    };
    step.fields.iter().filter_map(answer).collect()
}

/// What must stand before a step, looked up by hand: recorded, with such an answer the last time.
fn may_stand(kind: &CaseKind, step: &KindStep, done: &[Recorded], parents: &[PersonId]) -> bool {
    step.after.iter().filter(|after| after.effect == Effect::Stop).all(|after| {
        let each_parent = kind.step(&after.step).is_some_and(|step| step.each_parent);
        let parties: Vec<_> =
            if each_parent { parents.iter().copied().map(Some).collect() } else { vec![None] };
        parties.iter().all(|party| {
            let last = done.iter().rfind(|one| one.step == after.step && one.party_id == *party);
            last.is_some_and(|one| after.answered.as_ref().is_none_or(|answered| one.answers.is(answered)))
        })
    })
}
