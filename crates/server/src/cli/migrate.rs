//! `zaedno migrate`

use super::Common;
use crate::opening;
use base::Clock;
use clap::Args;
use std::process::ExitCode;

/// Options of `zaedno migrate`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  zaedno migrate --database postgres://zaedno@localhost/zaedno")]
pub struct Migrate {}

impl Migrate {
    pub async fn run(self, common: &Common) -> Result<ExitCode, String> {
        let config = common.settings()?;
        let opened = opening::open(&config, &Clock::System).await?;
        opened.store.close().await;
        println!("The schema is up to date.");
        Ok(ExitCode::SUCCESS)
    }
}
