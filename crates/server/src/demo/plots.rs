//! Which signals there were in two years, and how each went: drawn from one sequence, so that it is the same history
//! every time, told back from now.

use super::{
    calls::{Call, FROM_WARDS, OLDER},
    lot::Lot,
    names::Family,
    roster::days_ago,
};
use base::jiff::{SignedDuration, Timestamp};
use casework::{risk::Risk, signals::Channel};

/// How far a signal went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// Nobody has taken it up yet.
    Waiting,
    /// Taken up, they are on the way.
    OnTheWay,
    /// They met; it is not decided yet.
    Met,
    /// It was the same child as the signal before.
    Again,
    /// Decided; the number says how.
    Decided(End),
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Home with a parent, and a case was opened.
    Home,
    /// With kin, and a case was opened.
    Kin,
    /// Mother and baby unit, with a case.
    Unit,
    /// Foster family, with a case to bring the child back.
    Foster,
    /// Consent to adoption.
    Adoption,
    /// Another centre took over.
    Transferred,
    /// There was no danger.
    Unfounded,
}

/// One signal of the history.
pub struct Plot {
    /// The centre, counted from 0.
    pub centre: usize,
    /// The ward among those of the centre; none when it does not come from a ward.
    pub ward: Option<usize>,
    /// When it came.
    pub at: Timestamp,
    /// By which way.
    pub channel: Channel,
    /// How dangerous it was to wait.
    pub risk: Risk,
    /// What was said.
    pub call: &'static Call,
    /// About whom.
    pub family: Family,
    /// Minutes until it was taken up, until they set off, arrived, met, each from the one before.
    pub minutes: [i64; 4],
    /// How far it went.
    pub course: Course,
}

/// How many signals each centre had, and how many wards it answers for.
const CENTRES: [(i64, usize); 5] = [(52, 4), (12, 1), (14, 1), (10, 0), (10, 1)];

/// Every signal, the oldest first.
pub fn all(now: Timestamp) -> Vec<Plot> {
    let mut lot = Lot::new(2_026);
    let mut plots = Vec::new();
    for (centre, (count, wards)) in CENTRES.into_iter().enumerate() {
        for number in 0..count {
            let every = 735 / count;
            let days = 735 - number * every - lot.between(0, every - 1);
            let at = days_ago(now, days.max(6), lot.between(7 * 60, 22 * 60));
            plots.push(past(&mut lot, centre, wards, at, plots.len()));
        }
    }
    same_child_again(&mut plots);
    plots.extend(these_days(&mut lot, now, plots.len()));
    plots.sort_by_key(|plot| plot.at);
    plots
}

fn past(lot: &mut Lot, centre: usize, wards: usize, at: Timestamp, number: usize) -> Plot {
    let ward = usize::try_from(lot.between(0, 99)).ok().and_then(|draw| draw.checked_rem(wards));
    let calls: &[Call] = if ward.is_some() { &FROM_WARDS } else { &OLDER };
    let call = calls.get(number % calls.len()).unwrap_or(&FROM_WARDS[0]);
    let risk = *lot.one(&[Risk::High, Risk::Medium, Risk::Medium, Risk::Low]).unwrap_or(&Risk::Medium);
    let channel = match (ward, lot.between(1, 10)) {
        (Some(_), 1..=3) => Channel::WardLink,
        (Some(_), 4) => Channel::Visit,
        (None, 1..=2) => Channel::PublicForm,
        (None, 3) => Channel::Letter,
        _ => Channel::Phone,
    };
    // One in nine came too late to the first meeting.
    let late = if lot.chance(11) { 26 * 60 } else { 0 };
    let minutes = [lot.between(2, 25), lot.between(5, 90), lot.between(20, 70), lot.between(5, 150) + late];
    let family = Family::of(number, lot);
    Plot { centre, ward, at, channel, risk, call, family, minutes, course: Course::Decided(end(lot)) }
}

fn end(lot: &mut Lot) -> End {
    match lot.between(1, 100) {
        1..=58 => End::Home,
        59..=70 => End::Kin,
        71..=78 => End::Unit,
        79..=85 => End::Foster,
        86..=91 => End::Adoption,
        92..=95 => End::Transferred,
        _ => End::Unfounded,
    }
}

/// Now and then a child protection department calls about a child of whom the ward has called the day before.
fn same_child_again(plots: &mut Vec<Plot>) {
    let again: Vec<Plot> = plots.iter().step_by(19).filter(|plot| plot.ward.is_some()).map(again).collect();
    plots.extend(again);
}

fn again(first: &Plot) -> Plot {
    let at = first.at + SignedDuration::from_mins(first.minutes[0] + 3);
    let (family, call) = (first.family.clone(), first.call);
    Plot { at, channel: Channel::Phone, family, call, course: Course::Again, ..*first }
}

/// What is under way while somebody looks: all at the first centre, but for one.
fn these_days(lot: &mut Lot, now: Timestamp, number: usize) -> Vec<Plot> {
    let ago = |minutes: i64| now - SignedDuration::from_mins(minutes);
    let moments = [
        (days_ago(now, 8, 640), 2, Course::Met, Risk::Medium),
        (days_ago(now, 3, 980), 1, Course::Met, Risk::High),
        (ago(190), 3, Course::OnTheWay, Risk::Medium),
        (ago(21), 0, Course::Waiting, Risk::High),
    ];
    let mut plots = Vec::new();
    for (place, (at, ward, course, risk)) in moments.into_iter().enumerate() {
        let family = Family::of(number + place, lot);
        let call = FROM_WARDS.get([3, 9, 5, 0][place % 4]).unwrap_or(&FROM_WARDS[0]);
        let channel = if course == Course::Waiting { Channel::WardLink } else { Channel::Phone };
        let minutes = [6, 35, 40, 15];
        plots.push(Plot { centre: 0, ward: Some(ward), at, channel, risk, call, family, minutes, course });
    }
    plots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_years_hold_a_hundred_signals_and_one_waits_now() {
        let now = "2026-03-05T12:00:00Z".parse().unwrap();
        let plots = all(now);
        assert!((95..=120).contains(&plots.len()), "{}", plots.len());
        assert!(plots.iter().all(|plot| plot.at < now));
        assert_eq!(plots.iter().filter(|plot| plot.course == Course::Waiting).count(), 1);
        assert!(plots.iter().any(|plot| plot.course == Course::Again));
        assert!(plots.iter().any(|plot| plot.minutes[3] > 24 * 60), "some came late");
        let home = plots.iter().filter(|plot| plot.course == Course::Decided(End::Home)).count();
        assert!((40..=75).contains(&home), "{home}");
    }
}
