//! Putting people on duty, changing that, taking it back.

use super::{
    NewShift, ShiftId,
    read::{self, Planned},
};
use crate::{
    duty::{cover::Stretch, w},
    permits::WriteRoster,
};
use access::{Permit, WebError, audit::Entry};
use base::{
    FieldErrors, Problem,
    ids::{UserId, WardId},
};
use serde_json::{Value, json};
use store::{Tx, sql};

/// Puts somebody on duty, on every day that was asked for.
///
/// # Errors
///
/// [`WebError::Fields`] when the person may not be on duty in this centre, a ward is not one of its own, or they are
/// on duty for the same ward at that time already.
pub async fn create(
    tx: &mut Tx,
    permit: &Permit<WriteRoster>,
    new: &NewShift,
) -> Result<Vec<ShiftId>, WebError> {
    refuse_strangers(tx, permit, new).await?;
    refuse_doubles(tx, permit, new, None).await?;
    let mut ids = Vec::new();
    for stretch in &new.stretches {
        ids.push(insert(tx, permit, new, *stretch).await?);
    }
    Ok(ids)
}

/// Changes a shift that was read at `version`. Only its first day is looked at.
///
/// # Errors
///
/// As [`create`]; [`WebError::Stale`] when somebody changed it since.
pub async fn change(
    tx: &mut Tx,
    permit: &Permit<WriteRoster>,
    id: ShiftId,
    version: i64,
    new: &NewShift,
) -> Result<(), WebError> {
    refuse_strangers(tx, permit, new).await?;
    refuse_doubles(tx, permit, new, Some(id)).await?;
    let former = read::one(tx, id).await?;
    let Some(stretch) = new.stretches.first() else { return Err(WebError::BadRequest) };
    let changed =
        sql("update shifts set user_id = $3, substitute_id = $4, starts_at = $5, ends_at = $6, phone = $7,
                version = version + 1
         where id = $1 and version = $2")
        .bind(id)
        .bind(version)
        .bind(new.person)
        .bind(new.substitute)
        .bind(stretch.from)
        .bind(stretch.until)
        .bind(new.phone.clone())
        .run(tx)
        .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    sql("delete from shift_wards where shift_id = $1").bind(id).run(tx).await?;
    insert_wards(tx, id, &new.wards).await?;
    let line = &former.line;
    Entry::under(permit, "shift.changed")
        .record("shift", id)
        .change("person", line.user_id.to_string(), new.person.to_string())
        .change("substitute", text(line.substitute_id), text(new.substitute))
        .change("starts_at", line.starts_at.to_string(), stretch.from.to_string())
        .change("ends_at", line.ends_at.to_string(), stretch.until.to_string())
        .change("phone", json!(line.own_phone), json!(new.phone))
        .change("wards", list(&former.wards), list(&new.wards))
        .write(tx)
        .await?;
    Ok(())
}

/// Takes a shift out of the roster. What was handed over from it stays.
///
/// # Errors
///
/// [`WebError::Stale`] when somebody changed it since it was read at `version`.
pub async fn remove(
    tx: &mut Tx,
    permit: &Permit<WriteRoster>,
    id: ShiftId,
    version: i64,
) -> Result<(), WebError> {
    let former = read::one(tx, id).await?;
    if former.line.version != version {
        return Err(WebError::Stale);
    }
    sql("update handovers set shift_id = null where shift_id = $1").bind(id).run(tx).await?;
    sql("delete from shift_wards where shift_id = $1").bind(id).run(tx).await?;
    sql("delete from shifts where id = $1").bind(id).run(tx).await?;
    Entry::under(permit, "shift.removed")
        .record("shift", id)
        .change("person", former.line.user_id.to_string(), Value::Null)
        .change("starts_at", former.line.starts_at.to_string(), Value::Null)
        .change("ends_at", former.line.ends_at.to_string(), Value::Null)
        .change("wards", list(&former.wards), Value::Null)
        .write(tx)
        .await?;
    Ok(())
}

/// Puts one stretch of a shift into the roster; the caller has looked at who and where.
pub(super) async fn insert(
    tx: &mut Tx,
    permit: &Permit<WriteRoster>,
    new: &NewShift,
    stretch: Stretch,
) -> Result<ShiftId, WebError> {
    let (at, id) = (tx.at(), ShiftId::new(tx.at()));
    sql("insert into shifts (id, centre_id, user_id, substitute_id, starts_at, ends_at, phone, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)")
    .bind(id)
    .bind(permit.centre)
    .bind(new.person)
    .bind(new.substitute)
    .bind(stretch.from)
    .bind(stretch.until)
    .bind(new.phone.clone())
    .bind(at)
    .run(tx)
    .await?;
    insert_wards(tx, id, &new.wards).await?;
    Entry::under(permit, "shift.created")
        .record("shift", id)
        .set("person", new.person.to_string())
        .set("substitute", text(new.substitute))
        .set("starts_at", stretch.from.to_string())
        .set("ends_at", stretch.until.to_string())
        .set("phone", json!(new.phone))
        .set("wards", list(&new.wards))
        .write(tx)
        .await?;
    Ok(id)
}

async fn insert_wards(tx: &mut Tx, id: ShiftId, wards: &[WardId]) -> store::Result<()> {
    for ward in wards {
        sql("insert into shift_wards (shift_id, ward_id) values ($1, $2)")
            .bind(id)
            .bind(*ward)
            .run(tx)
            .await?;
    }
    Ok(())
}

async fn refuse_strangers(tx: &mut Tx, permit: &Permit<WriteRoster>, new: &NewShift) -> Result<(), WebError> {
    let staff = read::candidates(tx, permit.centre).await?;
    let wards = directory::wards::of_centre(tx, permit.centre).await?;
    let is_staff = |user: UserId| staff.iter().any(|one| one.id == user);
    let mut errors = FieldErrors::new();
    if !is_staff(new.person) {
        errors.add("person", Problem::NotOffered);
    }
    if new.substitute.is_some_and(|substitute| !is_staff(substitute)) {
        errors.add("substitute", Problem::NotOffered);
    }
    if !new.wards.iter().all(|ward| wards.iter().any(|line| line.id == *ward)) {
        errors.add("wards", Problem::NotOffered);
    }
    if errors.is_empty() { Ok(()) } else { Err(errors.into()) }
}

/// Nobody is on duty for one ward twice at the same time.
async fn refuse_doubles(
    tx: &mut Tx,
    permit: &Permit<WriteRoster>,
    new: &NewShift,
    itself: Option<ShiftId>,
) -> Result<(), WebError> {
    let (Some(first), Some(last)) = (new.stretches.first(), new.stretches.last()) else {
        return Err(WebError::BadRequest);
    };
    let whole = Stretch { from: first.from, until: last.until };
    let there = read::in_stretch(tx, permit.centre, whole).await?;
    let same = |planned: &Planned| {
        planned.line.user_id == new.person
            && Some(planned.line.id) != itself
            && planned.wards.iter().any(|ward| new.wards.contains(ward))
            && new.stretches.iter().any(|stretch| stretch.common(planned.line.stretch()).is_some())
    };
    if there.iter().any(same) {
        let problem = Problem::said("already-on-duty", w::already_on_duty);
        return Err(FieldErrors::one("person", problem).into());
    }
    Ok(())
}

fn text(user: Option<UserId>) -> Value {
    json!(user.map(|user| user.to_string()))
}

fn list(wards: &[WardId]) -> Value {
    json!(wards.iter().map(ToString::to_string).collect::<Vec<_>>())
}
