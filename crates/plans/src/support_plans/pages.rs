//! Plans as pages.

use super::{Line, PartyKind, Stage, Whole, area, service, w};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, typed::Typed};
use casework::{
    cases::{CaseView, frame},
    notes::layer_tag,
    order,
};
use page::{Fields, Markup, Render, Table, Tone, form, html, list, when};

mod writing;

pub use writing::{FormView, fill, form_page, goal_address};

/// What a plan's page shows.
#[derive(Debug, Clone)]
pub struct OneView {
    /// The case.
    pub case: CaseView,
    /// The plan.
    pub whole: Whole,
    /// Whether one may go on with it.
    pub may_write: bool,
    /// The draft of an agreement that waits to be signed.
    pub to_sign: Option<uuid::Uuid>,
    /// Its papers.
    pub made: documents::Made,
}

/// A plan.
pub fn one_page(lang: Lang, view: &OneView) -> Markup {
    let plan = &view.whole.plan;
    let here = format!("/cases/{}/plans/{}", view.case.id, plan.id);
    let body = html! {
        p {
            (stage_tag(lang, plan.stage))
            @if plan.is_joint { " " (list::tag(w::joint(lang), Tone::Info)) }
            " " (layer_tag(lang, plan.layer))
        }
        (next(lang, view, &here))
        (list::summary_list(&facts(lang, &view.whole)))
        section { h2 { (w::goals(lang)) } (goals(lang, &view.whole)) }
        section { h2 { (w::activities(lang)) } (activities(lang, &view.whole)) }
        section { h2 { (w::parties(lang)) } (parties(lang, view, &here)) }
        (documents::panel(lang, &view.made))
    };
    frame::step(lang, &view.case, &title(lang, &view.whole), body)
}

/// What a plan is called.
pub fn title(lang: Lang, whole: &Whole) -> String {
    if whole.plan.is_joint {
        w::joint_title(lang, whole.plan.number)
    } else {
        w::title(lang, whole.plan.number)
    }
}

/// Where it stands, as a tag.
fn stage_tag(lang: Lang, stage: Stage) -> Markup {
    let tone = match stage {
        Stage::Proposed => Tone::Warn,
        Stage::Agreed => Tone::Info,
        Stage::InForce => Tone::Good,
        Stage::Replaced | Stage::Ended | Stage::Withdrawn => Tone::Neutral,
    };
    list::tag(stage.label(lang), tone)
}

fn next(lang: Lang, view: &OneView, here: &str) -> Markup {
    let case = &view.case;
    html! {
        @if view.may_write && case.is_open() {
            div.buttons {
                @match view.whole.plan.stage {
                    Stage::Proposed => {
                        @if let Some(party) = view.whole.parties.iter().find(|party| party.agrees.is_none()) {
                            a.button href={ (here) "/parties/" (party.id) } { (w::record_party_of(lang, party.name(lang))) }
                        }
                        (form::button_link(&format!("{here}/ending"), w::withdraw(lang)))
                    },
                    Stage::Agreed => {
                        @if let Some(agreement) = view.to_sign {
                            a.button href={ "/cases/" (case.id) "/agreements/" (agreement) "/signature" } { (w::sign_agreement(lang)) }
                        } @else {
                            a.button href={ "/cases/" (case.id) "/agreements/new?person=" (view.whole.plan.person_id) } { (w::make_agreement(lang)) }
                        }
                        (form::button_link(&format!("{here}/beginning"), w::begin(lang)))
                        (form::button_link(&format!("{here}/ending"), w::withdraw(lang)))
                    },
                    Stage::InForce => {
                        a.button href={ "/cases/" (case.id) "/reviews/new?plan=" (view.whole.plan.id) } { (w::review(lang)) }
                        (form::button_link(&format!("/cases/{}/plans/new?person={}", case.id, view.whole.plan.person_id), w::change_plan(lang)))
                        (form::button_link(&format!("{here}/ending"), w::end(lang)))
                    },
                    Stage::Replaced | Stage::Ended | Stage::Withdrawn => {},
                }
            }
        }
    }
}

