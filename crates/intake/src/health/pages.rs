//! The health of the children of a case: each child's doctor and what is due.

use super::{
    Calendar, Outcome,
    due::{Line, State},
    form::{LINE_MOST, REASON_MOST},
    read::{Child, Told},
    w,
};
use crate::cells;
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, ids::CaseId, jiff::civil::Date, typed::Typed};
use casework::cases::{
    CaseView, age,
    frame::{self, Tab},
};
use page::{Fields, Markup, Render, Table, Tone, form, html, list, story, tag, when};

pub mod children;

/// The page of a case.
pub fn case_page(lang: Lang, case: &CaseView, told: &[Told], today: Date) -> Markup {
    let body = html! {
        p.way { a href={ "/cases/" (case.id) "/assistance" } { "← " (w::back_to_assistance(lang)) } }
        p.soft {
            (w::lead(lang))
            @if Calendar::shipped().is_unverified() { " " (w::not_verified(lang)) }
        }
        @if told.is_empty() {
            (story::empty_state(w::no_children(lang), html! { a href={ "/cases/" (case.id) "/people" } { (w::to_people(lang)) } }))
        }
        @for one in told { (child(lang, case, one, today)) }
        @if !told.is_empty() { (grounds(lang)) }
    };
    frame::page(lang, case, today, Tab::Assistance, body)
}

fn child(lang: Lang, case: &CaseView, told: &Told, today: Date) -> Markup {
    let child = &told.child;
    let old = age::age(lang, child.born_on, child.precision, child.expected_on, today);
    let base = format!("/cases/{}/health/{}", case.id, child.id);
    let of = |state: State| told.lines.iter().filter(move |line| line.state == state).collect::<Vec<_>>();
    let open: Vec<&Line> = told.lines.iter().filter(|line| line.is_open()).collect();
    let (coming, recorded) = (of(State::Coming), of(State::Recorded));
    html! {
        section.card {
            h2 { (child.name.display(lang)) @if let Some(old) = old { span.soft { ", " (old) } } }
            (doctor(lang, child, case.may.tasks.then_some(base.as_str())))
            @if child.born_on.is_none() { p.soft { (w::no_birthday(lang)) } }
            @else {
                (table(lang, w::due_now(lang), &open, case.may.tasks.then_some(base.as_str()), html! { p { (tag(w::nothing_due(lang), Tone::Good)) } }))
                @if case.may.tasks && open.iter().any(|line| line.is_on_card()) { (card(lang, &base)) }
                @if !coming.is_empty() {
                    (list::details(w::coming(lang), table(lang, w::coming(lang), &coming, case.may.tasks.then_some(base.as_str()), html! {})))
                }
                @if !recorded.is_empty() {
                    (list::details(w::recorded(lang), done(lang, &recorded, case.may.tasks.then_some(base.as_str()))))
                }
            }
        }
    }
}

/// The doctor of a child, and the way to write another down.
fn doctor(lang: Lang, child: &Child, base: Option<&str>) -> Markup {
    html! {
        p {
            @match (&child.doctor, child.chosen_on) {
                (Some(doctor), Some(day)) => {
                    strong { (w::doctor(lang)) ": " (doctor) }
                    @if let Some(practice) = &child.practice { ", " (practice) }
                    @if let Some(phone) = &child.phone { ", " a href={ "tel:" (phone.replace(' ', "")) } { (phone) } }
                    span.soft { " · " (w::chosen(lang, when::date(lang, day))) }
                }
                _ => { (tag(w::no_doctor(lang), Tone::Warn)) }
            }
            @if let Some(base) = base {
                " " a href={ (base) "/doctor" } {
                    @if child.doctor.is_some() { (w::change_doctor(lang)) } @else { (w::choose_doctor(lang)) }
                }
            }
        }
    }
}

fn table(lang: Lang, caption: &str, lines: &[&Line], base: Option<&str>, instead: Markup) -> Markup {
    let row = |line: &&Line| {
        let label = line.item.label(lang);
        vec![
            html! {
                @match base {
                    Some(base) => a href={ (base) "/items/" (line.item.code) "/" (line.round) } { (label) },
                    None => (label),
                }
            },
            html! { (line.item.age(line.round).told(lang)) },
            html! { (when::date(lang, line.from)) " – " (when::date(lang, line.by)) },
            state(lang, line),
        ]
    };
    Table::new(caption)
        .head(w::head_what(lang))
        .head(w::head_age(lang))
        .head(w::head_days(lang))
        .head(w::head_state(lang))
        .rows(lines.iter().map(row).map(cells::whole))
        .empty(instead)
        .render()
}

/// How a line stands, as a tag.
pub fn state(lang: Lang, line: &Line) -> Markup {
    match line.state {
        State::Late => tag(w::state_late(lang), Tone::Bad),
        State::Due => tag(w::state_due(lang), Tone::Warn),
        State::Coming => tag(w::state_coming(lang), Tone::Neutral),
        State::Recorded => {
            let outcome = line.kept.as_ref().map_or(Outcome::Earlier, |kept| kept.outcome);
            let tone = match outcome {
                Outcome::Done | Outcome::Earlier => Tone::Good,
                Outcome::NotNeeded => Tone::Neutral,
                Outcome::Declined => Tone::Warn,
            };
            tag(outcome.label(lang), tone)
        }
    }
}

