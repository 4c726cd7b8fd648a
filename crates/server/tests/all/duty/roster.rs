//! Who is on duty for which ward and when.

use super::put_on_duty;
use crate::app;
use base::{Id, jiff::Timestamp};
use casework::duty;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[tokio::test]
async fn a_week_nobody_covers_says_so_in_words() {
    let app = app().await;
    let page = app.as_(&app.house.head).get("/duty").await.expect(200);
    page.shows("Без дежурен").shows("Няма дежурен 00:00–24:00:").shows("Родилно отделение");
    assert_eq!(page.all(".gap").len(), 7, "a line for each day, the wards together");
}

#[tokio::test]
async fn whoever_is_put_on_duty_stands_in_the_week_with_phone_and_substitute() {
    let app = app().await;
    let substitute = app.house.colleague.id.to_string();
    let saved =
        put_on_duty(&app, &[("substitute", &substitute), ("phone", "0888 123 456")]).await.expect(303);
    assert_eq!(saved.location(), format!("/duty?week=2026-W11&centre={}", app.house.centre));
    let page = app.as_(&app.house.reception).get("/duty?week=2026-W11").await.expect(200);
    page.shows("08:00–20:00").shows("Дежура Бърза").shows("0888 123 456").shows("Коля Колегов");
    page.shows("Няма дежурен 20:00–24:00:").hides("/duty/shifts/new");
}

#[tokio::test]
async fn a_night_of_the_change_of_clocks_is_covered_to_the_last_minute() {
    let app = app().await;
    let both = app.house.neonatal.to_string();
    let whole = [("day", "23.03.2026"), ("from", "00:00"), ("until", "24:00"), ("through", "29.03.2026")];
    put_on_duty(&app, &whole).await.expect(303);
    let neonatal: Vec<_> = whole.into_iter().chain([("wards", both.as_str())]).collect();
    put_on_duty(&app, &neonatal).await.expect(303);
    let page = app.as_(&app.house.head).get("/duty?week=2026-W13").await.expect(200);
    page.shows("Всяко отделение има дежурен през всички часове").hides("class=\"gap\"");
}

#[tokio::test]
async fn two_at_the_same_time_are_said() {
    let app = app().await;
    put_on_duty(&app, &[]).await.expect(303);
    let other = app.house.colleague.id.to_string();
    put_on_duty(&app, &[("person", &other), ("from", "18:00"), ("until", "22:00")]).await.expect(303);
    let page = app.as_(&app.house.head).get("/duty").await.expect(200);
    page.shows("Двама или повече са на дежурство едновременно:").shows("вт 10.03.2026, 18:00–20:00");
}

#[tokio::test]
async fn nobody_is_on_duty_twice_for_one_ward() {
    let app = app().await;
    put_on_duty(&app, &[]).await.expect(303);
    let again = put_on_duty(&app, &[("from", "19:00"), ("until", "23:00")]).await.expect(422);
    again.shows("Този човек вече дежури в същото отделение по това време");
    assert_eq!(again.attribute("#from", "value").as_deref(), Some("19:00"), "what was typed is kept");
}

#[tokio::test]
async fn who_does_not_answer_signals_cannot_be_on_duty() {
    let app = app().await;
    for person in [&app.house.reception, &app.house.stranger] {
        put_on_duty(&app, &[("person", &person.id.to_string())]).await.expect(422);
    }
}

#[tokio::test]
async fn a_week_is_copied_into_its_empty_hours_only() {
    let app = app().await;
    put_on_duty(&app, &[("through", "12.03.2026")]).await.expect(303);
    let other = app.house.colleague.id.to_string();
    put_on_duty(&app, &[("person", &other), ("day", "17.03.2026"), ("until", "14:00")]).await.expect(303);
    let head = app.as_(&app.house.head);
    head.post("/duty/copy", &[("week", "2026-W12")]).await.expect(303);
    let page = head.get("/duty?week=2026-W12").await.expect(200);
    let tuesday = page.all("section[aria-labelledby='day-2026-03-17'] .shift-hours");
    assert_eq!(tuesday, ["08:00–14:00", "14:00–20:00"]);
    assert_eq!(page.all("section.day li.shift").len(), 4);
    head.post("/duty/copy", &[("week", "2026-W12"), ("_key", "00000000-0000-4000-8000-000000000001")])
        .await
        .expect(303);
    let again = head.get("/duty?week=2026-W12").await;
    assert_eq!(again.all("section.day li.shift").len(), 4, "what is taken is left alone");
}

#[tokio::test]
async fn two_who_change_a_shift_lose_nothing() {
    let app = app().await;
    put_on_duty(&app, &[]).await.expect(303);
    let head = app.as_(&app.house.head);
    let href = head.get("/duty").await.attribute(".day .shift a", "href").unwrap();
    let form = head.get(&href).await.expect(200).form("main form:has(#until)");
    head.post(&href, &form.with("until", "21:00").pairs()).await.expect(303);
    // The other changed something else: nothing to ask.
    head.post(&href, &form.with("phone", "0888 123 456").pairs()).await.expect(303);
    head.get("/duty").await.shows("08:00–21:00").shows("0888 123 456");
    // Both changed the hour: the person chooses, seeing both.
    let asked = head.post(&href, &form.with("until", "22:00").pairs()).await.expect(422);
    asked.shows("друг промени същия запис");
    assert_eq!(asked.all(".merge-text"), ["22:00", "21:00"]);
    let chosen = asked.form("main form:has(.merge)");
    head.post(&href, &chosen.pairs()).await.expect(303);
    head.get("/duty").await.shows("08:00–22:00").shows("0888 123 456");
}

