//! The durable transaction of a signal with the rows that a real one has: mother and child with what they are found by,
//! the tie between them, number, signal, reasons, step, event, job, trail, and the key that makes it count once.

use crate::Outcome;
use access::{audit::Entry, viewer::Via};
use base::{
    Clock, Id,
    ids::{CentreId, PersonId, SignalId, UserId, WardId},
    jiff::{SignedDuration, Timestamp, civil::Date},
    latin::latin,
    search_key,
};
use serde_json::json;
use std::collections::BTreeSet;
use store::{Store, Tx, jobs, numbering, once, outbox, sql};
use uuid::Uuid;

/// The mother's name; invented.
const NAME: [&str; 3] = ["Мария", "Опитова", "Пробна"];
const REASONS: [&str; 2] = ["poverty", "no-support"];

/// Where a signal is entered, and by whom.
#[derive(Debug, Clone)]
pub struct Signal {
    /// The centre.
    pub centre: CentreId,
    /// The ward.
    pub ward: WardId,
    /// Who enters it.
    pub user: UserId,
}

impl Signal {
    /// What is posted to the API; the rows of [`Signal::write`] are its rows.
    pub fn document(&self) -> serde_json::Value {
        json!({
            "ward_id": self.ward, "reporter_role": "midwife", "child_state": "newborn", "risk": "high",
            "mother_name": NAME.join(" "), "reasons": REASONS,
        })
    }

    /// Writes it, durably.
    pub async fn write(&self, store: &Store) -> Outcome<()> {
        let now = Clock::System.now();
        let mut tx = store.begin(now).await?;
        let key = Uuid::new_v4();
        once::take(&mut tx, key, Some(self.user), NAME[0].as_bytes()).await?;
        let mother = self.person(&mut tx, ["named", "female"], NAME, None).await?;
        let child = self.person(&mut tx, ["newborn", "unknown"], [""; 3], Some(mother)).await?;
        self.tie(&mut tx, mother, child).await?;
        let id = self.signal(&mut tx, mother, child).await?;
        self.follow(&mut tx, id).await?;
        let answer =
            once::Answer { status: 201, location: Some(format!("/{id}")), body: Some("x".repeat(900)) };
        once::answer(&mut tx, key, &answer).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn person(
        &self,
        tx: &mut Tx,
        [naming, sex]: [&str; 2],
        name: [&str; 3],
        mother: Option<PersonId>,
    ) -> Outcome<PersonId> {
        let (at, id) = (tx.at(), PersonId::new(tx.at()));
        sql("insert into persons (id, centre_id, naming, given_name, middle_name, family_name, latin_given, latin_middle,
                 latin_family, latin_edited, mother_id, sex, birth_precision, interpreter, sort_key, created_at, created_by, version)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, false, $10, $11, 'none', false, $12, $13, $14, 1)")
        .bind(id)
        .bind(self.centre)
        .bind(naming)
        .bind(name[0])
        .bind(name[1])
        .bind(name[2])
        .bind(latin(name[0]))
        .bind(latin(name[1]))
        .bind(latin(name[2]))
        .bind(mother)
        .bind(sex)
        .bind("a sort key of some length, as they are")
        .bind(at)
        .bind(self.user)
        .run(tx)
        .await?;
        // A child without a name is found by the mother's.
        let words = if mother.is_some() { [NAME[0], "", NAME[2]] } else { name };
        self.found_by(tx, id, words).await?;
        self.told(tx, "person.created", at).await?;
        Ok(id)
    }

