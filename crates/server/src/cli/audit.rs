//! `zaedno audit verify`

use super::Common;
use crate::opening;
use access::audit::{self, Fault};
use clap::{Args, Subcommand};
use std::process::ExitCode;
use store::Store;

/// Options of `zaedno audit`.
#[derive(Debug, Args)]
pub struct Audit {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Look through the whole trail for what was changed, removed or slipped in.
    #[command(
        after_help = "Example:\n  zaedno audit verify --data /var/lib/zaedno\n\nExit code 0: nothing was touched; 1: something was, it is listed. Keep the last line: it proves the trail up to its number."
    )]
    Verify,
}

impl Audit {
    pub async fn run(self, common: &Common) -> Result<ExitCode, String> {
        let What::Verify = self.what;
        let config = common.settings()?;
        let (keys, _) = opening::keys(&config)?;
        let store =
            Store::open(opening::options(&config), keys.clone()).await.map_err(|error| error.to_string())?;
        let verdict = async { audit::verify(&mut store.read().await?, &keys).await }.await;
        store.close().await;
        let verdict = verdict.map_err(|error| error.to_string())?;
        verdict.faults.iter().for_each(|fault| eprintln!("{}", line(fault)));
        println!(
            "{} entries are as they were sealed, {} wait for their seal.",
            verdict.sealed, verdict.waiting
        );
        println!("Newest seal: number {}, {}", verdict.head.number, verdict.head.hash);
        Ok(if verdict.is_sound() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn line(fault: &Fault) -> String {
    match fault {
        Fault::Changed { number, at } => format!("number {number} of {at} was changed"),
        Fault::Removed { number, after: Some(after) } => {
            format!("number {number} was removed, sealed after {after}")
        }
        Fault::Removed { number, after: None } => format!("number {number} was removed"),
        Fault::Inserted { id, at } => format!("{id} of {at} was never written by the application"),
        Fault::CutShort { found, sealed: Some(sealed) } => {
            format!("{found} entries are there, {sealed} were sealed")
        }
        Fault::CutShort { found, sealed: None } => {
            format!("{found} entries are there; the note of how many were sealed was changed")
        }
    }
}
