//! How the domains of life changed: the same instrument, filled about the same person before the plan and lately.

use access::Layer;
use assessments::{
    record::{self, Line, State},
    scores::Kept,
};
use base::{
    ids::{CaseId, PersonId},
    jiff::civil::Date,
};
use store::{Db, Result};

/// How far a domain came, in hundredths of what is possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// About whom.
    pub person: PersonId,
    /// The domain of life.
    pub domain: String,
    /// The day of the first assessment.
    pub first_on: Date,
    /// What it came to.
    pub first: i64,
    /// The day of the last one.
    pub last_on: Date,
    /// What it came to.
    pub last: i64,
}

/// The changes of a case between the first assessment that is looked at, the last one until `since`, and the latest.
pub async fn between(db: &mut impl Db, case: CaseId, since: Date, readable: &[Layer]) -> Result<Vec<Change>> {
    let lines = record::lines(db, case, readable).await?;
    let scores = record::scores_of_case(db, case).await?;
    Ok(changes(&lines, &scores, since))
}

fn changes(lines: &[Line], scores: &[Kept], since: Date) -> Vec<Change> {
    let done: Vec<&Line> = lines.iter().filter(|line| line.state == State::Finished && line.counts).collect();
    let mut seen: Vec<&Line> = Vec::new();
    let mut found = Vec::new();
    // The latest first, so the first of each person and instrument is the last that was made.
    for last in &done {
        let same = |one: &&&Line| one.person_id == last.person_id && one.instrument_id == last.instrument_id;
        if seen.iter().any(|one| same(&one)) {
            continue;
        }
        seen.push(last);
        let mut before = done.iter().filter(same).filter(|one| one.id != last.id);
        let first = before.clone().find(|one| one.held_on <= since).or_else(|| before.next_back());
        if let Some(first) = first {
            found.extend(of_pair(first, last, scores));
        }
    }
    found
}

fn of_pair(first: &Line, last: &Line, scores: &[Kept]) -> Vec<Change> {
    let of = |line: &Line| {
        let id = line.id.uuid();
        scores.iter().filter(move |score| score.assessment_id.uuid() == id && !score.domain.is_empty())
    };
    of(last)
        .filter_map(|now| {
            let was = of(first).find(|one| one.scale == now.scale)?;
            Some(Change {
                person: last.person_id,
                domain: now.domain.clone(),
                first_on: first.held_on,
                first: percent(was)?,
                last_on: last.held_on,
                last: percent(now)?,
            })
        })
        .collect()
}

/// A figure in hundredths of what is possible.
fn percent(score: &Kept) -> Option<i64> {
    let (value, least, most) = (score.value?, score.least?, score.most?);
    let share = (value - least) / (most - least);
    share.is_finite().then(|| (share * 100.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use assessments::record::Role;
    use base::{
        Id,
        jiff::{Timestamp, civil::date},
    };
    use people::Name;
    use uuid::Uuid;

    fn line(number: u128, held_on: Date) -> Line {
        Line {
            id: Id::from_uuid(Uuid::from_u128(number)),
            person_id: Id::from_uuid(Uuid::from_u128(1)),
            person: Name::named("Ивайло", "", "Петров"),
            instrument_id: Id::from_uuid(Uuid::from_u128(2)),
            title_bg: String::new(),
            title_en: String::new(),
            retired: false,
            layer: Layer::General,
            pair_id: None,
            role: Role::Alone,
            counts: true,
            version_id: Id::from_uuid(Uuid::from_u128(3)),
            held_on,
            assessor_id: Id::from_uuid(Uuid::from_u128(4)),
            assessor: None,
            assessor_latin: None,
            state: State::Finished,
            saved_at: Timestamp::UNIX_EPOCH,
            next_on: None,
        }
    }

    fn kept(number: u128, value: f64) -> Kept {
        Kept {
            assessment_id: Id::from_uuid(Uuid::from_u128(number)),
            scale: "care".to_owned(),
            domain: "care".to_owned(),
            value: Some(value),
            least: Some(0.0),
            most: Some(4.0),
            answered: 4,
            asked: 4,
            band: None,
            level: None,
            risk: None,
        }
    }

    #[test]
    fn the_last_one_is_held_against_the_one_before_the_plan() {
        let lines = [line(13, date(2026, 8, 1)), line(12, date(2026, 3, 1)), line(11, date(2026, 1, 1))];
        let scores = [kept(11, 0.0), kept(12, 1.0), kept(13, 3.0)];
        let found = changes(&lines, &scores, date(2026, 3, 5));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].first, found[0].last), (25, 75));
        assert_eq!(found[0].first_on, date(2026, 3, 1));
        // Without one before the plan, the first that was made is taken.
        assert_eq!(changes(&lines, &scores, date(2025, 1, 1))[0].first, 0);
        assert!(changes(&lines[..1], &scores, date(2026, 3, 5)).is_empty());
    }
}
