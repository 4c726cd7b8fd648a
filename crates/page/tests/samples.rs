//! Every part of the kit in both languages: well formed, bare of inline script and style, tied together.

#![allow(clippy::unwrap_used, reason = "a selector that does not parse is a failing test")]

use base::Lang;
use page::samples::{sample_door, sample_page};
use scraper::{Html, Selector};
use std::collections::BTreeSet;

fn documents() -> Vec<(String, String)> {
    Lang::ALL
        .into_iter()
        .flat_map(|lang| {
            let door = std::iter::once(("door", sample_door(lang)));
            page::samples(lang)
                .into_iter()
                .map(move |(name, part)| (name, sample_page(lang, false, part)))
                .chain(door)
                .map(move |(name, html)| (format!("{name}, {}", lang.tag()), html.0))
        })
        .collect()
}

fn each(document: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    document.select(&selector).map(|element| element.html()).collect()
}

#[test]
fn every_sample_is_well_formed() {
    for (name, html) in documents() {
        let parsed = Html::parse_document(&html);
        assert!(parsed.errors.is_empty(), "{name}: {:?}", parsed.errors);
    }
}

#[test]
fn nothing_needs_a_looser_content_security_policy() {
    for (name, html) in documents() {
        let document = Html::parse_document(&html);
        let selector = Selector::parse("*").unwrap();
        for element in document.select(&selector) {
            for (attribute, value) in element.value().attrs() {
                assert!(attribute != "style" && !attribute.starts_with("on"), "{name}: {attribute}={value}");
                assert!(!value.trim_start().starts_with("javascript:"), "{name}: {value}");
                assert!(
                    !attribute.starts_with("hx-on") && !value.starts_with("js:"),
                    "{name}: {attribute}={value}"
                );
            }
        }
        assert!(each(&document, "style, script:not([src])").is_empty(), "{name}");
    }
}

#[test]
fn ids_are_unique_and_references_lead_somewhere() {
    for (name, html) in documents() {
        let document = Html::parse_document(&html);
        let mut ids = BTreeSet::new();
        for element in document.select(&Selector::parse("[id]").unwrap()) {
            assert!(ids.insert(element.attr("id").unwrap()), "{name}: {} stands twice", element.html());
        }
        for attribute in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
            for element in document.select(&Selector::parse(&format!("[{attribute}]")).unwrap()) {
                for id in element.attr(attribute).unwrap().split(' ') {
                    assert!(ids.contains(id), "{name}: {}", element.html());
                }
            }
        }
        for element in document.select(&Selector::parse("a[href^='#']").unwrap()) {
            assert!(ids.contains(&element.attr("href").unwrap()[1..]), "{name}: {}", element.html());
        }
    }
}

#[test]
fn every_field_and_button_has_words() {
    for (name, html) in documents() {
        let document = Html::parse_document(&html);
        let labels: BTreeSet<_> = document
            .select(&Selector::parse("label").unwrap())
            .filter_map(|label| label.attr("for"))
            .collect();
        let fields = Selector::parse("input:not([type=hidden]), select, textarea").unwrap();
        for field in document.select(&fields) {
            assert!(labels.contains(field.attr("id").unwrap()), "{name}: {}", field.html());
        }
        for element in document.select(&Selector::parse("button, a, summary, h1, h2, h3, th").unwrap()) {
            let said = element.text().collect::<String>() + element.attr("aria-label").unwrap_or_default();
            assert!(!said.trim().is_empty(), "{name}: {}", element.html());
        }
    }
}

#[test]
fn every_writing_form_counts_once() {
    for (name, html) in documents() {
        let document = Html::parse_document(&html);
        for form in each(&document, "main form[method=post]:has(.field)") {
            assert!(form.contains("name=\"_key\""), "{name}: {form}");
        }
    }
}

#[test]
fn a_language_speaks_its_own_letters() {
    let cyrillic = |text: &str| text.chars().filter(|c| ('а'..='я').contains(c)).count();
    let text = |lang| {
        let document = Html::parse_document(&sample_door(lang).0);
        document.root_element().text().collect::<String>()
    };
    assert!(cyrillic(&text(Lang::Bg)) > 60);
    assert!(cyrillic(&text(Lang::En)) < 20);
}

/// Writes the samples to a folder to be looked at: `PAGE_SAMPLES=/some/folder cargo test -p page -- --ignored`.
#[test]
#[ignore = "writes files, for people who want to look"]
fn write_samples() {
    let Some(folder) = std::env::var_os("PAGE_SAMPLES").map(std::path::PathBuf::from) else { return };
    for asset in page::assets() {
        let path = folder.join(asset.path.trim_start_matches('/'));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, asset.bytes).unwrap();
    }
    for (name, html) in documents() {
        std::fs::write(folder.join(name.replace(", ", "-").replace(' ', "_") + ".html"), html).unwrap();
    }
}
