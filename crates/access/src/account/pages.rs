//! The pages of the account.

mod factor;
mod samples;

pub(super) use factor::{SetUp, factor, recovery_codes, set_up};
pub use samples::samples;

use super::{
    read::{PostLine, SignedIn, TokenLine, device_name},
    w,
};
use crate::{answer::form_key, token::Scope, viewer::SessionId};
use base::{Code, FieldErrors, Lang, jiff::Timestamp, typed::Typed};
use page::{
    Fields, Markup, NavLink, Render, Table, button_link, buttons, empty_state, form, html, links,
    post_button, submit, summary_list, tag,
};

/// What the first page of the account shows.
#[derive(Debug, Clone)]
pub(super) struct Account {
    pub key: String,
    pub name: String,
    pub name_latin: String,
    pub email: String,
    pub phone: String,
    pub language: String,
    pub posts: Vec<PostLine>,
    pub second_factor_since: Option<Timestamp>,
    pub codes_left: i64,
    pub sessions: Vec<SignedIn>,
    pub this_session: Option<SessionId>,
    pub tokens: Vec<TokenLine>,
    /// Pages that have no place in the main menu, and may be opened by this user.
    pub more: Vec<NavLink>,
}

/// The first page of the account.
pub(super) fn account(lang: Lang, view: &Account, errors: &FieldErrors) -> Markup {
    html! {
        h1 { (w::title(lang)) }
        (Fields::new(lang, errors).errors())
        (own(lang, view, errors))
        section {
            h2 { (w::security(lang)) }
            (summary_list(&[
                (w::password(lang), html! { a href="/account/password" { (w::change_password(lang)) } }),
                (w::second_factor(lang), second_factor(lang, view)),
            ]))
        }
        (sessions(lang, view))
        (tokens(lang, view))
        @if !view.more.is_empty() { section { h2 { (w::more(lang)) } (links(lang, &view.more)) } }
    }
}

fn own(lang: Lang, view: &Account, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let languages = [("bg", w::bulgarian(lang)), ("en", w::english(lang))];
    let languages = languages.map(|(tag, word)| (tag.to_owned(), word.to_owned()));
    html! {
        section {
            h2 { (w::own(lang)) }
            (summary_list(&[
                (w::name(lang), html! { (view.name) " · " (view.name_latin) }),
                (w::email(lang), html! { (view.email) }),
                (w::posts(lang), html! { ul.plain { @for post in &view.posts { li { (self::post(lang, post)) } } } }),
            ]))
            p.hint { (w::own_hint(lang)) }
            (form("/account", &view.key, None, html! {
                (fields.text("phone", w::phone(lang), &view.phone).tel().optional().autocomplete("tel"))
                (fields.radio_list("language", w::language(lang), Some(&view.language), &languages).inline())
                (buttons(submit(page::w::save(lang))))
            }))
        }
    }
}

fn post(lang: Lang, (role, centre): &PostLine) -> String {
    let place = centre.as_deref().unwrap_or_else(|| w::whole_network(lang));
    format!("{} · {place}", role.label(lang))
}

fn second_factor(lang: Lang, view: &Account) -> Markup {
    let href = "/account/second-factor";
    html! {
        @match view.second_factor_since {
            Some(since) => {
                (tag(w::factor_on(lang), page::Tone::Good)) " "
                (w::factor_since(lang, view.codes_left, page::date_time(lang, since))) " "
                a href=(href) { (w::factor_manage(lang)) }
            }
            None => {
                (tag(w::factor_off(lang), page::Tone::Warn)) " " a href=(href) { (w::factor_set_up(lang)) }
            }
        }
    }
}

fn sessions(lang: Lang, view: &Account) -> Markup {
    let rows = view.sessions.iter().map(|session| {
        let mine = view.this_session == Some(session.id);
        vec![
            html! { (device_name(&session.device)) },
            html! { (session.address) },
            html! { (page::date_time(lang, session.seen_at)) },
            html! {
                @if mine { (tag(w::this_session(lang), page::Tone::Info)) }
                @else { (post_button(&format!("/account/sessions/{}/end", session.id), &form_key(), None, w::end_session(lang))) }
            },
        ]
    });
    html! {
        section {
            h2 { (w::sessions(lang)) }
            p { (w::sessions_text(lang)) }
            (Table::new(w::sessions(lang)).quiet().head(w::device(lang)).head(w::address(lang)).head(w::seen(lang))
                .head(w::what_to_do(lang)).rows(rows).render())
            @if view.sessions.len() > 1 { (post_button("/account/sessions/end-others", &view.key, None, w::end_others(lang))) }
        }
    }
}

fn tokens(lang: Lang, view: &Account) -> Markup {
    let rows = view.tokens.iter().map(|token| {
        let used = token.last_used_at.map(|at| page::date_time(lang, at));
        vec![
            html! { (token.name) },
            html! { (token.scope.label(lang)) },
            html! { @if let Some(until) = token.expires_at { (page::date_time(lang, until)) } @else { (w::without_end(lang)) } },
            html! { (used.as_deref().unwrap_or_else(|| w::never(lang))) },
            post_button(&format!("/account/tokens/{}/revoke", token.id), &form_key(), None, w::revoke(lang)),
        ]
    });
    let new = button_link("/account/tokens/new", w::new_token(lang));
    html! {
        section {
            h2 { (w::tokens(lang)) }
            (Table::new(w::tokens(lang)).quiet().head(w::token_name(lang)).head(w::scope(lang)).head(w::until(lang))
                .head(w::used(lang)).head(w::what_to_do(lang)).rows(rows)
                .empty(empty_state(w::no_tokens(lang), new.clone())).render())
            @if !view.tokens.is_empty() { p { (new) } }
        }
    }
}

/// The page that changes the password.
pub(super) fn password(lang: Lang, key: &str, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    html! {
        div.door {
            h1 { (w::password_title(lang)) }
            (form("/account/password", key, None, fields.with_errors(html! {
                (fields.text("current", w::current(lang), "").password().autocomplete("current-password"))
                (new_password(lang, &fields))
                p.hint { (w::password_ends_others(lang)) }
                (buttons(html! { (submit(w::change_password(lang))) (button_link("/account", page::w::cancel(lang))) }))
            })))
        }
    }
}

/// The two fields of a new password.
pub(crate) fn new_password(lang: Lang, fields: &Fields) -> Markup {
    html! {
        (fields.text("password", w::new_password(lang), "").hint(w::new_password_hint(lang)).password().autocomplete("new-password"))
        (fields.text("password_again", w::new_password_again(lang), "").password().autocomplete("new-password"))
    }
}

/// The page that makes a token.
pub(super) fn new_token(lang: Lang, key: &str, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    html! {
        h1 { (w::new_token(lang)) }
        p { (w::new_token_text(lang)) }
        (form("/account/tokens", key, None, fields.with_errors(html! {
            (fields.text("name", w::token_name(lang), typed.get("name")).hint(w::token_name_hint(lang)).max_length(80))
            (fields.radios::<Scope>("scope", w::scope(lang), Some(typed.get("scope"))))
            (fields.text("days", w::token_days(lang), typed.get("days")).number())
            (buttons(html! { (submit(w::make_token(lang))) (button_link("/account", page::w::cancel(lang))) }))
        })))
    }
}

/// A new token, this once.
pub(super) fn token_shown(lang: Lang, name: &str, token: &str) -> Markup {
    html! {
        h1 { (w::token_title(lang)) }
        p { (w::token_text(lang, name)) }
        p.once { code { (token) } }
        (buttons(button_link("/account", w::token_copied(lang))))
    }
}
