//! What a family and a centre agreed on as it makes its papers.

use super::{Row, of_team};
use crate::{
    cases::case,
    plans::{begun, family},
};
use documents::Kind;
use testkit::TestApp;

/// The agreement of a case whose services have begun.
async fn signed(app: &TestApp) -> String {
    let (case, by) = (case(app).await, &app.house.case_worker);
    begun(app, by, case).await;
    let page = app.as_(by).get(&format!("/cases/{case}/path")).await.expect(200);
    page.attribute("section ul a[href*='/agreements/']", "href").unwrap()
}

/// An agreement that was signed.
pub async fn agreement(app: &TestApp) -> Row<'_> {
    let agreement = signed(app).await;
    of_team(app, &app.house.case_worker, &agreement, Kind::Agreement).await
}

/// An agreement that was made longer.
pub async fn annex(app: &TestApp) -> Row<'_> {
    let (agreement, by) = (signed(app).await, &app.house.case_worker);
    let later = [("text", "Удължава се срокът."), ("until_on", "10.12.2026"), ("signed_on", "10.03.2026")];
    app.as_(by).post(&format!("{agreement}/annexes"), &later).await.expect(303);
    of_team(app, by, &agreement, Kind::Annex).await
}

/// An agreement that has ended.
pub async fn termination(app: &TestApp) -> Row<'_> {
    let (agreement, by) = (signed(app).await, &app.house.case_worker);
    let end = [("ended_on", "10.03.2026"), ("ground", "family"), ("note", "Заминават.")];
    app.as_(by).post(&format!("{agreement}/ending"), &end).await.expect(303);
    of_team(app, by, &agreement, Kind::Termination).await
}

/// A consent that was given.
pub async fn consent(app: &TestApp) -> Row<'_> {
    let (case, by) = (case(app).await, &app.house.case_worker);
    let (child, mother) = family(app, case).await;
    let given = [
        ("person", child.as_str()),
        ("giver", mother.as_str()),
        ("purpose", "photos"),
        ("detail", "Снимки без лица"),
        ("given_on", "10.03.2026"),
    ];
    app.as_(by).post(&format!("/cases/{case}/consents/new"), &given).await.expect(303);
    of_team(app, by, &format!("/cases/{case}/path"), Kind::Consent).await
}
