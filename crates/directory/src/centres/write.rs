//! Changes to providers and centres, each with its line in the audit trail.

use super::read::{Capacity, Hours, Premises};
use crate::{
    acts::{CreateCentre, WriteCentre},
    kinds::Funding,
};
use access::{Permit, Viewer, audit::Entry};
use base::{
    Code, Id, Lang,
    ids::{CentreId, ProviderId},
    jiff::civil::Date,
};
use store::{Result, Tx, sql};

/// A provider to be entered.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewProvider {
    /// Name in Bulgarian.
    pub name_bg: String,
    /// Name in English.
    pub name_en: String,
    /// ЕИК, digits alone.
    pub organisation_number: Option<String>,
}

/// A centre to be entered, or what it is to become.
#[derive(Debug, Clone, PartialEq)]
pub struct NewCentre {
    /// Name in Bulgarian.
    pub name_bg: String,
    /// Name in English.
    pub name_en: String,
    /// The Bulgarian name in Latin letters.
    pub name_latin: String,
    /// Other names it is known by.
    pub aliases: Vec<(Lang, String)>,
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
    /// When it is open.
    pub hours: Vec<Hours>,
    /// Codes of the municipalities it serves.
    pub municipalities: Vec<String>,
}

impl NewCentre {
    /// A centre with names alone: state-delegated, the Latin name by the official table.
    pub fn named(name_bg: &str, name_en: &str) -> Self {
        NewCentre {
            name_bg: name_bg.to_owned(),
            name_en: name_en.to_owned(),
            name_latin: base::latin::latin(name_bg),
            aliases: Vec::new(),
            settlement_code: None,
            address_bg: String::new(),
            address_en: String::new(),
            postcode: None,
            phone: None,
            email: None,
            funding: Funding::StateDelegated,
            funding_since: None,
            established_on: None,
            about_bg: None,
            about_en: None,
            hours: Vec::new(),
            municipalities: Vec::new(),
        }
    }
}

/// A capacity to be entered.
#[derive(Debug, Clone, PartialEq)]
pub struct NewCapacity {
    /// Number of places.
    pub places: i64,
    /// Number of the order.
    pub order_number: String,
    /// Date of the order.
    pub ordered_on: Date,
    /// First day it holds.
    pub from_on: Date,
}

/// Premises to be entered.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewPremises {
    /// Name in Bulgarian.
    pub name_bg: String,
    /// Name in English.
    pub name_en: String,
    /// What the building was before, in Bulgarian.
    pub former_use_bg: Option<String>,
    /// What the building was before, in English.
    pub former_use_en: Option<String>,
}

/// Enters a provider. There is no record yet to ask leave for: only the set-up page, the demo and the command line
/// come here.
pub async fn create_provider(tx: &mut Tx, viewer: &Viewer, new: NewProvider) -> Result<ProviderId> {
    let at = tx.at();
    let id = ProviderId::new(at);
    sql("insert into providers (id, name_bg, name_en, organisation_number, version, created_at) values ($1, $2, $3, $4, 1, $5)")
        .bind(id)
        .bind(&new.name_bg)
        .bind(&new.name_en)
        .bind(new.organisation_number.clone())
        .bind(at)
        .run(tx)
        .await?;
    Entry::by(viewer, "provider.created", "provider")
        .record("provider", id)
        .set("name_bg", new.name_bg)
        .set("name_en", new.name_en)
        .set("organisation_number", new.organisation_number)
        .write(tx)
        .await?;
    Ok(id)
}

