//! The questions about agreements.

use super::{
    AgreementState, EXPIRING_DAYS, state_on,
    write::{Agreement, AgreementId},
};
use crate::kinds::OrganisationKind;
use access::Viewer;
use base::{
    Id, Lang,
    ids::{CentreId, FileId, OrganisationId, ProviderId},
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

/// An agreement in a list, with its parties.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementLine {
    /// The agreement.
    pub agreement: AgreementRow,
    /// The other parties.
    pub parties: Vec<PartyLine>,
}

impl PartyLine {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }
}

impl AgreementRow {
    /// Its state on a day; `days` is how long before its last day it counts as expiring.
    pub fn state(&self, today: Date, days: i64) -> AgreementState {
        state_on(self.signed_on, self.until_on, today, days)
    }
}

impl AgreementLine {
    /// True when a hospital and a child protection department signed with the centre.
    pub fn is_tripartite(&self) -> bool {
        let has = |kind| self.parties.iter().any(|party| party.kind == kind);
        has(OrganisationKind::Hospital) && has(OrganisationKind::ChildProtection)
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

/// How many a page of the list has.
pub const PAGE: usize = 50;

/// What stands for "no term" in the order of the list.
const NO_TERM: Date = Date::constant(9999, 12, 31);

/// The agreements that a viewer may see, what ends first at the top; `past` asks for those that have ended. One more
/// than a page when there are more after.
pub async fn of_viewer(
    db: &mut impl Db,
    viewer: &Viewer,
    today: Date,
    past: bool,
    after: Option<AgreementId>,
) -> Result<Vec<AgreementLine>> {
    let rows: Vec<AgreementRow> = sql("select a.id, a.centre_id, a.title, a.number, a.signed_on, a.from_on, a.until_on, a.file_id, a.note, a.version
         from agreements a
         where exists (
             select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
             where r.user_id = $1 and r.centre_id = a.centre_id and p.action = 'agreement.read' and p.layer = 'general')
           and (coalesce(a.until_on, $3) < $2) = $4
           and (cast($5 as uuid) is null
                or (coalesce(a.until_on, $3), a.id) > (select coalesce(b.until_on, $3), b.id from agreements b where b.id = $5))
         order by coalesce(a.until_on, $3), a.id limit $6")
    .bind(viewer.user)
    .bind(today)
    .bind(NO_TERM)
    .bind(past)
    .bind(after)
    .bind(PAGE as i64 + 1)
    .all(db)
    .await?;
    let parties: Vec<PartyLine> = sql("select p.agreement_id, p.organisation_id, o.kind, o.name_bg, o.name_en
         from agreement_parties p join organisations o on o.id = p.organisation_id join agreements a on a.id = p.agreement_id
         where (coalesce(a.until_on, $3) < $2) = $4 and exists (
             select 1 from centre_relations r where r.user_id = $1 and r.centre_id = a.centre_id)
         order by o.name_bg, o.id, p.agreement_id")
    .bind(viewer.user)
    .bind(today)
    .bind(NO_TERM)
    .bind(past)
    .all(db)
    .await?;
    Ok(together(rows, parties))
}

/// The agreements that a viewer may see and to which an organisation is a party, what ends first at the top.
pub async fn of_organisation(
    db: &mut impl Db,
    viewer: &Viewer,
    organisation: OrganisationId,
) -> Result<Vec<AgreementLine>> {
    let rows: Vec<AgreementRow> = sql("select a.id, a.centre_id, a.title, a.number, a.signed_on, a.from_on, a.until_on, a.file_id, a.note, a.version
         from agreements a join agreement_parties q on q.agreement_id = a.id
         where q.organisation_id = $2 and exists (
             select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
             where r.user_id = $1 and r.centre_id = a.centre_id and p.action = 'agreement.read' and p.layer = 'general')
         order by a.until_on asc nulls last, a.id")
    .bind(viewer.user)
    .bind(organisation)
    .all(db)
    .await?;
    let parties: Vec<PartyLine> =
        sql("select p.agreement_id, p.organisation_id, o.kind, o.name_bg, o.name_en
         from agreement_parties q join agreement_parties p on p.agreement_id = q.agreement_id
         join organisations o on o.id = p.organisation_id
         where q.organisation_id = $1 order by o.name_bg, o.id, p.agreement_id")
        .bind(organisation)
        .all(db)
        .await?;
    Ok(together(rows, parties))
}

fn together(rows: Vec<AgreementRow>, parties: Vec<PartyLine>) -> Vec<AgreementLine> {
    let of = |id: Id<Agreement>| parties.iter().filter(|party| party.agreement_id == id).cloned().collect();
    rows.into_iter().map(|agreement| AgreementLine { parties: of(agreement.id), agreement }).collect()
}

/// The key of the setting in [`expiring_days`].
pub(super) const EXPIRING_KEY: &str = "agreement.expiring-days";

/// How many days before its end an agreement counts as expiring, as the provider chose.
pub async fn expiring_days(db: &mut impl Db, provider: ProviderId) -> Result<i64> {
    let kept: Option<String> = sql("select value from settings where scope_id = $1 and key = $2")
        .bind(provider)
        .bind(EXPIRING_KEY)
        .maybe_value(db)
        .await?;
    Ok(kept.and_then(|days| days.parse().ok()).unwrap_or(EXPIRING_DAYS))
}

/// The centres for which a viewer may enter agreements: id, names in both languages.
pub(super) async fn own_centres(
    db: &mut impl Db,
    viewer: &Viewer,
) -> Result<Vec<(CentreId, String, String)>> {
    sql("select c.id, c.name_bg, c.name_en from centres c where exists (
             select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
             where r.user_id = $1 and r.centre_id = c.id and p.action = 'agreement.write' and p.layer = 'general')
         order by c.name_bg, c.id")
    .bind(viewer.user)
    .all(db)
    .await
}

/// The organisations with which an agreement can be made: id, kind, names in both languages; by kind and name.
pub(super) async fn to_choose(
    db: &mut impl Db,
    provider: ProviderId,
) -> Result<Vec<(OrganisationId, OrganisationKind, String, String)>> {
    let mut all: Vec<(OrganisationId, OrganisationKind, String, String)> = sql(
        "select id, kind, name_bg, name_en from organisations where provider_id = $1 and closed_on is null
             order by name_bg, id",
    )
    .bind(provider)
    .all(db)
    .await?;
    // Hospitals and child protection first: the kinds have an order of their own, their codes have not.
    all.sort_by_key(|(_, kind, ..)| *kind);
    Ok(all)
}
