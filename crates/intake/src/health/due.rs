//! What is due for one child on a day: late, due now, to come, done, settled otherwise.

use super::{
    Outcome,
    calendar::{Calendar, Item, Sort},
    read::Kept,
};
use base::jiff::{ToSpan, civil::Date};

/// So far ahead is told what is to come, in months.
const AHEAD: i32 = 12;

/// How one thing of the calendar stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It should have been done.
    Late,
    /// It is the time for it.
    Due,
    /// It is due later, within a year.
    Coming,
    /// It is done, not needed or declined: what was written down stands in the line.
    Recorded,
}

/// One thing of the calendar for one child.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What.
    pub item: &'static Item,
    /// Which time.
    pub round: i64,
    /// From when it is due.
    pub from: Date,
    /// The last day on which it is not late.
    pub by: Date,
    /// How it stands.
    pub state: State,
    /// What was written down.
    pub kept: Option<Kept>,
}

impl Line {
    /// True when it is the time for it, or past it.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Late | State::Due)
    }

    /// True for a vaccination whose time has come: the card of vaccinations says whether it was done.
    pub fn is_on_card(&self) -> bool {
        self.is_open() && self.item.kind == Sort::Vaccination
    }

    /// True when the family does not want it.
    pub fn is_declined(&self) -> bool {
        self.kept.as_ref().is_some_and(|kept| kept.outcome == Outcome::Declined)
    }
}

/// What is due for a child born on a day, as of `today`: the late first, each group by its day. What was left out of
/// something that comes round, and what nobody asks for at this age, is not told.
pub fn lines(born_on: Date, kept: &[Kept], today: Date) -> Vec<Line> {
    let rounds =
        Calendar::shipped().item.iter().flat_map(|item| (1..=item.times).map(move |round| (item, round)));
    let mut lines: Vec<Line> =
        rounds.filter_map(|(item, round)| line(item, round, born_on, kept, today)).collect();
    lines.sort_by_key(|line| (line.state, line.from));
    lines
}

fn line(item: &'static Item, round: i64, born_on: Date, kept: &[Kept], today: Date) -> Option<Line> {
    let (from, by) = (item.from(born_on, round), item.by(born_on, round));
    let kept = kept.iter().find(|kept| kept.item == item.code && kept.round == round).cloned();
    let state = if kept.is_some() {
        State::Recorded
    } else if item.until(born_on) <= today || is_followed(item, round, born_on, today) {
        return None;
    } else if from > today {
        let is_next = round == 1 || item.from(born_on, round - 1) <= today;
        let is_near = from <= today.saturating_add(AHEAD.months());
        if !(is_next && is_near) {
            return None;
        }
        State::Coming
    } else if by < today {
        State::Late
    } else {
        State::Due
    };
    Some(Line { item, round, from, by, state, kept })
}

/// True when the next time has come already.
fn is_followed(item: &Item, round: i64, born_on: Date, today: Date) -> bool {
    round < item.times && item.from(born_on, round + 1) <= today
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn of(state: State, born_on: Date, today: Date, kept: &[Kept]) -> Vec<String> {
        let all = lines(born_on, kept, today);
        all.iter()
            .filter(|line| line.state == state)
            .map(|line| format!("{} {}", line.item.code, line.round))
            .collect()
    }

    #[test]
    fn a_child_of_three_months_is_due_for_the_second_dose_and_late_with_the_first() {
        let (born, today) = (date(2026, 1, 1), date(2026, 4, 10));
        let late = of(State::Late, born, today, &[]);
        assert!(
            late.contains(&"hexavalent-1 1".to_owned()) && late.contains(&"bcg 1".to_owned()),
            "{late:?}"
        );
        let due = of(State::Due, born, today, &[]);
        assert!(due.contains(&"hexavalent-2 1".to_owned()), "{due:?}");
        assert!(due.contains(&"check-up-monthly 3".to_owned()), "{due:?}");
        let coming = of(State::Coming, born, today, &[]);
        assert!(coming.contains(&"hexavalent-3 1".to_owned()), "{coming:?}");
        assert!(coming.contains(&"check-up-monthly 4".to_owned()), "{coming:?}");
        assert!(!coming.contains(&"check-up-monthly 5".to_owned()), "one is next");
    }

    #[test]
    fn a_check_up_that_was_left_out_is_not_asked_for_once_the_next_is_due() {
        let all = lines(date(2026, 1, 1), &[], date(2026, 4, 10));
        let open = all.iter().filter(|line| line.item.code == "check-up-monthly" && line.is_open());
        assert_eq!(open.map(|line| line.round).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn what_is_written_down_is_late_no_more() {
        let (born, today) = (date(2026, 1, 1), date(2026, 4, 10));
        let kept = Kept::made_up("hexavalent-1", 1, Outcome::Done);
        assert!(
            !of(State::Late, born, today, std::slice::from_ref(&kept)).contains(&"hexavalent-1 1".to_owned())
        );
        assert_eq!(of(State::Recorded, born, today, &[kept]), ["hexavalent-1 1"]);
    }

    #[test]
    fn nothing_is_asked_of_who_is_of_age() {
        assert!(lines(date(2008, 1, 1), &[], date(2026, 4, 10)).is_empty());
        let almost = lines(date(2008, 6, 1), &[], date(2026, 4, 10));
        assert!(almost.iter().any(|line| line.item.code == "booster-17" && line.is_open()));
    }
}
