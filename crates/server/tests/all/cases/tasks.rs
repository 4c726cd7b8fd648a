//! Tasks of a case.

use super::case;
use crate::app;

#[tokio::test]
async fn a_task_is_given_done_and_taken_up_again() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let tab = format!("/cases/{case}/tasks");
    let specialist = app.house.specialist.id.to_string();
    worker
        .post(&tab, &[("text", "Да се обади на бабата"), ("user", &specialist), ("due_on", "09.03.2026")])
        .await
        .expect(303);
    worker.get(&tab).await.expect(200).shows("Да се обади на бабата").shows("просрочена с 1 ден");
    app.as_(&app.house.specialist).get("/").await.expect(200).shows("Да се обади на бабата");
    let done = worker.get(&tab).await.attribute("main form[action$='/done']", "action").unwrap();
    worker.post(&done, &[]).await.expect(303);
    worker.post(&done, &[]).await.expect(409);
    worker.get(&tab).await.expect(200).shows("Свършена 1 задача");
    worker.post(&done.replace("/done", "/undone"), &[]).await.expect(303);
    worker.get(&tab).await.expect(200).hides("Свършена 1 задача");
    let story = worker.get(&format!("/cases/{case}?kind=task")).await.expect(200);
    story.shows("Задача до 09.03.2026").hides("Посещение в дома: ");
}

#[tokio::test]
async fn a_task_goes_to_one_of_us_or_to_an_institution() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let tab = format!("/cases/{case}/tasks");
    let (user, organisation) = (app.house.head.id.to_string(), app.house.protection.to_string());
    let both = [("text", "Доклад"), ("user", user.as_str()), ("organisation", organisation.as_str())];
    worker.post(&tab, &both).await.expect(422).shows("Изберете или колега, или институция").shows("Доклад");
    worker.post(&tab, &[("text", "Доклад"), ("organisation", &organisation)]).await.expect(303);
    worker.get(&tab).await.expect(200).shows("ОЗД Измислено").shows("без срок");
    let stranger = app.house.stranger.id.to_string();
    worker.post(&tab, &[("text", "Доклад"), ("user", &stranger)]).await.expect(422);
}

#[tokio::test]
async fn two_changes_of_a_task_are_joined() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let tab = format!("/cases/{case}/tasks");
    worker.post(&tab, &[("text", "Доклад")]).await.expect(303);
    let task = worker.get(&tab).await.attribute("main table a", "href").unwrap();
    let was = [("_was-text", "Доклад"), ("_version", "1")];
    let sooner = [&was[..], &[("text", "Доклад"), ("due_on", "12.03.2026")]].concat();
    worker.post(&task, &sooner).await.expect(303);
    let clearer = [&was[..], &[("text", "Доклад до съда"), ("due_on", "")]].concat();
    worker.post(&task, &clearer).await.expect(303);
    worker.get(&tab).await.expect(200).shows("Доклад до съда").shows("след 2 дни");
}