fn facts(lang: Lang, whole: &Whole) -> Vec<(&'static str, Markup)> {
    let plan = &whole.plan;
    let services: Vec<_> = whole.services.iter().map(|code| service(lang, code)).collect();
    let mut facts = vec![
        (w::child(lang), html! { a href={ "/people/" (plan.person_id) } { (plan.person.display(lang)) } }),
        (w::aim(lang), html! { p.as-typed { (plan.aim) } }),
        (w::services(lang), html! { ul.plain { @for one in &services { li { (one) } } } }),
        (w::from_on(lang), html! { (when::date(lang, plan.from_on)) }),
        (w::review_on(lang), html! { (when::date(lang, plan.review_on)) }),
        (w::proposed(lang), html! { (when::date_time(lang, plan.proposed_at)) " · " (plan.by(lang)) }),
    ];
    if let Some(said) = &plan.child_view {
        facts.push((crate::w::child_voice(lang), html! { p.as-typed { (said) } }));
    }
    if let Some(needs) = plan.needs_id {
        let href = format!("/cases/{}/needs-assessments/{needs}", plan.case_id);
        facts.push((w::builds_on(lang), html! { a href=(href) { (crate::w::kind_needs(lang)) } }));
    }
    if let Some(reason) = &plan.urgent_reason {
        facts.push((crate::w::urgent_reason(lang), html! { p.as-typed { (reason) } }));
    }
    if let (Some(at), reason) = (plan.ended_at, &plan.end_reason) {
        facts.push((
            w::ended(lang),
            html! { (when::date_time(lang, at)) @if let Some(reason) = reason { p.as-typed { (reason) } } },
        ));
    }
    facts
}

fn goals(lang: Lang, whole: &Whole) -> Markup {
    let rows = whole.goals.iter().map(|goal| {
        vec![
            html! { span.as-typed { (goal.text) } },
            html! { (area(lang, &goal.area)) },
            html! { span.as-typed { (goal.indicator) } },
            html! { (when::date(lang, goal.due_on)) },
            html! { (goal.state.label(lang)) },
        ]
    });
    [w::goal(lang), w::area(lang), w::indicator(lang), w::until_on(lang), w::state(lang)]
        .into_iter()
        .fold(Table::new(w::goals(lang)).quiet(), Table::head)
        .rows(rows)
        .render()
}

fn activities(lang: Lang, whole: &Whole) -> Markup {
    let rows = whole.activities.iter().map(|one| {
        vec![
            html! {
                span.as-typed { (one.text) }
                @if let Some(code) = &one.service { p.soft { (service(lang, code)) } }
                @if let Some(goal) = &one.goal { p.soft { (w::for_goal(lang, goal.as_str())) } }
            },
            html! { (one.responsible) @if let Some(partner) = one.partner(lang) { p.soft { (partner) } } },
            html! { (one.frequency.as_deref().unwrap_or("–")) },
            html! { @if let Some(day) = one.until_on { (when::date(lang, day)) } @else { "–" } },
            html! { (one.indicator.as_deref().unwrap_or("–")) },
        ]
    });
    [w::activity(lang), w::responsible(lang), w::frequency(lang), w::until_on(lang), w::indicator(lang)]
        .into_iter()
        .fold(Table::new(w::activities(lang)).quiet(), Table::head)
        .rows(rows)
        .render()
}

fn parties(lang: Lang, view: &OneView, here: &str) -> Markup {
    let may_say = view.may_write && view.whole.plan.stage == Stage::Proposed;
    html! {
        ul.plain.parties {
            @for party in &view.whole.parties {
                li {
                    strong { (party.name(lang)) } @if party.kind != PartyKind::Centre { " · " (party.kind.label(lang)) } " "
                    @match party.agrees {
                        Some(true) => (list::tag(w::agrees(lang), Tone::Good)),
                        Some(false) => (list::tag(w::does_not_agree(lang), Tone::Bad)),
                        None => (list::tag(w::not_said(lang), Tone::Warn)),
                    }
                    @if let Some(day) = party.said_on { " " span.soft { (when::date(lang, day)) } }
                    @if let Some(remark) = &party.remark { p.as-typed { (remark) } }
                    @if may_say {
                        p { a href={ (here) "/parties/" (party.id) } { (w::record_party(lang)) span.unseen { ": " (party.name(lang)) } } }
                    }
                }
            }
        }
    }
}

