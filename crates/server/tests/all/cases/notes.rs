//! Notes: layers, drafts, signing, corrections.

use super::{case, note};
use crate::app;
use access::Layer;

#[tokio::test]
async fn a_note_is_read_by_those_its_layer_is_for() {
    let app = app().await;
    let case = case(&app).await;
    note(&app, &app.house.case_worker, case, Layer::General, "Посетихме семейството.").await;
    note(&app, &app.house.specialist, case, Layer::Psychology, "Тревожност при майката.").await;
    let here = format!("/cases/{case}");
    let general = app.as_(&app.house.case_worker).get(&here).await.expect(200);
    general.shows("Посетихме семейството.").hides("Тревожност");
    let specialist = app.as_(&app.house.specialist).get(&here).await.expect(200);
    specialist.shows("Посетихме семейството.").shows("Тревожност");
    app.as_(&app.house.head).get(&here).await.expect(200).shows("Тревожност").shows("Психологична работа");
}

#[tokio::test]
async fn nobody_writes_in_a_layer_that_is_not_theirs() {
    let app = app().await;
    let case = case(&app).await;
    let fields = [
        ("kind", "counselling"),
        ("happened_at", "2026-03-10T10:00"),
        ("layer", "psychology"),
        ("text", "Не е за мен."),
        ("do", "sign"),
    ];
    let path = format!("/cases/{case}/notes");
    let page = app.as_(&app.house.case_worker).post(&path, &fields).await.expect(422);
    page.shows("Не е за мен.");
    app.as_(&app.house.colleague).post(&path, &fields).await.expect(404);
}

#[tokio::test]
async fn a_draft_is_its_authors_alone_until_it_is_signed() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let path = format!("/cases/{case}/notes");
    worker
        .post(
            &path,
            &[
                ("kind", "phone"),
                ("happened_at", "2026-03-10T10:00"),
                ("text", "Обади се бабата."),
                ("do", "draft"),
            ],
        )
        .await
        .expect(303);
    let mine = worker.get(&format!("/cases/{case}")).await.expect(200);
    mine.shows("Чака Вашия подпис").hides("Обади се бабата.");
    let draft = mine.attribute("main a[href*='/drafts/']", "href").unwrap();
    app.as_(&app.house.head).get(&format!("/cases/{case}")).await.expect(200).hides("Чака Вашия подпис");
    app.as_(&app.house.head).get(&draft).await.expect(404);
    let form = worker.get(&draft).await.expect(200);
    form.shows("Обади се бабата.");
    let version = form.attribute("main input[name=_version]", "value").unwrap();
    worker
        .post(
            &draft,
            &[
                ("_version", &version),
                ("kind", "phone"),
                ("happened_at", "2026-03-10T10:00"),
                ("text", "Обади се бабата. Ще помага."),
                ("do", "sign"),
            ],
        )
        .await
        .expect(303);
    let signed = app.as_(&app.house.head).get(&format!("/cases/{case}")).await.expect(200);
    signed.shows("Обади се бабата. Ще помага.");
    worker.get(&draft).await.expect(404);
}

