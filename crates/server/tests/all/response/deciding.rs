use super::{but, met};
use crate::app;
use store::sql;
use testkit::TestApp;

const HOME: [(&str, &str); 3] =
    [("outcome", "home"), ("decided_on", "10.03.2026"), ("discharged_on", "13.03.2026")];

async fn at_home(app: &TestApp) -> String {
    let signal = met(app, &app.house.case_worker).await;
    let answer = app.as_(&app.house.case_worker).post(&format!("{signal}/outcome"), &HOME).await.expect(303);
    assert_eq!(answer.location(), format!("{signal}/case"));
    signal
}

#[tokio::test]
async fn a_child_at_home_has_a_case_with_everything_carried_over() {
    let app = app().await;
    let signal = at_home(&app).await;
    let worker = app.as_(&app.house.case_worker);
    worker
        .post(&format!("{signal}/tasks"), &[("text", "Личен лекар"), ("organisation", "centre")])
        .await
        .expect(303);
    let page = worker.get(&format!("{signal}/case")).await.expect(200);
    page.shows("Иванка Тестова").shows("новородено на Иванка Тестова").shows("Вода Водеща");
    assert_eq!(page.attribute("#family_name", "value").as_deref(), Some("Тестова"));
    let answer = worker.post(&format!("{signal}/case"), &[]).await.expect(303);
    let case: base::ids::CaseId = answer.location().trim_start_matches("/cases/").parse().unwrap();
    let mut db = app.app.store.read().await.unwrap();
    let (family, programme, lead): (String, String, base::ids::UserId) =
        sql("select family_name, programme, lead_id from cases where id = $1")
            .bind(case)
            .one(&mut db)
            .await
            .unwrap();
    assert_eq!((family.as_str(), programme.as_str()), ("Тестова", "prevention-of-abandonment"));
    assert_eq!(lead, app.house.case_worker.id);
    let groups: Vec<String> =
        sql("select target_group from case_target_groups where case_id = $1 order by target_group")
            .bind(case)
            .values(&mut db)
            .await
            .unwrap();
    assert_eq!(groups, ["TG01", "TG10"]);
    let roles: Vec<String> = sql("select role from case_people where case_id = $1 order by role")
        .bind(case)
        .values(&mut db)
        .await
        .unwrap();
    assert_eq!(roles, ["child", "mother"]);
    let ties: i64 = sql("select count(*) from kinships k join cases c on c.focus_id = k.person_id
         where c.id = $1 and k.kind = 'mother'")
    .bind(case)
    .value(&mut db)
    .await
    .unwrap();
    assert_eq!(ties, 1);
    let (risk, tasks): (String, i64) = sql("select (select level from risk_levels where case_id = $1),
                (select count(*) from tasks where case_id = $1)")
    .bind(case)
    .one(&mut db)
    .await
    .unwrap();
    assert_eq!((risk.as_str(), tasks), ("high", 1));
    drop(db);
    worker.get(&signal).await.expect(200).shows("Работата продължава по");
    worker.post(&format!("{signal}/case"), &[]).await.expect(409);
}

#[tokio::test]
async fn a_signal_ends_without_a_case_only_with_a_reason() {
    let app = app().await;
    let signal = met(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    worker
        .post(&format!("{signal}/closure"), &[("reason", "…")])
        .await
        .expect(409)
        .shows("Първо запишете изхода");
    let unfounded = [("outcome", "unfounded")];
    worker.post(&format!("{signal}/outcome"), &unfounded).await.expect(422).shows("на кого, къде или защо");
    let unfounded = [("outcome", "unfounded"), ("note", "Майката не е имала намерение")];
    worker.post(&format!("{signal}/outcome"), &unfounded).await.expect(303);
    worker.post(&format!("{signal}/case"), &[]).await.expect(409).shows("не се открива случай");
    worker.post(&format!("{signal}/closure"), &[]).await.expect(422);
    worker.post(&format!("{signal}/closure"), &[("reason", "Семейството се справя само")]).await.expect(303);
    worker.get(&signal).await.expect(200).shows("Семейството се справя само");
}

#[tokio::test]
async fn a_placed_child_has_a_case_of_reintegration() {
    let app = app().await;
    let signal = met(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    let foster = [("outcome", "foster"), ("mother_left_on", "10.03.2026")];
    worker.post(&format!("{signal}/outcome"), &foster).await.expect(303);
    worker.get(&signal).await.expect(200).shows("Работа за връщане на детето").hides("Прибиране у дома");
    worker.post(&format!("{signal}/case"), &[]).await.expect(303);
    let mut db = app.app.store.read().await.unwrap();
    let programme: String = sql("select programme from cases").value(&mut db).await.unwrap();
    assert_eq!(programme, "reintegration");
}

#[tokio::test]
async fn an_outcome_that_somebody_else_wrote_meanwhile_is_shown_and_nothing_typed_is_lost() {
    let app = app().await;
    let signal = at_home(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let late = [("outcome", "kin"), ("note", "При бабата")];
    let again = worker.post(&format!("{signal}/outcome"), &late).await.expect(422);
    again.shows("При бабата").shows("Вода Водеща");
    let version = again.attribute("input[name=_version]", "value").unwrap();
    let over = but(&late, &[("_version", version.as_str())]);
    worker.post(&format!("{signal}/outcome"), &over).await.expect(303);
    worker.get(&format!("{signal}/case")).await.expect(200).shows("При близки и роднини");
}

#[tokio::test]
async fn after_the_end_no_step_is_taken() {
    let app = app().await;
    let signal = at_home(&app).await;
    let worker = app.as_(&app.house.case_worker);
    worker.post(&format!("{signal}/case"), &[]).await.expect(303);
    for (path, fields) in [
        ("outcome", HOME.to_vec()),
        ("risk", vec![("risk", "low"), ("reason", "…")]),
        ("meetings", super::FIRST.to_vec()),
        ("arrival", vec![]),
    ] {
        worker.post(&format!("{signal}/{path}"), &fields).await.expect(409).shows("Сигналът е приключен");
    }
}

#[tokio::test]
async fn the_risk_is_weighed_anew_with_what_it_rests_on() {
    let app = app().await;
    let signal = met(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    worker.post(&format!("{signal}/risk"), &[("risk", "low")]).await.expect(422);
    worker
        .post(&format!("{signal}/risk"), &[("risk", "low"), ("reason", "Сестрата помага")])
        .await
        .expect(303);
    worker.get(&signal).await.expect(200).shows("Висок → Нисък. Сестрата помага");
}
