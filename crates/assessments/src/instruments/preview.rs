//! Trying a version out as a person would fill it: nothing is kept. And what it asks when, as text.

use super::{
    Instrument, InstrumentId, Version,
    pages::{Trying, logic_page, preview_page},
    read,
};
use crate::{
    permits::ReadInstrument,
    questions::{self, Turning},
};
use ::instruments::{Answers, Filling};
use access::{Answer, App, Ask, Form, Viewer, answer, ask::Query};
use axum::extract::{Path, State};
use base::typed::Typed;
use directory::acts::permit_for;

/// `GET /instruments/{id}/versions/{version}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, version)): Path<(InstrumentId, String)>,
    query: Query,
) -> Answer {
    let (instrument, version) = known(&app, &viewer, id, &version).await?;
    trying(&app, &ask, &instrument, &version, &query.0).await
}

/// `POST /instruments/{id}/versions/{version}`: what was typed comes back, evaluated.
pub async fn answer(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, version)): Path<(InstrumentId, String)>,
    form: Form,
) -> Answer {
    let (instrument, version) = known(&app, &viewer, id, &version).await?;
    trying(&app, &ask, &instrument, &version, &form.0).await
}

/// `GET /instruments/{id}/versions/{version}/logic`
pub async fn logic(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, version)): Path<(InstrumentId, String)>,
) -> Answer {
    let (instrument, version) = known(&app, &viewer, id, &version).await?;
    let form = version.form()?;
    let body = logic_page(ask.lang, &instrument, &version, &form);
    answer::page(&app, &ask, instrument.title(ask.lang), body).await
}

/// An instrument and one of its versions, for one who may see them.
pub(super) async fn known(
    app: &App,
    viewer: &Viewer,
    id: InstrumentId,
    version: &str,
) -> Answer<(Instrument, Version)> {
    let mut db = app.store.read().await?;
    let instrument = read::one(&mut db, id).await?;
    permit_for::<ReadInstrument>(&mut db, viewer, instrument.provider_id).await?;
    let version = read::version(&mut db, id, version).await?;
    Ok((instrument, version))
}

async fn trying(app: &App, ask: &Ask, instrument: &Instrument, version: &Version, typed: &Typed) -> Answer {
    let form = version.form()?;
    let tag = language(typed, ask);
    let moment = questions::moment(ask.now, ask.now);
    // Chance stays as it was at the first look, until somebody begins anew.
    let begun = typed.get("_seed").parse().ok();
    let seed = begun.unwrap_or_else(|| u64::try_from(ask.now.as_nanosecond()).unwrap_or(0));
    let mut filling = Filling::begin(&form, &Answers::new().seeded(seed), moment);
    let blank = questions::outline(&filling, &tag, ask.lang, false);
    questions::take(&mut filling, typed);
    let is_checked = typed.get("do") == "check";
    let sheets = questions::outline(&filling, &tag, ask.lang, is_checked);
    let turning = match typed.get("do") {
        "" | "check" => Turning { current: typed.get("_sheet").parse().unwrap_or(0) },
        _ => questions::turn(typed, &blank, &sheets),
    };
    let definition = read::definition_address(instrument.id, version.number);
    let view = Trying {
        engine: questions::engine(ask.lang, &tag, &filling, moment, &definition),
        languages: form.languages.clone(),
        tag,
        sheets,
        turning,
        errors: is_checked.then(|| questions::errors(&filling, "", ask.lang)),
        scores: filling.scores(),
        seed,
    };
    let body = preview_page(ask.lang, instrument, version, &view);
    answer::page(app, ask, instrument.title(ask.lang), body).await.map(answer::with_engine)
}

/// The language of the form that was asked for, else that of the person.
fn language(typed: &Typed, ask: &Ask) -> String {
    let pressed = typed.get("do").strip_prefix("language:").unwrap_or_default();
    let wanted = if pressed.is_empty() { typed.get("_language") } else { pressed };
    if wanted.is_empty() { ask.lang.tag().to_owned() } else { wanted.to_owned() }
}
