//! Samples of agreements with families. Nobody in them is real.

use super::{
    Agreement, Annex, Ground, Stage,
    annex::annex_page,
    pages::{FormView, OneView, end_page, form_page, one_page, sign_page},
};
use crate::working::Opened;
use base::{FieldErrors, Lang, Problem, jiff::civil::date, typed::Typed};
use casework::{
    cases::samples::{case, id, now, people, today},
    order,
};
use documents::{Kind, making::sample};
use page::Markup;
use people::Name;

/// Writing an agreement, in its stages, signing, annexes, the end.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    let before = order::judge(order::Step::Agreement, &order::nothing(today()), today()).all_ways();
    let view = |before| FormView { case: case(true), people: people(), before };
    let typed = Typed::default().with("fee", "безплатно");
    let opened = Opened { typed: typed.clone(), version: 1, ..Opened::default() };
    let mut errors = FieldErrors::one("urgent_reason", Problem::Required);
    errors.add("fee", Problem::NotANumber);
    let one = |stage| OneView {
        case: case(true),
        of: agreement(stage),
        services: vec!["skills-training".to_owned()],
        annexes: vec![annex()],
        annexes_made: vec![sample("service-agreement-annex", Kind::Annex)],
        made: sample("service-agreement", Kind::Agreement),
        may_write: true,
    };
    let signing = FieldErrors::one("child_signed", Problem::Required);
    let ground = FieldErrors::one("ground", Problem::Required);
    let text = FieldErrors::one("text", Problem::Required);
    let (handed, signed) = (agreement(Stage::HandedOver), agreement(Stage::Signed));
    vec![
        ("agreement, new", form_page(lang, &view(order::Verdict::default()), &Opened::default(), &none)),
        ("agreement, with errors", form_page(lang, &view(before), &opened, &errors)),
        ("agreement, handed over", one_page(lang, &one(Stage::HandedOver))),
        ("agreement, signed", one_page(lang, &one(Stage::Signed))),
        ("agreement, ended", one_page(lang, &one(Stage::Ended))),
        ("agreement, signing", sign_page(lang, (&case(true), true), &handed, &typed, &none)),
        ("agreement, signing with errors", sign_page(lang, (&case(true), true), &handed, &typed, &signing)),
        ("agreement, annex", annex_page(lang, &case(true), &signed, &typed, &none)),
        ("agreement, annex with errors", annex_page(lang, &case(true), &signed, &typed, &text)),
        ("agreement, ending", end_page(lang, &case(true), &signed, &typed, &none)),
        ("agreement, ending with errors", end_page(lang, &case(true), &handed, &typed, &ground)),
    ]
}

fn annex() -> Annex {
    Annex {
        id: id(711),
        number: 1,
        text: "Срокът се удължава.".to_owned(),
        until_on: Some(date(2027, 3, 5)),
        signed_on: today(),
    }
}

fn agreement(stage: Stage) -> Agreement {
    let ended = stage == Stage::Ended;
    let signed = ended || stage == Stage::Signed;
    Agreement {
        id: id(700),
        case_id: id(1),
        plan_id: Some(id(600)),
        person_id: id(12),
        person: Name::named("Мария", "", "Петрова"),
        child_id: Some(id(11)),
        child: Some(Name::named("Ивайло", "", "Петров")),
        child_born_on: Some(date(2026, 2, 20)),
        basis: "Предварителна оценка № 15".to_owned(),
        basis_on: Some(date(2026, 3, 1)),
        from_on: today(),
        until_on: date(2026, 9, 5),
        fee_cents: if signed { 0 } else { 1250 },
        centre_duties: "Дава услугите по плана.".to_owned(),
        family_duties: "Участва в срещите.".to_owned(),
        handed_over_on: today(),
        urgent_reason: (!signed).then(|| "Нямаше къде да спят.".to_owned()),
        stage,
        reference: signed.then(|| "12/2026".to_owned()),
        signed_on: signed.then(today),
        child_signed: false,
        ended_on: ended.then(today),
        ground: ended.then_some(Ground::Reached),
        end_note: None,
        created_at: now(),
        author: Some("Вода Водеща".to_owned()),
        author_latin: Some("Voda Vodeshta".to_owned()),
        version: 1,
    }
}
