//! `zaedno serve`

use super::{Common, log};
use crate::{
    config::Config,
    opening::{self, Opened},
    serving,
};
use base::Clock;
use clap::Args;
use directory::setup;
use std::process::ExitCode;

/// Options of `zaedno serve`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  zaedno serve --data /var/lib/zaedno --listen 127.0.0.1:8080")]
pub struct Serve {
    /// Where to answer; port 0 takes a free one.
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// Print every setting with its documentation and the value in force, and end.
    #[arg(long)]
    print_config: bool,
}

impl Serve {
    pub async fn run(self, common: &Common) -> Result<ExitCode, String> {
        let mut config = common.settings()?;
        if let Some(listen) = self.listen {
            config.listen = listen;
        }
        if self.print_config {
            print!("{}", config.print());
            return Ok(ExitCode::SUCCESS);
        }
        log(&config);
        let listener = serving::listen(&config).await?;
        let opened = opening::open(&config, &Clock::System).await?;
        if opened.new_key {
            eprintln!(
                "A new key lies in {}. Keep a copy elsewhere: without it nothing can be read again.",
                opening::key_file(&config).display()
            );
        }
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        println!("Zaedno answers at http://{address}");
        if let Some(code) = code_of_first_run(&config, &opened).await? {
            println!("Nobody can sign in yet. Open http://{address}/setup and give the code {code}");
        }
        serving::serve(serving::app(&config, opened, Clock::System, false)?, listener).await?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The one-time code of an empty database; the page behind it repeats where the key lies.
async fn code_of_first_run(config: &Config, opened: &Opened) -> Result<Option<String>, String> {
    let key_place = match std::env::var_os("ZAEDNO_KEY") {
        Some(_) => "ZAEDNO_KEY".to_owned(),
        None => opening::key_file(config).display().to_string(),
    };
    setup::announce(&opened.store, Clock::System.now(), &key_place).await.map_err(|error| error.to_string())
}
