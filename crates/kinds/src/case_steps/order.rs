//! A step that gives a specialised service follows the order of the family's path: what the rules say before the services
//! of a plan, they say before it.

use crate::case_kinds::Work;
use base::{
    ids::PersonId,
    rules::{KindStep, Rules, ServiceClass},
};
use casework::cases::read::CaseHead;

/// Whether the order is asked before a step.
pub fn is_asked(step: &KindStep) -> bool {
    let service = step.service.as_deref().and_then(|code| Rules::embedded().services().get(code));
    service.is_some_and(|service| service.class == ServiceClass::Specialised)
}

/// Whom the services of a kind are for: the child whom the case is about, and the family as a whole where the case is about
/// nobody alone or the parents are the parties.
pub fn whom(case: &CaseHead, work: &Work) -> Option<PersonId> {
    case.focus_id.filter(|_| !work.kind.parents_alike)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;

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
