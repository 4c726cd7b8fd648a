//! `zaedno demo`

use super::{Common, log};
use crate::{demo, opening, serving};
use base::Clock;
use clap::Args;
use std::process::ExitCode;

/// Options of `zaedno demo`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  zaedno demo --data .demo --listen 127.0.0.1:8080")]
pub struct Demo {
    /// Where to answer; port 0 takes a free one.
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
}

impl Demo {
    pub async fn run(self, common: &Common) -> Result<ExitCode, String> {
        let mut config = common.settings()?;
        if common.data.is_none() && common.config.is_none() {
            config.data = ".demo".into();
        }
        if let Some(listen) = self.listen {
            config.listen = listen;
        }
        // What people read here are the sign-ins; what goes wrong is still told.
        config.log = "warn".into();
        config.idle_minutes = 12 * 60;
        log(&config);
        let opened = opening::open(&config, &Clock::System).await?;
        let listener = serving::listen(&config).await?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        config.base_url = format!("http://{address}");
        let app = serving::app(&config, opened, Clock::turnable(), true)?;
        demo::fill(&app).await.map_err(|error| error.to_string())?;
        println!("{}", demo::sign_ins(&app).await.map_err(|error| error.to_string())?);
        println!("Zaedno answers at {}", config.base_url);
        serving::serve(app, listener).await?;
        Ok(ExitCode::SUCCESS)
    }
}
