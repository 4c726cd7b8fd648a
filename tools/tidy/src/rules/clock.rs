//! Time comes in as an argument; only the clock itself and the command line ask what time it is.

use crate::{Finding, Tree};

const ASKS: [&str; 3] = ["Timestamp::now(", "SystemTime::now(", "Zoned::now("];
const MAY_ASK: [&str; 4] = [
    "crates/base/src/clock.rs",
    "crates/server/src/main.rs",
    "crates/server/src/cli.rs",
    "crates/server/src/cli/",
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.product_lines()
        .filter(|(_, _, line)| ASKS.iter().any(|asks| line.code.contains(asks)))
        .filter(|(file, ..)| !MAY_ASK.iter().any(|place| crate::allow::covers(place, &file.path)))
        .map(|(file, number, _)| {
            Finding::new(&file.path, number, "asks the time; take the Clock or the time instead")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::rules::told::told;

    #[test]
    fn the_domain_does_not_look_at_the_clock() {
        let bad = "let a = jiff::Timestamp::now();\nlet b = std::time::Instant::now();\n";
        let found = told(
            "clock",
            &[
                ("crates/a/src/b.rs", bad),
                ("crates/base/src/clock.rs", bad),
                ("crates/server/src/cli/serve.rs", bad),
            ],
        );
        assert_eq!(found, ["crates/a/src/b.rs:1"]);
    }
}
