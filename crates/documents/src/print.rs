//! Setting a paper: on a thread where it holds up nobody, few at a time; a centre's own template in a process apart.

use crate::{
    Kind,
    letterhead::{Stamp, case_reference, stamped},
    own, w,
};
use access::{App, WebError};
use base::{
    Lang, clock,
    ids::{CaseId, CentreId},
};
use papers::{Fault, Pdf, Template, TemplateError, press};
use serde_json::Value;
use std::sync::LazyLock;
use tokio::sync::Semaphore;

/// How many papers are set at one moment; the others wait.
static PLACES: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(2));

/// A paper as it would look, without a number and with the word "draft" across it. Nothing is kept.
pub(crate) async fn preview(
    app: &App,
    lang: Lang,
    (centre, case): (CentreId, Option<CaseId>),
    kind: Kind,
    data: &Value,
) -> Result<Pdf, WebError> {
    let mut db = app.store.read().await?;
    let case = case_reference(&mut db, case).await?;
    let stamp = Stamp { number: None, on: clock::date_of(app.clock.now()), case, is_final: false };
    let data = stamped(&mut db, centre, &stamp, data).await?;
    let template = own::in_force(&mut db, centre, kind).await?;
    drop(db);
    set(app, &template, data).await.map_err(|error| refused(&error, lang))
}

/// Sets a template with its data.
pub(crate) async fn set(app: &App, template: &Template, data: Value) -> Result<Pdf, TemplateError> {
    let stopped = |why: &dyn std::fmt::Display| TemplateError::anywhere(why.to_string());
    let place = PLACES.acquire().await.map_err(|error| stopped(&error))?;
    let (template, program) = (template.clone(), app.settings.program.clone());
    let done = tokio::task::spawn_blocking(move || {
        // Given up only when the work has ended, also when nobody waits for it any more.
        let _place = place;
        if template.is_own() {
            press::print(&program, &template, &data, press::Limits::default())
        } else {
            papers::pdf(&template, &data)
        }
    });
    done.await.map_err(|error| stopped(&error))?
}

/// A paper that cannot be set, told to the one who wanted it.
pub(crate) fn refused(error: &TemplateError, lang: Lang) -> WebError {
    WebError::Conflict(w::paper_not_set(lang, told(error, lang)))
}

/// What is wrong with a template, in words, with the place in it.
pub fn told(error: &TemplateError, lang: Lang) -> String {
    let what = match &error.fault {
        Fault::UnknownName(name) => w::fault_unknown_name(lang, name.as_str()),
        Fault::UnknownField(name) => w::fault_unknown_field(lang, name.as_str()),
        Fault::Unclosed => w::fault_unclosed(lang).to_owned(),
        Fault::Misplaced => w::fault_misplaced(lang, error.message.as_str()),
        Fault::NoFile => w::fault_no_file(lang).to_owned(),
        Fault::TooMuch => w::fault_too_much(lang).to_owned(),
        Fault::NotForArchives => w::fault_not_for_archives(lang, error.message.as_str()),
        Fault::Other => w::fault_other(lang, error.message.as_str()),
    };
    if error.line == 0 { what } else { w::fault_at(lang, error.column, error.line, what) }
}
