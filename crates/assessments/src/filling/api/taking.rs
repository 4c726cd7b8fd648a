//! What was sent, into a filling; and what is wrong with it.

use crate::filling::{w, write::Ending};
use ::instruments::{Answers, Filling, Value as Answered};
use access::Ask;
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use base::{
    FieldErrors, Problem,
    typed::{self, Typed},
};
use serde_json::{Value as Json, json};

/// The fields beside the answers, as if they were typed.
pub(super) fn plain(sent: &Json) -> Typed {
    let mut typed = Typed::default();
    for (name, value) in sent.as_object().into_iter().flatten().filter(|(name, _)| *name != "answers") {
        match value {
            Json::String(text) => typed.add(name, text.as_str()),
            Json::Number(number) => typed.add(name, number.to_string()),
            _ => {}
        }
    }
    typed
}

pub(super) fn ending(typed: &Typed) -> Result<Ending, FieldErrors> {
    let mut errors = FieldErrors::new();
    let minutes = match typed.get("minutes") {
        "" => Ok(None),
        text => typed::number(text, 1, 24 * 60).map(Some),
    };
    let minutes = errors.check("minutes", minutes);
    let next_on = errors.check("next_on", typed::optional_date(typed.get("next_on")));
    errors.or((|| Some(Ending { minutes: minutes?, next_on: next_on? }))())
}

/// The answers that were sent.
pub(super) fn answers(sent: &Json) -> Answers {
    serde_json::from_value(sent["answers"].clone()).unwrap_or_default()
}

/// What is known with the seed that was sent: what chance drew on the device comes out the same here.
pub(super) fn with_seed(mut known: Answers, sent: &Answers) -> Answers {
    if let Some(seed) = sent.seed() {
        known.set_seed(seed);
    }
    known
}

/// Puts the answers into the form; the paths at which there is no question.
pub(super) fn answered(filling: &mut Filling, kept: &Answers) -> Vec<String> {
    let mut unknown = Vec::new();
    // Rows first: the path of a repeat holds how many there are, and an answer in a row says that there is one.
    for (path, value) in kept.iter() {
        let rows = match value {
            Answered::Integer(count) => u32::try_from(*count).ok(),
            _ => None,
        };
        let row = path
            .split_once('[')
            .and_then(|(above, rest)| Some((above, rest.split_once(']')?.0.parse::<u32>().ok()?)));
        let (above, wanted) = row.unwrap_or((path, rows.unwrap_or(0)));
        while filling.rows(above).is_some_and(|have| have < wanted.min(::instruments::limits::REPEATS)) {
            let before = filling.rows(above);
            drop(filling.add_repeat(above));
            if filling.rows(above) == before {
                break;
            }
        }
    }
    for (path, value) in kept.iter() {
        if filling.rows(path).is_none() && filling.set(path, value.clone()).is_err() {
            unknown.push(path.to_owned());
        }
    }
    unknown
}

/// What is wrong, each with a pointer into the body.
pub(super) fn refusals(filling: &Filling, unknown: &[String], ask: &Ask) -> Vec<Json> {
    let pointer = |path: &str| format!("/answers/{}", path.replace('~', "~0").replace('/', "~1"));
    let wrong = filling.errors().into_iter().map(|(path, error)| {
        json!({ "pointer": pointer(&path), "code": json!(error)["code"], "detail": page::faults::answer(&error, ask.lang) })
    });
    let unknown = unknown.iter().map(|path| {
        json!({ "pointer": pointer(path), "code": Problem::NotOffered.name(), "detail": page::w::unknown(ask.lang) })
    });
    wrong.chain(unknown).collect()
}

pub(super) fn refused(ask: &Ask, errors: &[Json]) -> Response {
    let title = w::not_finished(ask.lang, errors.len());
    let body = json!({ "type": "about:blank", "title": title, "status": 422, "errors": errors });
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    (StatusCode::UNPROCESSABLE_ENTITY, kind, body.to_string()).into_response()
}
