//! Closing, following up, opening again.

use super::case;
use crate::app;
use base::ids::CaseId;
use testkit::TestApp;

/// Closes a case with the child at its parents'.
pub async fn close(app: &TestApp, case: CaseId) {
    app.as_(&app.house.case_worker)
        .post(
            &format!("/cases/{case}/closure"),
            &[
                ("closed_on", "10.03.2026"),
                ("outcome", "reached"),
                ("lives_with", "parents"),
                ("summary", "Семейството се справя само."),
                ("follow_on", "Личният лекар и бабата"),
                ("follow_on_until", "10.09.2026"),
            ],
        )
        .await
        .expect(303);
}

#[tokio::test]
async fn a_closed_case_is_followed_up_after_one_three_and_six_months() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    worker.get(&format!("/cases/{case}/closure")).await.expect(200).shows("Закрий случая");
    close(&app, case).await;
    let page = worker.get(&format!("/cases/{case}/details")).await.expect(200);
    page.shows("10.04.2026").shows("10.06.2026").shows("10.09.2026").shows("Личният лекар и бабата");
    page.shows("При родителите");
    worker.get(&format!("/cases/{case}")).await.expect(200).shows("Закрит на 10.03.2026");
    let follow_up = page.attribute("main a[href*='/follow-ups/']", "href").unwrap();
    let form = worker.get(&follow_up).await.expect(200);
    let version = form.attribute("main input[name=_version]", "value").unwrap();
    let result = [
        ("_version", version.as_str()),
        ("done_on", "10.03.2026"),
        ("lives_with", "kin"),
        ("result", "Живее при баба си."),
    ];
    worker.post(&follow_up, &result).await.expect(303);
    worker.get(&format!("/cases/{case}/details")).await.expect(200).shows("Живее при баба си.");
    let stale = worker.post(&follow_up, &result).await.expect(422);
    stale.shows("друг записа резултат").shows("Живее при баба си.");
}

#[tokio::test]
async fn a_case_is_closed_once_and_opened_again_with_a_reason() {
    let app = app().await;
    let case = case(&app).await;
    close(&app, case).await;
    let worker = app.as_(&app.house.case_worker);
    let twice =
        [("closed_on", "10.03.2026"), ("outcome", "moved"), ("lives_with", "parents"), ("summary", "Отново")];
    worker.post(&format!("/cases/{case}/closure"), &twice).await.expect(409);
    let path = format!("/cases/{case}/reopening");
    worker.get(&path).await.expect(200);
    worker.post(&path, &[]).await.expect(422);
    worker.post(&path, &[("reason", "Майката се обади отново.")]).await.expect(303);
    let page = worker.get(&format!("/cases/{case}/details")).await.expect(200);
    page.shows("Майката се обади отново.").shows("Отпада, случаят е отворен отново");
    worker.post(&path, &[("reason", "Пак")]).await.expect(409);
    let story = worker.get(&format!("/cases/{case}")).await.expect(200);
    story.shows("Случаят е отворен отново").shows("Случаят е закрит: Целите са постигнати");
}

#[tokio::test]
async fn only_the_team_and_the_head_close_a_case() {
    let app = app().await;
    let case = case(&app).await;
    let path = format!("/cases/{case}/closure");
    app.as_(&app.house.colleague).get(&path).await.expect(404);
    app.as_(&app.house.reception).get(&path).await.expect(403);
    app.as_(&app.house.head).get(&path).await.expect(200);
}
