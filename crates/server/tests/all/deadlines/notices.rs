//! The letter of the morning and the calendar behind a secret address.

use super::{case, start};
use crate::{app, work};
use base::ids::UserId;
use store::sql;
use testkit::TestApp;

/// The letters of the morning: whose, subject, text.
async fn letters(app: &TestApp) -> Vec<(UserId, String, String)> {
    sql("select user_id, subject, body from messages where topic = 'deadline.digest' order by id")
        .all(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap()
}

/// Lets the morning come.
async fn morning(app: &TestApp) {
    deadlines::notices::begin(&app.app).await.unwrap();
    work(app).await;
}

#[tokio::test]
async fn whoever_answers_for_deadlines_is_told_in_the_morning_without_names() {
    let app = app().await;
    let case = case(&app).await;
    start(&app, case, "needs-assessment-and-plan", 30).await;
    start(&app, case, "needs-assessment-and-plan", 19).await;
    start(&app, case, "plan-review", 0).await;
    morning(&app).await;
    let letters = letters(&app).await;
    let (_, subject, text) = letters.iter().find(|(user, ..)| *user == app.house.case_worker.id).unwrap();
    assert!(text.contains("Просрочени (1)") && text.contains("Застрашени (1)"), "{text}");
    assert!(
        text.contains("2026-0012 · Индивидуална оценка") && !text.contains("Преглед на индивидуалния план"),
        "{text}"
    );
    assert!(!text.contains("Измислени") && !text.contains("Вода"), "{text}");
    assert!(subject.contains("един просрочен"), "{subject}");
    // The head is told of those of others in sum, and nobody else is told.
    let (_, _, text) = letters.iter().find(|(user, ..)| *user == app.house.head.id).unwrap();
    assert!(text.contains("Другите в центъра") && !text.contains("2026-0012"), "{text}");
    assert_eq!(letters.len(), 2);
}

#[tokio::test]
async fn a_letter_is_written_once_a_working_day() {
    let app = app().await;
    let case = case(&app).await;
    start(&app, case, "needs-assessment-and-plan", 30).await;
    morning(&app).await;
    morning(&app).await;
    assert_eq!(letters(&app).await.len(), 2);
    app.pass(24 * 60);
    work(&app).await;
    assert_eq!(letters(&app).await.len(), 4);
    // To Saturday: nobody is told; on Monday they are.
    app.pass(3 * 24 * 60);
    work(&app).await;
    assert_eq!(letters(&app).await.len(), 4);
    app.pass(2 * 24 * 60);
    work(&app).await;
    assert_eq!(letters(&app).await.len(), 6);
}

#[tokio::test]
async fn with_nothing_to_say_there_is_no_letter_and_none_for_those_who_want_none() {
    let app = app().await;
    let case = case(&app).await;
    start(&app, case, "plan-review", 0).await;
    morning(&app).await;
    assert!(letters(&app).await.is_empty());
    start(&app, case, "needs-assessment-and-plan", 30).await;
    let worker = app.as_(&app.house.case_worker);
    worker.post("/account/deadlines/letter", &[]).await.expect(303);
    app.pass(24 * 60);
    work(&app).await;
    assert_eq!(letters(&app).await.iter().map(|one| one.0).collect::<Vec<_>>(), [app.house.head.id]);
    worker.post("/account/deadlines/letter", &[("letter", "yes")]).await.expect(303);
    app.pass(24 * 60);
    work(&app).await;
    assert_eq!(letters(&app).await.len(), 3);
}

#[tokio::test]
async fn the_head_sets_the_time_of_the_letter() {
    let app = app().await;
    let case = case(&app).await;
    start(&app, case, "needs-assessment-and-plan", 30).await;
    let head = app.as_(&app.house.head);
    head.post("/account/deadlines/letter-time", &[("at", "25:00")]).await.expect(422);
    head.post("/account/deadlines/letter-time", &[("at", "11:15")]).await.expect(303);
    app.as_(&app.house.case_worker)
        .post("/account/deadlines/letter-time", &[("at", "09:00")])
        .await
        .expect(403);
    head.get("/account/deadlines").await.expect(200).shows("11:15");
    work(&app).await;
    assert!(letters(&app).await.is_empty());
    app.pass(45);
    work(&app).await;
    assert_eq!(letters(&app).await.len(), 2);
}

#[tokio::test]
async fn the_report_of_the_year_begins_by_itself_while_it_can_still_be_made() {
    let app = app().await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("update centres set established_on = $1")
        .bind(base::jiff::civil::date(2010, 1, 1))
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    morning(&app).await;
    let list = app.as_(&app.house.head).get("/deadlines?rule=annual-report").await.expect(200);
    list.shows("Годишен отчет").shows("31.03.2026").shows("2025");
}

async fn calendar(app: &TestApp) -> String {
    let page = app.as_(&app.house.case_worker).post("/account/deadlines/calendar", &[]).await.expect(200);
    let address = page.all("main code").remove(0);
    address.strip_prefix("http://zaedno.test").unwrap().to_owned()
}

#[tokio::test]
async fn a_calendar_reads_ones_deadlines_without_a_sign_in_and_without_names() {
    let app = app().await;
    let case = case(&app).await;
    start(&app, case, "needs-assessment-and-plan", 0).await;
    start(&app, case, "first-visit-high", 0).await;
    let address = calendar(&app).await;
    let feed = app.as_nobody().get(&address).await.expect(200);
    assert_eq!(feed.headers["content-type"], "text/calendar; charset=utf-8");
    let text = feed.body.replace("\r\n ", "");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert!(
        text.contains("DTSTART;VALUE=DATE:20260330") && text.contains("DTSTART:20260311T083000Z"),
        "{text}"
    );
    assert!(text.contains("2026-0012 · Индивидуална оценка") && !text.contains("Измислени"), "{text}");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
    // Read again unchanged, it is not sent again.
    let tag = feed.headers["etag"].to_str().unwrap().to_owned();
    app.as_nobody().with("if-none-match", tag).get(&address).await.expect(304);
}

#[tokio::test]
async fn a_calendar_shows_nothing_that_its_owner_may_no_longer_know() {
    let app = app().await;
    let case = case(&app).await;
    start(&app, case, "needs-assessment-and-plan", 0).await;
    let address = calendar(&app).await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let at = tx.at();
    sql("update team_members set until_at = $1").bind(at).run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    app.pass(1);
    assert!(!app.as_nobody().get(&address).await.expect(200).body.contains("VEVENT"));
}

#[tokio::test]
async fn a_revoked_address_and_a_guessed_one_open_nothing_and_guessing_is_slow() {
    let app = app().await;
    let address = calendar(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let page = worker.get("/account/deadlines").await.expect(200);
    let revoke = page.attribute("form[action$=revocation]", "action").unwrap();
    app.as_(&app.house.colleague).post(&revoke, &[]).await.expect(404);
    worker.post(&revoke, &[]).await.expect(303);
    app.as_nobody().get(&address).await.expect(404);
    for _ in 0..4 {
        app.as_nobody().get("/calendar/guess.ics").await.expect(404);
    }
    app.as_nobody().get("/calendar/guess.ics").await.expect(429);
}