#[tokio::test]
async fn a_draft_saved_from_two_devices_is_joined_or_asked_about() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let fields = |version: &str, kind: &str, text: &str, was: &str| {
        [
            ("_version", version),
            ("kind", kind),
            ("happened_at", "2026-03-10T10:00"),
            ("text", text),
            ("layer", "general"),
            ("_was-kind", "phone"),
            ("_was-happened_at", "2026-03-10T10:00"),
            ("_was-layer", "general"),
            ("_was-text", was),
            ("do", "draft"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let send = |path: String, fields: [(String, String); 10]| {
        let worker = worker.clone();
        async move {
            let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            worker.post(&path, &fields).await
        }
    };
    send(format!("/cases/{case}/notes"), fields("1", "phone", "А", "")).await.expect(303);
    let draft =
        worker.get(&format!("/cases/{case}")).await.attribute("main a[href*='/drafts/']", "href").unwrap();
    send(draft.clone(), fields("1", "phone", "Б", "А")).await.expect(303);
    // The other device changed the occasion alone: nothing to ask.
    let joined = send(draft.clone(), fields("1", "counselling", "А", "А")).await.expect(303);
    assert_eq!(joined.location(), draft);
    let page = worker.get(&draft).await.expect(200);
    page.shows("Б");
    assert_eq!(page.attribute("#kind option[selected]", "value").as_deref(), Some("counselling"));
    // Both changed the text: the person chooses, seeing both.
    let asked = send(draft.clone(), fields("2", "phone", "В", "А")).await.expect(422);
    asked.shows("Моят текст").shows("В").shows("Б");
}

#[tokio::test]
async fn a_correction_keeps_the_first_text_and_says_why() {
    let app = app().await;
    let case = case(&app).await;
    note(&app, &app.house.case_worker, case, Layer::General, "Майката е на 19.").await;
    let worker = app.as_(&app.house.case_worker);
    let story = worker.get(&format!("/cases/{case}")).await.expect(200);
    let note = story.attribute(".timeline h3 a[href*='/notes/']", "href").unwrap();
    let path = format!("{note}/correction");
    worker.get(&path).await.expect(200).shows("Първоначалният текст остава");
    let page = worker.post(&path, &[("text", "Майката е на 17.")]).await.expect(422);
    page.shows("Майката е на 17.");
    worker.post(&path, &[("text", "Майката е на 17."), ("reason", "Сбърках годините.")]).await.expect(303);
    let page = worker.get(&note).await.expect(200);
    page.shows("Майката е на 17.").shows("Майката е на 19.").shows("Сбърках годините.");
    app.as_(&app.house.colleague).get(&note).await.expect(404);
}

#[tokio::test]
async fn what_the_browser_kept_is_offered_again() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let name = format!("/drafts/note-new-{case}");
    worker.post(&name, &[("kind", "phone"), ("text", "Наполовина")]).await.expect(204);
    worker.get(&format!("/cases/{case}/notes/new")).await.expect(200).shows("Наполовина");
    note(&app, &app.house.case_worker, case, Layer::General, "Цялата").await;
    worker.get(&format!("/cases/{case}/notes/new")).await.expect(200).hides("Наполовина");
}

#[tokio::test]
async fn a_session_names_its_service_its_goal_and_its_test() {
    let app = app().await;
    let child = super::child(&app, "Ивайло", "Петров").await;
    let case = super::open(&app, &app.house.case_worker, child).await;
    let specialist = app.as_(&app.house.specialist);
    let goal = [
        ("person", child.to_string()),
        ("domain", "health".to_owned()),
        ("text", "Детето спи по-спокойно.".to_owned()),
        ("indicator", "Спи пет часа.".to_owned()),
        ("due_on", "10.06.2026".to_owned()),
    ];
    let goal: Vec<_> = goal.iter().map(|(name, value)| (*name, value.as_str())).collect();
    specialist.post(&format!("/cases/{case}/goals"), &goal).await.expect(303);
    let form = specialist.get(&format!("/cases/{case}/notes/new")).await.expect(200);
    form.shows("Към коя цел").shows("Детето спи по-спокойно.").shows("Диагностика и оценка");
    let goal = form.attribute("#goal option:last-child", "value").unwrap();
    let path = format!("/cases/{case}/notes");
    let note = [
        ("kind", "diagnosis"),
        ("happened_at", "2026-03-10T10:00"),
        ("layer", "psychology"),
        ("text", "Първа среща."),
        ("mode", "individual"),
        ("service", "psychological-therapy"),
        ("method", "игрова терапия"),
        ("test_result", "в нормата"),
        ("do", "sign"),
    ];
    specialist.post(&path, &note).await.expect(422).shows("в нормата");
    let note = [note.as_slice(), &[("test_name", "Рисунка на семейство"), ("goal", goal.as_str())]].concat();
    specialist.post(&path, &note).await.expect(303);
    let story = specialist.get(&format!("/cases/{case}")).await.expect(200);
    story
        .shows("Индивидуално · Психологическа терапия · игрова терапия")
        .shows("цел: Детето спи по-спокойно.");
    story.shows("тест: Рисунка на семейство – в нормата");
    let worker = app.as_(&app.house.case_worker);
    worker.get(&format!("/cases/{case}")).await.expect(200).hides("Рисунка на семейство");
    let list = app.api(&app.house.specialist).await.get(&format!("/api/v1{path}")).await.expect(200).json();
    assert_eq!(list["items"][0]["session"]["mode"], "individual");
    assert_eq!(list["items"][0]["session"]["goal_id"].as_str(), Some(goal.as_str()));
    let elsewhere = super::child(&app, "Друго", "Друго").await;
    let elsewhere = super::open(&app, &app.house.case_worker, elsewhere).await;
    specialist.post(&format!("/cases/{elsewhere}/notes"), &note).await.expect(422);
}

#[tokio::test]
async fn a_draft_keeps_what_was_said_of_the_session() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let fields = [
        ("kind", "counselling"),
        ("happened_at", "2026-03-10T10:00"),
        ("text", ""),
        ("mode", "group"),
        ("method", "група за родители"),
        ("do", "draft"),
    ];
    worker.post(&format!("/cases/{case}/notes"), &fields).await.expect(303);
    let page = worker.get(&format!("/cases/{case}")).await.expect(200);
    let draft = page.attribute("main section.card a[href*='/drafts/']", "href").unwrap();
    let form = worker.get(&draft).await.expect(200);
    assert_eq!(form.attribute("#method", "value").as_deref(), Some("група за родители"));
    assert_eq!(form.attribute("[name=mode][checked]", "value").as_deref(), Some("group"));
}
