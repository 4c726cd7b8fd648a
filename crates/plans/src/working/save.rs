//! Putting a paper aside: a save of what was read earlier is joined with what a colleague saved meanwhile.

use super::{Sheet, bare, layer, read};
use access::{Layer, WebError, draft};
use base::{FieldErrors, ids::UserId, typed::Typed};
use casework::merging;
use page::merge::Merged;
use store::{Tx, sql};

/// What comes of a paper that was sent.
#[derive(Debug)]
pub enum Saved {
    /// It is put aside; more rows are wanted, or it was joined and is shown once more.
    Shown {
        /// What a colleague wrote was joined with it.
        joined: bool,
    },
    /// It is put aside.
    Aside,
    /// Both changed the same field: the person chooses; the version saved meanwhile.
    Choose(Merged, i64),
    /// It is to be signed: what was typed, whole.
    Sign(Typed),
}

/// Takes a paper that was sent as read at `version`.
///
/// # Errors
///
/// [`WebError::Forbidden`] when it stands in a layer that is not theirs.
pub async fn save(
    tx: &mut Tx,
    user: UserId,
    sheet: Sheet,
    layers: &[Layer],
    typed: &Typed,
    version: Option<i64>,
) -> Result<Saved, WebError> {
    let row = read::kept(tx, sheet).await?;
    if row.as_ref().is_some_and(|row| !layers.contains(&row.layer)) {
        return Err(WebError::Forbidden);
    }
    let current = row.as_ref().map_or(0, |row| row.version);
    let mut whole = bare(typed);
    let is_stale = row.is_some() && version != Some(current);
    if let Some(row) = row.as_ref().filter(|_| is_stale) {
        let merged = merging::join(typed, &row.typed());
        if !merged.conflicts.is_empty() {
            return Ok(Saved::Choose(merged, current));
        }
        whole = bare(&Typed(merged.values));
    }
    if typed.get("do") == "sign" && !is_stale {
        return Ok(Saved::Sign(whole));
    }
    put(tx, user, sheet, layers, &whole).await?;
    Ok(if is_stale || typed.get("do") == "more" { Saved::Shown { joined: is_stale } } else { Saved::Aside })
}

/// Puts a paper aside in place of what was put aside before.
pub async fn put(
    tx: &mut Tx,
    user: UserId,
    sheet: Sheet,
    layers: &[Layer],
    typed: &Typed,
) -> Result<(), WebError> {
    let at = tx.at();
    let layer = layer(typed.get("layer"), layers).map_err(|problem| FieldErrors::one("layer", problem))?;
    sql("insert into working_papers (case_id, kind, fields, layer, saved_at, saved_by, version)
         values ($1, $2, $3, $4, $5, $6, 1)
         on conflict (case_id, kind) do update set fields = excluded.fields, layer = excluded.layer,
             saved_at = excluded.saved_at, saved_by = excluded.saved_by, version = working_papers.version + 1")
    .bind(sheet.case)
    .bind(sheet.kind)
    .bind(serde_json::json!(typed.0).to_string())
    .bind(layer)
    .bind(at)
    .bind(user)
    .run(tx)
    .await?;
    draft::drop(tx, user, &sheet.autosave()).await?;
    Ok(())
}

/// Lets a paper go: it is signed, or not wanted any more.
pub async fn drop(tx: &mut Tx, user: UserId, sheet: Sheet) -> Result<(), WebError> {
    sql("delete from working_papers where case_id = $1 and kind = $2")
        .bind(sheet.case)
        .bind(sheet.kind)
        .run(tx)
        .await?;
    draft::drop(tx, user, &sheet.autosave()).await?;
    Ok(())
}
