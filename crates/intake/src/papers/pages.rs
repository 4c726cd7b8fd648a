//! The checklist of a request and the page of one paper.

use super::{PaperRow, PaperState, referral, submission, w};
use crate::{cells, law::Law, record::RequestId, state::State, ways::Way};
use access::{FileKind, answer::form_key};
use base::{FieldErrors, Lang, jiff::civil::Date, typed::Typed};
use page::{Fields, Markup, Render, Table, Tone, form, html, list, story, when};

/// The checklist.
#[derive(Debug, Clone)]
pub struct PapersView {
    /// The request.
    pub request: RequestId,
    /// By which way it came.
    pub way: Way,
    /// The papers.
    pub rows: Vec<PaperRow>,
    /// How far the request has come.
    pub state: State,
    /// True when the viewer may ask for papers and take them.
    pub may_write: bool,
    /// The day of the request.
    pub today: Date,
}

/// The checklist as a part of the page of a request.
pub fn panel(lang: Lang, view: &PapersView) -> Markup {
    html! {
        section.card aria-labelledby="papers" {
            h2 #papers { (w::papers(lang)) }
            (rows(lang, view))
            @if view.may_write && view.state.is_open() { (ask(lang, view)) }
        }
    }
}

fn rows(lang: Lang, view: &PapersView) -> Markup {
    let row = |one: &PaperRow| {
        let name = Law::shipped().paper_label(&one.paper, lang);
        vec![
            html! {
                @if view.may_write && view.state.takes_papers() { a href={ "/requests/" (view.request) "/papers/" (one.paper) } { (name) } }
                @else { (name) }
            },
            html! { (when::date(lang, one.asked_on)) },
            standing(lang, view, one),
        ]
    };
    Table::new(w::papers(lang))
        .quiet()
        .head(w::head_paper(lang))
        .head(w::head_asked_on(lang))
        .head(w::head_standing(lang))
        .rows(view.rows.iter().map(row).map(cells::whole))
        .empty(story::empty_state(w::papers_none(lang), html! {}))
        .render()
}

fn standing(lang: Lang, view: &PapersView, one: &PaperRow) -> Markup {
    let until = one.due_on.map(|day| w::until(lang, when::date(lang, day)));
    html! {
        @match one.state(view.today) {
            PaperState::Received => {
                (list::tag(w::standing_received(lang), Tone::Good)) " "
                (when::date(lang, one.received_on.unwrap_or(one.asked_on)))
                @if one.file_id.is_some() {
                    " " a href={ "/requests/" (view.request) "/papers/" (one.paper) "/file" } {
                        (one.file_name.as_deref().unwrap_or(w::file(lang)))
                    }
                }
            }
            PaperState::Waived => {
                (list::tag(w::standing_waived(lang), Tone::Neutral)) " " (one.waived_reason.as_deref().unwrap_or_default())
            }
            PaperState::Missing | PaperState::Late if !view.state.takes_papers() => {
                (list::tag(w::standing_not_awaited(lang), Tone::Neutral))
            }
            PaperState::Missing => { (list::tag(w::standing_missing(lang), Tone::Warn)) @if let Some(until) = until { " " (until) } }
            PaperState::Late => { (list::tag(w::standing_late(lang), Tone::Bad)) @if let Some(until) = until { " " (until) } }
        }
        @if let Some(told) = submission::told(lang, one) { span.soft { " · " (told) } }
    }
}

fn ask(lang: Lang, view: &PapersView) -> Markup {
    let none = FieldErrors::new();
    let fields = Fields::new(lang, &none);
    let listed = |code: &str| view.rows.iter().any(|row| row.paper == code);
    let law = Law::shipped();
    // What belongs to the way in stands first; anything else may be asked for as well.
    let fits = law.papers_of(view.way);
    let others = law.papers.iter().filter(|paper| !law.papers_of(view.way).any(|own| own.code == paper.code));
    let options: Vec<(String, String)> = fits
        .chain(others)
        .filter(|paper| !listed(&paper.code))
        .map(|paper| (paper.code.clone(), paper.label(lang).to_owned()))
        .collect();
    let body = html! {
        (fields.select("paper", w::which_paper(lang), "", &options))
        (form::buttons(form::submit(w::ask_paper(lang))))
    };
    html! {
        @if !options.is_empty() {
            (list::details(w::ask_more(lang), form::form(&format!("/requests/{}/papers", view.request), &form_key(), None, body)))
        }
    }
}

/// The papers of a way in as check boxes, for the form of a new request.
pub fn brought<'a>(lang: Lang, fields: &Fields<'a>, typed: &Typed, way: Way) -> Markup {
    let options: Vec<(String, String)> = Law::shipped()
        .papers_of(way)
        .map(|paper| (paper.code.clone(), paper.label(lang).to_owned()))
        .collect();
    let ticked: Vec<String> = typed.all("brought").map(str::to_owned).collect();
    html! { (fields.checkbox_list("brought", w::brought(lang), &ticked, &options).optional().hint(w::brought_hint(lang))) }
}

/// The page of one paper.
#[derive(Debug, Clone)]
pub struct PaperView {
    /// The request.
    pub request: RequestId,
    /// Its reference.
    pub reference: String,
    /// The paper.
    pub row: PaperRow,
    /// Who may have issued it, when it proves the referral.
    pub bodies: Option<Vec<(String, String)>>,
    /// Who can issue it, when it is asked of an authority.
    pub issuers: Option<Vec<(String, String)>>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
}

/// Its content: it came, or it is not needed.
pub fn paper_page(lang: Lang, view: &PaperView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let (typed, action) = (&view.typed, format!("/requests/{}/papers/{}", view.request, view.row.paper));
    let came = html! {
        (fields.text("received_on", w::received_on(lang), typed.get("received_on")).date())
        @if let Some(bodies) = &view.bodies { (referral::fields(lang, &fields, typed, bodies)) }
        (fields.file("file", w::file(lang), FileKind::ACCEPT).optional().hint(w::file_hint(lang)))
        (form::buttons(form::submit(w::paper_came(lang))))
    };
    let waived = html! {
        (fields.textarea("reason", w::why_waived(lang), typed.get("reason")).rows(2))
        (form::buttons(form::submit(w::waive(lang))))
    };
    html! {
        p.back { a href={ "/requests/" (view.request) } { "← " (view.reference) } }
        h1 { (Law::shipped().paper_label(&view.row.paper, lang)) }
        p { (w::asked_for(lang, when::date(lang, view.row.asked_on)))
            @if let Some(due) = view.row.due_on { " " (w::until(lang, when::date(lang, due))) } }
        (fields.errors())
        @if let Some(issuers) = view.issuers.as_ref().filter(|_| view.row.is_missing()) {
            section {
                h2 { (w::handed_in(lang)) }
                p { (w::handed_in_lead(lang)) }
                (form::form(&format!("{action}/submission"), &form_key(), Some(view.row.version), html! {
                    (submission::fields(lang, &fields, typed, issuers))
                    (form::buttons(form::submit(w::save_submission(lang))))
                }))
            }
        }
        section { h2 { (w::it_came(lang)) } (form::form_upload(&action, &form_key(), Some(view.row.version), came)) }
        @if view.row.is_missing() {
            section {
                h2 { (w::not_needed(lang)) }
                (form::form(&format!("{action}/waiver"), &form_key(), Some(view.row.version), waived))
            }
        }
        @if let Some(paper) = Law::shipped().paper(&view.row.paper) {
            p.soft { (w::ground(lang, paper.ground.text(lang)))
                @if paper.verified_by.is_none() { " " (w::not_verified(lang)) } }
        }
    }
}
