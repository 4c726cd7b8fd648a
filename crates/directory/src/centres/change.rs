//! Changes to a centre that is there already.

use super::{
    read::{CentreRow, Premises},
    write::{NewCentre, put_lists},
};
use crate::acts::WriteCentre;
use access::{Permit, audit::Entry};
use base::{Code, Id, clock, ids::CentreId};
use store::{Result, Tx, sql};

/// Makes a centre what `new` says, from what it `was`; its municipalities are changed apart. False when somebody else
/// changed it since it was read.
pub async fn update_centre(
    tx: &mut Tx,
    permit: &Permit<WriteCentre>,
    was: &CentreRow,
    new: NewCentre,
) -> Result<bool> {
    let changed = sql("update centres set name_bg = $3, name_en = $4, name_latin = $5, settlement_code = $6, address_bg = $7,
             address_en = $8, postcode = $9, phone = $10, email = $11, funding = $12, funding_since = $13,
             established_on = $14, about_bg = $15, about_en = $16, version = version + 1
         where id = $1 and version = $2")
    .bind(was.id)
    .bind(was.version)
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
    .run(tx)
    .await?;
    if changed == 0 {
        return Ok(false);
    }
    put_lists(tx, was.id, &new).await?;
    entry(permit, was, &new).write(tx).await?;
    Ok(true)
}

fn entry(permit: &Permit<WriteCentre>, was: &CentreRow, new: &NewCentre) -> Entry {
    let day = |date: Option<base::jiff::civil::Date>| date.map(|date| date.to_string());
    Entry::under(permit, "centre.changed")
        .record("centre", was.id)
        .change("name_bg", was.name_bg.clone(), new.name_bg.clone())
        .change("name_en", was.name_en.clone(), new.name_en.clone())
        .change("name_latin", was.name_latin.clone(), new.name_latin.clone())
        .change("settlement_code", was.settlement_code.clone(), new.settlement_code.clone())
        .change("address_bg", was.address_bg.clone(), new.address_bg.clone())
        .change("address_en", was.address_en.clone(), new.address_en.clone())
        .change("postcode", was.postcode.clone(), new.postcode.clone())
        .change("phone", was.phone.clone(), new.phone.clone())
        .change("email", was.email.clone(), new.email.clone())
        .change("funding", was.funding.code(), new.funding.code())
        .change("funding_since", day(was.funding_since), day(new.funding_since))
        .change("established_on", day(was.established_on), day(new.established_on))
        .change("about_bg", was.about_bg.clone(), new.about_bg.clone())
        .change("about_en", was.about_en.clone(), new.about_en.clone())
}

/// Notes that premises were given up today; false when there are none such in this centre.
pub async fn end_premises(
    tx: &mut Tx,
    permit: &Permit<WriteCentre>,
    centre: CentreId,
    id: Id<Premises>,
) -> Result<bool> {
    let today = clock::date_of(tx.at());
    let ended =
        sql("update centre_premises set ended_on = $3 where id = $1 and centre_id = $2 and ended_on is null")
            .bind(id)
            .bind(centre)
            .bind(today)
            .run(tx)
            .await?;
    if ended == 1 {
        Entry::under(permit, "centre.premises-ended")
            .record("premises", id)
            .set("ended_on", today.to_string())
            .write(tx)
            .await?;
    }
    Ok(ended == 1)
}

/// Adds a municipality to those a centre serves; false when the classifier has none such.
pub async fn serve(tx: &mut Tx, permit: &Permit<WriteCentre>, centre: CentreId, code: &str) -> Result<bool> {
    let known: i64 =
        sql("select count(*) from places where kind = 'municipality' and code = $1 and vanished_on is null")
            .bind(code)
            .value(tx)
            .await?;
    if known == 0 {
        return Ok(false);
    }
    sql("insert into centre_municipalities (centre_id, municipality_code) values ($1, $2)
         on conflict (centre_id, municipality_code) do nothing")
    .bind(centre)
    .bind(code)
    .run(tx)
    .await?;
    Entry::under(permit, "centre.municipality-added").set("municipality_code", code).write(tx).await?;
    Ok(true)
}

/// Takes a municipality from those a centre serves.
pub async fn serve_no_more(
    tx: &mut Tx,
    permit: &Permit<WriteCentre>,
    centre: CentreId,
    code: &str,
) -> Result<()> {
    let gone = sql("delete from centre_municipalities where centre_id = $1 and municipality_code = $2")
        .bind(centre)
        .bind(code)
        .run(tx)
        .await?;
    if gone == 0 {
        return Ok(());
    }
    Entry::under(permit, "centre.municipality-removed").change("municipality_code", code, ()).write(tx).await
}
