//! Nothing that is sent makes the application fall: random bodies, wrong types, broken ids, on every route.

use crate::{app, refusals::filled};
use axum::http::Method;
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::{Config, RngSeed, TestRunner},
};

const KINDS: [Option<&str>; 5] = [
    Some("application/x-www-form-urlencoded"),
    Some("application/json"),
    Some("multipart/form-data; boundary=x"),
    Some("text/plain; charset=utf-16"),
    None,
];

fn bodies(runner: &mut TestRunner) -> Vec<Vec<u8>> {
    let words = proptest::collection::vec(("[a-z_]{1,12}", "\\PC{0,40}"), 0..12);
    let mut bodies: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"%00=%ff&_key=x&_version=9999999999999999999999".to_vec(),
        b"{\"a\":[[[[[[[[[[{}]]]]]]]]]],\"said\":\"\\u0000\"}".to_vec(),
        b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a\"\r\n\r\n%PDF-".to_vec(),
    ];
    for _ in 0..2 {
        let pairs = words.new_tree(runner).unwrap().current();
        let text: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        bodies.push(text.join("&").into_bytes());
        let noise = proptest::collection::vec(0u8.., 0..200usize).new_tree(runner).unwrap().current();
        bodies.push(noise);
    }
    bodies
}

#[tokio::test]
async fn random_bodies_never_make_it_fall() {
    let app = app().await;
    let mut runner = TestRunner::new(Config { rng_seed: RngSeed::Fixed(7), ..Config::default() });
    let routes = server::wiring::routes();
    let head = &app.house.head;
    let api = app.api(head).await;
    for row in routes.rows().iter().filter(|row| row.method != Method::GET) {
        let path = filled(row.path);
        let asking = if path.starts_with("/api/") { api.clone() } else { app.as_(head) };
        if path == "/sign-out" || path == "/lock" {
            continue;
        }
        for (body, kind) in bodies(&mut runner).into_iter().zip(KINDS.iter().cycle()) {
            let answer = asking.send(row.method.clone(), &path, *kind, body.clone()).await;
            assert!(
                answer.status.as_u16() < 500,
                "{} {path} {kind:?} {body:?}: {}",
                row.method,
                answer.visible()
            );
        }
    }
}

#[tokio::test]
async fn broken_ids_and_queries_never_make_it_fall() {
    let app = app().await;
    for row in server::wiring::routes().rows().iter().filter(|row| row.method == Method::GET) {
        let broken = row.path.replace("{id}", "not-an-id%00");
        let asking = if row.path.starts_with("/api/") {
            app.api(&app.house.head).await
        } else {
            app.as_(&app.house.head)
        };
        for query in ["?after=%ff&q=%00&from=9999-99-99&to=x&page=-1", "?q=%25_%27%22%3B--&ward=x&by=nothing"]
        {
            let path = if broken.contains('{') { filled(row.path) } else { broken.clone() };
            let answer = asking.get(&format!("{path}{query}")).await;
            assert!(answer.status.as_u16() < 500, "{path}{query}: {}", answer.visible());
        }
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    let app = app().await;
    let large = vec![b'a'; 3 * 1024 * 1024];
    let form = Some("application/x-www-form-urlencoded");
    let page = app.as_nobody().send(Method::POST, "/sign-in", form, large).await.expect(413);
    page.shows("Изпратеното е твърде голямо");
}
