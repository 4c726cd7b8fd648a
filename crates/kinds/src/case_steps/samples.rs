//! Samples of the work of a kind. Nobody in them is real.

use super::{
    NewStep, StepRecord, made,
    pages::{Sheet, correction_page, kind_page, step_page},
    view::KindView,
};
use crate::{
    answers::Answers,
    case_kinds::{Work, samples as kinds},
    catalogue,
    filled::{Filled, Offered},
    lists::Lists,
    permits::May,
};
use base::{FieldErrors, Lang, clock, typed::Typed};
use casework::{
    cases::samples::{case, colleagues, id, now, people, viewer},
    order,
};
use page::Markup;

/// A kind at its beginning, on its way, corrected, with both parents, ended; the form of every step of every kind once
/// empty and, of one, with what is wrong; a correction.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let mut all = vec![
        ("kind, at the beginning", kind_page(lang, &view(lang, kinds::leading()))),
        ("kind, on its way", kind_page(lang, &foster(lang))),
        ("kind, both parents", kind_page(lang, &view(lang, kinds::mediation()))),
        ("kind, what both parents signed", kind_page(lang, &settled(lang))),
        ("kind, may end", kind_page(lang, &view(lang, kinds::refused()))),
        ("kind, step that waits for the agreement", urgent(lang)),
        ("kind, ended", kind_page(lang, &view(lang, kinds::ended()))),
        ("kind, step with errors", wrong(lang)),
        ("kind, step that is stopped", stopped(lang)),
        ("kind, correction", correction(lang)),
    ];
    for kind in catalogue::all() {
        let view = view(lang, kinds::work(&kind.code, &[], false));
        for step in &kind.steps {
            // Each form as it would be asked for: nothing stops it here.
            let line = crate::standing::StepLine {
                missing: Vec::new(),
                ..crate::standing::line(kind, step, &[], &[])
            };
            let none = (Typed::default(), FieldErrors::new());
            all.push((step_name(kind, step), step_page(lang, &view, &line, sheet(&none))));
        }
    }
    all
}

/// A name that differs for every step of every kind, made once.
fn step_name(kind: &'static base::rules::CaseKind, step: &'static base::rules::KindStep) -> &'static str {
    use std::{collections::BTreeMap, sync::LazyLock};
    static NAMES: LazyLock<BTreeMap<(&str, &str), String>> = LazyLock::new(|| {
        let steps = catalogue::all().iter().flat_map(|kind| kind.steps.iter().map(move |step| (kind, step)));
        steps
            .map(|(kind, step)| {
                ((kind.code.as_str(), step.code.as_str()), format!("kind, form {} {}", kind.code, step.code))
            })
            .collect()
    });
    NAMES.get(&(kind.code.as_str(), step.code.as_str())).map_or("kind, form", String::as_str)
}

fn sheet(of: &(Typed, FieldErrors)) -> Sheet<'_> {
    Sheet { draft: "step-sample", restored: None, typed: &of.0, errors: &of.1 }
}

fn lists(lang: Lang) -> Lists {
    Lists {
        people: people().iter().map(|one| (one.id, one.name.display(lang), one.role)).collect(),
        partners: vec![(id(71), lang.pick("Болница „Измислена“", "Invented Hospital").to_owned())],
        colleagues: colleagues()
            .iter()
            .filter_map(|(id, name)| Some((id.parse().ok()?, name.clone())))
            .collect(),
        lead: Some(viewer()),
        born: Vec::new(),
        filled: vec![Filled {
            id: uuid::Uuid::from_u128(77),
            instrument: "independent_living".to_owned(),
            told: "05.03.2026, Ани Петрова · Пари 2,3 от 3".to_owned(),
            href: format!("/cases/{}/assessments/77", case(true).id),
        }],
        instruments: [("independent_living", "Умения"), ("early_development", "Развитие")]
            .map(|(name, title)| Offered {
                instrument: name.to_owned(),
                title: title.to_owned(),
                href: format!("/cases/{}/assessments/new", case(true).id),
            })
            .to_vec(),
    }
}

