//! `zaedno generate`

use super::{Common, bar::Bar};
use crate::{
    generate::{self, Amount},
    opening, serving,
};
use base::Clock;
use clap::Args;
use std::process::ExitCode;

/// Options of `zaedno generate`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  zaedno generate --data /tmp/measure --cases 100000 --notes 10\n\nThe database must be empty. Sign-ins are those of `zaedno demo`."
)]
pub struct Generate {
    /// How many cases, each with a mother, a child, a signal and a team.
    #[arg(long, default_value_t = 100_000)]
    cases: usize,
    /// How many notes in each case.
    #[arg(long, default_value_t = 10)]
    notes: usize,
}

impl Generate {
    pub async fn run(self, common: &Common) -> Result<ExitCode, String> {
        let config = common.settings()?;
        let opened = opening::open(&config, &Clock::System).await?;
        let app = serving::app(&config, opened, Clock::System, true)?;
        let bar = Bar::new("cases");
        let amount = Amount { cases: self.cases, notes: self.notes };
        let made = generate::generate(&app, amount, &mut |done, all| bar.show(done as u64, all as u64)).await;
        bar.end();
        app.store.close().await;
        match made {
            Ok(true) => {
                println!("{} cases with {} notes are made.", self.cases, self.cases * self.notes);
                Ok(ExitCode::SUCCESS)
            }
            Ok(false) => {
                Err("the database is not empty: give an empty folder with --data, or an empty database"
                    .into())
            }
            Err(error) => Err(error.to_string()),
        }
    }
}
