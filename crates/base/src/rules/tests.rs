use super::*;
use crate::{
    Lang,
    working_days::{Counting, OfficeHours, Unit},
};
use jiff::{
    Timestamp,
    civil::{date, time},
};

fn office() -> OfficeHours {
    OfficeHours::new(time(8, 30, 0, 0), time(17, 0, 0, 0)).unwrap()
}

fn due(key: &str, start: &str) -> String {
    let start: Timestamp = start.parse().unwrap();
    let rules = Rules::embedded();
    let rule = rules.deadline(key, crate::clock::date_of(start)).unwrap();
    rule.due(start, rules.holidays(), office()).to_string()
}

#[test]
fn a_ward_is_answered_within_a_day_and_that_is_not_verified() {
    let rule = Rules::embedded().deadline("ward-response", date(2026, 3, 5)).unwrap();
    assert_eq!((rule.value, rule.unit, rule.counting), (24, Unit::Hours, Counting::Calendar));
    assert!(!rule.is_verified() && rule.origin == Origin::Law);
    assert_eq!(due("ward-response", "2026-03-06T18:40:00Z"), "2026-03-07T18:40:00Z");
    assert_eq!(due("ward-acceptance", "2026-03-06T18:40:00Z"), "2026-03-06T18:55:00Z");
    assert_eq!(due("notify-child-protection", "2026-03-06T18:40:00Z"), "2026-03-06T18:40:00Z");
}

#[test]
fn the_centres_own_deadlines_need_no_verification() {
    let rules = Rules::embedded();
    let own = rules.deadlines().iter().filter(|rule| rule.origin == Origin::Own);
    assert!(own.clone().all(DeadlineRule::is_verified));
    assert!(own.map(|rule| rule.key.as_str()).any(|key| key == "ward-acceptance"));
    let verified = rules.deadlines().iter().filter(|rule| rule.is_verified() && rule.origin == Origin::Law);
    let keys: Vec<_> = verified.map(|rule| rule.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "notify-child-protection",
            "preliminary-assessment",
            "needs-assessment-and-plan",
            "general-access-end",
            "annual-report",
            "municipal-analysis",
            "licence-change",
        ]
    );
}

#[test]
fn a_report_is_due_on_the_day_the_law_names() {
    let at_year_end = "2025-12-31T10:00:00Z";
    assert_eq!(due("annual-report", at_year_end), "2026-03-31T20:59:59Z");
    assert_eq!(due("municipal-analysis", at_year_end), "2026-04-30T20:59:59Z");
}

#[test]
fn what_comes_round_is_counted_from_one_start() {
    let rules = Rules::embedded();
    let rule = rules.deadline("adoption-follow-up", date(2026, 8, 31)).unwrap();
    let start = "2026-08-31T09:00:00Z".parse().unwrap();
    let days = rule.due_times(start, rules.holidays(), office()).map(crate::clock::date_of);
    // The short month does not make the later ones short.
    let wanted = [date(2027, 2, 28), date(2027, 8, 31), date(2028, 2, 29), date(2028, 8, 31)];
    assert_eq!(days.collect::<Vec<_>>(), wanted);
}

#[test]
fn every_deadline_is_in_force_today_and_none_before_its_time() {
    let rules = Rules::embedded();
    for rule in rules.deadlines() {
        assert!(rules.deadline(&rule.key, date(2026, 11, 1)).is_some(), "{}", rule.key);
        assert_eq!(rules.version(&rule.key, &rule.version), Some(rule));
        assert!(!rule.name(Lang::Bg).is_empty() && rule.name(Lang::Bg) != rule.name(Lang::En));
    }
    assert_eq!(rules.deadline("ward-response", date(2020, 6, 30)), None);
    assert_eq!(rules.deadline("no-such", date(2026, 1, 1)), None);
}

#[test]
fn the_calendar_is_that_of_the_labour_code() {
    let holidays = Rules::embedded().holidays();
    // Good Friday and Easter Monday of 2026; 6 September 2026 is a Sunday.
    for day in
        [date(2026, 4, 10), date(2026, 4, 13), date(2026, 9, 7), date(2026, 12, 24), date(2026, 12, 28)]
    {
        assert!(!holidays.is_working(day), "{day}");
    }
    assert!(holidays.is_working(date(2026, 4, 14)) && holidays.is_working(date(2026, 12, 29)));
}

#[test]
fn lists_are_read_by_code() {
    let rules = Rules::embedded();
    assert_eq!(rules.target_groups().iter().count(), 16);
    assert_eq!(rules.target_groups().label("TG11", Lang::Bg), "Бременна жена или момиче в риск");
    assert_eq!(rules.programmes().label("reintegration", Lang::En), "Reintegration");
    assert_eq!(rules.programmes().label("gone", Lang::En), "gone");
    assert!(rules.programmes().get("prevention-of-abandonment").is_some());
}

