//! The register of general access, a new line in it, and the end of somebody's time.

use super::{
    Audience, Kind, Outcome, Place,
    form::{PLACE_MOST, TEXT_MOST},
    read::{ContactLine, PeriodLine, Sum},
    w,
};
use crate::{
    cells,
    law::{self, Law},
};
use access::answer::form_key;
use base::{
    Code, FieldErrors, Lang,
    jiff::{Timestamp, civil::Date},
    typed::Typed,
};
use page::{Fields, Markup, Notice, NoticeKind, Render, Table, Tone, form, html, list, notice, story, when};
use people::{picker, search::read::Found};

/// The register.
#[derive(Debug, Clone)]
pub struct ListView {
    /// Its lines, the newest first.
    pub lines: Vec<ContactLine>,
    /// Where the next page is.
    pub next: Option<String>,
    /// The times that run.
    pub running: Vec<PeriodLine>,
    /// What it adds up to in the time chosen.
    pub sums: Vec<Sum>,
    /// What it is narrowed to.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// True when the viewer may write into it.
    pub may_write: bool,
    /// True when the viewer may register a request.
    pub may_request: bool,
    /// The day of the request.
    pub today: Date,
}

/// The page.
pub fn list_page(lang: Lang, view: &ListView) -> Markup {
    html! {
        h1 { (w::title(lang)) }
        p.lead { (w::lead(lang)) }
        @if view.may_write { p { a.button href="/general-access/new" { (w::new_contact(lang)) } } }
        @if !view.running.is_empty() {
            section { h2 { (w::running(lang)) } p { (w::running_lead(lang)) } (running(lang, view)) }
        }
        section {
            h2 { (w::register(lang)) }
            (filter(lang, view))
            (sums(lang, &view.sums))
            (register(lang, view))
            (list::pager(lang, view.next.as_deref()))
        }
    }
}

fn running(lang: Lang, view: &ListView) -> Markup {
    let row = |one: &PeriodLine| {
        let left = one.days_left(view.today);
        let (tone, words) = match left {
            ..0 => (Tone::Bad, w::over(lang, -left)),
            0..=7 => (Tone::Warn, w::left(lang, left)),
            _ => (Tone::Info, w::left(lang, left)),
        };
        vec![
            html! { (one.name.display(lang)) },
            html! { (w::since(lang, when::date(lang, one.first_on))) span.soft { " · " (w::contacts(lang, one.contacts)) } },
            html! {
                (list::tag(&words, tone)) " "
                @let end = when::date(lang, one.ends_on);
                @if left < 0 { (w::term_ended_on(lang, end)) } @else { (w::until(lang, end)) }
            },
            html! {
                @if view.may_request {
                    a href={ "/requests/new?way=application&period=" (one.id) } { (w::to_request(lang)) } " · "
                }
                @if view.may_write { a href={ "/general-access/periods/" (one.id) } { (w::end(lang)) } }
            },
        ]
    };
    Table::new(w::running(lang))
        .quiet()
        .head(w::head_who(lang))
        .head(w::head_first(lang))
        .head(w::head_left(lang))
        .head(w::head_next(lang))
        .rows(view.running.iter().map(row).map(cells::whole))
        .render()
}

fn register(lang: Lang, view: &ListView) -> Markup {
    let row = |one: &ContactLine| {
        vec![
            html! { span.one-line { (one.reference) } },
            html! { (when::date(lang, one.on_day)) },
            html! { (one.kind.label(lang)) ": " (law::label(&Law::shipped().topics, &one.topic, lang)) },
            html! { (one.place.label(lang)) @if let Some(text) = &one.place_text { ", " (text) } },
            html! {
                (whom(lang, one))
                @if !one.text.is_empty() { span.soft { " · " (one.text) } }
            },
            html! { (one.by(lang)) },
        ]
    };
    Table::new(w::register(lang))
        .quiet()
        .head(w::head_reference(lang))
        .head(w::head_day(lang))
        .head(w::head_what(lang))
        .head(w::head_place(lang))
        .head(w::head_who(lang))
        .head(w::head_by(lang))
        .rows(view.lines.iter().map(row).map(cells::whole))
        .empty(story::empty_state(w::register_empty(lang), html! {}))
        .render()
}

