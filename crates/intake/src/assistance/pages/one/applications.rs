//! Where somebody applied for work: the list with its form, and the page of an answer.

use super::OneView;
use crate::{
    assistance::{
        AssistanceId,
        applications::{Application, Reply},
        form::LINE_MOST,
        read::AssistanceRow,
        w,
    },
    cells,
};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, ids::CaseId, typed::Typed};
use page::{Fields, Markup, Render, Table, Tone, form, html, story, tag, when};

/// The applications of one search.
pub fn section(lang: Lang, view: &OneView, row: &AssistanceRow, base: &str) -> Markup {
    let table = Table::new(w::applications(lang))
        .quiet()
        .head(w::employer(lang))
        .head(w::applied_on(lang))
        .head(w::answer(lang))
        .rows(view.applications.iter().map(|one| line(lang, base, one)).map(cells::whole))
        .empty(story::empty_state(w::no_applications(lang), html! {}));
    html! {
        section {
            h2 { (w::applications(lang)) }
            (table.render())
            @if row.ended_on.is_none() { (add(lang, view, base)) }
        }
    }
}

fn line(lang: Lang, base: &str, one: &Application) -> Vec<Markup> {
    vec![
        html! {
            a href={ (base) "/applications/" (one.id) } { (one.employer) }
            @if let Some(position) = &one.position { ", " (position) }
        },
        html! { (when::date(lang, one.applied_on)) },
        html! {
            @match one.answer {
                Some(answer) => {
                    (tag(answer.label(lang), tone(answer)))
                    @if let Some(day) = one.answered_on { " " (when::date(lang, day)) }
                    @if let Some(note) = &one.note { " · " (note) }
                }
                None => (tag(w::no_answer(lang), Tone::Neutral)),
            }
        },
    ]
}

const fn tone(answer: Reply) -> Tone {
    match answer {
        Reply::Hired => Tone::Good,
        Reply::Invited => Tone::Info,
        Reply::Refused | Reply::Silent => Tone::Neutral,
    }
}

fn add(lang: Lang, view: &OneView, base: &str) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let body = html! {
        (fields.text("employer", w::employer(lang), typed.get("employer")).max_length(LINE_MOST))
        (fields.text("position", w::position(lang), typed.get("position")).optional().max_length(LINE_MOST))
        (fields.text("applied_on", w::applied_on(lang), typed.get("applied_on")).date())
        (form::buttons(form::submit(w::apply(lang))))
    };
    form::form(&format!("{base}/applications"), &form_key(), None, body)
}

/// What was answered to one application.
pub fn answer_page(
    lang: Lang,
    (case, search): (CaseId, AssistanceId),
    one: &Application,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let back = format!("/cases/{case}/assistance/{search}");
    let body = html! {
        (fields.radios::<Reply>("answer", w::answer(lang), Some(typed.get("answer"))))
        (fields.text("answered_on", w::answered_on(lang), typed.get("answered_on")).date())
        (fields.text("note", w::note(lang), typed.get("note")).optional().max_length(LINE_MOST))
        (form::buttons(html! { (form::submit(page::w::save(lang))) (form::button_link(&back, page::w::cancel(lang))) }))
    };
    html! {
        p.back { a href=(back) { "← " (w::applications(lang)) } }
        h1 { (one.employer) }
        p.soft { @if let Some(position) = &one.position { (position) ", " } (when::date(lang, one.applied_on)) }
        (form::form(&format!("{back}/applications/{}", one.id), &form_key(), Some(one.version), fields.with_errors(body)))
    }
}
