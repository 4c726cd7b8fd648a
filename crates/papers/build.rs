//! Fetches the typeface of the papers and makes `papers/` into lists that the binary carries.
//! Needs npm; what `papers/package-lock.json` names is fetched once into OUT_DIR.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
};

/// The faces that the templates use. Source Serif has the Bulgarian forms of its letters in every face, which is what
/// text is set in; the letterhead is in the face of the pages on the screen.
const FACES: [&str; 7] = [
    "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
    "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
    "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
    "source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
    "sofia-sans/400Regular/SofiaSans_400Regular.ttf",
    "sofia-sans/600SemiBold/SofiaSans_600SemiBold.ttf",
    "sofia-sans/700Bold/SofiaSans_700Bold.ttf",
];

fn main() {
    if let Err(reason) = letters().and_then(|()| templates()) {
        for line in reason.lines() {
            println!("cargo::error={line}");
        }
        process::exit(1);
    }
}

/// The files of the typeface, as `include_bytes!`.
fn letters() -> Result<(), String> {
    let out = variable("OUT_DIR")?;
    let work = out.join("letters");
    fs::create_dir_all(&work).map_err(|e| said(&work, &e))?;
    for name in ["package.json", "package-lock.json"] {
        let from = folder()?.join(name);
        println!("cargo::rerun-if-changed={}", from.display());
        fs::copy(&from, work.join(name)).map_err(|e| said(&from, &e))?;
    }
    install(&work)?;
    let mut list = String::from("[\n");
    for face in FACES {
        let path = work.join("node_modules/@expo-google-fonts").join(face);
        list.push_str(&format!("    include_bytes!({:?}),\n", path.display().to_string()));
    }
    list.push(']');
    write(&out.join("letters.rs"), &list)
}

/// `npm ci`, once per state of the lock file; no script of a package is run.
fn install(work: &Path) -> Result<(), String> {
    let lock = fs::read(work.join("package-lock.json")).map_err(|e| said(work, &e))?;
    let stamp = work.join("installed.lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(work);
    let output =
        npm.output().map_err(|e| format!("{npm:?}: {e} (npm is needed for the typeface of papers)"))?;
    if !output.status.success() {
        return Err(format!("{npm:?}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr)));
    }
    fs::write(&stamp, lock).map_err(|e| said(&stamp, &e))
}

/// A line for each template: its name, its text and its example.
fn templates() -> Result<(), String> {
    let folder = folder()?;
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names: Vec<String> = fs::read_dir(&folder)
        .map_err(|e| said(&folder, &e))?
        .filter_map(|entry| {
            entry.ok()?.file_name().into_string().ok()?.strip_suffix(".typ").map(str::to_owned)
        })
        .filter(|name| name != "frame")
        .collect();
    names.sort();
    let mut list = String::from("[\n");
    for name in names {
        let text = folder.join(format!("{name}.typ"));
        let example = folder.join("examples").join(format!("{name}.json"));
        for path in [&text, &example] {
            println!("cargo::rerun-if-changed={}", path.display());
        }
        list.push_str(&format!(
            "    ({name:?}, include_str!({:?}), include_str!({:?})),\n",
            text.display().to_string(),
            example.display().to_string()
        ));
    }
    list.push(']');
    let out = variable("OUT_DIR")?;
    write(&out.join("templates.rs"), &list)?;
    let frame = folder.join("frame.typ");
    println!("cargo::rerun-if-changed={}", frame.display());
    let shared = folder.join("examples/frame.json");
    println!("cargo::rerun-if-changed={}", shared.display());
    let frame = format!(
        "(include_str!({:?}), include_str!({:?}))",
        frame.display().to_string(),
        shared.display().to_string()
    );
    write(&out.join("frame.rs"), &frame)
}

fn folder() -> Result<PathBuf, String> {
    let folder = variable("CARGO_MANIFEST_DIR")?.join("../../papers");
    folder.canonicalize().map_err(|e| said(&folder, &e))
}

fn variable(name: &str) -> Result<PathBuf, String> {
    env::var_os(name).map(PathBuf::from).ok_or_else(|| format!("{name} is not set"))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|e| said(path, &e))
}

fn said(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
