//! Questions with one field.

use super::{Showing, described, invalid, optional};
use crate::questions::{Leaf, choosing, w};
use base::{Lang, ids::FileId};
use instruments::{Value, instrument::Kind};
use page::{Markup, form, html, list, when};

/// The field of a question.
pub(super) fn field(showing: &Showing, leaf: &Leaf) -> Markup {
    let typed = leaf.value.typed();
    let path = leaf.path.as_str();
    match leaf.kind {
        Kind::SelectOne { .. } => html! {
            select id=(path) name=(path) aria-describedby=[described(leaf)] aria-invalid=[invalid(leaf)] {
                option value="" selected[typed.is_empty()] { (page::w::choose(showing.lang)) }
                @for (name, label) in &leaf.choices { option value=(name) selected[*name == typed] { (label) } }
            }
        },
        Kind::Text if leaf.appearance.contains("multiline") => html! {
            textarea id=(path) name=(path) rows="4" maxlength="10000" aria-describedby=[described(leaf)]
                aria-invalid=[invalid(leaf)] {
                @if typed.starts_with('\n') { "\n" } (typed)
            }
        },
        Kind::Acknowledge => html! {
            input type="hidden" name=(path) value="";
            div.choice {
                input id=(path) name=(path) type="checkbox" value="OK" checked[!leaf.value.is_blank()]
                    aria-describedby=[described(leaf)] aria-invalid=[invalid(leaf)];
                label for=(path) { (leaf.label) (optional(showing.lang, leaf)) }
            }
        },
        Kind::Image | Kind::File => file(showing, leaf, &typed),
        Kind::Geopoint => place(showing.lang, leaf, &typed),
        Kind::Integer => line(leaf, &typed, Some("numeric"), None),
        Kind::Decimal => line(leaf, &choosing::number(showing.lang, &typed), Some("decimal"), None),
        Kind::Range => html! {
            (line(leaf, &choosing::number(showing.lang, &typed), Some("decimal"), None))
            p.hint id={ (path) "-range" } { (choosing::bounds(showing.lang, leaf)) }
        },
        Kind::Date => line(leaf, &day(&leaf.value, &typed), Some("numeric"), Some("date")),
        Kind::Time => line(leaf, &typed, Some("numeric"), Some("time")),
        Kind::DateTime => line(leaf, &day(&leaf.value, &typed), Some("numeric"), Some("datetime-local")),
        _ => line(leaf, &typed, None, None),
    }
}

/// Dates as people write them; what cannot be read stays as it was typed.
pub(super) fn day(value: &Value, typed: &str) -> String {
    match value {
        Value::Date(day) => when::date(Lang::Bg, *day),
        Value::DateTime(at) => {
            format!("{} {:02}:{:02}", when::date(Lang::Bg, at.date()), at.hour(), at.minute())
        }
        _ => typed.to_owned(),
    }
}

fn line(leaf: &Leaf, value: &str, mode: Option<&str>, shape: Option<&str>) -> Markup {
    let narrow = mode.is_some().then_some("narrow");
    html! {
        input id=(leaf.path) name=(leaf.path) type="text" value=(value) class=[narrow] autocomplete="off"
            inputmode=[mode] data-typed=[shape] maxlength="1000" aria-describedby=[described(leaf)]
            aria-invalid=[invalid(leaf)];
    }
}

/// Two numbers with a space between: the keyboard of numbers has none on most phones, so the whole one is shown.
fn place(lang: Lang, leaf: &Leaf, typed: &str) -> Markup {
    let path = leaf.path.as_str();
    html! {
        p.hint id={ (path) "-place" } { (w::place_hint(lang)) }
        (line(leaf, typed, None, None))
        button.button.quiet.scripted-only type="button" data-place-of=(path) data-failed=(w::place_failed(lang)) {
            (w::use_my_place(lang)) span.unseen { ": " (leaf.label) }
        }
        p.soft role="status" {}
    }
}

/// A file is chosen on a page of its own, so that it needs no script; what is there can be looked at and taken away.
fn file(showing: &Showing, leaf: &Leaf, typed: &str) -> Markup {
    let lang = showing.lang;
    let path = leaf.path.as_str();
    let Some(here) = showing.files else { return html! { p.soft id=(path) { (w::file_later(lang)) } } };
    let kept = typed.parse::<FileId>().ok();
    html! {
        input type="hidden" name=(path) value=(typed);
        @if let Some(kept) = kept {
            p { (list::tag(w::file_there(lang), page::Tone::Good)) " "
                a href={ (here) "/files/" (kept) } { (w::see_file(lang)) span.unseen { ": " (leaf.label) } }
            }
        }
        div.buttons {
            button.button.quiet id=(path) type="submit" name="do" value={ "file:" (path) }
                aria-describedby=[described(leaf)] {
                @if kept.is_none() { (w::add_file(lang)) } @else { (w::other_file(lang)) }
                span.unseen { ": " (leaf.label) }
            }
            @if kept.is_some() {
                (form::secondary(w::remove_file(lang), "do", &format!("clear:{path}")))
            }
        }
    }
}
