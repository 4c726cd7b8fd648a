//! Progress reports as pages.

use super::{Line, Report, sheet, w};
use crate::{support_plans::Partner, working};
use access::Layer;
use base::{FieldErrors, Lang};
use casework::{
    cases::{CaseView, frame},
    notes::layer_tag,
};
use page::{Fields, Markup, html, list, when};

/// What the form needs to know.
#[derive(Debug, Clone)]
pub struct FormView {
    /// The case.
    pub case: CaseView,
    /// Partners of the provider.
    pub partners: Vec<Partner>,
    /// Layers one may write in.
    pub layers: Vec<Layer>,
}

/// Writing a progress report.
pub fn form_page(lang: Lang, view: &FormView, opened: &working::Opened, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let typed = &opened.typed;
    let partners: Vec<_> =
        view.partners.iter().map(|one| (one.id.to_string(), one.name(lang).to_owned())).collect();
    let body = html! {
        (fields.select("organisation", w::to_whom(lang), typed.get("organisation"), &partners))
        (working::layer_field(lang, &fields, typed, &view.layers))
        (fields.text("from_on", w::from_on(lang), typed.get("from_on")).date())
        (fields.text("until_on", w::until_on(lang), typed.get("until_on")).date())
        (working::long(&fields, "course", w::course(lang), typed).rows(8).hint(w::drawn_hint(lang)))
        (working::long(&fields, "results", w::results(lang), typed).rows(8))
        (working::long(&fields, "recommendations", w::recommendations(lang), typed).optional())
    };
    let action = format!("/cases/{}/reports/new", view.case.id);
    let body = fields.with_errors(body);
    let form = working::sheet_form(lang, sheet(view.case.id), opened, &action, w::sign(lang), body);
    frame::step(lang, &view.case, w::write_title(lang), html! { p.lead { (w::lead(lang)) } (form) })
}

/// A signed progress report.
pub fn one_page(lang: Lang, case: &CaseView, report: &Report, made: &documents::Made) -> Markup {
    let body = html! {
        p { (layer_tag(lang, report.layer)) }
        (list::summary_list(&[
            (w::to_whom(lang), html! { (report.to(lang)) }),
            (w::period(lang), html! { (when::date(lang, report.from_on)) " – " (when::date(lang, report.until_on)) }),
            (w::signed(lang), html! { (when::date_time(lang, report.signed_at)) " · " (report.by(lang)) }),
        ]))
        section { h2 { (w::course(lang)) } p.as-typed { (report.course) } }
        section { h2 { (w::results(lang)) } p.as-typed { (report.results) } }
        @if let Some(text) = &report.recommendations { section { h2 { (w::recommendations(lang)) } p.as-typed { (text) } } }
        (documents::panel(lang, made))
    };
    frame::step(lang, case, w::write_title(lang), body)
}

/// The progress reports of a case, for the page of its path.
pub fn list(lang: Lang, case: &CaseView, lines: &[Line]) -> Markup {
    html! {
        ul.plain {
            @for one in lines {
                li {
                    a href={ "/cases/" (case.id) "/reports/" (one.id) } {
                        (w::title(lang, when::date(lang, one.from_on), when::date(lang, one.until_on)))
                    }
                    " " (layer_tag(lang, one.layer))
                    " " span.soft.details { (lang.pick(&one.name_bg, &one.name_en)) }
                }
            }
        }
    }
}
