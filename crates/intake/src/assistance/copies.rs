//! Copies that belong to help: files of the case about it, encrypted like all of them and given out from there.

use super::AssistanceId;
use access::{Answer, Permit, audit::Entry};
use base::{
    ids::{CaseId, FileId},
    jiff::Timestamp,
};
use casework::{
    files::{self, About, AboutKind, NewFile},
    permits::WriteFile,
};
use store::{Db, Result, Tx, sql};

store::row! {
    /// A copy.
    pub struct Copy {
        /// Its id.
        pub id: FileId,
        /// What it is called in the case.
        pub title: String,
        /// When it was added.
        pub uploaded_at: Timestamp,
    }
}

/// The copies that belong to help, the first one first; what was taken out of the case is left out.
pub async fn of(db: &mut impl Db, id: AssistanceId) -> Result<Vec<Copy>> {
    sql("select f.id, x.title, f.uploaded_at
           from case_files x
           join files f on f.id = x.file_id
          where x.about_kind = 'assistance' and x.about_id = $1 and f.removed_at is null and x.layer = 'general'
          order by f.uploaded_at, f.id")
    .bind(id)
    .all(db)
    .await
}

/// What a copy is about.
pub fn about(id: AssistanceId) -> About {
    About { kind: AboutKind::Assistance, id: id.uuid() }
}

/// Puts a file into the case as a copy that belongs to help.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit<WriteFile>,
    (case, id): (CaseId, AssistanceId),
    new: &NewFile,
) -> Answer<()> {
    files::add(tx, permit, case, new).await?;
    Entry::under(permit, "assistance.copy-added")
        .case(case)
        .record("assistance", id)
        .set("file", new.id.to_string())
        .write(tx)
        .await
        .map_err(Into::into)
}
