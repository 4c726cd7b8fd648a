//! Turns the words of casework and of each of its areas into functions.
fn main() {
    for stem in ["casework", "duty", "signals", "response", "guidance", "cases", "today"] {
        words::generate(stem);
    }
}
