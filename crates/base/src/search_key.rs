//! Search keys for people, alike for both scripts and for the many ways to type a Bulgarian name in Latin.
//!
//! A key is kept beside the name and compared with the key of what is typed into the search box. Keys are
//! for finding, never for showing, and a key is not folded again.
//!
//! **The reduction.** Cyrillic first takes its official Latin form ([`latin()`]), so the original and its
//! transliteration always share a key. Then, for every word:
//!
//! | Typed | Key | So that these meet |
//! |---|---|---|
//! | `y`, `i`; `j` before a, o, u, at the end, or after a vowel before a consonant | `i` | Йордан Yordan Iordan Jordan; Майка Majka |
//! | `zh`, `ž`, `j` elsewhere and in `dj` at the start | `j` | Живко Zhivko Jivko; Джамал Djamal |
//! | `ts`, `tz`; `c` before e, i, y, v and at the end | `c` | Цветан Tsvetan Tzvetan Cvetan |
//! | `c` elsewhere, `ck` | `k` | Виктор Victor |
//! | `ch`, `tch`, `č`, `4` | `ch` | Чавдар Chavdar 4avdar |
//! | `sh`, `sch`, `š`, `6` | `sh` | Шишман Shishman 6i6man |
//! | `h`, `kh`; `ch` before r; `x` at the start, not before e | `h` | Христо Hristo Christo Xristo |
//! | `x` elsewhere | `ks` | Александра Alexandra |
//! | `q` (but `qu` → `ku`) | `ia` | Яна Yana Qna |
//! | `ph`, `th`, `w` | `f`, `t`, `v` | София Sophia; Ivanow |
//! | `iu` after a consonant | `u` | Людмила Lyudmila Ludmila; Гюлтен Gülten |
//! | the same letter twice | once | Анна Ana; Мария Mariya |
//!
//! The digits 4 and 6 are letters only in a word that has letters. Accents are dropped. What stays
//! ambiguous (`ъ` typed as u, `Canko` for Цанко, `Jasmin` for Жасмин) is one letter away, which
//! [`deletion_neighbours`] bridges.

mod spelling;

use crate::latin::latin;
use spelling::{plain, reduce};

/// The key of a text in either script: words of `a`–`z` and digits with one space between them. Letters
/// of scripts other than Latin and Cyrillic stay as they are, in lower case; all else becomes a space.
pub fn fold(text: &str) -> String {
    let plain = plain(&latin(text));
    plain.split_whitespace().map(reduce).collect::<Vec<_>>().join(" ")
}

/// The words of the key of a text, each once, in the order typed.
pub fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    for word in fold(text).split_whitespace() {
        if !tokens.iter().any(|token| token == word) {
            tokens.push(word.to_owned());
        }
    }
    tokens
}

