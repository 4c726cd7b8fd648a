//! What one is told of deadlines, and how: a page of one's account.

use super::{address::AddressLine, w};
use access::answer::form_key;
use base::{FieldErrors, Lang};
use page::{Fields, Markup, Render, Table, buttons, date, empty_state, form, html, post_button, submit};

/// What one chose.
#[derive(Debug, Clone)]
pub struct NoticesView {
    /// Whether one wants the letter.
    pub letter: bool,
    /// When the letters of one's centre are written; none for those who have no centre.
    pub at: Option<String>,
    /// True for those who may set that time.
    pub may_set: bool,
    /// The addresses of one's calendars.
    pub addresses: Vec<AddressLine>,
}

/// `GET /account/deadlines`
pub fn notices_page(lang: Lang, view: &NoticesView, errors: &FieldErrors) -> Markup {
    html! {
        p.back { a href="/deadlines" { "← " (w::to_deadlines(lang)) } }
        h1 { (w::title(lang)) }
        (Fields::new(lang, errors).errors())
        (letter(lang, view, errors))
        (calendars(lang, view))
    }
}

fn letter(lang: Lang, view: &NoticesView, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    html! {
        section {
            h2 { (w::letter(lang)) }
            @match &view.at {
                Some(at) => p { (w::letter_text(lang, at)) },
                None => p { (w::letter_without_centre(lang)) },
            }
            (form("/account/deadlines/letter", &form_key(), None, html! {
                (fields.checkbox("letter", w::letter_wanted(lang), view.letter))
                (buttons(submit(page::w::save(lang))))
            }))
            @if let (true, Some(at)) = (view.may_set, &view.at) {
                (form("/account/deadlines/letter-time", &form_key(), None, html! {
                    (fields.text("at", w::letter_at(lang), at).time().hint(w::letter_at_hint(lang)))
                    (buttons(submit(w::set_time(lang))))
                }))
            }
        }
    }
}

fn calendars(lang: Lang, view: &NoticesView) -> Markup {
    let rows = view.addresses.iter().map(|address| {
        let read = address.read_at.map(|at| date(lang, base::clock::date_of(at)));
        vec![
            html! { (date(lang, base::clock::date_of(address.created_at))) },
            html! { (read.as_deref().unwrap_or_else(|| w::never_read(lang))) },
            post_button(
                &format!("/account/deadlines/calendar/{}/revocation", address.id),
                &form_key(),
                None,
                w::revoke(lang),
            ),
        ]
    });
    let make = post_button("/account/deadlines/calendar", &form_key(), None, w::make(lang));
    html! {
        section {
            h2 { (w::calendar(lang)) }
            p { (w::calendar_text(lang)) }
            (Table::new(w::calendar(lang)).quiet().head(w::made_on(lang)).head(w::read_on(lang)).head(w::what_to_do(lang))
                .rows(rows).empty(empty_state(w::no_calendar(lang), make.clone())).render())
            @if !view.addresses.is_empty() { (make) }
        }
    }
}

/// The address, shown once.
pub fn address_page(lang: Lang, address: &str) -> Markup {
    html! {
        p.back { a href="/account/deadlines" { "← " (w::title(lang)) } }
        h1 { (w::address_title(lang)) }
        p { (w::address_text(lang)) }
        p { code { (address) } }
        p { (w::address_secret(lang)) }
    }
}
