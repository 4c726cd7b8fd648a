//! A blank form on paper, to be filled by hand where there is no telephone.

use super::{InstrumentId, pages::paper_page, preview::known};
use crate::questions;
use ::instruments::{Answers, Filling};
use access::{Answer, App, Ask, Viewer, answer, ask::Query};
use axum::extract::{Path, State};

/// `GET /instruments/{id}/versions/{version}/paper`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, version)): Path<(InstrumentId, String)>,
    query: Query,
) -> Answer {
    let (instrument, version) = known(&app, &viewer, id, &version).await?;
    let form = version.form()?;
    let tag = match query.0.get("language") {
        "" => ask.lang.tag(),
        other => other,
    };
    let filling = Filling::begin(&form, &Answers::new(), questions::moment(ask.now, ask.now));
    let sheets = questions::outline(&filling, tag, ask.lang, false);
    let title = form.settings.title.get(tag).to_owned();
    let body = paper_page(ask.lang, &instrument, &version, &form, tag, &sheets);
    answer::page(&app, &ask, &title, body).await
}
