//! The pages of the second factor.

use super::super::w;
use base::{FieldErrors, Lang};
use page::{Fields, Markup, button_link, buttons, form, html, submit};

/// What the page of a set-up shows.
#[derive(Debug, Clone)]
pub(in crate::account) struct SetUp {
    pub key: String,
    /// The secret, sealed, on its way back.
    pub carried: String,
    /// The secret in groups of four.
    pub text: String,
    /// The address in the picture.
    pub url: String,
    /// True when nothing else may be done first.
    pub required: bool,
}

/// The page that sets the second factor up: picture, text, and a code that proves it.
pub(in crate::account) fn set_up(lang: Lang, view: &SetUp, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    html! {
        h1 { (w::factor_title(lang)) }
        (fields.errors())
        @if view.required { p { strong { (w::factor_required(lang)) } } }
        ol.guide {
            li { (w::factor_step_app(lang)) }
            li { (w::factor_step_scan(lang)) (picture(lang, &view.url)) p { (w::factor_by_hand(lang)) " " code.secret { (view.text) } } }
            li { (w::factor_step_code(lang)) }
        }
        (form("/account/second-factor", &view.key, None, html! {
            (fields.hidden("carried", &view.carried))
            (fields.text("code", w::code(lang), "").hint(w::code_hint(lang)).inputmode("numeric").autocomplete("one-time-code").narrow())
            (buttons(submit(w::factor_confirm(lang))))
        }))
    }
}

/// The page of a second factor that is set up.
pub(in crate::account) fn factor(
    lang: Lang,
    key: &str,
    codes_left: i64,
    removable: bool,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    html! {
        h1 { (w::factor_title(lang)) }
        (fields.errors())
        p { (w::factor_works(lang)) " " (w::codes_left(lang, codes_left)) }
        p { (w::factor_phone_lost(lang)) }
        form method="post" action="/account/second-factor/codes" novalidate data-once {
            (page::hidden("_key", key))
            (fields.text("password", w::current(lang), "").password().autocomplete("current-password"))
            (buttons(html! {
                (submit(w::codes_renew(lang)))
                @if removable {
                    button.button.grave type="submit" formaction="/account/second-factor/removal" { (w::factor_remove(lang)) }
                }
            }))
        }
        p { (button_link("/account", page::w::back(lang))) }
    }
}

/// The recovery codes, this once.
pub(in crate::account) fn recovery_codes(lang: Lang, codes: &[String]) -> Markup {
    html! {
        h1 { (w::codes_title(lang)) }
        p { (w::codes_text(lang)) }
        ul.codes { @for code in codes { li { code { (code) } } } }
        (buttons(button_link("/account", w::codes_kept(lang))))
    }
}

/// A QR code as a picture of our own: one path, dark on white in both colour schemes, so that telephones read it.
fn picture(lang: Lang, text: &str) -> Markup {
    let Ok(code) = qrcode::QrCode::new(text) else { return html! {} };
    let width = code.width();
    let mut path = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == qrcode::Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", at % width + 4, at / width + 4));
        }
    }
    let side = width + 8;
    html! {
        svg.qr viewBox=(format!("0 0 {side} {side}")) role="img" aria-label=(w::qr(lang)) {
            rect.qr-light width=(side) height=(side) {}
            path.qr-dark d=(path) {}
        }
    }
}
