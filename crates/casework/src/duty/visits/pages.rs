//! The pages of visits to the wards.

use super::{
    Outcome,
    view::{PlanFormView, ReportView, VisitLine, VisitState, VisitsView, WardVisitsView},
};
use crate::{
    duty::{
        lines,
        roster::pages::{Section, sections},
        w,
    },
    merging,
};
use base::Lang;
use page::{
    Fields, Markup, Table, Tone, button_link, buttons, date_time, details, empty_state, form, html,
    percent_of, submit, tag,
};

/// Plans, visits to come and visits made.
pub fn visits(lang: Lang, view: &VisitsView) -> Markup {
    html! {
        h1 { (w::visits_title(lang)) }
        (sections(lang, Section::Visits, view.may_hand_over))
        (tools(lang, view))
        @if !view.waiting.is_empty() {
            section aria-labelledby="waiting" {
                h2 #waiting { (w::visits_waiting(lang)) }
                p { (w::visits_waiting_lead(lang)) }
                (list(lang, w::visits_waiting(lang), &view.waiting, view.may_report))
            }
        }
        section aria-labelledby="plans" {
            h2 #plans { (w::visits_by_ward(lang)) }
            (by_ward(lang, view))
        }
        section aria-labelledby="coming" {
            h2 #coming { (w::visits_coming(lang)) }
            @if view.coming.is_empty() { p.soft { (w::visits_coming_empty(lang)) } }
            @else { (folded(lang, w::visits_coming(lang), &view.coming, view.may_report)) }
        }
        section aria-labelledby="past" {
            h2 #past { (w::visits_past(lang)) }
            @if view.past.is_empty() { p.soft { (w::visits_past_empty(lang)) } }
            @else { (folded(lang, w::visits_past(lang), &view.past, view.may_report)) }
        }
    }
}

/// So many of a list stand in sight, the others behind a line.
const IN_SIGHT: usize = 7;

fn folded(lang: Lang, caption: &str, visits: &[VisitLine], may_report: bool) -> Markup {
    let (first, rest) = visits.split_at(visits.len().min(IN_SIGHT));
    html! {
        (list(lang, caption, first, may_report))
        @if !rest.is_empty() { (details(&w::visits_rest(lang, rest.len()), list(lang, caption, rest, may_report))) }
    }
}

fn tools(lang: Lang, view: &VisitsView) -> Markup {
    let ready = !view.wards.is_empty();
    html! {
        @if ready && (view.may_plan || view.may_report) {
            (buttons(html! {
                @if view.may_report { (button_link(&format!("/duty/visits/new?centre={}", view.centre), w::visit_record(lang))) }
                @if view.may_plan { (button_link(&format!("/duty/visits/plans/new?centre={}", view.centre), w::plan_add(lang))) }
            }))
        }
    }
}

fn by_ward(lang: Lang, view: &VisitsView) -> Markup {
    let row = |ward: &WardVisitsView| {
        vec![
            html! { (ward.ward) },
            html! {
                @if ward.plans.is_empty() { (w::plan_none(lang)) }
                @else { span { @for (at, (href, plan)) in ward.plans.iter().enumerate() {
                    @if at > 0 { br; }
                    @if view.may_plan { a href=(href) { (plan) } } @else { (plan) }
                } } }
            },
            html! {
                (percent_of(lang, ward.made, ward.planned))
                @if ward.extra > 0 { " " (w::visits_extra(lang, ward.extra)) }
            },
        ]
    };
    html! {
        (Table::new(w::visits_by_ward(lang)).quiet().head(w::ward(lang)).head(w::plan(lang)).head(w::visits_kept(lang))
            .rows(view.wards.iter().map(row))
            .empty(empty_state(w::no_wards(lang), html! {})))
    }
}

/// Visits one below the other, each with where it stands.
pub fn list(lang: Lang, caption: &str, visits: &[VisitLine], may_report: bool) -> Markup {
    let row = |visit: &VisitLine| {
        let when = date_time(lang, visit.done_at.unwrap_or(visit.planned_at));
        vec![
            html! { @if may_report { a href=(visit.href) { (when) } } @else { (when) } },
            html! { (visit.ward) },
            html! { (visit.person.as_deref().unwrap_or(w::whoever_is_on_duty(lang))) },
            html! { span { (state(lang, visit.state)) @if let Some(place) = &visit.place { br; (place) } @if let Some(note) = &visit.note { br; (note) } } },
        ]
    };
    html! {
        (Table::new(caption).quiet().brief().head(w::visit_when(lang)).head(w::ward(lang)).head(w::visit_who(lang))
            .head(w::visit_state(lang)).rows(visits.iter().map(row)))
    }
}

