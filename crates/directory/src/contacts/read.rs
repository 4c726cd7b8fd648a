//! The questions about contact persons.

use base::{
    Id,
    ids::{OrganisationId, ProviderId, WardId},
    jiff::civil::Date,
};
use store::{Db, Result, sql};

/// A contact person.
pub enum Contact {}

store::row! {
    /// A contact person of an organisation or of one of its wards.
    pub struct ContactRow {
        /// Their id.
        pub id: Id<Contact>,
        /// Where they work.
        pub organisation_id: OrganisationId,
        /// The ward, when they belong to one.
        pub ward_id: Option<WardId>,
        /// Name.
        pub name: String,
        /// What they are there.
        pub role: String,
        /// Telephone.
        pub phone: Option<String>,
        /// E-mail.
        pub email: Option<String>,
        /// The day they left.
        pub ended_on: Option<Date>,
        /// Version of the row.
        pub version: i64,
    }
}

/// The contact persons of an organisation, its wards' among them, those who left at the end.
pub async fn of_organisation(db: &mut impl Db, organisation: OrganisationId) -> Result<Vec<ContactRow>> {
    sql("select id, organisation_id, ward_id, name, role, phone, email, ended_on, version
         from contacts where organisation_id = $1 order by ended_on desc nulls first, name, id")
    .bind(organisation)
    .all(db)
    .await
}

/// A contact person.
pub async fn one(db: &mut impl Db, id: Id<Contact>) -> Result<ContactRow> {
    sql("select id, organisation_id, ward_id, name, role, phone, email, ended_on, version from contacts where id = $1")
        .bind(id)
        .one(db)
        .await
}

/// Whose partner an organisation is, and its name in both languages.
pub(super) async fn organisation(
    db: &mut impl Db,
    id: OrganisationId,
) -> Result<(ProviderId, String, String)> {
    sql("select provider_id, name_bg, name_en from organisations where id = $1").bind(id).one(db).await
}

/// The open wards of an organisation: id, Bulgarian and English name.
pub(super) async fn wards(db: &mut impl Db, id: OrganisationId) -> Result<Vec<(WardId, String, String)>> {
    sql("select id, name_bg, name_en from wards where organisation_id = $1 and closed_on is null order by name_bg, id")
        .bind(id)
        .all(db)
        .await
}
