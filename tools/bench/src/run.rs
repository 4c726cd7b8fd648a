//! One database from its filling to its figures.

use crate::{
    Options, Outcome,
    bare::{Bare, Known, What},
    client::{Choice, Line, Pass, Question, Visitor},
    program::{Program, Served},
    report::{Figures, Made, Table},
    rounds::{Spread, rate},
    terms,
};
use access::App;
use base::Clock;
use bytes::Bytes;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use server::{config::Config, demo, opening, serving};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use store::{Store, sql};

/// For so long each of the three is asked before it is the next one's turn.
const SLICE: Duration = Duration::from_millis(700);
/// So often the program is started.
const STARTS: usize = 7;
/// Longer than the background ever needs for what one slice of writing leaves behind.
const PATIENCE: Duration = Duration::from_secs(120);

/// Fills the database, measures, and prints the table.
pub async fn run(options: &Options, name: &'static str, database: Option<&str>) -> Outcome<()> {
    let program = Program::new(options, &options.folder.join(name), database);
    let took = program.generate(options.cases, options.notes).await?;
    let config = Config {
        data: program.data.clone(),
        database: database.unwrap_or_default().to_owned(),
        ..Config::read(None)?
    };
    let app = serving::app(&config, opening::open(&config, &Clock::System).await?, Clock::System, false)?;
    let store = app.store.clone();
    settle_statistics(&store).await?;
    let known = Arc::new(Known::look(&store, Clock::System.now()).await?);
    let mut ready = Vec::with_capacity(STARTS);
    for _ in 1..STARTS {
        let served = program.serve().await?;
        ready.push(served.ready_after.as_secs_f64());
        served.stop().await?;
    }
    let served = program.serve().await?;
    ready.push(served.ready_after.as_secs_f64());
    let mut table =
        Table::new(Made { name, cases: options.cases, notes: options.cases * options.notes, took });
    table.ready = Spread::of(ready);
    table.memory_after_start = served.memory();
    let pair = Pair { options, program: &program, served: &served, app: &app, known };
    pair.fill(&mut table).await?;
    table.memory_after_load = served.memory();
    table.print();
    terms::measure(options, &store).await?.print();
    served.stop().await?;
    store.close().await;
    Ok(())
}

/// A database that has just been filled knows little about itself; one at work has been looked over by its own upkeep.
async fn settle_statistics(store: &Store) -> Outcome<()> {
    if store.is_embedded() {
        return Ok(());
    }
    let mut tx = store.begin(Clock::System.now()).await?;
    sql("analyze").run(&mut tx).await?;
    Ok(tx.commit().await?)
}

/// What is asked over HTTP for each kind of work.
pub fn choice(what: What, known: &Arc<Known>) -> Choice {
    let known = known.clone();
    match what {
        What::Today => Arc::new(|_| Question::Page("/".into())),
        What::Case => Arc::new(move |n| Question::Page(format!("/cases/{}", known.case(n)))),
        What::People => Arc::new(move |n| {
            let typed = utf8_percent_encode(known.typed(n), NON_ALPHANUMERIC);
            Question::Page(format!("/people/suggest?q={typed}"))
        }),
        What::Signal => {
            let body = Bytes::from(known.signal.document().to_string());
            Arc::new(move |_| Question::Document("/api/v1/signals", body.clone()))
        }
    }
}

/// The program and the bare work on the same data.
struct Pair<'a> {
    options: &'a Options,
    program: &'a Program,
    served: &'a Served,
    app: &'a App,
    known: Arc<Known>,
}

impl Pair<'_> {
    async fn fill(&self, table: &mut Table) -> Outcome<()> {
        let address = &self.served.address;
        let cookie = Line::open(address).await?.sign_in(crate::bare::WHO, demo::PASSWORD).await?;
        let mut line = Line::open(address).await?;
        for n in 0..self.known.cases() {
            // The first look at a case is remembered, later ones are not: a page opened now and then is measured.
            line.get(&format!("/cases/{}", self.known.case(n)), Some(&cookie)).await?;
        }
        table.today = self.compare(What::Today, &cookie).await?;
        table.case = self.compare(What::Case, &cookie).await?;
        table.people = self.compare(What::People, &cookie).await?;
        let token = Pass::Token(self.program.token(crate::bare::WHO).await?);
        table.signal = self.compare(What::Signal, &token).await?;
        Ok(())
    }

    /// The same thing as a page, bare and empty, slice by slice in turn; the first round only warms up.
    async fn compare(&self, what: What, pass: &Pass) -> Outcome<Figures> {
        let address = &self.served.address;
        let mut asked = Visitor::all(address, pass, choice(what, &self.known)).await?;
        let mut empty = Visitor::all(address, pass, Arc::new(|_| Question::Page("/healthz".into()))).await?;
        let mut bare = Bare::all(self.app, &self.known, what);
        let mut rounds = Vec::with_capacity(self.options.rounds);
        for round in 0..=self.options.rounds {
            let asked = rate(&mut asked, SLICE).await?;
            self.drained().await?;
            let bare = rate(&mut bare, SLICE).await?;
            self.drained().await?;
            let empty = rate(&mut empty, SLICE).await?;
            if round > 0 {
                rounds.push([asked, bare, empty]);
            }
        }
        Ok(Figures::of(&rounds))
    }

    /// Waits until the background has done what the last slice left behind, so that it takes nothing from the next.
    async fn drained(&self) -> Outcome<()> {
        let begun = Instant::now();
        loop {
            let waiting: i64 =
                sql("select (select count(*) from jobs where done_at is null and run_at <= $1)
                        + (select count(*) from outbox where done_at is null and next_at <= $1)")
                .bind(Clock::System.now())
                .value(&mut self.app.store.read().await?)
                .await?;
            if waiting == 0 {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                return Err(format!("{waiting} pieces of background work still wait").into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}
