//! The list as a page.

use super::{CaseLine, KindStatus, Wanted};
use crate::{
    cases::{age, catalogue, frame, w},
    cursor::Cursor,
};
use base::{Code, FieldErrors, Lang, jiff::civil::Date};
use page::{Fields, Markup, NavLink, Render, Table, Tone, form, html, list, story, when};

/// What the list shows.
#[derive(Debug, Clone)]
pub struct ListView {
    /// What was asked for.
    pub wanted: Wanted,
    /// The lines.
    pub lines: Vec<CaseLine>,
    /// Where the next page begins.
    pub next: Option<Cursor>,
    /// Who can lead a case, for the filter.
    pub leads: Vec<(String, String)>,
    /// The day of the request, for ages.
    pub today: Date,
    /// True when the viewer may open a case.
    pub may_open: bool,
}

/// The list.
pub fn list_page(lang: Lang, view: &ListView) -> Markup {
    html! {
        h1 { (w::cases(lang)) }
        @if view.may_open { p { a.button href="/cases/new" { (w::open_case(lang)) } } }
        (scope(lang, &view.wanted))
        (search(lang, view))
        (lines(lang, view))
        (list::pager(lang, view.next.map(|next| address(&view.wanted, Some(next))).as_deref()))
    }
}

fn scope(lang: Lang, wanted: &Wanted) -> Markup {
    let link = |mine: bool, label: &str| NavLink {
        href: address(&Wanted { mine, ..wanted.clone() }, None),
        label: label.to_owned(),
        current: wanted.mine == mine,
        count: None,
    };
    list::tabs(lang, &[link(true, w::my_cases(lang)), link(false, w::all_cases(lang))])
}

fn search(lang: Lang, view: &ListView) -> Markup {
    let none = FieldErrors::new();
    let fields = Fields::new(lang, &none);
    let wanted = &view.wanted;
    let any = || std::iter::once((String::new(), page::w::all(lang).to_owned()));
    let states =
        [("open", w::state_open(lang)), ("closed", w::state_closed(lang)), ("all", page::w::all(lang))]
            .map(|(code, label)| (code.to_owned(), label.to_owned()));
    let programmes: Vec<_> = any().chain(catalogue::programmes(lang)).collect();
    let groups: Vec<_> = any().chain(catalogue::target_groups(lang)).collect();
    let statuses: Vec<_> = any().chain(KindStatus::options(lang)).collect();
    let leads: Vec<_> = any().chain(view.leads.iter().cloned()).collect();
    let cares: Vec<_> = any().chain(catalogue::care_forms(lang)).collect();
    let lead = wanted.lead.map(|lead| lead.to_string()).unwrap_or_default();
    let status = status(wanted);
    let more = html! {
        (fields.select("state", w::state(lang), wanted.state, &states))
        (fields.select("programme", w::programme(lang), &wanted.programme, &programmes))
        (fields.select("status", w::kind_status(lang), &status, &statuses))
        (fields.select("group", w::target_group(lang), &wanted.group, &groups))
        (fields.select("care", w::care(lang), wanted.care.map_or("", Code::code), &cares))
        (fields.select("lead", w::lead(lang), &lead, &leads))
    };
    form::form_search(
        "/cases",
        html! {
            (form::hidden("of", of(wanted)))
            (fields.text("q", w::search_cases(lang), &wanted.q).search().hint(w::search_cases_hint(lang)))
            details.more open[wanted.is_narrowed()] { summary { (w::narrow(lang)) } div.more-body { (more) } }
            (form::buttons(form::submit(page::w::search(lang))))
        },
    )
}

fn lines(lang: Lang, view: &ListView) -> Markup {
    let rows = view.lines.iter().map(|line| {
        vec![
            html! {
                a href={ "/cases/" (line.id) } { (frame::family(lang, &line.family_name)) }
                " " span.reference { (line.reference) }
                @if view.wanted.mine && line.is_changed() { " " (list::tag(w::changed(lang), Tone::Info)) }
            },
            child(lang, line, view.today),
            programmes(lang, view, line),
            html! { (line.lead(lang).unwrap_or("–")) },
            html! { @if let Some(risk) = line.risk { (frame::risk_tag(lang, risk)) } @else { "–" } },
            html! {
                (when::date(lang, line.opened_on))
                @if let Some(day) = line.closed_on { " – " (when::date(lang, day)) }
            },
        ]
    });
    [w::family(lang), w::focus(lang), w::programme(lang), w::lead(lang), w::risk(lang), w::opened(lang)]
        .into_iter()
        .fold(Table::new(w::cases(lang)).quiet(), Table::head)
        .rows(rows)
        .empty(empty(lang, view))
        .render()
}

/// The leading programme, and the one that was asked for when it is another.
fn programmes(lang: Lang, view: &ListView, line: &CaseLine) -> Markup {
    let wanted = &view.wanted;
    let asked = wanted.status.map_or(wanted.programme.as_str(), |status| status.kind());
    html! {
        (catalogue::programme(lang, &line.programme))
        @if !asked.is_empty() && asked != line.programme { "; " (catalogue::programme(lang, asked)) }
    }
}

fn child(lang: Lang, line: &CaseLine, today: Date) -> Markup {
    let age = age::age(lang, line.focus_born_on, line.focus_precision, line.focus_expected_on, today);
    html! {
        @match &line.focus { Some(name) => (name.display(lang)), None => (w::no_child_yet(lang)) }
        @if let Some(age) = age { ", " (age) }
    }
}

fn empty(lang: Lang, view: &ListView) -> Markup {
    if view.wanted.is_narrowed() {
        let plain = Wanted::typed(&base::typed::Typed::default(), view.wanted.mine);
        let all = address(&plain, None);
        return story::empty_state(w::no_cases_found(lang), form::button_link(&all, w::show_all(lang)));
    }
    let action = html! {
        @if view.wanted.mine { (form::button_link("/cases?of=all", w::all_cases(lang))) }
        @else if view.may_open { (form::button_link("/cases/new", w::open_case(lang))) }
    };
    story::empty_state(if view.wanted.mine { w::no_cases_of_mine(lang) } else { w::no_cases(lang) }, action)
}

fn of(wanted: &Wanted) -> &'static str {
    if wanted.mine { "mine" } else { "all" }
}

fn status(wanted: &Wanted) -> String {
    wanted.status.map(KindStatus::code).unwrap_or_default()
}

/// The address of a page of the list.
fn address(wanted: &Wanted, after: Option<Cursor>) -> String {
    let lead = wanted.lead.map(|lead| lead.to_string());
    let after = after.map(|after| after.to_string());
    let status = status(wanted);
    let fields = [
        ("of", of(wanted)),
        ("state", wanted.state),
        ("programme", &wanted.programme),
        ("status", &status),
        ("group", &wanted.group),
        ("care", wanted.care.map_or("", Code::code)),
        ("lead", lead.as_deref().unwrap_or_default()),
        ("q", &wanted.q),
        ("after", after.as_deref().unwrap_or_default()),
    ];
    crate::address::with_query("/cases", &fields)
}
