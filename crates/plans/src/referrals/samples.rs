//! Samples of referrals. Nobody in them is real.

use super::{
    Fact, Ground, Outcome, Referral, Stage,
    facts::Told,
    pages::{
        FormView, OneView, form_page, list_page, one_page,
        outside::{Asks, LookView, look_page, pin_page, thanks_page},
    },
};
use crate::{
    consents::{self, Consent, Purpose},
    partners::Partner,
    working::Opened,
};
use base::{FieldErrors, Lang, Problem, jiff::civil::date, typed::Typed};
use casework::cases::samples::{case, id, now, people, today};
use page::Markup;
use people::Name;

/// The list, writing one, one in each stage, and what the other side sees.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let partner =
        Partner {
            id: id(620), name_bg: "Логопед „Дума“".into(), name_en: "Speech therapy “Duma”".into()
        };
    let view = FormView { case: case(true), people: people(), partners: vec![partner], consents: Vec::new() };
    let sharing = Consent { purpose: Purpose::Sharing, ..consents::sample() };
    let agreed = FormView { consents: vec![sharing], ..view.clone() };
    let wrong = FieldErrors::one("no_consent_reason", Problem::Required);
    let none = FieldErrors::new();
    let late = FieldErrors::one("ground", Problem::Required);
    let asks = Asks {
        here: "/referred/abc".into(),
        centre: "ЦОП Примерград".into(),
        phone: Some("+35928223510".into()),
        to: "Логопед „Дума“".into(),
    };
    let look = |referral: Referral, errors: FieldErrors| LookView {
        asks: asks.clone(),
        referral,
        facts: facts(),
        ticket: "1.a".into(),
        typed: Typed::default(),
        errors,
    };
    vec![
        ("referrals, none", list_page(lang, &case(true), &[], true, today())),
        ("referrals, all", list_page(lang, &case(true), &all(), true, date(2026, 4, 1))),
        ("referral, writing", form_page(lang, &agreed, &Opened::default(), &none)),
        ("referral, writing with errors", form_page(lang, &view, &Opened::default(), &wrong)),
        ("referral, registered", one_page(lang, &one(sample(), FieldErrors::new(), None))),
        (
            "referral, sent",
            one_page(lang, &one(sent(Stage::Opened), FieldErrors::new(), Some("482913".into()))),
        ),
        ("referral, answering with errors", one_page(lang, &one(sent(Stage::Sent), late.clone(), None))),
        ("referral, accepted", one_page(lang, &one(accepted(), FieldErrors::new(), None))),
        ("referral, refused", one_page(lang, &one(refused(), FieldErrors::new(), None))),
        ("referral, outside before the pin", pin_page(lang, &asks, &none)),
        ("referral, outside wrong pin", pin_page(lang, &asks, &FieldErrors::one("pin", Problem::Required))),
        ("referral, outside", look_page(lang, &look(sent(Stage::Opened), FieldErrors::new()))),
        ("referral, outside with errors", look_page(lang, &look(sent(Stage::Opened), late))),
        ("referral, outside accepted", look_page(lang, &look(accepted(), FieldErrors::new()))),
        ("referral, outside thanks", thanks_page(lang, &asks, true)),
    ]
}

fn one(referral: Referral, errors: FieldErrors, pin: Option<String>) -> OneView {
    OneView {
        case: case(true),
        facts: facts(),
        consent: referral.no_consent_reason.is_none().then(|| "05.03.2026 · Мария Петрова".to_owned()),
        made: documents::making::sample("referral", documents::Kind::Referral),
        link: referral.sent_at.map(|at| ("https://zaedno.example/referred/abc".to_owned(), at)),
        pin,
        may_write: true,
        may_answer: true,
        typed: Typed::default(),
        errors,
        today: today(),
        referral,
    }
}

fn facts() -> Vec<Told> {
    vec![
        Told { fact: Fact::Name, text: "Ивайло Петров".into() },
        Told { fact: Fact::Born, text: "22.02.2026".into() },
    ]
}

fn all() -> Vec<Referral> {
    let done = Referral {
        stage: Stage::Done,
        outcome: Some(Outcome::Helped),
        outcome_text: Some("Шест срещи.".into()),
        outcome_at: Some(now()),
        ..accepted()
    };
    let back = Referral { stage: Stage::Withdrawn, ..sample() };
    vec![sample(), sent(Stage::Sent), sent(Stage::Opened), accepted(), refused(), done, back]
}

fn sent(stage: Stage) -> Referral {
    Referral {
        stage,
        sent_at: Some(now()),
        answer_by: Some(date(2026, 3, 19)),
        opened_at: (stage == Stage::Opened).then(now),
        ..sample()
    }
}

fn accepted() -> Referral {
    Referral {
        answered_at: Some(now()),
        answered_by: Some("Мила Примерова, логопед".into()),
        answered_via: Some("link".into()),
        accepted_from: Some(date(2026, 3, 16)),
        contact: Some("кабинет 3, 02 000 00 00".into()),
        ..sent(Stage::Accepted)
    }
}

fn refused() -> Referral {
    Referral {
        answered_at: Some(now()),
        answered_by: Some("Мила Примерова, логопед".into()),
        answered_via: Some("page".into()),
        ground: Some(Ground::NoPlace),
        answer_text: Some("Първото свободно място е през май.".into()),
        no_consent_reason: Some("Майката не може да бъде намерена.".into()),
        ..sent(Stage::Refused)
    }
}

/// A referral that is registered and not sent.
pub fn sample() -> Referral {
    Referral {
        id: id(990),
        case_id: id(1),
        centre_id: id(2),
        reference: "Н-2026-0007".to_owned(),
        person_id: id(11),
        person: Name::named("Ивайло", "", "Петров"),
        organisation_id: id(620),
        name_bg: "Логопед „Дума“".to_owned(),
        name_en: "Speech therapy “Duma”".to_owned(),
        address: None,
        email: Some("duma@partner.example".to_owned()),
        service: "Логопедична оценка".to_owned(),
        reason: "Детето не реагира на звук.".to_owned(),
        wish: "Оценка и препоръки.".to_owned(),
        known: None,
        consent_id: None,
        no_consent_reason: None,
        stage: Stage::Created,
        answer_by: None,
        created_at: now(),
        author_id: id(21),
        author: Some("Вода Водеща".to_owned()),
        author_latin: Some("Voda Vodeshta".to_owned()),
        author_phone: None,
        sent_at: None,
        opened_at: None,
        answered_at: None,
        answered_by: None,
        answered_via: None,
        accepted_from: None,
        contact: None,
        ground: None,
        answer_text: None,
        outcome: None,
        outcome_text: None,
        outcome_at: None,
        version: 1,
    }
}
