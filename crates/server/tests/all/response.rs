//! The response to a signal, from the tap that takes it up to the case that takes it over.

mod accepting;
mod deciding;
mod guide;
mod meeting;
mod notifying;
mod over_the_api;
mod who_may;

use testkit::{Persona, TestApp};

/// A signal about a newborn on the maternity ward, entered by the worker on duty; where it is.
pub async fn signal(app: &TestApp) -> String {
    let ward = app.house.maternity.to_string();
    let fields = [
        ("ward_id", ward.as_str()),
        ("reporter_role", "midwife"),
        ("reporter_name", "Акуша Шерова"),
        ("reporter_phone", "0888 111 222"),
        ("child_state", "newborn"),
        ("child_on", "09.03.2026"),
        ("mother_name", "Иванка Тестова"),
        ("reasons", "poverty"),
        ("reasons", "child-diagnosis"),
        ("risk", "high"),
        ("said", "Казва, че няма къде да го заведе."),
    ];
    let answer = app.as_(&app.house.duty_worker).post("/signals", &fields).await.expect(303);
    let place = answer.location();
    let id = place.trim_start_matches("/signals/").chars().take(36).collect::<String>();
    format!("/signals/{id}")
}

/// Takes a signal up.
pub async fn accepted(app: &TestApp, who: &Persona) -> String {
    let signal = signal(app).await;
    app.as_(who).post(&format!("{signal}/acceptance"), &[]).await.expect(303);
    signal
}

/// The fields of a first meeting in which the mother hesitates.
pub const FIRST: [(&str, &str); 10] = [
    ("kind", "first"),
    ("met_at", "10.03.2026 11:00"),
    ("place", "Стая 12"),
    ("private", "yes"),
    ("participants-1.role", "mother"),
    ("intention", "hesitates"),
    ("father_known", "not-said"),
    ("kin_known", "known"),
    ("consent", "consents"),
    ("summary", "Иска да говори със сестра си."),
];

/// Takes a signal up and meets the mother at 11:00; the clock then shows 11:30.
pub async fn met(app: &TestApp, who: &Persona) -> String {
    let signal = accepted(app, who).await;
    app.pass(60);
    app.as_(who).post(&format!("{signal}/meetings"), &FIRST).await.expect(303);
    signal
}

/// The same fields with some in place of others.
pub fn but<'a>(fields: &[(&'a str, &'a str)], others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| !others.iter().any(|(other, _)| other == name));
    kept.chain(others).copied().collect()
}