    async fn found_by(&self, tx: &mut Tx, person: PersonId, words: [&str; 3]) -> Outcome<()> {
        let keys: BTreeSet<String> = words.iter().flat_map(|word| search_key::tokens(word)).collect();
        let neighbours: BTreeSet<String> =
            keys.iter().flat_map(|key| search_key::deletion_neighbours(key)).collect();
        for some in eights(&keys) {
            let insert = sql("insert into person_keys (centre_id, person_id, key)
                values ($1, $2, $3), ($1, $2, $4), ($1, $2, $5), ($1, $2, $6),
                       ($1, $2, $7), ($1, $2, $8), ($1, $2, $9), ($1, $2, $10) on conflict do nothing");
            some.into_iter()
                .fold(insert.bind(self.centre).bind(person), |sql, key| sql.bind(key))
                .run(tx)
                .await?;
        }
        for some in eights(&neighbours) {
            let insert = sql("insert into person_neighbours (centre_id, person_id, neighbour)
                values ($1, $2, $3), ($1, $2, $4), ($1, $2, $5), ($1, $2, $6),
                       ($1, $2, $7), ($1, $2, $8), ($1, $2, $9), ($1, $2, $10) on conflict do nothing");
            some.into_iter()
                .fold(insert.bind(self.centre).bind(person), |sql, key| sql.bind(key))
                .run(tx)
                .await?;
        }
        Ok(())
    }

    async fn tie(&self, tx: &mut Tx, mother: PersonId, child: PersonId) -> Outcome<()> {
        let at = tx.at();
        sql("insert into kinships (id, person_id, relative_id, kind, created_at, version) values ($1, $2, $3, 'mother', $4, 1)")
            .bind(Id::<Signal>::new(at))
            .bind(child)
            .bind(mother)
            .bind(at)
            .run(tx)
            .await?;
        self.told(tx, "person.kinship-added", at).await
    }

    async fn signal(&self, tx: &mut Tx, mother: PersonId, child: PersonId) -> Outcome<SignalId> {
        let (at, id) = (tx.at(), SignalId::new(tx.at()));
        let today: Date = base::clock::date_of(at);
        let number = numbering::next(tx, self.centre, "signal", today).await?;
        sql("insert into signals (id, centre_id, ward_id, year, number, reference, channel, reporter_role, called_at,
                 received_at, mother_id, child_id, child_state, risk, said, rule_key, rule_version, due_at, stage, version,
                 created_at, created_by)
             values ($1, $2, $3, $4, $5, $6, 'phone', 'midwife', $7, $7, $8, $9, 'newborn', 'high', '', 'first-meeting', '1',
                 $10, 'received', 1, $7, $11)")
        .bind(id)
        .bind(self.centre)
        .bind(self.ward)
        .bind(i64::from(today.year()))
        .bind(number)
        .bind(format!("S-{}-{number:04}", today.year()))
        .bind(at)
        .bind(mother)
        .bind(child)
        .bind(at + SignedDuration::from_hours(24))
        .bind(self.user)
        .run(tx)
        .await?;
        self.told(tx, "signal.received", at).await?;
        Ok(id)
    }

    async fn follow(&self, tx: &mut Tx, id: SignalId) -> Outcome<()> {
        let at = tx.at();
        for reason in REASONS {
            sql("insert into signal_reasons (signal_id, reason) values ($1, $2)")
                .bind(id)
                .bind(reason)
                .run(tx)
                .await?;
        }
        sql(
            "insert into signal_steps (id, signal_id, kind, at, user_id) values ($1, $2, 'received', $3, $4)",
        )
        .bind(Id::<Signal>::new(at))
        .bind(id)
        .bind(at)
        .bind(self.user)
        .run(tx)
        .await?;
        outbox::tell(tx, "signal.received", &json!({ "signal": id, "centre": self.centre })).await?;
        let key = format!("signal.escalate:{id}:0");
        jobs::put(tx, "signal.escalate", &json!({ "signal": id, "round": 0 }), at, Some(&key)).await?;
        Ok(())
    }

    /// A line of the trail, of the length such lines have.
    async fn told(&self, tx: &mut Tx, action: &'static str, at: Timestamp) -> Outcome<()> {
        Entry::unsigned(Via::Api, action, "signal")
            .user(self.user)
            .centre(self.centre)
            .from("127.0.0.1")
            .set("called_at", at.to_string())
            .set("ward_id", self.ward.to_string())
            .write(tx)
            .await?;
        Ok(())
    }
}

/// By eights, the last filled up with itself, as the program sends them.
fn eights(all: &BTreeSet<String>) -> Vec<[&str; 8]> {
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    all.chunks(8).map(|some| std::array::from_fn(|i| some[i.min(some.len() - 1)])).collect()
}
