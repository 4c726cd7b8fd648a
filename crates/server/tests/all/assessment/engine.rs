//! The forms' engine in the browser: where it may run, and how it is sent.

use super::{begin, case, fill, instrument};
use crate::{app, refusals::filled};
use axum::http::{HeaderMap, Method, header};
use testkit::Answered;

fn header(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).map_or("", |value| value.to_str().unwrap())
}

fn may_run(answer: &Answered) -> bool {
    let policy = header(&answer.headers, header::CONTENT_SECURITY_POLICY);
    assert!(policy.contains("script-src 'self'") && !policy.contains("'unsafe-"), "{policy}");
    policy.contains("script-src 'self' 'wasm-unsafe-eval'")
}

#[tokio::test]
async fn pages_that_fill_a_form_may_run_the_engine() {
    let app = app().await;
    let case = case(&app).await;
    let instrument = instrument(&app).await;
    let worker = &app.house.case_worker;
    let here = begin(&app, worker, case).await;
    let asked = app.as_(worker);
    let preview = format!("{instrument}/versions/1");
    for page in [
        asked.get(&here).await.expect(200),
        asked.get(&preview).await.expect(200),
        asked.post(&preview, &[("home/warm", "never"), ("do", "check")]).await.expect(200),
        asked.post(&here, &[("_version", "0"), ("home/warm", "never")]).await.expect(422),
    ] {
        assert!(may_run(&page));
        let module = page.attribute("[data-module]", "data-module");
        assert_eq!(module.as_deref(), Some(browser::module().path));
        let definition = page.attribute("[data-definition]", "data-definition").unwrap();
        asked.get(&definition).await.expect(200).json();
    }
}

#[tokio::test]
async fn no_other_page_may_run_it() {
    let app = app().await;
    let case = case(&app).await;
    let instrument = instrument(&app).await;
    let head = &app.house.head;
    let here = begin(&app, head, case).await;
    fill(&app, head, &here, &[("home/warm", "never"), ("home/clean", "never"), ("do", "stay")]).await;
    fill(&app, head, &here, &[("do", "finish")]).await.expect(303);
    let mut paths: Vec<String> = ["", "/versions/1/logic", "/versions/1/paper", "/details", "/answers"]
        .iter()
        .map(|part| format!("{instrument}{part}"))
        .collect();
    paths.extend(["", "/paper", "/correction"].iter().map(|part| format!("{here}{part}")));
    paths.extend(["", "/assessments", "/assessments/new"].iter().map(|part| format!("/cases/{case}{part}")));
    for path in &paths {
        let page = app.as_(head).get(path).await.expect(200);
        assert!(!may_run(&page), "{path}");
    }
    for row in server::wiring::routes().rows().iter().filter(|row| row.method == Method::GET) {
        let path = filled(row.path);
        let page = app.as_(head).get(&path).await;
        if header(&page.headers, header::CONTENT_TYPE).starts_with("text/html") {
            assert!(!may_run(&page), "{path}");
        }
    }
}

#[tokio::test]
async fn the_engine_is_sent_packed_and_kept_for_ever() {
    let app = app().await;
    let path = browser::module().path;
    assert!(path.starts_with("/assets/") && path.ends_with(".wasm"), "{path}");
    for (accepted, encoding) in [("gzip, br", "br"), ("gzip", "gzip"), ("", "")] {
        let module = app.as_nobody().with("accept-encoding", accepted).get(path).await.expect(200);
        let said = |name| header(&module.headers, name);
        assert_eq!(said(header::CONTENT_TYPE), "application/wasm");
        assert_eq!(said(header::CACHE_CONTROL), "public, max-age=31536000, immutable");
        assert_eq!(said(header::CONTENT_ENCODING), encoding);
        assert_eq!(said(header::VARY), "accept-encoding");
        match encoding {
            "" => assert!(module.bytes.starts_with(b"\0asm")),
            _ => assert!(module.bytes.len() < 300_000, "{} bytes as {encoding}", module.bytes.len()),
        }
    }
}
