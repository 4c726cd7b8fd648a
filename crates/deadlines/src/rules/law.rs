//! Each rule of `rules/deadlines.toml` with its ground, and when what began on a Tuesday in March is due by it. A rule
//! that is added or changed has its line here.

use super::CentreRules;
use base::{
    Lang, clock,
    jiff::Timestamp,
    rules::{Origin, Rules},
};
use std::collections::BTreeSet;

/// Half past ten on Tuesday, 10 March 2026, in Sofia.
const START: Timestamp = Timestamp::constant(1_773_131_400, 0);

/// The key, a part of the ground, the day and time of Sofia when it is due; what is due at the end of a day has no time.
const TERMS: [(&str, &str, &str); 43] = [
    ("ward-response", "2019", "2026-03-11 10:30"),
    ("ward-acceptance", "Вътрешен ред", "2026-03-10 10:45"),
    ("notify-child-protection", "чл. 7 ЗЗДет", "2026-03-10 10:30"),
    ("signal-check-urgent", "ППЗЗД", "2026-03-11 10:30"),
    ("signal-check", "ППЗЗД", "2026-03-20"),
    ("violence-notification", "Координационен механизъм", "2026-03-10 11:30"),
    ("violence-meeting", "Координационен механизъм", "2026-03-11 10:30"),
    ("preliminary-assessment", "чл. 73, ал. 2 ЗСУ", "2026-03-30"),
    ("needs-assessment-and-plan", "чл. 73 и чл. 78 ЗСУ", "2026-03-30"),
    ("contract", "чл. 85 ЗСУ", "2026-03-10"),
    ("general-access-end", "чл. 12 ЗСУ", "2026-05-10"),
    ("plan-review", "ППЗСУ", "2026-09-10"),
    ("needs-assessment-update", "ППЗСУ", "2026-09-10"),
    ("follow-up-1", "Вътрешен ред", "2026-04-10"),
    ("follow-up-2", "Вътрешен ред", "2026-06-10"),
    ("follow-up-3", "Вътрешен ред", "2026-09-10"),
    ("foster-assessment", "ПМС 314/2006", "2026-07-10"),
    ("foster-assessment-extension", "ПМС 314/2006", "2026-05-10"),
    ("adoption-follow-up", "РД-07-7/2010", "2026-09-10"),
    ("annual-report", "РД-01-3/05.01.2022", "2026-06-10"),
    ("municipal-analysis", "чл. 113, ал. 2 ЗСУ", "2026-07-10"),
    ("licence-change", "ЗСУ", "2026-03-24"),
    ("social-assistance-order", "Агенцията за социално подпомагане", "2026-04-06"),
    ("family-benefit-order", "Агенцията за социално подпомагане", "2026-03-24"),
    ("authority-answer", "чл. 57 АПК", "2026-03-24"),
    ("data-breach-notice", "чл. 33", "2026-03-13 10:30"),
    ("data-subject-request", "чл. 12, параграф 3", "2026-04-10"),
    ("complaint-answer", "Правила на доставчика", "2026-03-24"),
    ("re-entry", "Вътрешен ред", "2027-03-10"),
    ("first-visit-high", "Вътрешен ред", "2026-03-11 10:30"),
    // Three and seven working days: to Friday, and over a weekend to Thursday.
    ("first-visit-medium", "Вътрешен ред", "2026-03-13"),
    ("first-visit-low", "Вътрешен ред", "2026-03-19"),
    ("reintegration-check", "Вътрешен ред", "2026-09-10"),
    ("planned-return", "Вътрешен ред", "2026-03-10"),
    ("court-answer", "Вътрешен ред", "2026-03-10"),
    ("request-decision", "Вътрешен ред", "2026-03-19"),
    ("missing-papers", "Вътрешен ред", "2026-03-24"),
    ("refusal-appeal", "АПК", "2026-03-24"),
    ("referral-answer", "Вътрешен ред", "2026-03-24"),
    ("assessment-again", "Вътрешен ред", "2026-03-10"),
    // What is due on a day that is told is due at the end of that day.
    ("validity-end", "Вътрешен ред", "2026-03-10"),
    ("quality-action", "Вътрешен ред", "2026-03-10"),
    ("referral-link", "Вътрешен ред", "2026-06-10"),
];

/// What is no term: the key, a part of the ground, the value.
const MEASURES: [(&str, &str, u32); 6] = [
    ("roster-ahead", "Вътрешен ред", 7),
    ("child-sign-age", "чл. 4 ЗЛС", 14),
    ("child-opinion-age", "чл. 15, ал. 1", 10),
    ("deadline-at-risk", "Вътрешен ред", 2),
    ("deadline-at-risk-share", "Вътрешен ред", 25),
    ("deadline-at-risk-most", "Вътрешен ред", 14),
];

#[test]
fn each_term_is_counted_as_its_ground_says() {
    let rules = CentreRules::default();
    for (key, ground, due) in TERMS {
        let rule = rules.in_force(key, clock::date_of(START)).unwrap();
        let at = clock::local(rule.due_at(START));
        let told = at.strftime("%Y-%m-%d %H:%M").to_string();
        assert_eq!(told.trim_end_matches(" 23:59"), due, "{key}");
        assert!(rule.ground.bg.contains(ground), "{key}: {}", rule.ground.bg);
        assert!(!rule.trigger(Lang::Bg).is_empty() && !rule.trigger(Lang::En).is_empty(), "{key}");
    }
}

#[test]
fn ages_and_shares_have_a_ground_too_and_are_counted_from_nothing() {
    let rules = CentreRules::default();
    for (key, ground, value) in MEASURES {
        let rule = rules.in_force(key, clock::date_of(START)).unwrap();
        assert_eq!(rule.value, value, "{key}");
        assert!(rule.ground.bg.contains(ground) && rule.trigger(Lang::Bg).is_empty(), "{key}");
    }
}

#[test]
fn every_rule_stands_in_one_of_the_tables() {
    let tested: BTreeSet<_> = TERMS.iter().map(|row| row.0).chain(MEASURES.iter().map(|row| row.0)).collect();
    let written: BTreeSet<_> = Rules::embedded().deadlines().iter().map(|rule| rule.key.as_str()).collect();
    assert_eq!(tested, written);
}

#[test]
fn what_was_not_compared_with_the_text_in_force_is_not_verified() {
    let unverified = [
        "ward-response",
        "plan-review",
        "needs-assessment-update",
        "signal-check",
        "violence-meeting",
        "adoption-follow-up",
        "data-breach-notice",
        "data-subject-request",
        "child-sign-age",
        "contract",
    ];
    for key in unverified {
        let rule = Rules::embedded().named(key).unwrap();
        assert!(rule.origin == Origin::Law && !rule.is_verified(), "{key}");
    }
}

#[test]
fn a_child_signs_for_itself_from_the_age_the_rule_says() {
    let rule = CentreRules::default().in_force("child-sign-age", clock::date_of(START)).unwrap();
    let born = base::jiff::civil::date(2012, 3, 10);
    assert!(rule.is_of_age(born, base::jiff::civil::date(2026, 3, 10)));
    assert!(!rule.is_of_age(born, base::jiff::civil::date(2026, 3, 9)));
}
