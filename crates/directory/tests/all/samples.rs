//! Every page in both languages: well formed, each id once, each field with its words, ready to count once.

use base::Lang;
use page::samples::sample_page;
use scraper::{Html, Selector};
use std::collections::BTreeSet;

fn documents() -> Vec<(String, String)> {
    Lang::ALL
        .into_iter()
        .flat_map(|lang| {
            directory::samples(lang).into_iter().map(move |(name, body)| {
                (format!("{name}, {}", lang.tag()), sample_page(lang, false, body).0)
            })
        })
        .collect()
}

fn select(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

#[test]
fn every_page_is_well_formed_and_says_what_it_is() {
    for (name, html) in documents() {
        let parsed = Html::parse_document(&html);
        assert!(parsed.errors.is_empty(), "{name}: {:?}", parsed.errors);
        assert_eq!(parsed.select(&select("main h1")).count(), 1, "{name}: one heading");
    }
}

#[test]
fn ids_are_unique_and_fields_have_words() {
    for (name, html) in documents() {
        let document = Html::parse_document(&html);
        let mut ids = BTreeSet::new();
        for element in document.select(&select("[id]")) {
            assert!(ids.insert(element.attr("id").unwrap()), "{name}: {} stands twice", element.html());
        }
        for attribute in ["for", "aria-describedby", "aria-controls"] {
            for element in document.select(&select(&format!("[{attribute}]"))) {
                for id in element.attr(attribute).unwrap().split(' ') {
                    assert!(ids.contains(id), "{name}: {}", element.html());
                }
            }
        }
        for link in document.select(&select("a[href^='#']")) {
            assert!(ids.contains(&link.attr("href").unwrap()[1..]), "{name}: {}", link.html());
        }
        for element in document.select(&select("button, a, summary, h1, h2, h3, th, legend")) {
            let said = element.attr("aria-label").unwrap_or_default().to_owned()
                + &element.text().collect::<String>();
            assert!(!said.trim().is_empty(), "{name}: {}", element.html());
        }
    }
}

#[test]
fn what_is_typed_twice_counts_once() {
    for (name, html) in documents() {
        for form in Html::parse_document(&html).select(&select("main form[method=post]")) {
            let form = form.html();
            assert!(!form.contains("class=\"field") || form.contains("name=\"_key\""), "{name}: {form}");
        }
    }
}
