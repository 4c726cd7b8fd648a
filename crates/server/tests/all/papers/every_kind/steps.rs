//! Steps of the kinds of a case as they make their papers.

use super::{Row, of_team};
use crate::{
    cases::case,
    kinds::{add, joins, parents::settled, record},
};
use documents::Kind;
use testkit::TestApp;

/// What two parents signed after a mediation.
pub async fn mediation_agreement(app: &TestApp) -> Row<'_> {
    let (case, by) = (case(app).await, &app.house.case_worker);
    settled(app, case, "yes").await;
    let page = format!("/cases/{case}/kinds/parental-conflict");
    let mut row = of_team(app, by, &page, Kind::MediationAgreement).await;
    row.others.push((&app.house.colleague, 404, 404));
    row
}

/// A study of candidates to adopt, in the layer of adoption.
pub async fn social_report(app: &TestApp) -> Row<'_> {
    let (case, house) = (case(app).await, &app.house);
    let head = &house.head;
    add(app, head, case, "adoption").await.expect(303);
    let candidate = joins(app, case, "Ана", "candidate", None).await;
    let application = [
        ("fields.applied_on", "02.03.2026"),
        ("fields.candidates", candidate.as_str()),
        ("fields.motives", "Винаги е искала."),
    ];
    record(app, head, (case, "adoption", "application"), &application).await.expect(303);
    let study =
        [("fields.strengths", "Търпелива."), ("fields.risks", "Няма."), ("fields.proposal", "suitable")];
    record(app, head, (case, "adoption", "study"), &study).await.expect(303);
    let mut row = of_team(app, head, &format!("/cases/{case}/kinds/adoption"), Kind::SocialReport).await;
    row.others.extend([(&house.case_worker, 404, 404), (&house.specialist, 404, 404)]);
    row
}
