//! What the order of the path says, in words, with the next step.

use super::{Step, needed};
use crate::w;
use base::{
    Code, Lang,
    ids::CaseId,
    rules::{Effect, OrderRule},
};
use casework::cases::CaseView;
use page::{Markup, html};

/// What the order of the path says before a step, with the way to what is missing.
pub fn told(lang: Lang, case: &CaseView, missing: &[&OrderRule]) -> Markup {
    of_case(lang, case.id, missing)
}

/// The same by the id of the case.
pub(super) fn of_case(lang: Lang, case: CaseId, missing: &[&OrderRule]) -> Markup {
    html! {
        @if !missing.is_empty() {
            section.card.order {
                h2 { (w::before_you_go(lang)) }
                ul.plain {
                    @for rule in missing {
                        li {
                            (rule.told(lang)) " "
                            span.soft { (rule.ground.text(lang)) }
                            @if let Some((href, step)) = way(case, rule) {
                                p { a href=(href) { (w::go_to_step(lang, step.label(lang))) } }
                            }
                            @if rule.effect == Effect::Stop && rule.urgent { p.soft { (w::unless_urgent(lang)) } }
                        }
                    }
                }
            }
        }
    }
}

fn way(case: CaseId, rule: &OrderRule) -> Option<(String, Step)> {
    let step = needed(rule)?;
    let path = match step {
        Step::Assessment => "needs-assessments/new",
        Step::Plan => "plans/new",
        Step::Agreement => "agreements/new",
        Step::Review => "reviews/new",
        Step::Referral | Step::Services | Step::Closure => return None,
    };
    Some((format!("/cases/{case}/{path}"), step))
}
