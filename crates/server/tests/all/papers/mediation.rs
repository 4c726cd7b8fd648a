//! The agreement that two parents sign after a mediation.

use super::{printed, says};
use crate::{app, cases::case, kinds::parents::settled};
use base::ids::CaseId;
use store::sql;
use testkit::TestApp;

async fn offer(app: &TestApp, case: CaseId) -> String {
    let page = app.as_(&app.house.case_worker).get(&format!("/cases/{case}/kinds/parental-conflict")).await;
    page.expect(200).attribute("a[href$='/mediation-agreement']", "href").unwrap()
}

#[tokio::test]
async fn both_parents_sign_what_they_settled_and_neither_is_told_where_the_other_lives() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    settled(&app, case, "yes").await;
    let paper = app.as_(by).post(&offer(&app, case).await, &[]).await.expect(303).location();
    let text = printed(&app, &paper).await;
    for part in [
        "Споразумение между родители, постигнато с посредник",
        "Асен Петров, баща",
        "Мария Петров, майка",
        "страни с равни права",
        "Психа Логова",
        "Ивайло Петров",
        "1.Всяка втора събота при бащата.",
        "2.За училище решават заедно.",
        "от 10.03.2026 г. до 10.09.2026 г.",
    ] {
        assert!(says(&text, part), "{part} is missing in: {text}");
    }
    assert!(text.find("Асен") < text.find("Мария"), "by name");
    assert!(!says(&text, "в съда"), "{text}");
    let listed = app.as_(by).get(&format!("/cases/{case}/papers")).await.expect(200);
    listed.shows("Споразумение след посредничество");
    app.as_(by).get(&paper).await.expect(200).hides("Асен");
}

#[tokio::test]
async fn what_one_parent_has_not_signed_is_a_draft_until_both_have() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    settled(&app, case, "no").await;
    let there = offer(&app, case).await;
    assert!(app.as_(by).get(&there).await.expect(200).bytes.starts_with(b"%PDF"));
    app.as_(by).post(&there, &[]).await.expect(409).shows("Още не е подписано");
    let id: base::Id<()> = sql("select id from case_steps where step = 'agreement'")
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    let both = [
        ("happened_on", "10.03.2026"),
        ("fields.text", "Всяка втора събота при бащата."),
        ("fields.both_signed", "yes"),
        ("fields.court", "yes"),
        ("reason", "Подписа и бащата."),
    ];
    let here = format!("/cases/{case}/kinds/parental-conflict/records/{id}");
    app.as_(by).post(&here, &both).await.expect(303);
    let paper = app.as_(by).post(&offer(&app, case).await, &[]).await.expect(303).location();
    let text = printed(&app, &paper).await;
    assert!(
        says(&text, "представят споразумението в съда") && says(&text, "без уговорен последен ден"),
        "{text}"
    );
}

#[tokio::test]
async fn the_parents_read_their_agreement_before_it_is_recorded() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    settled(&app, case, "no").await;
    let step = format!("/cases/{case}/kinds/parental-conflict/steps/agreement");
    let form = app.as_(by).get(&step).await.expect(200);
    let there = form.attribute("button[formaction]", "formaction").unwrap();
    let said = [("happened_on", "10.03.2026"), ("fields.text", "Ново."), ("fields.both_signed", "no")];
    assert!(app.as_(by).post(&there, &said).await.expect(200).bytes.starts_with(b"%PDF"));
    let recorded: i64 = sql("select count(*) from case_steps where step = 'agreement'")
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(recorded, 1);
}
