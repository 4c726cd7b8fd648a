use super::*;
use crate::catalogue;
use base::{
    Lang,
    ids::{PersonId, UserId},
};
use casework::cases::PersonRole;

const NOW: Timestamp = Timestamp::constant(1_773_131_400, 0);

fn step(kind: &str, step: &str) -> &'static KindStep {
    catalogue::kind(kind).and_then(|kind| kind.step(step)).unwrap()
}

fn parsed(step: &'static KindStep, typed: &Typed, lists: &Lists) -> Result<Answers, FieldErrors> {
    let mut errors = FieldErrors::new();
    let answers = Answers::parse(step, typed, lists, NOW, &mut errors);
    if errors.is_empty() { Ok(answers) } else { Err(errors) }
}

#[test]
fn what_must_be_answered_is_asked_for_beside_its_field() {
    let errors = parsed(step("foster-care", "training"), &Typed::default(), &Lists::default()).unwrap_err();
    let fields: Vec<_> = errors.iter().map(|(field, problem)| (field, problem.name())).collect();
    let wanted = ["fields.hours", "fields.opinion", "fields.ready"].map(|field| (field, "required"));
    assert_eq!(fields, wanted);
}

#[test]
fn only_what_is_offered_is_taken() {
    let typed = Typed::default()
        .with("fields.applied_on", "31.02.2026")
        .with("fields.candidates", "nobody")
        .with("fields.care", "emergency")
        .with("fields.care", "forever");
    let errors = parsed(step("foster-care", "application"), &typed, &Lists::default()).unwrap_err();
    let of = |field: &str| errors.of(field).map(Problem::name);
    assert_eq!(of("fields.applied_on"), Some("not-a-date"));
    assert_eq!(of("fields.candidates"), Some("not-offered"));
    assert_eq!(of("fields.care"), Some("not-offered"));
}

#[test]
fn a_mediator_is_neutral() {
    let (lead, other) = (UserId::new(NOW), UserId::new(NOW));
    let lists = Lists {
        colleagues: vec![(lead, "Вода".into()), (other, "Психа".into())],
        lead: Some(lead),
        ..Lists::default()
    };
    let typed = |who: UserId| {
        Typed::default().with("fields.mediator", who.to_string()).with("fields.accepted", "yes")
    };
    let errors = parsed(step("parental-conflict", "mediator"), &typed(lead), &lists).unwrap_err();
    assert_eq!(errors.of("fields.mediator").map(Problem::name), Some("not-neutral"));
    assert!(parsed(step("parental-conflict", "mediator"), &typed(other), &lists).is_ok());
    assert_eq!(lists.neutral().count(), 1);
}

#[test]
fn what_happened_cannot_lie_ahead_and_comes_back_as_it_was_typed() {
    let step = step("violence", "signal");
    let typed = |at: &str| {
        Typed::default()
            .with("fields.learnt_at", at)
            .with("fields.violence", "physical")
            .with("fields.violence", "neglect")
            .with("fields.danger_now", "possible")
            .with("fields.said", "„Боли ме.“")
    };
    let errors = parsed(step, &typed("2026-03-11T09:00"), &Lists::default()).unwrap_err();
    assert_eq!(errors.of("fields.learnt_at"), Some(&Problem::InFuture));
    let answers = parsed(step, &typed("2026-03-10T09:00"), &Lists::default()).unwrap();
    assert_eq!(answers.typed(step), typed("2026-03-10T09:00"));
    assert_eq!(answers.moment("learnt_at").map(|at| at.to_string()), Some("2026-03-10T07:00:00Z".into()));
    let shown = shown(Lang::Bg, step, &answers, &Lists::default());
    assert!(shown.contains(&("Вид насилие", "Физическо; Пренебрегване".into())), "{shown:?}");
}

#[test]
fn an_answer_no_is_an_answer_and_silence_is_none() {
    let step = step("reintegration", "check");
    let typed = |home: Option<&str>| {
        let typed = Typed::default().with("fields.child", "Добре").with("fields.family", "Добре");
        home.map_or(typed.clone(), |home| typed.with("fields.at_home", home))
    };
    assert!(parsed(step, &typed(None), &Lists::default()).is_err());
    for no in ["no", ""] {
        let answers = parsed(step, &typed(Some(no)), &Lists::default()).unwrap();
        assert_eq!(answers.json()["at_home"], false);
    }
}

