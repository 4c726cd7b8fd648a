//! The papers there are.

use super::{PaperId, Source};
use crate::Kind;
use access::Layer;
use base::{
    Lang,
    ids::{CaseId, CentreId, FileId},
    jiff::{Timestamp, civil::Date},
};
use casework::{cases::read::in_script, notes::four};
use serde_json::Value;
use store::{Db, Result, keys::Use, seal, sql};
use uuid::Uuid;

store::row! {
    /// A paper.
    pub struct PaperLine {
        /// Its id.
        pub id: PaperId,
        /// The centre that made it.
        pub centre_id: CentreId,
        /// The case that it belongs to.
        pub case_id: Option<CaseId>,
        /// The reference of that case.
        pub case_reference: Option<String>,
        /// What it is.
        pub kind: Kind,
        /// Who may read it.
        pub layer: Layer,
        /// Its number in the register of the year.
        pub number: i64,
        /// The day it was made final.
        pub dated_on: Date,
        /// What it was made from.
        pub subject_kind: String,
        /// The id of that.
        pub subject_id: Uuid,
        /// What it is called.
        pub title: String,
        /// True when a template of the centre's own set it.
        pub is_own: bool,
        /// How many pages it has.
        pub pages: i64,
        /// The digest of the file, in hexadecimal.
        pub sha256: String,
        /// The file.
        pub file_id: FileId,
        /// The name of the file.
        pub file_name: String,
        /// When it was made final.
        pub made_at: Timestamp,
        /// Who made it final.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
        /// The paper that took its place.
        pub replaced_by: Option<PaperId>,
    }
}

impl PaperLine {
    /// Who made it final.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.user_name, &self.user_latin).unwrap_or("–")
    }
}

/// A paper; [`store::Error::NoRow`] when there is none. Ask for leave to its case before showing it.
pub async fn one(db: &mut impl Db, id: PaperId) -> Result<PaperLine> {
    sql("select p.id, p.centre_id, p.case_id, c.reference as case_reference, p.kind, p.layer, p.number, p.dated_on,
                p.subject_kind, p.subject_id, p.title, p.is_own, p.pages, p.sha256, p.file_id, f.name as file_name,
                p.made_at, u.name as user_name, u.name_latin as user_latin, p.replaced_by
           from papers p join files f on f.id = p.file_id left join cases c on c.id = p.case_id
           left join users u on u.id = p.made_by
          where p.id = $1")
    .bind(id)
    .one(db)
    .await
}

/// The papers made from a record, the latest first.
pub async fn for_subject(db: &mut impl Db, subject: Source) -> Result<Vec<PaperLine>> {
    sql("select p.id, p.centre_id, p.case_id, c.reference as case_reference, p.kind, p.layer, p.number, p.dated_on,
                p.subject_kind, p.subject_id, p.title, p.is_own, p.pages, p.sha256, p.file_id, f.name as file_name,
                p.made_at, u.name as user_name, u.name_latin as user_latin, p.replaced_by
           from papers p join files f on f.id = p.file_id left join cases c on c.id = p.case_id
           left join users u on u.id = p.made_by
          where p.subject_id = $1 and p.subject_kind = $2
          order by p.made_at desc, p.id desc")
    .bind(subject.id)
    .bind(subject.kind)
    .all(db)
    .await
}

/// The papers of a case in these layers, the latest first.
pub async fn of_case(db: &mut impl Db, case: CaseId, layers: &[Layer]) -> Result<Vec<PaperLine>> {
    let [a, b, c, d] = four(layers);
    sql("select p.id, p.centre_id, p.case_id, k.reference as case_reference, p.kind, p.layer, p.number, p.dated_on,
                p.subject_kind, p.subject_id, p.title, p.is_own, p.pages, p.sha256, p.file_id, f.name as file_name,
                p.made_at, u.name as user_name, u.name_latin as user_latin, p.replaced_by
           from papers p join files f on f.id = p.file_id join cases k on k.id = p.case_id
           left join users u on u.id = p.made_by
          where p.case_id = $1 and p.layer in ($2, $3, $4, $5)
          order by p.made_at desc, p.id desc")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .all(db)
    .await
}

/// What a paper was set from.
pub async fn data(db: &mut impl Db, keys: &store::Keys, id: PaperId) -> Result<Value> {
    let sealed: Vec<u8> = sql("select data from papers where id = $1").bind(id).value(db).await?;
    let bytes = seal::open(keys, Use::Secrets, id.uuid().as_bytes(), &sealed)?;
    serde_json::from_slice(&bytes).map_err(|_| store::Error::Sealed)
}
