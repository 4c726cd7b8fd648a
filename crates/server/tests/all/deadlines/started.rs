//! Every rule is started by something: the table of `docs/deadlines.md` names it, and here those are walked that no
//! other test walks.

use super::on_record;
use crate::{app, cases, kinds, plans, response};
use base::{ids::CaseId, rules::Rules};
use std::{collections::BTreeSet, fs, path::Path};
use store::sql;
use testkit::TestApp;

/// Rule and state of what runs or ran about records of a kind.
async fn of_kind(app: &TestApp, kind: &str) -> Vec<(String, String)> {
    sql("select rule_key, case when lifted_at is not null then 'lifted' when met_at is not null then 'met' else 'running' end
           from deadlines where subject_kind = $1 order by rule_key, created_at, id")
    .bind(kind)
    .all(&mut app.app.store.read().await.unwrap())
    .await
    .unwrap()
}

fn one(rule: &str, state: &str) -> (String, String) {
    (rule.to_owned(), state.to_owned())
}

async fn note(app: &TestApp, case: CaseId, kind: &str) {
    let fields = [
        ("kind", kind),
        ("layer", "general"),
        ("happened_at", "10.03.2026 10:00"),
        ("text", "Бях там."),
        ("do", "sign"),
    ];
    app.as_(&app.house.case_worker).post(&format!("/cases/{case}/notes"), &fields).await.expect(303);
}

#[test]
fn the_table_names_every_rule_and_what_starts_and_meets_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/deadlines.md");
    let text = fs::read_to_string(path).unwrap();
    let rows: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let told: BTreeSet<_> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    let written: BTreeSet<_> = Rules::embedded().deadlines().iter().map(|rule| rule.key.as_str()).collect();
    assert_eq!(told, written);
    for row in rows {
        assert!(row.len() == 5 && row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
}

#[tokio::test]
async fn a_signal_runs_until_the_mother_is_met_and_child_protection_was_told_and_has_checked() {
    let app = app().await;
    let signal = response::accepted(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    let both = [one("notify-child-protection", "running"), one("ward-response", "running")];
    assert_eq!(of_kind(&app, "signal").await, both);
    // Whoever took it up answers for it, and it opens to the signal.
    let mine = worker.get("/deadlines?mine=yes").await.expect(200);
    assert_eq!(mine.all(&format!("main td a[href='{signal}']")).len(), 2);
    app.pass(60);
    let sent =
        [("kind", "sent"), ("receiver", "Закрила Детева"), ("channel", "phone"), ("text", "Дете в риск.")];
    let place = worker.post(&format!("{signal}/notifications"), &sent).await.expect(303).location();
    let told = [
        one("notify-child-protection", "met"),
        one("signal-check-urgent", "running"),
        one("ward-response", "running"),
    ];
    assert_eq!(of_kind(&app, "signal").await, told);
    let page = worker.get(&place).await.expect(200);
    page.shows("Какво показа проверката");
    let finding = page.attribute("form[action$='/finding']", "action").unwrap();
    let ahead = [("checked_on", "12.03.2026"), ("finding", "Детето е у дома.")];
    worker.post(&finding, &ahead).await.expect(422);
    let found = [("checked_on", "10.03.2026"), ("finding", "Детето е у дома.")];
    worker.post(&finding, &found).await.expect(303);
    worker.post(&finding, &found).await.expect(409);
    worker.get(&place).await.expect(200).shows("Детето е у дома.");
    worker.post(&format!("{signal}/meetings"), &response::FIRST).await.expect(303);
    let met =
        ["notify-child-protection", "signal-check-urgent", "ward-response"].map(|rule| one(rule, "met"));
    assert_eq!(of_kind(&app, "signal").await, met);
    assert_eq!(on_record(&app, "notification.checked").await, 1);
}

#[tokio::test]
async fn of_two_joined_signals_the_first_alone_runs_and_both_again_when_they_are_parted() {
    let app = app().await;
    let first = response::signal(&app).await;
    app.pass(5);
    let later = response::signal(&app).await;
    let duty = app.as_(&app.house.duty_worker);
    let running = || async {
        let all = of_kind(&app, "signal").await;
        all.iter().filter(|(_, state)| state == "running").count()
    };
    assert_eq!(running().await, 4);
    let joined = duty.post(&format!("{later}/join"), &[("number", "2026-0001")]).await.expect(303);
    assert!(joined.location().starts_with(&first));
    assert_eq!(running().await, 2);
    duty.post(&format!("{later}/part"), &[]).await.expect(303);
    assert_eq!(running().await, 4);
}

#[tokio::test]
async fn the_first_visit_is_due_by_the_risk_until_somebody_was_there() {
    let app = app().await;
    let case = cases::case(&app).await;
    assert_eq!(of_kind(&app, "case").await.first(), Some(&one("first-visit-high", "running")));
    let worker = app.as_(&app.house.case_worker);
    let lower = [("risk", "low"), ("risk_reason", "Баба ѝ е до нея.")];
    worker.post(&format!("/cases/{case}/risk"), &lower).await.expect(303);
    let weighed = [one("first-visit-high", "lifted"), one("first-visit-low", "running")];
    assert_eq!(of_kind(&app, "case").await, weighed);
    note(&app, case, "phone").await;
    assert_eq!(of_kind(&app, "case").await, weighed);
    note(&app, case, "home-visit").await;
    let visited = [one("first-visit-high", "lifted"), one("first-visit-low", "met")];
    assert_eq!(of_kind(&app, "case").await, visited);
    // Somebody was there: weighing the risk anew asks for no first visit.
    worker
        .post(&format!("/cases/{case}/risk"), &[("risk", "high"), ("risk_reason", "Пак.")])
        .await
        .expect(303);
    assert_eq!(of_kind(&app, "case").await, visited);
}

/// A case of candidate foster parents, studied and ready for the commission.
async fn foster(app: &TestApp) -> CaseId {
    let case = cases::case(app).await;
    let by = &app.house.case_worker;
    kinds::add(app, by, case, "foster-care").await.expect(303);
    kinds::applies(app, by, case).await;
    let meeting =
        [("fields.meeting", "home"), ("fields.present", "Двамата"), ("fields.findings", "Има стая.")];
    kinds::record(app, by, (case, "foster-care", "meeting"), &meeting).await.expect(303);
    let report =
        [("fields.strengths", "Търпение."), ("fields.risks", "Няма."), ("fields.proposal", "approve")];
    kinds::record(app, by, (case, "foster-care", "social-report"), &report).await.expect(303);
    case
}

/// The commission approves until a day.
async fn approved(app: &TestApp, case: CaseId, until: &str) {
    let by = &app.house.case_worker;
    let decision = [("fields.decision", "approved"), ("fields.valid_until", until)];
    kinds::record(app, by, (case, "foster-care", "decision"), &decision).await.expect(303);
}

#[tokio::test]
async fn what_holds_until_a_day_warns_ahead_is_renewed_and_several_run_beside_one_another() {
    let app = app().await;
    let case = foster(&app).await;
    let by = &app.house.case_worker;
    approved(&app, case, "10.09.2026").await;
    let worker = app.as_(by);
    worker
        .get(&format!("/cases/{case}/kinds/foster-care"))
        .await
        .expect(200)
        .shows("Край на валидност")
        .shows("До 10.09.2026");
    let placed =
        [("fields.care", "short-term"), ("fields.until_on", "01.06.2026"), ("fields.told", "Спи на светло.")];
    kinds::record(&app, by, (case, "foster-care", "placement"), &placed).await.expect(303);
    assert_eq!(of_kind(&app, "case-step").await, vec![one("validity-end", "running"); 2]);
    // Two months before the end it is at risk, and not before.
    let at_risk = "/deadlines?state=at-risk&rule=validity-end";
    app.pass(60 * 24 * 20);
    worker.get(at_risk).await.expect(200).hides("01.06.2026");
    app.pass(60 * 24 * 4);
    worker.get(at_risk).await.expect(200).shows("01.06.2026").hides("10.09.2026");
    // A decision without an end asks for nothing; a new one takes the place of the one before.
    app.pass(1);
    approved(&app, case, "10.09.2027").await;
    let mut all = of_kind(&app, "case-step").await;
    all.sort();
    assert_eq!(
        all,
        [one("validity-end", "met"), one("validity-end", "running"), one("validity-end", "running")]
    );
    worker.get("/deadlines?rule=validity-end").await.expect(200).shows("10.09.2027").hides("10.09.2026");
    let form =
        worker.get(&format!("/cases/{case}/kinds/foster-care/ending")).await.expect(200).form("main form");
    let ending = form.with("outcome", "moved").with("summary", "Преместиха се.");
    worker.post(&ending.action, &ending.pairs()).await.expect(303);
    assert!(of_kind(&app, "case-step").await.iter().all(|(_, state)| state != "running"));
}

#[tokio::test]
async fn a_corrected_end_is_counted_anew_and_a_renewed_one_is_left_alone() {
    let app = app().await;
    let case = foster(&app).await;
    app.pass(1);
    approved(&app, case, "10.09.2026").await;
    let worker = app.as_(&app.house.case_worker);
    let here = format!("/cases/{case}/kinds/foster-care");
    let correct = |page: testkit::Answered, until: &'static str| {
        let record = page.attribute(".record", "id").unwrap();
        let action = format!("{here}/records/{}", record.trim_start_matches("record-"));
        let worker = worker.clone();
        async move {
            let form = worker.get(&action).await.expect(200).form("main form[data-draft]");
            let form = form.with("fields.valid_until", until).with("reason", "Сгрешена дата.");
            worker.post(&action, &form.pairs()).await.expect(303);
        }
    };
    correct(worker.get(&here).await.expect(200), "10.10.2026").await;
    let page = worker.get(&here).await.expect(200);
    page.shows("До 10.10.2026").hides("До 10.09.2026");
    app.pass(1);
    approved(&app, case, "10.09.2027").await;
    let mut states: Vec<_> = of_kind(&app, "case-step").await.into_iter().map(|(_, state)| state).collect();
    states.sort();
    assert_eq!(states, ["lifted", "met", "running"]);
}

#[tokio::test]
async fn the_head_sees_the_roster_as_far_ahead_as_the_centre_says() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let version = [
        ("value", "14"),
        ("unit", "days"),
        ("counting", "calendar"),
        ("valid_from", "10.03.2026"),
        ("ground", "Заповед № 4"),
        ("reason", "Графикът се прави за две седмици."),
    ];
    let before = head.get("/").await.expect(200).body;
    head.post("/rules/roster-ahead/versions", &version).await.expect(303);
    let after = head.get("/").await.expect(200).body;
    assert!(before != after && after.contains("14"), "{after}");
}

#[tokio::test]
async fn a_signal_shows_the_ground_of_the_version_it_was_counted_by() {
    let app = app().await;
    let version = [
        ("value", "12"),
        ("unit", "hours"),
        ("counting", "calendar"),
        ("valid_from", "10.03.2026"),
        ("ground", "Споразумение с болницата от 1 март"),
        ("reason", "Болницата изписва по-рано."),
    ];
    app.as_(&app.house.head).post("/rules/ward-response/versions", &version).await.expect(303);
    let signal = response::signal(&app).await;
    let page = app.as_(&app.house.duty_worker).get(&signal).await.expect(200);
    page.shows("Споразумение с болницата от 1 март").hides("Изменение от 2019 г.");
    // What runs keeps its version: a signal is not counted anew.
    let rule = app.as_(&app.house.head).get("/rules/ward-response").await.expect(200);
    rule.hides("Преизчисли течащите срокове");
}

#[tokio::test]
async fn the_path_counts_by_the_centres_own_version() {
    let app = app().await;
    let version = [
        ("value", "2"),
        ("unit", "months"),
        ("counting", "calendar"),
        ("valid_from", "10.03.2026"),
        ("ground", "Заповед № 5"),
        ("reason", "Преглеждаме по-често."),
    ];
    app.as_(&app.house.head).post("/rules/plan-review/versions", &version).await.expect(303);
    let case = cases::case(&app).await;
    let by = &app.house.case_worker;
    plans::assess(&app, by, case).await;
    plans::goal(&app, by, case).await;
    let form = app.as_(by).get(&format!("/cases/{case}/plans/new")).await.expect(200);
    assert_eq!(form.attribute("#review_on", "value").as_deref(), Some("10.05.2026"));
}
