//! The questions about providers and centres.

use crate::{kinds::Funding, places::PlaceLine};
use access::Viewer;
use base::{
    Id, Lang,
    ids::{CentreId, ProviderId},
    jiff::civil::{Date, Time},
};
use store::{Db, Result, sql};

store::row! {
    /// A provider of social services.
    pub struct ProviderRow {
        /// Its id.
        pub id: ProviderId,
        /// Name in Bulgarian.
        pub name_bg: String,
        /// Name in English.
        pub name_en: String,
        /// ЕИК, digits alone.
        pub organisation_number: Option<String>,
        /// Version of the row.
        pub version: i64,
    }
}

store::row! {
    /// A centre, whole.
    pub struct CentreRow {
        /// Its id.
        pub id: CentreId,
        /// Who runs it.
        pub provider_id: ProviderId,
        /// Name in Bulgarian.
        pub name_bg: String,
        /// Name in English.
        pub name_en: String,
        /// The Bulgarian name in Latin letters.
        pub name_latin: String,
        /// Settlement by EKATTE.
        pub settlement_code: Option<String>,
        /// Street and number, Bulgarian.
        pub address_bg: String,
        /// Street and number, English.
        pub address_en: String,
        /// Postcode.
        pub postcode: Option<String>,
        /// Telephone as it is dialled.
        pub phone: Option<String>,
        /// E-mail.
        pub email: Option<String>,
        /// Who pays.
        pub funding: Funding,
        /// Since when.
        pub funding_since: Option<Date>,
        /// The day it opened.
        pub established_on: Option<Date>,
        /// What it is, in Bulgarian.
        pub about_bg: Option<String>,
        /// What it is, in English.
        pub about_en: Option<String>,
        /// Version of the row.
        pub version: i64,
    }
}

store::row! {
    /// A centre in a list.
    pub struct CentreLine {
        /// Its id.
        pub id: CentreId,
        /// Name in Bulgarian.
        pub name_bg: String,
        /// Name in English.
        pub name_en: String,
        /// Settlement by EKATTE.
        pub settlement_code: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// Places it has now.
        pub places: Option<i64>,
    }
}

store::row! {
    /// How many places a centre has, by which order, from when.
    pub struct Capacity {
        /// Its id.
        pub id: Id<Capacity>,
        /// Number of places.
        pub places: i64,
        /// Number of the order.
        pub order_number: String,
        /// Date of the order.
        pub ordered_on: Date,
        /// First day it holds.
        pub from_on: Date,
    }
}

store::row! {
    /// When a centre is open on a day of the week.
    pub struct Hours {
        /// 1 Monday … 7 Sunday.
        pub weekday: i64,
        /// Opens.
        pub opens: Time,
        /// Closes.
        pub closes: Time,
    }
}

store::row! {
    /// A building or part of one.
    pub struct Premises {
        /// Its id.
        pub id: Id<Premises>,
        /// Name in Bulgarian.
        pub name_bg: String,
        /// Name in English.
        pub name_en: String,
        /// What it was before, in Bulgarian.
        pub former_use_bg: Option<String>,
        /// What it was before, in English.
        pub former_use_en: Option<String>,
        /// The day it was given up.
        pub ended_on: Option<Date>,
    }
}

impl CentreRow {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }
}

impl CentreLine {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }
}

impl ProviderRow {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }
}

