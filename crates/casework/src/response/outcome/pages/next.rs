//! What comes after the outcome: what a case would take over, and the end without one.

use crate::{
    response::{
        outcome::{Carried, OutcomeRow},
        w,
    },
    signals::Stage,
};
use base::{Code, FieldErrors, Lang, rules::Rules, typed::Typed};
use page::{Fields, Markup, button_link, buttons, date, form, html, submit, summary_list};

/// What comes next.
#[derive(Debug, Clone)]
pub struct NextView {
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// How far the response has come.
    pub stage: Stage,
    /// What was decided.
    pub outcome: OutcomeRow,
    /// What a case would take over.
    pub carried: Carried,
    /// True when the viewer may open a case.
    pub may_open: bool,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// Fresh keys for the two forms.
    pub keys: [String; 2],
}

/// Its content.
pub fn next(lang: Lang, view: &NextView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let open = view.stage == Stage::Decided;
    let forms = html! {
        @if open && view.carried.programme.is_some() { (take_over(lang, &fields, view)) }
        @if open { (without(lang, &fields, view)) }
    };
    html! {
        p { a href=(view.signal) { (w::to_signal(lang, &view.reference)) } }
        h1 { (w::next_title(lang)) }
        (decided(lang, view))
        (fields.with_errors(forms))
    }
}

/// What was decided, and how it ended if it has.
fn decided(lang: Lang, view: &NextView) -> Markup {
    let row = &view.outcome;
    let mut facts = vec![
        (w::outcome_where(lang), html! { (row.outcome.label(lang)) }),
        (w::outcome_decided_on(lang), html! { (date(lang, row.decided_on)) }),
    ];
    let days = [
        (w::outcome_discharged_on(lang), row.discharged_on),
        (w::outcome_mother_left_on(lang), row.mother_left_on),
    ];
    facts.extend(days.into_iter().filter_map(|(label, on)| Some((label, html! { (date(lang, on?)) }))));
    if let Some(note) = &row.note {
        facts.push((w::outcome_note(lang), html! { (note) }));
    }
    if let (Some(case), Some(reference)) = (row.case_id, &row.case_reference) {
        facts.push((
            w::taken_over_by(lang),
            html! { a href={ "/cases/" (case) } { (w::case_reference(lang, reference)) } },
        ));
    }
    if let Some(reason) = &row.no_case_reason {
        facts.push((w::closure_reason(lang), html! { (reason) }));
    }
    html! {
        (summary_list(&facts))
        @if view.stage == Stage::Decided { p.way { a href={ (view.signal) "/outcome" } { (w::outcome_correct(lang)) } } }
    }
}

fn take_over<'a>(lang: Lang, fields: &Fields<'a>, view: &'a NextView) -> Markup {
    let rules = Rules::embedded();
    let label = |named: &base::rules::Named| (named.code.clone(), named.label(lang).to_owned());
    let programmes: Vec<_> = rules.programmes().iter().map(label).collect();
    let groups: Vec<_> = rules.target_groups().iter().map(label).collect();
    let chosen: Vec<String> = view.typed.all("target_groups").map(str::to_owned).collect();
    html! {
        section {
            h2 { (w::takeover_title(lang)) }
            p { (w::takeover_lead(lang)) }
            (carried(lang, &view.carried))
            @if view.may_open {
                (form(&format!("{}/case", view.signal), &view.keys[0], None, html! {
                    (fields.text("family_name", w::takeover_family(lang), view.typed.get("family_name")).hint(w::takeover_family_hint(lang)))
                    (fields.select("programme", w::takeover_programme(lang), view.typed.get("programme"), &programmes))
                    (fields.checkbox_list("target_groups", w::takeover_groups(lang), &chosen, &groups))
                    (buttons(submit(w::takeover_do(lang))))
                }))
            } @else { p { (w::takeover_not_yours(lang)) } }
        }
    }
}

/// What goes over without being typed again.
fn carried(lang: Lang, carried: &Carried) -> Markup {
    let people = html! {
        @if carried.people.is_empty() { (page::w::none(lang)) } @else {
            ul.plain { @for (_, role, name) in &carried.people { li { (role.label(lang)) ": " (name.display(lang)) } } }
        }
    };
    summary_list(&[
        (w::carried_people(lang), people),
        (w::carried_lead(lang), html! { (carried.lead_name) }),
        (w::carried_team(lang), html! { (w::carried_team_count(lang, carried.team.len())) }),
        (w::carried_risk(lang), html! { (carried.risk.label(lang)) }),
        (w::carried_meetings(lang), html! { (carried.meetings) }),
        (w::carried_tasks(lang), html! { (carried.open_tasks) }),
    ])
}

fn without<'a>(lang: Lang, fields: &Fields<'a>, view: &'a NextView) -> Markup {
    html! {
        section {
            h2 { (w::closure_title(lang)) }
            p { (w::closure_lead(lang)) }
            (form(&format!("{}/closure", view.signal), &view.keys[1], None, html! {
                (fields.textarea("reason", w::closure_reason(lang), view.typed.get("reason")).rows(4))
                (buttons(html! { (submit(w::closure_do(lang))) (button_link(&view.signal, page::w::cancel(lang))) }))
            }))
        }
    }
}
