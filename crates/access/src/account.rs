//! My account: what is known of me here, my password, second factor, sign-ins and tokens of the API.

mod factor;
mod pages;
mod password;
mod read;
mod tokens;
mod web;

use crate::{Action, Routes};
pub(crate) use pages::new_password;
pub use pages::samples;

/// The words of the account.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_account.rs"));
}

/// The routes of one's own account: open to everybody who is signed in, about themselves.
pub fn routes() -> Routes {
    Routes::new()
        .get("/account", Action::OWN, web::show)
        .post("/account", Action::OWN, web::save)
        .post("/account/sessions/{id}/end", Action::OWN, web::end_session)
        .post("/account/sessions/end-others", Action::OWN, web::end_others)
        .get("/account/password", Action::OWN, password::show)
        .post("/account/password", Action::OWN, password::change)
        .get("/account/second-factor", Action::OWN, factor::show)
        .post("/account/second-factor", Action::OWN, factor::set_up)
        .post("/account/second-factor/codes", Action::OWN, factor::renew)
        .post("/account/second-factor/removal", Action::OWN, factor::remove)
        .get("/account/tokens/new", Action::OWN, tokens::show)
        .post("/account/tokens", Action::OWN, tokens::create)
        .post("/account/tokens/{id}/revoke", Action::OWN, tokens::revoke)
}
