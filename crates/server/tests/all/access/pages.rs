//! Every page of access, empty, full and with errors, in both languages.

use base::Lang;
use scraper::{Html, Selector};
use std::collections::BTreeSet;

#[test]
fn every_page_is_well_formed_and_each_of_its_fields_has_words() {
    for lang in Lang::ALL {
        for (name, body) in access::samples(lang) {
            let whole = page::samples::sample_page(lang, false, body).0;
            let document = Html::parse_document(&whole);
            assert!(document.errors.is_empty(), "{name}: {:?}", document.errors);
            let all = |selector: &str| {
                let selector = Selector::parse(selector).unwrap();
                document.select(&selector).map(|element| element.value().clone()).collect::<Vec<_>>()
            };
            let mut ids = BTreeSet::new();
            for id in all("[id]").iter().filter_map(|element| element.attr("id").map(str::to_owned)) {
                assert!(ids.insert(id.clone()), "{name}: {id} stands twice");
            }
            for attribute in ["for", "aria-describedby"] {
                for element in all(&format!("[{attribute}]")) {
                    for id in element.attr(attribute).unwrap().split(' ') {
                        assert!(ids.contains(id), "{name}: nothing is called {id}");
                    }
                }
            }
            for field in all("main input:not([type=hidden]), main select, main textarea") {
                let label = format!("label[for='{}']", field.attr("id").unwrap_or_default());
                assert_eq!(all(&label).len(), 1, "{name}: {:?} has no label", field.attr("name"));
            }
            assert_eq!(all("h1").len(), 1, "{name}");
        }
    }
}

#[test]
fn the_names_of_samples_differ() {
    let names: Vec<_> = access::samples(Lang::Bg).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
}
