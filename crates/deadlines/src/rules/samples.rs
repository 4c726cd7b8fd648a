//! The pages of rules, full and with errors. Everybody in them is made up.

use super::{
    CentreRules, Counted, Measure, OwnRule, RuleInForce,
    centre::CentreName,
    form::as_typed,
    pages::{self, CalendarView, ListView, RulePage},
    read::{RuleLine, RuleView, Version},
    recount::Recount,
};
use base::{
    FieldErrors, Ground, Id, Lang, Problem,
    ids::CentreId,
    jiff::{Timestamp, civil::Date, civil::date},
    rules::Rules,
    typed::Typed,
};
use page::Markup;

const TODAY: Date = date(2026, 3, 5);
const NOW: Timestamp = Timestamp::constant(1_772_713_800, 0);

fn centre(number: u128) -> CentreId {
    Id::from_uuid(uuid::Uuid::from_u128(number))
}

fn own() -> OwnRule {
    OwnRule {
        id: Id::from_uuid(uuid::Uuid::from_u128(31)),
        key: "plan-review".into(),
        version: "own-1".into(),
        value: 3,
        unit: Measure::Months,
        counting: Counted::Calendar,
        ground: "Заповед на ръководителя № 4".into(),
        reason: "Екипът преглежда плановете на три месеца.".into(),
        valid_from: date(2026, 1, 1),
        valid_until: None,
        verified_by: Some("Юристът на центъра".into()),
        verified_on: Some(date(2025, 12, 20)),
        created_at: NOW,
        created_by: None,
        author: Some("Ръка Ръководна".into()),
        author_latin: Some("Raka Rakovodna".into()),
    }
}

fn lines() -> Vec<RuleLine> {
    let rules = CentreRules::of(vec![own()]);
    let all = Rules::embedded().deadlines().iter();
    all.filter_map(|rule| rules.in_force(&rule.key, TODAY))
        .map(|rule| RuleLine { holds: rule.key != "contract", running: i64::from(rule.value % 3), rule })
        .collect()
}

fn one(recount: Option<Recount>, may_write: bool) -> RulePage {
    let rules = CentreRules::of(vec![own()]);
    let named = Rules::embedded().named("plan-review").cloned();
    let versions = named
        .into_iter()
        .flat_map(|rule| [Version::Own(Box::new(own()), own().over(&rule)), Version::Shipped(rule)])
        .collect();
    let line = rules.in_force("plan-review", TODAY).map(|rule| RuleLine { rule, holds: true, running: 40 });
    let line = line.unwrap_or_else(|| RuleLine {
        rule: RuleInForce { rule: Rules::embedded().deadlines()[0].clone(), is_own: false },
        holds: false,
        running: 0,
    });
    RulePage {
        centre: centre(3),
        view: RuleView { line, versions, by_others: 12, recount },
        may_write,
        may_list: may_write,
    }
}

fn age() -> RulePage {
    let mut page = one(None, true);
    if let Some(rule) = CentreRules::default().in_force("child-sign-age", TODAY) {
        page.view.versions = vec![Version::Shipped(rule.rule.clone())];
        page.view.line = RuleLine { rule, holds: true, running: 0 };
    }
    page
}

fn recount(done: i64, ended_at: Option<Timestamp>) -> Recount {
    Recount {
        id: Id::from_uuid(uuid::Uuid::from_u128(41)),
        centre_id: centre(3),
        rule_key: "plan-review".into(),
        rule_version: "own-1".into(),
        asked_at: NOW,
        total: 12,
        done,
        cursor_at: None,
        ended_at,
    }
}

/// Every page of rules.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let name = |number, bg: &str, en: &str| CentreName {
        id: centre(number),
        name_bg: bg.into(),
        name_en: en.into(),
    };
    let centres = vec![name(3, "Център „Проба“", "Centre Proba"), name(4, "Център „Друг“", "Centre Drug")];
    let list = |centres| ListView { centre: centre(3), centres, rules: lines(), wanted: String::new() };
    let holidays = Rules::embedded().holidays();
    let days = holidays.of_year(2026).into_iter().map(|(day, ground)| (day, ground.cloned())).collect();
    let worked = vec![(date(2026, 2, 7), Ground::typed("Решение на Министерския съвет"))];
    let (typed, none) = (as_typed(&one(None, true).view.line.rule, TODAY), FieldErrors::new());
    let mut errors = FieldErrors::one("value", Problem::NotANumber);
    errors.add("reason", Problem::Required);
    let required = FieldErrors::one("reason", Problem::Required);
    vec![
        ("rules", pages::list_page(lang, &list(Vec::new()))),
        ("rules, of a network", pages::list_page(lang, &list(centres))),
        ("rule", pages::rule_page(lang, &one(None, true))),
        ("rule, for reading", pages::rule_page(lang, &one(Some(recount(12, Some(NOW))), false))),
        ("rule, counting anew", pages::rule_page(lang, &one(Some(recount(5, None)), true))),
        ("rule, an age", pages::rule_page(lang, &age())),
        ("rule, new version", pages::version_form(lang, &one(None, true), &typed, &none)),
        ("rule, new version of an age", pages::version_form(lang, &age(), &typed, &none)),
        (
            "rule, new version with errors",
            pages::version_form(lang, &one(None, true), &Typed::default(), &errors),
        ),
        ("rule, asking to count anew", pages::ask_recount(lang, &one(None, true))),
        ("rule, giving back", pages::ask_give_back(lang, &one(None, true), &Typed::default(), &none, TODAY)),
        (
            "rule, giving back with errors",
            pages::ask_give_back(lang, &one(None, true), &Typed::default(), &required, TODAY),
        ),
        (
            "rules, days off",
            pages::calendar_page(
                lang,
                &CalendarView { year: 2026, days, worked, unverified: vec![date(2026, 1, 2)] },
            ),
        ),
    ]
}
