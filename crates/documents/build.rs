//! Turns the words of this crate into functions.
fn main() {
    for stem in [
        "documents",
        "documents_case_file",
        "documents_kinds",
        "documents_making",
        "documents_registers",
        "documents_signals",
        "documents_templates",
    ] {
        words::generate(stem);
    }
}
