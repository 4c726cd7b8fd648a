//! The social report about candidates for foster care and adoption, made of the steps of the study.

use super::printed;
use crate::{
    app,
    cases::case,
    kinds::{add, joins, record},
};
use base::ids::CaseId;
use store::sql;
use testkit::{Persona, TestApp};

const REPORT: [(&str, &str); 4] = [
    ("fields.strengths", "Спокойни и търпеливи."),
    ("fields.risks", "Нямат опит с бебе."),
    ("fields.child_for", "Едно дете до десет години."),
    ("fields.proposal", "approve"),
];

/// A foster family that is studied, up to the report.
async fn studied(app: &TestApp, by: &Persona, case: CaseId) {
    add(app, by, case, "foster-care").await.expect(303);
    let candidate = joins(app, case, "Ана", "candidate", None).await;
    let application = [
        ("fields.applied_on", "02.03.2026"),
        ("fields.entry_number", "ЗП-7"),
        ("fields.candidates", candidate.as_str()),
        ("fields.care", "short-term"),
        ("fields.motives", "Искат да помогнат на дете."),
        ("fields.referees", "Съседката Лина ги познава от десет години."),
    ];
    record(app, by, (case, "foster-care", "application"), &application).await.expect(303);
    let training = [("fields.hours", "24"), ("fields.opinion", "Слушат и питат."), ("fields.ready", "ready")];
    record(app, by, (case, "foster-care", "training"), &training).await.expect(303);
    let meeting = [
        ("fields.meeting", "home"),
        ("fields.present", "цялото домакинство"),
        ("fields.room", "yes"),
        ("fields.findings", "Отделна стая за дете."),
    ];
    record(app, by, (case, "foster-care", "meeting"), &meeting).await.expect(303);
}

async fn paper(app: &TestApp, by: &Persona, page: &str) -> String {
    let offer =
        app.as_(by).get(page).await.expect(200).attribute("form[action^='/papers/of/']", "action").unwrap();
    assert!(app.as_(by).get(&offer).await.expect(200).bytes.starts_with(b"%PDF"));
    app.as_(by).post(&offer, &[]).await.expect(303).location()
}

#[tokio::test]
async fn the_study_of_a_foster_family_becomes_a_report_with_nothing_typed_twice() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    studied(&app, by, case).await;
    record(&app, by, (case, "foster-care", "social-report"), &REPORT).await.expect(303);
    let here = format!("/cases/{case}/kinds/foster-care");
    let first = paper(&app, by, &here).await;
    let text = printed(&app, &first).await;
    for part in [
        "приемна грижа",
        "ЗП-7",
        "Ана",
        "Краткосрочна",
        "Искат да помогнат на дете.",
        "Посещение в дома",
        "цялото домакинство",
        "Отделна стая за дете.",
        "Съседката Лина",
        "24",
        "Слушат и питат.",
        "Спокойни и търпеливи.",
        "Едно дете до десет години.",
        "Да бъде утвърден",
        "Вода Водеща",
    ] {
        assert!(text.contains(part), "{part} is missing in: {text}");
    }
    // A later meeting is no part of the report that stands.
    let later = [
        ("fields.meeting", "alone"),
        ("fields.present", "единият"),
        ("fields.findings", "Научено по-късно."),
    ];
    record(&app, by, (case, "foster-care", "meeting"), &later).await.expect(303);
    let second = paper(&app, by, &here).await;
    assert!(!printed(&app, &second).await.contains("Научено по-късно."));
    app.as_(by).get(&first).await.expect(200).shows("заменен от по-нов");
}

#[tokio::test]
async fn a_report_that_is_corrected_takes_the_place_of_the_first() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    studied(&app, by, case).await;
    record(&app, by, (case, "foster-care", "social-report"), &REPORT).await.expect(303);
    let here = format!("/cases/{case}/kinds/foster-care");
    let first = paper(&app, by, &here).await;
    let id: base::Id<()> = sql("select id from case_steps where step = 'social-report'")
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    let why = [
        ("happened_on", "10.03.2026"),
        ("fields.objections", "Искат и по-голямо дете."),
        ("reason", "Допълнено"),
    ];
    let fields: Vec<_> = REPORT.into_iter().chain(why).collect();
    app.as_(by).post(&format!("{here}/records/{id}"), &fields).await.expect(303);
    let second = paper(&app, by, &here).await;
    assert!(printed(&app, &second).await.contains("Искат и по-голямо дете."));
    app.as_(by).get(&first).await.expect(200).shows("заменен от по-нов");
}

#[tokio::test]
async fn a_step_that_ends_in_a_paper_shows_it_before_it_is_recorded() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    studied(&app, by, case).await;
    let step = format!("/cases/{case}/kinds/foster-care/steps/social-report");
    let form = app.as_(by).get(&step).await.expect(200);
    let there = form.attribute("button[formaction]", "formaction").unwrap();
    let fields: Vec<_> = [("happened_on", "10.03.2026")].into_iter().chain(REPORT).collect();
    assert!(app.as_(by).post(&there, &fields).await.expect(200).bytes.starts_with(b"%PDF"));
    app.as_(by).post(&there, &fields[..2]).await.expect(422).shows("Спокойни и търпеливи.");
    let recorded: i64 = sql("select count(*) from case_steps where step = 'social-report'")
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(recorded, 0);
    let other = format!("/cases/{case}/kinds/foster-care/steps/meeting/paper");
    app.as_(by).post(&other, &fields).await.expect(404);
}

#[tokio::test]
async fn the_report_about_adopters_stands_in_the_layer_of_adoption() {
    let app = app().await;
    let case = case(&app).await;
    let head = &app.house.head;
    add(&app, head, case, "adoption").await.expect(303);
    let candidate = joins(&app, case, "Ана", "candidate", None).await;
    let application = [
        ("fields.applied_on", "02.03.2026"),
        ("fields.candidates", candidate.as_str()),
        ("fields.motives", "Винаги е искала."),
    ];
    record(&app, head, (case, "adoption", "application"), &application).await.expect(303);
    let study =
        [("fields.strengths", "Търпелива."), ("fields.risks", "Няма."), ("fields.proposal", "suitable")];
    record(&app, head, (case, "adoption", "study"), &study).await.expect(303);
    let here = format!("/cases/{case}/kinds/adoption");
    let offer = app
        .as_(head)
        .get(&here)
        .await
        .expect(200)
        .attribute("form[action^='/papers/of/']", "action")
        .unwrap();
    let paper = paper(&app, head, &here).await;
    let text = printed(&app, &paper).await;
    assert!(text.contains("Винаги е искала.") && text.contains("Годни да осиновят"), "{text}");
    let layer: String = sql("select layer from papers order by number limit 1")
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(layer, "adoption");
    for other in [&app.house.case_worker, &app.house.specialist, &app.house.stranger] {
        app.as_(other).get(&offer).await.expect(404);
        app.as_(other).post(&offer, &[]).await.expect(404);
        app.as_(other).get(&paper).await.expect(404);
    }
    let register = app.as_(&app.house.reception).get("/registers").await.expect(200);
    register.shows("с ограничен достъп").hides("Социален доклад");
}
