//! Turns the words of this crate into functions.

fn main() {
    words::generate("kinds");
    words::generate("kinds-report");
}
