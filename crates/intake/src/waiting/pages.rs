//! The waiting list and the place of one request in it.

use super::{
    Priority, REASON_MOST,
    read::{Places, WaitingLine},
    w,
};
use crate::{cells, record::RequestId, ways::Urgency};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, ids::CentreId, jiff::civil::Date, typed::Typed};
use casework::cases::catalogue;
use page::{Fields, Markup, Render, Table, Tone, form, html, list, story, when};

/// The waiting lists of the viewer's centres.
#[derive(Debug, Clone)]
pub struct ListView {
    /// Who waits, centre by centre.
    pub lines: Vec<WaitingLine>,
    /// The places of each centre.
    pub places: Vec<(CentreId, Places)>,
    /// True when the viewer decides.
    pub may_triage: bool,
    /// The day of the request.
    pub today: Date,
}

/// The page.
pub fn list_page(lang: Lang, view: &ListView) -> Markup {
    let mut centres: Vec<CentreId> = view.lines.iter().map(|line| line.centre_id).collect();
    centres.dedup();
    let several = centres.len() > 1;
    html! {
        h1 { (w::title(lang)) }
        p.lead { (w::lead(lang)) }
        @if view.lines.is_empty() {
            (story::empty_state(w::nobody(lang), form::button_link("/requests", w::to_requests(lang))))
        }
        @for centre in centres {
            @let lines: Vec<&WaitingLine> = view.lines.iter().filter(|line| line.centre_id == centre).collect();
            section {
                h2 { @if several { (lines.first().map_or("", |line| line.centre(lang))) } @else { (w::order(lang)) } }
                (free(lang, view, centre, &lines))
                (table(lang, view, &lines))
            }
        }
    }
}

/// How many places are free, and who is next.
fn free(lang: Lang, view: &ListView, centre: CentreId, lines: &[&WaitingLine]) -> Markup {
    let places =
        view.places.iter().find(|(id, _)| *id == centre).map(|(_, places)| *places).unwrap_or_default();
    let next = lines.first().map(|line| named(lang, line)).unwrap_or_default();
    html! {
        p {
            @match (places.free(), places.capacity) {
                (Some(0), Some(capacity)) => { (list::tag(w::full(lang), Tone::Warn)) " " (w::taken(lang, capacity, places.taken)) }
                (Some(free), Some(capacity)) => { (list::tag(w::free(lang), Tone::Good)) " " (w::free_places(lang, capacity, free)) }
                _ => { (w::capacity_unknown(lang, places.taken)) }
            }
            " " (w::next(lang, next))
        }
    }
}

fn table(lang: Lang, view: &ListView, lines: &[&WaitingLine]) -> Markup {
    let row = |(at, line): (usize, &&WaitingLine)| {
        let mut told = vec![
            html! { (at + 1) ". " a href={ "/requests/" (line.request_id) } { (named(lang, line)) } " " span.reference { (line.reference) } },
            html! { (w::days(lang, line.days(view.today))) span.soft { " " (w::since(lang, when::date(lang, line.since_on))) } },
            html! {
                (list::tag(line.priority.label(lang), tone(line.priority)))
                @if let Some(reason) = &line.reason { " " (reason) }
                @if line.urgency == Urgency::Urgent { " " (list::tag(line.urgency.label(lang), Tone::Bad)) }
            },
            html! {
                (line.programme.as_deref().map_or_else(|| "–".to_owned(), |code| catalogue::programme(lang, code)))
                @if line.missing > 0 { " " (list::tag(&w::missing(lang, line.missing), Tone::Warn)) }
            },
        ];
        if view.may_triage {
            told.push(html! {
                a href={ "/requests/" (line.request_id) "/acceptance" } { (w::take_in(lang)) } " · "
                a href={ "/requests/" (line.request_id) "/priority" } { (w::move_in_list(lang)) }
            });
        }
        told
    };
    let head = Table::new(w::title(lang))
        .quiet()
        .head(w::head_who(lang))
        .head(w::head_waits(lang))
        .head(w::head_priority(lang))
        .head(w::head_programme(lang));
    let head = if view.may_triage { head.head(w::head_do(lang)) } else { head };
    head.rows(lines.iter().enumerate().map(row).map(cells::whole)).render()
}

fn named(lang: Lang, line: &WaitingLine) -> String {
    line.name.as_ref().map_or_else(|| line.reference.clone(), |name| name.display(lang))
}

const fn tone(priority: Priority) -> Tone {
    match priority {
        Priority::First => Tone::Bad,
        Priority::Raised => Tone::Warn,
        Priority::Ordinary => Tone::Neutral,
    }
}

/// The fields of a place in the list.
pub fn fields<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed) -> Markup {
    html! {
        (fields.radios::<Priority>("priority", w::priority(lang), Some(typed.get("priority"))))
        (fields.textarea("priority_reason", w::priority_reason(lang), typed.get("priority_reason")).rows(2)
            .hint(w::priority_reason_hint(lang)).max_length(REASON_MOST).optional())
    }
}

/// The place of one request in the list.
#[derive(Debug, Clone)]
pub struct PriorityView {
    /// The request.
    pub request: RequestId,
    /// Its reference.
    pub reference: String,
    /// Since when it waits.
    pub since_on: Date,
    /// The version of its place.
    pub version: i64,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
}

/// The page that changes it.
pub fn priority_page(lang: Lang, view: &PriorityView) -> Markup {
    let these = Fields::new(lang, &view.errors);
    let action = format!("/requests/{}/priority", view.request);
    let body = html! {
        (fields(lang, &these, &view.typed))
        (form::buttons(html! { (form::submit(w::save_priority(lang))) (form::button_link("/waiting-list", page::w::cancel(lang))) }))
    };
    html! {
        p.back { a href="/waiting-list" { "← " (w::title(lang)) } }
        h1 { (w::move_title(lang, view.reference.as_str())) }
        p { (w::since(lang, when::date(lang, view.since_on))) }
        (form::form(&action, &form_key(), Some(view.version), these.with_errors(body)))
    }
}
