//! Writes the Rust text: one function per message.

use crate::{
    names,
    read::{Word, Words},
};
use std::fmt::Write as _;

/// The module for two sets of words that are known to agree.
pub fn module(bg: &Words, en: &Words, bg_source: &str, en_source: &str, runtime: &str) -> String {
    let mut code = String::new();
    if bg.values().any(|word| !word.arguments.is_empty()) {
        let _ = writeln!(
            code,
            "static WORDS: ::std::sync::LazyLock<{runtime}::Bundle> =\n    \
             ::std::sync::LazyLock::new(|| {runtime}::Bundle::new({bg_source:?}, {en_source:?}));\n"
        );
    }
    for (id, bg_word) in bg {
        let (Some(en_word), Some(name)) = (en.get(id), names::name(id)) else { continue };
        let _ = writeln!(code, "#[doc = {:?}]", document(bg_word, en_word));
        match (&bg_word.text, &en_word.text) {
            (Some(bg_text), Some(en_text)) => plain(&mut code, &name, bg_text, en_text),
            _ => filled(&mut code, id, &name, bg_word, runtime),
        }
    }
    code
}

/// A function that finds a plain text by its id, and the list of those ids: for words that are looked up by a code
/// kept in the database.
pub fn found_by_id(bg: &Words, en: &Words) -> String {
    let plain: Vec<_> = bg
        .iter()
        .filter(|(id, word)| word.text.is_some() && en.get(*id).is_some_and(|word| word.text.is_some()))
        .filter_map(|(id, _)| Some((id, names::name(id)?)))
        .collect();
    let ids: Vec<_> = plain.iter().map(|(id, _)| id).collect();
    let mut code = format!("/// Every id that [`by_id`] knows.\npub const IDS: &[&str] = &{ids:?};\n\n");
    code.push_str("/// The plain text with this id.\n#[must_use]\npub fn by_id(lang: ::base::Lang, id: &str) -> Option<&'static str> {\n    match id {\n");
    for (id, name) in plain {
        let _ = writeln!(code, "        {id:?} => Some({name}(lang)),");
    }
    code.push_str("        _ => None,\n    }\n}\n");
    code
}

fn plain(code: &mut String, name: &str, bg: &str, en: &str) {
    let _ = writeln!(
        code,
        "#[must_use]\npub fn {name}(lang: ::base::Lang) -> &'static str {{\n    match lang {{\n        \
         ::base::Lang::Bg => {bg:?},\n        ::base::Lang::En => {en:?},\n    }}\n}}\n"
    );
}

fn filled(code: &mut String, id: &str, name: &str, word: &Word, runtime: &str) {
    let mut takes = String::new();
    let mut gives = String::new();
    for argument in &word.arguments {
        let Some(local) = names::name(argument) else { continue };
        let _ = write!(takes, ", {local}: impl Into<{runtime}::Arg>");
        let _ = write!(gives, "({argument:?}, {local}.into()), ");
    }
    let _ = writeln!(
        code,
        "#[must_use]\npub fn {name}(lang: ::base::Lang{takes}) -> String {{\n    \
         WORDS.format(lang, {id:?}, [{gives}])\n}}\n"
    );
}

fn document(bg: &Word, en: &Word) -> String {
    let tidy = |text: &str| text.replace('`', "'").split_whitespace().collect::<Vec<_>>().join(" ");
    format!("`{}` · `{}`", tidy(&en.shown), tidy(&bg.shown))
}
