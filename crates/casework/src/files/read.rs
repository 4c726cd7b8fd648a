//! The files of a case in the layers one may read.

use super::{About, AboutKind};
use crate::{cases::read::in_script, notes::four};
use access::Layer;
use base::{
    Lang,
    ids::{CaseId, FileId},
    jiff::Timestamp,
};
use store::{Db, Result, sql};
use uuid::Uuid;

store::row! {
    /// A file of a case.
    pub struct CaseFile {
        /// Its id.
        pub id: FileId,
        /// What it is called in the case.
        pub title: String,
        /// Its name on the device it came from.
        pub name: String,
        /// Its media type.
        pub media_type: String,
        /// Its size.
        pub bytes: i64,
        /// Who may read it.
        pub layer: Layer,
        /// What it belongs to.
        pub about_kind: Option<AboutKind>,
        /// The record.
        pub about_id: Option<Uuid>,
        /// When it was added.
        pub uploaded_at: Timestamp,
        /// Who added it.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
        /// When it was taken out.
        pub removed_at: Option<Timestamp>,
        /// Why.
        pub removed_reason: Option<String>,
        /// Who took it out.
        pub remover_name: Option<String>,
        /// Their name in Latin letters.
        pub remover_latin: Option<String>,
    }
}

impl CaseFile {
    /// The record that it belongs to.
    pub fn about(&self) -> Option<About> {
        Some(About { kind: self.about_kind?, id: self.about_id? })
    }

    /// Who added it.
    pub fn added_by(&self, lang: Lang) -> &str {
        in_script(lang, &self.user_name, &self.user_latin).unwrap_or("–")
    }

    /// Who took it out.
    pub fn removed_by(&self, lang: Lang) -> &str {
        in_script(lang, &self.remover_name, &self.remover_latin).unwrap_or("–")
    }
}

/// The files of a case in these layers, the latest first; those taken out too.
pub async fn files(db: &mut impl Db, case: CaseId, layers: &[Layer]) -> Result<Vec<CaseFile>> {
    let [a, b, c, d] = four(layers);
    sql("select f.id, x.title, f.name, f.media_type, f.bytes, x.layer, x.about_kind, x.about_id, f.uploaded_at, u.name as user_name,
                u.name_latin as user_latin, f.removed_at, x.removed_reason, v.name as remover_name,
                v.name_latin as remover_latin
           from case_files x
           join files f on f.id = x.file_id
           left join users u on u.id = f.uploaded_by
           left join users v on v.id = x.removed_by
          where x.case_id = $1 and x.layer in ($2, $3, $4, $5)
          order by f.uploaded_at desc, f.id desc")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .all(db)
    .await
}
