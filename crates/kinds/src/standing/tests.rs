use super::*;
use base::jiff::{Timestamp, civil::date};
use proptest::prelude::*;

const ALL: [Layer; 4] = [Layer::General, Layer::Psychology, Layer::Safety, Layer::Adoption];

fn recorded(steps: &[&str]) -> Vec<Recorded> {
    steps.iter().map(|step| one(step, None)).collect()
}

fn one(step: &str, party_id: Option<PersonId>) -> Recorded {
    Recorded {
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
    assert!(of("return", &["plan", "contact", "readiness"]).missing.is_empty());
}

#[test]
fn follow_ups_are_done_when_there_were_as_many_as_the_rule_wants() {
    let kind = catalogue::kind("adoption").unwrap();
    let before = ["application", "training", "study", "permit", "waiting", "placement"];
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

proptest! {
    /// Whoever records only what is open and not stopped never gets a step without those that must stand before it,
    /// never twice what happens once, and the next step is always one that can be taken.
    #[test]
    fn whoever_is_never_stopped_walks_in_order(
        place in 0..catalogue::all().len(),
        picks in prop::collection::vec((0..20_usize, any::<bool>()), 0..60)
    ) {
        let kind = &catalogue::all()[place];
        let parents = [PersonId::new(Timestamp::UNIX_EPOCH), PersonId::new(Timestamp::UNIX_EPOCH)];
        let mut done: Vec<Recorded> = Vec::new();
        for (pick, first) in picks {
            let step = &kind.steps[pick % kind.steps.len()];
            let now = line(kind, step, &done, &parents);
            if now.is_open && !now.is_stopped() {
                let party = step.each_parent.then_some(parents[usize::from(first)]);
                done.push(one(&step.code, party));
            }
            let lines = steps(kind, &ALL, &done, &parents);
            prop_assert_eq!(lines.len(), kind.steps.len());
            prop_assert!(lines.iter().filter(|line| line.state == State::Next).count() <= 1);
            for line in &lines {
                prop_assert!(line.times == 0 || !line.is_stopped(), "{} {}", kind.code, line.step.code);
                prop_assert!(line.step.repeats || line.step.each_parent || line.times <= 1);
                prop_assert!(line.state != State::Next || (line.is_open && !line.is_stopped()));
            }
        }
    }
}
