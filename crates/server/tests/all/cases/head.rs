//! The head of a case: facts, people, team, risk.

use super::{case, child};
use crate::app;

#[tokio::test]
async fn the_main_facts_are_changed_and_a_stale_change_is_joined_or_asked_about() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let path = format!("/cases/{case}/edit");
    let form = worker.get(&path).await.expect(200);
    let version = form.attribute("main input[name=_version]", "value").unwrap();
    let fields = |family: &str, worker: &str| {
        [
            ("_version", version.as_str()),
            ("_was-family_name", "Петрови"),
            ("_was-programme", "prevention-of-abandonment"),
            ("_was-target_groups", "TG01"),
            ("family_name", family),
            ("programme", "prevention-of-abandonment"),
            ("target_groups", "TG01"),
            ("target_groups", "TG11"),
            ("care_form", "kin"),
            ("cpd_case_number", "12/2026"),
            ("cpd_worker", worker),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let first = fields("Петрови", "г-жа Измислена");
    let first: Vec<_> = first.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    worker.post(&path, &first).await.expect(303);
    let page = worker.get(&format!("/cases/{case}/details")).await.expect(200);
    page.shows("12/2026").shows("г-жа Измислена").shows("При близки и роднини").shows("Бременна");
    let joined = fields("Петрови-Колеви", "г-жа Измислена");
    let joined: Vec<_> = joined.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    worker.post(&path, &joined).await.expect(303);
    worker.get(&format!("/cases/{case}")).await.expect(200).shows("Петрови-Колеви");
    let asked = fields("Иванови", "г-жа Измислена");
    let asked: Vec<_> = asked.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    worker.post(&path, &asked).await.expect(422).shows("Петрови-Колеви").shows("Иванови");
}

#[tokio::test]
async fn the_family_is_drawn_and_told() {
    let app = app().await;
    let case = case(&app).await;
    let page = app.as_(&app.house.case_worker).get(&format!("/cases/{case}/people")).await.expect(200);
    page.shows("Мария Петров, майка на Ивайло Петров").shows("детето, за което е случаят");
    assert_eq!(page.all("svg[role=img] > title"), ["Генограма на семейство Петрови"]);
}

#[tokio::test]
async fn people_come_into_a_case_and_leave_it_with_a_reason() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let sibling = child(&app, "Яна", "Петрова").await.to_string();
    worker.get(&format!("/cases/{case}/people/new?q=яна")).await.expect(200).shows("Яна Петрова");
    let tab = format!("/cases/{case}/people");
    worker.post(&tab, &[("person", &sibling), ("q", "яна")]).await.expect(422);
    worker.post(&tab, &[("person", &sibling), ("role", "child")]).await.expect(303);
    worker.get(&tab).await.expect(200).shows("Яна Петрова");
    worker.get(&format!("/cases/{case}?kind=people")).await.expect(200).shows("Яна Петрова");
    worker.post(&format!("{tab}/focus"), &[("person", &sibling)]).await.expect(303);
    let removal = format!("{tab}/{sibling}/removal");
    worker
        .post(&removal, &[("reason", "Сбъркано дете")])
        .await
        .expect(422)
        .shows("Първо изберете друго дете");
    let page = worker.get(&tab).await.expect(200);
    let other = page.attribute("main a[href$='/removal']", "href").unwrap();
    worker.get(&other).await.expect(200);
    worker.post(&other, &[("reason", "Сбъркано дете")]).await.expect(303);
    worker.get(&tab).await.expect(200).hides("Ивайло Петров</a>");
}

#[tokio::test]
async fn a_case_is_handed_over_and_who_leaves_the_team_sees_it_no_more() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let colleague = app.house.colleague.id.to_string();
    let here = format!("/cases/{case}");
    app.as_(&app.house.colleague).get(&here).await.expect(404);
    worker.post(&format!("{here}/lead"), &[("lead", &colleague)]).await.expect(303);
    app.as_(&app.house.colleague).get(&here).await.expect(200).shows("Коля Колегов");
    worker.get(&here).await.expect(200);
    let details = app.as_(&app.house.colleague).get(&format!("{here}/details")).await.expect(200);
    let end = details.all("form[action*='/team/'] button");
    assert!(end.iter().any(|words| words.contains("Вода Водеща")), "{end:?}");
    for action in details.body.split("action=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        if action.contains("/team/") && action.ends_with("/end") {
            app.as_(&app.house.colleague).post(action, &[]).await.expect(303);
        }
    }
    worker.get(&here).await.expect(404);
    let duty = app.house.duty_worker.id.to_string();
    let team = format!("{here}/team");
    let colleague = app.as_(&app.house.colleague);
    colleague.post(&team, &[("user", &duty), ("role", "member")]).await.expect(303);
    colleague.post(&team, &[("user", &duty), ("role", "member")]).await.expect(422).shows("вече е в екипа");
    app.as_(&app.house.duty_worker).get(&here).await.expect(200);
}

#[tokio::test]
async fn a_risk_is_assessed_with_a_reason_and_the_earlier_ones_stay() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let path = format!("/cases/{case}/risk");
    worker.post(&path, &[("risk", "low")]).await.expect(422).shows("Попълнете това поле");
    app.pass(60);
    worker.post(&path, &[("risk", "low"), ("risk_reason", "Бабата пое грижата.")]).await.expect(303);
    let page = worker.get(&format!("/cases/{case}/details")).await.expect(200);
    page.shows("Бабата пое грижата.").shows("Майката се колебае.").shows("Риск: Нисък");
}

#[tokio::test]
async fn a_profession_stands_beside_the_names_of_the_team() {
    let app = app().await;
    let case = case(&app).await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    store::sql("update staff set job_bg = $2, job_en = $3 where user_id = $1")
        .bind(app.house.specialist.id)
        .bind("логопед")
        .bind("speech therapist")
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let worker = app.as_(&app.house.case_worker);
    worker.get(&format!("/cases/{case}")).await.expect(200).shows("Психа Логова (логопед)");
    worker.get("/language?to=en").await.expect(303);
    worker.get(&format!("/cases/{case}/details")).await.expect(200).shows("speech therapist");
}
