//! Tasks as pages.

use super::{TaskLine, form::as_typed, w};
use crate::{
    cases::{
        CaseView,
        frame::{self, Tab},
    },
    merging,
};
use access::answer::form_key;
use base::{
    FieldErrors, Lang, clock,
    jiff::{Unit, civil::Date},
    typed::Typed,
};
use page::{Fields, Markup, Render, Table, Tone, form, html, list, story, when};

/// What the tasks tab shows.
#[derive(Debug, Clone)]
pub struct TasksView {
    /// The case.
    pub case: CaseView,
    /// Its tasks.
    pub tasks: Vec<TaskLine>,
    /// Who of us can be asked.
    pub colleagues: Vec<(String, String)>,
    /// Which institutions can be asked.
    pub institutions: Vec<(String, String)>,
    /// The day of the request.
    pub today: Date,
}

/// When a task is due, told from today: "today", "in 3 days", "2 days late".
pub fn due_words(lang: Lang, due_on: Date, today: Date) -> (String, Tone) {
    let days = today.until((Unit::Day, due_on)).map_or(0, |span| i64::from(span.get_days()));
    match days {
        ..0 => (w::late(lang, -days), Tone::Bad),
        0 => (w::due_today(lang).to_owned(), Tone::Warn),
        1 => (w::due_tomorrow(lang).to_owned(), Tone::Warn),
        2..=7 => (w::due_in(lang, days), Tone::Info),
        _ => (w::due_by(lang, when::date(lang, due_on)), Tone::Neutral),
    }
}

/// The tasks tab.
pub fn tasks_page(lang: Lang, view: &TasksView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let open: Vec<_> = view.tasks.iter().filter(|task| task.done_at.is_none()).collect();
    let done: Vec<_> = view.tasks.iter().filter(|task| task.done_at.is_some()).collect();
    let body = html! {
        section {
            h2 { (w::open_tasks(lang)) }
            (table(lang, view, &open, w::open_tasks(lang)))
        }
        @if view.case.may.tasks {
            section {
                h2 { (w::new_task(lang)) }
                (new_task(lang, view, typed, errors))
            }
        }
        @if !done.is_empty() {
            (list::details(&w::done_tasks(lang, done.len()), table(lang, view, &done, w::done_caption(lang))))
        }
    };
    frame::page(lang, &view.case, view.today, Tab::Tasks, body)
}

fn table(lang: Lang, view: &TasksView, tasks: &[&TaskLine], caption: &str) -> Markup {
    let rows = tasks.iter().map(|task| {
        vec![
            html! { (task.text) @if task.signal_id.is_some() { " " (list::tag(w::from_signal(lang), Tone::Neutral)) } },
            html! { (task.who(lang).unwrap_or(w::nobody_yet(lang))) },
            due(lang, task, view.today),
            deeds(lang, view, task),
        ]
    });
    [w::task(lang), w::who(lang), w::due(lang), w::what_to_do(lang)]
        .into_iter()
        .fold(Table::new(caption).quiet(), Table::head)
        .rows(rows)
        .empty(story::empty_state(w::no_tasks(lang), html! {}))
        .render()
}

fn due(lang: Lang, task: &TaskLine, today: Date) -> Markup {
    if let Some(at) = task.done_at {
        let day = when::date(lang, clock::date_of(at));
        return html! { (w::done_by(lang, day, task.done_by(lang).unwrap_or("–"))) };
    }
    match task.due_on {
        Some(day) => {
            let (words, tone) = due_words(lang, day, today);
            html! {
                (list::tag(&words, tone))
                @if tone != Tone::Neutral { " " span.soft { (when::date(lang, day)) } }
            }
        }
        None => html! { (w::without_term(lang)) },
    }
}

fn deeds(lang: Lang, view: &TasksView, task: &TaskLine) -> Markup {
    if !view.case.may.tasks {
        return html! { "–" };
    }
    let here = format!("/cases/{}/tasks/{}", view.case.id, task.id);
    html! {
        @if task.done_at.is_some() {
            (form::post_button(&format!("{here}/undone"), &form_key(), None, w::undo(lang)))
        } @else {
            (form::post_button(&format!("{here}/done"), &form_key(), None, w::done(lang)))
            a href=(here) { (page::w::change(lang)) span.unseen { ": " (task.text) } }
        }
    }
}

fn new_task(lang: Lang, view: &TasksView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let body = html! {
        (fields(lang, view, typed, errors))
        (form::buttons(form::submit(w::give_task(lang))))
    };
    form::form(&format!("/cases/{}/tasks", view.case.id), &form_key(), None, body)
}

fn fields(lang: Lang, view: &TasksView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let (colleagues, institutions) =
        (field_options(lang, view, "user"), field_options(lang, view, "organisation"));
    fields.with_errors(html! {
        (fields.textarea("text", w::task(lang), typed.get("text")).rows(2))
        (fields.select("user", w::one_of_us(lang), typed.get("user"), &colleagues).optional())
        (fields.select("organisation", w::or_institution(lang), typed.get("organisation"), &institutions).optional())
        (fields.text("due_on", w::due_on(lang), typed.get("due_on")).date().optional())
    })
}

/// Changing a task.
pub fn edit_page(
    lang: Lang,
    view: &TasksView,
    task: &TaskLine,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let body = html! {
        (merging::was(&as_typed(task)))
        (fields(lang, view, typed, errors))
        (form::buttons(html! {
            (form::submit(page::w::save(lang)))
            (form::button_link(&format!("/cases/{}/tasks", view.case.id), page::w::cancel(lang)))
        }))
    };
    let action = format!("/cases/{}/tasks/{}", view.case.id, task.id);
    frame::step(
        lang,
        &view.case,
        w::change_task(lang),
        form::form(&action, &form_key(), Some(task.version), body),
    )
}

/// The words of a field, for choosing between two versions of it.
pub fn field_label(lang: Lang, field: &str) -> String {
    match field {
        "text" => w::task(lang),
        "user" => w::one_of_us(lang),
        "organisation" => w::or_institution(lang),
        "due_on" => w::due_on(lang),
        other => return other.to_owned(),
    }
    .to_owned()
}

/// The list that a field is chosen from; empty for what is typed.
pub fn field_options(lang: Lang, view: &TasksView, field: &str) -> Vec<(String, String)> {
    let offered = match field {
        "user" => &view.colleagues,
        "organisation" => &view.institutions,
        _ => return Vec::new(),
    };
    let nobody = std::iter::once((String::new(), page::w::none(lang).to_owned()));
    nobody.chain(offered.iter().cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn what_is_late_is_told_in_words() {
        let today = date(2026, 3, 5);
        let told = |day| due_words(Lang::Bg, day, today);
        assert_eq!(told(date(2026, 3, 4)), ("просрочена с 1 ден".to_owned(), Tone::Bad));
        assert_eq!(told(date(2026, 2, 5)), ("просрочена с 28 дни".to_owned(), Tone::Bad));
        assert_eq!(told(today).1, Tone::Warn);
        assert_eq!(told(date(2026, 3, 8)), ("след 3 дни".to_owned(), Tone::Info));
        assert_eq!(told(date(2026, 5, 1)), ("до 01.05.2026".to_owned(), Tone::Neutral));
    }
}