fn done(lang: Lang, lines: &[&Line], base: Option<&str>) -> Markup {
    let row = |line: &&Line| {
        let kept = line.kept.as_ref();
        let told: Vec<String> = kept
            .map(|kept| {
                [kept.done_on.map(|day| when::date(lang, day)), kept.place.clone(), kept.reason.clone()]
            })
            .into_iter()
            .flatten()
            .flatten()
            .collect();
        vec![
            html! { (line.item.label(lang)) span.soft { ", " (line.item.age(line.round).told(lang)) } },
            html! { (state(lang, line)) " " (told.join(" · ")) },
            html! {
                @if let Some(kept) = kept {
                    (kept.by(lang))
                    @if let Some(base) = base {
                        (form::post_button(&format!("{base}/records/{}/removal", kept.id), &form_key(), None, w::take_back(lang)))
                    }
                }
            },
        ]
    };
    Table::new(w::recorded(lang))
        .quiet()
        .head(w::head_what(lang))
        .head(w::head_state(lang))
        .head(w::head_by(lang))
        .rows(lines.iter().map(row).map(cells::whole))
        .render()
}

fn card(lang: Lang, base: &str) -> Markup {
    let body = html! {
        p { (w::card_lead(lang)) }
        (form::buttons(form::submit(w::card_seen(lang))))
    };
    list::details(w::card(lang), form::form(&format!("{base}/card"), &form_key(), None, body))
}

/// Where the ages are written.
fn grounds(lang: Lang) -> Markup {
    let mut grounds: Vec<&str> = Vec::new();
    for item in &Calendar::shipped().item {
        let text = item.ground.text(lang);
        if !grounds.contains(&text) {
            grounds.push(text);
        }
    }
    list::details(w::grounds(lang), html! { ul { @for text in grounds { li { (text) } } } })
}

/// One thing of the calendar for one child, to be written down.
#[derive(Debug, Clone)]
pub struct RecordView {
    /// The case.
    pub case: CaseView,
    /// The child.
    pub child: Child,
    /// The thing.
    pub line: Line,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
}

/// Its page.
pub fn record_page(lang: Lang, view: &RecordView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let (line, typed) = (&view.line, &view.typed);
    let back = format!("/cases/{}/health", view.case.id);
    let action = format!("{back}/{}/items/{}/{}", view.child.id, line.item.code, line.round);
    let body = html! {
        (fields.radios::<Outcome>("outcome", w::outcome(lang), Some(typed.get("outcome"))))
        (fields.text("done_on", w::done_on(lang), typed.get("done_on")).date().optional().hint(w::done_on_hint(lang)))
        (fields.text("place", w::place(lang), typed.get("place")).optional().max_length(LINE_MOST))
        (fields.textarea("reason", w::reason(lang), typed.get("reason")).rows(2).optional().hint(w::reason_hint(lang)).max_length(REASON_MOST))
        (form::buttons(html! { (form::submit(page::w::save(lang))) (form::button_link(&back, page::w::cancel(lang))) }))
    };
    html! {
        (way_back(lang, &view.case))
        h1 { (line.item.label(lang)) }
        p.case-tags { (state(lang, line)) " " (view.child.name.display(lang)) ", " (line.item.age(line.round).told(lang)) }
        p.soft {
            (w::due_between(lang, when::date(lang, line.by), when::date(lang, line.from))) ". "
            (line.item.ground.text(lang))
        }
        (form::form(&action, &form_key(), None, fields.with_errors(body)))
    }
}

/// Writing down the doctor of a child.
pub fn doctor_page(
    lang: Lang,
    case: &CaseView,
    child: &Child,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let back = format!("/cases/{}/health", case.id);
    let body = html! {
        (fields.text("name", w::doctor_name(lang), typed.get("name")).max_length(LINE_MOST))
        (fields.text("practice", w::practice(lang), typed.get("practice")).optional().max_length(LINE_MOST))
        (fields.text("phone", w::phone(lang), typed.get("phone")).tel().optional().max_length(LINE_MOST))
        (fields.text("chosen_on", w::chosen_on(lang), typed.get("chosen_on")).date())
        (form::buttons(html! { (form::submit(page::w::save(lang))) (form::button_link(&back, page::w::cancel(lang))) }))
    };
    html! {
        (way_back(lang, case))
        h1 { (w::doctor(lang)) }
        p.lead { (child.name.display(lang)) }
        @if let Some(doctor) = &child.doctor { p { (w::doctor_before(lang, doctor.as_str())) } }
        (form::form(&format!("{back}/{}/doctor", child.id), &form_key(), None, fields.with_errors(body)))
    }
}

fn way_back(lang: Lang, case: &CaseView) -> Markup {
    html! {
        p.back { a href={ "/cases/" (case.id) "/health" } { "← " (w::title(lang)) " · " (case.reference) } }
    }
}

/// What stands on the page of a case: the children without a doctor, and how much is late and due.
pub fn brief(lang: Lang, case: CaseId, told: &[Told]) -> Markup {
    let needs: Vec<&Told> = told.iter().filter(|one| needs(one)).collect();
    html! {
        @if !needs.is_empty() {
            section.card {
                h2 { (w::title(lang)) }
                ul.plain {
                    @for one in needs { li { (one.child.name.display(lang)) ": " (standing(lang, one)) } }
                }
                p { (form::button_link(&format!("/cases/{case}/health"), w::open(lang))) }
            }
        }
    }
}

fn needs(told: &Told) -> bool {
    (told.child.born_on.is_some() && told.child.doctor.is_none()) || told.lines.iter().any(Line::is_open)
}

/// How the health of a child stands, in tags.
pub fn standing(lang: Lang, told: &Told) -> Markup {
    let (late, due) = (told.count(State::Late), told.count(State::Due));
    html! {
        @if told.child.doctor.is_none() { (tag(w::no_doctor(lang), Tone::Warn)) " " }
        @if late > 0 { (tag(&w::count_late(lang, late), Tone::Bad)) " " }
        @if due > 0 { (tag(&w::count_due(lang, due), Tone::Warn)) }
        @if late + due == 0 && told.child.doctor.is_some() { (tag(w::nothing_due(lang), Tone::Good)) }
    }
}
