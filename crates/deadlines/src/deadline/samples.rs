//! The pages of deadlines, empty, full and with errors. Everybody in them is made up.

use super::{
    Line,
    list::{Narrow, Place},
    pages::{self, DeadlinePage, ListView},
    see::May,
};
use crate::rules::CentreRules;
use access::Layer;
use base::{
    FieldErrors, Id, Lang, Problem,
    jiff::{SignedDuration, Timestamp},
    typed::Typed,
};
use page::Markup;

/// 5 March 2026, 14:30 in Sofia.
pub const NOW: Timestamp = Timestamp::constant(1_772_713_800, 0);

fn hours(hours: i64) -> Timestamp {
    NOW + SignedDuration::from_hours(hours)
}

/// A deadline of a case that is due in so many hours and at risk in so many.
pub fn line(number: u128, rule: &str, risk: i64, due: i64) -> Line {
    Line {
        id: Id::from_uuid(uuid::Uuid::from_u128(number)),
        centre_id: Id::from_uuid(uuid::Uuid::from_u128(3)),
        case_id: Some(Id::from_uuid(uuid::Uuid::from_u128(7))),
        person_id: None,
        layer: Layer::General,
        subject_kind: "case".into(),
        subject_id: uuid::Uuid::from_u128(7),
        reference: Some("2026-0012".into()),
        about: None,
        user_id: None,
        user_name: Some("Вода Водеща".into()),
        user_latin: Some("Voda Vodeshta".into()),
        rule_key: rule.into(),
        rule_version: "1".into(),
        round: 1,
        started_at: hours(-480),
        risk_at: hours(risk),
        due_at: hours(due),
        lapses: false,
        met_at: None,
        lifted_at: None,
        lifter: None,
        lifter_latin: None,
        lifted_reason: None,
        former_version: None,
        former_due_at: None,
        created_at: hours(-480),
        version: 1,
    }
}

fn of_every_state() -> Vec<(Line, Option<String>)> {
    let by_hand = Line {
        case_id: None,
        subject_kind: "deadline".into(),
        reference: None,
        about: Some("Жалба вх. № 12".into()),
        user_name: None,
        user_latin: None,
        ..line(2, "complaint-answer", -4, 20)
    };
    let met = Line { met_at: Some(hours(-30)), ..line(4, "plan-review", -60, -20) };
    let late = Line { met_at: Some(hours(-3)), ..line(5, "adoption-follow-up", -60, -20) };
    vec![
        (line(1, "needs-assessment-and-plan", -60, -20), Some("/cases/7".into())),
        (by_hand, None),
        (line(3, "adoption-follow-up", 300, 400), None),
        (met, None),
        (late, None),
        (Line { lapses: true, ..line(7, "refusal-appeal", -60, -20) }, None),
        (lifted(), None),
    ]
}

fn lifted() -> Line {
    Line {
        lifted_at: Some(hours(-1)),
        lifter: Some("Ръка Ръководна".into()),
        lifter_latin: Some("Raka Rakovodna".into()),
        lifted_reason: Some("Случаят е поет от друг център.".into()),
        former_due_at: Some(hours(90)),
        former_version: Some("1".into()),
        ..line(6, "plan-review", 20, 60)
    }
}

/// Every page of deadlines.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let families = || {
        let case = line(1, "contract", 0, 0).case_id;
        case.map(|case| (case, "Измислени".to_owned())).into_iter().collect()
    };
    let list = |narrow, lines, next| ListView {
        narrow,
        lines,
        families: families(),
        next,
        centres: Vec::new(),
        may_enter: true,
        now: NOW,
    };
    let next = Place { due_at: NOW, id: line(1, "contract", 0, 0).id };
    let mine = Narrow { mine: true, rule: "plan-review".into(), ..Narrow::default() };
    let view = |line: Line, meet, lift| DeadlinePage {
        rule: CentreRules::default().version(&line.rule_key, &line.rule_version),
        address: None,
        may: May { meet, lift },
        now: NOW,
        line,
    };
    let (nothing, none) = (Typed::default(), FieldErrors::new());
    let by_hand = Line { subject_kind: "deadline".into(), ..line(2, "complaint-answer", -4, 20) };
    let wrong = FieldErrors::one("met_at", Problem::InFuture);
    let mut errors = FieldErrors::one("rule", Problem::Required);
    errors.add("about", Problem::Required);
    errors.add("reference", Problem::NotOffered);
    let typed = Typed::default().with("from", "05.03.2026 14:30").with("reference", "2026-9999");
    vec![
        ("deadlines", pages::list_page(lang, &list(Narrow::default(), of_every_state(), Some(next)))),
        ("deadlines, empty", pages::list_page(lang, &list(Narrow::default(), Vec::new(), None))),
        ("deadlines, nothing found", pages::list_page(lang, &list(mine, Vec::new(), None))),
        (
            "deadline",
            pages::one_page(lang, &view(line(1, "plan-review", -60, 20), false, true), &nothing, &none),
        ),
        ("deadline, by hand", pages::one_page(lang, &view(by_hand.clone(), true, true), &nothing, &none)),
        ("deadline, with errors", pages::one_page(lang, &view(by_hand, true, true), &typed, &wrong)),
        ("deadline, lifted", pages::one_page(lang, &view(lifted(), false, false), &nothing, &none)),
        ("deadline, lifting", pages::lifting_form(lang, &line(1, "plan-review", -60, 20), &nothing, &none)),
        (
            "deadline, lifting with errors",
            pages::lifting_form(
                lang,
                &line(1, "plan-review", -60, 20),
                &nothing,
                &FieldErrors::one("reason", Problem::Required),
            ),
        ),
        ("deadline, entering", pages::enter_form(lang, &typed, &none)),
        ("deadline, entering with errors", pages::enter_form(lang, &typed, &errors)),
    ]
}
