//! The order of modules that the head of a `lib.rs` gives after "Order of modules" holds: a module uses those before
//! it, never one after it. A module that is not named there stands after all that are; `w`, the generated words, stands
//! before all.

use crate::{File, Finding, Tree};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.rust()
        .filter(|file| file.path.ends_with("/src/lib.rs"))
        .flat_map(|lib| of_crate(tree, lib, &order(&lib.text)))
        .collect()
}

fn of_crate(tree: &Tree, lib: &File, order: &[String]) -> Vec<Finding> {
    let Some(source) = lib.path.strip_suffix("lib.rs") else { return Vec::new() };
    let modules = modules(lib);
    let rank = |name: &str| order.iter().position(|known| known == name).unwrap_or(order.len());
    let missing = order.iter().filter(|name| !modules.contains(name));
    let mut found: Vec<_> = missing
        .map(|name| Finding::new(&lib.path, 0, format!("orders {name}, which is no module")))
        .collect();
    for file in tree.rust().filter(|file| file.path.starts_with(source)) {
        let inside = file.path[source.len()..].trim_end_matches(".rs");
        let own = inside.split('/').next().unwrap_or_default();
        if rank(own) == order.len() {
            continue;
        }
        for (index, line) in file.lines().iter().enumerate().filter(|(_, line)| !line.test) {
            for used in used(&line.code)
                .filter(|used| *used != "w" && modules.iter().any(|m| m == used) && rank(used) > rank(own))
            {
                found.push(Finding::new(
                    &file.path,
                    index + 1,
                    format!("{own} stands before {used} and may not use it"),
                ));
            }
        }
    }
    found
}

/// The names in backticks from "Order of modules" to the end of that paragraph.
fn order(text: &str) -> Vec<String> {
    let head = text.lines().map_while(|line| line.strip_prefix("//!"));
    let paragraph: Vec<_> = head
        .skip_while(|line| !line.contains("Order of modules"))
        .take_while(|line| !line.trim().is_empty())
        .collect();
    paragraph.join(" ").split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn modules(lib: &File) -> Vec<String> {
    let codes = lib.lines().iter().map(|line| line.code.trim());
    let names = codes.filter_map(|code| code.strip_prefix("pub ").unwrap_or(code).strip_prefix("mod "));
    names.map(|name| name.trim_end_matches([';', '{', '}', ' ']).to_owned()).collect()
}

/// The modules after `crate::` on a line, also in braces when they are on that line.
fn used(code: &str) -> impl Iterator<Item = &str> {
    code.split("crate::").skip(1).flat_map(|after| {
        let names =
            after.strip_prefix('{').map_or(after, |inside| inside.split('}').next().unwrap_or(inside));
        let most = if after.starts_with('{') { usize::MAX } else { 1 };
        names.split(',').take(most).map(|name| {
            name.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::told::told;

    #[test]
    fn a_module_uses_those_before_it() {
        let lib = "//! A crate.\n//!\n//! Order of modules: `a`,\n//! `b`, then the rest.\n//!\n//! `z`\nmod a;\nmod b;\npub mod c {}\nmod w;\n";
        let found = told(
            "module_order",
            &[
                ("crates/x/src/lib.rs", lib),
                (
                    "crates/x/src/a.rs",
                    "use crate::b::B;\nuse crate::{Error, c::C};\n#[cfg(test)]\nmod t { use crate::b; }",
                ),
                ("crates/x/src/b/more.rs", "use crate::{a, b, w};\n"),
                ("crates/x/src/c.rs", "use crate::{a::A, b};\n"),
            ],
        );
        assert_eq!(found, ["crates/x/src/a.rs:1", "crates/x/src/a.rs:2"]);
    }

    #[test]
    fn the_order_names_real_modules() {
        assert_eq!(told("module_order", &[("tools/x/src/lib.rs", "//! Order of modules: `a`.\n")]).len(), 1);
    }
}
