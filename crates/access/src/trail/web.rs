//! Handler of the auditor's page.

use super::{
    names, pages,
    read::{self, After, Filter, PAGE},
    w,
};
use crate::{Answer, App, Ask, Viewer, answer, ask::Query, audit::Entry, looked};
use axum::extract::State;
use base::{FieldErrors, Lang, typed, typed::Typed};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

const FIELDS: [&str; 5] = ["user", "action", "from", "to", "reference"];

pub(super) async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let typed = query.0;
    let (filter, errors) = parse(&typed);
    let mut db = app.store.read().await?;
    let mut lines = read::trail(&mut db, &viewer, &filter, After::parse(typed.get("after"))).await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more).map(|line| next(&typed, After::of(line)));
    let users = read::names(&mut db, &viewer).await?;
    let users = users
        .into_iter()
        .map(|(id, bg, latin)| (id.to_string(), if ask.lang == Lang::En { latin } else { bg }))
        .collect();
    let seal = read::newest_seal(&mut db).await?;
    drop(db);
    looked::record(&app, Entry::by(&viewer, "audit.viewed", "audit")).await?;
    let view = pages::Trail { users, actions: names::actions(ask.lang), lines, next, seal, typed };
    let body = pages::trail(ask.lang, &view, &errors);
    if errors.is_empty() {
        answer::page(&app, &ask, w::title(ask.lang), body).await
    } else {
        answer::page_failed(&app, &ask, w::title(ask.lang), body).await
    }
}

fn parse(typed: &Typed) -> (Filter, FieldErrors) {
    let mut errors = FieldErrors::new();
    let user = errors.check("user", typed::optional_id(typed.get("user"))).flatten();
    let action = errors.check("action", typed::optional_text(typed.get("action"), 80)).flatten();
    let from = errors.check("from", typed::optional_date(typed.get("from"))).flatten();
    let to = errors.check("to", typed::optional_date(typed.get("to"))).flatten();
    let reference = errors.check("reference", typed::optional_text(typed.get("reference"), 40)).flatten();
    (Filter { user, action, from, to, reference }, errors)
}

fn next(typed: &Typed, after: After) -> String {
    let kept = FIELDS.iter().filter(|name| !typed.get(name).is_empty());
    let kept = kept.map(|name| format!("{name}={}&", utf8_percent_encode(typed.get(name), NON_ALPHANUMERIC)));
    format!("/audit?{}after={}", kept.collect::<String>(), after.text())
}
