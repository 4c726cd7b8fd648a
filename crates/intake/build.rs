//! Turns the words of intake and of each of its areas into functions.
fn main() {
    for stem in [
        "intake",
        "intake-papers",
        "intake-triage",
        "intake-appeals",
        "intake-waiting",
        "intake-access",
        "intake-assistance",
        "intake-health",
        "intake-rights",
        "intake-file",
    ] {
        words::generate(stem);
    }
}
