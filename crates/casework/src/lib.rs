//! From the call to the family standing on its own: duty, signals, the response to them, cases.
//!
//! Order of modules: `w`, `permits`, `risk`, `address`, `cursor`, `merging`, `duty`, `cases`, `order`, `notes`, `tasks`,
//! `files`, `signals`, `response`, `story`, `today`.

use utoipa::OpenApi;

/// Words that several areas of casework share.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

mod address;
pub mod cases;
pub mod cursor;
pub mod duty;
pub mod files;
pub mod merging;
pub mod notes;
pub mod order;
pub mod permits;
pub mod response;
pub mod risk;
pub mod signals;
pub mod story;
pub mod tasks;
pub mod today;

/// Every route of casework.
pub fn routes() -> access::Routes {
    duty::routes()
        .with(cases::routes())
        .with(notes::routes())
        .with(tasks::routes())
        .with(files::routes())
        .with(story::routes())
        .with(signals::routes(response::panels))
        .with(response::routes())
        .with(today::routes())
}

/// What casework says of itself in the description of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let mut document = duty::api::document();
    for area in [
        cases::CasesApi::openapi(),
        cases::closures::api::ClosuresApi::openapi(),
        cases::readers::api::ReadersApi::openapi(),
        files::FilesApi::openapi(),
        story::StoryApi::openapi(),
        notes::NotesApi::openapi(),
        tasks::TasksApi::openapi(),
        signals::openapi(),
        response::openapi(),
        today::api::document(),
    ] {
        document.merge(area);
    }
    document
}

/// Every page of casework with made-up content, by name: empty, full and with errors.
pub fn samples(lang: base::Lang) -> Vec<(&'static str, page::Markup)> {
    [
        duty::samples(lang),
        signals::pages::samples(lang),
        response::samples(lang),
        today::samples(lang),
        cases::samples::samples(lang),
        notes::samples::samples(lang),
        tasks::samples::samples(lang),
        files::samples::samples(lang),
        story::samples::samples(lang),
    ]
    .concat()
}
