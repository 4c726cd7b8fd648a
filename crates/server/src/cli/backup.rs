//! `zaedno backup` and `zaedno restore`

use super::{Common, bar::Bar};
use crate::opening;
use base::Clock;
use clap::Args;
use std::{path::PathBuf, process::ExitCode};
use store::{Store, backup};

/// Options of `zaedno backup`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  zaedno backup --data /var/lib/zaedno /mnt/backups\n\nIt opens with the master key alone: keep that elsewhere."
)]
pub struct Backup {
    /// A folder, where the file is named by the time, or a file that is not there yet.
    to: PathBuf,
}

impl Backup {
    pub async fn run(self, common: &Common) -> Result<ExitCode, String> {
        let config = common.settings()?;
        let (keys, _) = opening::keys(&config)?;
        let store =
            Store::open(opening::options(&config), keys.clone()).await.map_err(|error| error.to_string())?;
        let files = opening::files(&config, keys)?;
        let bar = Bar::new("backup");
        let made = backup::backup(&store, &files, &self.to, Clock::System.now(), &mut |done, all| {
            bar.show(done, all)
        })
        .await;
        bar.end();
        store.close().await;
        let made = made.map_err(|error| error.to_string())?;
        println!(
            "{}: {} tables, {} files",
            made.file.display(),
            made.manifest.tables.len(),
            made.manifest.entries.len().saturating_sub(1)
        );
        for name in made.manifest.damaged() {
            eprintln!("zaedno: stored file {name} was damaged before this backup");
        }
        Ok(if made.manifest.damaged().next().is_none() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// Options of `zaedno restore`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  zaedno restore --data /var/lib/zaedno-new /mnt/backups/zaedno-backup-20260310T020000Z.zbk\n\nStop the service first. Everything is checked before anything is put in place."
)]
pub struct Restore {
    /// The backup.
    from: PathBuf,
    /// Only check it; write nothing.
    #[arg(long)]
    check: bool,
    /// Restore over what is there; the database there is set aside, not removed.
    #[arg(long)]
    force: bool,
}

impl Restore {
    pub async fn run(self, common: &Common) -> Result<ExitCode, String> {
        let config = common.settings()?;
        opening::make_folder(&config.data)?;
        let (keys, _) = opening::keys(&config)?;
        let files = opening::files(&config, keys.clone())?;
        let bar = Bar::new(if self.check { "check" } else { "restore" });
        let mut progress = |done, all| bar.show(done, all);
        let done = if self.check {
            backup::verify(&self.from, &keys, &files, &mut progress).await.map(|manifest| (manifest, None))
        } else {
            let options = opening::options(&config);
            backup::restore(&self.from, &options, &keys, &files, self.force, &mut progress)
                .await
                .map(|restored| (restored.manifest, restored.set_aside))
        };
        bar.end();
        let (manifest, set_aside) = done.map_err(|error| error.to_string())?;
        let what = if self.check { "is whole" } else { "is in place" };
        println!(
            "The backup of {} {what}: {} tables, {} files.",
            manifest.made_at,
            manifest.tables.len(),
            manifest.entries.len().saturating_sub(1)
        );
        if let Some(aside) = set_aside {
            println!("What stood there before is kept as {aside}.");
        }
        Ok(ExitCode::SUCCESS)
    }
}
