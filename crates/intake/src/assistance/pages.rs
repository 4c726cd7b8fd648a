//! Help in a case: the list, one thing, its end.

use super::{Catalogue, Outcome, read::AssistanceRow, w};
use crate::cells;
use base::{Code, Lang, jiff::civil::Date};
use casework::cases::{
    CaseView,
    frame::{self, Tab},
};
use page::{Markup, Render, Table, Tone, html, list, story, when};

pub mod one;

/// The list of a case.
pub fn list_page(lang: Lang, case: &CaseView, rows: &[AssistanceRow], today: Date) -> Markup {
    let row = |one: &AssistanceRow| {
        let label =
            Catalogue::shipped().matter(&one.matter).map_or(one.matter.as_str(), |matter| matter.label(lang));
        vec![
            html! {
                @if case.may.tasks { a href={ "/cases/" (case.id) "/assistance/" (one.id) } { (label) } } @else { (label) }
                @if let Some(name) = &one.name { span.soft { " · " (name.display(lang)) } }
            },
            html! { (when::date(lang, one.begun_on)) span.soft { " · " (one.by(lang)) } },
            html! { (details(lang, one)) },
            standing(lang, one, today),
        ]
    };
    let table = Table::new(w::title(lang))
        .quiet()
        .head(w::head_matter(lang))
        .head(w::head_begun(lang))
        .head(w::head_details(lang))
        .head(w::head_result(lang))
        .rows(rows.iter().map(row).map(cells::whole))
        .empty(story::empty_state(w::none(lang), html! {}));
    let body = html! {
        section {
            h2 { (w::title(lang)) }
            p.way { a href={ "/cases/" (case.id) "/health" } { (w::to_health(lang)) } }
            @if case.may.tasks && case.is_open() {
                details.more {
                    summary.button { (w::begin(lang)) }
                    div.more-body {
                        ul.plain {
                            @for kind in &Catalogue::shipped().kind {
                                li { a href={ "/cases/" (case.id) "/assistance/new?kind=" (kind.code) } { (kind.label(lang)) } }
                            }
                            @if !case.may.read_plans.is_empty() {
                                li { a href={ "/cases/" (case.id) "/referrals" } { (w::referral_with_answer(lang)) } }
                            }
                        }
                    }
                }
            }
            (table.render())
        }
    };
    frame::page(lang, case, today, Tab::Assistance, body)
}

fn details(lang: Lang, one: &AssistanceRow) -> String {
    let parts: Vec<String> = [
        one.organisation(lang).map(str::to_owned),
        one.place.clone(),
        one.companion.as_deref().map(|name| w::went_along(lang, name)),
        one.admitted_on.map(|day| w::admitted(lang, when::date(lang, day))),
        one.discharged_on.map(|day| w::discharged(lang, when::date(lang, day))),
        one.follow_up_on.map(|day| w::follow_up(lang, when::date(lang, day))),
        one.job_before.map(|job| w::at_the_start(lang, job.label(lang))),
        one.job_after.map(|job| w::at_the_end(lang, job.label(lang))),
        Some(one.applications).filter(|count| *count > 0).map(|count| w::applied(lang, count)),
        one.submitted_on.map(|day| w::submitted(lang, when::date(lang, day))),
        one.entry_number.as_deref().map(|number| w::number(lang, number)),
        one.quantity.map(|count| w::pieces(lang, count)),
        one.cents.map(|cents| w::worth(lang, money(cents))),
        one.donor.as_deref().map(|donor| w::given_by(lang, donor)),
        Some(one.text.clone()).filter(|text| !text.is_empty()),
        Some(one.copies).filter(|count| *count > 0).map(|count| w::copies_count(lang, count)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { "–".to_owned() } else { parts.join(" · ") }
}

/// Cents as money is written.
pub fn money(cents: i64) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

fn standing(lang: Lang, one: &AssistanceRow, today: Date) -> Markup {
    html! {
        @match (one.result, one.ended_on) {
            (Some(result), Some(day)) => {
                (list::tag(result.label(lang), match result {
                    Outcome::Reached => Tone::Good,
                    Outcome::Partly => Tone::Info,
                    Outcome::NotReached => Tone::Neutral,
                })) " " (when::date(lang, day))
                @if let Some(text) = &one.result_text { " · " (text) }
            }
            _ => {
                @if one.is_late(today) { (list::tag(w::late(lang), Tone::Bad)) } @else { (list::tag(w::under_way(lang), Tone::Info)) }
                @if let Some(due) = one.due_on { " " (w::answer_due(lang, when::date(lang, due))) }
            }
        }
    }
}
