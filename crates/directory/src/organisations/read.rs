//! The questions about partner organisations.

use crate::kinds::OrganisationKind;
use base::{
    Lang,
    ids::{CentreId, OrganisationId, ProviderId},
    jiff::civil::Date,
    search_key,
};
use store::{Db, Result, sql};

store::row! {
    /// A partner organisation in a list.
    pub struct OrganisationLine {
        /// Its id.
        pub id: OrganisationId,
        /// What it is.
        pub kind: OrganisationKind,
        /// Name in Bulgarian.
        pub name_bg: String,
        /// Name in English.
        pub name_en: String,
        /// Settlement by EKATTE.
        pub settlement_code: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// E-mail.
        pub email: Option<String>,
        /// The day the work with it ended.
        pub closed_on: Option<Date>,
    }
}

store::row! {
    /// A partner organisation, whole.
    pub struct OrganisationRow {
        /// Its id.
        pub id: OrganisationId,
        /// Whose partner it is.
        pub provider_id: ProviderId,
        /// What it is.
        pub kind: OrganisationKind,
        /// Name in Bulgarian.
        pub name_bg: String,
        /// Name in English.
        pub name_en: String,
        /// ЕИК, digits alone.
        pub organisation_number: Option<String>,
        /// Settlement by EKATTE.
        pub settlement_code: Option<String>,
        /// Street and number.
        pub address: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// E-mail.
        pub email: Option<String>,
        /// What to know about it.
        pub note: Option<String>,
        /// The day the work with it ended.
        pub closed_on: Option<Date>,
        /// Version of the row.
        pub version: i64,
    }
}

impl OrganisationLine {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }
}

impl OrganisationRow {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }
}

/// A partner organisation, whole.
pub async fn one(db: &mut impl Db, id: OrganisationId) -> Result<OrganisationRow> {
    sql("select id, provider_id, kind, name_bg, name_en, organisation_number, settlement_code, address, phone, email, note,
                closed_on, version
         from organisations where id = $1")
    .bind(id)
    .one(db)
    .await
}

/// The organisations of one kind with which a centre's provider works, by name.
pub async fn of_kind(
    db: &mut impl Db,
    centre: CentreId,
    kind: OrganisationKind,
) -> Result<Vec<OrganisationLine>> {
    sql("select o.id, o.kind, o.name_bg, o.name_en, o.settlement_code, o.phone, o.email, o.closed_on
         from organisations o join centres c on c.provider_id = o.provider_id
         where c.id = $1 and o.kind = $2 and o.closed_on is null order by o.name_bg, o.id")
    .bind(centre)
    .bind(kind)
    .all(db)
    .await
}

/// What is asked of the list.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Only of this kind.
    pub kind: Option<OrganisationKind>,
    /// A name in either script, or a part of it.
    pub typed: String,
    /// With those that are no longer partners.
    pub closed: bool,
    /// After this one.
    pub after: Option<OrganisationId>,
}

/// How many a page of the list has.
pub const PAGE: usize = 50;

/// The partners of a provider that fit, by name; one more than a page when there are more.
pub async fn list(db: &mut impl Db, provider: ProviderId, search: &Search) -> Result<Vec<OrganisationLine>> {
    let key = search_key::fold(&search.typed);
    sql("select o.id, o.kind, o.name_bg, o.name_en, o.settlement_code, o.phone, o.email, o.closed_on
         from organisations o
         where o.provider_id = $1 and ($2 is null or o.kind = $2) and ($3 = '' or o.search_key like $4)
           and ($5 or o.closed_on is null)
           and (cast($6 as uuid) is null or (o.name_bg, o.id) > (select a.name_bg, a.id from organisations a where a.id = $6))
         order by o.name_bg, o.id limit $7")
    .bind(provider)
    .bind(search.kind)
    .bind(&key)
    .bind(format!("%{key}%"))
    .bind(search.closed)
    .bind(search.after)
    .bind(PAGE as i64 + 1)
    .all(db)
    .await
}
