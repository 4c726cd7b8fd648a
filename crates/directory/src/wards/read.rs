//! The questions about wards and contact persons.

use crate::kinds::WardKind;
use access::Viewer;
use base::{
    Lang,
    ids::{CentreId, OrganisationId, ProviderId, WardId},
    jiff::civil::Date,
};
use store::{Db, Result, sql};

store::row! {
    /// A ward in a list, with its hospital.
    pub struct WardLine {
        /// Its id.
        pub id: WardId,
        /// The hospital.
        pub organisation_id: OrganisationId,
        /// The centre that answers its signals.
        pub centre_id: CentreId,
        /// Name in Bulgarian.
        pub name_bg: String,
        /// Name in English.
        pub name_en: String,
        /// The hospital's name in Bulgarian.
        pub hospital_bg: String,
        /// The hospital's name in English.
        pub hospital_en: String,
        /// What it is.
        pub kind: WardKind,
        /// Telephone.
        pub phone: Option<String>,
        /// Where one can talk undisturbed.
        pub private_place: Option<String>,
        /// Since when the centre covers it.
        pub covered_since: Option<Date>,
        /// The day it was closed.
        pub closed_on: Option<Date>,
    }
}

store::row! {
    /// A ward, whole.
    pub struct WardRow {
        /// Its id.
        pub id: WardId,
        /// The hospital.
        pub organisation_id: OrganisationId,
        /// The centre that answers its signals.
        pub centre_id: CentreId,
        /// Name in Bulgarian.
        pub name_bg: String,
        /// Name in English.
        pub name_en: String,
        /// The hospital's name in Bulgarian.
        pub hospital_bg: String,
        /// The hospital's name in English.
        pub hospital_en: String,
        /// The centre's name in Bulgarian.
        pub centre_bg: String,
        /// The centre's name in English.
        pub centre_en: String,
        /// What it is.
        pub kind: WardKind,
        /// Telephone.
        pub phone: Option<String>,
        /// Where one can talk undisturbed.
        pub private_place: Option<String>,
        /// Since when the centre covers it.
        pub covered_since: Option<Date>,
        /// The day it was closed.
        pub closed_on: Option<Date>,
        /// Version of the row.
        pub version: i64,
    }
}

impl WardLine {
    /// The ward's name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }

    /// The hospital's name in a language.
    pub fn hospital(&self, lang: Lang) -> &str {
        lang.pick(&self.hospital_bg, &self.hospital_en)
    }

    /// Ward and hospital, as one says it on the telephone.
    pub fn full_name(&self, lang: Lang) -> String {
        format!("{}, {}", self.name(lang), self.hospital(lang))
    }
}

impl WardRow {
    /// The ward's name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }

    /// The hospital's name in a language.
    pub fn hospital(&self, lang: Lang) -> &str {
        lang.pick(&self.hospital_bg, &self.hospital_en)
    }

    /// The name in a language of the centre that answers.
    pub fn centre(&self, lang: Lang) -> &str {
        lang.pick(&self.centre_bg, &self.centre_en)
    }
}

/// The wards whose signals a centre answers, by hospital and name; those that were closed are left out.
pub async fn of_centre(db: &mut impl Db, centre: CentreId) -> Result<Vec<WardLine>> {
    sql("select w.id, w.organisation_id, w.centre_id, w.name_bg, w.name_en, o.name_bg as hospital_bg,
                o.name_en as hospital_en, w.kind, w.phone, w.private_place, w.covered_since, w.closed_on
         from wards w join organisations o on o.id = w.organisation_id
         where w.centre_id = $1 and w.closed_on is null
         order by o.name_bg, w.name_bg, w.id")
    .bind(centre)
    .all(db)
    .await
}

/// Every ward of a hospital, the closed ones at the end.
pub async fn of_organisation(db: &mut impl Db, organisation: OrganisationId) -> Result<Vec<WardLine>> {
    sql("select w.id, w.organisation_id, w.centre_id, w.name_bg, w.name_en, o.name_bg as hospital_bg,
                o.name_en as hospital_en, w.kind, w.phone, w.private_place, w.covered_since, w.closed_on
         from wards w join organisations o on o.id = w.organisation_id
         where w.organisation_id = $1
         order by w.closed_on desc nulls first, w.name_bg, w.id")
    .bind(organisation)
    .all(db)
    .await
}

/// The open wards of the centres in which a viewer may see partners.
pub async fn of_viewer(db: &mut impl Db, viewer: &Viewer) -> Result<Vec<WardLine>> {
    sql("select w.id, w.organisation_id, w.centre_id, w.name_bg, w.name_en, o.name_bg as hospital_bg,
                o.name_en as hospital_en, w.kind, w.phone, w.private_place, w.covered_since, w.closed_on
         from wards w join organisations o on o.id = w.organisation_id
         where w.closed_on is null and exists (
             select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
             where r.user_id = $1 and r.centre_id = w.centre_id and p.action = 'organisation.read' and p.layer = 'general')
         order by o.name_bg, w.name_bg, w.id")
    .bind(viewer.user)
    .all(db)
    .await
}

/// A ward, whole.
pub async fn one(db: &mut impl Db, id: WardId) -> Result<WardRow> {
    sql("select w.id, w.organisation_id, w.centre_id, w.name_bg, w.name_en, o.name_bg as hospital_bg,
                o.name_en as hospital_en, c.name_bg as centre_bg, c.name_en as centre_en, w.kind, w.phone,
                w.private_place, w.covered_since, w.closed_on, w.version
         from wards w join organisations o on o.id = w.organisation_id join centres c on c.id = w.centre_id
         where w.id = $1")
    .bind(id)
    .one(db)
    .await
}

/// The hospital that a new ward belongs to: its provider, names in both languages.
pub(super) async fn hospital(db: &mut impl Db, id: OrganisationId) -> Result<(ProviderId, String, String)> {
    sql("select provider_id, name_bg, name_en from organisations where id = $1").bind(id).one(db).await
}

/// The centres of a provider for which a viewer may enter wards: id, names in both languages.
pub(super) async fn answering(
    db: &mut impl Db,
    viewer: &Viewer,
    provider: ProviderId,
) -> Result<Vec<(CentreId, String, String)>> {
    sql("select c.id, c.name_bg, c.name_en from centres c
         where c.provider_id = $2 and exists (
             select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
             where r.user_id = $1 and r.centre_id = c.id and p.action = 'organisation.write' and p.layer = 'general')
         order by c.name_bg, c.id")
    .bind(viewer.user)
    .bind(provider)
    .all(db)
    .await
}