fn whom(lang: Lang, one: &ContactLine) -> String {
    match (one.audience, &one.name) {
        (Audience::Named, Some(name)) => name.display(lang),
        (Audience::Group, _) => w::group_of(lang, one.children, one.families, one.people),
        (Audience::Named, None) | (Audience::Anonymous, _) => Audience::Anonymous.label(lang).to_owned(),
    }
}

fn sums(lang: Lang, sums: &[Sum]) -> Markup {
    let row = |one: &Sum| {
        vec![
            html! { (one.kind.label(lang)) },
            html! { (one.contacts) },
            html! { (one.people) },
            html! { (one.children) },
            html! { (one.materials) },
        ]
    };
    html! {
        @if !sums.is_empty() {
            (Table::new(w::sums(lang)).counts().head(w::head_what(lang)).number(w::head_contacts(lang))
                .number(w::head_people(lang)).number(w::head_children(lang)).number(w::head_materials(lang))
                .rows(sums.iter().map(row)))
        }
    }
}

fn filter(lang: Lang, view: &ListView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let any = || std::iter::once((String::new(), page::w::all(lang).to_owned()));
    let kinds: Vec<_> = any()
        .chain(Kind::ALL.iter().map(|kind| (kind.code().to_owned(), kind.label(lang).to_owned())))
        .collect();
    let topics: Vec<_> = any().chain(law::options(lang, &Law::shipped().topics)).collect();
    let is_set = ["kind", "topic", "from", "until"].iter().any(|name| !typed.get(name).is_empty());
    let body = html! {
        (fields.select("kind", w::kind(lang), typed.get("kind"), &kinds))
        (fields.select("topic", w::topic(lang), typed.get("topic"), &topics))
        (fields.text("from", w::from(lang), typed.get("from")).date().optional())
        (fields.text("until", w::until_day(lang), typed.get("until")).date().optional())
        (form::buttons(html! {
            (form::submit(page::w::filter(lang)))
            @if is_set { (form::button_link("/general-access", w::clear(lang))) }
        }))
    };
    let search = form::form_search("/general-access", fields.with_errors(body));
    if is_set { search } else { list::details(w::narrow(lang), search) }
}

/// The time of which the page told already that it is over.
pub const TERM_TOLD: &str = "term_told";

/// A new line of the register.
#[derive(Debug, Clone)]
pub struct EntryView {
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// The people whom the name may mean.
    pub found: Vec<Found>,
    /// The time of whoever came, which is over and was not ended.
    pub over: Option<PeriodLine>,
    /// True when the viewer may register a request.
    pub may_request: bool,
    /// The moment.
    pub now: Timestamp,
}