/// What a party says of a plan.
pub fn party_page(
    lang: Lang,
    view: &OneView,
    party: &super::Party,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let here = format!("/cases/{}/plans/{}", view.case.id, view.whole.plan.id);
    let legend = w::does_agree(lang, party.name(lang));
    let body = html! {
        (fields.yes_no("agrees", &legend, Some(typed.get("agrees"))))
        (fields.text("said_on", w::said_on(lang), typed.get("said_on")).date())
        (fields.textarea("remark", w::remark(lang), typed.get("remark")).rows(3).optional().hint(w::remark_hint(lang)))
        (form::buttons(html! { (form::submit(page::w::save(lang))) (form::button_link(&here, page::w::cancel(lang))) }))
    };
    let action = format!("{here}/parties/{}", party.id);
    let form = form::form(&action, &form_key(), Some(party.version), fields.with_errors(body));
    frame::step(lang, &view.case, w::record_party(lang), form)
}

/// The services begin: what the order of the path says, and why it is urgent when it stops it.
pub fn begin_page(
    lang: Lang,
    view: &OneView,
    before: &order::Verdict,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let here = format!("/cases/{}/plans/{}", view.case.id, view.whole.plan.id);
    let body = html! {
        @if !before.missing.is_empty() {
            (fields.textarea("urgent_reason", crate::w::urgent_reason(lang), typed.get("urgent_reason")).rows(3).hint(crate::w::urgent_reason_hint(lang)))
        }
        (form::buttons(html! { (form::submit(w::begin(lang))) (form::button_link(&here, page::w::cancel(lang))) }))
    };
    let form = form::form(
        &format!("{here}/beginning"),
        &form_key(),
        Some(view.whole.plan.version),
        fields.with_errors(body),
    );
    let content = html! {
        p.lead { (w::begin_lead(lang)) }
        (order::told(lang, view.case.id, before))
        (order::held_back(lang, before, !errors.is_empty(), form))
    };
    frame::step(lang, &view.case, w::begin(lang), content)
}

/// A plan ends or is taken back.
pub fn end_page(lang: Lang, view: &OneView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let here = format!("/cases/{}/plans/{}", view.case.id, view.whole.plan.id);
    let heading = if view.whole.plan.stage == Stage::InForce { w::end(lang) } else { w::withdraw(lang) };
    let body = html! {
        (fields.textarea("reason", w::reason(lang), typed.get("reason")).rows(3))
        (form::buttons(html! { (form::submit(heading)) (form::button_link(&here, page::w::cancel(lang))) }))
    };
    let form = form::form(
        &format!("{here}/ending"),
        &form_key(),
        Some(view.whole.plan.version),
        fields.with_errors(body),
    );
    frame::step(lang, &view.case, heading, form)
}

/// The plans of a case, for the page of its path.
pub fn list(lang: Lang, case: &CaseView, lines: &[Line]) -> Markup {
    html! {
        ul.plain {
            @for one in lines {
                li {
                    a href={ "/cases/" (case.id) "/plans/" (one.id) } {
                        @if one.is_joint { (w::joint_title(lang, one.number)) } @else { (w::title(lang, one.number)) }
                    }
                    " " (stage_tag(lang, one.stage)) " " (layer_tag(lang, one.layer))
                    " " span.soft.details {
                        (one.person.display(lang)) " · " (w::from_day(lang, when::date(lang, one.from_on)))
                        @if one.stage == Stage::InForce { " · " (w::review_due(lang, when::date(lang, one.review_on))) }
                    }
                }
            }
        }
    }
}
