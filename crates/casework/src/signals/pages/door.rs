//! The link of a ward: made, renewed, revoked by the centre, and its poster for the wall.

use crate::signals::w;
use base::{Lang, jiff::Timestamp};
use page::{
    Markup, Notice, NoticeKind, button_link, buttons, date_time, empty_state, html, notice, post_button,
    summary_list,
};
use qrcode::{Color, EcLevel, QrCode};

/// The page of a ward's link.
#[derive(Debug, Clone)]
pub struct DoorView {
    /// The address of the ward.
    pub ward: String,
    /// The ward and its hospital.
    pub place: String,
    /// The address that the link opens, and since when it holds.
    pub link: Option<(String, Timestamp)>,
    /// The PIN, in the one answer that tells it.
    pub pin: Option<String>,
    /// A fresh key for each button.
    pub keys: [String; 2],
}

/// Its content.
pub fn door(lang: Lang, view: &DoorView) -> Markup {
    let base = format!("{}/link", view.ward);
    html! {
        p { a href=(view.ward) { (view.place) } }
        h1 { (w::door_title(lang)) }
        p.lead { (w::door_lead(lang)) }
        @if let Some(pin) = &view.pin { (told_once(lang, pin)) }
        @match &view.link {
            Some((address, since)) => {
                (summary_list(&[
                    (w::door_address(lang), html! { a href=(address) { span.address { (address) } } }),
                    (w::door_since(lang), html! { (date_time(lang, *since)) }),
                ]))
                @if view.pin.is_none() { p { (w::door_pin_told(lang)) } }
                (buttons(html! {
                    (button_link(&format!("{base}/poster"), w::door_poster(lang)))
                    (post_button(&format!("{base}/pin"), &view.keys[0], None, w::door_new_pin(lang)))
                    (button_link(&format!("{base}/revocation"), w::door_revoke(lang)))
                }))
            }
            None => {
                (empty_state(w::door_none(lang), post_button(&base, &view.keys[1], None, w::door_make(lang))))
            }
        }
    }
}

/// The PIN in large digits, in two groups as one tells them.
fn told_once(lang: Lang, pin: &str) -> Markup {
    let (first, last) = pin.split_at_checked(3).unwrap_or((pin, ""));
    notice(
        lang,
        &Notice {
            kind: NoticeKind::Success,
            text: html! { strong.pin { (w::door_pin(lang, format!("{first} {last}"))) } " " (w::door_pin_once(lang)) },
            undo: None,
        },
    )
}

/// The poster of a ward in both languages, for a sheet of A4.
#[derive(Debug, Clone)]
pub struct PosterView {
    /// The address of the ward, for the way back.
    pub ward: String,
    /// The ward and its hospital, in Bulgarian and in English.
    pub place: [String; 2],
    /// The centre that answers, in Bulgarian and in English.
    pub centre: [String; 2],
    /// Its telephone.
    pub phone: Option<String>,
    /// The address that the code holds.
    pub address: String,
}

/// Its content. The PIN is never on it.
pub fn poster(lang: Lang, view: &PosterView) -> Markup {
    html! {
        div.poster {
            h1 lang="bg" { (w::poster_title(Lang::Bg)) }
            p.poster-title lang="en" { (w::poster_title(Lang::En)) }
            p.poster-place lang="bg" { (view.place[0]) }
            p.poster-place lang="en" { (view.place[1]) }
            (qr(&view.address, w::poster_code(lang)))
            p.poster-address { (view.address) }
            div.poster-hows { @for (at, tongue) in [Lang::Bg, Lang::En].into_iter().enumerate() { (how(tongue, &view.centre[at])) } }
            @if let Some(phone) = &view.phone {
                p.poster-phone { (base::phone::Phone::read(phone).display) }
            }
        }
        p.buttons { a.button.quiet href={ (view.ward) "/link" } { (page::w::back(lang)) } }
    }
}

fn how(lang: Lang, centre: &str) -> Markup {
    html! {
        section.poster-how lang=(lang.tag()) {
            h2 { (w::poster_how(lang)) }
            ol {
                li { (w::poster_scan(lang)) }
                li { (w::poster_tell(lang)) }
                li { (w::poster_pin(lang)) }
            }
            p { (w::report_answers(lang, centre)) }
        }
    }
}

/// An address as a QR code; nothing when it is too long for one.
pub fn qr(address: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(address.as_bytes(), EcLevel::M) else {
        return html! {};
    };
    let width = code.width();
    let mut path = String::new();
    for (place, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", place % width + 4, place / width + 4));
        }
    }
    // Four modules of quiet around, as the standard asks.
    let side = width + 8;
    html! {
        svg.qr viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect.qr-light width=(side) height=(side) {}
            path.qr-dark d=(path) {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_poster_bears_a_code_and_no_pin() {
        let view = PosterView {
            ward: "/wards/1".into(),
            place: ["Родилно отделение".into(), "Maternity ward".into()],
            centre: ["ЦОП".into(), "CSC".into()],
            phone: Some("+35928223510".into()),
            address: "https://zaedno.example/r/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq".into(),
        };
        let html = poster(Lang::Bg, &view).0;
        assert!(html.contains("<svg") && html.contains("M4 4h1v1h-1z"), "{html}");
        assert!(html.contains("02 822 3510"));
    }
}
