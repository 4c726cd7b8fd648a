//! How one word in Latin letters is spelled in a key.

/// Lower case without accents; what is no letter or digit becomes a space.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            '\u{300}'..='\u{36f}' => {} // an accent of its own
            'à'..='å' | 'ā' | 'ă' | 'ą' => out.push('a'),
            'æ' => out.push_str("ae"),
            'ç' | 'č' | 'ć' => out.push_str("ch"),
            'ď' | 'ð' => out.push('d'),
            'đ' => out.push_str("dj"),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => out.push('e'),
            'ğ' => out.push('g'),
            'ì'..='ï' | 'ī' | 'ı' => out.push('i'),
            'ł' => out.push('l'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ò'..='ö' | 'ø' | 'ő' => out.push('o'),
            'ř' => out.push('r'),
            'ş' | 'š' | 'ș' => out.push_str("sh"),
            'ś' => out.push('s'),
            'ß' => out.push_str("ss"),
            'ţ' | 'ț' => out.push_str("ts"),
            'ť' | 'þ' => out.push('t'),
            'ù'..='ü' | 'ū' | 'ű' | 'ů' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            'ž' => out.push_str("zh"),
            'ź' | 'ż' => out.push('z'),
            c if c.is_alphanumeric() => out.push(c),
            _ => out.push(' '),
        }
    }
    out
}

/// What is read alike whatever stands around it; longer spellings come first.
const ALIKE: [(&str, &str); 16] = [
    ("tsch", "ch"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("chr", "hr"),
    ("ch", "ch"),
    ("zh", "j"),
    ("kh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("ts", "c"),
    ("tz", "c"),
    ("ck", "k"),
    ("qu", "ku"),
    ("q", "ia"),
    ("w", "v"),
    ("y", "i"),
];

/// One plain word as its key: the table of the module above.
pub(super) fn reduce(word: &str) -> String {
    if !word.chars().any(char::is_alphabetic) {
        return word.to_owned();
    }
    let spelled = word.replace('4', "ch").replace('6', "sh");
    let mut out = String::with_capacity(spelled.len());
    let mut rest = spelled.as_str();
    while let Some(c) = rest.chars().next() {
        if let Some((typed, key)) = ALIKE.iter().find(|(typed, _)| rest.starts_with(typed)) {
            out.push_str(key);
            rest = rest.strip_prefix(typed).unwrap_or_default();
            continue;
        }
        rest = rest.strip_prefix(c).unwrap_or_default();
        let next = rest.chars().next();
        match c {
            'c' => out.push(if matches!(next, None | Some('e' | 'i' | 'y' | 'v')) { 'c' } else { 'k' }),
            'j' => out.push(if j_is_vowel(&out, next) { 'i' } else { 'j' }),
            'x' if out.is_empty() && next != Some('e') => out.push('h'),
            'x' => out.push_str("ks"),
            c => out.push(c),
        }
    }
    shorten(&out)
}

/// `j` for й (Jordan, Andrej, Majka) rather than for ж (Jivko, Bojidar, Djamal).
fn j_is_vowel(before: &str, next: Option<char>) -> bool {
    match next {
        _ if before == "d" => false,
        None | Some('a' | 'o' | 'u' | 'y' | 'q') => true,
        Some('e' | 'i') => false,
        Some(_) => before.chars().next_back().is_some_and(is_vowel),
    }
}

/// Doubled letters once, and `iu` after a consonant as `u`.
fn shorten(key: &str) -> String {
    let mut letters: Vec<char> = key.chars().collect();
    letters.dedup_by(|next, letter| next == letter && letter.is_alphabetic());
    let soft = |i: usize| {
        i > 0
            && letters[i] == 'i'
            && !is_vowel(letters[i - 1])
            && letters.get(i + 1).is_some_and(|c| *c == 'u')
    };
    (0..letters.len()).filter(|i| !soft(*i)).map(|i| letters[i]).collect()
}

fn is_vowel(c: char) -> bool {
    "aeiou".contains(c)
}
