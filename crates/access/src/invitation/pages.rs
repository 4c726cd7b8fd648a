//! The page of an invitation.

use super::w;
use crate::account;
use base::{FieldErrors, Lang, Problem};
use page::{Fields, Markup, buttons, form, html, submit};

/// The page that sets the password.
pub(super) fn set(lang: Lang, name: &str, email: &str, action: &str, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    html! {
        div.door {
            h1 { (w::title(lang)) }
            p { (w::text(lang, email, name)) }
            (form(action, &crate::answer::form_key(), None, fields.with_errors(html! {
                // Lets the browser remember the password under the right name.
                input type="hidden" name="email" value=(email) autocomplete="username";
                (account::new_password(lang, &fields))
                (buttons(submit(w::set(lang))))
            })))
        }
    }
}

/// The page of a link that is good no more.
pub(super) fn gone(lang: Lang) -> Markup {
    html! {
        div.door {
            h1 { (w::gone_title(lang)) }
            p { (w::gone_text(lang)) }
            p { a.button href="/sign-in" { (w::to_sign_in(lang)) } }
        }
    }
}

/// The pages, empty and with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let short = FieldErrors::one("password", Problem::TooShort(12));
    let of = |errors| set(lang, "R. Primerna", "radka@example.bg", "/invitation/x", errors);
    vec![
        ("invitation, empty", of(&FieldErrors::new())),
        ("invitation, with errors", of(&short)),
        ("invitation, gone", gone(lang)),
    ]
}
