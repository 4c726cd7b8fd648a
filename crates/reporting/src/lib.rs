//! Figures: each says n of N and opens to the records behind it, for those who may see them.
//!
//! Order of modules: `w`, `period`, `ward_response`.

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod period;
pub mod ward_response;

/// The routes of this area.
pub fn routes() -> access::Routes {
    ward_response::routes()
}

/// What the API says of this area.
pub fn openapi() -> utoipa::openapi::OpenApi {
    ward_response::openapi()
}

/// Samples of every page of this area.
pub fn samples(lang: base::Lang) -> Vec<(&'static str, page::Markup)> {
    ward_response::samples(lang)
}
