use crate::rules::{Rules, RulesError, SHIPPED, Texts};

/// A broken text in place of that of foster care.
fn broken(from: &str, to: &str) -> RulesError {
    let texts: Vec<String> = SHIPPED
        .case_kinds
        .iter()
        .map(|text| {
            if text.contains("code = \"foster-care\"") {
                text.replacen(from, to, 1)
            } else {
                (*text).to_owned()
            }
        })
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    Rules::read(Texts { case_kinds: &texts, ..SHIPPED }).unwrap_err()
}

#[test]
fn every_programme_is_a_kind_of_case_with_steps_and_outcomes() {
    let rules = Rules::embedded();
    for programme in rules.programmes() {
        let kind = rules.case_kind(&programme.code).unwrap();
        assert!(kind.steps.len() > 2 && kind.outcomes.len() > 1, "{}", kind.code);
        assert!(kind.steps[0].after.is_empty() && !kind.steps[0].optional, "{}", kind.code);
        for step in &kind.steps {
            assert!(!step.fields.is_empty(), "{} {}", kind.code, step.code);
        }
    }
}

#[test]
fn a_deadline_that_a_step_meets_is_started_by_an_earlier_one() {
    for kind in Rules::embedded().case_kinds() {
        for (place, step) in kind.steps.iter().enumerate() {
            for rule in &step.meets {
                let starter = kind.starter(rule).unwrap_or_else(|| panic!("{} {rule}", kind.code));
                assert!(kind.steps[..place].contains(starter), "{} {}", kind.code, step.code);
            }
        }
    }
}

#[test]
fn nobody_waits_for_a_step_that_they_may_not_see() {
    for kind in Rules::embedded().case_kinds() {
        let after = kind.steps.iter().flat_map(|step| &step.after).map(|after| &after.step);
        let when = kind.steps.iter().filter_map(|step| step.when.as_ref()).map(|when| &when.step);
        let status = kind.statuses.iter().filter_map(|status| status.when.as_ref()).map(|when| &when.step);
        for other in after.chain(when).chain(status) {
            assert_eq!(kind.step(other).and_then(|step| step.layer.as_deref()), None, "{}", kind.code);
        }
        for step in kind.steps.iter().filter(|step| !step.ends.is_empty() || !step.renews.is_empty()) {
            assert_eq!(step.layer, None, "{} {}", kind.code, step.code);
        }
    }
}

#[test]
fn a_broken_file_is_refused_with_words() {
    for (from, to, key, reason) in [
        ("code = \"foster-care\"", "code = \"fostering\"", "fostering", "no such programme"),
        ("layer = \"general\"", "layer = \"secret\"", "foster-care", "no layer secret"),
        ("groups = [\"TG07\"]", "groups = [\"TG99\"]", "foster-care", "TG99"),
        ("aim_en = \"", "aim_en = \"\"#", "foster-care", "both languages"),
        (
            "stop_without = [\"application\"]",
            "stop_without = [\"decision\"]",
            "foster-care, step training",
            "no earlier step",
        ),
        (
            "rule = \"foster-assessment\"",
            "rule = \"fostering\"",
            "foster-care, step application",
            "no deadline fostering",
        ),
        ("is = \"date\"", "is = \"day\"", "case_kinds", "day"),
        (
            "values = [\"approved\"], effect = \"stop\"",
            "values = [\"granted\"], effect = \"stop\"",
            "foster-care, step placement",
            "granted is no answer to decision",
        ),
        (
            "outcome = \"not-approved\"",
            "outcome = \"unknown\"",
            "foster-care, step decision",
            "no outcome unknown",
        ),
        (
            "steps = [\"meeting\", \"social-report\"]",
            "steps = [\"placement\"]",
            "foster-care, step decision",
            "placement is no earlier step",
        ),
    ] {
        let error = broken(from, to);
        assert_eq!(error.key, key, "{error}");
        assert!(error.reason.contains(reason), "{error}");
    }
}
