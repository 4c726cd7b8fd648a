//! The tables that are filled, in the order in which they refer to each other.

use super::rows::Rows;
use store::{Tx, Value, sql};

/// Rows that wait for their tables.
pub struct Tables {
    /// Mothers and children.
    pub persons: Rows,
    /// What they are found by.
    pub keys: Rows,
    /// The same with one letter less.
    pub neighbours: Rows,
    /// Children to mothers.
    pub kinships: Rows,
    /// Signals.
    pub signals: Rows,
    /// Why the child might have been left.
    pub reasons: Rows,
    /// What happened after a signal.
    pub steps: Rows,
    /// First meetings.
    pub meetings: Rows,
    /// What came of the signals.
    pub outcomes: Rows,
    /// Cases.
    pub cases: Rows,
    /// What the cases are about.
    pub groups: Rows,
    /// Who belongs to them.
    pub people: Rows,
    /// Who works on them.
    pub team: Rows,
    /// How dangerous it was to wait.
    pub risks: Rows,
    /// Notes.
    pub notes: Rows,
    /// What is to be done.
    pub tasks: Rows,
}

impl Tables {
    /// Nothing waits.
    pub fn new() -> Self {
        Tables {
            persons: Rows::of(
                "persons",
                "id, centre_id, naming, given_name, middle_name, family_name, latin_given, latin_middle, latin_family,
                 latin_edited, mother_id, sex, born_on, birth_precision, interpreter, sort_key, created_at, version",
            ),
            keys: Rows::of("person_keys", "centre_id, key, person_id"),
            neighbours: Rows::of("person_neighbours", "centre_id, neighbour, person_id"),
            kinships: Rows::of("kinships", "id, person_id, relative_id, kind, created_at, version"),
            signals: Rows::of(
                "signals",
                "id, centre_id, ward_id, year, number, reference, channel, reporter_role, called_at, received_at, mother_id,
                 child_id, child_state, risk, said, rule_key, rule_version, due_at, stage, accepted_at, accepted_by,
                 first_met_at, version, created_at",
            ),
            reasons: Rows::of("signal_reasons", "signal_id, reason"),
            steps: Rows::of("signal_steps", "id, signal_id, kind, at, user_id"),
            meetings: Rows::of(
                "meetings",
                "id, signal_id, kind, met_at, place, private, summary, user_id, created_at, version",
            ),
            outcomes: Rows::of(
                "outcomes",
                "signal_id, outcome, decided_on, discharged_on, mother_left_on, case_id, user_id, decided_at, version",
            ),
            cases: Rows::of(
                "cases",
                "id, centre_id, year, number, reference, family_name, search_key, focus_id, programme, lead_id, signal_id,
                 opened_on, closed_on, changed_at, created_at, version",
            ),
            groups: Rows::of("case_target_groups", "case_id, target_group"),
            people: Rows::of("case_people", "case_id, person_id, role, added_at"),
            team: Rows::of("team_members", "id, case_id, user_id, role, from_at"),
            risks: Rows::of("risk_levels", "id, case_id, level, reason, assessed_at, user_id"),
            notes: Rows::of("notes", "id, case_id, author_id, kind, layer, happened_at, text, signed_at"),
            tasks: Rows::of(
                "tasks",
                "id, centre_id, case_id, text, user_id, due_on, created_at, created_by, version",
            ),
        }
    }

    /// Writes what waits.
    pub async fn write(&mut self, tx: &mut Tx) -> store::Result<()> {
        // In the order of the index they go to, so that a page of it is written once and not for every row.
        self.keys.sort_by(index);
        self.neighbours.sort_by(index);
        for table in [
            &mut self.persons,
            &mut self.keys,
            &mut self.neighbours,
            &mut self.kinships,
            &mut self.signals,
            &mut self.reasons,
            &mut self.steps,
            &mut self.meetings,
            &mut self.cases,
            &mut self.outcomes,
            &mut self.groups,
            &mut self.people,
            &mut self.team,
            &mut self.risks,
            &mut self.notes,
            &mut self.tasks,
        ] {
            table.write(tx).await?;
        }
        Ok(())
    }
}

/// The columns of the index of words.
fn index(row: &[Value]) -> (Option<uuid::Uuid>, Option<&str>) {
    match row {
        [Value::Uuid(centre), Value::Text(word), ..] => (*centre, word.as_deref()),
        _ => (None, None),
    }
}

/// Lets the numbers of a centre and year go on after the last one that was given.
pub async fn number_on(
    tx: &mut Tx,
    kind: &str,
    centre: base::ids::CentreId,
    year: i64,
    last: i64,
) -> store::Result<()> {
    sql("insert into numbering (centre_id, kind, year, last) values ($1, $2, $3, $4)")
        .bind(centre)
        .bind(kind)
        .bind(year)
        .bind(last)
        .run(tx)
        .await
        .map(drop)
}
