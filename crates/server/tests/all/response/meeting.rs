use super::{FIRST, accepted, but, met};
use crate::app;
use base::jiff::Timestamp;
use store::sql;
use testkit::TestApp;

async fn first_met(app: &TestApp, signal: &str) -> Option<Timestamp> {
    let id: base::ids::SignalId = signal.trim_start_matches("/signals/").parse().unwrap();
    let mut db = app.app.store.read().await.unwrap();
    sql("select first_met_at from signals where id = $1").bind(id).value(&mut db).await.unwrap()
}

/// Where the meeting is that stands first in the list.
async fn newest(app: &TestApp, signal: &str) -> String {
    let page = app.as_(&app.house.case_worker).get(signal).await.expect(200);
    page.attribute(&format!("a[href^='{signal}/meetings/0']"), "href").unwrap()
}

#[tokio::test]
async fn the_first_meeting_stops_the_clock_once() {
    let app = app().await;
    let signal = met(&app, &app.house.case_worker).await;
    let stopped = first_met(&app, &signal).await.unwrap();
    assert_eq!(stopped.to_string(), "2026-03-10T09:00:00Z");
    let worker = app.as_(&app.house.case_worker);
    worker
        .post(&format!("{signal}/meetings"), &FIRST)
        .await
        .expect(409)
        .shows("Първата среща вече е записана");
    app.pass(60);
    let again = but(&FIRST, &[("kind", "further"), ("met_at", "10.03.2026 12:00"), ("intention", "keeps")]);
    worker.post(&format!("{signal}/meetings"), &again).await.expect(303);
    assert_eq!(first_met(&app, &signal).await, Some(stopped));
    worker.get(&signal).await.expect(200).shows("Иска да отглежда детето");
}

#[tokio::test]
async fn the_form_begins_with_the_private_place_and_what_was_typed_stays() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    let form = worker.get(&format!("{signal}/meetings/new")).await.expect(200);
    assert_eq!(form.attribute("#place", "value").as_deref(), Some("Стая 12"));
    let tomorrow = but(&FIRST, &[("met_at", "11.03.2026 11:00")]);
    let wrong = worker.post(&format!("{signal}/meetings"), &tomorrow).await.expect(422);
    wrong.shows("не могат да са в бъдещето").shows("Иска да говори със сестра си.");
}

#[tokio::test]
async fn a_further_talk_comes_after_the_first() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    app.pass(60);
    let further = but(&FIRST, &[("kind", "further")]);
    let worker = app.as_(&app.house.case_worker);
    worker
        .post(&format!("{signal}/meetings"), &further)
        .await
        .expect(409)
        .shows("Първо запишете първата среща");
}

#[tokio::test]
async fn a_diagnosis_without_a_doctor_is_refused_and_says_why() {
    let app = app().await;
    let signal = met(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    let talk = but(&FIRST, &[("kind", "diagnosis"), ("follow_up", "Ранна интервенция: 0888 000 000")]);
    worker
        .post(&format!("{signal}/meetings"), &talk)
        .await
        .expect(422)
        .shows("Диагнозата се съобщава от лекар");
    app.pass(5);
    let doctor = but(&talk, &[("participants-2.role", "doctor"), ("participants-2.name", "д-р Лекарова")]);
    worker.post(&format!("{signal}/meetings"), &doctor).await.expect(303);
    let meeting = newest(&app, &signal).await;
    worker.get(&meeting).await.expect(200).shows("д-р Лекарова").shows("Ранна интервенция");
}

#[tokio::test]
async fn a_meeting_of_three_gives_tasks_to_institutions() {
    let app = app().await;
    let signal = met(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    let hospital = app.house.hospital.to_string();
    let three = [
        ("kind", "tripartite"),
        ("met_at", "10.03.2026 11:20"),
        ("place", "Кабинет"),
        ("private", "yes"),
        ("participants-1.role", "centre"),
        ("participants-1.name", "Вода Водеща"),
        ("participants-2.role", "doctor"),
        ("participants-2.name", "д-р Лекарова"),
        ("participants-2.organisation", hospital.as_str()),
        ("summary", "Договорихме се."),
        ("decisions", "Детето се изписва в петък"),
        ("tasks-1.text", "Епикриза"),
        ("tasks-1.organisation", hospital.as_str()),
        ("tasks-1.due_on", "12.03.2026"),
        ("tasks-2.text", "Пакет за бебето"),
        ("tasks-2.organisation", "centre"),
    ];
    worker.post(&format!("{signal}/meetings"), &three).await.expect(422).shows("от всяка страна");
    let three = but(&three, &[("participants-3.role", "cpd"), ("participants-3.name", "Закрила Детева")]);
    worker.post(&format!("{signal}/meetings"), &three).await.expect(303);
    let page = worker.get(&signal).await.expect(200);
    page.shows("Епикриза").shows("Болница „Измислена“").shows("Пакет за бебето").shows("12.03.2026");
    let done = page.attribute(&format!("form[action^='{signal}/tasks/']"), "action").unwrap();
    worker.post(&done, &[]).await.expect(303);
    worker.get(&signal).await.expect(200).shows("Готово");
}

#[tokio::test]
async fn two_who_correct_one_meeting_lose_nothing() {
    let app = app().await;
    let signal = met(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    let meeting = newest(&app, &signal).await;
    let form = worker.get(&format!("{meeting}/edit")).await.expect(200);
    let version = form.attribute("input[name=_version]", "value").unwrap();
    let before = ("_before.summary", "Иска да говори със сестра си.");
    let read = [("_version", version.as_str()), before, ("_before.place", "Стая 12")];
    let mine = but(&but(&FIRST, &read), &[("place", "Стая 14")]);
    worker.post(&meeting, &mine).await.expect(303);
    let theirs = but(&but(&FIRST, &read), &[("summary", "Сестра ѝ идва утре.")]);
    worker.post(&meeting, &theirs).await.expect(303);
    worker.get(&meeting).await.expect(200).shows("Стая 14").shows("Сестра ѝ идва утре.");
    let both = but(&but(&FIRST, &read), &[("summary", "Сестра ѝ не идва.")]);
    let choice = worker.post(&meeting, &both).await.expect(422);
    choice.shows("Сестра ѝ не идва.").shows("Сестра ѝ идва утре.");
}

#[tokio::test]
async fn a_first_meeting_that_is_corrected_takes_the_clock_along() {
    let app = app().await;
    let signal = met(&app, &app.house.case_worker).await;
    let meeting = newest(&app, &signal).await;
    let corrected = but(&FIRST, &[("_version", "1"), ("met_at", "10.03.2026 10:45")]);
    app.as_(&app.house.case_worker).post(&meeting, &corrected).await.expect(303);
    assert_eq!(first_met(&app, &signal).await.unwrap().to_string(), "2026-03-10T08:45:00Z");
}

#[tokio::test]
async fn a_draft_comes_back_and_goes_when_the_meeting_is_saved() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    let form = worker.get(&format!("{signal}/meetings/new")).await.expect(200);
    let name = form.attribute("form[data-draft]", "data-draft").unwrap();
    worker.post(&format!("/drafts/{name}"), &[("summary", "Плаче и мълчи.")]).await.expect(204);
    worker.get(&format!("{signal}/meetings/new")).await.expect(200).shows("Плаче и мълчи.");
    app.pass(60);
    worker.post(&format!("{signal}/meetings"), &FIRST).await.expect(303);
    worker.get(&format!("{signal}/meetings/new?kind=first")).await.expect(200).hides("Плаче и мълчи.");
}
