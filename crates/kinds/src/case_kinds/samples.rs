//! Samples of the kinds of a case. Nobody in them is real.

use super::{
    Work,
    pages::{KindsView, ending_page, list_page, panel},
    read::KindRow,
};
use crate::{answers::Answers, catalogue, permits::May, standing::Recorded};
use access::Layer;
use base::{FieldErrors, Id, Lang, Problem, jiff::civil::date, typed::Typed};
use casework::cases::{
    CaseView,
    samples::{case, id, people, today},
};
use page::{Markup, html};

/// The kinds: none but the leading one, several under way, what does not fit, ended; the panel; ending.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let new = view(case(true), vec![leading()]);
    let full = view(case(true), vec![leading(), foster(), mediation(), refused(), ended()]);
    let closed = KindsView { offered: Vec::new(), ..view(case(true), vec![ended()]) };
    let typed = Typed::default().with("opened_on", "2026-03-05");
    let wrong = FieldErrors::one("reason", Problem::said("group-does-not-fit", crate::w::group_does_not_fit));
    let chosen = typed.clone().with("kind", "foster-care");
    let none = FieldErrors::new();
    let required = FieldErrors::one("outcome", Problem::Required);
    let part = |body: Markup| html! { h1 { (crate::w::title(lang)) } (body) };
    vec![
        ("kinds, at the beginning", list_page(lang, &new, &typed, &none)),
        ("kinds, several", list_page(lang, &full, &typed, &none)),
        ("kinds, errors", list_page(lang, &full, &chosen, &wrong)),
        ("kinds, ended", list_page(lang, &closed, &typed, &none)),
        ("kinds, panel", part(panel(lang, &full))),
        ("kinds, ending", ending_page(lang, &case(true), &foster(), &Typed::default(), &none)),
        ("kinds, ending, errors", ending_page(lang, &case(true), &foster(), &Typed::default(), &required)),
    ]
}

fn view(case: CaseView, works: Vec<Work>) -> KindsView {
    KindsView {
        case,
        works,
        offered: catalogue::all().iter().collect(),
        parents: people().iter().skip(1).take(2).map(|one| one.id).collect(),
        may: May::all(),
        today: today(),
    }
}

/// What the case was opened for, with nothing recorded yet.
pub fn leading() -> Work {
    work("prevention-of-abandonment", &[], true)
}

/// Foster care, on its way.
pub fn foster() -> Work {
    work("foster-care", &["application", "training", "meeting"], false)
}

/// Mediation, with one parent met.
pub fn mediation() -> Work {
    let mut work = work("parental-conflict", &["first-talk"], false);
    work.recorded[0].party_id = Some(people()[1].id);
    work
}

/// Foster care of a candidate whom the commission did not approve: the work may end.
pub fn refused() -> Work {
    let mut work =
        work("foster-care", &["application", "training", "meeting", "social-report", "decision"], false);
    if let Some(last) = work.recorded.last_mut() {
        last.answers = Answers::of(&[("decision", "refused")]);
    }
    work
}

/// Adoption, ended.
pub fn ended() -> Work {
    let mut ended = work("adoption", &["application"], false);
    ended.ended_on = Some(today());
    if let Some(row) = &mut ended.row {
        row.ended_on = Some(today());
        row.outcome = Some("withdrawn".to_owned());
        row.summary = Some("Решиха да изчакат.".to_owned());
    }
    ended
}

/// The work of a kind with these steps recorded, a day after another.
pub fn work(code: &str, steps: &[&str], is_leading: bool) -> Work {
    let kind = catalogue::kind(code).unwrap_or(&catalogue::all()[0]);
    let opened_on = date(2026, 2, 22);
    let recorded = |(place, step): (i8, &&str)| Recorded {
        id: id(900 + u128::from(place.unsigned_abs())),
        step: (*step).to_owned(),
        happened_on: date(2026, 2, 22 + place),
        party_id: None,
        answers: Answers::default(),
    };
    let row = KindRow {
        id: Id::from_uuid(uuid::Uuid::from_u128(890)),
        kind: kind.code.clone(),
        layer: Layer::General,
        opened_on,
        reason: Some("Бабата иска да стане приемен родител.".to_owned()),
        ended_on: None,
        outcome: None,
        summary: None,
        version: 1,
    };
    Work {
        kind,
        row: (!steps.is_empty()).then_some(row),
        is_leading,
        opened_on,
        ended_on: None,
        recorded: (0..).zip(steps).map(recorded).collect(),
    }
}
