//! Turns the words of this crate into functions, and the forms in `instruments/` into a list that the binary carries.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process,
};

fn main() {
    for stem in ["answers", "designer", "filling", "goals", "questions", "record", "results"] {
        words::generate(stem);
    }
    if let Err(reason) = shipped() {
        println!("cargo::error=instruments/: {reason}");
        process::exit(1);
    }
}

/// A line for each form: its file name and its text.
fn shipped() -> io::Result<()> {
    let variable = |name: &str| env::var_os(name).map(PathBuf::from).ok_or(io::ErrorKind::NotFound);
    let folder = variable("CARGO_MANIFEST_DIR")?.join("../../instruments").canonicalize()?;
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut list = String::from("[\n");
    for (name, path) in forms(&folder)? {
        println!("cargo::rerun-if-changed={}", path.display());
        list.push_str(&format!("    ({name:?}, include_str!({:?})),\n", path.display().to_string()));
    }
    list.push_str("]\n");
    fs::write(variable("OUT_DIR")?.join("shipped.rs"), list)
}

fn forms(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|end| end == "md") && name != "README" {
            found.push((name, path));
        }
    }
    found.sort();
    Ok(found)
}
