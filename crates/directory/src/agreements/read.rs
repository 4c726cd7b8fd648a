//! The questions about agreements.

use super::write::AgreementId;
use crate::kinds::OrganisationKind;
use base::{
    Lang,
    ids::{CentreId, FileId, OrganisationId},
    jiff::civil::Date,
};
use store::{Db, Result, sql};

store::row! {
    /// An agreement, whole.
    pub struct AgreementRow {
        /// Its id.
        pub id: AgreementId,
        /// The centre that is a party.
        pub centre_id: CentreId,
        /// What it is about.
        pub title: String,
        /// Its number.
        pub number: Option<String>,
        /// The day it was signed; none while it is a draft.
        pub signed_on: Option<Date>,
        /// First day.
        pub from_on: Option<Date>,
        /// Last day; none when it has no term.
        pub until_on: Option<Date>,
        /// The signed paper.
        pub file_id: Option<FileId>,
        /// What to know about it.
        pub note: Option<String>,
        /// Version of the row.
        pub version: i64,
    }
}

store::row! {
    /// A party of an agreement.
    pub struct PartyLine {
        /// The agreement.
        pub agreement_id: AgreementId,
        /// The organisation.
        pub organisation_id: OrganisationId,
        /// What it is.
        pub kind: OrganisationKind,
        /// Name in Bulgarian.
        pub name_bg: String,
        /// Name in English.
        pub name_en: String,
    }
}

impl PartyLine {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Bg => &self.name_bg,
            Lang::En => &self.name_en,
        }
    }
}

/// An agreement, whole.
pub async fn one(db: &mut impl Db, id: AgreementId) -> Result<AgreementRow> {
    sql("select id, centre_id, title, number, signed_on, from_on, until_on, file_id, note, version
         from agreements where id = $1")
    .bind(id)
    .one(db)
    .await
}

/// The organisations that are parties, by name.
pub async fn parties(db: &mut impl Db, id: AgreementId) -> Result<Vec<PartyLine>> {
    sql("select p.agreement_id, p.organisation_id, o.kind, o.name_bg, o.name_en
         from agreement_parties p join organisations o on o.id = p.organisation_id
         where p.agreement_id = $1 order by o.name_bg, o.id")
    .bind(id)
    .all(db)
    .await
}
