//! Samples of closing and following up. Nobody in them is real.

use super::{
    Closure, FollowUp, NewClosure, NewResult, Outcome, form,
    pages::{close_page, follow_up_page, panel, reopen_page},
};
use crate::cases::{
    CareForm,
    samples::{case, closed, id, now, today},
};
use base::{FieldErrors, Lang, Problem, jiff::civil::date, typed::Typed};
use page::{Markup, html};

/// Closing, opening again, following up: empty, full, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    let blank = form::blank(today(), Some(CareForm::Parents));
    let wrong = NewClosure::parse(&Typed::default(), today(), now()).err().unwrap_or_default();
    let wrong_result = NewResult::parse(&Typed::default(), today(), now()).err().unwrap_or_default();
    let reason = FieldErrors::one("reason", Problem::Required);
    let follow_ups = follow_ups();
    vec![
        ("closure", close_page(lang, &case(true), 2, Some("14:20"), &blank, &none)),
        ("closure, with errors", close_page(lang, &case(true), 0, None, &Typed::default(), &wrong)),
        ("closure, recorded", page(lang, panel(lang, &closed(), &[closure()], &follow_ups))),
        ("reopening", reopen_page(lang, &closed(), &Typed::default(), &none)),
        ("reopening, with errors", reopen_page(lang, &closed(), &Typed::default(), &reason)),
        ("follow-up", follow_up_page(lang, &closed(), &follow_ups[0], &Typed::default(), &none)),
        (
            "follow-up, with errors",
            follow_up_page(lang, &closed(), &follow_ups[1], &Typed::default(), &wrong_result),
        ),
    ]
}

fn page(lang: Lang, part: Markup) -> Markup {
    html! { h1 { (super::w::closure(lang)) } (part) }
}

/// A closure that was followed by opening again.
pub fn closure() -> Closure {
    Closure {
        id: id(71),
        outcome: Outcome::Reached,
        lives_with: CareForm::Parents,
        summary: "Семейството има дом и доход.\nМайката се чувства уверена.".to_owned(),
        follow_on: Some("Личният лекар и бабата".to_owned()),
        follow_on_until: Some(date(2026, 9, 5)),
        closed_on: today(),
        closed_at: now(),
        closed_name: Some("Вода Водеща".to_owned()),
        closed_latin: Some("Voda Vodeshta".to_owned()),
        reopened_at: Some(now()),
        reopen_reason: Some("Майката се обади отново.".to_owned()),
        reopened_name: Some("Вода Водеща".to_owned()),
        reopened_latin: Some("Voda Vodeshta".to_owned()),
    }
}

fn follow_ups() -> Vec<FollowUp> {
    let follow_up = |number, months, due_on| FollowUp {
        id: id(number),
        case_id: id(1),
        closure_id: id(71),
        months,
        due_on,
        done_on: None,
        result: None,
        lives_with: None,
        lifted_at: None,
        version: 1,
    };
    vec![
        FollowUp {
            done_on: Some(date(2026, 4, 4)),
            result: Some("Детето расте добре.".to_owned()),
            lives_with: Some(CareForm::Parents),
            ..follow_up(72, 1, date(2026, 4, 5))
        },
        follow_up(73, 3, date(2026, 6, 5)),
        FollowUp { lifted_at: Some(now()), ..follow_up(74, 6, date(2026, 9, 5)) },
    ]
}
