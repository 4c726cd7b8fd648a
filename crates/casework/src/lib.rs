//! From the call to the family standing on its own: duty, signals, the response to them, cases.
//!
//! Order of modules: `w`, `permits`, `risk`, `duty`, `cases`, `signals`, `response`, `today`.

/// Words that several areas of casework share.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod cases;
pub mod duty;
pub mod permits;
pub mod response;
pub mod risk;
pub mod signals;
pub mod today;

/// Every route of casework.
pub fn routes() -> access::Routes {
    duty::routes()
        .with(cases::routes())
        .with(signals::routes(response::panels))
        .with(response::routes())
        .with(today::routes())
}

/// What casework says of itself in the description of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let mut document = duty::api::document();
    for area in [signals::openapi(), response::openapi(), today::api::document()] {
        document.merge(area);
    }
    document
}
