//! Templates as pages.

use super::w;
use crate::{Kind, own::Own, print::told};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, ids::CentreId};
use page::{Fields, Markup, Notice, NoticeKind, Render, Table, Tone, form, html, list, notice, when};
use papers::TemplateError;

/// One template as its page shows it.
pub struct Shown {
    /// Whose.
    pub centre: CentreId,
    /// For which papers.
    pub kind: Kind,
    /// The text in the field: what is in force, or what was typed.
    pub source: String,
    /// The centre's own, the latest first.
    pub versions: Vec<Own>,
    /// What is wrong with what was typed.
    pub fault: Option<TemplateError>,
    /// The same beside its field.
    pub errors: FieldErrors,
}

/// The kinds of papers, and whose template sets each.
pub fn list(lang: Lang, centre: CentreId, replaced: &[(Kind, i64)]) -> Markup {
    let rows = Kind::ALL.iter().map(|kind| {
        let here = format!("/centres/{centre}/templates/{}", kind.code());
        let own = replaced.iter().find(|(known, _)| known == kind);
        vec![
            html! { a href=(here) { (kind.label(lang)) } },
            html! {
                @match own {
                    Some((_, number)) => (list::tag(&w::own_version(lang, *number), Tone::Info)),
                    None => (w::built_in(lang)),
                }
            },
            html! { a href={ (here) "/preview" } download { (w::example(lang)) span.unseen { ": " (kind.label(lang)) } } },
        ]
    });
    let table = [w::kind(lang), w::whose(lang), w::look_at_it(lang)]
        .into_iter()
        .fold(Table::new(w::templates(lang)).quiet(), Table::head)
        .rows(rows);
    html! {
        p.back { a href={ "/centres/" (centre) } { "← " (w::to_centre(lang)) } }
        h1 { (w::templates(lang)) }
        p.lead { (w::templates_lead(lang)) }
        (table.render())
    }
}

/// One template: its text, a way to try it, its versions.
pub fn one(lang: Lang, shown: &Shown) -> Markup {
    let here = format!("/centres/{}/templates/{}", shown.centre, shown.kind.code());
    let is_own = shown.versions.first().is_some_and(|own| own.retired_at.is_none());
    html! {
        p.back { a href={ "/centres/" (shown.centre) "/templates" } { "← " (w::templates(lang)) } }
        h1 { (shown.kind.label(lang)) }
        @if let Some(fault) = &shown.fault { (faulty(lang, fault, &shown.source)) }
        section {
            h2 { (w::text(lang)) }
            p { (w::text_lead(lang)) }
            p { a href={ (here) "/source" } download { (w::take_ours(lang)) } }
            (edit(lang, &here, shown))
        }
        @if is_own {
            section {
                h2 { (w::put_ours_back(lang)) }
                p { (w::put_ours_back_lead(lang)) }
                (form::post_button(&format!("{here}/restoration"), &form_key(), None, w::put_ours_back(lang)))
            }
        }
        (versions(lang, &shown.versions))
    }
}

/// What is wrong, with the line and those around it.
fn faulty(lang: Lang, fault: &TemplateError, source: &str) -> Markup {
    let first = fault.line.saturating_sub(3);
    let around = source.lines().enumerate().skip(first).take(if fault.line == 0 { 0 } else { 5 });
    html! {
        (notice::notice(lang, &Notice::new(NoticeKind::Error, &told(fault, lang))))
        @if fault.line > 0 {
            pre.template-lines tabindex="0" {
                @for (place, line) in around {
                    @let number = place + 1;
                    @if number == fault.line { mark { (number) "  " (line) } "\n" }
                    @else { (number) "  " (line) "\n" }
                }
            }
        }
    }
}

fn edit(lang: Lang, here: &str, shown: &Shown) -> Markup {
    let fields = Fields::new(lang, &shown.errors);
    let body = fields.with_errors(html! {
        (fields.textarea("source", w::source(lang), &shown.source).hint(w::source_hint(lang)).rows(24))
        (fields.file("file", w::file(lang), ".typ,.txt").hint(w::file_hint(lang)).optional())
        (form::buttons(html! {
            (form::secondary(w::try_it(lang), "do", "preview"))
            (form::submit(w::put_in_force(lang)))
        }))
    });
    form::form_upload(here, &form_key(), None, body)
}

fn versions(lang: Lang, versions: &[Own]) -> Markup {
    let rows = versions.iter().map(|own| {
        vec![
            html! { (own.number) },
            html! { (when::date_time(lang, own.made_at)) },
            html! { (own.by(lang)) },
            html! {
                @match own.retired_at {
                    Some(at) => (w::retired(lang, when::date_time(lang, at))),
                    None => "–",
                }
            },
        ]
    });
    html! {
        @if !versions.is_empty() {
            section {
                h2 { (w::versions(lang)) }
                ([w::version(lang), w::made_at(lang), w::made_by(lang), w::state(lang)]
                    .into_iter()
                    .fold(Table::new(w::versions(lang)).quiet(), Table::head)
                    .rows(rows)
                    .render())
            }
        }
    }
}
