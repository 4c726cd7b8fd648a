//! A case is handed over.

use super::family;
use crate::{app, cases::case};

#[tokio::test]
async fn a_colleague_takes_a_case_over_and_leads_it() {
    let app = app().await;
    let case = case(&app).await;
    let (worker, colleague) = (app.as_(&app.house.case_worker), app.as_(&app.house.colleague));
    let path = format!("/cases/{case}/transfers/new");
    worker.get(&path).await.expect(200).shows("Докъде е работата");
    let to = app.house.colleague.id.to_string();
    let offer =
        [("kind", "colleague"), ("user", &to), ("reason", "Отпуск"), ("hand_over", "Предстои преглед.")];
    worker.post(&path, &offer).await.expect(303);
    worker.post(&path, &offer).await.expect(409);
    colleague.get(&format!("/cases/{case}")).await.expect(404);
    let list = colleague.get("/transfers").await.expect(200);
    let offered = list.attribute("main li a", "href").unwrap();
    colleague.get(&offered).await.expect(200).shows("Предстои преглед.");
    app.as_(&app.house.specialist).get(&offered).await.expect(404);
    colleague.post(&format!("{offered}/acceptance"), &[]).await.expect(303);
    colleague.get(&format!("/cases/{case}")).await.expect(200);
    worker.get(&format!("/cases/{case}/path")).await.expect(200).shows("Поет");
    colleague.post(&format!("{offered}/refusal"), &[("remark", "Не мога")]).await.expect(409);
}

#[tokio::test]
async fn another_centre_opens_a_case_of_its_own_with_the_same_family() {
    let app = app().await;
    let case = case(&app).await;
    let (head, stranger) = (app.as_(&app.house.head), app.as_(&app.house.stranger));
    let to = app.house.other_centre.to_string();
    let offer =
        [("kind", "centre"), ("centre", &to), ("reason", "Преместиха се"), ("hand_over", "Имат план.")];
    head.post(&format!("/cases/{case}/transfers/new"), &offer).await.expect(303);
    let offered = stranger.get("/transfers").await.expect(200).attribute("main li a", "href").unwrap();
    let accept = format!("{offered}/acceptance");
    stranger.post(&accept, &[]).await.expect(422);
    let lead = app.house.stranger.id.to_string();
    let there = stranger.post(&accept, &[("lead", &lead)]).await.expect(303).location();
    assert_ne!(there, format!("/cases/{case}"));
    stranger.get(&there).await.expect(200).shows("Петрови");
    stranger.get(&format!("/cases/{case}")).await.expect(404);
    head.get(&format!("/cases/{case}/path")).await.expect(200).shows("Остава да го закриете тук");
    let (child, _) = family(&app, there.trim_start_matches("/cases/").parse().unwrap()).await;
    stranger.get(&format!("/people/{child}")).await.expect(200);
}