#[test]
fn four_services_are_specialised() {
    let services = Rules::embedded().services();
    let codes: Vec<_> = services.of(ServiceClass::Specialised).map(|one| one.code.as_str()).collect();
    let wanted =
        ["information-counselling", "psychological-therapy", "skills-training", "advocacy-mediation"];
    assert_eq!(codes, wanted);
    assert_eq!(services.label("skills-training", Lang::En), "Training for skills");
    assert_eq!(services.label("gone", Lang::En), "gone");
}

const RULE: &str = "
    [[deadline]]
    key = 'a'
    version = '1'
    name_bg = 'А'
    name_en = 'A'
    value = 3
    unit = 'days'
    counting = 'working'
    origin = 'law'
    ground = { bg = 'чл. 1', en = 'Art. 1' }
    valid_from = '2020-01-01'
";

fn read(deadlines: &str) -> Result<Rules, RulesError> {
    // Without the kinds of case, which name deadlines that are not in these texts.
    Rules::read(Texts { deadlines, programmes: "item = []", secrets: NO_SECRETS, case_kinds: &[], ..SHIPPED })
}

/// The rule once more with some words of it replaced.
fn changed(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(RULE.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[test]
fn the_rule_of_the_day_is_taken() {
    let first = format!("{RULE}    valid_until = '2025-12-31'");
    let second = changed(&[("version = '1'", "version = '2'"), ("2020-01-01", "2026-01-01"), ("= 3", "= 5")]);
    let rules = read(&format!("{first}{second}")).unwrap();
    let value = |day| rules.deadline("a", day).map(|rule| rule.value);
    assert_eq!(value(date(2019, 12, 31)), None);
    assert_eq!(value(date(2025, 12, 31)), Some(3));
    assert_eq!(value(date(2026, 1, 1)), Some(5));
    assert_eq!(rules.version("a", "1").map(|rule| rule.value), Some(3));
}

#[test]
fn an_error_names_the_rule_and_the_reason() {
    let twice = format!("{RULE}{RULE}");
    let overlapping = format!("{RULE}{}", changed(&[("version = '1'", "version = '2'"), ("2020", "2030")]));
    for (text, key, reason) in [
        (changed(&[("'a'", "'A b'")]), "A b", "small Latin letters"),
        (changed(&[("'A'", "' '")]), "a", "both names"),
        (changed(&[("= 3", "= 99999")]), "a", "out of bounds"),
        (format!("{RULE}    times = 0"), "a", "out of bounds"),
        (format!("{RULE}    valid_until = '2019-12-31'"), "a", "ends before"),
        (format!("{RULE}    verified_on = '2026-01-01'"), "a", "by nobody"),
        (format!("{RULE}    description_en = 'x'"), "a", "one language"),
        (twice, "a", "version 1 stands twice"),
        (overlapping, "a", "on the same day"),
        (changed(&[("'days'", "'weeks'")]), "deadlines", "weeks"),
        (format!("{RULE}    vaule = 3"), "deadlines", "vaule"),
        (changed(&[("2020-01-01", "2020-02-30")]), "deadlines", "day"),
    ] {
        let error = read(&text).unwrap_err();
        assert_eq!(error.key, key, "{error}");
        assert!(error.reason.contains(reason), "{error}");
    }
    let twice = "[[item]]\ncode = 'x'\nbg = 'х'\nen = 'x'\n[[item]]\ncode = 'x'\nbg = 'х'\nen = 'x'\n";
    let error = Rules::read(Texts { programmes: twice, ..SHIPPED }).unwrap_err();
    assert_eq!(error.to_string(), "rule x: the code stands twice");
}

/// No code is a secret.
const NO_SECRETS: &str = "ground = { bg = \"г\", en = \"g\" }\nverified = false\ncode = []";

#[test]
fn a_programme_whose_name_is_a_secret_has_a_kind_of_that_layer_and_only_such_a_kind_has_its_groups() {
    let rules = Rules::embedded();
    for one in rules.secrets().codes() {
        let kinds = rules.case_kinds().iter();
        match one.list.as_str() {
            "programme" => assert_eq!(rules.case_kind(&one.code).unwrap().layer, one.layer),
            "target-group" => {
                let of_it = kinds.filter(|kind| kind.groups.contains(&one.code));
                assert!(of_it.count() > 0, "{}", one.code);
            }
            _ => {}
        }
    }
    let adoption = rules.case_kinds().iter().filter(|kind| kind.layer == "adoption");
    for kind in adoption {
        assert_eq!(rules.secrets().layer("programme", &kind.code), Some("adoption"));
        assert!(kind.groups.iter().all(|group| rules.secrets().layer("target-group", group).is_some()));
    }
}

#[test]
fn a_secret_of_no_list_or_twice_is_refused() {
    let told = |code: &str| {
        let one = format!("[[code]]\nlist = \"programme\"\ncode = \"{code}\"\nlayer = \"adoption\"\n");
        let head = NO_SECRETS.replace("code = []", "");
        Rules::read(Texts { secrets: &format!("{head}{one}{one}"), ..SHIPPED }).unwrap_err().reason
    };
    assert_eq!(told("made-up"), "is no code of programme");
    assert_eq!(told("adoption"), "stands twice");
}
