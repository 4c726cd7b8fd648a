//! Every page renders in both languages: one heading, no field without a label, no word of the other language's kind.

use base::Lang;
use casework::{duty, signals::pages, today};
use page::Markup;

/// The samples of every area.
fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    [pages::samples(lang), duty::samples(lang), today::samples(lang)].concat()
}

#[test]
fn every_page_has_one_heading_and_ids_that_stand_once() {
    for lang in Lang::ALL {
        for (name, markup) in samples(lang) {
            let html = markup.0;
            assert_eq!(html.matches("<h1").count(), 1, "{name} {lang:?}");
            assert!(!html.contains("style="), "{name}");
            let ids: Vec<_> =
                html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
            let mut once = ids.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(ids.len(), once.len(), "{name}: an id stands twice in {ids:?}");
        }
    }
}

/// Writes the samples to a folder to be looked at: `CASEWORK_SAMPLES=/some/folder cargo test -p casework -- --ignored`.
#[test]
#[ignore = "writes files, for people who want to look"]
fn write_samples() {
    let Some(folder) = std::env::var_os("CASEWORK_SAMPLES").map(std::path::PathBuf::from) else { return };
    for asset in page::assets() {
        let path = folder.join(asset.path.trim_start_matches('/'));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, asset.bytes).unwrap();
    }
    for lang in Lang::ALL {
        for (name, markup) in samples(lang) {
            let name = format!("{}-{}.html", name.replace(", ", "-").replace(' ', "_"), lang.tag());
            std::fs::write(folder.join(name), page::samples::sample_page(lang, false, markup).0).unwrap();
        }
    }
}
