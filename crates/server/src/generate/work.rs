//! The cases themselves: persons with what they are found by, signals, cases with teams, notes.

use super::{Amount, Progress, names, rows::Rows};
use crate::{demo::World, values};
use access::{Answer, App};
use base::{
    Code, Id, clock,
    ids::{CaseId, CentreId, PersonId, SignalId, UserId, WardId},
    jiff::{SignedDuration, Timestamp, civil::Date},
    search_key,
};
use casework::{risk::Risk, signals::ReporterRole};
use people::Name;
use std::collections::BTreeSet;
use store::{Tx, sql};

/// Cases in one transaction.
const AT_ONCE: usize = 500;
/// Over so many days the cases are spread.
const DAYS: usize = 5 * 365;

struct Tables {
    persons: Rows,
    keys: Rows,
    neighbours: Rows,
    signals: Rows,
    outcomes: Rows,
    cases: Rows,
    people: Rows,
    team: Rows,
    risks: Rows,
    notes: Rows,
}

impl Tables {
    fn new() -> Self {
        Tables {
            persons: Rows::of(
                "persons",
                &[
                    "id",
                    "centre_id",
                    "naming",
                    "given_name",
                    "middle_name",
                    "family_name",
                    "latin_given",
                    "latin_middle",
                    "latin_family",
                    "latin_edited",
                    "mother_id",
                    "sex",
                    "born_on",
                    "birth_precision",
                    "interpreter",
                    "sort_key",
                    "created_at",
                    "version",
                ],
            ),
            keys: Rows::of("person_keys", &["key", "centre_id", "person_id"]),
            neighbours: Rows::of("person_neighbours", &["neighbour", "centre_id", "person_id"]),
            signals: Rows::of(
                "signals",
                &[
                    "id",
                    "centre_id",
                    "ward_id",
                    "year",
                    "number",
                    "reference",
                    "channel",
                    "reporter_role",
                    "called_at",
                    "received_at",
                    "mother_id",
                    "child_id",
                    "child_state",
                    "risk",
                    "said",
                    "rule_key",
                    "rule_version",
                    "due_at",
                    "stage",
                    "accepted_at",
                    "accepted_by",
                    "first_met_at",
                    "version",
                    "created_at",
                ],
            ),
            outcomes: Rows::of(
                "outcomes",
                &[
                    "signal_id",
                    "outcome",
                    "decided_on",
                    "discharged_on",
                    "mother_left_on",
                    "case_id",
                    "user_id",
                    "decided_at",
                    "version",
                ],
            ),
            cases: Rows::of(
                "cases",
                &[
                    "id",
                    "centre_id",
                    "year",
                    "number",
                    "reference",
                    "family_name",
                    "search_key",
                    "focus_id",
                    "programme",
                    "lead_id",
                    "signal_id",
                    "opened_on",
                    "closed_on",
                    "changed_at",
                    "created_at",
                    "version",
                ],
            ),
            people: Rows::of("case_people", &["case_id", "person_id", "role", "added_at"]),
            team: Rows::of("team_members", &["id", "case_id", "user_id", "role", "from_at"]),
            risks: Rows::of("risk_levels", &["id", "case_id", "level", "reason", "assessed_at", "user_id"]),
            notes: Rows::of(
                "notes",
                &["id", "case_id", "author_id", "kind", "layer", "happened_at", "text", "signed_at"],
            ),
        }
    }

    async fn write(&mut self, tx: &mut Tx) -> store::Result<()> {
        for table in [
            &mut self.persons,
            &mut self.signals,
            &mut self.cases,
            &mut self.outcomes,
            &mut self.keys,
            &mut self.neighbours,
            &mut self.people,
            &mut self.team,
            &mut self.risks,
            &mut self.notes,
        ] {
            table.write(tx).await?;
        }
        Ok(())
    }
}

/// Fills the first centre.
pub async fn fill(app: &App, world: &World, amount: Amount, progress: Progress<'_>) -> Answer<()> {
    let now = app.clock.now();
    let Some(centre) = world.centres.first().copied() else { return Ok(()) };
    let ward: Option<WardId> = sql("select id from wards where centre_id = $1 order by id")
        .bind(centre)
        .maybe_value(&mut app.store.read().await?)
        .await?;
    let mut tables = Tables::new();
    for begin in (0..amount.cases).step_by(AT_ONCE) {
        let mut tx = app.store.begin(now).await?;
        for n in begin..(begin + AT_ONCE).min(amount.cases) {
            let day = DAYS - n * DAYS / amount.cases.max(1);
            let at = now - SignedDuration::from_hours(24 * i64::try_from(day).unwrap_or(0));
            let worker = world.users.get(n % world.users.len().max(1)).copied();
            if let Some(worker) = worker {
                let one = One { n, at, centre, ward, worker, notes: amount.notes };
                one.write(&mut tables);
            }
        }
        tables.write(&mut tx).await?;
        tx.commit().await?;
        progress((begin + AT_ONCE).min(amount.cases), amount.cases);
    }
    Ok(())
}

