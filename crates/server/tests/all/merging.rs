//! Two people change one record at the same time: nothing that either typed is lost, and who is asked to choose reads
//! words, never a code.

use crate::{app, cases, duty, response};
use testkit::{Answered, Asking};

const FORM: &str = "main form:has(input[name=_version])";

/// Two open the same form; the first saves one answer, the second comes later with another: what they are asked.
async fn asked(asking: &Asking<'_>, form: &str, field: &str, theirs: &str, mine: &str) -> Answered {
    let form = asking.get(form).await.expect(200).form(FORM);
    asking.post(&form.action, &form.with(field, theirs).pairs()).await.expect(303);
    asking.post(&form.action, &form.with(field, mine).pairs()).await.expect(422)
}

/// The two answers as they are told, mine first.
#[track_caller]
fn told(asked: &Answered, mine: &str, theirs: &str) {
    asked.shows("друг промени същия запис");
    assert_eq!(asked.all(".merge-text"), [mine, theirs]);
}

#[tokio::test]
async fn a_choice_of_the_roster_shows_names() {
    let app = app().await;
    duty::put_on_duty(&app, &[]).await.expect(303);
    let head = app.as_(&app.house.head);
    let shift = head.get("/duty").await.attribute(".day .shift a", "href").unwrap();
    let (one, other) = (app.house.colleague.id.to_string(), app.house.case_worker.id.to_string());
    let page = asked(&head, &shift, "person", &one, &other).await;
    told(&page, app.house.case_worker.name, app.house.colleague.name);
    let (one, other) = (app.house.maternity.to_string(), app.house.neonatal.to_string());
    let fields =
        [("weekday", "4"), ("at", "10:00"), ("every", "1"), ("from", "10.03.2026"), ("ward", one.as_str())];
    head.post("/duty/visits/plans", &fields).await.expect(303);
    let plan =
        head.get("/duty/visits").await.attribute("section[aria-labelledby=plans] td a", "href").unwrap();
    told(&asked(&head, &plan, "weekday", "5", "1").await, "Понеделник", "Петък");
    let person = app.house.duty_worker.id.to_string();
    head.post(&plan, &head.get(&plan).await.form(FORM).with("person", &person).pairs()).await.expect(303);
    let colleague = app.house.colleague.id.to_string();
    told(&asked(&head, &plan, "person", "", &colleague).await, app.house.colleague.name, "Дежурният");
    let other = head.get(&plan).await.form(FORM).with("ward", &other);
    head.post(&plan, &other.pairs()).await.expect(303);
}

#[tokio::test]
async fn a_choice_of_a_task_shows_names() {
    let app = app().await;
    let case = cases::case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let tab = format!("/cases/{case}/tasks");
    worker.post(&tab, &[("text", "Доклад"), ("due_on", "12.03.2026")]).await.expect(303);
    let task = worker.get(&tab).await.attribute("main table a", "href").unwrap();
    let (one, other) = (app.house.specialist.id.to_string(), app.house.case_worker.id.to_string());
    let page = asked(&worker, &task, "user", &one, &other).await;
    told(&page, app.house.case_worker.name, app.house.specialist.name);
    told(&asked(&worker, &task, "due_on", "16.03.2026", "20.03.2026").await, "20.03.2026", "16.03.2026");
    let institution = app.house.protection.to_string();
    let form = worker.get(&task).await.form(FORM).with("user", "").with("organisation", &institution);
    worker.post(&task, &form.pairs()).await.expect(303);
    let hospital = app.house.hospital.to_string();
    let page = asked(&worker, &task, "organisation", "", &hospital).await;
    assert_eq!(page.all(".merge-text")[1], "Няма");
}