/// Its page.
pub fn entry_page(lang: Lang, view: &EntryView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let body = html! {
        @if let Some(over) = &view.over { (fields.hidden(TERM_TOLD, &over.id.to_string())) }
        (fields.text("on", w::day(lang), typed.get("on")).date())
        (fields.radios::<Kind>("kind", w::kind(lang), Some(typed.get("kind"))))
        (fields.select("topic", w::topic(lang), typed.get("topic"), &law::options(lang, &Law::shipped().topics)))
        (fields.select_code::<Place>("place", w::place(lang), Some(typed.get("place"))))
        (fields.text("place_text", w::place_text(lang), typed.get("place_text")).optional().max_length(PLACE_MOST))
        (fields.radios::<Audience>("audience", w::audience(lang), Some(typed.get("audience"))).hint(w::audience_hint(lang)))
        (form::only_when("audience", Audience::Named.code(), fields.fieldset(w::audience_named(lang),
            picker::field(lang, &fields, "person", w::person(lang), typed, &view.found, view.now))))
        (form::only_when("audience", Audience::Group.code(), fields.fieldset(w::audience_group(lang), html! {
            (fields.text("people", w::people(lang), typed.get("people")).narrow().inputmode("numeric").optional())
            (fields.text("children", w::children(lang), typed.get("children")).narrow().inputmode("numeric").optional())
            (fields.text("families", w::families(lang), typed.get("families")).narrow().inputmode("numeric").optional())
        })))
        (fields.text("materials", w::materials(lang), typed.get("materials")).narrow().inputmode("numeric").optional())
        (fields.textarea("text", w::text(lang), typed.get("text")).rows(3).optional().hint(w::text_hint(lang)).max_length(TEXT_MOST))
        (form::buttons(html! { (form::submit(w::save_contact(lang))) (form::button_link("/general-access", page::w::cancel(lang))) }))
    };
    html! {
        p.back { a href="/general-access" { "← " (w::title(lang)) } }
        h1 { (w::new_contact(lang)) }
        p.lead { (w::new_contact_lead(lang)) }
        @if let Some(over) = &view.over { (term_over(lang, over, view.may_request)) }
        (form::form("/general-access", &form_key(), None, fields.with_errors(body)))
    }
}

/// The time of whoever came is over: it ends, or turns into a request; the contact may still be written down.
fn term_over(lang: Lang, over: &PeriodLine, may_request: bool) -> Markup {
    let text = html! {
        (w::term_over(lang, when::date(lang, over.ends_on), over.name.display(lang))) " "
        @if may_request {
            a href={ "/requests/new?way=application&period=" (over.id) } { (w::to_request(lang)) } " · "
        }
        a href={ "/general-access/periods/" (over.id) } { (w::end(lang)) }
    };
    html! {
        (notice::notice(lang, &Notice { kind: NoticeKind::Warning, text, undo: None }))
        p { (w::term_over_save(lang)) }
    }
}

/// The end of somebody's time.
#[derive(Debug, Clone)]
pub struct EndView {
    /// The time.
    pub period: PeriodLine,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// True when the viewer may register a request.
    pub may_request: bool,
    /// Its papers.
    pub made: documents::Made,
}

/// Its page.
pub fn end_page(lang: Lang, view: &EndView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let (typed, period) = (&view.typed, &view.period);
    let outcomes: Vec<(String, String)> = Outcome::ALL
        .iter()
        .filter(|one| **one != Outcome::Request)
        .map(|one| (one.code().to_owned(), one.label(lang).to_owned()))
        .collect();
    let body = html! {
        (fields.radio_list("outcome", w::outcome(lang), Some(typed.get("outcome")), &outcomes))
        (fields.textarea("note", w::note(lang), typed.get("note")).rows(2).optional().max_length(TEXT_MOST))
        (fields.text("on", w::ended_on(lang), typed.get("on")).date())
        (form::buttons(html! { (form::submit(w::end(lang))) (form::button_link("/general-access", page::w::cancel(lang))) }))
    };
    html! {
        p.back { a href="/general-access" { "← " (w::title(lang)) } }
        h1 { (w::end_title(lang, period.name.display(lang))) }
        p { (w::since(lang, when::date(lang, period.first_on))) " · " (w::until(lang, when::date(lang, period.ends_on)))
            " · " (w::contacts(lang, period.contacts)) }
        @match period.outcome {
            Some(outcome) => { p { (list::tag(outcome.label(lang), Tone::Neutral)) } }
            None => {
                @if view.may_request {
                    p { a.button href={ "/requests/new?way=application&period=" (period.id) } { (w::to_request(lang)) } }
                }
                (form::form(&format!("/general-access/periods/{}", period.id), &form_key(), Some(period.version), fields.with_errors(body)))
            }
        }
        (documents::panel(lang, &view.made))
    }
}
