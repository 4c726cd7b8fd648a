//! The pages of signing in: one question each, nothing else.

use super::w;
use base::{FieldErrors, Lang, Problem};
use page::{Fields, Markup, buttons, html, submit};

/// The sign-in page.
pub(super) fn sign_in(lang: Lang, errors: &FieldErrors, email: &str, next: &str) -> Markup {
    let fields = Fields::new(lang, errors);
    html! {
        div.door {
            h1 { (w::title(lang)) }
            (fields.errors())
            form method="post" action="/sign-in" novalidate {
                (fields.hidden("next", next))
                (fields.text("email", w::email(lang), email).email().autocomplete("username"))
                (fields.text("password", w::password(lang), "").password().autocomplete("current-password"))
                (buttons(submit(w::enter(lang))))
            }
            p.hint { (w::forgotten(lang)) }
            p.way { a href="/report" { (w::report(lang)) } }
        }
    }
}

/// The page that asks for the code of the second factor.
pub(super) fn code(lang: Lang, errors: &FieldErrors, next: &str) -> Markup {
    let fields = Fields::new(lang, errors);
    html! {
        div.door {
            h1 { (w::code_title(lang)) }
            (fields.errors())
            form method="post" action="/sign-in/code" novalidate {
                (fields.hidden("next", next))
                (fields.text("code", w::code(lang), "").hint(w::code_hint(lang)).autocomplete("one-time-code").narrow())
                (buttons(submit(w::enter(lang))))
            }
            form method="post" action="/sign-out" { button.link-button type="submit" { (w::start_again(lang)) } }
        }
    }
}

/// The lock of an idle screen.
pub(super) fn locked(lang: Lang, errors: &FieldErrors, name: &str, next: &str) -> Markup {
    let fields = Fields::new(lang, errors);
    html! {
        div.door {
            h1 { (w::locked_title(lang)) }
            p { (w::locked_text(lang, name)) }
            (fields.errors())
            form method="post" action="/unlock" novalidate {
                (fields.hidden("next", next))
                (fields.text("password", w::password(lang), "").password().autocomplete("current-password"))
                (buttons(submit(w::unlock(lang))))
            }
            form method="post" action="/sign-out" { button.link-button type="submit" { (w::somebody_else(lang)) } }
        }
    }
}

/// What is said when e-mail and password do not fit: the same, whichever it is.
pub(super) fn wrong() -> FieldErrors {
    FieldErrors::one("email", Problem::said("sign-in-wrong", w::wrong))
}

/// What is said when a code is not taken.
pub(super) fn wrong_code() -> FieldErrors {
    FieldErrors::one("code", Problem::said("code-wrong", w::wrong_code))
}

/// What is said when the password does not open the lock.
pub(super) fn wrong_password() -> FieldErrors {
    FieldErrors::one("password", Problem::said("password-wrong", w::wrong_password))
}

/// The pages, empty, full and with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    vec![
        ("sign-in, empty", sign_in(lang, &none, "", "/")),
        ("sign-in, with errors", sign_in(lang, &wrong(), "radka@example.bg", "/cases?q=a")),
        ("sign-in code, empty", code(lang, &none, "/")),
        ("sign-in code, with errors", code(lang, &wrong_code(), "/")),
        ("lock, full", locked(lang, &none, "R. Ivanova", "/")),
        ("lock, with errors", locked(lang, &wrong_password(), "R. Ivanova", "/")),
    ]
}
