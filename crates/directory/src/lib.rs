//! Who there is: places, the provider and its centres, partner organisations, their wards, the agreements with them,
//! and the first page of a new house.
//!
//! Order of modules: `w`, `acts`, `kinds`, `sections`, `places`, `filled`, `centres`, `providers`, `contacts`, `wards`, `agreements`,
//! `organisations`, `setup`.

/// Words that several areas of the directory share.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod acts;
pub mod agreements;
pub mod centres;
pub mod contacts;
pub mod filled;
pub mod kinds;
pub mod organisations;
pub mod places;
pub mod providers;
pub mod sections;
pub mod setup;
pub mod wards;

/// Every route of the directory.
pub fn routes() -> access::Routes {
    places::routes()
        .with(centres::routes())
        .with(providers::routes())
        .with(contacts::routes())
        .with(wards::routes())
        .with(agreements::routes())
        .with(organisations::routes())
        .with(setup::routes())
}

/// Every page of the directory, empty, full and with errors.
pub fn samples(lang: base::Lang) -> Vec<(&'static str, page::Markup)> {
    let mut samples = places::samples::samples(lang);
    samples.extend(centres::samples::samples(lang));
    samples.extend(providers::samples::samples(lang));
    samples.extend(wards::samples::samples(lang));
    samples.extend(agreements::samples::samples(lang));
    samples.extend(organisations::samples::samples(lang));
    samples.extend(setup::samples::samples(lang));
    samples
}

/// The documented paths of the directory.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let mut document = places::openapi();
    document.merge(centres::openapi());
    document.merge(providers::openapi());
    document.merge(wards::openapi());
    document.merge(agreements::openapi());
    document.merge(organisations::openapi());
    document
}
