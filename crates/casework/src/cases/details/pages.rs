//! The details of a case as pages.

use super::{
    form::read_as,
    risk::{self, RiskLine},
    team,
};
use crate::{
    cases::{
        CareForm, CaseView, catalogue,
        frame::{self, Tab},
        w,
    },
    merging,
    risk::Risk,
};
use access::{answer::form_key, secret::SEALED};
use base::{Code, FieldErrors, Lang, clock, jiff::Timestamp, typed::Typed};
use page::{Fields, Markup, form, html, list, story, when};

/// What the details tab shows.
#[derive(Debug, Clone)]
pub struct DetailsView {
    /// The case.
    pub case: CaseView,
    /// Who can come onto the team.
    pub colleagues: Vec<(String, String)>,
    /// The risk over time.
    pub risks: Vec<RiskLine>,
    /// True when the viewer may read the signal it grew from.
    pub reads_signal: bool,
    /// How it was closed, and what came of it.
    pub closures: Markup,
    /// The moment of the request.
    pub now: Timestamp,
}

/// The details tab.
pub fn details_page(lang: Lang, view: &DetailsView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let case = &view.case;
    let body = html! {
        section {
            h2 { (w::head_of_case(lang)) }
            (list::summary_list(&facts(lang, view)))
            @if case.may.write { p { (form::button_link(&format!("/cases/{}/edit", case.id), w::change_head(lang))) } }
        }
        section {
            h2 { (w::risk(lang)) }
            @if view.risks.is_empty() { (story::empty_state(w::no_risk(lang), html! {})) }
            @else { (risk::chart(lang, &view.risks, view.now)) }
            @if case.may.write { (assess(lang, case, typed, errors)) }
        }
        (team::team(lang, case, &view.colleagues, typed, errors))
        section {
            h2 { (w::closure(lang)) }
            (view.closures)
        }
    };
    frame::page(lang, case, clock::date_of(view.now), Tab::Details, body)
}

fn facts(lang: Lang, view: &DetailsView) -> Vec<(&'static str, Markup)> {
    let case = &view.case;
    let given = |text: &Option<String>| text.clone().unwrap_or_else(|| page::w::not_given(lang).to_owned());
    let mut facts = vec![
        (w::opened_on(lang), html! { (when::date(lang, case.opened_on)) }),
        (w::programme(lang), html! { (catalogue::programme(lang, &case.programme)) }),
        (
            w::target_groups(lang),
            html! { ul { @for group in &case.groups { li { (catalogue::target_group(lang, group)) } } } },
        ),
        (w::care(lang), html! { (case.care_form.map_or(page::w::not_given(lang), |care| care.label(lang))) }),
        (w::cpd_case_number(lang), html! { (given(&case.cpd_case_number)) }),
        (w::cpd_worker(lang), html! { (given(&case.cpd_worker)) }),
    ];
    if let (Some(signal), Some(reference)) = (case.signal_id, &case.signal_reference) {
        let link = html! { a href={ "/signals/" (signal) } { (reference) } };
        let told = if view.reads_signal {
            link
        } else {
            html! { (reference) }
        };
        facts.push((w::from_signal(lang), told));
    }
    facts
}

fn assess(lang: Lang, case: &CaseView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let body = html! {
        (fields.radios::<Risk>("risk", w::risk_now(lang), Some(typed.get("risk"))).inline())
        (fields.textarea("risk_reason", w::risk_reason(lang), typed.get("risk_reason")).rows(3))
        (form::buttons(form::submit(w::assess_risk(lang))))
    };
    let form = form::form(&format!("/cases/{}/risk", case.id), &form_key(), None, body);
    let is_wrong = errors.of("risk").is_some() || errors.of("risk_reason").is_some();
    html! {
        @if is_wrong { (fields.errors()) (form) } @else { (list::details(w::assess_risk(lang), form)) }
    }
}

/// Changing the head.
pub fn edit_page(lang: Lang, case: &CaseView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let groups: Vec<_> = typed.all("target_groups").map(str::to_owned).collect();
    let body = fields.with_errors(html! {
        (merging::was(&read_as(case)))
        (fields.text("family_name", w::family_name(lang), typed.get("family_name")).hint(w::family_name_hint(lang)))
        @if case.programme == SEALED {
            (fields.hidden("programme", SEALED))
            p { (w::programme(lang)) ": " (w::sealed_programme(lang)) ". " span.soft { (w::sealed_stays(lang)) } }
        } @else {
            (fields.select("programme", w::programme(lang), typed.get("programme"), &catalogue::programmes(lang)))
        }
        (target_groups(lang, case, &groups, &fields))
        @if case.care_form == Some(CareForm::Sealed) {
            (fields.hidden("care_form", SEALED))
            p { (w::care(lang)) ": " (w::sealed(lang)) ". " span.soft { (w::sealed_stays(lang)) } }
        } @else {
            (fields.select("care_form", w::care(lang), typed.get("care_form"), &catalogue::care_forms(lang)).optional())
        }
        (fields.text("cpd_case_number", w::cpd_case_number(lang), typed.get("cpd_case_number")).optional())
        (fields.text("cpd_worker", w::cpd_worker(lang), typed.get("cpd_worker")).optional())
        (form::buttons(html! {
            (form::submit(page::w::save(lang)))
            (form::button_link(&format!("/cases/{}/details", case.id), page::w::cancel(lang)))
        }))
    });
    let form = form::form(&format!("/cases/{}/edit", case.id), &form_key(), Some(case.version), body);
    frame::step(lang, case, w::change_head(lang), form)
}

/// Those that may not be told stay as they are.
fn target_groups(lang: Lang, case: &CaseView, chosen: &[String], fields: &Fields<'_>) -> Markup {
    let is_sealed = case.groups.iter().any(|group| group == SEALED);
    let list = fields.checkbox_list(
        "target_groups",
        w::target_groups(lang),
        chosen,
        &catalogue::target_groups(lang),
    );
    html! {
        @if is_sealed {
            (fields.hidden("target_groups", SEALED))
            (list.optional().hint(w::sealed_group_stays(lang)))
        } @else { (list) }
    }
}

/// The words of a field of the head, for choosing between two versions of it.
pub fn field_label(lang: Lang, field: &str) -> String {
    match field {
        "family_name" => w::family_name(lang),
        "programme" => w::programme(lang),
        "target_groups" => w::target_groups(lang),
        "care_form" => w::care(lang),
        "cpd_case_number" => w::cpd_case_number(lang),
        "cpd_worker" => w::cpd_worker(lang),
        other => return other.to_owned(),
    }
    .to_owned()
}

/// The list that a field of the head is chosen from; empty for what is typed.
pub fn field_options(lang: Lang, field: &str) -> Vec<(String, String)> {
    match field {
        "programme" => catalogue::programmes(lang),
        "target_groups" => catalogue::target_groups(lang),
        "care_form" => catalogue::care_forms(lang),
        _ => Vec::new(),
    }
}
