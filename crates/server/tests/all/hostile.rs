//! Nothing that is sent makes the application fall: random bodies, wrong types, broken ids, on every route.

use crate::{app, refusals::filled, rendering};
use axum::http::Method;
use proptest::{
    collection::vec,
    prop_oneof,
    sample::select,
    strategy::{Just, Strategy, ValueTree},
    test_runner::{Config, RngSeed, TestRunner},
};
use scraper::Selector;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

const FORM: Option<&str> = Some("application/x-www-form-urlencoded");
const JSON: Option<&str> = Some("application/json");
const MULTIPART: Option<&str> = Some("multipart/form-data; boundary=x");
const ODD: [Option<&str>; 5] = [FORM, JSON, MULTIPART, Some("text/plain; charset=utf-16"), None];

/// What the forms of the house know: the names of their fields, and the values that they offer. Bodies made of these
/// come further than noise does.
struct Words {
    names: Vec<String>,
    values: Vec<String>,
}

impl Words {
    fn of_the_house() -> Words {
        let (mut names, mut values) = (BTreeSet::new(), BTreeSet::new());
        for (_, _, document) in rendering::documents() {
            let fields = Selector::parse("input, select, textarea, option, button").unwrap();
            for field in document.select(&fields) {
                names.extend(field.attr("name").map(str::to_owned));
                values.extend(field.attr("value").map(str::to_owned));
            }
        }
        Words { names: names.into_iter().collect(), values: values.into_iter().collect() }
    }

    fn pairs(&self, runner: &mut TestRunner) -> Vec<(String, String)> {
        let value = prop_oneof![
            3 => select(self.values.clone()),
            2 => "\\PC{0,40}",
            1 => "[0-9]{1,30}",
            1 => Just("2026-02-30T25:61".to_owned()),
            1 => Just("00000000-0000-7000-8000-000000000000".to_owned()),
            1 => Just("\u{0}".to_owned()),
        ];
        let pairs = vec((select(self.names.clone()), value), 0..30);
        pairs.new_tree(runner).unwrap().current()
    }
}

/// Bodies of every kind, whole and cut off in the middle, each with what it says it is.
fn bodies(runner: &mut TestRunner, words: &Words) -> Vec<(Option<&'static str>, Vec<u8>)> {
    let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(words.pairs(runner)).finish();
    let json = json(runner, words).to_string();
    let upload = upload(&words.pairs(runner));
    let cut = (0..upload.len()).new_tree(runner).unwrap().current();
    let noise = vec(0u8.., 0..200usize).new_tree(runner).unwrap().current();
    let odd = select(&ODD[..]).new_tree(runner).unwrap().current();
    vec![
        (odd, Vec::new()),
        (FORM, form.clone().into_bytes()),
        (FORM, b"%00=%ff&_key=x&_version=9999999999999999999999".to_vec()),
        (JSON, json.as_bytes().to_vec()),
        (JSON, json.as_bytes()[..json.len() / 2].to_vec()),
        (JSON, b"{\"a\":[[[[[[[[[[{}]]]]]]]]]],\"said\":\"\\u0000\"}".to_vec()),
        (MULTIPART, upload[..cut].to_vec()),
        (MULTIPART, upload),
        (odd, form.into_bytes()),
        (odd, noise),
    ]
}

/// An object with values of every kind, some in lists and some a level deeper.
fn json(runner: &mut TestRunner, words: &Words) -> Json {
    let shapes = (0..6usize).new_tree(runner).unwrap().current();
    let shaped = |(at, (name, value)): (usize, (String, String))| {
        let value = match (at + shapes) % 6 {
            0 => json!([value]),
            1 => json!([{ "role": value, "text": value }, null, 7]),
            2 => json!(null),
            3 => json!(-1.5e300),
            4 => json!(true),
            _ => json!(value),
        };
        (name, value)
    };
    Json::Object(words.pairs(runner).into_iter().enumerate().map(shaped).collect())
}

/// A form with a file that says it is something else, and climbs out of its folder.
fn upload(pairs: &[(String, String)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in pairs {
        let name: String = name.chars().filter(|c| !c.is_control()).collect();
        body.extend_from_slice(
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes(),
        );
    }
    body.extend_from_slice(
        b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a.pdf\"\r\n",
    );
    body.extend_from_slice(b"Content-Type: application/pdf\r\n\r\nPK\x03\x04 no pdf at all\r\n--x--\r\n");
    body
}

#[tokio::test]
async fn random_bodies_never_make_it_fall() {
    let app = app().await;
    let mut runner = TestRunner::new(Config { rng_seed: RngSeed::Fixed(7), ..Config::default() });
    let (routes, words) = (server::wiring::routes(), Words::of_the_house());
    assert!(words.names.len() > 100 && words.values.len() > 100, "{} names", words.names.len());
    let head = &app.house.head;
    let api = app.api(head).await;
    for row in routes.rows().iter().filter(|row| row.method != Method::GET) {
        let path = filled(row.path);
        let asking = if path.starts_with("/api/") { api.clone() } else { app.as_(head) };
        if path == "/sign-out" || path == "/lock" {
            continue;
        }
        for (kind, body) in bodies(&mut runner, &words) {
            let answer = asking.send(row.method.clone(), &path, kind, body.clone()).await;
            assert!(
                answer.status.as_u16() < 500,
                "{} {path} {kind:?} {}: {}",
                row.method,
                String::from_utf8_lossy(&body),
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
