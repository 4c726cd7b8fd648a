//! The page of an agreement.

use super::state;
use crate::{
    agreements::{AgreementRow, PaperLine, PartyLine, paper::ACCEPT, w},
    filled::Filled,
};
use base::{Code, Lang, jiff::civil::Date};
use page::{
    Markup, button_link, buttons, card, date, date_time, details, empty_state, form_upload, html, submit,
    summary_list,
};

/// Everything on the page.
#[derive(Debug, Clone)]
pub struct AgreementView {
    /// The agreement.
    pub agreement: AgreementRow,
    /// The name of the centre.
    pub centre: String,
    /// The other parties.
    pub parties: Vec<PartyLine>,
    /// The versions of the paper, the newest first.
    pub papers: Vec<PaperLine>,
    /// True when the viewer may change it.
    pub may_write: bool,
    /// Today, and how many days before its end an agreement counts as expiring.
    pub today: (Date, i64),
    /// The form of a new paper.
    pub paper: Filled,
}

/// The page.
pub fn show(lang: Lang, view: &AgreementView) -> Markup {
    let at = format!("/agreements/{}", view.agreement.id);
    html! {
        h1 { (view.agreement.title) }
        (card(w::facts(lang), None, facts(lang, view)))
        @if view.may_write { (buttons(button_link(&format!("{at}/edit"), w::agreement_edit(lang)))) }
        (card(w::paper(lang), None, html! {
            (papers(lang, view, &at))
            @if view.may_write { (upload(lang, view, &at)) }
        }))
        p.way { a href="/agreements" { (w::all_agreements(lang)) } }
    }
}

fn facts(lang: Lang, view: &AgreementView) -> Markup {
    let agreement = &view.agreement;
    let day = |day: Option<Date>, otherwise: &'static str| {
        html! {
            @if let Some(day) = day { (date(lang, day)) } @else { (otherwise) }
        }
    };
    let none = page::w::not_given(lang);
    // A draft has no term yet: an empty last day means for good only once it is signed.
    let no_last_day = if agreement.signed_on.is_some() { w::no_term(lang) } else { none };
    let missing = missing(lang, view);
    summary_list(&[
        (
            w::state(lang),
            html! {
                (state(lang, agreement.state(view.today.0, view.today.1)))
                @if !missing.is_empty() { p.hint { (w::missing(lang, missing.join(", "))) } }
            },
        ),
        (w::number(lang), html! { (agreement.number.as_deref().unwrap_or(none)) }),
        (w::centre(lang), html! { a href={ "/centres/" (agreement.centre_id) } { (view.centre) } }),
        (
            w::parties(lang),
            html! {
                ul.plain { @for party in &view.parties {
                    li { a href={ "/organisations/" (party.organisation_id) } { (party.name(lang)) } " " span.soft { (party.kind.label(lang)) } }
                } }
            },
        ),
        (w::signed_on(lang), day(agreement.signed_on, w::not_signed(lang))),
        (w::from_on(lang), day(agreement.from_on, none)),
        (w::until_on(lang), day(agreement.until_on, no_last_day)),
        (w::note(lang), html! { (agreement.note.as_deref().unwrap_or(none)) }),
    ])
}

/// What a draft still needs to come into force.
fn missing(lang: Lang, view: &AgreementView) -> Vec<&'static str> {
    let agreement = &view.agreement;
    if agreement.signed_on.is_some() {
        return Vec::new();
    }
    let needed = [
        (true, w::missing_signature(lang)),
        (agreement.from_on.is_none(), w::missing_beginning(lang)),
        (view.papers.is_empty(), w::missing_paper(lang)),
    ];
    needed.into_iter().filter(|(needed, _)| *needed).map(|(_, words)| words).collect()
}

fn papers(lang: Lang, view: &AgreementView, at: &str) -> Markup {
    let one = |paper: &PaperLine| {
        html! {
            a href={ (at) "/papers/" (paper.file_id) } { (paper.name) } ", " (size(lang, paper.bytes)) ", "
            (w::added(lang, paper.by_name.as_deref().unwrap_or_default(), date_time(lang, paper.added_at)))
        }
    };
    html! {
        @match view.papers.split_first() {
            None => { (empty_state(w::paper_none(lang), html! {})) }
            Some((newest, former)) => {
                p { (one(newest)) }
                @if !former.is_empty() {
                    (details(w::paper_former(lang), html! { ul { @for paper in former { li { (one(paper)) } } } }))
                }
            }
        }
    }
}

fn size(lang: Lang, bytes: i64) -> String {
    w::kilobytes(lang, (bytes + 1023) / 1024)
}

fn upload(lang: Lang, view: &AgreementView, at: &str) -> Markup {
    let fields = view.paper.fields(lang);
    let body = html! {
        (fields.file("paper", w::paper_add(lang), ACCEPT).hint(w::paper_hint(lang)))
        (buttons(submit(w::paper_send(lang))))
    };
    form_upload(&format!("{at}/papers"), &view.paper.key, None, fields.with_errors(body))
}
