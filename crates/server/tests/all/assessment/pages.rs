use base::Lang;
use scraper::{Html, Selector};
use std::collections::BTreeSet;

#[test]
fn every_page_is_well_formed_and_all_its_references_lead_somewhere() {
    for lang in Lang::ALL {
        for (name, body) in assessments::samples(lang) {
            let whole = page::samples::sample_page(lang, false, body);
            let document = Html::parse_document(&whole.0);
            assert!(document.errors.is_empty(), "{name}: {:?}", document.errors);
            let all = |selector: &str| {
                let selector = Selector::parse(selector).unwrap();
                document.select(&selector).map(|element| element.value().clone()).collect::<Vec<_>>()
            };
            let mut ids = BTreeSet::new();
            for id in all("[id]").iter().filter_map(|element| element.attr("id").map(str::to_owned)) {
                assert!(ids.insert(id.clone()), "{name}: {id} stands twice");
            }
            for attribute in ["for", "aria-describedby", "aria-labelledby"] {
                for element in all(&format!("[{attribute}]")) {
                    for id in element.attr(attribute).unwrap().split(' ') {
                        assert!(ids.contains(id), "{name}: nothing is called {id}");
                    }
                }
            }
            for link in all("main a[href^='#']") {
                assert!(ids.contains(&link.attr("href").unwrap()[1..]), "{name}: {:?}", link.attr("href"));
            }
            assert!(all("[style]").is_empty() && all("style").is_empty(), "{name}: inline style");
            assert_eq!(all("h1").len(), 1, "{name}");
            assert!(whole.0.len() < 80 * 1024, "{name}: {} bytes", whole.0.len());
        }
    }
}

/// Writes the samples to a folder to be looked at: `PAGE_SAMPLES=/some/folder cargo test -p server -- --ignored`.
#[test]
#[ignore = "writes files, for people who want to look"]
fn write_samples() {
    let Some(folder) = std::env::var_os("PAGE_SAMPLES").map(std::path::PathBuf::from) else { return };
    for asset in page::assets() {
        let path = folder.join(asset.path.trim_start_matches('/'));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, asset.bytes).unwrap();
    }
    for lang in Lang::ALL {
        for (name, body) in assessments::samples(lang) {
            let html = page::samples::sample_page(lang, false, body).0;
            let name = format!("{}-{}.html", name.replace(", ", "-").replace(' ', "_"), lang.tag());
            std::fs::write(folder.join(name), html).unwrap();
        }
    }
}
