//! One thing that is helped with: its form, what belongs to it, its end.

use super::{details, standing};
use crate::assistance::{
    Asked, Catalogue, Job, Kind, Outcome,
    applications::Application,
    copies::Copy,
    form::{LINE_MOST, TEXT_MOST},
    read::AssistanceRow,
    w,
};
use access::answer::form_key;
use base::{FieldErrors, Lang, typed::Typed};
use casework::cases::{CaseView, frame};
use page::{Fields, Markup, form, html};

pub mod applications;
mod copies;

/// One thing on its way, or to be changed.
#[derive(Debug, Clone)]
pub struct OneView {
    /// The case.
    pub case: CaseView,
    /// Its kind.
    pub kind: &'static Kind,
    /// What is kept already; none for something new.
    pub row: Option<AssistanceRow>,
    /// The people of the case.
    pub people: Vec<(String, String)>,
    /// The institutions.
    pub organisations: Vec<(String, String)>,
    /// Where they applied for work.
    pub applications: Vec<Application>,
    /// The copies that belong to it.
    pub copies: Vec<Copy>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
}

/// Its page.
pub fn one_page(lang: Lang, view: &OneView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let (case, kind) = (&view.case, view.kind);
    let base = format!("/cases/{}/assistance", case.id);
    let action = view.row.as_ref().map_or_else(|| base.clone(), |row| format!("{base}/{}", row.id));
    let version = view.row.as_ref().map(|row| row.version);
    let ended = view.row.as_ref().is_some_and(|row| row.ended_on.is_some());
    let body = html! {
        (fields.hidden("kind", &kind.code))
        (matter(lang, &fields, view))
        (asked(lang, &fields, view))
        (fields.textarea("text", w::text(lang), view.typed.get("text")).rows(3).optional().max_length(TEXT_MOST))
        (fields.text("begun_on", w::begun_on(lang), view.typed.get("begun_on")).date())
        (form::buttons(html! { (form::submit(page::w::save(lang))) (form::button_link(&base, page::w::cancel(lang))) }))
    };
    let ending = match &view.row {
        Some(row) if !ended => end(lang, &fields, view, &format!("{base}/{}/end", row.id)),
        _ => html! {},
    };
    html! {
        p.back { a href=(base) { "← " (case.reference) " · " (frame::family(lang, &case.family_name)) } }
        h1 { (kind.label(lang)) }
        @match &view.row {
            Some(row) if ended => { p { (standing(lang, row, row.begun_on)) } p { (details(lang, row)) } }
            _ => { (fields.errors()) (form::form(&action, &form_key(), version, body)) }
        }
        @if let Some(row) = &view.row {
            @if kind.asks(Asked::Applications) { (applications::section(lang, view, row, &action)) }
            (copies::section(lang, view, &action))
        }
        (ending)
    }
}

fn matter<'a>(lang: Lang, fields: &Fields<'a>, view: &'a OneView) -> Markup {
    let (catalogue, typed) = (Catalogue::shipped(), &view.typed);
    let known = catalogue.matter(typed.get("matter")).or_else(|| catalogue.only(&view.kind.code));
    let options = catalogue.options(lang, &view.kind.code);
    let ticked: Vec<String> = typed.all("papers").map(str::to_owned).collect();
    html! {
        @match (view.row.is_some() || options.len() == 1, known) {
            (true, Some(matter)) => {
                (fields.hidden("matter", &matter.code))
                p { strong { (matter.label(lang)) } }
            }
            _ => { (fields.select("matter", w::matter(lang), typed.get("matter"), &options)) }
        }
        @if let Some(matter) = known {
            @if !matter.papers.is_empty() {
                @let papers: Vec<(String, String)> = matter.papers.iter().map(|item| (item.code.clone(), item.label(lang).to_owned())).collect();
                (fields.checkbox_list("papers", w::papers(lang), &ticked, &papers).optional())
            }
        }
        (fields.select("person_id", w::person(lang), typed.get("person_id"), &view.people).optional())
    }
}

