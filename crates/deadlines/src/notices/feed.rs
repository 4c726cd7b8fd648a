//! The calendar that a program reads at a secret address: references and rules, never a name.

use super::{address, address::Reader, letter::outside, w};
use crate::deadline::Line;
use access::{Answer, App, Ask, WebError, attempts, session::token_hash};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use base::{
    Lang, clock,
    ids::UserId,
    jiff::{Timestamp, civil::Date},
};
use icalendar::{Calendar, Component, Event, Property};
use store::{Db, Result, sql};

/// Most deadlines of one calendar.
const MOST: i64 = 500;

/// `GET /calendar/{token}`: `token` may end in `.ics`. A wrong one makes the next try wait.
pub async fn show(State(app): State<App>, ask: Ask, Path(token): Path<String>, headers: HeaderMap) -> Answer {
    let token = token.strip_suffix(".ics").unwrap_or(&token);
    let mut db = app.store.read().await?;
    let Some(reader) = address::find(&mut db, app.store.keys(), token).await? else {
        drop(db);
        return Err(refuse(&app, &ask).await?);
    };
    let lines = of_user(&mut db, reader.user, ask.now).await?;
    drop(db);
    note(&app, &ask, &reader).await?;
    let text = calendar(reader.lang, &lines, &app.settings.base_url);
    // A keyed hash of the text tells whether it is the same, and nothing of what it says.
    let tag = format!("\"{}\"", token_hash(app.store.keys(), &text));
    Ok(answer(&headers, text, &tag))
}

/// Writes down a wrong try; the error to give, which is another when there were too many.
async fn refuse(app: &App, ask: &Ask) -> Answer<WebError> {
    let mut tx = app.store.begin(ask.now).await?;
    attempts::begin(&mut tx, &format!("calendar:{}", ask.address), &ask.address).await?;
    tx.commit().await?;
    Ok(WebError::NotFound)
}

/// Notes that the calendar was read, once a day.
async fn note(app: &App, ask: &Ask, reader: &Reader) -> Answer<()> {
    let today = clock::date_of(ask.now);
    if reader.read_at.map(clock::date_of) == Some(today) {
        return Ok(());
    }
    let mut tx = app.store.begin(ask.now).await?;
    address::was_read(&mut tx, reader.id).await?;
    Ok(tx.commit().await?)
}

fn answer(headers: &HeaderMap, text: String, tag: &str) -> Response {
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let known =
        known.is_some_and(|tags| tags.split(',').any(|one| one.trim().trim_start_matches("W/") == tag));
    let common = [(header::ETAG, tag.to_owned()), (header::CACHE_CONTROL, "private, no-cache".to_owned())];
    if known {
        return (StatusCode::NOT_MODIFIED, common).into_response();
    }
    (common, [(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response()
}

/// What runs and is somebody's to answer for, of what they may know; for a head of service also what nobody answers for.
async fn of_user(db: &mut impl Db, user: UserId, now: Timestamp) -> Result<Vec<Line>> {
    sql("select l.* from deadline_lines l
         where l.ended_at is null and (l.lapses = false or l.due_at >= $2)
           and (l.user_id = $1 or (l.user_id is null and exists (
                select 1 from staff s where s.user_id = $1 and s.centre_id = l.centre_id and s.role = 'head'
                   and s.ended_on is null)))
           and (exists (select 1 from case_relations r join permissions p on p.role = r.role and p.relation = r.relation
                        where r.user_id = $1 and r.case_id = l.case_id and p.action = 'deadline.read' and p.layer = l.layer
                          and (r.until_at is null or r.until_at > $2))
                or (l.case_id is null and (l.user_id = $1 or exists (
                        select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
                        where r.user_id = $1 and r.centre_id = l.centre_id and p.action = 'deadline.read'
                          and p.layer = l.layer))))
         order by l.due_at, l.id limit $3")
    .bind(user)
    .bind(now)
    .bind(MOST)
    .all(db)
    .await
}

fn calendar(lang: Lang, lines: &[Line], base_url: &str) -> String {
    let mut calendar = Calendar::new();
    calendar.name(w::calendar_name(lang));
    for line in lines {
        calendar.push(event(lang, line, base_url));
    }
    calendar.to_string()
}

fn event(lang: Lang, line: &Line, base_url: &str) -> Event {
    let name = outside(lang, line.layer, &line.rule_key, line.round);
    let summary = match &line.reference {
        Some(reference) => format!("{reference} · {name}"),
        None => name,
    };
    let mut event = Event::new();
    event
        .uid(&format!("{}@zaedno", line.id))
        .summary(&summary)
        .url(&format!("{base_url}/deadlines/{}", line.id))
        .append_property(start(line.due_at))
        .add_property("DTSTAMP", utc(line.created_at))
        .add_property("SEQUENCE", (line.version - 1).to_string())
        .add_property("TRANSP", "TRANSPARENT");
    event.done()
}

/// A whole day, or the moment where it is due to the minute.
fn start(due: Timestamp) -> Property {
    if page::time_of_day(due) == "23:59" {
        return Property::new("DTSTART", day(clock::date_of(due))).add_parameter("VALUE", "DATE").done();
    }
    Property::new("DTSTART", utc(due))
}

fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
