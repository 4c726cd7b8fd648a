//! Turns the words of this crate into functions.

fn main() {
    for stem in [
        "plans",
        "plans-needs",
        "plans-support",
        "plans-agreements",
        "plans-consents",
        "plans-reviews",
        "plans-reports",
        "plans-transfers",
        "plans-referrals",
        "plans-path",
        "plans-printed",
        "plans-previews",
        "plans-file",
    ] {
        words::generate(stem);
    }
}
