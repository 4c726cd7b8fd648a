//! What was looked at is on record before it is shown.

use crate::{Answer, App, audit::Entry};

/// Puts a look on record; returns when it is durable. Looks that come at one moment share one transaction.
pub async fn record(app: &App, entry: Entry) -> Answer<()> {
    Ok(app.looks().write(entry, app.clock.now()).await?)
}
