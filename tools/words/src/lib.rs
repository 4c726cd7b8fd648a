//! Turns `words/bg/<stem>.ftl` and `words/en/<stem>.ftl` into Rust functions while a crate is built,
//! so that a missing word, a word in one language only or a forgotten argument does not compile.
//!
//! In an area crate, `build.rs` is
//!
//! ```ignore
//! fn main() { words::generate("casework"); }
//! ```
//!
//! and `lib.rs` has
//!
//! ```ignore
//! pub mod w { include!(concat!(env!("OUT_DIR"), "/words.rs")); }
//! ```
//!
//! A message that is plain text in both languages becomes `pub fn signal_title(lang: Lang) -> &'static str`.
//! A message with arguments becomes `pub fn clock_left(lang: Lang, hours: impl Into<Arg>, minutes: …) -> String`,
//! **its arguments in alphabetical order**. Terms (`-term`) and references to messages of the same file are
//! resolved here. Attributes are refused.
//!
//! Order of modules: `names`, `read`, `compare`, `emit`.

mod compare;
mod emit;
mod names;
mod read;

use std::{env, fs, path::Path, process};

/// Writes the words of `stem` to `OUT_DIR/words.rs` when the crate has that name, else to `OUT_DIR/words_<stem>.rs`; ends the build with the reasons when it cannot.
pub fn generate(stem: &str) {
    end_on_reasons(try_generate(stem, false));
}

/// Like [`generate`], and with `by_id(lang, id)`, which finds a plain text by its id, and `IDS`: for words that are
/// looked up by a code from the database.
pub fn generate_found_by_id(stem: &str) {
    end_on_reasons(try_generate(stem, true));
}

fn end_on_reasons(done: Result<(), Vec<String>>) {
    if let Err(reasons) = done {
        for reason in reasons {
            println!("cargo::error={reason}");
        }
        process::exit(1);
    }
}

fn try_generate(stem: &str, found_by_id: bool) -> Result<(), Vec<String>> {
    let one = |reason: String| vec![reason];
    let home = env::var("CARGO_MANIFEST_DIR").map_err(|e| one(format!("CARGO_MANIFEST_DIR: {e}")))?;
    let out = env::var("OUT_DIR").map_err(|e| one(format!("OUT_DIR: {e}")))?;
    let root = Path::new(&home)
        .ancestors()
        .nth(2)
        .ok_or_else(|| one(format!("{home} is not two folders below the root of the workspace")))?;
    let runtime = if env::var("CARGO_PKG_NAME").is_ok_and(|name| name == "page") {
        "crate::words"
    } else {
        "::page::words"
    };

    let mut sources = Vec::new();
    let mut reasons = Vec::new();
    for tag in ["bg", "en"] {
        let path = root.join("words").join(tag).join(format!("{stem}.ftl"));
        println!("cargo::rerun-if-changed={}", path.display());
        match fs::read_to_string(&path) {
            Ok(source) => sources.push(source),
            Err(e) => reasons.push(format!("words/{tag}/{stem}.ftl: {e}")),
        }
    }
    let [bg, en] = sources.as_slice() else { return Err(reasons) };
    let mut code = rust(stem, bg, en, runtime)?;
    if found_by_id {
        let read = |tag: &str, text| read::read(&format!("words/{tag}/{stem}.ftl"), text).0;
        code.push_str(&emit::found_by_id(&read("bg", bg), &read("en", en)));
    }
    // A crate whose areas have words of their own calls this once for each and includes `words_<stem>.rs` there.
    let own = env::var("CARGO_PKG_NAME").is_ok_and(|name| name == stem);
    let file = if own { "words.rs".to_owned() } else { format!("words_{stem}.rs") };
    let path = Path::new(&out).join(file);
    fs::write(&path, code).map_err(|e| one(format!("{}: {e}", path.display())))
}

/// The Rust text for the words of `stem`, or every reason why there is none.
/// `runtime` is the path of the module with `Bundle` and `Arg`.
///
/// # Errors
///
/// Syntax junk, attributes, an id twice or in one language only, arguments that differ between the languages.
pub fn rust(stem: &str, bg: &str, en: &str, runtime: &str) -> Result<String, Vec<String>> {
    let (bg_words, mut reasons) = read::read(&format!("words/bg/{stem}.ftl"), bg);
    let (en_words, more) = read::read(&format!("words/en/{stem}.ftl"), en);
    reasons.extend(more);
    reasons.extend(compare::differences(stem, &bg_words, &en_words));
    if reasons.is_empty() { Ok(emit::module(&bg_words, &en_words, bg, en, runtime)) } else { Err(reasons) }
}

#[cfg(test)]
mod tests {
    use super::rust;

    fn reasons(bg: &str, en: &str) -> String {
        rust("demo", bg, en, "crate::words").expect_err("should be refused").join("\n")
    }

    #[test]
    fn plain_words_cost_nothing_at_run_time() {
        let code =
            rust("demo", "-ime = Заедно\nsave = Запази в { -ime }", "save = Save", "crate::words").unwrap();
        assert!(code.contains("pub fn save(lang: ::base::Lang) -> &'static str"), "{code}");
        assert!(code.contains("Запази в Заедно"), "{code}");
        assert!(!code.contains("LazyLock"), "{code}");
    }

    #[test]
    fn arguments_stand_in_alphabetical_order() {
        let text = "left = { $minutes } { $hours ->\n [one] x\n *[other] y\n }\n";
        let code = rust("demo", text, text, "::page::words").unwrap();
        assert!(code.contains("hours: impl Into<::page::words::Arg>, minutes: impl Into"), "{code}");
    }

    #[test]
    fn plain_words_can_be_found_by_their_id() {
        let words = crate::read::read("demo.ftl", "case-viewed = Видян случай\nleft = { $n }").0;
        let code = crate::emit::found_by_id(&words, &words);
        assert!(code.contains("\"case-viewed\" => Some(case_viewed(lang)),"), "{code}");
        assert!(!code.contains("left"), "{code}");
    }

    #[test]
    fn what_differs_is_told_with_file_and_id() {
        let said = reasons("a = А\nb = { $n }\nd = Д\nd = Д", "a = A\nb = { $m }\nc = C\nd = D");
        assert!(said.contains("words/bg/demo.ftl: c is missing"), "{said}");
        assert!(said.contains("demo.ftl: b takes n in Bulgarian, m in English"), "{said}");
        assert!(said.contains("words/bg/demo.ftl: d stands twice"), "{said}");
    }

    #[test]
    fn junk_attributes_and_loops_are_refused() {
        assert!(reasons("a = { $", "a = A").contains("words/bg/demo.ftl:1"));
        assert!(reasons("a = А\n .title = Т", "a = A").contains("a has attributes"));
        assert!(reasons("a = { b }\nb = { a }", "a = A\nb = B").contains("refers to itself"));
        assert!(reasons("a = { c }", "a = A").contains("refers to c"));
        assert!(reasons("a = { $lang }", "a = { $lang }").contains("may not be called lang"));
    }
}
