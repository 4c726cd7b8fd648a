//! `zaedno import places`

use super::{Common, bar::Bar};
use crate::opening;
use access::{Viewer, viewer::Via};
use base::{Clock, Code, Lang};
use clap::{Args, Subcommand};
use directory::places::{self, Note};
use std::{path::PathBuf, process::ExitCode};

/// Options of `zaedno import`.
#[derive(Debug, Args)]
pub struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The national classifier of places (EKATTE), as the statistical institute publishes it.
    #[command(
        after_help = "Example:\n  zaedno import places ./ekatte --data /var/lib/zaedno\n\nThe folder holds Ek_obl.xlsx, Ek_obst.xlsx, Ek_kmet.xlsx and Ek_atte.xlsx. Run it again with a newer edition: places that changed or vanished keep their history.\nExit code 0: everything was taken; 1: some rows were left out, they are listed."
    )]
    Places {
        /// The folder with the four workbooks.
        folder: PathBuf,
    },
}

impl Import {
    pub async fn run(self, common: &Common) -> Result<ExitCode, String> {
        let What::Places { folder } = self.what;
        let config = common.settings()?;
        let opened = opening::open(&config, &Clock::System).await?;
        let viewer = Viewer::outside(Via::Cli, Lang::En, "-", Clock::System.now());
        let bar = Bar::new("places");
        let done = places::import_places(&opened.store, &folder, &viewer, &mut |done, all| {
            bar.show(done as u64, all as u64)
        })
        .await;
        bar.end();
        opened.store.close().await;
        let report = done.map_err(|error| error.to_string())?;
        let [oblasts, municipalities, mayoralties, settlements] = report.counts;
        println!(
            "{oblasts} oblasts, {municipalities} municipalities, {mayoralties} mayoralties, {settlements} settlements"
        );
        println!(
            "{} added, {} changed, {} unchanged, {} vanished, {} returned",
            report.added, report.changed, report.unchanged, report.vanished, report.returned
        );
        report.noted.iter().for_each(|note| eprintln!("noted: {}", line(note)));
        report.refused.iter().for_each(|note| eprintln!("left out: {}", line(note)));
        Ok(if report.refused.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn line(note: &Note) -> String {
    format!("{} row {}: {} {}", note.file.file_name(), note.row, note.code, note.reason.label(Lang::En))
}
