//! Samples of plans. Nobody in them is real.

use super::{
    Activity, Partner, Party, PartyKind, Plan, PlanGoal, Stage, Whole,
    pages::{FormView, OneView, begin_page, end_page, form_page, one_page, party_page},
};
use crate::working::Opened;
use access::Layer;
use assessments::goals::{State, samples::goal};
use base::{FieldErrors, Lang, Problem, jiff::civil::date, typed::Typed};
use casework::{
    cases::samples::{case, id, now, people, today},
    order,
};
use page::Markup;
use people::Name;

/// Writing a plan, empty, full, with errors; a plan in its stages; what a party says.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    let before = order::judge(order::Step::Services, &order::nothing(today()), today()).all_ways();
    let view = |goals| FormView {
        case: case(true),
        people: people(),
        goals,
        partners: vec![partner()],
        layers: vec![Layer::General, Layer::Psychology],
        before: before.clone(),
        today: today(),
    };
    let typed =
        Typed::default().with("aim", "Детето да расте у дома.").with("activities-1.text", "Посещения");
    let opened = Opened { typed, version: 1, ..Opened::default() };
    let mut errors = FieldErrors::one("goals", Problem::Required);
    errors.add("activities", Problem::Required);
    errors.add("services", Problem::Required);
    let one = |stage| OneView {
        case: case(true),
        whole: whole(stage),
        may_write: true,
        to_sign: None,
        made: made(),
    };
    let wrong = FieldErrors::one("agrees", Problem::Required);
    let reason = FieldErrors::one("reason", Problem::Required);
    let urgent = FieldErrors::one("urgent_reason", Problem::Required);
    let proposed = one(Stage::Proposed);
    vec![
        ("plan, without a goal", form_page(lang, &view(Vec::new()), &Opened::default(), &none)),
        ("plan, new", form_page(lang, &view(vec![goal()]), &Opened::default(), &none)),
        ("plan, with errors", form_page(lang, &view(vec![goal()]), &opened, &errors)),
        ("plan, proposed", one_page(lang, &proposed)),
        ("plan, agreed", one_page(lang, &one(Stage::Agreed))),
        (
            "plan, agreed, its agreement handed over",
            one_page(lang, &OneView { to_sign: Some(uuid::Uuid::nil()), ..one(Stage::Agreed) }),
        ),
        ("plan, in force", one_page(lang, &one(Stage::InForce))),
        ("plan, party", party_page(lang, &proposed, &proposed.whole.parties[1], &Typed::default(), &none)),
        (
            "plan, party with errors",
            party_page(lang, &proposed, &proposed.whole.parties[1], &Typed::default(), &wrong),
        ),
        (
            "plan, beginning",
            begin_page(lang, &one(Stage::Agreed), &order::Verdict::default(), &Typed::default(), &none),
        ),
        (
            "plan, beginning with errors",
            begin_page(lang, &one(Stage::Agreed), &before, &Typed::default(), &urgent),
        ),
        ("plan, ending", end_page(lang, &one(Stage::InForce), &Typed::default(), &none)),
        ("plan, ending with errors", end_page(lang, &proposed, &Typed::default(), &reason)),
    ]
}

fn partner() -> Partner {
    Partner {
        id: id(620),
        name_bg: "Болница „Измислена“".to_owned(),
        name_en: "Invented Hospital".to_owned(),
    }
}

/// A joint plan with everything in it.
pub fn whole(stage: Stage) -> Whole {
    let said = |text: &str| Some(text.to_owned());
    let party = |number, kind, person: Option<Name>, agrees| Party {
        id: id(number),
        kind,
        person_id: person.as_ref().map(|_| id(12)),
        person,
        organisation_id: None,
        name_bg: None,
        name_en: None,
        agrees,
        said_on: agrees.map(|_| today()),
        remark: (agrees == Some(false)).then(|| "Иска срещите да са следобед.".to_owned()),
        version: 1,
    };
    Whole {
        plan: plan(stage),
        services: vec!["skills-training".to_owned(), "psychological-therapy".to_owned()],
        goals: vec![PlanGoal {
            id: id(401),
            area: "health".to_owned(),
            domain: "health".to_owned(),
            text: "Бебето да е записано при личен лекар.".to_owned(),
            indicator: "Има лекар и първи преглед.".to_owned(),
            due_on: date(2026, 4, 1),
            state: State::Open,
            version: 1,
        }],
        activities: vec![Activity {
            text: "Домашни посещения".to_owned(),
            goal_id: Some(id(401)),
            goal: said("Бебето да е записано при личен лекар."),
            service: said("skills-training"),
            organisation_id: Some(id(620)),
            name_bg: said("Болница „Измислена“"),
            name_en: said("Invented Hospital"),
            responsible: "Вода Водеща".to_owned(),
            frequency: said("веднъж седмично"),
            until_on: Some(date(2026, 9, 1)),
            indicator: said("Шест посещения"),
        }],
        partners: vec![partner()],
        parties: vec![
            party(601, PartyKind::Child, Some(Name::named("Ивайло", "", "Петров")), None),
            party(602, PartyKind::Family, Some(Name::named("Мария", "", "Петрова")), Some(false)),
            party(603, PartyKind::Centre, None, Some(true)),
        ],
    }
}

fn plan(stage: Stage) -> Plan {
    Plan {
        id: id(600),
        case_id: id(1),
        number: 1,
        layer: Layer::General,
        person_id: id(11),
        person: Name::named("Ивайло", "Иванов", "Петров"),
        born_on: Some(date(2026, 2, 20)),
        needs_id: Some(id(501)),
        aim: "Детето да расте у дома.".to_owned(),
        child_view: None,
        from_on: date(2026, 3, 5),
        review_on: date(2026, 9, 5),
        is_joint: true,
        stage,
        urgent_reason: (stage == Stage::InForce).then(|| "Нямаше къде да спят.".to_owned()),
        proposed_at: now(),
        author: Some("Вода Водеща".to_owned()),
        author_latin: Some("Voda Vodeshta".to_owned()),
        agreed_at: None,
        in_force_at: None,
        ended_at: None,
        end_reason: None,
        version: 1,
    }
}

fn made() -> documents::Made {
    documents::making::sample("plan", documents::Kind::Plan)
}
