//! What the handlers of the response share.

use crate::signals::{SignalView, read};
use access::{Act, Permit, Subject, Viewer, WebError, answer, permit};
use axum::http::HeaderMap;
use base::{ids::SignalId, typed::Typed};
use store::{Db, Tx, sql};

/// Leave to do `A` with a signal, and the signal.
pub async fn visible<A: Act>(
    db: &mut impl Db,
    viewer: &Viewer,
    id: SignalId,
) -> Result<(Permit<A>, SignalView), WebError> {
    let permit = permit::<A>(db, viewer, Subject::Signal(id)).await?;
    Ok((permit, read::one(db, id).await?))
}

/// For the API: [`WebError::Stale`] when the signal is no longer at the version that `If-Match` names.
pub async fn if_unchanged(tx: &mut Tx, headers: &HeaderMap, id: SignalId) -> Result<(), WebError> {
    let Some(wanted) = answer::if_match(headers) else { return Ok(()) };
    let version: i64 = sql("select version from signals where id = $1").bind(id).value(tx).await?;
    if version == wanted { Ok(()) } else { Err(WebError::Stale) }
}

/// The fields as they were when a change began: a form carries them unseen for the merge.
pub fn before(sent: &Typed) -> Vec<(String, String)> {
    let kept = sent.0.iter().filter_map(|(name, value)| Some((name.strip_prefix("_before.")?, value)));
    kept.map(|(name, value)| (name.to_owned(), value.clone())).collect()
}
