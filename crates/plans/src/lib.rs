//! The family's path through the centre: individual needs assessment, plan, agreement, consents, reviews, reports,
//! transfer, closing report, referral to another service; and the path itself, which says what is done and what comes next.
//!
//! Stands above `assessments`, whose filled instruments and goals it builds on: nothing is asked a second way.
//!
//! Order of modules: `w`, `permits`, `course`, `terms`, `rows`, `partners`, `way_in`, `working`, `printed`, `needs_assessments`, `support_plans`,
//! `service_agreements`, `consents`, `plan_reviews`, `progress_reports`, `closing_reports`, `transfers`,
//! `referrals`, `previews`, `case_file`, `path`.

/// Words that several areas of the path share.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod case_file;
pub mod closing_reports;
pub mod consents;
pub mod course;
pub mod needs_assessments;
pub mod partners;
pub mod path;
pub mod permits;
pub mod plan_reviews;
mod previews;
mod printed;
pub mod progress_reports;
pub mod referrals;
mod rows;
pub mod service_agreements;
pub mod support_plans;
pub mod terms;
pub mod transfers;
pub mod way_in;
pub mod working;

pub use case_file::case_file;
pub use path::{follow, panel};

/// Which records of the path make which papers.
pub fn papers() -> Vec<documents::Maker> {
    [
        needs_assessments::PAPERS,
        support_plans::PAPERS,
        service_agreements::PAPERS,
        consents::PAPERS,
        plan_reviews::PAPERS,
        progress_reports::PAPERS,
        closing_reports::PAPERS,
        transfers::PAPERS,
        referrals::PAPERS,
    ]
    .concat()
}

/// Every route of the path.
pub fn routes() -> access::Routes {
    path::routes()
        .with(needs_assessments::routes())
        .with(support_plans::routes())
        .with(service_agreements::routes())
        .with(consents::routes())
        .with(plan_reviews::routes())
        .with(progress_reports::routes())
        .with(closing_reports::routes())
        .with(transfers::routes())
        .with(referrals::routes())
        .with(previews::routes())
}

/// What the path says of itself in the description of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let mut document = path::openapi();
    for area in [
        needs_assessments::openapi(),
        support_plans::openapi(),
        service_agreements::openapi(),
        consents::openapi(),
        plan_reviews::openapi(),
        progress_reports::openapi(),
        closing_reports::openapi(),
        transfers::openapi(),
        referrals::openapi(),
        previews::openapi(),
    ] {
        document.merge(area);
    }
    document
}

/// Every page as a sample, for the test that renders everything.
pub fn samples(lang: base::Lang) -> Vec<(&'static str, page::Markup)> {
    [
        path::samples(lang),
        needs_assessments::samples(lang),
        support_plans::samples(lang),
        service_agreements::samples(lang),
        consents::samples(lang),
        plan_reviews::samples(lang),
        progress_reports::samples(lang),
        closing_reports::samples(lang),
        transfers::samples(lang),
        referrals::samples(lang),
        previews::samples(lang),
    ]
    .concat()
}
