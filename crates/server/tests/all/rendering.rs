//! Every page of the house, from its samples: empty, full and with errors, in both languages.

use base::Lang;
use page::{Markup, samples::sample_page};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;

/// What stands in Latin letters on Bulgarian pages too: names of formats and things, and other languages' own names.
const LATIN: [&str; 16] = [
    "API", "Android", "CSV", "Chrome", "DOCX", "EKATTE", "English", "JSON", "PDF", "PNG", "QR", "SMS", "TXT",
    "XLSX", "MB", "KB",
];

/// Forms that write no record: a repeat signs in, or is asked, once more.
const SIGNING_IN: [&str; 3] = ["/sign-in", "/sign-in/code", "/unlock"];
/// Part of the address of a version of an instrument, where it is tried out and nothing is kept.
const TRYING_OUT: &str = "/versions/";

/// Every page by its name; the names of two areas may be alike.
fn samples(lang: Lang) -> Vec<(String, Markup)> {
    let areas = [
        ("access", access::samples(lang)),
        ("directory", directory::samples(lang)),
        ("people", people::samples(lang)),
        ("casework", casework::samples(lang)),
        ("assessments", assessments::samples(lang)),
        ("plans", plans::samples(lang)),
        ("kinds", ::kinds::samples(lang)),
        ("intake", intake::samples(lang)),
        ("quality", quality::samples(lang)),
        ("deadlines", deadlines::samples(lang)),
        ("documents", ::documents::samples(lang)),
        ("reporting", reporting::samples(lang)),
    ];
    let named = |(area, pages): (&'static str, Vec<(&'static str, Markup)>)| {
        assert!(!pages.is_empty(), "{area}");
        pages.into_iter().map(move |(name, body)| (format!("{area}: {name}"), body))
    };
    areas.into_iter().flat_map(named).collect()
}

/// Every page as a whole document, with a name that says which.
pub fn documents() -> Vec<(String, Lang, Html)> {
    let of = |lang: Lang| {
        samples(lang).into_iter().map(move |(name, body)| {
            let whole = sample_page(lang, name.contains("error"), body).0;
            (format!("{name}, {}", lang.tag()), lang, Html::parse_document(&whole))
        })
    };
    Lang::ALL.into_iter().flat_map(of).collect()
}

fn each<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    document.select(&selector).collect()
}

/// Fails with everything that was found, so that one run tells it all.
fn nothing(found: &[String]) {
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_names_of_samples_differ() {
    let mut names = BTreeSet::new();
    let twice = samples(Lang::Bg).into_iter().filter(|(name, _)| !names.insert(name.clone()));
    nothing(&twice.map(|(name, _)| name).collect::<Vec<_>>());
}

#[test]
fn every_page_is_well_formed_with_one_heading_and_its_landmarks() {
    let mut found = Vec::new();
    for (name, _, document) in documents() {
        found.extend(document.errors.iter().map(|error| format!("{name}: {error}")));
        for (landmark, times) in
            [("h1", 1), ("main h1", 1), ("main", 1), ("body > header", 1), ("body > footer", 1)]
        {
            let there = each(&document, landmark).len();
            if there != times {
                found.push(format!("{name}: {there} × {landmark}"));
            }
        }
        let mut level = 1;
        for heading in each(&document, "main :is(h1, h2, h3, h4, h5, h6)") {
            let next: u8 = heading.value().name()[1..].parse().unwrap();
            if next > level + 1 {
                found.push(format!("{name}: h{next} after h{level}: {}", heading.inner_html()));
            }
            level = next;
        }
    }
    nothing(&found);
}

#[test]
fn ids_stand_once_and_all_that_points_to_one_finds_it() {
    let mut found = Vec::new();
    for (name, _, document) in documents() {
        let mut ids = BTreeSet::new();
        for element in each(&document, "[id]") {
            if !ids.insert(element.attr("id").unwrap()) {
                found.push(format!("{name}: {} stands twice", element.attr("id").unwrap()));
            }
        }
        for attribute in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
            for element in each(&document, &format!("[{attribute}]")) {
                let missing = element.attr(attribute).unwrap().split(' ').filter(|id| !ids.contains(id));
                found.extend(missing.map(|id| format!("{name}: nothing is called {id}")));
            }
        }
        let links = each(&document, "main a[href^='#']");
        let lost = links.iter().filter(|link| !ids.contains(&link.attr("href").unwrap()[1..]));
        found.extend(lost.map(|link| format!("{name}: {}", link.html())));
    }
    nothing(&found);
}

#[test]
fn every_field_has_its_label_and_every_button_its_words() {
    let mut found = Vec::new();
    for (name, _, document) in documents() {
        let labels: BTreeSet<_> =
            each(&document, "label[for]").iter().filter_map(|label| label.attr("for")).collect();
        for field in each(&document, "input:not([type=hidden]), select, textarea") {
            let named = field.attr("aria-label").is_some() || field.attr("aria-labelledby").is_some();
            if !named && !field.attr("id").is_some_and(|id| labels.contains(id)) {
                found.push(format!("{name}: {} has no label", field.html()));
            }
        }
        for element in each(&document, "button, a, summary, h1, h2, h3, legend, label, nav, title") {
            let said = element.text().collect::<String>() + element.attr("aria-label").unwrap_or_default();
            if said.trim().is_empty() {
                found.push(format!("{name}: {} says nothing", element.html()));
            }
        }
    }
    nothing(&found);
}

