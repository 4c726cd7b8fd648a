//! A page that a handler shows is also among the samples of its area: a function of a `pages` module that gives
//! `Markup` and is called outside of it is named in a file with `fn samples(` of the same folder or one above, or by
//! its full name in another area's; or it is part of another page.

use crate::{File, Finding, Tree};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let product: Vec<_> = tree.product().collect();
    let pages = product.iter().filter(|file| is_pages(&file.path));
    pages.flat_map(|file| unsampled(&product, file)).collect()
}

fn is_pages(path: &str) -> bool {
    path.ends_with("/pages.rs") || (path.contains("/pages/") && !path.ends_with("/samples.rs"))
}

fn unsampled(product: &[&File], pages: &File) -> Vec<Finding> {
    let area = pages.path.split("/pages").next().unwrap_or_default();
    let below = format!("{area}/");
    let handlers: Vec<_> = product
        .iter()
        .filter(|file| file.path.starts_with(&below) && !file.path.contains("/pages"))
        .filter(|file| !holds_samples(file))
        .collect();
    let (near, far): (Vec<&File>, Vec<&File>) = product
        .iter()
        .copied()
        .filter(|file| holds_samples(file))
        .partition(|file| file.path.starts_with(&below) || below.starts_with(folder(&file.path)));
    let whole: Vec<_> = product.iter().filter(|f| f.path.starts_with(&below) && is_pages(&f.path)).collect();
    let name_of_area = area.rsplit('/').next().unwrap_or_default();
    let sampled = |name: &str| {
        near.iter().any(|file| mentions(file, name))
            || whole.iter().any(|file| mentions(file, name))
            || far.iter().any(|file| file.text.contains(&format!("{name_of_area}::pages::{name}(")))
    };
    shown(pages)
        .filter(|(_, name)| handlers.iter().any(|file| mentions(file, name)))
        .filter(|(_, name)| !sampled(name))
        .map(|(line, name)| Finding::new(&pages.path, line, format!("{name} is shown and has no sample")))
        .collect()
}

fn holds_samples(file: &File) -> bool {
    file.path.ends_with("/samples.rs") || file.text.contains("fn samples(")
}

fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |end| &path[..=end])
}

/// The public functions that give `Markup`, each with its line from 1.
fn shown(pages: &File) -> impl Iterator<Item = (usize, &str)> {
    let lines = pages.lines();
    lines.iter().enumerate().filter(|(_, line)| !line.test).filter_map(move |(index, line)| {
        let code = line.code.trim();
        let rest = code.strip_prefix("pub ").or_else(|| code.strip_prefix("pub(super) "))?;
        let name = rest.strip_prefix("fn ")?.split(['(', '<']).next()?;
        let signature = lines[index..].iter().take_while(|line| !line.code.starts_with('}'));
        let end = signature.map(|line| line.code.trim()).find(|code| code.ends_with('{'))?;
        end.contains("-> Markup").then_some((index + 1, name))
    })
}

/// Whether a file names a function, itself aside.
fn mentions(file: &File, name: &str) -> bool {
    file.lines().iter().filter(|line| !line.test).any(|line| {
        let code = line.code.as_str();
        code.match_indices(name).any(|(at, _)| {
            let part = |c: char| c.is_alphanumeric() || c == '_';
            let before = code[..at].chars().next_back();
            let after = code[at + name.len()..].chars().next();
            !before.is_some_and(part) && !after.is_some_and(part) && !code[..at].ends_with("fn ")
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::told::told;

    #[test]
    fn a_page_that_is_shown_is_sampled() {
        let pages = "pub fn list(lang: Lang) -> Markup {\n}\n\npub fn one(\n    lang: Lang,\n) -> Markup {\n}\n\npub fn part() -> Markup {\n}\n";
        let web = "fn a() {\n    pages::list(lang);\n    pages::one(lang);\n}\n";
        let samples = "pub fn samples() {\n    pages::list(lang);\n}\n";
        let found = told(
            "samples",
            &[
                ("crates/a/src/things/pages.rs", pages),
                ("crates/a/src/things/web.rs", web),
                ("crates/a/src/samples.rs", samples),
            ],
        );
        assert_eq!(found, ["crates/a/src/things/pages.rs:4"]);
    }

    #[test]
    fn the_samples_of_another_area_do_not_count() {
        let found = told(
            "samples",
            &[
                ("crates/a/src/things/pages.rs", "pub fn list() -> Markup {\n}\n"),
                ("crates/a/src/things/web.rs", "use pages::list;\n"),
                ("crates/a/src/others/samples.rs", "fn samples() { list(); }\n"),
            ],
        );
        assert_eq!(found, ["crates/a/src/things/pages.rs:1"]);
    }
}
