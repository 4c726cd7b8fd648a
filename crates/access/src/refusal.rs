//! How an error is told: a page, or a problem document, that says what to do next.

use crate::{Action, Ask, WebError, w};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use base::{FieldErrors, Lang};
use page::{Frame, Markup, Nav, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;
use uuid::Uuid;

impl WebError {
    /// Title and next step, for a person.
    fn words(&self, lang: Lang) -> (&'static str, String) {
        match self {
            WebError::NotFound => (w::error_not_found(lang), w::error_not_found_next(lang).into()),
            WebError::Forbidden => (w::error_forbidden(lang), w::error_forbidden_next(lang).into()),
            WebError::SignIn => (w::error_sign_in(lang), w::error_sign_in_next(lang).into()),
            WebError::Locked => (w::error_locked(lang), w::error_locked_next(lang).into()),
            WebError::Stale => (w::error_stale(lang), w::error_stale_next(lang).into()),
            WebError::Conflict(told) => (w::error_conflict(lang), told.clone()),
            WebError::Fields(_) => (w::error_fields(lang), w::error_fields_next(lang).into()),
            WebError::BadRequest => (w::error_bad_request(lang), w::error_bad_request_next(lang).into()),
            WebError::TooLarge => (w::error_too_large(lang), w::error_too_large_next(lang).into()),
            WebError::TooMany(seconds) => {
                (w::error_too_many(lang), w::error_too_many_next(lang, (*seconds).div_ceil(60)))
            }
            WebError::KeyMisused => (w::error_key_misused(lang), w::error_key_misused_next(lang).into()),
            // What was answered before is never told: it goes out as it did then.
            WebError::Inside(_) | WebError::Answered(_) => {
                (w::error_inside(lang), w::error_inside_next(lang).into())
            }
        }
    }

    /// A problem document (RFC 9457) with a pointer to each field.
    fn document(&self, lang: Lang) -> Response {
        let (title, detail) = self.words(lang);
        let mut body = json!({ "type": "about:blank", "title": title, "status": self.status().as_u16(), "detail": detail });
        if let (WebError::Fields(errors), Some(body)) = (self, body.as_object_mut()) {
            let errors: Vec<_> = errors
                .iter()
                .map(|(field, problem)| {
                    json!({ "pointer": format!("/{field}"), "code": problem.name(), "detail": page::problem(lang, problem) })
                })
                .collect();
            body.insert("errors".into(), errors.into());
        }
        (self.status(), [(header::CONTENT_TYPE, "application/problem+json")], body.to_string())
            .into_response()
    }

    /// The answer for the one who asked: a page, or a problem document for the API.
    pub fn render(&self, ask: &Ask, nav: Option<&Nav>) -> Response {
        if let WebError::Inside(why) = self {
            tracing::error!(%why, path = ask.route(), "failed inside");
        }
        let mut response = if ask.is_api() { self.document(ask.lang) } else { self.page(ask, nav) };
        if let WebError::TooMany(seconds) = self
            && let Ok(value) = seconds.to_string().parse()
        {
            response.headers_mut().insert(header::RETRY_AFTER, value);
        }
        response
    }

    /// True when what was refused may be a record that the viewer could open in an emergency.
    fn may_be_glass(&self, ask: &Ask) -> bool {
        let of_record = ["/cases/", "/signals/"].iter().any(|start| ask.path.starts_with(start));
        let may = ask.viewer.as_ref().is_some_and(|viewer| viewer.may_ever(Action("glass.break")));
        of_record && may && matches!(self, WebError::NotFound | WebError::Forbidden)
    }

    /// The record that something could not be done to as it stands now: whoever is told so may look at it.
    fn record<'a>(&self, ask: &'a Ask) -> Option<&'a str> {
        let stands = matches!(self, WebError::Conflict(_) | WebError::Stale | WebError::KeyMisused);
        stands.then(|| record_of(ask.bare_path())).flatten()
    }

    fn page(&self, ask: &Ask, nav: Option<&Nav>) -> Response {
        match self {
            WebError::SignIn => return see_other(&with_next("/sign-in", &ask.path)),
            WebError::Locked => return see_other(&with_next("/lock", &ask.path)),
            _ => {}
        }
        let door = is_at_a_door(ask);
        let (title, next) = match self {
            WebError::NotFound if door => (w::error_link(ask.lang), w::error_link_next(ask.lang).to_owned()),
            _ => self.words(ask.lang),
        };
        let ways = (!door).then(|| Ways { record: self.record(ask), glass: self.may_be_glass(ask) });
        let body = told(ask.lang, title, &next, ways);
        let frame = Frame { nav, ..Frame::new(ask.lang, title, &ask.path, ask.now) };
        (self.status(), page::layout(&frame, body)).into_response()
    }
}