#[tokio::test]
async fn a_shift_is_taken_out_after_a_question() {
    let app = app().await;
    put_on_duty(&app, &[]).await.expect(303);
    let head = app.as_(&app.house.head);
    let href = head.get("/duty").await.attribute(".day .shift a", "href").unwrap();
    let removal = format!("{href}/removal");
    head.get(&removal).await.expect(200).shows("Да премахнем ли това дежурство?");
    head.post(&removal, &[("_version", "1")]).await.expect(303);
    head.get("/duty").await.hides("08:00–20:00");
    head.get(&href).await.expect(404);
}

#[tokio::test]
async fn hours_of_a_ward_decide_what_is_a_gap() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    for ward in [app.house.maternity, app.house.neonatal] {
        let hours = [("when", "hours"), ("on-2", "yes"), ("from-2", "20:00"), ("until-2", "08:00")];
        head.post(&format!("/duty/hours/{ward}"), &hours).await.expect(303);
    }
    let page = head.get("/duty?week=2026-W11").await;
    assert_eq!(page.all(".gap strong"), ["Няма дежурен 20:00–24:00:", "Няма дежурен 00:00–08:00:"]);
    head.post(&format!("/duty/hours/{}", app.house.maternity), &[("when", "hours")])
        .await
        .expect(422)
        .shows("Отбележете поне един ден");
}

#[tokio::test]
async fn only_the_head_of_service_changes_the_roster() {
    let app = app().await;
    let refused =
        [&app.house.case_worker, &app.house.duty_worker, &app.house.specialist, &app.house.reception];
    for persona in refused {
        let asking = app.as_(persona);
        asking.get("/duty").await.expect(200);
        asking.get("/duty/shifts/new").await.expect(403);
        asking.post("/duty/shifts", &[]).await.expect(403);
        asking.post("/duty/copy", &[("week", "2026-W12")]).await.expect(403);
        asking.post(&format!("/duty/hours/{}", app.house.maternity), &[("when", "always")]).await.expect(403);
    }
    app.as_(&app.house.auditor).get("/duty").await.expect(403);
}

#[tokio::test]
async fn another_centre_sees_nothing_of_it() {
    let app = app().await;
    put_on_duty(&app, &[]).await.expect(303);
    let href = app.as_(&app.house.head).get("/duty").await.attribute(".day .shift a", "href").unwrap();
    let stranger = app.as_(&app.house.stranger);
    stranger.get(&href).await.expect(404);
    stranger.post(&href, &[("_version", "1")]).await.expect(404);
    stranger.get(&format!("/duty?centre={}", app.house.centre)).await.expect(404);
    stranger.get("/duty").await.expect(200).hides("Дежура Бърза");
}

#[tokio::test]
async fn signals_ask_who_is_on_duty_and_who_comes_next() {
    let app = app().await;
    let substitute = app.house.colleague.id;
    put_on_duty(&app, &[("substitute", &substitute.to_string())]).await.expect(303);
    let next = app.house.case_worker.id;
    put_on_duty(&app, &[("person", &next.to_string()), ("from", "20:00"), ("until", "08:00")])
        .await
        .expect(303);
    let mut db = app.app.store.read().await.unwrap();
    let now = at("2026-03-10T08:30:00Z");
    let on_duty = duty::on_duty(&mut db, app.house.maternity, now).await.unwrap();
    assert_eq!(on_duty.len(), 1);
    assert_eq!(on_duty[0].user_id, app.house.duty_worker.id);
    assert_eq!(on_duty[0].substitute_id, Some(substitute));
    assert_eq!(on_duty[0].ends_at, at("2026-03-10T18:00:00Z"));
    assert!(duty::on_duty(&mut db, app.house.neonatal, now).await.unwrap().is_empty());
    let after = duty::next_on_roster(&mut db, app.house.maternity, now).await.unwrap().unwrap();
    assert_eq!(after.user_id, next);
    let mine = duty::mine(&mut db, app.house.duty_worker.id, now).await.unwrap().unwrap();
    assert_eq!((mine.until, mine.wards.len()), (at("2026-03-10T18:00:00Z"), 1));
    let end = at("2026-03-10T18:00:00Z");
    assert!(duty::mine(&mut db, app.house.duty_worker.id, end).await.unwrap().is_none(), "an end is the end");
    let on_duty = duty::on_duty(&mut db, app.house.maternity, end).await.unwrap();
    assert_eq!(on_duty.iter().map(|one| one.user_id).collect::<Vec<_>>(), [next]);
    assert!(duty::on_duty(&mut db, Id::from_uuid(next.uuid()), end).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_roster_is_read_over_the_api() {
    let app = app().await;
    put_on_duty(&app, &[]).await.expect(303);
    let api = app.api(&app.house.case_worker).await;
    let answer = api.get("/api/v1/duty?from=2026-03-09&to=2026-03-15").await.expect(200).json();
    assert_eq!(answer["shifts"][0]["name"], "Дежура Бърза");
    assert_eq!(answer["shifts"][0]["starts_at"], "2026-03-10T06:00:00Z");
    assert_eq!(answer["shifts"][0]["wards"][0], app.house.maternity.to_string());
    api.get("/api/v1/duty?from=tomorrow").await.expect(422);
    api.get("/api/v1/duty?from=2026-03-09&to=2027-03-15").await.expect(422);
}
