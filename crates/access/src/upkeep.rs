//! Work of access in the background: the seal of the audit trail, and what is forgotten with time.

use crate::{Answer, App, attempts, audit, draft};
use base::jiff::SignedDuration;
use store::sql;

/// How long a draft waits for its writer.
const DRAFTS: SignedDuration = SignedDuration::from_hours(24 * 90);
/// How long a repeated write is known as a repeat.
const REPEATS: SignedDuration = SignedDuration::from_hours(24 * 7);
/// How long sessions and links that have ended are kept, for questions about them.
const ENDED: SignedDuration = SignedDuration::from_hours(24 * 180);

/// Carries out a job of access; false when its kind is another area's.
pub async fn run(app: &App, kind: &str) -> Answer<bool> {
    match kind {
        "audit.seal" => seal(app).await?,
        _ => return Ok(false),
    }
    Ok(true)
}

/// Seals what waits, a thousand lines at a time.
async fn seal(app: &App) -> Answer<()> {
    loop {
        let mut tx = app.store.begin(app.clock.now()).await?;
        let sealed = audit::seal(&mut tx, app.store.keys()).await?;
        tx.commit().await?;
        if sealed < 1000 {
            return forget(app).await;
        }
    }
}

async fn forget(app: &App) -> Answer<()> {
    let mut tx = app.store.begin(app.clock.now()).await?;
    let at = tx.at();
    attempts::forget(&mut tx).await?;
    draft::forget(&mut tx, at - DRAFTS).await?;
    sql("delete from idempotency where at < $1").bind(at - REPEATS).run(&mut tx).await?;
    sql("delete from sessions where expires_at < $1").bind(at - ENDED).run(&mut tx).await?;
    sql("delete from invitations where expires_at < $1").bind(at - ENDED).run(&mut tx).await?;
    Ok(tx.commit().await?)
}
