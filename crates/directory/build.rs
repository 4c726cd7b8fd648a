//! Turns `words/*/directory.ftl` into functions.
fn main() {
    words::generate("directory");
}