/// Where a visit stands, in a word.
pub fn state(lang: Lang, state: VisitState) -> Markup {
    match state {
        VisitState::Planned => tag(w::visit_planned(lang), Tone::Info),
        VisitState::Waiting => tag(w::visit_waiting(lang), Tone::Warn),
        VisitState::Made => tag(w::visit_made(lang), Tone::Good),
        VisitState::Missed => tag(w::visit_missed(lang), Tone::Bad),
    }
}

/// The form of what became of a visit.
pub fn report(lang: Lang, view: &ReportView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let body = fields.with_errors(html! {
        (page::hidden("centre", &view.centre))
        (merging::was(&view.was))
        @if view.ward.is_none() { (fields.select("ward", w::ward(lang), typed.get("ward"), &view.wards)) }
        @else { (fields.radios::<Outcome>("outcome", w::visit_outcome(lang), Some(typed.get("outcome")))) }
        (fields.text("at", w::visit_at(lang), typed.get("at")).datetime())
        (fields.text("place", w::visit_place(lang), typed.get("place")).optional().hint(w::visit_place_hint(lang)))
        (fields.textarea("note", w::visit_note(lang), typed.get("note")).optional().hint(w::visit_note_hint(lang)))
        @if view.ward.is_some() {
            (fields.textarea("reason", w::visit_reason(lang), typed.get("reason")).rows(3).hint(w::visit_reason_hint(lang)))
        }
        (buttons(html! { (submit(page::w::save(lang))) (button_link("/duty/visits", page::w::cancel(lang))) }))
    });
    html! {
        p { a href="/duty/visits" { (w::to_visits(lang)) } }
        h1 { (w::visit_title(lang)) }
        @if let (Some(ward), Some(at)) = (&view.ward, view.planned_at) {
            p { strong { (ward) } ", " (date_time(lang, at)) }
        }
        (form(&view.action, &view.key, view.version, body))
    }
}

/// What a field of a report is called, for choosing between two versions of it.
pub fn report_label(lang: Lang, field: &str) -> String {
    match field {
        "outcome" => w::visit_outcome(lang),
        "at" => w::visit_at(lang),
        "place" => w::visit_place(lang),
        "note" => w::visit_note(lang),
        "reason" => w::visit_reason(lang),
        other => return other.to_owned(),
    }
    .to_owned()
}

/// The list that a field of a report is chosen from; empty for what is typed.
pub fn report_options(lang: Lang, field: &str) -> Vec<(String, String)> {
    if field == "outcome" { page::options::<Outcome>(lang) } else { Vec::new() }
}

/// The form of a plan.
pub fn plan_form(lang: Lang, view: &PlanFormView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let body = fields.with_errors(html! {
        (page::hidden("centre", &view.centre))
        (merging::was(&view.was))
        (fields.select("ward", w::ward(lang), typed.get("ward"), &view.wards))
        (fields.select("weekday", w::plan_weekday(lang), typed.get("weekday"), &lines::weekdays(lang)))
        (fields.text("at", w::plan_at(lang), typed.get("at")).time())
        (fields.text("every", w::plan_every(lang), typed.get("every")).number().hint(w::plan_every_hint(lang)))
        (fields.select("person", w::visit_who(lang), typed.get("person"), &plan_options(lang, view, "person")))
        (fields.text("from", w::plan_from(lang), typed.get("from")).date())
        (fields.text("until", w::plan_until(lang), typed.get("until")).date().optional().hint(w::plan_until_hint(lang)))
        (buttons(html! { (submit(page::w::save(lang))) (button_link("/duty/visits", page::w::cancel(lang))) }))
    });
    html! {
        p { a href="/duty/visits" { (w::to_visits(lang)) } }
        h1 { (plan_title(lang, view)) }
        (form(&view.action, &view.key, view.version, body))
    }
}

/// What a field of a plan is called, for choosing between two versions of it.
pub fn plan_label(lang: Lang, field: &str) -> String {
    match field {
        "ward" => w::ward(lang),
        "weekday" => w::plan_weekday(lang),
        "at" => w::plan_at(lang),
        "every" => w::plan_every(lang),
        "person" => w::visit_who(lang),
        "from" => w::plan_from(lang),
        "until" => w::plan_until(lang),
        other => return other.to_owned(),
    }
    .to_owned()
}

/// The list that a field of a plan is chosen from; empty for what is typed.
pub fn plan_options(lang: Lang, view: &PlanFormView, field: &str) -> Vec<(String, String)> {
    let whoever = std::iter::once((String::new(), w::whoever_is_on_duty(lang).to_owned()));
    match field {
        "ward" => view.wards.clone(),
        "weekday" => lines::weekdays(lang),
        "person" => whoever.chain(view.people.iter().cloned()).collect(),
        _ => Vec::new(),
    }
}

/// What the page of a plan is called.
pub fn plan_title(lang: Lang, view: &PlanFormView) -> &'static str {
    if view.version.is_some() { w::plan_change_title(lang) } else { w::plan_new_title(lang) }
}
