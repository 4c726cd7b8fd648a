//! Bulgarian in Latin letters, by the Transliteration Act (Закон за транслитерацията, ДВ 19/13.03.2009).
//!
//! The result proposes; a person may have another spelling in the first identity document, so a Latin
//! name stays editable. The way back does not exist.

/// The text with every Cyrillic letter in its official Latin form; all else is left as it is.
///
/// A word is an unbroken run of letters, so a hyphen ends it: `София-юг` gives `Sofia-yug`. A capital that
/// becomes several letters is wholly capital only among capitals: `Щерев` gives `Shterev`, `ЩЕРЕВ` gives
/// `SHTEREV`. Letters of other Cyrillic alphabets, which the Act leaves out, get their usual Latin form.
pub fn latin(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = Vec::new();
    for c in text.chars() {
        if c == BREVE
            && let Some(i @ ('и' | 'И')) = word.last_mut()
        {
            *i = if *i == 'и' { 'й' } else { 'Й' };
        } else if c.is_alphabetic() {
            word.push(c);
        } else if !is_accent_on(c, &word) {
            push_word(&mut out, &word);
            word.clear();
            out.push(c);
        }
    }
    push_word(&mut out, &word);
    out
}

/// The mark that makes `й` of `и` in decomposed text, as some systems write it.
const BREVE: char = '\u{306}';

/// A stress typed as a mark of its own after a Cyrillic letter (`и` and a grave): dropped.
fn is_accent_on(c: char, word: &[char]) -> bool {
    matches!(c, '\u{300}'..='\u{308}')
        && word.last().is_some_and(|letter| letter_of(lower(*letter)).is_some())
}

fn push_word(out: &mut String, word: &[char]) {
    let small: Vec<char> = word.iter().map(|c| lower(*c)).collect();
    let bulgaria = small.iter().copied().eq("българия".chars());
    for (i, &c) in word.iter().enumerate() {
        let official = match small[i] {
            'ъ' if bulgaria => "u",                                            // чл. 6
            'я' if i + 1 == word.len() && i > 0 && small[i - 1] == 'и' => "a", // чл. 5 ал. 2
            letter => match letter_of(letter) {
                Some(official) => official,
                None => {
                    out.push(c);
                    continue;
                }
            },
        };
        push_cased(out, official, c != small[i], among_capitals(word, i));
    }
}

fn push_cased(out: &mut String, official: &str, capital: bool, among_capitals: bool) {
    for (n, letter) in official.chars().enumerate() {
        let raised = capital && (n == 0 || among_capitals);
        out.push(if raised { letter.to_ascii_uppercase() } else { letter });
    }
}

/// Whether the next letter is a capital, or at the end of a word the one before. A lone letter is an
/// initial (`Ж. Иванова`) and takes the form of a title.
fn among_capitals(word: &[char], i: usize) -> bool {
    word.get(i + 1)
        .or_else(|| i.checked_sub(1).and_then(|before| word.get(before)))
        .is_some_and(|c| c.is_uppercase())
}

fn lower(c: char) -> char {
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// The table of чл. 4, then letters of other alphabets that occur in names of refugees and neighbours.
fn letter_of(small: char) -> Option<&'static str> {
    Some(match small {
        'а' | 'ъ' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'ѐ' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'ѝ' | 'і' => "i",
        'й' | 'ь' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "sht",
        'ю' => "yu",
        'я' => "ya",
        'ы' | 'ј' => "y",
        'ё' => "yo",
        'є' => "ye",
        'ї' => "yi",
        'ґ' => "g",
        'ђ' | 'џ' => "dzh",
        'ѓ' => "gy",
        'ќ' => "ky",
        'ћ' => "ch",
        'љ' => "ly",
        'њ' => "ny",
        'ѕ' => "dz",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_examples_of_the_act() {
        for (bulgarian, expected) in [
            ("Стара планина", "Stara planina"),
            ("Горна Оряховица", "Gorna Oryahovitsa"),
            ("Мария, Мариян и Илиян", "Maria, Mariyan i Iliyan"),
            ("България", "Bulgaria"),
            ("БЪЛГАРИЯ", "BULGARIA"),
            ("Българин", "Balgarin"),
            ("София-юг", "Sofia-yug"),
            ("Велико Търново", "Veliko Tarnovo"),
            ("Синьо ликьор Джордж Дзънзов Йовково", "Sinyo likyor Dzhordzh Dzanzov Yovkovo"),
            ("Пазарджик, Кърджали, Ямбол, Кюстендил", "Pazardzhik, Kardzhali, Yambol, Kyustendil"),
        ] {
            assert_eq!(latin(bulgarian), expected);
        }
    }

    #[test]
    fn case_follows_the_neighbours() {
        for (bulgarian, expected) in [
            ("Щерев", "Shterev"),
            ("ЩЕРЕВ", "SHTEREV"),
            ("МАРИЯ ЖИВКОВА", "MARIA ZHIVKOVA"),
            ("НИЩ", "NISHT"),
            ("Ж. Юлиева", "Zh. Yulieva"),
            ("ЖК Люлин", "ZHK Lyulin"),
            ("ия Ия ИЯ", "ia Ia IA"),
        ] {
            assert_eq!(latin(bulgarian), expected);
        }
    }

    #[test]
    fn what_is_not_cyrillic_stays() {
        assert_eq!(latin("Café № 5, ул. „Иван Вазов“"), "Café № 5, ul. „Ivan Vazov“");
        assert_eq!(latin("ѝ и\u{300} по-го\u{301}лям"), "i i po-golyam");
        assert_eq!(latin("Зеленський Їжак"), "Zelensykiy Yizhak");
        assert_eq!(latin("И\u{306}ордан Андреи\u{306}"), "Yordan Andrey");
        assert_eq!(latin("cafe\u{301}"), "cafe\u{301}");
    }

    proptest! {
        #[test]
        fn any_text_is_taken(text in ".*") {
            latin(&text);
        }

        #[test]
        fn bulgarian_gives_ascii(text in "[А-ЪЬЮЯа-ъьюя \\-]*") {
            let out = latin(&text);
            prop_assert!(out.chars().all(|c| c.is_ascii_alphabetic() || c == ' ' || c == '-'), "{out}");
        }

        #[test]
        fn case_does_not_change_the_letters(text in "[А-ЪЬЮЯа-ъьюя \\-]*") {
            let raised = latin(&text.to_uppercase()).to_ascii_uppercase();
            prop_assert_eq!(raised, latin(&text.to_lowercase()).to_ascii_uppercase());
        }
    }
}
