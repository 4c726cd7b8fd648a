//! The pages of agreements.

mod edit;
mod show;

use super::{AgreementLine, AgreementState, w};
use crate::filled::Filled;
use base::{Code, Lang, jiff::civil::Date};
use page::{
    Markup, Table, Tone, button_link, buttons, date, details, empty_state, form, html, pager, submit, tag,
};

pub use edit::{AgreementForm, edit};
pub use show::{AgreementView, show};

/// What the list shows.
#[derive(Debug, Clone)]
pub struct ListView {
    /// The agreements.
    pub lines: Vec<AgreementLine>,
    /// True when those that have ended are shown.
    pub past: bool,
    /// Where the list goes on.
    pub next: Option<String>,
    /// True when the viewer may enter one.
    pub may_write: bool,
    /// Today, and how many days before its end an agreement counts as expiring.
    pub today: (Date, i64),
    /// The form of that number of days.
    pub reminder: Filled,
}

/// The agreements, what ends first at the top.
pub fn list(lang: Lang, sections: &Markup, view: &ListView) -> Markup {
    let add = html! { @if view.may_write { (button_link("/agreements/new", w::agreement_add(lang))) } };
    html! {
        (sections)
        h1 { (w::agreements_title(lang)) }
        @if view.past { p.way { a href="/agreements" { (w::current(lang)) } } h2 { (w::past(lang)) } }
        @else { p.way { a href="/agreements?past=yes" { (w::past(lang)) } } }
        @if view.lines.is_empty() {
            (empty_state(if view.past { w::past_none(lang) } else { w::agreements_none(lang) }, add))
        } @else {
            (table(lang, &view.lines, view.today))
            (pager(lang, view.next.as_deref()))
            (add)
        }
        @if view.may_write { (reminder(lang, view)) }
    }
}

fn reminder(lang: Lang, view: &ListView) -> Markup {
    let fields = view.reminder.fields(lang);
    let body = form(
        "/agreements/reminder",
        &view.reminder.key,
        None,
        html! {
            (fields.text("days", w::reminder_days(lang), view.reminder.get("days")).number().hint(w::reminder_hint(lang)))
            (buttons(submit(page::w::save(lang))))
        },
    );
    let summary = w::reminder(lang, view.today.1);
    html! {
        @if view.reminder.errors.is_empty() { (details(&summary, body)) } @else { h2 { (summary) } (fields.errors()) (body) }
    }
}

/// Agreements with their state in words.
pub fn table(lang: Lang, lines: &[AgreementLine], today: (Date, i64)) -> Markup {
    let row = |line: &AgreementLine| {
        let agreement = &line.agreement;
        let parties: Vec<&str> = line.parties.iter().map(|party| party.name(lang)).collect();
        vec![
            html! {
                a href={ "/agreements/" (agreement.id) } { (agreement.title) }
                @if line.is_tripartite() { " " (tag(w::tripartite(lang), Tone::Info)) }
            },
            html! { (parties.join("; ")) },
            state(lang, agreement.state(today.0, today.1)),
            html! { @if let Some(day) = agreement.until_on { (date(lang, day)) } @else if agreement.signed_on.is_some() { (w::no_term(lang)) } @else { (page::w::not_given(lang)) } },
        ]
    };
    html! {
        (Table::new(w::agreements_title(lang)).quiet()
            .head(w::title(lang)).head(w::parties(lang)).head(w::state(lang)).head(w::until_on(lang))
            .rows(lines.iter().map(row)))
    }
}

/// A state in a word and a tone.
pub fn state(lang: Lang, state: AgreementState) -> Markup {
    let tone = match state {
        AgreementState::Draft => Tone::Neutral,
        AgreementState::InForce => Tone::Good,
        AgreementState::Expiring => Tone::Warn,
        AgreementState::Expired => Tone::Bad,
    };
    tag(state.label(lang), tone)
}
