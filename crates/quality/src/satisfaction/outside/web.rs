//! Handlers behind a link.

use super::pages::{AskView, ask_page, thanks_page};
use crate::satisfaction::{
    Scope,
    link::{self, Door},
    w, write,
};
use ::instruments::{Answers, Filling, Instrument as Questions};
use access::{
    Answer, App, Ask, Form, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    viewer::Via,
};
use assessments::{
    instruments::read::read_form,
    questions::{self, Turning},
};
use axum::extract::{Path, State};
use base::{jiff::SignedDuration, typed::Typed};
use store::{Db, sql};

/// How many answers of one centre are taken in an hour from links that anybody may use.
const MOST_AN_HOUR: i64 = 60;

/// `GET /s/{token}`
pub async fn show(State(app): State<App>, ask: Ask, Path(token): Path<String>) -> Answer {
    let door = open(&app, &token).await?;
    if door.used_on.is_some() {
        return page(&app, &ask, w::thanks(ask.lang), thanks_page(ask.lang, door.centre(ask.lang))).await;
    }
    let form = read_form(&door.definition)?;
    let view = view(&door, &form, &ask, &token, &Typed::default());
    page(&app, &ask, &view.title, ask_page(ask.lang, &view)).await
}

/// `POST /s/{token}`: turns a sheet, or sends. Until it is sent, what was typed is kept in the page alone.
pub async fn answer(State(app): State<App>, ask: Ask, Path(token): Path<String>, form: Form) -> Answer {
    let door = open(&app, &token).await?;
    let questions = read_form(&door.definition)?;
    if form.0.get("do") != "send" {
        let view = view(&door, &questions, &ask, &token, &form.0);
        return page(&app, &ask, &view.title, ask_page(ask.lang, &view)).await;
    }
    let answers = {
        let mut filling = begin(&questions, &ask, &form.0);
        questions::take(&mut filling, &form.0);
        filling.finish().map(|finished| finished.answers)
    };
    let Ok(answers) = answers else {
        let view = view(&door, &questions, &ask, &token, &form.0);
        return page_failed(&app, &ask, &view.title, ask_page(ask.lang, &view)).await;
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    refuse_flood(&mut *write, &door, ask.now).await?;
    let viewer = Viewer::outside(Via::Link, ask.lang, &ask.address, ask.now);
    write::answer(&mut write, &viewer, &door, &answers).await?;
    write.see_other(&format!("/s/{token}/thanks")).await
}

/// `GET /s/{token}/thanks`
pub async fn thanks(State(app): State<App>, ask: Ask, Path(token): Path<String>) -> Answer {
    let door = open(&app, &token).await?;
    page(&app, &ask, w::thanks(ask.lang), thanks_page(ask.lang, door.centre(ask.lang))).await
}

async fn open(app: &App, token: &str) -> Answer<Door> {
    link::door(&mut app.store.read().await?, app.store.keys(), token).await
}

/// Refuses more answers than a centre gets in an hour: a program is at work.
async fn refuse_flood(db: &mut impl Db, door: &Door, now: base::jiff::Timestamp) -> Answer<()> {
    if door.scope == Scope::Case {
        return Ok(());
    }
    let sent: i64 = sql("select count(*) from audit_entries
          where centre_id = $1 and at > $2 and action = 'satisfaction.answered' and via = 'link'")
    .bind(door.centre_id)
    .bind(now - SignedDuration::from_hours(1))
    .value(db)
    .await?;
    if sent >= MOST_AN_HOUR { Err(WebError::TooMany(1800)) } else { Ok(()) }
}

fn begin<'a>(form: &'a Questions, ask: &Ask, typed: &Typed) -> Filling<'a> {
    Filling::begin(form, &Answers::new().seeded(seed(ask, typed)), questions::moment(ask.now, ask.now))
}

/// Chance stays as it was at the first look.
fn seed(ask: &Ask, typed: &Typed) -> u64 {
    let begun = typed.get("_seed").parse().ok();
    begun.unwrap_or_else(|| u64::try_from(ask.now.as_nanosecond()).unwrap_or(0))
}

fn view(door: &Door, form: &Questions, ask: &Ask, token: &str, typed: &Typed) -> AskView {
    let tag = language(ask, typed);
    let mut filling = begin(form, ask, typed);
    let blank = questions::outline(&filling, &tag, ask.lang, false);
    questions::take(&mut filling, typed);
    let is_sent = typed.get("do") == "send";
    let sheets = questions::outline(&filling, &tag, ask.lang, is_sent);
    let errors = if is_sent { questions::errors(&filling, "", ask.lang) } else { Vec::new() };
    let turning = match (typed.get("do"), errors.first()) {
        (_, Some((path, ..))) => Turning { current: questions::sheet_of(&sheets, path).unwrap_or_default() },
        ("" | "send", None) => Turning { current: typed.get("_sheet").parse().unwrap_or(0) },
        _ => questions::turn(typed, &blank, &sheets),
    };
    AskView {
        centre: door.centre(ask.lang).to_owned(),
        course: door.course.clone(),
        action: format!("/s/{token}"),
        title: form.settings.title.get(&tag).to_owned(),
        languages: form.languages.clone(),
        tag,
        sheets,
        turning,
        errors,
        seed: seed(ask, typed),
        key: form_key(),
    }
}

/// The language of the form that was asked for, else that of the person.
fn language(ask: &Ask, typed: &Typed) -> String {
    let pressed = typed.get("do").strip_prefix("language:").unwrap_or_default();
    let wanted = if pressed.is_empty() { typed.get("_language") } else { pressed };
    if wanted.is_empty() { ask.lang.tag().to_owned() } else { wanted.to_owned() }
}
