//! The notification as a paper: A4, in Bulgarian, whatever language its reader has chosen.

use crate::response::{
    notification::{NotificationRow, read::Letterhead},
    w,
};
use base::{Code, Lang, clock};
use page::{Markup, button_link, buttons, date, date_time, html};

/// The paper.
#[derive(Debug, Clone)]
pub struct PaperView {
    /// The address of the notification.
    pub back: String,
    /// The head of the centre's letters.
    pub head: Letterhead,
    /// The notification.
    pub row: NotificationRow,
    /// The number of the signal.
    pub reference: String,
    /// The head of service, who signs.
    pub head_of_service: Option<String>,
}

/// Institutions are written to in Bulgarian.
const LANG: Lang = Lang::Bg;

/// Its content. What is for the screen alone is in the reader's language.
pub fn paper(lang: Lang, view: &PaperView) -> Markup {
    html! {
        div.screen-only {
            p { a href=(view.back) { (w::to_notification(lang)) } }
            p { (w::paper_lead(lang)) }
            (buttons(html! { button.button.scripted-only type="button" data-print { (page::w::print(lang)) } (button_link(&view.back, page::w::back(lang))) }))
        }
        article.paper lang="bg" {
            (letterhead(&view.head))
            (addressee(&view.row))
            h1 { (w::paper_title(LANG)) }
            p.paper-ground { (w::paper_ground(LANG)) }
            @for part in view.row.text.split("\n\n") { p.as-typed { (part.trim()) } }
            p { (w::paper_told(LANG, date_time(LANG, view.row.notified_at), &view.row.receiver, view.row.channel.label(LANG).to_lowercase())) }
            p { (w::paper_please(LANG)) }
            (signatures(view))
        }
    }
}

fn letterhead(head: &Letterhead) -> Markup {
    html! {
        header.paper-head {
            p { strong { (head.centre) } }
            p { (head.provider) }
            p { (head.address) @if let Some(postcode) = &head.postcode { ", " (postcode) } }
            p {
                @if let Some(phone) = &head.phone { (w::paper_phone(LANG, phone)) " " }
                @if let Some(email) = &head.email { (w::paper_email(LANG, email)) }
            }
        }
    }
}

fn addressee(row: &NotificationRow) -> Markup {
    let on = date(LANG, clock::date_of(row.notified_at));
    html! {
        div.paper-number {
            p { (w::paper_number(LANG, on, row.reference(LANG).unwrap_or_default())) }
            @if let Some(number) = &row.their_number { p { (w::paper_their_number(LANG, number)) } }
        }
        div.paper-to {
            p { (w::paper_to(LANG)) }
            p { strong { (row.organisation(LANG).unwrap_or_else(|| w::party_cpd(LANG))) } }
            @if let Some(address) = &row.organisation_address { p { (address) } }
        }
    }
}

fn signatures(view: &PaperView) -> Markup {
    html! {
        p { (w::paper_reference(LANG, &view.reference)) }
        dl.paper-signatures {
            div { dt { (w::paper_made_by(LANG)) } dd { (view.row.by(LANG)) } dd.paper-line { (w::paper_signature(LANG)) } }
            div { dt { (w::paper_head_of_service(LANG)) } dd { (view.head_of_service.as_deref().unwrap_or_default()) } dd.paper-line { (w::paper_signature(LANG)) } }
            div { dt { (w::paper_received_by(LANG)) } dd { (view.row.receiver) } dd.paper-line { (w::paper_signature_and_date(LANG)) } }
        }
    }
}
