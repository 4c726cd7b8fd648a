//! A step that gives a specialised service follows the order of the family's path: what the rules say before the services
//! of a plan, they say before it.

use super::NewStep;
use crate::{catalogue, w};
use access::{App, WebError, app::Before};
use base::{
    FieldErrors, Lang, Problem,
    ids::CaseId,
    rules::{KindStep, Rules, ServiceClass},
};

/// The step of the path that such a step of a kind belongs to.
const SERVICES: &str = "services";

/// Whether the order is asked before a step.
pub fn is_asked(step: &KindStep) -> bool {
    let service = step.service.as_deref().and_then(|code| Rules::embedded().services().get(code));
    service.is_some_and(|service| service.class == ServiceClass::Specialised)
}

/// What the order says in a case, for the kind that an address names. Asked before anything is read, so that nobody holds
/// one connection and waits for another.
pub async fn of_kind(app: &App, lang: Lang, (case, key): (CaseId, &str)) -> Result<Before, WebError> {
    match catalogue::kind(key) {
        Some(kind) if kind.steps.iter().any(is_asked) => (app.slots.before)(app, lang, case, SERVICES).await,
        Some(_) | None => Ok(Before::default()),
    }
}

/// A step as the order lets it be taken: not at all, or when it is urgent with a reason.
///
/// # Errors
///
/// What is wrong with each field, and with the order.
pub fn judged(
    before: &Before,
    step: &KindStep,
    new: Result<NewStep, FieldErrors>,
) -> Result<NewStep, FieldErrors> {
    if !is_asked(step) || !before.stops {
        // A reason of urgency is kept only where something gave way to it.
        return new.map(|new| NewStep { urgent_reason: None, ..new });
    }
    let problem = match &new {
        _ if !before.gives_way => Some(("step", Problem::said("out-of-order", w::out_of_order))),
        Ok(new) if new.urgent_reason.is_none() => {
            Some(("urgent_reason", Problem::said("say-why-urgent", w::say_why_urgent)))
        }
        Ok(_) | Err(_) => None,
    };
    match (new, problem) {
        (new, None) => new,
        (Ok(_), Some((field, problem))) => Err(FieldErrors::one(field, problem)),
        (Err(mut errors), Some((field, problem))) => {
            errors.add(field, problem);
            Err(errors)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn therapy_mediation_and_the_training_of_skills_are_services_that_follow_the_order() {
        let asked: Vec<_> = catalogue::all()
            .iter()
            .flat_map(|kind| kind.steps.iter().map(move |step| (kind, step)))
            .filter(|(_, step)| is_asked(step))
            .map(|(kind, step)| format!("{}/{}", kind.code, step.code))
            .collect();
        assert_eq!(
            asked,
            [
                "family-support/parenting",
                "violence/psychological-help",
                "behaviour/session",
                "behaviour/therapy",
                "parental-conflict/session",
                "leaving-care/training",
            ]
        );
    }
}