#[test]
fn candidates_are_people_of_the_case_in_that_role() {
    let (own, child) = (PersonId::new(NOW), PersonId::new(NOW));
    let lists = Lists {
        people: vec![(child, "Мая".into(), PersonRole::Child), (own, "Ана".into(), PersonRole::Candidate)],
        ..Lists::default()
    };
    let typed = |who: PersonId| {
        Typed::default()
            .with("fields.applied_on", "2026-03-02")
            .with("fields.candidates", who.to_string())
            .with("fields.care", "short-term")
    };
    let step = step("foster-care", "application");
    assert_eq!(parsed(step, &typed(own), &lists).unwrap().json()["candidates"], serde_json::json!([own]));
    let errors = parsed(step, &typed(child), &lists).unwrap_err();
    assert_eq!(errors.of("fields.candidates").map(Problem::name), Some("not-offered"));
    let errors = parsed(step, &Typed::default(), &Lists::default()).unwrap_err();
    assert_eq!(errors.of("fields.candidates").map(Problem::name), Some("nobody-in-this-role"));
}

#[test]
fn a_day_of_birth_that_is_known_for_sure_cannot_be_answered_otherwise() {
    let girl = PersonId::new(NOW);
    let lists = |born: &str, is_sure| Lists {
        people: vec![(girl, "Ива".into(), PersonRole::Mother)],
        born: vec![(girl, born.parse().unwrap(), is_sure)],
        ..Lists::default()
    };
    let step = step("pregnancy-at-risk", "first-talk");
    let typed = |under_age: &str| {
        Typed::default()
            .with("fields.due_on", "2026-06-02")
            .with("fields.under_age", under_age)
            .with("fields.check_ups", "none")
            .with("fields.intention", "hesitates")
            .with("fields.fears", "Че ще спре училище.")
    };
    let wrong = |born: &str, is_sure, under_age: &str| {
        parsed(step, &typed(under_age), &lists(born, is_sure))
            .err()
            .and_then(|errors| errors.of("fields.under_age").map(Problem::name))
    };
    assert_eq!(wrong("2009-05-01", true, "no"), Some("younger-by-birth"));
    assert_eq!(wrong("2009-05-01", false, "no"), None, "an estimate may be wrong");
    assert_eq!(wrong("2009-05-01", true, "yes"), None);
    assert_eq!(wrong("2001-05-01", true, "no"), None);
}

#[test]
fn an_institution_is_named_where_the_child_lives_in_one() {
    let typed = |lives: &str| {
        Typed::default()
            .with("fields.lives_now", lives)
            .with("fields.returns_to", "mother")
            .with("fields.why_placed", "Липса на дом.")
            .with("fields.must_change", "Дом.")
    };
    let step = step("reintegration", "plan");
    assert!(parsed(step, &typed("kin"), &Lists::default()).is_ok());
    let errors = parsed(step, &typed("institution"), &Lists::default()).unwrap_err();
    assert_eq!(errors.of("fields.where"), Some(&Problem::Required));
}

#[test]
fn answers_are_sealed_to_their_record() {
    let keys = Keys::generate().unwrap();
    let (own, other) = (PersonId::new(NOW), PersonId::new(NOW));
    let lists = Lists { people: vec![(own, "Мая".into(), PersonRole::Child)], ..Lists::default() };
    let typed =
        Typed::default().with("fields.child", own.to_string()).with("fields.said", "Искам и двамата.");
    let answers = parsed(step("parental-conflict", "child-heard"), &typed, &lists).unwrap();
    let sealed = answers.seal(&keys, own).unwrap();
    assert!(!String::from_utf8_lossy(&sealed).contains("двамата"));
    assert_eq!(Answers::open(&keys, own, &sealed).unwrap(), answers);
    assert!(Answers::open(&keys, other, &sealed).is_err());
}
