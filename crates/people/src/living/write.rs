//! Moving in and out, on record.

use super::{AddressId, HouseholdId, Membership, form::NewAddress};
use crate::permits::{Filling, WritePerson};
use access::{Permit, WebError, audit::Entry};
use base::{Code, Id, clock, ids::PersonId, jiff::civil::Date};
use store::{Tx, sql};

/// Records an address of a person, or of the household they live in. A place where one lives ends the one before.
pub async fn add_address<A: Filling>(
    tx: &mut Tx,
    permit: &Permit<A>,
    person: PersonId,
    new: &NewAddress,
) -> Result<AddressId, WebError> {
    let id = AddressId::new(tx.at());
    let household = if new.for_household { household_of(tx, person).await? } else { None };
    let until = new.from_on.unwrap_or_else(|| clock::date_of(tx.at()));
    sql("update addresses set until_on = $4, version = version + 1
          where kind = $1 and until_on is null and (person_id = $2 or ($3 is not null and household_id = $3))")
        .bind(new.kind)
        .bind(person)
        .bind(household)
        .bind(until)
        .run(tx)
        .await?;
    sql("insert into addresses (id, person_id, household_id, kind, settlement_code, settlement, line, from_on, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)")
    .bind(id)
    .bind(household.is_none().then_some(person))
    .bind(household)
    .bind(new.kind)
    .bind(new.settlement_code.as_deref())
    .bind(&new.settlement)
    .bind(&new.line)
    .bind(new.from_on)
    .run(tx)
    .await?;
    Entry::under(permit, "person.address-added")
        .record("person", person)
        .set("kind", new.kind.code())
        .set("settlement", new.settlement.as_str())
        .set("line", new.line.as_str())
        .write(tx)
        .await?;
    Ok(id)
}

/// An address where they no longer live.
pub async fn end_address(
    tx: &mut Tx,
    permit: &Permit<WritePerson>,
    person: PersonId,
    id: AddressId,
) -> Result<(), WebError> {
    let household = household_of(tx, person).await?;
    let today = clock::date_of(tx.at());
    let ended = sql("update addresses set until_on = $4, version = version + 1
          where id = $1 and until_on is null and (person_id = $2 or ($3 is not null and household_id = $3))")
    .bind(id)
    .bind(person)
    .bind(household)
    .bind(today)
    .run(tx)
    .await?;
    if ended == 0 {
        return Err(WebError::NotFound);
    }
    Entry::under(permit, "person.address-ended").record("person", person).write(tx).await?;
    Ok(())
}

/// The household a person lives in now.
pub async fn household_of(tx: &mut Tx, person: PersonId) -> Result<Option<HouseholdId>, WebError> {
    Ok(sql("select household_id from household_members where person_id = $1 and until_on is null order by id limit 1")
        .bind(person)
        .maybe_value(tx)
        .await?)
}

/// A person moves in with another: into that one's household, which is made when there is none. They leave the one
/// they lived in before.
pub async fn live_with<A: Filling>(
    tx: &mut Tx,
    permit: &Permit<A>,
    person: PersonId,
    with: PersonId,
    from_on: Option<Date>,
) -> Result<HouseholdId, WebError> {
    let household = match household_of(tx, with).await? {
        Some(household) => household,
        None => {
            let household = make(tx, permit).await?;
            move_in(tx, household, with, from_on).await?;
            household
        }
    };
    if household_of(tx, person).await? == Some(household) {
        return Ok(household);
    }
    let today = clock::date_of(tx.at());
    move_out(tx, person, from_on.unwrap_or(today)).await?;
    move_in(tx, household, person, from_on).await?;
    Entry::under(permit, "person.household-joined")
        .record("person", person)
        .set("with", with.to_string())
        .set("from_on", from_on.map(|day| day.to_string()))
        .write(tx)
        .await?;
    Ok(household)
}

/// A person no longer lives in their household.
pub async fn leave(
    tx: &mut Tx,
    permit: &Permit<WritePerson>,
    person: PersonId,
    until: Date,
) -> Result<(), WebError> {
    if move_out(tx, person, until).await? == 0 {
        return Err(WebError::NotFound);
    }
    Entry::under(permit, "person.household-left")
        .record("person", person)
        .set("until_on", until.to_string())
        .write(tx)
        .await?;
    Ok(())
}

async fn make<A: Filling>(tx: &mut Tx, permit: &Permit<A>) -> Result<HouseholdId, WebError> {
    let (at, id) = (tx.at(), HouseholdId::new(tx.at()));
    sql("insert into households (id, centre_id, name, created_at, version) values ($1, $2, '', $3, 1)")
        .bind(id)
        .bind(permit.centre)
        .bind(at)
        .run(tx)
        .await?;
    Ok(id)
}

async fn move_in(
    tx: &mut Tx,
    household: HouseholdId,
    person: PersonId,
    from_on: Option<Date>,
) -> store::Result<u64> {
    let id = Id::<Membership>::new(tx.at());
    sql("insert into household_members (id, household_id, person_id, from_on) values ($1, $2, $3, $4)")
        .bind(id)
        .bind(household)
        .bind(person)
        .bind(from_on)
        .run(tx)
        .await
}

async fn move_out(tx: &mut Tx, person: PersonId, until: Date) -> store::Result<u64> {
    sql("update household_members set until_on = $2 where person_id = $1 and until_on is null")
        .bind(person)
        .bind(until)
        .run(tx)
        .await
}
