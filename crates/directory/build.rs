//! Turns the words of the directory and of each of its areas into functions.
fn main() {
    for stem in [
        "directory",
        "places",
        "centres",
        "providers",
        "contacts",
        "organisations",
        "wards",
        "agreements",
        "setup",
    ] {
        words::generate(stem);
    }
}
