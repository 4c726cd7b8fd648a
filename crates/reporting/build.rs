//! Turns `words/*/reporting.ftl` into functions.
fn main() {
    words::generate("reporting");
}
