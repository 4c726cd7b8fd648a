//! One procedure in one of its versions: what is read, the confirmation, the versions, who has read it.

use super::reading_tag;
use crate::procedures::{
    read::{ProcedureLine, Reader, VersionRow},
    w,
};
use access::{Role, answer::form_key};
use base::{Code, Lang};
use page::{
    Markup, Notice, NoticeKind, Render, Table, Tone, date_time, form, html, list as kit, notice, story, when,
};

/// A procedure in a version.
#[derive(Debug, Clone)]
pub struct OneView {
    /// The procedure, with its newest version.
    pub procedure: ProcedureLine,
    /// The version that is shown.
    pub shown: VersionRow,
    /// Who must read the shown version.
    pub roles: Vec<Role>,
    /// Every version, the newest first.
    pub versions: Vec<VersionRow>,
    /// Who has read it and who has not; none for those who may not know.
    pub readers: Option<Vec<Reader>>,
    /// The day of the request.
    pub today: base::jiff::civil::Date,
}

/// Its page.
pub fn one_page(lang: Lang, view: &OneView) -> Markup {
    let (one, shown) = (&view.procedure, &view.shown);
    let is_newest = shown.number == one.number;
    html! {
        p.back { a href="/procedures" { "← " (w::title(lang)) } }
        div.case-head {
            h1 { (one.title) }
            p.case-tags {
                (kit::tag(one.kind.label(lang), Tone::Neutral)) " " (w::version(lang, shown.number)) " "
                @if is_newest { (reading_tag(lang, one)) }
            }
        }
        (told(lang, view, is_newest))
        section { h2 { (w::what_it_says(lang)) } (content(lang, view)) }
        @if is_newest && one.waits() && one.retired_at.is_none() { (confirmation(lang, view)) }
        section { h2 { (w::about_version(lang)) } (kit::summary_list(&facts(lang, view))) }
        @if view.versions.len() > 1 { section.no-print { h2 { (w::versions(lang)) } (versions(lang, view)) } }
        @if let (Some(readers), true) = (&view.readers, is_newest) { (who_has_read(lang, view, readers)) }
        @if view.readers.is_some() && one.retired_at.is_none() { (keeping(lang, one)) }
        p.no-print { button.button.quiet.scripted-only type="button" data-print { (page::w::print(lang)) } }
    }
}

fn told(lang: Lang, view: &OneView, is_newest: bool) -> Markup {
    let (one, shown) = (&view.procedure, &view.shown);
    let say = |kind, text: Markup| notice(lang, &Notice { kind, text, undo: None });
    html! {
        @if one.retired_at.is_some() { (say(NoticeKind::Warning, html! { (w::is_retired(lang)) })) }
        @if !is_newest {
            (say(NoticeKind::Warning, html! { (w::is_older(lang)) " " a href={ "/procedures/" (one.id) } { (w::to_newest(lang)) } }))
        } @else if shown.valid_from > view.today {
            (say(NoticeKind::Info, html! { (w::holds_later(lang, when::date(lang, shown.valid_from))) }))
        }
    }
}

fn content(lang: Lang, view: &OneView) -> Markup {
    let shown = &view.shown;
    let address = format!("/procedures/{}/versions/{}/file", view.procedure.id, shown.number);
    html! {
        @if let Some(changes) = &shown.changes { p { strong { (w::changes(lang)) ": " } (changes) } }
        @if let Some(text) = &shown.text { div.as-typed { (text) } }
        @if let Some(name) = &shown.file_name {
            p { a.button.quiet href=(address) { (w::open_file(lang, name.as_str())) } }
        }
    }
}

fn confirmation(lang: Lang, view: &OneView) -> Markup {
    let address = format!("/procedures/{}/versions/{}/reading", view.procedure.id, view.shown.number);
    html! {
        section.no-print {
            h2 { (w::confirm_title(lang)) }
            p { (w::confirm_lead(lang)) }
            (form::form(&address, &form_key(), None, form::buttons(form::submit(w::confirm(lang)))))
        }
    }
}

fn facts<'a>(lang: Lang, view: &OneView) -> Vec<(&'a str, Markup)> {
    let shown = &view.shown;
    let roles: Vec<&str> = view.roles.iter().map(|role| role.label(lang)).collect();
    vec![
        (w::holds_from(lang), html! { (when::date(lang, shown.valid_from)) }),
        (
            w::published(lang),
            html! { (date_time(lang, shown.published_at)) @if !shown.by(lang).is_empty() { ", " (shown.by(lang)) } },
        ),
        (w::roles(lang), html! { (roles.join(", ")) }),
    ]
}

fn versions(lang: Lang, view: &OneView) -> Markup {
    html! {
        ul.plain { @for one in &view.versions {
            li {
                @if one.number == view.shown.number { strong { (w::version(lang, one.number)) } }
                @else { a href={ "/procedures/" (view.procedure.id) "/versions/" (one.number) } { (w::version(lang, one.number)) } }
                ", " (w::valid_from(lang, when::date(lang, one.valid_from)))
                @if let Some(changes) = &one.changes { span.soft { " · " (changes) } }
            }
        } }
    }
}

fn who_has_read(lang: Lang, view: &OneView, readers: &[Reader]) -> Markup {
    let row = |one: &Reader| {
        vec![
            html! { (one.name(lang)) },
            html! {
                @match one.read_at {
                    Some(at) => { (kit::tag(&w::read_at(lang, date_time(lang, at)), Tone::Good)) }
                    None => { (kit::tag(w::not_read(lang), Tone::Warn)) }
                }
            },
        ]
    };
    let one = &view.procedure;
    let is_late = readers.iter().any(|reader| reader.read_at.is_none());
    html! {
        section {
            h2 { (w::head_readers(lang)) }
            p { (w::readers_of(lang, one.done, one.due)) }
            (Table::new(w::head_readers(lang)).quiet().head(w::who(lang)).head(w::reading(lang)).rows(readers.iter().map(row))
                .empty(story::empty_state(w::nobody_to_read(lang), html! {})).render())
            @if is_late && one.retired_at.is_none() {
                div.no-print {
                    @if let Some(at) = one.reminded_at { p { (w::reminded_at(lang, date_time(lang, at))) } }
                    (form::post_button(&format!("/procedures/{}/reminder", one.id), &form_key(), None, w::remind(lang)))
                }
            }
        }
    }
}

fn keeping(lang: Lang, one: &ProcedureLine) -> Markup {
    html! {
        div.buttons.no-print {
            (form::button_link(&format!("/procedures/{}/change", one.id), w::new_version(lang)))
            (form::button_link(&format!("/procedures/{}/retirement", one.id), w::retire(lang)))
        }
    }
}
