//! The content security policy lets no inline style or script through, so none is written.

use crate::{Finding, Tree};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.product_lines()
        .filter(|(_, _, line)| is_inline(&line.code) || line.strings.iter().any(|text| is_inline_html(text)))
        .map(|(file, number, _)| {
            Finding::new(&file.path, number, "inline style or script; use a class or a module in web/")
        })
        .collect()
}

/// In maud's notation: `style="…"`, `onclick="…"`, `script { … }`, `style { … }`. Code with `=` for anything else is
/// laid out with spaces around it.
fn is_inline(code: &str) -> bool {
    let start = code.trim_start();
    if start.starts_with("script {") || start.starts_with("style {") {
        return true;
    }
    let mut names = code.split('=');
    names.next_back();
    names.any(|before| {
        let name = before
            .rsplit(|c: char| !c.is_ascii_alphabetic() && c != '-' && c != '_')
            .next()
            .unwrap_or_default();
        name == "style" || is_handler(name)
    })
}

fn is_handler(name: &str) -> bool {
    const EVENTS: [&str; 10] =
        ["click", "change", "input", "submit", "load", "error", "focus", "blur", "keydown", "toggle"];
    name.strip_prefix("on").is_some_and(|event| EVENTS.contains(&event))
}

fn is_inline_html(text: &str) -> bool {
    (text.contains("<script") && !text.contains("src="))
        || text.contains(" style=")
        || text.contains("<style")
}

#[cfg(test)]
mod tests {
    use crate::rules::told::told;

    #[test]
    fn no_inline_style_or_script() {
        let bad = "div style=\"color:red\" {}\nbutton onclick=\"go()\" {}\nsvg { rect style=(s); }\nscript { (js) }\n\
                   PreEscaped(\"<script>go()</script>\")\n";
        let good = "script src=(path) defer {}\nlink rel=\"stylesheet\";\nlet style = 1;\ninput data-style=\"a\";\n\
                    let onload = a == b;\n";
        let found = told("inline", &[("crates/a/src/b.rs", bad), ("crates/a/src/c.rs", good)]);
        assert_eq!(found, (1..=5).map(|n| format!("crates/a/src/b.rs:{n}")).collect::<Vec<_>>());
    }
}
