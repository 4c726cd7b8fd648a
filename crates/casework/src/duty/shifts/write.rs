//! Putting people on duty, changing that, taking it back, copying a week.

use super::{
    NewShift, ShiftId,
    read::{self, Planned},
};
use crate::{
    duty::{
        cover::{Stretch, free},
        w,
        week::{Week, later, moment},
    },
    permits::WriteRoster,
};
use access::{Permit, WebError, audit::Entry};
use base::{
    FieldErrors, Problem, clock,
    ids::{UserId, WardId},
    jiff::Timestamp,
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

/// What came of copying a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Copied {
    /// Shifts that were put into the roster.
    pub put: usize,
    /// Shifts of the week before that were left out: their hours are taken, or the person has left.
    pub left_out: usize,
}

/// Copies the week before into the empty hours of a week, by the clock on the wall: what began at 08:00 begins at
/// 08:00, also when the clocks change in between.
pub async fn copy_week(tx: &mut Tx, permit: &Permit<WriteRoster>, week: Week) -> Result<Copied, WebError> {
    let staff: Vec<UserId> =
        read::candidates(tx, permit.centre).await?.into_iter().map(|one| one.id).collect();
    let open: Vec<WardId> =
        directory::wards::of_centre(tx, permit.centre).await?.into_iter().map(|ward| ward.id).collect();
    let source = week.previous().stretch();
    let former = read::in_stretch(tx, permit.centre, source).await?;
    // A week's last night may reach into the next one.
    let reach = Stretch { until: clock::start_of(later(week.next().monday(), 7)), ..week.stretch() };
    let there = read::in_stretch(tx, permit.centre, reach).await?;
    let mut copied = Copied::default();
    for planned in former.iter().filter(|planned| source.holds(planned.line.starts_at)) {
        let line = &planned.line;
        let wards = planned.wards.iter().filter(|ward| open.contains(ward));
        let pieces =
            if staff.contains(&line.user_id) { empty(&there, wards, shifted(line)) } else { Vec::new() };
        copied.left_out += usize::from(pieces.is_empty());
        copied.put += pieces.len();
        for (stretch, wards) in pieces {
            let new = NewShift {
                person: line.user_id,
                substitute: line.substitute_id.filter(|substitute| staff.contains(substitute)),
                wards,
                stretches: vec![stretch],
                phone: line.own_phone.clone(),
            };
            insert(tx, permit, &new, stretch).await?;
        }
    }
    Ok(copied)
}

/// A shift one week later by the clock on the wall.
fn shifted(line: &read::ShiftLine) -> Stretch {
    let a_week_on = |at: Timestamp| {
        let local = clock::local(at);
        moment(later(local.date(), 7), local.time())
    };
    Stretch { from: a_week_on(line.starts_at), until: a_week_on(line.ends_at) }
}

/// The parts of `wanted` in which a ward has nobody yet, with the wards for which that is so.
fn empty<'a>(
    there: &[Planned],
    wards: impl Iterator<Item = &'a WardId>,
    wanted: Stretch,
) -> Vec<(Stretch, Vec<WardId>)> {
    let mut pieces: Vec<(Stretch, Vec<WardId>)> = Vec::new();
    for ward in wards {
        let taken: Vec<Stretch> = there
            .iter()
            .filter(|planned| planned.wards.contains(ward))
            .map(|planned| planned.line.stretch())
            .collect();
        for left in free(wanted, &taken) {
            match pieces.iter_mut().find(|(stretch, _)| *stretch == left) {
                Some((_, wards)) => wards.push(*ward),
                None => pieces.push((left, vec![*ward])),
            }
        }
    }
    pieces
}

async fn insert(
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duty::week::stretch;
    use base::jiff::civil::{date, time};

    fn ward(number: u128) -> WardId {
        WardId::from_uuid(uuid::Uuid::from_u128(number))
    }

    fn planned(wards: &[WardId], stretch: Stretch) -> Planned {
        let user = UserId::from_uuid(uuid::Uuid::nil());
        let line = read::ShiftLine {
            id: ShiftId::from_uuid(uuid::Uuid::nil()),
            centre_id: base::Id::from_uuid(uuid::Uuid::nil()),
            user_id: user,
            name: String::new(),
            name_latin: String::new(),
            own_phone: None,
            phone: None,
            substitute_id: None,
            substitute_name: None,
            substitute_latin: None,
            substitute_phone: None,
            starts_at: stretch.from,
            ends_at: stretch.until,
            version: 1,
        };
        Planned { line, wards: wards.to_vec() }
    }

    fn day(day: i8, from: i8, until: i8) -> Stretch {
        stretch(date(2026, 3, day), time(from, 0, 0, 0), time(until, 0, 0, 0))
    }

    #[test]
    fn a_copied_shift_keeps_its_hours_when_the_clocks_change() {
        let night = planned(&[], stretch(date(2026, 3, 21), time(20, 0, 0, 0), time(8, 0, 0, 0)));
        let copy = shifted(&night.line);
        assert_eq!(copy.minutes(), 11 * 60);
        assert_eq!(page::time_of_day(copy.from), "20:00");
        assert_eq!(page::time_of_day(copy.until), "08:00");
    }

    #[test]
    fn only_the_empty_hours_of_a_ward_are_filled() {
        let there = [planned(&[ward(1)], day(10, 8, 14))];
        let pieces = empty(&there, [ward(1), ward(2)].iter(), day(10, 8, 20));
        assert_eq!(pieces, [(day(10, 14, 20), vec![ward(1)]), (day(10, 8, 20), vec![ward(2)])]);
        assert_eq!(empty(&there, [ward(1)].iter(), day(10, 9, 12)), []);
    }
}
