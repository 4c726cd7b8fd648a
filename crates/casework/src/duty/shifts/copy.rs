//! Copying a week of the roster into the empty hours of the next.

use super::{
    NewShift,
    read::{self, Planned},
    write::insert,
};
use crate::{
    duty::{
        cover::{Stretch, free},
        week::{Week, later, moment},
    },
    permits::WriteRoster,
};
use access::{Permit, WebError};
use base::{
    clock,
    ids::{UserId, WardId},
    jiff::Timestamp,
};
use store::Tx;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duty::{shifts::ShiftId, week::stretch};
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
