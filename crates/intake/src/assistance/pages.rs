//! Help in a case: the list, one thing, its end.

use super::{
    Asked, Catalogue, Kind, Outcome,
    form::{LINE_MOST, TEXT_MOST},
    read::AssistanceRow,
    w,
};
use crate::cells;
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, jiff::civil::Date, typed::Typed};
use casework::cases::{
    CaseView,
    frame::{self, Tab},
};
use page::{Fields, Markup, Render, Table, Tone, form, html, list, story, when};

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
        one.submitted_on.map(|day| w::submitted(lang, when::date(lang, day))),
        one.entry_number.as_deref().map(|number| w::number(lang, number)),
        one.quantity.map(|count| w::pieces(lang, count)),
        one.cents.map(|cents| w::worth(lang, money(cents))),
        one.donor.as_deref().map(|donor| w::given_by(lang, donor)),
        Some(one.text.clone()).filter(|text| !text.is_empty()),
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
        (ending)
    }
}

fn matter<'a>(lang: Lang, fields: &Fields<'a>, view: &'a OneView) -> Markup {
    let (catalogue, typed) = (Catalogue::shipped(), &view.typed);
    let known = catalogue.matter(typed.get("matter"));
    let options = catalogue.options(lang, &view.kind.code);
    let ticked: Vec<String> = typed.all("papers").map(str::to_owned).collect();
    html! {
        @match (&view.row, known) {
            (Some(_), Some(matter)) => {
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
        }
        @if kind.asks(Asked::Place) {
            (fields.text("place", w::place(lang), typed.get("place")).optional().max_length(LINE_MOST))
        }
        @if kind.asks(Asked::Submitted) {
            (fields.text("submitted_on", w::submitted_on(lang), typed.get("submitted_on")).date().optional().hint(w::submitted_on_hint(lang)))
            (fields.text("entry_number", w::entry_number(lang), typed.get("entry_number")).optional().narrow().max_length(LINE_MOST))
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

fn end<'a>(lang: Lang, fields: &Fields<'a>, view: &'a OneView, action: &str) -> Markup {
    let version = view.row.as_ref().map(|row| row.version);
    let body = html! {
        (fields.radios::<Outcome>("outcome", w::outcome(lang), Some(view.typed.get("outcome"))))
        (fields.textarea("result_text", w::result_text(lang), view.typed.get("result_text")).rows(2).optional().max_length(TEXT_MOST))
        (fields.text("ended_on", w::ended_on(lang), view.typed.get("ended_on")).date())
        (form::buttons(form::submit(w::end(lang))))
    };
    html! { section { h2 { (w::result(lang)) } (form::form(action, &form_key(), version, body)) } }
}
