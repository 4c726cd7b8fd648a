//! Looking at a case: on record in the trail, and remembered so that the next look shows what is new.

use crate::cases::CaseView;
use access::{Answer, App, Subject, Viewer, audit::Entry, looked};
use base::{
    ids::{CaseId, UserId},
    jiff::Timestamp,
};
use store::{Db, Result, Tx, sql};

/// When a user last looked at a case.
pub async fn last_look(db: &mut impl Db, user: UserId, case: CaseId) -> Result<Option<Timestamp>> {
    sql("select read_at from case_readings where user_id = $1 and case_id = $2")
        .bind(user)
        .bind(case)
        .maybe_value(db)
        .await
}

/// Puts a look on record. It is remembered only when something changed since the last one, so that most looks
/// write nothing but the trail.
pub async fn look(app: &App, viewer: &Viewer, case: &CaseView, last: Option<Timestamp>) -> Answer<()> {
    let entry = Entry::by(viewer, "case.viewed", "case").about(Subject::Case(case.id)).centre(case.centre_id);
    looked::record(app, entry).await?;
    if last.is_some_and(|last| last >= case.changed_at) {
        return Ok(());
    }
    let mut tx = app.store.begin(viewer.at).await?;
    remember(&mut tx, viewer.user, case.id).await?;
    Ok(tx.commit().await?)
}

/// Remembers that a user looks at a case now.
pub async fn remember(tx: &mut Tx, user: UserId, case: CaseId) -> Result<()> {
    let at = tx.at();
    sql("insert into case_readings (user_id, case_id, read_at) values ($1, $2, $3)
         on conflict (user_id, case_id) do update set read_at = excluded.read_at")
    .bind(user)
    .bind(case)
    .bind(at)
    .run(tx)
    .await
    .map(drop)
}
