//! Turns `words/*/server.ftl` into functions.
fn main() {
    words::generate("server");
}
