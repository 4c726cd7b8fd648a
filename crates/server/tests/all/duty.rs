//! Duty as its users meet it: the roster, the visits, the hand-over.

mod handovers;
mod roster;
mod visits;

use testkit::{Answered, TestApp};

/// Puts the duty worker on duty for the maternity ward, on Tuesday 10 March 2026 from 08:00 to 20:00.
pub async fn put_on_duty(app: &TestApp, changes: &[(&str, &str)]) -> Answered {
    let (person, ward) = (app.house.duty_worker.id.to_string(), app.house.maternity.to_string());
    let mut fields = vec![
        ("person", person.as_str()),
        ("wards", ward.as_str()),
        ("day", "10.03.2026"),
        ("from", "08:00"),
        ("until", "20:00"),
    ];
    for (name, value) in changes {
        fields.retain(|(field, _)| field != name);
        fields.push((name, value));
    }
    app.as_(&app.house.head).post("/duty/shifts", &fields).await
}
