//! The program under measurement, as a process of its own.

use crate::{Options, Outcome, client::Line};
use std::{
    path::{Path, PathBuf},
    process::Stdio,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

/// Longer than any start takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// A program with its data.
#[derive(Debug, Clone)]
pub struct Program {
    program: PathBuf,
    /// The folder with key, files and, on SQLite, the database.
    pub data: PathBuf,
    /// The PostgreSQL database; none on SQLite.
    pub database: Option<String>,
}

impl Program {
    /// The program of the options with a folder of its own.
    pub fn new(options: &Options, data: &Path, database: Option<&str>) -> Self {
        Program {
            program: options.program.clone(),
            data: data.to_owned(),
            database: database.map(str::to_owned),
        }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(arguments).arg("--data").arg(&self.data);
        if let Some(url) = &self.database {
            command.args(["--database", url]);
        }
        command.kill_on_drop(true);
        command
    }

    /// Makes the cases; how long it took. Its bar shows how far it is.
    pub async fn generate(&self, cases: usize, notes: usize) -> Outcome<Duration> {
        let begun = Instant::now();
        let (cases, notes) = (cases.to_string(), notes.to_string());
        let mut command = self.command(&["generate", "--cases", &cases, "--notes", &notes]);
        match command.stdout(Stdio::null()).status().await?.success() {
            true => Ok(begun.elapsed()),
            false => Err("zaedno generate failed".into()),
        }
    }

    /// A token of somebody, as the command line makes it.
    pub async fn token(&self, email: &str) -> Outcome<String> {
        let made = self.command(&["token", "create", "--user", email]).output().await?;
        match made.status.success() {
            true => Ok(String::from_utf8(made.stdout)?.trim().to_owned()),
            false => Err(String::from_utf8_lossy(&made.stderr).into()),
        }
    }

    /// Starts it; returns at its first answer that it is ready.
    pub async fn serve(&self) -> Outcome<Served> {
        let begun = Instant::now();
        let mut command = self.command(&["serve", "--listen", "127.0.0.1:0"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let out = child.stdout.take().ok_or("no output")?;
        let mut lines = BufReader::new(out).lines();
        let address = loop {
            let line = lines.next_line().await?.ok_or("the program ended before it served")?;
            if let Some((_, address)) = line.split_once("http://") {
                break address.split(['/', ' ']).next().unwrap_or(address).to_owned();
            }
        };
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        while !is_ready(&address).await {
            if begun.elapsed() > PATIENCE {
                return Err("the program does not get ready".into());
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        Ok(Served { address, ready_after: begun.elapsed(), child })
    }
}

async fn is_ready(address: &str) -> bool {
    let asked = async {
        let mut line = Line::open(address).await?;
        line.get("/readyz", None).await
    };
    asked.await.is_ok()
}

/// The program, serving.
pub struct Served {
    /// Where it answers.
    pub address: String,
    /// From the start of the process to the first answer.
    pub ready_after: Duration,
    child: Child,
}

impl Served {
    /// Resident memory in megabytes; zero where there is no `/proc`.
    pub fn memory(&self) -> f64 {
        let id = self.child.id().unwrap_or_default();
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        kilobytes.unwrap_or_default() / 1024.0
    }

    /// Ends it as an operator would, and waits until it is gone.
    pub async fn stop(mut self) -> Outcome<()> {
        if let Some(id) = self.child.id() {
            Command::new("kill").args(["-TERM", &id.to_string()]).status().await?;
        }
        if tokio::time::timeout(PATIENCE, self.child.wait()).await.is_err() {
            self.child.kill().await?;
        }
        Ok(())
    }
}
