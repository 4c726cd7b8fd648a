//! Ways into a centre: requests, missing papers, decisions, the waiting list, general access.

mod assistance;
mod deciding;
mod general_access;
mod health;
mod papers;
mod registering;
mod rights;
mod terms;
mod waiting;

use testkit::{Persona, TestApp};

/// The least that a request of a mother needs, by a way.
pub fn least(way: &'static str, name: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("way", way),
        ("received_on", "10.03.2026"),
        ("channel", "in-person"),
        ("person_q", name),
        ("person", "new"),
        ("person_role", "mother"),
        ("services", "information-counselling"),
        ("urgency", "ordinary"),
        ("wish", "Иска помощ с документите на детето."),
    ]
}

/// Registers a request and gives its address.
pub async fn register(app: &TestApp, by: &Persona, fields: &[(&str, &str)]) -> String {
    app.as_(by).post("/requests", fields).await.expect(303).location()
}

/// An application of Мария Петрова, registered at the desk, with every necessary paper.
pub async fn application(app: &TestApp) -> String {
    let mut fields = least("application", "Мария Петрова");
    fields.extend([("brought", "application"), ("brought", "preliminary-assessment")]);
    register(app, &app.house.reception, &fields).await
}

/// The version that a page of a decision carries.
pub async fn version(app: &TestApp, path: &str) -> String {
    let page = app.as_(&app.house.head).get(path).await.expect(200);
    page.attribute("[name=_version]", "value").unwrap_or_default()
}

/// What a new case needs, led by the case worker.
pub fn opening<'a>(version: &'a str, lead: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("_version", version),
        ("case", "new"),
        ("family_name", "Петрови"),
        ("programme", "family-support"),
        ("target_groups", "TG09"),
        ("lead", lead),
        ("decided_on", "10.03.2026"),
    ]
}

/// Accepts a request into a new case and gives the address of the case.
pub async fn accept(app: &TestApp, request: &str) -> String {
    let path = format!("{request}/acceptance");
    let (version, lead) = (version(app, &path).await, app.house.case_worker.id.to_string());
    app.as_(&app.house.head).post(&path, &opening(&version, &lead)).await.expect(303).location()
}

/// Puts a request on the waiting list.
pub async fn wait(app: &TestApp, request: &str, priority: &str, reason: &str) {
    let path = format!("{request}/waiting");
    let version = version(app, &path).await;
    let fields = [("_version", version.as_str()), ("priority", priority), ("priority_reason", reason)];
    app.as_(&app.house.head).post(&path, &fields).await.expect(303);
}