/// A centre, whole.
pub async fn one(db: &mut impl Db, id: CentreId) -> Result<CentreRow> {
    sql("select id, provider_id, name_bg, name_en, name_latin, settlement_code, address_bg, address_en, postcode, phone,
                email, funding, funding_since, established_on, about_bg, about_en, version
         from centres where id = $1")
    .bind(id)
    .one(db)
    .await
}

/// The name of a centre in a language.
pub async fn name(db: &mut impl Db, id: CentreId, lang: Lang) -> Result<String> {
    let (bg, en): (String, String) =
        sql("select name_bg, name_en from centres where id = $1").bind(id).one(db).await?;
    Ok(lang.pick(bg, en))
}

/// Who runs a centre.
pub async fn provider_of(db: &mut impl Db, centre: CentreId) -> Result<ProviderId> {
    sql("select provider_id from centres where id = $1").bind(centre).value(db).await
}

/// A provider.
pub async fn provider(db: &mut impl Db, id: ProviderId) -> Result<ProviderRow> {
    sql("select id, name_bg, name_en, organisation_number, version from providers where id = $1")
        .bind(id)
        .one(db)
        .await
}

/// Every centre of a provider, by name.
pub async fn of_provider(db: &mut impl Db, provider: ProviderId, today: Date) -> Result<Vec<CentreLine>> {
    sql("select c.id, c.name_bg, c.name_en, c.settlement_code, c.phone,
                (select k.places from centre_capacities k where k.centre_id = c.id and k.from_on <= $2
                 order by k.from_on desc, k.id desc limit 1) as places
         from centres c where c.provider_id = $1 order by c.name_bg, c.id")
    .bind(provider)
    .bind(today)
    .all(db)
    .await
}

/// The centres that a viewer works in, or oversees.
pub async fn of_viewer(db: &mut impl Db, viewer: &Viewer, today: Date) -> Result<Vec<CentreLine>> {
    sql("select c.id, c.name_bg, c.name_en, c.settlement_code, c.phone,
                (select k.places from centre_capacities k where k.centre_id = c.id and k.from_on <= $2
                 order by k.from_on desc, k.id desc limit 1) as places
         from centres c where exists (
             select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
             where r.user_id = $1 and r.centre_id = c.id and p.action = 'centre.read' and p.layer = 'general')
         order by c.name_bg, c.id")
    .bind(viewer.user)
    .bind(today)
    .all(db)
    .await
}

/// The centres of [`of_viewer`], each with its settlement.
pub async fn of_viewer_with_places(
    db: &mut impl Db,
    viewer: &Viewer,
    today: Date,
) -> Result<Vec<(CentreLine, Option<PlaceLine>)>> {
    let lines = of_viewer(db, viewer, today).await?;
    let places: Vec<PlaceLine> = sql("select s.code, s.name, s.latin, s.settlement_kind, s.municipality_code, m.name as municipality,
                m.latin as municipality_latin, o.name as oblast, o.latin as oblast_latin
         from places s
         left join places m on m.kind = 'municipality' and m.code = s.municipality_code
         left join places o on o.kind = 'oblast' and o.code = s.oblast_code
         where s.kind = 'settlement' and s.code in (
             select c.settlement_code from centres c join centre_relations r on r.centre_id = c.id where r.user_id = $1)
         order by s.code")
    .bind(viewer.user)
    .all(db)
    .await?;
    let place =
        |code: &Option<String>| places.iter().find(|place| Some(&place.code) == code.as_ref()).cloned();
    Ok(lines.into_iter().map(|line| (line.clone(), place(&line.settlement_code))).collect())
}

/// How its capacity changed, the newest first.
pub async fn capacities(db: &mut impl Db, centre: CentreId) -> Result<Vec<Capacity>> {
    sql("select id, places, order_number, ordered_on, from_on from centre_capacities where centre_id = $1
         order by from_on desc, id desc")
    .bind(centre)
    .all(db)
    .await
}

/// Its other names: tag of the language and name.
pub async fn aliases(db: &mut impl Db, centre: CentreId) -> Result<Vec<(String, String)>> {
    sql("select lang, name from centre_aliases where centre_id = $1 order by lang, name")
        .bind(centre)
        .all(db)
        .await
}

/// When it is open; a day without a row is a day off.
pub async fn hours(db: &mut impl Db, centre: CentreId) -> Result<Vec<Hours>> {
    sql("select weekday, opens, closes from centre_hours where centre_id = $1 order by weekday")
        .bind(centre)
        .all(db)
        .await
}

/// Its premises, those given up at the end.
pub async fn premises(db: &mut impl Db, centre: CentreId) -> Result<Vec<Premises>> {
    sql("select id, name_bg, name_en, former_use_bg, former_use_en, ended_on from centre_premises where centre_id = $1
         order by ended_on desc nulls first, name_bg, id")
    .bind(centre)
    .all(db)
    .await
}
