//! Makes the WebAssembly module: this same crate, built once more for the browser into OUT_DIR, and packed.
//! Needs the Rust target that `rust-toolchain.toml` names, and Node.

use std::{
    env, io,
    path::{Path, PathBuf},
    process::{self, Command},
};

const TARGET: &str = "wasm32-unknown-unknown";

/// Set by the cargo that runs this, for its own build; the module is always built in the same way.
const OF_THE_OUTER_BUILD: [&str; 8] = [
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "RUSTC_WORKSPACE_WRAPPER",
    "CLIPPY_ARGS",
    "CARGO_BUILD_TARGET",
    "CARGO_TARGET_DIR",
    "CARGO_INCREMENTAL",
    "LLVM_PROFILE_FILE",
];

fn main() {
    // Within the module itself there is nothing to make.
    if env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|arch| arch == "wasm32") {
        return;
    }
    if let Err(reason) = module() {
        for line in reason.lines() {
            println!("cargo::error={line}");
        }
        process::exit(1);
    }
}

fn module() -> Result<(), String> {
    let root = variable("CARGO_MANIFEST_DIR")?.join("../..");
    let out = variable("OUT_DIR")?;
    for part in [
        "crates/browser/src",
        "crates/browser/Cargo.toml",
        "crates/browser/build.rs",
        "crates/instruments/src",
        "crates/instruments/Cargo.toml",
        "Cargo.toml",
        "Cargo.lock",
    ] {
        println!("cargo::rerun-if-changed={}", root.join(part).display());
    }
    let pack = root.join("web/pack.mjs");
    println!("cargo::rerun-if-changed={}", pack.display());
    need_target()?;
    let target = out.join("target");
    let mut cargo = Command::new(variable("CARGO")?);
    for name in OF_THE_OUTER_BUILD {
        cargo.env_remove(name);
    }
    cargo
        .current_dir(&root)
        .args(["rustc", "--package", "browser", "--lib", "--crate-type", "cdylib", "--locked"])
        .args(["--profile", "browser", "--target", TARGET, "--target-dir"])
        .arg(&target);
    run(&mut cargo, "the forms' engine for the browser could not be built")?;
    let made = target.join(TARGET).join("browser/browser.wasm");
    run(Command::new("node").arg(&pack).arg(&made).arg(&out), "Node is needed to pack the forms' engine")
}

/// Without the target, cargo says only that it cannot find `core`.
fn need_target() -> Result<(), String> {
    let output = Command::new(variable("RUSTC")?)
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()
        .map_err(|error| error.to_string())?;
    if Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir() {
        return Ok(());
    }
    Err(format!(
        "the forms' engine for the browser needs the Rust target {TARGET}, which is not installed.\n\
         With rustup: rustup target add {TARGET}  (rust-toolchain.toml names it, so that rustup installs it by itself).\n\
         With Debian's Rust: apt-get install libstd-rust-dev-wasm32"
    ))
}

fn variable(name: &str) -> Result<PathBuf, String> {
    env::var_os(name).map(PathBuf::from).ok_or_else(|| format!("{name} is not set"))
}

fn run(command: &mut Command, failed: &str) -> Result<(), String> {
    let said = |error: io::Error| format!("{failed}: {error}");
    let output = command.output().map_err(said)?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{failed}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr)))
}
