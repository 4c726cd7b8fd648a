//! Gathers `migrations/*.sql` into one ordered list.

#![expect(clippy::expect_used, reason = "a build script that fails says where")]

use std::{env, fmt::Write, fs, path::Path};

fn main() {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../../migrations");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut names: Vec<String> = ["", "sqlite", "postgres"]
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).expect("migrations/"))
        .filter_map(|entry| entry.expect("migrations/").file_name().into_string().ok())
        .filter(|name| name.ends_with(".sql"))
        .collect();
    names.sort();
    names.dedup();
    let mut out = String::from("/// Every step, in order.\npub const MIGRATIONS: &[Migration] = &[\n");
    for name in names {
        let (number, title) = name.trim_end_matches(".sql").split_once('_').expect("NNNN_name.sql");
        let text = |folder: &str| {
            let file = root.join(folder).join(&name);
            // A file that is named here and is not there would have everything built again, every time.
            if !file.exists() {
                return String::new();
            }
            println!("cargo::rerun-if-changed={}", file.display());
            fs::read_to_string(file).expect("migrations/")
        };
        let number: i64 = number.parse().expect("NNNN_name.sql");
        writeln!(
            out,
            "Migration {{ number: {number}, name: {title:?}, both: {:?}, lite: {:?}, pg: {:?} }},",
            text(""),
            text("sqlite"),
            text("postgres"),
        )
        .expect("a string takes it");
    }
    out.push_str("];\n");
    let to = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("migrations.rs");
    fs::write(to, out).expect("OUT_DIR");
}
