//! Who may see and do what: identity, sessions, roles, the viewer, permits, and the audit trail.
//!
//! Order of modules: `w`, `roles`, `secret`, `policy`, `viewer`, `error`, `permit`, `permits`, `audit`, `message`, `password`, then the web:
//! `app`, `looked`, `ask`, `refusal`, `navigation`, `session`, `secrets`, `token`, `second_factor`, `guard`, `upload`, `routes`, `answer`, `write`,
//! and the areas that stand on them.

pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod account;
pub mod answer;
pub mod app;
pub mod ask;
pub mod attempts;
pub mod audit;
pub mod catcher;
pub mod draft;
pub mod error;
pub mod glass;
pub mod guard;
pub mod invitation;
pub mod language;
pub mod looked;
pub mod message;
pub mod navigation;
pub mod password;
pub mod permit;
pub mod permits;
pub mod policy;
pub mod refusal;
pub mod roles;
pub mod routes;
pub mod second_factor;
pub mod secret;
pub mod secrets;
pub mod session;
pub mod sign_in;
pub mod staff;
pub mod token;
pub mod trail;
pub mod upkeep;
pub mod upload;
pub mod users;
pub mod viewer;
pub mod write;

pub use app::App;
pub use ask::{Ask, Form};
pub use error::WebError;
pub use permit::{Act, Permit, Subject, permit};
pub use policy::Action;
pub use roles::{Layer, Relation, Role};
pub use routes::Routes;
pub use upload::{FileKind, Upload, Uploaded};
pub use viewer::Viewer;
pub use write::Write;

/// What a handler gives: an answer, or an error that becomes a page or a problem document.
pub type Answer<T = axum::response::Response> = Result<T, WebError>;

/// Every route of access: signing in, one's own account, staff, the audit trail.
pub fn routes() -> Routes {
    sign_in::routes()
        .with(language::routes())
        .with(draft::routes())
        .with(invitation::routes())
        .with(account::routes())
        .with(trail::routes())
        .with(staff::routes())
        .with(glass::routes())
        .with(catcher::routes())
}

/// The description of the API of access.
pub fn openapi() -> utoipa::openapi::OpenApi {
    staff::openapi()
}

/// Every page of access with made-up content, by name: empty, full and with errors.
pub fn samples(lang: base::Lang) -> Vec<(&'static str, page::Markup)> {
    [
        sign_in::samples(lang),
        invitation::samples(lang),
        account::samples(lang),
        staff::samples(lang),
        trail::samples(lang),
        glass::samples(lang),
        catcher::samples(lang),
        refusal::samples(lang),
    ]
    .concat()
}