/// One case.
struct One {
    n: usize,
    at: Timestamp,
    centre: CentreId,
    ward: Option<WardId>,
    worker: UserId,
    notes: usize,
}

impl One {
    fn write(&self, to: &mut Tables) {
        let day = clock::date_of(self.at);
        let mother = self.person(to, &names::mother(self.n), "female", day.first_of_year(), None);
        let child = self.person(to, &names::child(self.n), "unknown", day, Some(mother));
        let signal = self.signal(to, mother, child, day);
        let case = self.case(to, mother, child, signal, day);
        let outcome = if self.n.is_multiple_of(10) { "foster" } else { "home" };
        let decided = self.at + SignedDuration::from_hours(72);
        let row = values![
            signal,
            outcome,
            clock::date_of(decided),
            clock::date_of(decided),
            day,
            case,
            self.worker,
            decided,
            1
        ];
        to.outcomes.push(row);
        for nth in 0..self.notes {
            let written = self.at + SignedDuration::from_hours(24 * i64::try_from(nth).unwrap_or(0));
            let id: Id<Case> = Id::new(written);
            let text = format!("Записка {nth} по измислен случай {}.", self.n);
            to.notes.push(values![id, case, self.worker, "home-visit", "general", written, text, written]);
        }
    }

    fn person(
        &self,
        to: &mut Tables,
        name: &Name,
        sex: &str,
        born: Date,
        mother: Option<PersonId>,
    ) -> PersonId {
        let id = PersonId::new(self.at);
        let [given, middle, family] = name.own.clone();
        let [latin_given, latin_middle, latin_family] = name.latin.clone();
        let row = values![
            id,
            self.centre,
            "named",
            given,
            middle,
            family,
            latin_given,
            latin_middle,
            latin_family,
            false,
            mother,
            sex,
            born,
            "exact",
            false,
            people::order::sort_key(name),
            self.at,
            1
        ];
        to.persons.push(row);
        let words = name.own.iter().chain(&name.latin);
        let keys: BTreeSet<String> = words.flat_map(|word| search_key::tokens(word)).collect();
        for key in &keys {
            to.keys.push(values![key, self.centre, id]);
        }
        let neighbours: BTreeSet<String> =
            keys.iter().flat_map(|key| search_key::deletion_neighbours(key)).collect();
        for neighbour in &neighbours {
            to.neighbours.push(values![neighbour, self.centre, id]);
        }
        id
    }

    fn signal(&self, to: &mut Tables, mother: PersonId, child: PersonId, day: Date) -> SignalId {
        let id = SignalId::new(self.at);
        let met = self.at + SignedDuration::from_mins(30 + i64::try_from(self.n % 1800).unwrap_or(0));
        let number = self.number();
        let row = values![
            id,
            self.centre,
            self.ward,
            i64::from(day.year()),
            number,
            format!("С-{}-{number:06}", day.year()),
            "phone",
            any(ReporterRole::ALL, self.n),
            self.at,
            self.at,
            mother,
            child,
            "newborn",
            any(Risk::ALL, self.n),
            "",
            "ward-response",
            "1",
            self.at + SignedDuration::from_hours(24),
            "closed",
            met,
            self.worker,
            met,
            1,
            self.at
        ];
        to.signals.push(row);
        id
    }

    fn case(
        &self,
        to: &mut Tables,
        mother: PersonId,
        child: PersonId,
        signal: SignalId,
        day: Date,
    ) -> CaseId {
        let id = CaseId::new(self.at);
        let (family, number) = (names::family(self.n), self.number());
        // Every tenth is still open.
        let closed = (!self.n.is_multiple_of(10))
            .then(|| clock::date_of(self.at + SignedDuration::from_hours(24 * 180)));
        let row = values![
            id,
            self.centre,
            i64::from(day.year()),
            number,
            format!("{}-{number:06}", day.year()),
            family.clone(),
            search_key::fold(&family),
            child,
            "abandonment-prevention",
            self.worker,
            signal,
            day,
            closed,
            self.at,
            self.at,
            1
        ];
        to.cases.push(row);
        to.people.push(values![id, mother, "mother", self.at]);
        to.people.push(values![id, child, "child", self.at]);
        to.team.push(values![Id::<Case>::new(self.at), id, self.worker, "lead", self.at]);
        to.risks.push(values![
            Id::<Case>::new(self.at),
            id,
            any(Risk::ALL, self.n),
            "",
            self.at,
            self.worker
        ]);
        id
    }

    fn number(&self) -> i64 {
        i64::try_from(self.n).unwrap_or(0) + 1
    }
}

/// Only a name for ids of rows that nothing else refers to.
enum Case {}

fn any<C: Code>(all: &[C], n: usize) -> &'static str {
    all.get(n % all.len().max(1)).map_or("", |one| one.code())
}
