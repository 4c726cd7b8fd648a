//! Makes the words of the kit into functions, and `web/` into files that the binary carries.
//! Needs Node; what `web/package-lock.json` names is fetched once into OUT_DIR.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
};

fn main() {
    for stem in ["page", "instruments"] {
        words::generate(stem);
    }
    if let Err(reason) = assets() {
        for line in reason.lines() {
            println!("cargo::error={line}");
        }
        process::exit(1);
    }
}

fn assets() -> Result<(), String> {
    let web = variable("CARGO_MANIFEST_DIR")?.join("../../web");
    let out = variable("OUT_DIR")?;
    let work = out.join("web");
    println!("cargo::rerun-if-changed={}", web.display());
    copy_sources(&web, &work)?;
    install(&web, &work)?;
    run(Command::new("node").arg("build.mjs").arg(&out).current_dir(&work))
}

fn variable(name: &str) -> Result<PathBuf, String> {
    env::var_os(name).map(PathBuf::from).ok_or_else(|| format!("{name} is not set"))
}

/// Our own files, afresh, beside what npm has put there.
fn copy_sources(web: &Path, work: &Path) -> Result<(), String> {
    fs::create_dir_all(work).map_err(|e| said(work, &e))?;
    for entry in fs::read_dir(web).map_err(|e| said(web, &e))? {
        let path = entry.map_err(|e| said(web, &e))?.path();
        if let (true, Some(name)) = (path.is_file(), path.file_name()) {
            fs::copy(&path, work.join(name)).map_err(|e| said(&path, &e))?;
        }
    }
    Ok(())
}

/// `npm ci`, once per state of the lock file; no script of a package is run.
fn install(web: &Path, work: &Path) -> Result<(), String> {
    let lock = fs::read(web.join("package-lock.json")).map_err(|e| said(web, &e))?;
    let stamp = work.join("installed.lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(work))?;
    fs::write(&stamp, lock).map_err(|e| said(&stamp, &e))
}

fn run(command: &mut Command) -> Result<(), String> {
    let shown = format!("{command:?}");
    let output =
        command.output().map_err(|e| format!("{shown}: {e} (Node and npm are needed to build the pages)"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{shown}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr)))
}

fn said(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
