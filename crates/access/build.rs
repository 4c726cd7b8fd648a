//! Turns `words/*/access.ftl` into functions.
fn main() {
    words::generate("access");
}
