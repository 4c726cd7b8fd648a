//! The story of a case.

use super::{case, note};
use crate::app;
use access::Layer;

#[tokio::test]
async fn what_others_added_since_the_last_look_is_marked() {
    let app = app().await;
    let case = case(&app).await;
    let (worker, head) = (app.as_(&app.house.case_worker), app.as_(&app.house.head));
    let here = format!("/cases/{case}");
    worker.get(&here).await.expect(200).hides("от последното Ви влизане");
    app.pass(1);
    note(&app, &app.house.specialist, case, Layer::General, "Дойдоха двамата.").await;
    worker.get("/cases").await.expect(200).shows("Има ново");
    app.pass(1);
    worker.get(&here).await.expect(200).shows("1 ново от последното Ви влизане");
    app.pass(1);
    worker.get(&here).await.expect(200).hides("от последното Ви влизане");
    worker.get("/cases").await.expect(200).hides("Има ново");
    head.get(&here).await.expect(200).hides("от последното Ви влизане");
}

#[tokio::test]
async fn the_story_is_read_page_by_page_and_narrowed() {
    let app = app().await;
    let case = case(&app).await;
    for number in 0..35 {
        note(&app, &app.house.specialist, case, Layer::General, &format!("Бележка {number:02}.")).await;
        app.pass(1);
    }
    let worker = app.as_(&app.house.case_worker);
    let first = worker.get(&format!("/cases/{case}")).await.expect(200);
    // Thirty happenings; what came with the opening of the case is told in one entry with it.
    assert_eq!(first.all(".timeline > li").len(), 25);
    let older = first.attribute("nav.pager a[rel=next]", "href").unwrap();
    let second = worker.get(&older).await.expect(200);
    first.shows("Отворен е случай");
    second.hides("Отворен е случай");
    let [first, second] = [first, second].map(|page| page.all(".timeline > li .as-typed"));
    assert!(first.iter().all(|text| !second.contains(text)));
    assert_eq!(first.iter().chain(&second).filter(|text| text.starts_with("Бележка")).count(), 35);
    let risks = worker.get(&format!("/cases/{case}?kind=risk")).await.expect(200);
    assert_eq!(risks.all(".timeline > li").len(), 1);
    let by = app.house.case_worker.id;
    let mine = worker.get(&format!("/cases/{case}?kind=note&by={by}")).await.expect(200);
    mine.shows("Няма нищо с тези условия");
    let later = worker.get(&format!("/cases/{case}?from=11.03.2026")).await.expect(200);
    later.shows("Няма нищо с тези условия");
}

#[tokio::test]
async fn the_history_tells_who_changed_what_and_who_looked() {
    let app = app().await;
    let case = case(&app).await;
    note(&app, &app.house.specialist, case, Layer::Psychology, "Само за психолога.").await;
    app.as_(&app.house.specialist).get(&format!("/cases/{case}")).await.expect(200);
    let page = app.as_(&app.house.case_worker).get(&format!("/cases/{case}/history")).await.expect(200);
    page.shows("Превенция на изоставянето").shows("Психа Логова").hides("Само за психолога.");
    app.as_(&app.house.duty_worker).get(&format!("/cases/{case}/history")).await.expect(403);
}
