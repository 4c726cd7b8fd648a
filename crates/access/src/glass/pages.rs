//! The pages of emergency access.

mod samples;

pub use samples::samples;

use super::{
    read::{self, Found, Opening},
    w,
};
use crate::{answer::form_key, trail::name_kind};
use base::{FieldErrors, Lang, jiff::Timestamp};
use page::{
    Fields, Markup, Render, Table, Tone, button_link, buttons, empty_state, form, form_search, html,
    post_button, submit, summary_list, tag, warning_button,
};

/// Asks for the number of the case or signal.
pub(super) fn search(lang: Lang, reference: &str, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    html! {
        h1 { (w::title(lang)) }
        p { (w::intro(lang)) }
        (fields.errors())
        (form_search("/glass/open", html! {
            (fields.text("reference", w::reference(lang), reference).hint(w::reference_hint(lang)).narrow())
            (buttons(submit(page::w::search(lang))))
        }))
    }
}

/// What the page that opens shows.
#[derive(Debug, Clone)]
pub(super) struct Opens<'a> {
    pub key: String,
    pub found: &'a [Found],
    pub reason: &'a str,
    pub chosen: &'a str,
}

/// You may not see this; open it in an emergency, with a reason.
pub(super) fn open(lang: Lang, view: &Opens, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let reference = view.found.first().map_or("", |found| found.reference.as_str());
    html! {
        h1 { (w::may_not_title(lang)) }
        p.lead { (w::may_not_text(lang)) }
        (form("/glass/open", &view.key, None, fields.with_errors(html! {
            (fields.hidden("reference", reference))
            (which(lang, view, &fields))
            (fields.textarea("reason", w::reason(lang), view.reason).hint(w::reason_hint(lang)).max_length(2000))
            p { (w::what_follows(lang)) }
            (buttons(html! { (warning_button(w::open(lang))) (button_link("/", page::w::cancel(lang))) }))
        })))
    }
}

fn which<'a>(lang: Lang, view: &Opens<'a>, fields: &Fields<'a>) -> Markup {
    match view.found {
        [only] => html! {
            (summary_list(&[(name_kind(lang, only.subject.kind()), html! { (only.reference) " · " (only.centre) })]))
            (fields.hidden("subject", &only.code()))
        },
        several => {
            let options: Vec<_> = several
                .iter()
                .map(|one| {
                    let kind = name_kind(lang, one.subject.kind());
                    (one.code(), format!("{kind} {} · {}", one.reference, one.centre))
                })
                .collect();
            fields.radio_list("subject", w::which(lang), Some(view.chosen), &options).render()
        }
    }
}

/// What was opened in an emergency, for the head of service.
pub(super) fn list(lang: Lang, openings: &[Opening], now: Timestamp) -> Markup {
    let rows = openings.iter().map(|one| {
        let holds = one.ended_at.is_none() && one.until_at > now;
        vec![
            html! { (page::date_time(lang, one.from_at)) },
            html! { (if lang == Lang::En { &one.name_latin } else { &one.name }) },
            html! {
                @match one.subject() {
                    Some(subject) => a href=(read::href(subject)) { (name_kind(lang, subject.kind())) " " (one.reference) },
                    None => (one.reference),
                }
            },
            html! { (one.reason) },
            html! { (state(lang, one, now)) },
            html! { @if holds { (post_button(&format!("/glass/{}/end", one.id), &form_key(), None, w::end(lang))) } },
        ]
    });
    html! {
        h1 { (w::list_title(lang)) }
        p { (w::list_text(lang)) }
        (Table::new(w::list_title(lang)).quiet().head(w::when(lang)).head(w::who(lang)).head(w::record(lang)).head(w::reason(lang))
            .head(w::state(lang)).head(w::what_to_do(lang)).rows(rows).empty(empty_state(w::nothing_opened(lang), html! {})).render())
    }
}

fn state(lang: Lang, one: &Opening, now: Timestamp) -> Markup {
    match one.ended_at {
        Some(at) => html! { (tag(w::was_ended(lang), Tone::Neutral)) " " (page::date_time(lang, at)) },
        None if one.until_at > now => {
            html! { (tag(w::holds(lang), Tone::Bad)) " " (w::until(lang, page::date_time(lang, one.until_at))) }
        }
        None => html! { (tag(w::ran_out(lang), Tone::Neutral)) },
    }
}
