//! The link for complaints: made, revoked by the centre, and its poster for the wall.

use crate::complaints::w;
use base::{Lang, jiff::Timestamp, phone::Phone};
use casework::signals::pages::qr;
use page::{Markup, button_link, buttons, date_time, empty_state, html, post_button, summary_list};

/// The page of the link.
#[derive(Debug, Clone)]
pub struct DoorView {
    /// The address that the link opens, and since when it holds.
    pub link: Option<(String, Timestamp)>,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn door_page(lang: Lang, view: &DoorView) -> Markup {
    html! {
        p.back { a href="/complaints" { "← " (w::title(lang)) } }
        h1 { (w::link_title(lang)) }
        p.lead { (w::link_lead(lang)) }
        @match &view.link {
            Some((address, since)) => {
                (summary_list(&[
                    (w::link_address(lang), html! { a href=(address) { span.address { (address) } } }),
                    (w::link_since(lang), html! { (date_time(lang, *since)) }),
                ]))
                p { (w::link_where(lang)) }
                (buttons(html! {
                    (button_link("/complaints/link/poster", w::link_poster(lang)))
                    (button_link("/complaints/link/revocation", w::link_revoke(lang)))
                }))
            }
            None => {
                (empty_state(w::link_none(lang), post_button("/complaints/link", &view.key, None, w::link_make(lang))))
            }
        }
    }
}

/// The poster in both languages, for a sheet of A4.
#[derive(Debug, Clone)]
pub struct PosterView {
    /// The centre, in Bulgarian and in English.
    pub centre: [String; 2],
    /// Its telephone.
    pub phone: Option<String>,
    /// The address that the code holds.
    pub address: String,
}

/// Its content.
pub fn poster_page(lang: Lang, view: &PosterView) -> Markup {
    html! {
        div.poster {
            h1 lang="bg" { (w::poster_title(Lang::Bg)) }
            p.poster-title lang="en" { (w::poster_title(Lang::En)) }
            p.poster-place lang="bg" { (view.centre[0]) }
            p.poster-place lang="en" { (view.centre[1]) }
            (qr(&view.address, w::poster_code(lang)))
            p.poster-address { (view.address) }
            div.poster-hows {
                @for tongue in [Lang::Bg, Lang::En] {
                    section.poster-how lang=(tongue.tag()) {
                        h2 { (w::poster_how(tongue)) }
                        ul {
                            li { (w::poster_free(tongue)) }
                            li { (w::poster_child(tongue)) }
                            li { (w::poster_answer(tongue)) }
                            li { (w::poster_safe(tongue)) }
                        }
                    }
                }
            }
            @if let Some(phone) = &view.phone { p.poster-phone { (Phone::read(phone).display) } }
        }
        p.buttons.no-print {
            button.button.scripted-only type="button" data-print { (page::w::print(lang)) }
            a.button.quiet href="/complaints/link" { (page::w::back(lang)) }
        }
    }
}
