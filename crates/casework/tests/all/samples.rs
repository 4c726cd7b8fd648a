//! Every page renders in both languages: one heading, no field without a label, no word of the other language's kind.

use base::Lang;
use casework::signals::pages::samples;

#[test]
fn every_page_of_signals_has_one_heading_and_closed_ids() {
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
