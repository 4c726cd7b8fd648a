use super::{FIRST, accepted, signal};
use crate::app;

#[tokio::test]
async fn who_is_not_of_the_team_does_not_respond() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    let colleague = app.as_(&app.house.colleague);
    colleague.get(&signal).await.expect(200).shows(app.house.case_worker.name).hides("Тръгвам");
    for path in ["arrival", "meetings", "notifications", "outcome", "risk", "alerts", "tasks", "closure"] {
        colleague.post(&format!("{signal}/{path}"), &FIRST).await.expect(403);
    }
}

#[tokio::test]
async fn the_head_of_service_may_step_in() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    app.as_(&app.house.head).post(&format!("{signal}/arrival"), &[]).await.expect(303);
}

#[tokio::test]
async fn another_centre_does_not_know_of_it() {
    let app = app().await;
    let signal = signal(&app).await;
    let stranger = app.as_(&app.house.stranger);
    stranger.post(&format!("{signal}/acceptance"), &[]).await.expect(404);
    stranger.get(&format!("{signal}/guide")).await.expect(404);
}

#[tokio::test]
async fn reception_volunteers_and_auditors_do_not_accept() {
    let app = app().await;
    let signal = signal(&app).await;
    for persona in [&app.house.reception, &app.house.volunteer, &app.house.auditor, &app.house.administrator]
    {
        app.as_(persona).post(&format!("{signal}/acceptance"), &[]).await.expect(403);
    }
}