fn asked<'a>(lang: Lang, fields: &Fields<'a>, view: &'a OneView) -> Markup {
    let (typed, kind) = (&view.typed, view.kind);
    html! {
        @if kind.asks(Asked::Organisation) {
            (fields.select("organisation_id", w::organisation(lang), typed.get("organisation_id"), &view.organisations).optional())
            (fields.text("with_whom", w::with_whom(lang), typed.get("with_whom")).optional().max_length(LINE_MOST).hint(w::with_whom_hint(lang)))
        }
        @if kind.asks(Asked::Place) {
            (fields.text("place", w::place(lang), typed.get("place")).optional().max_length(LINE_MOST))
        }
        @if kind.asks(Asked::Submitted) {
            (fields.text("submitted_on", w::submitted_on(lang), typed.get("submitted_on")).date().optional().hint(term_hint(lang, view)))
            (fields.text("entry_number", w::entry_number(lang), typed.get("entry_number")).optional().narrow().max_length(LINE_MOST))
        }
        @if kind.asks(Asked::Companion) {
            (fields.text("companion", w::companion(lang), typed.get("companion")).optional().max_length(LINE_MOST).hint(w::companion_hint(lang)))
        }
        @if kind.asks(Asked::Stay) {
            (fields.text("admitted_on", w::admitted_on(lang), typed.get("admitted_on")).date())
            (fields.text("discharged_on", w::discharged_on(lang), typed.get("discharged_on")).date().optional())
            (fields.text("follow_up_on", w::follow_up_on(lang), typed.get("follow_up_on")).date().optional().hint(w::follow_up_hint(lang)))
        }
        @if kind.asks(Asked::Job) {
            (fields.select_code::<Job>("job", w::job_before(lang), Some(typed.get("job"))))
        }
        @if kind.asks(Asked::Quantity) {
            (fields.text("quantity", w::quantity(lang), typed.get("quantity")).optional().narrow().inputmode("numeric"))
        }
        @if kind.asks(Asked::Value) {
            (fields.text("value", w::value(lang), typed.get("value")).optional().narrow().inputmode("decimal"))
        }
        @if kind.asks(Asked::Donor) {
            (fields.text("donor", w::donor(lang), typed.get("donor")).optional().max_length(LINE_MOST))
        }
    }
}

/// From which day an authority has how long to answer: said only where a rule says so.
fn term_hint(lang: Lang, view: &OneView) -> String {
    let catalogue = Catalogue::shipped();
    match catalogue.matter(view.typed.get("matter")) {
        Some(matter) if matter.deadline.is_some() => w::submitted_on_hint(lang).to_owned(),
        Some(_) => String::new(),
        None => {
            let with: Vec<&str> =
                catalogue.with_term(&view.kind.code).map(|matter| matter.label(lang)).collect();
            if with.is_empty() { String::new() } else { w::submitted_on_hint_for(lang, with.join(", ")) }
        }
    }
}

fn end<'a>(lang: Lang, fields: &Fields<'a>, view: &'a OneView, action: &str) -> Markup {
    let version = view.row.as_ref().map(|row| row.version);
    let body = html! {
        (fields.radios::<Outcome>("outcome", w::outcome(lang), Some(view.typed.get("outcome"))))
        @if view.kind.asks(Asked::Job) {
            (fields.select_code::<Job>("job_after", w::job_after(lang), Some(view.typed.get("job_after"))))
        }
        (fields.textarea("result_text", w::result_text(lang), view.typed.get("result_text")).rows(2).optional().max_length(TEXT_MOST))
        (fields.text("ended_on", w::ended_on(lang), view.typed.get("ended_on")).date())
        (form::buttons(form::submit(w::end(lang))))
    };
    html! { section { h2 { (w::result(lang)) } (form::form(action, &form_key(), version, body)) } }
}
