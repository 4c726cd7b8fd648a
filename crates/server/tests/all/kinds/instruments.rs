//! What an instrument asks is not asked a second way: the step takes what was filled.

use super::{add, record};
use crate::{
    app,
    assessment::{FORM, finished, publish, upload},
    cases::case,
};

#[tokio::test]
async fn the_skills_of_a_young_person_are_taken_from_the_filled_instrument() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    add(&app, by, case, "leaving-care").await.expect(303);
    let here = format!("/cases/{case}/kinds/leaving-care");
    let worker = app.as_(by);
    let page = worker.get(&format!("{here}/steps/skills")).await.expect(200);
    page.shows("Инструментът не е въведен в употреба.").hides("Вече може");
    let skills = [("fields.leaves_on", "01.09.2026"), ("fields.wants", "Да готви.")];
    let asked = record(&app, by, (case, "leaving-care", "skills"), &skills).await.expect(422);
    assert_eq!(asked.all(".field .problem").len(), 1, "{}", asked.visible());

    let head = &app.house.head;
    let form = FORM.replace("home_check", "independent_living");
    let instrument = upload(&app, head, "/instruments", &form).await.expect(303).location();
    publish(&app, &instrument).await;
    let page = worker.get(&format!("{here}/steps/skills")).await.expect(200);
    page.shows("Още няма попълнена оценка.").shows("Попълни „Проверка на дома“");
    let filled = finished(&app, by, case, "always").await;

    let page = worker.get(&format!("{here}/steps/skills")).await.expect(200);
    page.shows("Последно попълнена:").shows("Дом 3 от 4");
    let form = page.form("main form[data-draft]");
    let filled_form = form.with("fields.leaves_on", "01.09.2026").with("fields.wants", "Да готви.");
    worker.post(&filled_form.action, &filled_form.pairs()).await.expect(303);
    let page = worker.get(&here).await.expect(200);
    page.shows("Попълнена оценка на уменията").shows("Дом 3 от 4");
    let id = filled.rsplit('/').next().unwrap();
    let over = app.api(by).await.get(&format!("/api/v1{here}")).await.expect(200).json();
    assert_eq!(over["records"][0]["fields"]["assessment"], id);
}