fn view(lang: Lang, work: Work) -> KindView {
    let lists = lists(lang);
    let may = May::all();
    let parents: Vec<_> = lists.parents().into_iter().map(|(id, _)| id).collect();
    KindView {
        case: case(true),
        lines: work.steps(&may.read, &parents),
        work,
        records: Vec::new(),
        lists,
        made: Vec::new(),
        files: Vec::new(),
        order: order::Verdict::default(),
        deadlines: Vec::new(),
        may,
        now: now(),
    }
}

fn foster(lang: Lang) -> KindView {
    let mut view = view(lang, kinds::foster());
    let answers = |hours: &str| {
        Typed::default()
            .with("fields.hours", hours)
            .with("fields.opinion", "Слушат внимателно и питат.")
            .with("fields.ready", "ready")
    };
    let record = |number, hours: &str| StepRecord {
        id: id(number),
        step: "training".to_owned(),
        layer: access::Layer::General,
        happened_on: view.work.recorded[1].happened_on,
        party_id: None,
        answers: parsed(&view, "training", &answers(hours)),
        replaces_id: None,
        reason: None,
        recorded_at: now(),
        by: Some("Вода Водеща".to_owned()),
        by_latin: Some("Voda Vodeshta".to_owned()),
        is_replaced: false,
    };
    let first = StepRecord { is_replaced: true, ..record(951, "22") };
    let corrected = StepRecord {
        replaces_id: Some(first.id),
        reason: Some("Една от срещите беше пропусната.".to_owned()),
        ..record(952, "24")
    };
    view.records = vec![corrected, first];
    view
}

/// Mediation with an agreement that both parents signed and that was issued.
fn settled(lang: Lang) -> KindView {
    let mut view = view(lang, kinds::mediation());
    let said = Typed::default()
        .with("fields.text", "Детето е при всеки от двамата през седмица.\nЗа училище решават заедно.")
        .with("fields.both_signed", "yes");
    let agreed = StepRecord {
        id: id(953),
        step: "agreement".to_owned(),
        layer: access::Layer::General,
        happened_on: view.work.recorded[0].happened_on,
        party_id: None,
        answers: parsed(&view, "agreement", &said),
        replaces_id: None,
        reason: None,
        recorded_at: now(),
        by: Some("Психа Логова".to_owned()),
        by_latin: Some("Psiha Logova".to_owned()),
        is_replaced: false,
    };
    view.made = vec![(
        agreed.id.uuid(),
        documents::making::sample(made::RECORD, documents::Kind::MediationAgreement),
    )];
    view.records = vec![agreed];
    view
}

fn parsed(view: &KindView, step: &str, typed: &Typed) -> Answers {
    let mut errors = FieldErrors::new();
    let step = view.work.kind.step(step);
    step.map(|step| Answers::parse(step, typed, &view.lists, view.now, &mut errors)).unwrap_or_default()
}

fn wrong(lang: Lang) -> Markup {
    let view = view(lang, kinds::leading());
    let line = &view.lines[0];
    let typed = Typed::default().with("happened_on", "2026-03-05").with("fields.place", "Стая 12");
    let errors =
        NewStep::parse(line.step, &typed, &view.work, &view.lists, view.now).err().unwrap_or_default();
    step_page(lang, &view, line, sheet(&(typed, errors)))
}

fn stopped(lang: Lang) -> Markup {
    let view = view(lang, kinds::foster());
    let none = (Typed::default(), FieldErrors::new());
    let line = view.lines.iter().find(|line| line.is_stopped()).unwrap_or(&view.lines[0]);
    step_page(lang, &view, line, sheet(&none))
}

fn urgent(lang: Lang) -> Markup {
    let mut view = view(lang, kinds::work("behaviour", &[], false));
    let today = clock::date_of(view.now);
    view.order = order::judge(order::Step::Services, &order::nothing(today), today).all_ways();
    let none = (Typed::default(), FieldErrors::new());
    let line = view.lines.iter().find(|line| super::order::is_asked(line.step)).unwrap_or(&view.lines[0]);
    step_page(lang, &view, line, sheet(&none))
}

fn correction(lang: Lang) -> Markup {
    let view = foster(lang);
    let record = &view.records[0];
    let step = view.lines[1].step;
    let typed = record.answers.typed(step).with("happened_on", record.happened_on.to_string());
    let action = format!("{}/records/{}", view.here(), record.id);
    correction_page(lang, &view, step, &action, sheet(&(typed, FieldErrors::new())))
}