/// True for somebody without an account behind a link of ours: to them, records and signing in mean nothing.
fn is_at_a_door(ask: &Ask) -> bool {
    ask.viewer.is_none()
        && ask
            .pattern
            .as_deref()
            .is_some_and(|pattern| pattern.contains("/{token}") || pattern.contains("/{ticket}"))
}

/// The page of the case, request or signal that an address lies under.
fn record_of(path: &str) -> Option<&str> {
    let kind = ["/cases/", "/requests/", "/signals/"].into_iter().find(|kind| path.starts_with(kind))?;
    let end = path[kind.len()..].find('/').map_or(path.len(), |length| kind.len() + length);
    path[kind.len()..end].parse::<Uuid>().ok()?;
    Some(&path[..end])
}

/// Where whoever signs in may go from a refusal.
struct Ways<'a> {
    /// The record it is about.
    record: Option<&'a str>,
    /// True when it may be opened in an emergency.
    glass: bool,
}

/// What went wrong and what to do next; for those who sign in also where to go.
fn told(lang: Lang, title: &str, next: &str, ways: Option<Ways<'_>>) -> Markup {
    html! {
        h1 { (title) }
        p.lead { (next) }
        @if let Some(Ways { record, glass }) = ways {
            p {
                @match record {
                    Some(record) => a.button href=(record) { (w::error_to_record(lang)) },
                    None => a.button href="/" { (w::error_to_today(lang)) },
                }
            }
            @if glass { p.way { a href="/glass/open" { (w::error_glass(lang)) } } }
        }
    }
}

/// Every refusal as a page.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let errors = [
        ("refusal, not found", WebError::NotFound),
        ("refusal, forbidden", WebError::Forbidden),
        ("refusal, stale", WebError::Stale),
        ("refusal, conflict", WebError::Conflict(w::error_stale_next(lang).to_owned())),
        ("refusal, fields", WebError::Fields(FieldErrors::new())),
        ("refusal, unreadable", WebError::BadRequest),
        ("refusal, too large", WebError::TooLarge),
        ("refusal, too many", WebError::TooMany(90)),
        ("refusal, key misused", WebError::KeyMisused),
    ];
    let page = |error: &WebError| {
        let (title, next) = error.words(lang);
        let record = matches!(error, WebError::Conflict(_)).then_some("/cases/1");
        told(lang, title, &next, Some(Ways { record, glass: matches!(error, WebError::NotFound) }))
    };
    let door = told(lang, w::error_link(lang), w::error_link_next(lang), None);
    errors
        .iter()
        .map(|(name, error)| (*name, page(error)))
        .chain(std::iter::once(("refusal, a link that is not ours", door)))
        .collect()
}

/// Leads to another page.
pub fn see_other(location: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(value) = HeaderValue::from_str(location) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

/// An address that leads back to `next` later.
pub fn with_next(to: &str, next: &str) -> String {
    if next == "/" || next.starts_with(to) {
        return to.to_owned();
    }
    format!("{to}?next={}", utf8_percent_encode(next, NON_ALPHANUMERIC))
}

#[cfg(test)]
mod tests {
    use super::record_of;

    #[test]
    fn what_cannot_be_done_leads_back_to_its_record() {
        let case = "/cases/01a2034e-10ca-7466-b7d2-a5022bcb09e5";
        assert_eq!(record_of(&format!("{case}/reviews/new")), Some(case));
        assert_eq!(record_of(case), Some(case));
        assert_eq!(record_of("/cases/new"), None);
        assert_eq!(record_of("/staff/01a2034e-10ca-7466-b7d2-a5022bcb09e5"), None);
    }
}