#[tokio::test]
async fn a_choice_of_a_case_and_its_notes_shows_words() {
    let app = app().await;
    let case = cases::case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let edit = format!("/cases/{case}/edit");
    told(
        &asked(&worker, &edit, "care_form", "kin", "foster").await,
        "В приемно семейство",
        "При близки и роднини",
    );
    let note = [
        ("kind", "phone"),
        ("happened_at", "10.03.2026 10:00"),
        ("layer", "general"),
        ("text", "А"),
        ("do", "draft"),
    ];
    worker.post(&format!("/cases/{case}/notes"), &note).await.expect(303);
    let draft = worker
        .get(&format!("/cases/{case}"))
        .await
        .attribute(&format!("main section.card a[href^='/cases/{case}/drafts/']"), "href")
        .unwrap();
    let form = worker.get(&draft).await.expect(200).form(FORM).with("do", "draft");
    worker.post(&draft, &form.with("kind", "counselling").pairs()).await.expect(303);
    let page = worker.post(&draft, &form.with("kind", "home-visit").pairs()).await.expect(422);
    told(&page, "Посещение в дома", "Консултация");
}

#[tokio::test]
async fn a_choice_of_a_signal_and_its_meeting_shows_words() {
    let app = app().await;
    let signal = response::met(&app, &app.house.case_worker).await;
    let (head, worker) = (app.as_(&app.house.head), app.as_(&app.house.case_worker));
    let form =
        head.get(&format!("{signal}/change")).await.expect(200).form(FORM).with("why", "Чухме се пак.");
    head.post(&form.action, &form.with("risk", "low").pairs()).await.expect(303);
    let page = head.post(&form.action, &form.with("risk", "medium").pairs()).await.expect(422);
    told(&page, "Среден", "Нисък");
    head.post(&form.action, &form.with("said", "Тръгва утре.").pairs()).await.expect(303);
    head.get(&signal).await.shows("Тръгва утре.").shows("Нисък");
    let meeting =
        worker.get(&signal).await.attribute(&format!("a[href^='{signal}/meetings/0']"), "href").unwrap();
    let page = asked(&worker, &format!("{meeting}/edit"), "consent", "refuses", "not-said").await;
    assert!(page.all(".merge-text").iter().all(|told| !told.contains("refuses") && !told.contains("not-")));
}

#[tokio::test]
async fn a_choice_of_the_register_of_partners_shows_words() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let hospital = format!("/organisations/{}", app.house.hospital);
    told(&asked(&head, &format!("{hospital}/edit"), "kind", "police", "school").await, "Училище", "Полиция");
    let ward = format!("/wards/{}/edit", app.house.maternity);
    told(&asked(&head, &ward, "kind", "neonatal", "other").await, "Друго отделение", "Неонатология");
    let contact = [("name", "Сестра Измислена"), ("role", "старша сестра")];
    head.post(&format!("{hospital}/contacts"), &contact).await.expect(303);
    let edit = head.get(&hospital).await.attribute("a[href^='/contacts/']", "href").unwrap();
    let (one, other) = (app.house.maternity.to_string(), app.house.neonatal.to_string());
    let page = asked(&head, &edit, "ward_id", &one, &other).await;
    assert!(page.all(".merge-text").iter().all(|told| !told.contains('-')), "{:?}", page.all(".merge-text"));
    let centre = format!("/centres/{}/edit", app.house.centre);
    let form = head.get(&centre).await.expect(200).form(FORM).with("closes-1", "17:00");
    head.post(&form.action, &form.with("opens-1", "08:00").pairs()).await.expect(303);
    let page = head.post(&form.action, &form.with("opens-1", "09:00").pairs()).await.expect(422);
    page.shows("Понеделник: ");
}

#[tokio::test]
async fn a_choice_of_a_person_shows_words_and_asks_only_where_it_must() {
    let app = app().await;
    let child = cases::child(&app, "Ивайло", "Петров").await;
    cases::open(&app, &app.house.case_worker, child).await;
    let worker = app.as_(&app.house.case_worker);
    let form = worker.get(&format!("/people/{child}/edit")).await.expect(200).form(FORM);
    let path = form.action.clone();
    worker.post(&path, &form.with("sex", "female").pairs()).await.expect(303);
    worker.post(&path, &form.with("given", "Ива").pairs()).await.expect(303);
    worker.get(&path).await.expect(200).shows("Ива Петров").shows("Жена");
    let page = worker.post(&path, &form.with("sex", "unknown").pairs()).await.expect(422);
    assert!(page.all(".merge-text").iter().all(|told| !told.contains("female") && !told.contains("unknown")));
    let chosen = page.form("main form:has(.merge)");
    worker.post(&path, &chosen.pairs()).await.expect(303);
}
