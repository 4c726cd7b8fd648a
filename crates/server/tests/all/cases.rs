//! Family cases: who sees them, what stands in their story, how they end.

mod api;
mod closure;
pub use closure::close;
mod files;
mod head;
mod notes;
mod opening;
mod story;
mod tasks;

use access::{Layer, Viewer, permit::permit_outside, viewer::Via};
use base::{
    Lang,
    ids::{CaseId, PersonId},
    jiff::civil::date,
};
use people::{NewPerson, Sex, permits::CreatePerson};
use testkit::{Persona, TestApp};

/// A child of the centre, born on 1 March 2026, with its mother.
pub async fn child(app: &TestApp, given: &str, family: &str) -> PersonId {
    let now = app.clock.now();
    let viewer = Viewer::outside(Via::Cli, Lang::Bg, "-", now);
    let permit = permit_outside::<CreatePerson>(&viewer, app.house.centre);
    let mut tx = app.app.store.begin(now).await.unwrap();
    let mother = NewPerson { sex: Sex::Female, ..NewPerson::named("Мария", "", family) };
    let mother = people::register(&mut tx, &permit, &mother).await.unwrap();
    let child = NewPerson {
        mother: Some(mother),
        sex: Sex::Male,
        born_on: Some(date(2026, 3, 1)),
        precision: people::Precision::Exact,
        ..NewPerson::named(given, "", family)
    };
    let child = people::register(&mut tx, &permit, &child).await.unwrap();
    tx.commit().await.unwrap();
    child
}

/// A case about a child, led by the case worker, with the specialist on the team.
pub async fn case(app: &TestApp) -> CaseId {
    let child = child(app, "Ивайло", "Петров").await;
    open(app, &app.house.case_worker, child).await
}

/// A case about this child, opened and led by `lead`, with the specialist on the team.
pub async fn open(app: &TestApp, lead: &Persona, child: PersonId) -> CaseId {
    let (child, lead_id) = (child.to_string(), lead.id.to_string());
    let specialist = app.house.specialist.id.to_string();
    let answer = app
        .as_(lead)
        .post(
            "/cases",
            &[
                ("child", child.as_str()),
                ("family_name", "Петрови"),
                ("programme", "prevention-of-abandonment"),
                ("target_groups", "TG01"),
                ("lead", lead_id.as_str()),
                ("team", specialist.as_str()),
                ("opened_on", "10.03.2026"),
                ("risk", "high"),
                ("risk_reason", "Майката се колебае."),
            ],
        )
        .await
        .expect(303);
    answer.location().trim_start_matches("/cases/").parse().unwrap()
}

/// Signs a note of a persona in a layer.
pub async fn note(app: &TestApp, by: &Persona, case: CaseId, layer: Layer, text: &str) {
    use base::Code;
    app.as_(by)
        .post(
            &format!("/cases/{case}/notes"),
            &[
                ("kind", "home-visit"),
                ("happened_at", "2026-03-10T10:00"),
                ("layer", layer.code()),
                ("text", text),
                ("do", "sign"),
            ],
        )
        .await
        .expect(303);
}
