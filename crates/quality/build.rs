//! Turns the words of quality into functions.

fn main() {
    for stem in ["quality-complaints", "quality-complaints-outside"] {
        words::generate(stem);
    }
}
