//! Forms and their buttons. Every form carries the key that makes it count once.

use crate::w;
use base::Lang;
use maud::{Markup, html};

/// The draft that a form keeps while a person types.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'a> {
    /// Its name: the browser sends it to `POST /drafts/<name>`.
    pub name: &'a str,
    /// The time of day it was last kept, if it was.
    pub saved: Option<&'a str>,
}

/// A form that is sent once: `key` is its idempotency key, `version` the version of the record it was read at.
pub fn form(action: &str, key: &str, version: Option<i64>, body: Markup) -> Markup {
    html! {
        form method="post" action=(action) novalidate data-once { (carried(key, version)) (body) }
    }
}

/// A form that also keeps a draft while a person types.
pub fn form_draft(
    lang: Lang,
    draft: Draft,
    action: &str,
    key: &str,
    version: Option<i64>,
    body: Markup,
) -> Markup {
    html! {
        form method="post" action=(action) novalidate data-once data-draft=(draft.name) {
            (carried(key, version))
            (body)
            p.draft role="status" data-draft-status data-saved=(w::draft_saved(lang, "{time}"))
                data-failed=(w::draft_failed(lang)) {
                @if let Some(time) = draft.saved { (w::draft_saved(lang, time)) }
            }
        }
    }
}

/// A form that sends files.
pub fn form_upload(action: &str, key: &str, version: Option<i64>, body: Markup) -> Markup {
    html! {
        form method="post" action=(action) enctype="multipart/form-data" novalidate data-once {
            (carried(key, version))
            (body)
        }
    }
}

/// A form that only asks: `GET`, no key.
pub fn form_search(action: &str, body: Markup) -> Markup {
    html! { form.search-form method="get" action=(action) role="search" { (body) } }
}

/// What narrows a list or a table, in one row with its button: `GET`, no key.
pub fn form_filter(action: &str, button: &str, fields: Markup) -> Markup {
    form_search(action, html! { (fields) (buttons(submit(button))) })
}

/// Fields that stay out of sight until they are asked for. Whoever has typed something in them finds them open.
pub fn folded(summary: &str, open: bool, fields: Markup) -> Markup {
    html! {
        details.fold open[open] {
            summary { (summary) }
            fieldset.fold-body { legend.unseen { (summary) } (fields) }
        }
    }
}

/// Fields that are asked only while the choice `name` is answered with `value`. With script they are out of sight until
/// then; without it, and on paper, they stand there all the same.
pub fn only_when(name: &str, value: &str, fields: Markup) -> Markup {
    html! { div data-only-when=(name) data-is=(value) { (fields) } }
}

fn carried(key: &str, version: Option<i64>) -> Markup {
    html! {
        (hidden("_key", key))
        @if let Some(version) = version { (hidden("_version", &version.to_string())) }
    }
}

/// A value that is sent along unseen.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The row of buttons at the end of a form.
pub fn buttons(body: Markup) -> Markup {
    html! { div.buttons { (body) } }
}

/// The main button.
pub fn submit(label: &str) -> Markup {
    html! { button.button type="submit" { (label) } }
}

/// Another button of the same form, told apart by name and value.
pub fn secondary(label: &str, name: &str, value: &str) -> Markup {
    html! { button.button.quiet type="submit" name=(name) value=(value) { (label) } }
}

/// Another button of the same form, which sends it to an address of its own and shows the answer beside the form.
pub fn elsewhere(label: &str, action: &str) -> Markup {
    html! { button.button.quiet type="submit" formaction=(action) formtarget="_blank" { (label) } }
}

/// The main button of something that is hard to take back.
pub fn warning_button(label: &str) -> Markup {
    html! { button.button.grave type="submit" { (label) } }
}

/// A link that looks like a quiet button.
pub fn button_link(href: &str, label: &str) -> Markup {
    html! { a.button.quiet href=(href) { (label) } }
}

/// A form that is one button, for small deeds in a list.
pub fn post_button(action: &str, key: &str, version: Option<i64>, label: &str) -> Markup {
    html! {
        form.one-button method="post" action=(action) data-once {
            (carried(key, version))
            button.button.quiet type="submit" { (label) }
        }
    }
}

/// The same where several stand on one page: what it is for is said to those who do not see where it stands.
pub fn post_button_for(action: &str, key: &str, version: Option<i64>, label: &str, what: &str) -> Markup {
    html! {
        form.one-button method="post" action=(action) data-once {
            (carried(key, version))
            button.button.quiet type="submit" { (label) span.unseen { ": " (what) } }
        }
    }
}

/// A page that asks once more before something weighty.
#[derive(Debug, Clone)]
pub struct Confirm<'a> {
    /// The question, as a heading.
    pub question: &'a str,
    /// What will happen.
    pub text: Markup,
    /// Where a yes is sent.
    pub action: &'a str,
    /// The idempotency key.
    pub key: &'a str,
    /// The version of the record.
    pub version: Option<i64>,
    /// The words of the yes.
    pub yes: &'a str,
    /// True when it is hard to take back.
    pub grave: bool,
    /// Where a no leads.
    pub no_href: &'a str,
}

/// The content of a page that asks once more.
pub fn confirm(lang: Lang, ask: &Confirm) -> Markup {
    let row = buttons(html! {
        @if ask.grave { (warning_button(ask.yes)) } @else { (submit(ask.yes)) }
        (button_link(ask.no_href, w::cancel(lang)))
    });
    html! {
        div.confirm {
            h1 { (ask.question) }
            (ask.text)
            (form(ask.action, ask.key, ask.version, row))
        }
    }
}
