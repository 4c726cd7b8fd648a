//! Something to be done, for whoever answers for it.

use crate::board::{
    read::{Line, Task},
    w,
};
use base::{Lang, jiff::civil::Date};
use page::{Markup, Tone, form, html, list, when};

/// Something to be done.
#[derive(Debug, Clone)]
pub struct ActionView {
    /// What, by whom, until when.
    pub task: Task,
    /// The criterion it is about, as it is in force.
    pub criterion: Option<Line>,
    /// True when the viewer sees the board.
    pub may_read: bool,
    /// True when the viewer may say that it is done.
    pub may_complete: bool,
    /// The day of the request.
    pub today: Date,
    /// A fresh key.
    pub key: String,
}

/// `GET /quality/actions/{id}`
pub fn action_page(lang: Lang, view: &ActionView) -> Markup {
    let (task, one) = (&view.task, &view.task.action);
    let mut facts = vec![
        (w::responsible(lang), html! { (one.by(lang)) }),
        (
            w::until(lang),
            html! { @if one.done_on.is_some() || one.due_on >= view.today { (when::date(lang, one.due_on)) " " } (stands(lang, view)) },
        ),
    ];
    if let Some(criterion) = &view.criterion {
        facts.push((
            w::criterion(lang),
            html! {
                @if view.may_read { a href={ "/quality/criteria/" (criterion.id) } { (task.code) " " (criterion.text) } }
                @else { (task.code) " " (criterion.text) }
            },
        ));
    }
    html! {
        p.back {
            @if view.may_read { a href="/quality" { "← " (w::title(lang)) } }
            @else { a href="/" { "← " (w::to_today(lang)) } }
        }
        h1 { (w::action(lang)) }
        p.as-typed { (one.text) }
        (list::summary_list(&facts))
        @if view.may_complete && one.done_on.is_none() {
            (form::buttons(form::post_button(&format!("/quality/actions/{}/completion", one.id), &view.key, None, w::complete(lang))))
        }
    }
}

fn stands(lang: Lang, view: &ActionView) -> Markup {
    let one = &view.task.action;
    match one.done_on {
        Some(day) => list::tag(&w::done_on(lang, when::date(lang, day)), Tone::Good),
        None if one.due_on < view.today => {
            list::tag(&w::was_due(lang, when::date(lang, one.due_on)), Tone::Bad)
        }
        None => html! {},
    }
}
