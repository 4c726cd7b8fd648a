//! The papers of a record on its page.

use super::{Made, Offer, address, w};
use crate::{Kind, PaperLine, Source, papers::samples::paper};
use access::answer::form_key;
use base::{Code, Lang};
use page::{Markup, Tone, form, html, list, when};
use uuid::Uuid;

/// What was made, with links; how each paper would look; the button that makes it final.
pub fn panel(lang: Lang, made: &Made) -> Markup {
    if made.of.is_none() || (made.offers.is_empty() && made.lines.is_empty()) {
        return html! {};
    }
    html! {
        section #made-papers {
            h2 { (w::title(lang)) }
            @if made.lines.is_empty() { p { (w::none_yet(lang)) } }
            (lines(lang, made))
        }
    }
}

/// The same without a heading, under a row of a list.
pub fn lines(lang: Lang, made: &Made) -> Markup {
    let Some(of) = made.of else { return html! {} };
    html! {
        @if !made.lines.is_empty() { ul.plain { @for one in &made.lines { li { (line(lang, one)) } } } }
        @if made.offers.iter().any(|one| !one.is_signed) { p.soft { (w::sign_first(lang)) } }
        @if made.may_make && made.offers.iter().any(|one| one.is_signed && is_made(made, one.kind)) {
            p.soft { (w::once_more(lang)) }
        }
        @for one in &made.offers { (offer(lang, made, of, *one)) }
    }
}

fn is_made(made: &Made, kind: Kind) -> bool {
    made.lines.iter().any(|line| line.kind == kind)
}

fn line(lang: Lang, one: &PaperLine) -> Markup {
    html! {
        a href={ "/papers/" (one.id) } { (one.title) }
        @if one.replaced_by.is_some() { " " (list::tag(w::replaced(lang), Tone::Neutral)) }
        " " span.soft.details { (w::numbered(lang, when::date(lang, one.dated_on), one.number)) }
    }
}

fn offer(lang: Lang, made: &Made, of: Source, one: Offer) -> Markup {
    let (here, name) = (address(of, one.kind), one.kind.label(lang));
    let deed = if is_made(made, one.kind) { w::make_anew(lang) } else { w::make(lang) };
    html! {
        div.paper-offer {
            p { b { (name) } }
            div.buttons {
                a.button.quiet href=(here) { (w::preview(lang)) span.unseen { ": " (name) } }
                @if one.is_signed && made.may_make {
                    (form::post_button_for(&here, &form_key(), None, deed, name))
                }
            }
        }
    }
}

/// The papers of a record that has made one, for samples of pages.
pub fn sample(record: &'static str, kind: Kind) -> Made {
    Made {
        of: Some(Source { kind: record, id: Uuid::nil() }),
        offers: vec![Offer { kind, is_signed: true }],
        lines: vec![paper(302, kind, 21)],
        may_make: true,
    }
}

/// The papers of a record: none yet, some made, one for those who only read, a draft.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let of = Some(Source { kind: "service-agreement", id: Uuid::nil() });
    let offer = |kind, is_signed| Offer { kind, is_signed };
    let draft = Made { of, offers: vec![offer(Kind::Agreement, false)], ..Made::default() };
    let replaced =
        PaperLine { replaced_by: Some(base::Id::from_uuid(Uuid::nil())), ..paper(301, Kind::Agreement, 20) };
    let full = Made {
        of,
        offers: vec![offer(Kind::Agreement, true), offer(Kind::Termination, true)],
        lines: vec![paper(302, Kind::Agreement, 21), replaced],
        may_make: true,
    };
    let only_read = Made { may_make: false, ..full.clone() };
    let page = |made: &Made| html! { h1 { (Kind::Agreement.label(lang)) } (panel(lang, made)) };
    vec![
        ("papers of a record, a draft", page(&draft)),
        ("papers of a record", page(&full)),
        ("papers of a record, only read", page(&only_read)),
    ]
}
