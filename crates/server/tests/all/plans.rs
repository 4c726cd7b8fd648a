//! The family's path: assessment, plan, agreement, consents, reviews, reports, transfer, closing report.

mod order;
mod papers;
mod referrals;
mod siblings;
mod transfers;
mod walk;

use base::ids::CaseId;
use testkit::{Persona, TestApp};

/// The child whom a case is about, and its mother.
pub async fn family(app: &TestApp, case: CaseId) -> (String, String) {
    let mut db = app.app.store.read().await.unwrap();
    let (child, mother): (base::ids::PersonId, base::ids::PersonId) = store::sql(
        "select c.focus_id, x.person_id from cases c
                      join case_people x on x.case_id = c.id and x.role = 'mother' where c.id = $1",
    )
    .bind(case)
    .one(&mut db)
    .await
    .unwrap();
    (child.to_string(), mother.to_string())
}

/// Signs a needs assessment of the child; where it is.
pub async fn assess(app: &TestApp, by: &Persona, case: CaseId) -> String {
    assess_of(app, by, case, &family(app, case).await.0).await
}

/// Signs a needs assessment of somebody in the case; where it is.
pub async fn assess_of(app: &TestApp, by: &Persona, case: CaseId, person: &str) -> String {
    let mut fields = vec![
        ("person", person),
        ("held_on", "10.03.2026"),
        ("domains-1.domain", "care"),
        ("domains-1.need", "Да се научи да къпе детето."),
        ("not_heard", "На девет дни е."),
        ("parents_view", "Иска да го гледа."),
        ("took_part", "Майката и бабата"),
        ("conclusions", "Подкрепа у дома."),
        ("do", "sign"),
    ];
    for factor in ["wishes", "child_needs", "background", "danger", "ability", "changes"] {
        fields.push((factor, "казано"));
    }
    let path = format!("/cases/{case}/needs-assessments/new");
    app.as_(by).post(&path, &fields).await.expect(303).location()
}

/// Sets a goal for the child of a case; its id.
pub async fn goal(app: &TestApp, by: &Persona, case: CaseId) -> String {
    let (child, _) = family(app, case).await;
    let fields = [
        ("person", child.as_str()),
        ("domain", "health"),
        ("text", "Да има личен лекар"),
        ("indicator", "Има преглед"),
        ("due_on", "01.06.2026"),
    ];
    app.as_(by).post(&format!("/cases/{case}/goals"), &fields).await.expect(303);
    let mut db = app.app.store.read().await.unwrap();
    let id: base::Id<()> =
        store::sql("select id from goals where case_id = $1 order by set_at desc, id limit 1")
            .bind(case)
            .value(&mut db)
            .await
            .unwrap();
    id.to_string()
}

/// Proposes a plan for the child with one goal; where it is.
pub async fn propose(app: &TestApp, by: &Persona, case: CaseId) -> String {
    propose_for(app, by, case, &family(app, case).await.0).await
}

/// Proposes a plan for somebody in the case with one goal; where it is.
pub async fn propose_for(app: &TestApp, by: &Persona, case: CaseId, person: &str) -> String {
    let (_, mother) = family(app, case).await;
    let goal = goal(app, by, case).await;
    let fields = [
        ("person", person),
        ("aim", "Детето да расте у дома."),
        ("services", "skills-training"),
        ("goals-1.goal", goal.as_str()),
        ("goals-1.area", "health"),
        ("activities-1.text", "Посещения вкъщи"),
        ("activities-1.responsible", "Вода Водеща"),
        ("activities-1.frequency", "всяка седмица"),
        ("from_on", "10.03.2026"),
        ("review_on", "10.09.2026"),
        ("family", mother.as_str()),
        ("do", "sign"),
    ];
    app.as_(by).post(&format!("/cases/{case}/plans/new"), &fields).await.expect(303).location()
}

/// The mother agrees with a plan.
pub async fn agree(app: &TestApp, by: &Persona, plan: &str) {
    let page = app.as_(by).get(plan).await.expect(200);
    let party = page.attribute(".parties a", "href").unwrap();
    let said = [("agrees", "yes"), ("said_on", "10.03.2026")];
    app.as_(by).post(&party, &said).await.expect(303);
}

/// Hands over the draft of an agreement for the child; the answer.
pub async fn hand_over(app: &TestApp, by: &Persona, case: CaseId, urgent: &str) -> testkit::Answered {
    hand_over_for(app, by, case, &family(app, case).await.0, urgent).await
}

/// Hands over the draft of an agreement for a child of the case; the answer.
pub async fn hand_over_for(
    app: &TestApp,
    by: &Persona,
    case: CaseId,
    child: &str,
    urgent: &str,
) -> testkit::Answered {
    let (_, mother) = family(app, case).await;
    let fields = [
        ("person", mother.as_str()),
        ("child", child),
        ("services", "skills-training"),
        ("basis", "Предварителна оценка № 15"),
        ("from_on", "10.03.2026"),
        ("until_on", "10.09.2026"),
        ("centre_duties", "Дава услугите."),
        ("family_duties", "Участва."),
        ("handed_over_on", "10.03.2026"),
        ("urgent_reason", urgent),
        ("do", "sign"),
    ];
    app.as_(by).post(&format!("/cases/{case}/agreements/new"), &fields).await
}

/// A case whose services have begun: assessed, planned, agreed, signed.
pub async fn begun(app: &TestApp, by: &Persona, case: CaseId) -> String {
    assess(app, by, case).await;
    let plan = propose(app, by, case).await;
    agree(app, by, &plan).await;
    let agreement = hand_over(app, by, case, "").await.expect(303).location();
    let signed = [("signed_on", "10.03.2026")];
    app.as_(by).post(&format!("{agreement}/signature"), &signed).await.expect(303);
    plan
}
