//! Samples of results. Nobody in them is real.

use super::pages::{
    ChangeView, CorrectionView, ListView, Moment, ResultView, agreement_page, change_page, closed_page,
    correction_page, list_page, printed_page, result_page,
};
use crate::{
    filling::samples::assessment,
    goals::samples::goal,
    instruments::Shipped,
    questions::{self, Difference, Sheet, Turning},
    record::{Assessment, Correction, Line, Role, Standing, State},
    scores::ScoreLine,
};
use ::instruments::{
    Answers, Filling,
    instrument::{Direction, Level},
};
use base::{FieldErrors, Lang, Problem, typed::Typed};
use casework::cases::samples::{case, id, now, today, viewer};
use page::Markup;

/// The page of assessments, results, change, correction, agreement: empty and full.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let sheets = sheets(lang);
    let list = |lines, goals| ListView { case: case(true), lines, goals, viewer: viewer(), today: today() };
    let open = Line { id: id(512), state: State::Open, ..line(511) };
    let full = list(vec![open, line(513), line(514)], vec![goal()]);
    let second = Assessment { id: id(503), role: Role::Second, ..assessment() };
    let differences = [difference()];
    let wrong = [difference().path];
    vec![
        ("assessments", list_page(lang, &full)),
        ("assessments, none", list_page(lang, &list(Vec::new(), Vec::new()))),
        ("assessment, others", closed_page(lang, &case(true), &assessment(), Standing::Later)),
        ("assessment, results", result_page(lang, &result(lang, sheets.clone()))),
        ("assessment, correction", correction_page(lang, &correction(sheets.clone()))),
        ("assessment, on paper", printed_page(lang, lang, &case(true), &assessment(), &sheets, &scores(1.0))),
        (
            "assessments, agreement",
            agreement_page(
                lang,
                &case(true),
                (&assessment(), &second),
                &differences,
                &Typed::default(),
                &wrong,
            ),
        ),
        ("assessments, change", change_page(lang, &change(2))),
        ("assessments, one only", change_page(lang, &change(1))),
    ]
}

fn sheets(lang: Lang) -> Vec<Sheet> {
    let Some(form) = Shipped::named("rapid_risk_screen").and_then(|shipped| shipped.read().ok()) else {
        return Vec::new();
    };
    let filling = Filling::begin(&form.form, &Answers::new(), questions::moment(now(), now()));
    questions::outline(&filling, lang.tag(), lang, false)
}

fn result(_lang: Lang, sheets: Vec<Sheet>) -> ResultView {
    let kept = Correction {
        answers: "{}".to_owned(),
        reason: "Сбъркан ред.".to_owned(),
        corrected_at: now(),
        author: Some("Вода Водеща".to_owned()),
        author_latin: Some("Voda Vodeshta".to_owned()),
    };
    ResultView {
        case: case(true),
        of: assessment(),
        scores: scores(1.0),
        sheets,
        corrections: vec![(kept, vec![difference()])],
        files: vec![(id(601), "danger/photo".to_owned(), "стая.jpg".to_owned())],
        is_pair_done: true,
        viewer: None,
    }
}

fn correction(sheets: Vec<Sheet>) -> CorrectionView {
    CorrectionView {
        case: case(true),
        of: assessment(),
        sheets,
        turning: Turning::default(),
        wrong: Vec::new(),
        reason: String::new(),
        errors: FieldErrors::one("reason", Problem::Required),
    }
}

fn change(count: usize) -> ChangeView {
    let moment = |at: usize| Moment {
        href: format!("/cases/1/assessments/{at}"),
        held_on: today(),
        by: "Вода Водеща".to_owned(),
        with_whom: None,
        number: 1,
        scores: scores(at as f64),
    };
    let assessment = assessment();
    ChangeView {
        case: case(true),
        title: assessment.title_bg,
        person: assessment.person,
        moments: (1..=count).map(moment).collect(),
    }
}

fn scores(value: f64) -> Vec<ScoreLine> {
    let line = |scale: &str, higher, value, risk| ScoreLine {
        scale: scale.to_owned(),
        label: "Безопасност".to_owned(),
        domain: "safety".to_owned(),
        value,
        least: Some(0.0),
        most: Some(3.0),
        answered: 5,
        asked: 6,
        band: Some("Получава се отчасти: упражнявайте заедно.".to_owned()),
        level: Some(Level::Low),
        risk,
        higher,
    };
    vec![
        line("safety", Direction::Better, Some(value), Some(Level::High)),
        line("danger", Direction::Worse, None, None),
    ]
}

fn difference() -> Difference {
    Difference {
        path: "danger/danger_fear".to_owned(),
        label: "Има ли някой, от когото майката се страхува?".to_owned(),
        one: "Не".to_owned(),
        other: String::new(),
    }
}

fn line(number: u128) -> Line {
    let of = assessment();
    Line {
        id: id(number),
        person_id: of.person_id,
        person: of.person,
        instrument_id: of.instrument_id,
        title_bg: of.title_bg,
        title_en: of.title_en,
        retired: false,
        layer: of.layer,
        pair_id: None,
        role: Role::Agreed,
        counts: true,
        version_id: of.version_id,
        held_on: of.held_on,
        assessor_id: of.assessor_id,
        assessor: of.assessor,
        assessor_latin: of.assessor_latin,
        state: State::Finished,
        saved_at: now(),
        next_on: of.next_on,
    }
}
