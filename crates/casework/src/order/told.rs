//! What the order of the path says, in words, with the next step.

use super::{Step, Verdict, needed, w};
use base::{Code, Lang, ids::CaseId, rules::OrderRule};
use page::{Markup, form, html};

/// What the order of the path says before a step, and for whom, with the ways to what is missing: the first is what to do
/// now.
pub fn told(lang: Lang, case: CaseId, verdict: &Verdict) -> Markup {
    let ways: Vec<_> = verdict.missing.iter().filter_map(|rule| way(case, rule, verdict)).collect();
    html! {
        @if !verdict.missing.is_empty() {
            section.card.order {
                @match &verdict.whom {
                    Some((_, name)) => h2 { (w::before_you_go_for(lang, name.display(lang))) },
                    None => h2 { (w::before_you_go(lang)) },
                }
                ul.plain {
                    @for rule in &verdict.missing { li { (rule.told(lang)) " " span.soft { (rule.ground.text(lang)) } } }
                }
                @if !ways.is_empty() { (form::buttons(html! {
                    @for (place, (href, step)) in ways.iter().enumerate() {
                        @let words = w::go_to_step(lang, step.label(lang));
                        @if place == 0 && verdict.stops() { a.button href=(href) { (words) } }
                        @else { (form::button_link(href, &words)) }
                    }
                })) }
            }
        }
    }
}

/// The same in a line or two, beside a field of a record that is kept whatever it says.
pub fn beside(lang: Lang, case: CaseId, verdict: &Verdict) -> Markup {
    html! {
        @for rule in &verdict.missing {
            p.hint {
                (rule.told(lang))
                @if let Some((href, step)) = way(case, rule, verdict) { " " a href=(href) { (w::go_to_step(lang, step.label(lang))) } }
            }
        }
    }
}

/// The form of a step: behind the words about urgency while something stops it, open once something is typed there
/// or could not be taken.
pub fn held_back(lang: Lang, verdict: &Verdict, opened: bool, form: Markup) -> Markup {
    html! {
        @if verdict.stops() {
            details.more open[opened] {
                summary { (w::unless_urgent(lang)) }
                (form)
            }
        } @else { (form) }
    }
}

/// Where what is missing is made, for whom it is missing.
fn way(case: CaseId, rule: &OrderRule, verdict: &Verdict) -> Option<(String, Step)> {
    let step = needed(rule).filter(|step| verdict.ways.contains(step))?;
    let path = match step {
        Step::Assessment => "needs-assessments/new",
        Step::Plan => "plans/new",
        Step::Agreement => "agreements/new",
        Step::Review => "reviews/new",
        Step::Referral | Step::Services | Step::Closure => return None,
    };
    let whom = verdict.whom.as_ref().map(|(person, _)| format!("?person={person}")).unwrap_or_default();
    Some((format!("/cases/{case}/{path}{whom}"), step))
}
