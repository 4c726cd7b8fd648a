//! The kinds of a case: steps that tick themselves, both parents alike, closed layers, deadlines that go along.

mod api;
mod found;
mod instruments;
mod layers;
mod outcomes;
pub mod parents;
mod services;
mod walk;

use base::{
    ids::{CaseId, PersonId},
    jiff::civil::Date,
};
use people::{NewPerson, Precision, permits::CreatePerson};
use testkit::{Answered, Persona, TestApp};

/// Adds a kind to a case, with a reason where no target group speaks for it.
pub async fn add(app: &TestApp, by: &Persona, case: CaseId, kind: &str) -> Answered {
    let fields = [("kind", kind), ("opened_on", "10.03.2026"), ("reason", "Уговорено с екипа.")];
    app.as_(by).post(&format!("/cases/{case}/kinds"), &fields).await
}

/// Records a step of a kind on a day.
pub async fn record(
    app: &TestApp,
    by: &Persona,
    (case, kind, step): (CaseId, &str, &str),
    fields: &[(&str, &str)],
) -> Answered {
    let day = [("happened_on", "10.03.2026")];
    let all: Vec<_> = day.into_iter().chain(fields.iter().copied()).collect();
    app.as_(by).post(&format!("/cases/{case}/kinds/{kind}/steps/{step}"), &all).await
}

/// Somebody comes into a case.
pub async fn joins(app: &TestApp, case: CaseId, given: &str, role: &str, born_on: Option<Date>) -> String {
    let now = app.clock.now();
    let viewer = access::Viewer::outside(access::viewer::Via::Cli, base::Lang::Bg, "-", now);
    let permit = access::permit::permit_outside::<CreatePerson>(&viewer, app.house.centre);
    let mut tx = app.app.store.begin(now).await.unwrap();
    let precision = if born_on.is_some() { Precision::Exact } else { Precision::None };
    let new = NewPerson { born_on, precision, ..NewPerson::named(given, "", "Петрови") };
    let person: PersonId = people::register(&mut tx, &permit, &new).await.unwrap();
    store::sql("insert into case_people (case_id, person_id, role, added_at) values ($1, $2, $3, $4)")
        .bind(case)
        .bind(person)
        .bind(role)
        .bind(now)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    person.to_string()
}

/// A candidate foster family applies.
pub async fn applies(app: &TestApp, by: &Persona, case: CaseId) {
    let candidate = joins(app, case, "Ана", "candidate", None).await;
    let fields = [
        ("fields.applied_on", "02.03.2026"),
        ("fields.candidates", candidate.as_str()),
        ("fields.care", "short-term"),
    ];
    record(app, by, (case, "foster-care", "application"), &fields).await.expect(303);
}
