//! What one duty tells the next.

use super::put_on_duty;
use crate::app;

#[tokio::test]
async fn what_is_handed_over_stands_before_the_next_until_they_have_read_it() {
    let app = app().await;
    put_on_duty(&app, &[]).await.expect(303);
    let worker = app.as_(&app.house.duty_worker);
    worker.post("/duty/handovers", &[("text", "Лекарят се обажда\nв 18 часа")]).await.expect(303);
    worker.get("/duty/handovers").await.expect(200).shows("Още никой не е потвърдил").hides("Прочетох");
    let colleague = app.as_(&app.house.colleague);
    let page = colleague.get("/duty/handovers").await.expect(200);
    page.shows("1 непрочетена бележка").shows("Лекарят се обажда");
    colleague.get("/").await.expect(200).shows("Лекарят се обажда");
    let confirm = page.attribute(".handover.fresh form", "action").unwrap();
    let said = colleague.post(&confirm, &[("back", "/")]).await.expect(303);
    assert_eq!(said.location(), "/");
    colleague.get("/").await.hides("Лекарят се обажда");
    colleague.post(&confirm, &[]).await.expect(303);
    worker.get("/duty/handovers").await.shows("Прочетоха: Коля Колегов");
}

#[tokio::test]
async fn what_is_being_typed_comes_back_and_goes_when_it_is_sent() {
    let app = app().await;
    let worker = app.as_(&app.house.duty_worker);
    worker.post("/drafts/handover", &[("text", "Започнах да пиша")]).await.expect(204);
    let page = worker.get("/duty/handovers").await;
    assert_eq!(page.all("#text"), ["Започнах да пиша"]);
    worker.post("/duty/handovers", &[("text", "Написах")]).await.expect(303);
    assert_eq!(worker.get("/duty/handovers").await.all("#text"), [""]);
}

#[tokio::test]
async fn an_empty_note_is_not_handed_over() {
    let app = app().await;
    let worker = app.as_(&app.house.duty_worker);
    worker.post("/duty/handovers", &[("text", "  ")]).await.expect(422).shows("Попълнете това поле");
}

#[tokio::test]
async fn notes_are_for_those_who_answer_signals_in_the_centre() {
    let app = app().await;
    app.as_(&app.house.duty_worker).post("/duty/handovers", &[("text", "Тайна")]).await.expect(303);
    for persona in [&app.house.reception, &app.house.specialist, &app.house.volunteer, &app.house.director] {
        app.as_(persona).get("/duty/handovers").await.expect(403);
        app.as_(persona).get("/").await.expect(200).hides("Тайна");
    }
    let page = app.as_(&app.house.colleague).get("/duty/handovers").await;
    let confirm = page.attribute(".handover.fresh form", "action").unwrap();
    let stranger = app.as_(&app.house.stranger);
    stranger.get("/duty/handovers").await.expect(200).hides("Тайна");
    stranger.post(&confirm, &[]).await.expect(404);
}

#[tokio::test]
async fn a_shift_that_was_handed_over_from_may_be_taken_out() {
    let app = app().await;
    put_on_duty(&app, &[]).await.expect(303);
    app.as_(&app.house.duty_worker).post("/duty/handovers", &[("text", "Остава")]).await.expect(303);
    let head = app.as_(&app.house.head);
    let href = head.get("/duty").await.attribute(".day .shift a", "href").unwrap();
    head.post(&format!("{href}/removal"), &[("_version", "1")]).await.expect(303);
    head.get("/duty/handovers").await.shows("Остава");
}
