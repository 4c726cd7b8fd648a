//! The team of a case as a table with what can be done with each place.

use crate::cases::{CaseView, TeamRole, readers, w};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, clock, typed::Typed};
use page::{Fields, Markup, Render, Table, form, html, list, when};

/// Who works and worked on the case, and the forms that change it.
pub fn team(
    lang: Lang,
    case: &CaseView,
    colleagues: &[(String, String)],
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let (adding, handing) =
        (add(lang, case, colleagues, typed, &fields), hand_over(lang, case, colleagues, &fields));
    html! {
        section {
            h2 { (w::team(lang)) }
            (fields.errors())
            (table(lang, case))
            p { (form::button_link(&format!("/cases/{}/readers", case.id), readers::w::who_reads(lang))) }
            @if case.may.write {
                @if errors.of("user").is_some() { (adding) } @else { (list::details(w::add_member(lang), adding)) }
                @if errors.of("lead").is_some() { (handing) } @else { (list::details(w::hand_over(lang), handing)) }
            }
        }
    }
}

fn table(lang: Lang, case: &CaseView) -> Markup {
    let rows = case.workers.iter().map(|worker| {
        let from = when::date(lang, clock::date_of(worker.from_at));
        let until = worker.until_at.map(|at| when::date(lang, clock::date_of(at)));
        let may_end = case.may.write && worker.until_at.is_none() && worker.role != TeamRole::Lead;
        let end = format!("/cases/{}/team/{}/end", case.id, worker.id);
        vec![
            html! { (worker.name(lang)) @if let Some(job) = worker.job(lang) { span.soft { ", " (job) } } },
            html! { (worker.role.label(lang)) },
            html! { @match until { Some(until) => { (from) " – " (until) } None => (w::team_since(lang, from)) } },
            html! {
                @if may_end { (form::post_button(&end, &form_key(), None, &w::end_member(lang, worker.name(lang)))) }
                @else { "–" }
            },
        ]
    });
    [w::name(lang), w::role(lang), w::period(lang), w::what_to_do(lang)]
        .into_iter()
        .fold(Table::new(w::team(lang)).quiet(), Table::head)
        .rows(rows)
        .render()
}

fn add<'a>(
    lang: Lang,
    case: &CaseView,
    colleagues: &[(String, String)],
    typed: &'a Typed,
    fields: &Fields<'a>,
) -> Markup {
    let roles = [TeamRole::Member, TeamRole::Supervisor]
        .map(|role| (role.code().to_owned(), role.label(lang).to_owned()));
    let role = if typed.has("role") { typed.get("role") } else { TeamRole::Member.code() };
    let body = html! {
        (fields.select("user", w::colleague(lang), typed.get("user"), colleagues))
        (fields.radio_list("role", w::role(lang), Some(role), &roles))
        (form::buttons(form::submit(w::add_member(lang))))
    };
    form::form(&format!("/cases/{}/team", case.id), &form_key(), None, body)
}

fn hand_over(lang: Lang, case: &CaseView, colleagues: &[(String, String)], fields: &Fields) -> Markup {
    let others: Vec<_> =
        colleagues.iter().filter(|(id, _)| Some(id.as_str()) != lead(case).as_deref()).cloned().collect();
    let body = html! {
        (fields.select("lead", w::new_lead(lang), "", &others).hint(w::hand_over_hint(lang)))
        (form::buttons(form::submit(w::hand_over(lang))))
    };
    form::form(&format!("/cases/{}/lead", case.id), &form_key(), None, body)
}

fn lead(case: &CaseView) -> Option<String> {
    case.lead_id.map(|id| id.to_string())
}
