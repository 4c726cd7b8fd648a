//! The arithmetic of the figures.

use super::*;
use base::jiff::{SignedDuration, civil::date};

const START: Timestamp = Timestamp::constant(1_767_225_600, 0);

fn fact(met_after_minutes: Option<i64>) -> Fact {
    Fact {
        id: SignalId::new(START),
        centre_bg: "Ц".into(),
        centre_en: "C".into(),
        ward_bg: None,
        ward_en: None,
        hospital_bg: None,
        hospital_en: None,
        reporter_role: ReporterRole::Midwife,
        risk: Risk::High,
        child_state: ChildState::Newborn,
        received_at: START,
        due_at: START + SignedDuration::from_hours(24),
        first_met_at: met_after_minutes.map(|minutes| START + SignedDuration::from_mins(minutes)),
        joined_to: None,
        outcome: None,
        decided_on: None,
        discharged_on: None,
        mother_left_on: None,
    }
}

fn measure(facts: &[Fact], hours_later: i64) -> Measure {
    Measure::of(facts.iter(), facts.iter(), START + SignedDuration::from_hours(hours_later))
}

#[test]
fn median_and_ninetieth_are_values_that_happened() {
    let facts: Vec<Fact> = (1..=10).map(|n| fact(Some(n * 10))).collect();
    let measure = measure(&facts, 0);
    assert_eq!((measure.median, measure.ninetieth), (Some(50), Some(90)));
    assert_eq!(percentile(&[], 50), None);
    assert_eq!(percentile(&[7], 90), Some(7));
}

#[test]
fn one_that_still_runs_is_not_judged_yet() {
    let facts = [fact(Some(60)), fact(Some(60 * 25)), fact(None)];
    let early = measure(&facts, 1);
    assert_eq!((early.within, early.judged), (1, 2));
    let late = measure(&facts, 30);
    assert_eq!((late.within, late.judged), (1, 3));
}

#[test]
fn a_joined_signal_is_a_signal_but_no_other_child() {
    let joined = Fact { joined_to: Some(SignalId::new(START)), ..fact(Some(5)) };
    let measure = measure(&[fact(Some(10)), joined], 0);
    assert_eq!((measure.signals, measure.children, measure.met), (2, 1, 1));
}

#[test]
fn a_child_at_home_or_with_kin_counts_as_prevented() {
    let decided = |outcome: &str| Fact { outcome: Some(outcome.into()), ..fact(Some(1)) };
    let facts = ["home", "kin", "foster", "adoption-consent", "transferred", "unfounded"].map(decided);
    let measure = measure(&facts, 0);
    assert_eq!((measure.prevented, measure.decided), (2, 4));
}

#[test]
fn days_without_a_parent_run_from_when_the_mother_left() {
    let stay =
        Fact { mother_left_on: Some(date(2026, 1, 2)), discharged_on: Some(date(2026, 1, 9)), ..fact(None) };
    let unknown = Fact { discharged_on: Some(date(2026, 1, 9)), ..fact(None) };
    let measure = measure(&[stay, unknown], 0);
    assert_eq!((measure.stays, measure.days), (1, 7));
}
