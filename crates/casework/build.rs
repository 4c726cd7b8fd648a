//! Turns the words of casework and of each of its areas into functions.
fn main() {
    for stem in [
        "casework", "cases", "duty", "files", "guidance", "notes", "order", "readers", "response", "signals",
        "story", "tasks", "today",
    ] {
        words::generate(stem);
    }
}
