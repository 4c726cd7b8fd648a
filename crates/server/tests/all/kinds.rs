//! The kinds of a case: steps that tick themselves, both parents alike, closed layers, deadlines that go along.

mod api;
mod layers;
mod parents;
mod walk;

use base::ids::CaseId;
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

/// What is answered when a candidate foster family applies.
pub const APPLICATION: [(&str, &str); 3] =
    [("fields.applied_on", "02.03.2026"), ("fields.candidate", "couple"), ("fields.care", "short-term")];