/// The key of one word and, if it has at least four letters, every key with one letter less; each once,
/// the key first, then by the place of the missing letter.
///
/// Two words of at least four letters, one typo apart (a letter missing, added, replaced, or two
/// neighbouring letters swapped) have a neighbour in common, so a typo is found by equality alone. The
/// reverse does not hold: compare the candidates before ranking them.
pub fn deletion_neighbours(key: &str) -> Vec<String> {
    let letters: Vec<char> = key.chars().collect();
    let mut neighbours = vec![key.to_owned()];
    if letters.len() < 4 {
        return neighbours;
    }
    for gone in 0..letters.len() {
        // Within a run of one letter it does not matter which goes.
        if gone == 0 || letters[gone] != letters[gone - 1] {
            neighbours.push(letters[..gone].iter().chain(&letters[gone + 1..]).collect());
        }
    }
    neighbours
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ways_to_type_a_name_share_a_key() {
        for names in [
            "Мария Maria Mariya Mariq Marija MARIA",
            "Йордан Yordan Iordan Jordan",
            "Георги Georgi Georgy",
            "Цветан Tsvetan Tzvetan Cvetan",
            "Чавдар Chavdar Tchavdar 4avdar Čavdar",
            "Шишман Shishman 6i6man",
            "Щерев Shterev 6terev",
            "Живко Zhivko Jivko Živko",
            "Божидар Bozhidar Bojidar",
            "Джамал Dzhamal Djamal",
            "Людмила Lyudmila Ludmila Liudmila Ljudmila",
            "Христо Hristo Christo Khristo Xristo",
            "Яна Yana Iana Jana Qna",
            "Юлия Yulia Yuliya Julia Iulia",
            "Стоян Stoyan Stoian Stojan Stoqn",
            "Александра Aleksandra Alexandra",
            "Анна Ана Anna Ana",
            "София Sofia Sofiya Sophia",
            "Виктор Viktor Victor",
            "Гюлтен Gyulten Gulten Gülten",
            "Петьо Petyo Petio Petjo",
            "Найден Nayden Naiden Najden",
            "Димитрий Dimitri Dimitriy Dimitrij",
        ] {
            let keys: Vec<String> = names.split(' ').map(fold).collect();
            assert!(keys.iter().all(|key| *key == keys[0]), "{names}: {keys:?}");
        }
    }

    #[test]
    fn ambiguous_spellings_are_one_letter_away() {
        for (name, typed) in [
            ("Търново", "Turnovo"),
            ("Александър", "Alexander"),
            ("Димитър", "Dimiter"),
            ("Цанко", "Canko"),
            ("Жасмин", "Jasmin"),
            ("Елена", "Yelena"),
            ("Андрея", "Andrea"),
            ("Петков", "Petkoff"),
        ] {
            let (name, typed) = (deletion_neighbours(&fold(name)), deletion_neighbours(&fold(typed)));
            assert!(name.iter().any(|key| typed.contains(key)), "{name:?} {typed:?}");
        }
    }

    #[test]
    fn words_are_split_and_kept_once() {
        assert_eq!(fold("  Иванова-Петрова, Мария (баба) "), "ivanova petrova maria baba");
        assert_eq!(tokens("Иванова-ИВАНОВА Ива"), ["ivanova", "iva"]);
        assert_eq!((fold("46"), fold("ж.к. 4"), fold("–")), ("46".into(), "j k 4".into(), String::new()));
        assert!(tokens("").is_empty());
    }

    #[test]
    fn neighbours_are_the_key_and_one_letter_less() {
        assert_eq!(deletion_neighbours("iva"), ["iva"]);
        assert_eq!(deletion_neighbours("ivan"), ["ivan", "van", "ian", "ivn", "iva"]);
        assert_eq!(deletion_neighbours("aaaa"), ["aaaa", "aaa"]);
    }

    proptest! {
        #[test]
        fn any_text_is_taken(text in ".*") {
            tokens(&text);
            deletion_neighbours(&text);
        }

        #[test]
        fn both_scripts_and_cases_share_a_key(text in "[А-ЪЬЮЯа-ъьюя \\-]*") {
            let key = fold(&text);
            prop_assert!(key.chars().all(|c| c.is_ascii_lowercase() || c == ' '), "{key}");
            prop_assert_eq!(&fold(&latin(&text)), &key);
            prop_assert_eq!(&fold(&text.to_uppercase()), &key);
        }

        #[test]
        fn one_typo_leaves_a_common_neighbour(
            word in "[a-z]{4,12}", at in 0usize..12, letter in proptest::char::range('a', 'z'), way in 0..4
        ) {
            let mut typo: Vec<char> = word.chars().collect();
            let at = at % typo.len();
            match way {
                0 => { typo.remove(at); }
                1 => typo.insert(at, letter),
                2 => typo[at] = letter,
                _ => typo.swap(at, (at + 1).min(word.len() - 1)),
            }
            let typo: String = typo.into_iter().collect();
            let neighbours = deletion_neighbours(&word);
            prop_assert!(deletion_neighbours(&typo).iter().any(|key| neighbours.contains(key)));
        }

        #[test]
        fn neighbours_are_few_and_different(word in "[a-z]{0,12}") {
            let neighbours = deletion_neighbours(&word);
            let mut unique = neighbours.clone();
            unique.sort();
            unique.dedup();
            prop_assert_eq!(unique.len(), neighbours.len());
            prop_assert!(neighbours.len() <= word.len() + 1);
        }
    }
}
