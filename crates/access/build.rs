//! Turns the words of access and of each of its areas into functions.
fn main() {
    for stem in ["access", "sign-in", "account", "invitation", "staff", "glass", "messages"] {
        words::generate(stem);
    }
    words::generate_found_by_id("audit");
}
