//! Turns the words of deadlines, of the rules and of what people are told into functions.
fn main() {
    for stem in ["deadlines", "rules", "notices"] {
        words::generate(stem);
    }
}
