//! The order in which people stand in a list: Bulgarian, the same on both databases.

use crate::Name;
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;
use std::{fmt::Write, sync::LazyLock};

/// Bulgarian collation: Cyrillic before Latin, capitals beside small letters. The data is part of the binary.
static BULGARIAN: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("bg").into(), CollatorOptions::default()).ok());

/// The key to sort a name by: family, given, father's name. Text of hexadecimal digits, so that comparing bytes
/// gives the order. A child without a name stands right after its mother, people without any name at the end.
/// The keys belong to this version of the collation; after a change of it they are made anew.
pub fn sort_key(name: &Name) -> String {
    let [given, middle, family] = &name.own;
    let mother = [name.mother[1].as_str(), name.mother[0].as_str()];
    match (name.own.iter().any(|part| !part.is_empty()), mother.iter().any(|part| !part.is_empty())) {
        (true, _) => key_of(&[family, given, middle]),
        (false, true) => key_of(&[mother[0], mother[1], "\u{ffff}"]),
        (false, false) => "~".to_owned(),
    }
}

/// The key of several words, the first the weightiest.
fn key_of(words: &[&str]) -> String {
    words.iter().map(|word| word_key(word)).collect::<Vec<_>>().join(".")
}

fn word_key(word: &str) -> String {
    if word == "\u{ffff}" {
        return "~".to_owned();
    }
    let mut bytes = Vec::new();
    match BULGARIAN.as_ref() {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(word, &mut bytes);
        }
        None => bytes.extend_from_slice(word.to_lowercase().as_bytes()),
    }
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(family: &str, given: &str) -> String {
        sort_key(&Name::named(given, "", family))
    }

    #[test]
    fn people_stand_as_in_a_bulgarian_register() {
        let sorted = [
            ("", "Ана"),
            ("Иванов", "Ангел"),
            ("Иванов", "Ян"),
            ("Иванова", "Ана"),
            ("Йорданов", "Ана"),
            ("Щерева", "Ана"),
            ("Ъглова", "Ана"),
            ("Юнус", "Ана"),
            ("Adams", "Ana"),
        ];
        for pair in sorted.windows(2) {
            assert!(key(pair[0].0, pair[0].1) < key(pair[1].0, pair[1].1), "{pair:?}");
        }
    }

    #[test]
    fn a_newborn_stands_by_the_mother() {
        let newborn = Name {
            naming: crate::Naming::Newborn,
            own: Default::default(),
            latin: Default::default(),
            mother: ["Ана".into(), "Иванова".into(), String::new(), String::new()],
            ..Name::named("", "", "")
        };
        let newborn = sort_key(&newborn);
        assert!(key("Иванова", "Ана") < newborn && newborn < key("Иванова", "Анна"));
        assert_eq!(sort_key(&Name::named("", "", "")), "~");
    }
}
