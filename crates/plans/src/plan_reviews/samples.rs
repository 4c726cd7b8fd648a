//! Samples of reviews. Nobody in them is real.

use super::{
    Change, Decision, Review,
    pages::{FormView, OneView, form_page, one_page},
    read::GoalLine,
};
use crate::{
    support_plans::{Line as PlanLine, Stage},
    working::Opened,
};
use access::Layer;
use assessments::goals::State;
use base::{FieldErrors, Lang, Problem, jiff::civil::date, typed::Typed};
use casework::cases::samples::{case, id, now, today};
use page::Markup;

/// Writing a review, with errors; a signed one.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let view = FormView {
        case: case(true),
        whole: crate::support_plans::sample(Stage::InForce),
        others: vec![other()],
        changes: vec![change()],
        heard: None,
    };
    let opened = Opened { typed: Typed::default().with("decision", "continue"), ..Opened::default() };
    let mut errors = FieldErrors::one("goals", Problem::Required);
    errors.add("next_on", Problem::Required);
    let one = |decision| OneView {
        case: case(true),
        review: review(decision),
        goals: vec![GoalLine {
            id: id(401),
            text: "Бебето да е записано при личен лекар.".to_owned(),
            state: State::Met,
            remark: Some("Прегледано е на 3 март.".to_owned()),
        }],
        changes: vec![change()],
        made: documents::making::sample("plan-review", documents::Kind::Review),
        may_write: true,
    };
    vec![
        ("review, new", form_page(lang, &view, &Opened::default(), &FieldErrors::new())),
        ("review, with errors", form_page(lang, &view, &opened, &errors)),
        ("review, signed", one_page(lang, &one(Decision::Continue))),
        ("review, to close", one_page(lang, &one(Decision::Close))),
    ]
}

fn change() -> Change {
    Change {
        person: id(11),
        domain: "care".to_owned(),
        first_on: date(2026, 2, 25),
        first: 25,
        last_on: today(),
        last: 75,
    }
}

fn review(decision: Decision) -> Review {
    Review {
        id: id(800),
        case_id: id(1),
        plan_id: id(600),
        plan: 1,
        number: 1,
        layer: Layer::General,
        is_planned: decision == Decision::Continue,
        reason: (decision != Decision::Continue).then(|| "Майката започна работа.".to_owned()),
        held_on: today(),
        took_part: "Майката, бабата, психолог.".to_owned(),
        child_view: None,
        not_heard: Some("Детето е на две седмици.".to_owned()),
        parents_view: "Доволна е от посещенията.".to_owned(),
        conclusions: "Семейството се справя.".to_owned(),
        decision,
        next_on: (decision == Decision::Continue).then(|| date(2026, 9, 5)),
        signed_at: now(),
        signer: Some("Вода Водеща".to_owned()),
        signer_latin: Some("Voda Vodeshta".to_owned()),
    }
}

/// The plan of a sister.
fn other() -> PlanLine {
    let plan = crate::support_plans::sample(Stage::InForce).plan;
    PlanLine {
        id: id(650),
        number: 2,
        layer: plan.layer,
        person: plan.person,
        from_on: plan.from_on,
        review_on: plan.review_on,
        is_joint: false,
        stage: Stage::InForce,
    }
}
