//! What every page of a case begins with: whose case it is, how it stands, and the way to its other pages.

use super::{CaseView, age, w};
use crate::risk::Risk;
use base::{Code, Lang, jiff::civil::Date, latin::latin};
use page::{Markup, NavLink, Tone, html, list, when};
use std::borrow::Cow;

/// The pages of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Everything that happened.
    Story,
    /// From the referral to the closure: what is done and what comes next.
    Path,
    /// The kinds of work that go on in it, step by step.
    Kinds,
    /// The family and everyone who matters.
    People,
    /// What is to be done.
    Tasks,
    /// What was assessed, how it changed, the goals.
    Assessments,
    /// What was made final: plans, agreements, reports.
    Papers,
    /// Files that came from elsewhere.
    /// Help that ends in a result.
    Assistance,
    /// Papers.
    Files,
    /// The head of the case, the team, the risk, the closure.
    Details,
    /// Who changed and who looked.
    History,
}

/// A page of a case with its head and its tabs.
pub fn page(lang: Lang, case: &CaseView, today: Date, tab: Tab, body: Markup) -> Markup {
    html! {
        (head(lang, case, today))
        (tabs(lang, case, tab))
        (body)
    }
}

/// A page inside a case, for one thing to do: a way back and a heading.
pub fn step(lang: Lang, case: &CaseView, title: &str, body: Markup) -> Markup {
    html! {
        p.back { a href={ "/cases/" (case.id) } { "← " (case.reference) " · " (family(lang, &case.family_name)) } }
        h1 { (title) }
        (body)
    }
}

/// The name of a family in the letters of a language.
pub fn family(lang: Lang, name: &str) -> Cow<'_, str> {
    match lang {
        Lang::Bg => Cow::Borrowed(name),
        Lang::En => Cow::Owned(latin(name)),
    }
}

/// How dangerous it is to wait, as a tag.
pub fn risk_tag(lang: Lang, risk: Risk) -> Markup {
    let tone = match risk {
        Risk::High => Tone::Bad,
        Risk::Medium => Tone::Warn,
        Risk::Low => Tone::Good,
    };
    list::tag(&w::risk_tag(lang, risk.label(lang)), tone)
}

fn head(lang: Lang, case: &CaseView, today: Date) -> Markup {
    html! {
        div.case-head {
            h1 { (family(lang, &case.family_name)) }
            p.case-tags {
                span.reference { (case.reference) } " "
                @match case.closed_on {
                    Some(day) => (list::tag(&w::closed_since(lang, when::date(lang, day)), Tone::Neutral)),
                    None => (list::tag(w::state_open(lang), Tone::Info)),
                }
                @if let Some(risk) = case.risk { " " (risk_tag(lang, risk)) }
            }
            (list::summary_list(&facts(lang, case, today)))
        }
    }
}

fn facts(lang: Lang, case: &CaseView, today: Date) -> Vec<(&'static str, Markup)> {
    let child = html! {
        @if let (Some(id), Some(name)) = (case.focus_id, &case.focus) {
            a href={ "/people/" (id) } { (name.display(lang)) }
            @if let Some(age) = age::age(lang, case.focus_born_on, case.focus_precision, case.focus_expected_on, today) {
                ", " (age)
            }
            @if let Some(care) = case.care_form { " · " (care.label(lang)) }
        } @else { (w::no_child_yet(lang)) }
    };
    let others: Vec<_> = case
        .team()
        .filter(|worker| Some(worker.user_id) != case.lead_id)
        .map(|w| w.name_and_job(lang))
        .collect();
    let mut facts = vec![
        (w::focus(lang), child),
        (
            w::lead(lang),
            html! {
                (case.lead(lang).unwrap_or(page::w::not_given(lang)))
                @if !others.is_empty() { span.soft { " · " (w::team_with(lang, others.join(", "))) } }
            },
        ),
    ];
    if case.cpd_case_number.is_some() || case.cpd_worker.is_some() {
        let cpd: Vec<_> = [&case.cpd_case_number, &case.cpd_worker].into_iter().flatten().cloned().collect();
        facts.push((w::cpd(lang), html! { (cpd.join(", ")) }));
    }
    if case.has_sealed {
        facts.push((
            w::sealed_part(lang),
            html! { (w::sealed_part_ask(lang, case.lead(lang).unwrap_or("–"))) },
        ));
    }
    facts
}

fn tabs(lang: Lang, case: &CaseView, tab: Tab) -> Markup {
    let link = |to: Tab, path: &str, label: &str| NavLink {
        href: format!("/cases/{}{path}", case.id),
        label: label.to_owned(),
        current: to == tab,
        count: None,
    };
    let mut links = vec![link(Tab::Story, "", w::tab_story(lang))];
    if !case.may.read_plans.is_empty() {
        links.push(link(Tab::Path, "/path", w::tab_path(lang)));
    }
    if !case.may.read_kinds.is_empty() {
        links.push(link(Tab::Kinds, "/kinds", w::tab_kinds(lang)));
    }
    links.push(link(Tab::People, "/people", w::tab_people(lang)));
    links.push(link(Tab::Tasks, "/tasks", w::tab_tasks(lang)));
    if !case.may.read_assessments.is_empty() {
        links.push(link(Tab::Assessments, "/assessments", w::tab_assessments(lang)));
    }
    if !case.may.read_papers.is_empty() {
        links.push(link(Tab::Papers, "/papers", w::tab_papers(lang)));
    }
    links.push(link(Tab::Assistance, "/assistance", w::tab_assistance(lang)));
    if !case.may.read_files.is_empty() {
        links.push(link(Tab::Files, "/files", w::tab_files(lang)));
    }
    links.push(link(Tab::Details, "/details", w::tab_details(lang)));
    if case.may.history {
        links.push(link(Tab::History, "/history", w::tab_history(lang)));
    }
    list::tabs(lang, &links)
}
