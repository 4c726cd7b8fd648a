//! Closing reports as pages.

use super::{ClosingReport, Line, sheet, w};
use crate::working;
use access::Layer;
use base::{Code, FieldErrors, Lang};
use casework::{
    cases::{CaseView, closures::Closure, frame},
    notes::layer_tag,
};
use deadlines::RuleInForce;
use page::{Fields, Markup, html, list, when};

/// What the form needs to know.
#[derive(Debug, Clone)]
pub struct FormView {
    /// The case.
    pub case: CaseView,
    /// The closure that stands.
    pub closure: Closure,
    /// Layers one may write in.
    pub layers: Vec<Layer>,
    /// The rule by which the child must be heard; none for a younger one.
    pub heard: Option<RuleInForce>,
}

/// Writing the closing report.
pub fn form_page(lang: Lang, view: &FormView, opened: &working::Opened, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let typed = &opened.typed;
    let body = html! {
        (working::layer_field(lang, &fields, typed, &view.layers))
        (working::long(&fields, "course", w::course(lang), typed).rows(10).hint(w::drawn_hint(lang)))
        (working::voice_fields(lang, &fields, typed, view.heard.as_ref()))
        (working::long(&fields, "parents_view", w::parents_view(lang), typed))
        (working::long(&fields, "recommendations", w::recommendations(lang), typed).optional())
    };
    let action = format!("/cases/{}/closing-report/new", view.case.id);
    let body = fields.with_errors(body);
    let form = working::sheet_form(lang, sheet(view.case.id), opened, &action, w::sign(lang), body);
    let content = html! {
        p.lead { (w::closing_lead(lang)) }
        (list::summary_list(&facts(lang, &view.closure)))
        (form)
    };
    frame::step(lang, &view.case, w::closing_title(lang), content)
}

fn facts(lang: Lang, closure: &Closure) -> Vec<(&'static str, Markup)> {
    let mut facts = vec![
        (w::closed_on(lang), html! { (when::date(lang, closure.closed_on)) }),
        (w::outcome(lang), html! { (closure.outcome.label(lang)) }),
        (w::lives_with(lang), html! { (closure.lives_with.label(lang)) }),
    ];
    if let Some(follow_on) = &closure.follow_on {
        let until = closure.follow_on_until.map(|day| when::date(lang, day));
        facts.push((
            w::follow_on(lang),
            html! { p.as-typed { (follow_on) } @if let Some(day) = until { p.soft { (w::until_day(lang, day)) } } },
        ));
    }
    facts
}

/// A signed closing report; the closure is none when the case was opened again.
pub fn one_page(
    lang: Lang,
    case: &CaseView,
    report: &ClosingReport,
    closure: Option<&Closure>,
    made: &documents::Made,
) -> Markup {
    let body = html! {
        p { (layer_tag(lang, report.layer)) }
        @if let Some(closure) = closure { (list::summary_list(&facts(lang, closure))) }
        section { h2 { (w::course(lang)) } p.as-typed { (report.course) } }
        section {
            h2 { (w::voices(lang)) }
            @if let Some(voice) = &report.child_voice { h3 { (crate::w::child_voice(lang)) } p.as-typed { (voice) } }
            @if let Some(reason) = &report.not_heard { h3 { (crate::w::not_heard(lang)) } p.as-typed { (reason) } }
            h3 { (w::parents_view(lang)) } p.as-typed { (report.parents_view) }
        }
        @if let Some(text) = &report.recommendations { section { h2 { (w::recommendations(lang)) } p.as-typed { (text) } } }
        p.soft { (w::signed(lang)) ": " (when::date_time(lang, report.signed_at)) " · " (report.by(lang)) }
        (documents::panel(lang, made))
    };
    frame::step(lang, case, w::closing_title(lang), body)
}

/// The closing reports of a case, for the page of its path.
pub fn list(lang: Lang, case: &CaseView, lines: &[Line]) -> Markup {
    html! {
        @if !lines.is_empty() {
            ul.plain {
                @for one in lines {
                    li {
                        a href={ "/cases/" (case.id) "/closing-reports/" (one.id) } { (w::closing_title(lang)) }
                        " " (layer_tag(lang, one.layer)) " " span.soft.details { (when::date_time(lang, one.signed_at)) }
                    }
                }
            }
        }
    }
}
