//! Turns `words/*/people.ftl` into functions.
fn main() {
    words::generate("people");
}
