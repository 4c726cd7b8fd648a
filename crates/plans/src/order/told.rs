//! What the order of the path says, in words, with the next step.

use super::{Step, needed};
use crate::w;
use base::{
    Code, Lang,
    ids::CaseId,
    rules::{Effect, OrderRule},
};
use casework::cases::CaseView;
use page::{Markup, form, html};

/// What the order of the path says before a step, with the ways to what is missing: the first is what to do now.
pub fn told(lang: Lang, case: &CaseView, missing: &[&OrderRule]) -> Markup {
    of_case(lang, case.id, missing)
}

/// The same by the id of the case.
pub(super) fn of_case(lang: Lang, case: CaseId, missing: &[&OrderRule]) -> Markup {
    let ways: Vec<_> = missing.iter().filter_map(|rule| way(case, rule)).collect();
    html! {
        @if !missing.is_empty() {
            section.card.order {
                h2 { (w::before_you_go(lang)) }
                ul.plain {
                    @for rule in missing { li { (rule.told(lang)) " " span.soft { (rule.ground.text(lang)) } } }
                }
                @if !ways.is_empty() { (form::buttons(html! {
                    @for (place, (href, step)) in ways.iter().enumerate() {
                        @let words = w::go_to_step(lang, step.label(lang));
                        @if place == 0 && stops(missing) { a.button href=(href) { (words) } }
                        @else { (form::button_link(href, &words)) }
                    }
                })) }
            }
        }
    }
}

/// The form of a step: behind the words about urgency while something stops it, open once something is typed there
/// or could not be taken.
pub fn held_back(lang: Lang, missing: &[&OrderRule], opened: bool, form: Markup) -> Markup {
    html! {
        @if stops(missing) {
            details.more open[opened] {
                summary { (w::unless_urgent(lang)) }
                (form)
            }
        } @else { (form) }
    }
}

fn stops(missing: &[&OrderRule]) -> bool {
    missing.iter().any(|rule| rule.effect == Effect::Stop)
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
