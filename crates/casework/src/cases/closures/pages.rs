//! Closing, following up and opening again, as pages.

use super::{Closure, FollowUp, Outcome};
use crate::cases::{CaseView, catalogue, frame, w};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, typed::Typed};
use page::{Draft, Fields, Markup, Notice, NoticeKind, Render, Table, form, html, list, notice, story, when};

/// How the case was closed and what came of it.
pub fn panel(lang: Lang, case: &CaseView, closures: &[Closure], follow_ups: &[FollowUp]) -> Markup {
    html! {
        @if closures.is_empty() { (story::empty_state(w::not_closed_yet(lang), html! {})) }
        @for closure in closures {
            div.card {
                (list::summary_list(&facts(lang, closure)))
                @let own: Vec<_> = follow_ups.iter().filter(|one| one.closure_id == closure.id).collect();
                (table(lang, case, &own))
            }
        }
        @if case.may.close {
            p {
                @if case.is_open() { (form::button_link(&format!("/cases/{}/closure", case.id), w::close_case(lang))) }
                @else { (form::button_link(&format!("/cases/{}/reopening", case.id), w::reopen(lang))) }
            }
        }
    }
}

fn facts(lang: Lang, closure: &Closure) -> Vec<(&'static str, Markup)> {
    let mut facts = vec![
        (
            w::closed_on(lang),
            html! { (when::date(lang, closure.closed_on)) " · " (page::w::by_whom(lang, closure.closed_by(lang))) },
        ),
        (w::outcome(lang), html! { (closure.outcome.label(lang)) }),
        (w::lives_with(lang), html! { (closure.lives_with.label(lang)) }),
        (w::summary(lang), html! { p.as-typed { (closure.summary) } }),
    ];
    if let Some(follow_on) = &closure.follow_on {
        let until = closure.follow_on_until.map(|day| w::until_day(lang, when::date(lang, day)));
        facts.push((
            w::follow_on(lang),
            html! { p.as-typed { (follow_on) } @if let Some(until) = until { p { (until) } } },
        ));
    }
    if let (Some(at), Some(reason)) = (closure.reopened_at, &closure.reopen_reason) {
        facts.push((
            w::reopened(lang),
            html! {
                (when::date_time(lang, at)) " · " (page::w::by_whom(lang, closure.reopened_by(lang)))
                p.as-typed { (reason) }
            },
        ));
    }
    facts
}

fn table(lang: Lang, case: &CaseView, follow_ups: &[&FollowUp]) -> Markup {
    let rows = follow_ups.iter().map(|one| {
        let href = format!("/cases/{}/follow-ups/{}", case.id, one.id);
        vec![
            html! { (w::after_months(lang, one.months)) },
            html! { (when::date(lang, one.due_on)) },
            html! {
                @if let Some(day) = one.done_on { (w::done_on(lang, when::date(lang, day))) }
                @else if one.lifted_at.is_some() { (w::follow_up_lifted(lang)) }
                @else if case.may.write { a href=(href) { (w::record_follow_up(lang)) } }
                @else { (w::waits(lang)) }
            },
            html! {
                @if let Some(care) = one.lives_with { (care.label(lang)) }
                @if let Some(result) = &one.result { p.as-typed { (result) } }
                @if one.result.is_none() { "–" }
            },
        ]
    });
    [w::follow_up(lang), w::due_on(lang), w::state(lang), w::result(lang)]
        .into_iter()
        .fold(Table::new(w::follow_ups(lang)), Table::head)
        .rows(rows)
        .empty(html! {})
        .render()
}

/// Closing a case. `open_tasks` is told, since nobody may look at them afterwards.
pub fn close_page(
    lang: Lang,
    case: &CaseView,
    open_tasks: i64,
    draft: Option<&str>,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let body = fields.with_errors(html! {
        (fields.text("closed_on", w::closed_on(lang), typed.get("closed_on")).date())
        (fields.radios::<Outcome>("outcome", w::outcome(lang), Some(typed.get("outcome"))))
        (fields.select("lives_with", w::lives_with(lang), typed.get("lives_with"), &catalogue::care_forms(lang)))
        (fields.textarea("summary", w::summary(lang), typed.get("summary")).rows(8).hint(w::summary_hint(lang)))
        (fields.textarea("follow_on", w::follow_on(lang), typed.get("follow_on")).rows(3).optional().hint(w::follow_on_hint(lang)))
        (fields.text("follow_on_until", w::follow_on_until(lang), typed.get("follow_on_until")).date().optional())
        (form::buttons(html! {
            (form::submit(w::close_case(lang)))
            (form::button_link(&format!("/cases/{}/details", case.id), page::w::cancel(lang)))
        }))
    });
    let name = format!("closure-{}", case.id);
    let form = form::form_draft(
        lang,
        Draft { name: &name, saved: draft },
        &format!("/cases/{}/closure", case.id),
        &form_key(),
        Some(case.version),
        body,
    );
    let content = html! {
        p.lead { (w::close_lead(lang)) }
        @if open_tasks > 0 {
            (notice::notice(lang, &Notice::new(NoticeKind::Warning, &w::open_tasks_left(lang, open_tasks))))
        }
        (form)
    };
    frame::step(lang, case, w::close_case(lang), content)
}

/// Opening a case again.
pub fn reopen_page(lang: Lang, case: &CaseView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let body = fields.with_errors(html! {
        (fields.textarea("reason", w::reopen_reason(lang), typed.get("reason")).rows(3))
        (form::buttons(html! {
            (form::submit(w::reopen(lang)))
            (form::button_link(&format!("/cases/{}/details", case.id), page::w::cancel(lang)))
        }))
    });
    let form = form::form(&format!("/cases/{}/reopening", case.id), &form_key(), None, body);
    frame::step(lang, case, w::reopen(lang), html! { p.lead { (w::reopen_lead(lang)) } (form) })
}

/// Recording a follow-up.
pub fn follow_up_page(
    lang: Lang,
    case: &CaseView,
    follow_up: &FollowUp,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let body = fields.with_errors(html! {
        (fields.text("done_on", w::follow_up_day(lang), typed.get("done_on")).date())
        (fields.select("lives_with", w::lives_with_now(lang), typed.get("lives_with"), &catalogue::care_forms(lang)))
        (fields.textarea("result", w::how_they_fare(lang), typed.get("result")).rows(6))
        (form::buttons(html! {
            (form::submit(page::w::save(lang)))
            (form::button_link(&format!("/cases/{}/details", case.id), page::w::cancel(lang)))
        }))
    });
    let action = format!("/cases/{}/follow-ups/{}", case.id, follow_up.id);
    let form = form::form(&action, &form_key(), Some(follow_up.version), body);
    let content = html! {
        p.lead { (w::follow_up_due(lang, when::date(lang, follow_up.due_on))) }
        @if let (Some(day), Some(result)) = (follow_up.done_on, &follow_up.result) {
            (list::details(&w::recorded_on(lang, when::date(lang, day)), html! { p.as-typed { (result) } }))
        }
        (form)
    };
    frame::step(lang, case, &w::follow_up_after(lang, follow_up.months), content)
}
