//! The tasks of a signal, and the form for one more.

use super::TaskLine;
use crate::response::w;
use base::{FieldErrors, Lang, jiff::civil::Date, typed::Typed};
use page::{
    Fields, Markup, Render, Table, Tone, button_link, buttons, date, form, html, post_button, submit, tag,
};

/// The form of a task.
#[derive(Debug, Clone)]
pub struct TaskView {
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// The institutions, by id and name.
    pub institutions: Vec<(String, String)>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn task(lang: Lang, view: &TaskView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let who = with_centre(lang, &view.institutions);
    let body = html! {
        (fields.textarea("text", w::task_text(lang), view.typed.get("text")).rows(3))
        (fields.select("organisation", w::task_by(lang), view.typed.get("organisation"), &who))
        (fields.text("due_on", w::task_due(lang), view.typed.get("due_on")).date().optional())
        (buttons(html! { (submit(page::w::save(lang))) (button_link(&view.signal, page::w::cancel(lang))) }))
    };
    html! {
        p { a href=(view.signal) { (w::to_signal(lang, &view.reference)) } }
        h1 { (w::task_title(lang)) }
        (fields.with_errors(form(&format!("{}/tasks", view.signal), &view.key, None, body)))
    }
}

/// The institutions after the centre itself.
pub fn with_centre(lang: Lang, institutions: &[(String, String)]) -> Vec<(String, String)> {
    let centre = ("centre".to_owned(), w::our_centre(lang).to_owned());
    std::iter::once(centre).chain(institutions.iter().cloned()).collect()
}

/// A list of tasks. With `signal` and a key for each, open ones can be marked as done.
pub fn tasks(lang: Lang, tasks: &[TaskLine], today: Date, doing: Option<(&str, &[String])>) -> Markup {
    let row = |(place, one): (usize, &TaskLine)| {
        vec![
            html! { (one.text) },
            html! { (one.by(lang).unwrap_or(w::our_centre(lang))) },
            html! { @if let Some(due) = one.due_on { (date(lang, due)) } @else { (page::w::none(lang)) } },
            html! {
                @if let Some(done) = one.done_at {
                    (tag(w::task_done(lang), Tone::Good)) " " (date(lang, base::clock::date_of(done)))
                } @else {
                    @if one.due_on.is_some_and(|due| due < today) { (tag(w::task_overdue(lang), Tone::Bad)) " " }
                    @if let Some((signal, keys)) = doing {
                        (post_button(&format!("{signal}/tasks/{}/done", one.id), keys.get(place).map_or("", |key| key), None, w::task_do(lang)))
                    } @else { (tag(w::task_open(lang), Tone::Info)) }
                }
            },
        ]
    };
    Table::new(w::tasks_caption(lang))
        .quiet()
        .head(w::task_text(lang))
        .head(w::task_by(lang))
        .head(w::task_due(lang))
        .head(w::task_state(lang))
        .rows(tasks.iter().enumerate().map(row))
        .empty(html! { p { (w::tasks_empty(lang)) } })
        .render()
}
