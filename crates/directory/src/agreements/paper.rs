//! The signed paper of an agreement: every version is kept, encrypted, and the newest counts.

pub(super) mod web;

use super::{AgreementId, AgreementRow};
use crate::acts::WriteAgreement;
use access::{FileKind, Permit, Uploaded, audit::Entry};
use base::{Problem, ids::FileId, jiff::Timestamp};
use store::{Db, Files, Result, Tx, sql};

store::row! {
    /// A version of the paper.
    pub struct PaperLine {
        /// The file.
        pub file_id: FileId,
        /// Its name.
        pub name: String,
        /// Its media type.
        pub media_type: String,
        /// Its size.
        pub bytes: i64,
        /// When it was added.
        pub added_at: Timestamp,
        /// Who added it.
        pub by_name: Option<String>,
    }
}

/// Every version of the paper, the newest first.
pub async fn papers(db: &mut impl Db, agreement: AgreementId) -> Result<Vec<PaperLine>> {
    sql("select a.file_id, f.name, f.media_type, f.bytes, a.added_at, u.name as by_name
         from agreement_files a join files f on f.id = a.file_id left join users u on u.id = f.uploaded_by
         where a.agreement_id = $1 order by a.added_at desc, a.file_id desc")
    .bind(agreement)
    .all(db)
    .await
}

/// What a file field offers to choose.
pub(super) const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png,.docx";

/// A signed paper is a scan, a photograph or the text itself.
pub(super) fn refuse_kind(file: &Uploaded) -> Option<Problem> {
    let taken = matches!(file.kind, FileKind::Pdf | FileKind::Jpeg | FileKind::Png | FileKind::Docx);
    (!taken).then_some(Problem::said("file-kind-refused", super::w::paper_kind_refused))
}

/// Adds a version of the paper. The bytes are written before the row, so that no row is ever without them; a file
/// whose row is not committed lies unseen and does no harm.
pub async fn add_paper(
    tx: &mut Tx,
    files: &Files,
    permit: &Permit<WriteAgreement>,
    agreement: &AgreementRow,
    file: &Uploaded,
) -> Result<FileId> {
    let at = tx.at();
    let id = FileId::new(at);
    files.put(id, &file.bytes).await?;
    sql("insert into files (id, name, media_type, bytes, sha256, uploaded_by, uploaded_at) values ($1, $2, $3, $4, $5, $6, $7)")
        .bind(id)
        .bind(&file.name)
        .bind(file.kind.media_type())
        .bind(i64::try_from(file.bytes.len()).unwrap_or(i64::MAX))
        .bind(file.sha256())
        .bind(permit.viewer.user_id())
        .bind(at)
        .run(tx)
        .await?;
    sql("insert into agreement_files (agreement_id, file_id, added_at) values ($1, $2, $3)")
        .bind(agreement.id)
        .bind(id)
        .bind(at)
        .run(tx)
        .await?;
    sql("update agreements set file_id = $2, version = version + 1 where id = $1")
        .bind(agreement.id)
        .bind(id)
        .run(tx)
        .await?;
    Entry::under(permit, "agreement.paper-added")
        .record("agreement", agreement.id)
        .change("file_id", agreement.file_id.map(|id| id.to_string()), id.to_string())
        .set("name", file.name.clone())
        .set("sha256", file.sha256())
        .write(tx)
        .await?;
    Ok(id)
}
