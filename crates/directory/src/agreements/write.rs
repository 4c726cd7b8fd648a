//! Changes to agreements, each with its line in the audit trail.

use crate::acts::WriteAgreement;
use access::{Permit, audit::Entry};
use base::{Id, ids::OrganisationId, jiff::civil::Date};
use store::{Result, Tx, sql};

/// An agreement.
pub enum Agreement {}
/// Id of an agreement.
pub type AgreementId = Id<Agreement>;

/// An agreement to be entered, or what it is to become. The permit's centre is a party.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewAgreement {
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
    /// What to know about it.
    pub note: Option<String>,
    /// The other parties: at least one.
    pub parties: Vec<OrganisationId>,
}

/// Enters an agreement of the permit's centre.
pub async fn create_agreement(
    tx: &mut Tx,
    permit: &Permit<WriteAgreement>,
    new: NewAgreement,
) -> Result<AgreementId> {
    let at = tx.at();
    let id = AgreementId::new(at);
    sql("insert into agreements (id, centre_id, title, number, signed_on, from_on, until_on, note, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)")
    .bind(id)
    .bind(permit.centre)
    .bind(&new.title)
    .bind(new.number.clone())
    .bind(new.signed_on)
    .bind(new.from_on)
    .bind(new.until_on)
    .bind(new.note.clone())
    .bind(at)
    .run(tx)
    .await?;
    put_parties(tx, id, &new.parties).await?;
    Entry::under(permit, "agreement.created")
        .record("agreement", id)
        .set("title", new.title)
        .set("number", new.number)
        .set("signed_on", new.signed_on.map(|date| date.to_string()))
        .set("from_on", new.from_on.map(|date| date.to_string()))
        .set("until_on", new.until_on.map(|date| date.to_string()))
        .set("parties", new.parties.iter().map(ToString::to_string).collect::<Vec<_>>())
        .write(tx)
        .await?;
    Ok(id)
}

/// The parties, in place of those there were.
pub(super) async fn put_parties(tx: &mut Tx, id: AgreementId, parties: &[OrganisationId]) -> Result<()> {
    sql("delete from agreement_parties where agreement_id = $1").bind(id).run(tx).await?;
    for party in parties {
        sql("insert into agreement_parties (agreement_id, organisation_id) values ($1, $2)
             on conflict (agreement_id, organisation_id) do nothing")
        .bind(id)
        .bind(*party)
        .run(tx)
        .await?;
    }
    Ok(())
}
