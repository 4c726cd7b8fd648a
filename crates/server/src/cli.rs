//! The command line. Each command is a file; each tells what to do next when it fails.

mod audit;
mod backup;
mod bar;
mod demo;
mod generate;
mod import;
mod instrument;
mod migrate;
mod serve;
mod token;
mod user;

use crate::config::Config;
use clap::{Args, Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// Zaedno: the information system of a Community Support Centre.
#[derive(Debug, Parser)]
#[command(
    name = "zaedno",
    version,
    after_help = "Example:\n  zaedno serve --data /var/lib/zaedno --listen 127.0.0.1:8080"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub struct Common {
    /// The folder of the SQLite file, the key file and the stored files.
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// A PostgreSQL database instead of the SQLite file: postgres://user@host/name.
    #[arg(long, global = true, value_name = "URL")]
    database: Option<String>,
    /// The settings file; options given here win over it.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the application until told to stop.
    Serve(serve::Serve),
    /// Fill an empty folder with made-up centres and serve them.
    Demo(demo::Demo),
    /// Bring the schema of the database up to date.
    Migrate(migrate::Migrate),
    /// Write the database and the files into one encrypted file, while it serves.
    Backup(backup::Backup),
    /// Bring a backup back, after checking all of it.
    Restore(backup::Restore),
    /// Make a token for the API.
    #[command(
        after_help = "Example:\n  zaedno token create --user head@example.org --name reports --scope read --days 90"
    )]
    Token(token::Token),
    /// Add a person who signs in, set a password, close an account.
    #[command(after_help = "Example:\n  zaedno user password --email head@example.org < password.txt")]
    User(user::User),
    /// Load places from the national workbooks.
    #[command(after_help = "Example:\n  zaedno import places ./ekatte --data /var/lib/zaedno")]
    Import(import::Import),
    /// Check an assessment form, or try answers on it.
    #[command(after_help = "Example:\n  zaedno instrument check screen.xlsx --with places.csv")]
    Instrument(instrument::Instrument),
    /// Fill an empty database with many made-up cases, to measure with.
    Generate(generate::Generate),
    /// Check the audit trail.
    #[command(after_help = "Example:\n  zaedno audit verify --data /var/lib/zaedno")]
    Audit(audit::Audit),
}

impl Common {
    /// The settings in force.
    pub fn settings(&self) -> Result<Config, String> {
        let mut config = Config::read(self.config.as_deref())?;
        if let Some(data) = &self.data {
            config.data.clone_from(data);
        }
        if let Some(database) = &self.database {
            config.database.clone_from(database);
        }
        Ok(config)
    }
}

/// Reads the command line and does what it says: 0 done, 1 failed, 2 misused.
pub async fn run() -> ExitCode {
    let cli = Cli::parse();
    let done = match cli.command {
        Command::Serve(command) => command.run(&cli.common).await,
        Command::Migrate(command) => command.run(&cli.common).await,
        Command::Demo(command) => command.run(&cli.common).await,
        Command::Backup(command) => command.run(&cli.common).await,
        Command::Restore(command) => command.run(&cli.common).await,
        Command::Token(command) => command.run(&cli.common).await,
        Command::User(command) => command.run(&cli.common).await,
        Command::Import(command) => command.run(&cli.common).await,
        Command::Instrument(command) => command.run(),
        Command::Generate(command) => command.run(&cli.common).await,
        Command::Audit(command) => command.run(&cli.common).await,
    };
    match done {
        Ok(code) => code,
        Err(why) => {
            eprintln!("zaedno: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Begins to log as the settings say: never a name, never a path with an id.
fn log(config: &Config) {
    use tracing_subscriber::{EnvFilter, fmt};
    let filter = EnvFilter::try_new(&config.log).unwrap_or_else(|_| EnvFilter::new("info"));
    let subscriber = fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if config.log_format == "json" { subscriber.json().init() } else { subscriber.init() }
}
