//! PostgreSQL's own programs, run beside us.

use super::{REPLACED, address::without_password};
use crate::{Error, Result};
use std::{
    path::{Path, PathBuf},
    process::Stdio,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    process::{Child, ChildStderr, ChildStdin, ChildStdout, Command},
    task::JoinHandle,
};

/// `pg_dump`, with what it says.
pub(super) struct Dump {
    pub(super) out: ChildStdout,
    pub(super) running: Running,
}

/// Starts `pg_dump` on an exported snapshot.
pub(super) fn dump(url: &str, snapshot: &str) -> Result<Dump> {
    let mut command = command("pg_dump", url);
    command
        .args(["--format=custom", "--no-owner", "--no-privileges"])
        .arg(format!("--exclude-schema={REPLACED}"))
        .arg(format!("--snapshot={snapshot}"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    let mut running = Running::start("pg_dump", command)?;
    let out = running.child.stdout.take().ok_or_else(|| not_started("pg_dump"))?;
    Ok(Dump { out, running })
}

/// `pg_restore`, waiting to be told.
pub(in crate::backup) struct Restoring {
    /// Takes what `pg_dump` said.
    pub(in crate::backup) told: ChildStdin,
    running: Running,
}

impl Restoring {
    /// Starts `pg_restore`: all or nothing.
    pub(in crate::backup) fn start(url: &str) -> Result<Self> {
        let mut command = command("pg_restore", url);
        command
            .args(["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null());
        let mut running = Running::start("pg_restore", command)?;
        let told = running.child.stdin.take().ok_or_else(|| not_started("pg_restore"))?;
        Ok(Restoring { told, running })
    }

    /// Tells it that this was all, and waits.
    pub(in crate::backup) async fn end(mut self) -> Result<()> {
        // When it has gone already, its own words say why.
        let _ = self.told.shutdown().await;
        drop(self.told);
        self.running.end().await
    }
}

/// A program that runs; stopped when it is dropped.
pub(super) struct Running {
    name: &'static str,
    child: Child,
    complaint: JoinHandle<String>,
}

impl Running {
    fn start(name: &'static str, mut command: Command) -> Result<Self> {
        let mut child =
            command.spawn().map_err(|error| Error::Backup(format!("{name} cannot be started: {error}")))?;
        let complaint = child.stderr.take().ok_or_else(|| not_started(name))?;
        Ok(Running { name, child, complaint: tokio::spawn(first_line(complaint)) })
    }

    /// Waits for it to end well.
    pub(super) async fn end(mut self) -> Result<()> {
        let status = self.child.wait().await.map_err(|error| Error::Backup(error.to_string()))?;
        if status.success() {
            return Ok(());
        }
        let why = self.complaint.await.unwrap_or_default();
        Err(Error::Backup(format!("{}: {why}", self.name)))
    }
}

/// Reads all and keeps the first line: what follows it may quote a row.
async fn first_line(mut complaint: ChildStderr) -> String {
    let mut text = Vec::new();
    // What could be read until then is still worth telling.
    let _ = complaint.read_to_end(&mut text).await;
    String::from_utf8_lossy(&text).lines().next().unwrap_or_default().chars().take(300).collect()
}

fn command(name: &str, url: &str) -> Command {
    let (url, password) = without_password(url);
    let mut command = Command::new(newest(name).unwrap_or_else(|| PathBuf::from(name)));
    command.arg("--no-password").arg(format!("--dbname={url}")).stderr(Stdio::piped()).kill_on_drop(true);
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    command
}

/// The program of the newest version that Debian's packages have put here; else the one on the path is taken.
fn newest(name: &str) -> Option<PathBuf> {
    let versions = std::fs::read_dir(Path::new("/usr/lib/postgresql")).ok()?;
    let versions = versions.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    let programs = versions.filter_map(|version| {
        let program = PathBuf::from(format!("/usr/lib/postgresql/{version}/bin/{name}"));
        program.is_file().then_some((version, program))
    });
    programs.max().map(|(_, program)| program)
}

fn not_started(name: &str) -> Error {
    Error::Backup(format!("{name} cannot be spoken to"))
}
