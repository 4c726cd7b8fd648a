//! Turns the words of quality into functions.

fn main() {
    for stem in [
        "quality-complaints",
        "quality-complaints-outside",
        "quality-procedures",
        "quality-satisfaction",
        "quality-board",
    ] {
        words::generate(stem);
    }
}
