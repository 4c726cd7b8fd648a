//! Lines that belong to no change of their own (somebody looked at a record) are written together: those that wait
//! while a transaction is made durable go into the next one, and each is answered when it is on record.

use super::Entry;
use base::jiff::Timestamp;
use std::sync::OnceLock;
use store::{Error, Result, Store};
use tokio::sync::{mpsc, oneshot};

/// Most lines of one transaction.
const MOST: usize = 256;

/// Writes lines together. One for each running application.
#[derive(Debug)]
pub struct Together {
    store: Store,
    sender: OnceLock<mpsc::Sender<Waiting>>,
}

#[derive(Debug)]
struct Waiting {
    entry: Entry,
    at: Timestamp,
    done: oneshot::Sender<bool>,
}

impl Together {
    /// Nothing runs until the first line comes.
    pub const fn new(store: Store) -> Self {
        Together { store, sender: OnceLock::new() }
    }

    /// Keeps a line; returns when it is durable.
    pub async fn write(&self, entry: Entry, at: Timestamp) -> Result<()> {
        let sender = self.sender.get_or_init(|| {
            let (sender, receiver) = mpsc::channel(4 * MOST);
            tokio::spawn(run(self.store.clone(), receiver));
            sender
        });
        let (done, answer) = oneshot::channel();
        sender.send(Waiting { entry, at, done }).await.map_err(|_| stopped())?;
        match answer.await {
            Ok(true) => Ok(()),
            _ => Err(stopped()),
        }
    }
}

async fn run(store: Store, mut receiver: mpsc::Receiver<Waiting>) {
    let mut waiting = Vec::with_capacity(MOST);
    while receiver.recv_many(&mut waiting, MOST).await > 0 {
        let (lines, answers): (Vec<_>, Vec<_>) =
            waiting.drain(..).map(|each| ((each.entry, each.at), each.done)).unzip();
        let kept = keep(&store, lines).await;
        if let Err(error) = &kept {
            tracing::error!(%error, "audit lines were not kept");
        }
        for answer in answers {
            // Who asked may have gone away meanwhile; the line stands all the same.
            let _ = answer.send(kept.is_ok());
        }
    }
}

async fn keep(store: &Store, lines: Vec<(Entry, Timestamp)>) -> Result<()> {
    let Some(newest) = lines.iter().map(|(_, at)| *at).max() else { return Ok(()) };
    let mut tx = store.begin(newest).await?;
    for (entry, at) in lines {
        entry.write_at(&mut tx, at).await?;
    }
    tx.commit().await
}

fn stopped() -> Error {
    Error::Config("the audit trail could not be written".into())
}
