//! Changes to a ward that is there already.

use super::{NewWard, WardRow};
use crate::acts::WriteOrganisation;
use access::{Permit, audit::Entry};
use base::{Code, clock, jiff::civil::Date};
use store::{Result, Tx, sql};

/// Makes a ward what `new` says, from what it `was`; false when somebody else changed it since. Its hospital stays.
pub async fn update_ward(
    tx: &mut Tx,
    permit: &Permit<WriteOrganisation>,
    was: &WardRow,
    new: NewWard,
) -> Result<bool> {
    let changed = sql("update wards set centre_id = $3, kind = $4, name_bg = $5, name_en = $6, phone = $7, private_place = $8,
             covered_since = $9, version = version + 1
         where id = $1 and version = $2")
    .bind(was.id)
    .bind(was.version)
    .bind(new.centre)
    .bind(new.kind)
    .bind(&new.name_bg)
    .bind(&new.name_en)
    .bind(new.phone.clone())
    .bind(new.private_place.clone())
    .bind(new.covered_since)
    .run(tx)
    .await?;
    if changed == 1 {
        Entry::under(permit, "ward.changed")
            .record("ward", was.id)
            .change("centre_id", was.centre_id.to_string(), new.centre.to_string())
            .change("kind", was.kind.code(), new.kind.code())
            .change("name_bg", was.name_bg.clone(), new.name_bg)
            .change("name_en", was.name_en.clone(), new.name_en)
            .change("phone", was.phone.clone(), new.phone)
            .change("private_place", was.private_place.clone(), new.private_place)
            .change("covered_since", text(was.covered_since), text(new.covered_since))
            .write(tx)
            .await?;
    }
    Ok(changed == 1)
}

/// Closes a ward today, or opens a closed one again.
pub async fn close_ward(tx: &mut Tx, permit: &Permit<WriteOrganisation>, was: &WardRow) -> Result<()> {
    let closed_on = was.closed_on.is_none().then(|| clock::date_of(tx.at()));
    sql("update wards set closed_on = $2, version = version + 1 where id = $1")
        .bind(was.id)
        .bind(closed_on)
        .run(tx)
        .await?;
    Entry::under(permit, if closed_on.is_some() { "ward.closed" } else { "ward.reopened" })
        .record("ward", was.id)
        .change("closed_on", text(was.closed_on), text(closed_on))
        .write(tx)
        .await
}

fn text(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}
