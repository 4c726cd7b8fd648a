//! `zaedno token create`

use super::Common;
use crate::opening;
use access::{
    Viewer,
    audit::Entry,
    token::{self, Scope},
    users,
    viewer::Via,
};
use base::{Clock, Lang, jiff::SignedDuration};
use clap::{Args, Subcommand, ValueEnum};
use std::process::ExitCode;

/// Options of `zaedno token`.
#[derive(Debug, Args)]
pub struct Token {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Make a token for the API. It is printed once and may do what its user may.
    #[command(
        after_help = "Example:\n  zaedno token create --user head@example.org --name reports --scope read --days 90"
    )]
    Create {
        /// The user's e-mail address.
        #[arg(long, value_name = "E-MAIL")]
        user: String,
        /// What it is for; shown in the user's account.
        #[arg(long, default_value = "command line")]
        name: String,
        /// What it may do.
        #[arg(long, value_enum, default_value = "write")]
        scope: ScopeArg,
        /// Days after which it ends; without it, it holds until it is revoked.
        #[arg(long)]
        days: Option<u32>,
    },
}

/// `read` or `write`.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum ScopeArg {
    Read,
    Write,
}

impl Token {
    pub async fn run(self, common: &Common) -> Result<ExitCode, String> {
        let What::Create { user, name, scope, days } = self.what;
        let config = common.settings()?;
        let opened = opening::open(&config, &Clock::System).await?;
        let now = Clock::System.now();
        let made = async {
            let mut tx = opened.store.begin(now).await?;
            let Some(found) = users::by_email(&mut tx, &user).await? else { return Ok(None) };
            let scope = match scope {
                ScopeArg::Read => Scope::Read,
                ScopeArg::Write => Scope::Write,
            };
            let until = days.map(|days| now + SignedDuration::from_hours(24 * i64::from(days)));
            let token = token::create(&mut tx, opened.store.keys(), found.id, &name, scope, until).await?;
            let by = Viewer::outside(Via::Cli, Lang::En, "-", now);
            Entry::by(&by, "token.created", "user")
                .record("user", found.id)
                .set("name", name)
                .write(&mut tx)
                .await?;
            tx.commit().await?;
            Ok::<_, store::Error>(Some(token))
        };
        let made = made.await;
        opened.store.close().await;
        match made.map_err(|error| error.to_string())? {
            Some(token) => {
                println!("{token}");
                Ok(ExitCode::SUCCESS)
            }
            None => Err(format!("nobody signs in with {user}")),
        }
    }
}