#[test]
fn no_page_needs_a_looser_policy_for_content() {
    let mut found = Vec::new();
    for (name, _, document) in documents() {
        let inline = each(&document, "style, script:not([src])");
        found.extend(inline.iter().map(|element| format!("{name}: {}", element.html())));
        for element in each(&document, "*") {
            let loose = element.value().attrs().filter(|(attribute, value)| {
                *attribute == "style"
                    || attribute.starts_with("on")
                    || attribute.starts_with("hx-on")
                    || value.trim_start().starts_with("javascript:")
            });
            found.extend(loose.map(|(attribute, value)| format!("{name}: {attribute}={value}")));
        }
    }
    nothing(&found);
}

#[test]
fn every_form_that_writes_counts_once() {
    let mut found = Vec::new();
    for (name, _, document) in documents() {
        for form in each(&document, "main form[method=post]:has(.field)") {
            let action = form.attr("action").unwrap_or_default();
            let keeps = !SIGNING_IN.contains(&action) && !action.contains(TRYING_OUT);
            if keeps && !form.html().contains("name=\"_key\"") {
                found.push(format!("{name}: {action}"));
            }
        }
    }
    nothing(&found);
}

/// Everything a person reads or hears on a page, with the language it is said to be in.
fn said(document: &Html) -> Vec<(String, String)> {
    let mut said = Vec::new();
    for element in each(document, "body *") {
        let lang = element
            .ancestors()
            .filter_map(ElementRef::wrap)
            .fold(element.attr("lang"), |own, above| own.or(above.attr("lang")))
            .unwrap_or_default()
            .to_owned();
        if matches!(element.value().name(), "code" | "script" | "textarea") {
            continue;
        }
        let own = element.children().filter_map(|child| child.value().as_text()).map(|text| text.to_string());
        let attributes = ["aria-label", "title", "alt", "placeholder"];
        let heard = attributes.iter().filter_map(|name| element.attr(name)).map(str::to_owned);
        said.extend(own.chain(heard).filter(|text| !text.trim().is_empty()).map(|text| (lang.clone(), text)));
    }
    said
}

/// The ids of every word and the names of every code in it: none of them is for people.
fn ids() -> BTreeSet<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../words/bg");
    let files =
        std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    let ids = files.flat_map(|text| {
        text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned()).collect::<Vec<_>>()
    });
    ids.filter(|id| id.contains('-') && !id.contains(' ')).collect()
}

#[test]
fn no_page_shows_a_code_or_the_name_of_a_word() {
    let (ids, mut found) = (ids(), BTreeSet::new());
    for (name, _, document) in documents() {
        for (_, text) in said(&document) {
            let address = |word: &str| word.contains('@') || word.contains("://") || word.starts_with('/');
            for word in text.split_whitespace().filter(|word| !address(word)) {
                let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
                let snake = bare.contains('_') && bare.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
                if snake || word.contains("{$") || (text.trim() == bare && ids.contains(bare)) {
                    found.insert(format!("{name}: {text}"));
                }
            }
        }
    }
    nothing(&found.into_iter().collect::<Vec<_>>());
}

#[test]
fn a_bulgarian_page_speaks_bulgarian() {
    let mut found = BTreeSet::new();
    for (name, lang, document) in documents() {
        if lang != Lang::Bg {
            continue;
        }
        for (_, text) in said(&document).into_iter().filter(|(lang, _)| lang == "bg") {
            let cyrillic = text.chars().any(|c| ('\u{400}'..'\u{500}').contains(&c));
            let address = |word: &&str| !word.contains(['@', '/', '.', '\\']);
            let words = text
                .split_whitespace()
                .filter(address)
                .map(|word| word.trim_matches(|c: char| !c.is_alphabetic()));
            let mut foreign = words.filter(|word| {
                word.len() > 2
                    && word.chars().all(|c| c.is_ascii_alphabetic() || c == '-')
                    && !LATIN.contains(word)
            });
            if !cyrillic && foreign.next().is_some() {
                found.insert(format!("{name}: {}", text.trim()));
            }
        }
    }
    nothing(&found.into_iter().collect::<Vec<_>>());
}

/// Writes the samples to a folder to be looked at:
/// `PAGE_SAMPLES=/some/folder cargo test -p server --test all -- --ignored look`.
#[test]
#[ignore = "writes files, for people who want to look"]
fn look() {
    let Some(folder) = std::env::var_os("PAGE_SAMPLES").map(std::path::PathBuf::from) else { return };
    for asset in page::assets() {
        let path = folder.join(asset.path.trim_start_matches('/'));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, asset.bytes).unwrap();
    }
    for (name, _, document) in documents() {
        let file = name.replace(": ", "-").replace(", ", "-").replace(' ', "_") + ".html";
        std::fs::write(folder.join(file), document.html()).unwrap();
    }
}
