//! What differs between the two languages.

use crate::{names, read::Words};

/// Every difference in ids and arguments, and every id that cannot be the name of a function.
pub fn differences(stem: &str, bg: &Words, en: &Words) -> Vec<String> {
    let mut reasons = Vec::new();
    for (tag, here, there) in [("bg", bg, en), ("en", en, bg)] {
        for id in there.keys().filter(|id| !here.contains_key(*id)) {
            reasons.push(format!("words/{tag}/{stem}.ftl: {id} is missing"));
        }
    }
    for (id, word) in bg {
        let Some(other) = en.get(id) else { continue };
        if word.arguments != other.arguments {
            let list = |names: &std::collections::BTreeSet<String>| {
                if names.is_empty() {
                    "nothing".to_owned()
                } else {
                    names.iter().cloned().collect::<Vec<_>>().join(", ")
                }
            };
            reasons.push(format!(
                "words/*/{stem}.ftl: {id} takes {} in Bulgarian, {} in English",
                list(&word.arguments),
                list(&other.arguments)
            ));
        }
    }
    let mut names = std::collections::BTreeMap::new();
    for id in bg.keys() {
        match names::name(id) {
            None => reasons.push(format!("words/*/{stem}.ftl: {id} cannot be the name of a function")),
            Some(name) => {
                if let Some(first) = names.insert(name, id) {
                    reasons.push(format!("words/*/{stem}.ftl: {first} and {id} give the same function"));
                }
            }
        }
    }
    reasons
}