/// Enters a centre of a provider.
pub async fn create_centre(
    tx: &mut Tx,
    permit: &Permit<CreateCentre>,
    provider: ProviderId,
    new: NewCentre,
) -> Result<CentreId> {
    let at = tx.at();
    let id = CentreId::new(at);
    sql("insert into centres (id, provider_id, name_bg, name_en, name_latin, settlement_code, address_bg, address_en,
             postcode, phone, email, funding, funding_since, established_on, about_bg, about_en, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, $17)")
    .bind(id)
    .bind(provider)
    .bind(&new.name_bg)
    .bind(&new.name_en)
    .bind(&new.name_latin)
    .bind(new.settlement_code.clone())
    .bind(&new.address_bg)
    .bind(&new.address_en)
    .bind(new.postcode.clone())
    .bind(new.phone.clone())
    .bind(new.email.clone())
    .bind(new.funding)
    .bind(new.funding_since)
    .bind(new.established_on)
    .bind(new.about_bg.clone())
    .bind(new.about_en.clone())
    .bind(at)
    .run(tx)
    .await?;
    put_lists(tx, id, &new).await?;
    for code in &new.municipalities {
        sql("insert into centre_municipalities (centre_id, municipality_code) values ($1, $2)
             on conflict (centre_id, municipality_code) do nothing")
        .bind(id)
        .bind(code)
        .run(tx)
        .await?;
    }
    Entry::under(permit, "centre.created")
        .record("centre", id)
        .centre(id)
        .set("name_bg", new.name_bg)
        .set("name_en", new.name_en)
        .set("funding", new.funding.code())
        .write(tx)
        .await?;
    Ok(id)
}

/// Aliases and hours, in place of those there were.
pub(super) async fn put_lists(tx: &mut Tx, id: CentreId, new: &NewCentre) -> Result<()> {
    sql("delete from centre_aliases where centre_id = $1").bind(id).run(tx).await?;
    for (lang, name) in &new.aliases {
        sql("insert into centre_aliases (centre_id, lang, name) values ($1, $2, $3) on conflict (centre_id, lang, name) do nothing")
            .bind(id)
            .bind(lang.tag())
            .bind(name)
            .run(tx)
            .await?;
    }
    sql("delete from centre_hours where centre_id = $1").bind(id).run(tx).await?;
    for day in &new.hours {
        sql("insert into centre_hours (centre_id, weekday, opens, closes) values ($1, $2, $3, $4)")
            .bind(id)
            .bind(day.weekday)
            .bind(day.opens)
            .bind(day.closes)
            .run(tx)
            .await?;
    }
    Ok(())
}

/// Enters a change of capacity.
pub async fn add_capacity(
    tx: &mut Tx,
    permit: &Permit<WriteCentre>,
    centre: CentreId,
    new: NewCapacity,
) -> Result<Id<Capacity>> {
    let id = Id::<Capacity>::new(tx.at());
    sql("insert into centre_capacities (id, centre_id, places, order_number, ordered_on, from_on) values ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(centre)
        .bind(new.places)
        .bind(&new.order_number)
        .bind(new.ordered_on)
        .bind(new.from_on)
        .run(tx)
        .await?;
    Entry::under(permit, "centre.capacity-set")
        .record("capacity", id)
        .centre(centre)
        .set("places", new.places)
        .set("order_number", new.order_number)
        .set("ordered_on", new.ordered_on.to_string())
        .set("from_on", new.from_on.to_string())
        .write(tx)
        .await?;
    Ok(id)
}

/// Enters premises.
pub async fn add_premises(
    tx: &mut Tx,
    permit: &Permit<WriteCentre>,
    centre: CentreId,
    new: NewPremises,
) -> Result<Id<Premises>> {
    let id = Id::<Premises>::new(tx.at());
    sql("insert into centre_premises (id, centre_id, name_bg, name_en, former_use_bg, former_use_en) values ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(centre)
        .bind(&new.name_bg)
        .bind(&new.name_en)
        .bind(new.former_use_bg.clone())
        .bind(new.former_use_en.clone())
        .run(tx)
        .await?;
    Entry::under(permit, "centre.premises-added")
        .record("premises", id)
        .centre(centre)
        .set("name_bg", new.name_bg)
        .set("former_use_bg", new.former_use_bg)
        .write(tx)
        .await?;
    Ok(id)
}
