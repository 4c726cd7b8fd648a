//! `bin/bench`: how fast the program is, as ratios against what it stands on, taken in the same run on the same machine.
//!
//! For each database it makes cases with `zaedno generate`, starts `zaedno serve`, and asks for the same thing in three
//! ways in turn, slice by slice, so that a noisy neighbour hurts all three alike: as a page or an API call, as the bare
//! SQL underneath it (the same statements through `store`, without HTTP, session, page and the record of the look), and
//! as an empty page (`/healthz`). Each question is asked by sixteen at once.

mod bare;
mod client;
mod program;
mod report;
mod rounds;
mod run;
#[cfg(test)]
mod smoke;
mod terms;

use clap::Parser;
use std::{error::Error, path::PathBuf, process::ExitCode};

/// What can go wrong ends the measurement with its reason.
pub type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Measures `zaedno` against what it stands on.
#[derive(Debug, Clone, Parser)]
#[command(name = "bin/bench")]
pub struct Options {
    /// How many cases are made.
    #[arg(long, default_value_t = 100_000)]
    cases: usize,
    /// How many notes in each.
    #[arg(long, default_value_t = 10)]
    notes: usize,
    /// How often each thing is measured.
    #[arg(long, default_value_t = 7)]
    rounds: usize,
    /// SQLite alone, PostgreSQL alone; both unless said.
    #[arg(long, value_parser = ["sqlite", "postgres"])]
    only: Option<String>,
    /// The program to measure.
    #[arg(long, env = "ZAEDNO_BENCH_PROGRAM", hide = true)]
    program: PathBuf,
    /// An empty folder to work in.
    #[arg(long, env = "ZAEDNO_BENCH_FOLDER", hide = true)]
    folder: PathBuf,
    /// An empty PostgreSQL database.
    #[arg(long, env = "ZAEDNO_TEST_POSTGRES", hide = true)]
    postgres: Option<String>,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let done = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime.block_on(measure(&options)),
        Err(error) => Err(error.into()),
    };
    store::settle();
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn measure(options: &Options) -> Outcome<()> {
    report::machine();
    let wanted = |name: &str| options.only.as_deref().is_none_or(|only| only == name);
    if wanted("sqlite") {
        run::run(options, "SQLite", None).await?;
    }
    if wanted("postgres") {
        let url = options.postgres.as_deref().ok_or("no PostgreSQL: run this through bin/bench")?;
        run::run(options, "PostgreSQL", Some(url)).await?;
    }
    Ok(())
}
