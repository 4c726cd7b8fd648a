//! Going on with an assessment: from what was kept, from what the browser kept since, beside what another device kept.

use super::autosave;
use crate::{
    filling::{
        last,
        pages::{FillingView, filling_page},
        write,
    },
    instruments,
    questions::{self, Turning},
    record::{self, Assessment},
};
use ::instruments::{Filling, Instrument as Form};
use access::{Answer, App, Ask, Viewer, answer, draft};
use base::{clock, typed::Typed};
use casework::cases::CaseView;

/// An open assessment of one's own, as it is filled: what was kept, and what the browser kept since.
pub async fn resume(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    case: CaseView,
    of: Assessment,
    query: &Typed,
) -> Answer {
    let mut db = app.store.read().await?;
    let form = instruments::read::version_by_id(&mut db, of.version_id).await?.form()?;
    let kept = draft::load(&mut db, viewer.user, &autosave(of.id)).await?;
    let last = record::last_before(&mut db, &of).await?;
    let sitting = record::of_sitting(&mut db, of.sitting_id).await?;
    drop(db);
    let moment = questions::moment(of.begun_at, ask.now);
    let mut filling = Filling::begin(&form, &of.answers()?, moment);
    let restored = kept.as_ref().map(|(_, at)| *at);
    let (mut minutes, mut next_on) = (String::new(), next_on(&of));
    if let Some((mut typed, _)) = kept {
        if typed.get("_version") != of.version.to_string() {
            leave_what_is_kept(&filling, &mut typed);
        }
        questions::take(&mut filling, &typed);
        (minutes, next_on) = (typed.get("_minutes").to_owned(), typed.get("_next_on").to_owned());
    }
    let is_checked = query.get("check") == "1";
    let mut sheets = questions::outline(&filling, &of.language, ask.lang, is_checked);
    if let Some(last) = &last {
        last::beside(&mut sheets, last, &of.language, ask.lang);
    }
    let turning = Turning { current: query.get("sheet").parse().unwrap_or(0) };
    let errors = if is_checked { questions::errors(&filling, &of.language, ask.lang) } else { Vec::new() };
    let languages = form.languages.clone();
    let (wrong_end, has_more) = (query.get("end") == "1", query.get("more") == "1");
    let view = FillingView {
        engine: questions::engine(ask.lang, &of.language, &filling, moment, &definition(&of)),
        case,
        of,
        sheets,
        turning,
        errors,
        restored,
        languages,
        sitting,
        minutes,
        next_on,
        other_device: false,
        wrong_end,
        has_more,
    };
    answer::page(app, ask, view.of.title(ask.lang), filling_page(ask.lang, &view))
        .await
        .map(answer::with_engine)
}

/// Kept from another device since the page was shown: the page comes back with what was typed here, and beside it what
/// was kept there; sent again, it is taken.
pub(super) async fn kept_elsewhere(
    app: &App,
    ask: &Ask,
    case: CaseView,
    of: Assessment,
    form: &Form,
    typed: &Typed,
) -> Answer {
    let answers = of.answers()?;
    let moment = questions::moment(of.begun_at, ask.now);
    let kept = Filling::begin(form, &answers, moment);
    let mut filling = Filling::begin(form, &answers, moment);
    let mut filled = typed.clone();
    // What is blank here and kept there came from there.
    filled.0.retain(|(name, value)| {
        !value.trim().is_empty() || kept.state(name).is_none_or(|state| state.value.is_blank())
    });
    questions::take(&mut filling, &filled);
    let mut sheets = questions::outline(&filling, &of.language, ask.lang, false);
    let there = (clock::date_of(of.saved_at), form.clone(), answers);
    last::differing(&mut sheets, &there, &of.language, ask.lang);
    let view = FillingView {
        engine: questions::engine(ask.lang, &of.language, &filling, moment, &definition(&of)),
        sheets,
        turning: Turning { current: typed.get("_sheet").parse().unwrap_or(0) },
        errors: Vec::new(),
        restored: None,
        languages: form.languages.clone(),
        sitting: Vec::new(),
        minutes: typed.get("_minutes").to_owned(),
        next_on: typed.get("_next_on").to_owned(),
        other_device: true,
        wrong_end: false,
        has_more: false,
        case,
        of,
    };
    let body = filling_page(ask.lang, &view);
    answer::page_failed(app, ask, view.of.title(ask.lang), body).await.map(answer::with_engine)
}

/// Where the form stands that the browser's engine fills.
fn definition(of: &Assessment) -> String {
    instruments::read::definition_address(of.instrument_id, Some(of.number))
}

/// What the browser kept before something was kept from elsewhere fills only what is still blank.
fn leave_what_is_kept(filling: &Filling, typed: &mut Typed) {
    typed.0.retain(|(name, _)| filling.state(name).is_none_or(|state| state.value.is_blank()));
}

fn next_on(of: &Assessment) -> String {
    let next = of.next_on.or_else(|| write::next_after(of.held_on, of.months));
    next.map(|day| day.to_string()).unwrap_or_default()
}
