//! The chain of seals: each line gets a number and a keyed hash over the one before it, by a job every minute.
//! [`verify`] finds what was changed, removed or slipped in from outside.

use super::{Audited, Row};
use base::{Id, jiff::Timestamp};
use store::{Db, Keys, Result, Tx, keys::Use, sql};
use uuid::Uuid;

/// Lines that one call seals or reads at a time.
const AT_ONCE: i64 = 1000;
/// Where the newest seal is kept once more, so that a cut tail is seen.
const HEAD: &str = "audit.head";

/// The newest seal. Written down elsewhere (it is logged at each sealing), it proves the trail up to its number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Head {
    /// How many lines are sealed.
    pub number: i64,
    /// The hash of the last of them.
    pub hash: String,
}

/// What is wrong with the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The line with this number is not as it was sealed.
    Changed {
        /// Its number.
        number: i64,
        /// Its time, as it says now.
        at: Timestamp,
    },
    /// The line with this number is gone.
    Removed {
        /// Its number.
        number: i64,
        /// When the one before it was sealed, if there is one.
        after: Option<Timestamp>,
    },
    /// A line that the application never wrote.
    Inserted {
        /// Its id.
        id: Id<Audited>,
        /// Its time, as it says.
        at: Timestamp,
    },
    /// Fewer lines are there than were sealed once, or the note of how many was changed.
    CutShort {
        /// How many there are.
        found: i64,
        /// How many there should be; none when the note itself cannot be trusted.
        sealed: Option<i64>,
    },
}

/// What came of looking through the whole trail.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// Sealed lines that are as they were.
    pub sealed: i64,
    /// Lines that wait for their seal.
    pub waiting: i64,
    /// The newest seal.
    pub head: Head,
    /// What is wrong; empty when all is well. At most the first hundred.
    pub faults: Vec<Fault>,
}

impl Verdict {
    /// True when nothing was changed, removed or slipped in.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    fn fault(&mut self, fault: Fault) {
        if self.faults.len() < 100 {
            self.faults.push(fault);
        }
    }
}

store::row! {
    struct Sealed { number: i64, hash: String, sealed_at: Timestamp }
}

/// Seals up to a thousand lines in the order of their time; how many. Call again while it answers a thousand.
pub async fn seal(tx: &mut Tx, keys: &Keys) -> Result<u64> {
    lock(tx).await?;
    let mut head = newest(tx).await?;
    let rows: Vec<Row> =
        sql("select e.id, e.at, e.user_id, e.address, e.via, e.action, e.subject_kind, e.subject_id,
                e.signal_id, e.case_id, e.centre_id, e.reason, e.changes
         from audit_entries e
         where not exists (select 1 from audit_seals s where s.entry_id = e.id)
         order by e.at, e.id limit $1")
        .bind(AT_ONCE)
        .all(tx)
        .await?;
    let at = tx.at();
    for row in &rows {
        head = Head { number: head.number + 1, hash: row.link(keys, head.number + 1, &head.hash) };
        sql("insert into audit_seals (number, entry_id, hash, sealed_at) values ($1, $2, $3, $4)")
            .bind(head.number)
            .bind(row.id)
            .bind(&head.hash)
            .bind(at)
            .run(tx)
            .await?;
    }
    if !rows.is_empty() {
        note(tx, keys, &head).await?;
        tracing::info!(number = head.number, hash = %head.hash, "audit trail sealed");
    }
    Ok(rows.len() as u64)
}

/// Looks through the whole trail.
pub async fn verify(db: &mut impl Db, keys: &Keys) -> Result<Verdict> {
    let mut verdict = Verdict::default();
    let mut before: Option<Sealed> = None;
    loop {
        let last = before.as_ref().map_or(0, |seal| seal.number);
        let page = sealed_after(db, last).await?;
        if page.is_empty() {
            break;
        }
        for (seal, row, mac) in page {
            check(&mut verdict, keys, before.as_ref(), &seal, &row, &mac);
            before = Some(seal);
        }
    }
    if let Some(last) = before {
        verdict.head = Head { number: last.number, hash: last.hash };
    }
    compare_with_note(db, keys, &mut verdict).await?;
    look_at_waiting(db, keys, &mut verdict).await?;
    Ok(verdict)
}

fn check(verdict: &mut Verdict, keys: &Keys, before: Option<&Sealed>, seal: &Sealed, row: &Row, mac: &str) {
    let (last, hash) = before.map_or((0, ""), |seal| (seal.number, seal.hash.as_str()));
    for number in (last + 1..seal.number).take(100) {
        verdict.fault(Fault::Removed { number, after: before.map(|seal| seal.sealed_at) });
    }
    let whole = row.mac(keys) == mac;
    let follows = last + 1 != seal.number || row.link(keys, seal.number, hash) == seal.hash;
    if whole && follows {
        verdict.sealed += 1;
    } else if mac.is_empty() {
        verdict.fault(Fault::Inserted { id: row.id, at: row.at });
    } else {
        verdict.fault(Fault::Changed { number: seal.number, at: row.at });
    }
}

/// Takes the turn of sealing: two workers never give the same number.
async fn lock(tx: &mut Tx) -> Result<()> {
    let at = tx.at();
    sql("insert into settings (scope_id, key, value, changed_at) values ($1, 'audit.turn', '', $2)
         on conflict (scope_id, key) do update set changed_at = excluded.changed_at")
    .bind(Uuid::nil())
    .bind(at)
    .run(tx)
    .await
    .map(drop)
}

async fn newest(db: &mut impl Db) -> Result<Head> {
    let newest: Option<(i64, String)> =
        sql("select number, hash from audit_seals order by number desc limit 1").maybe(db).await?;
    Ok(newest.map(|(number, hash)| Head { number, hash }).unwrap_or_default())
}

async fn note(tx: &mut Tx, keys: &Keys, head: &Head) -> Result<()> {
    let (at, value) = (tx.at(), format!("{} {} {}", head.number, head.hash, proof(keys, head)));
    sql("insert into settings (scope_id, key, value, changed_at) values ($1, $2, $3, $4)
         on conflict (scope_id, key) do update set value = excluded.value, changed_at = excluded.changed_at")
    .bind(Uuid::nil())
    .bind(HEAD)
    .bind(value)
    .bind(at)
    .run(tx)
    .await
    .map(drop)
}

fn proof(keys: &Keys, head: &Head) -> String {
    hex::encode(keys.hash(Use::Audit, &[b"head", &head.number.to_be_bytes(), head.hash.as_bytes()]))
}

async fn compare_with_note(db: &mut impl Db, keys: &Keys, verdict: &mut Verdict) -> Result<()> {
    let noted: Option<String> = sql("select value from settings where scope_id = $1 and key = $2")
        .bind(Uuid::nil())
        .bind(HEAD)
        .maybe_value(db)
        .await?;
    let found = verdict.head.number;
    let Some(noted) = noted else {
        if found > 0 {
            verdict.fault(Fault::CutShort { found, sealed: None });
        }
        return Ok(());
    };
    let mut parts = noted.split(' ');
    let number = parts.next().and_then(|number| number.parse().ok()).unwrap_or(0);
    let head = Head { number, hash: parts.next().unwrap_or_default().to_owned() };
    if parts.next() != Some(&proof(keys, &head)) {
        verdict.fault(Fault::CutShort { found, sealed: None });
    } else if head != verdict.head {
        verdict.fault(Fault::CutShort { found, sealed: Some(number) });
    }
    Ok(())
}

async fn look_at_waiting(db: &mut impl Db, keys: &Keys, verdict: &mut Verdict) -> Result<()> {
    let mut after: Option<Id<Audited>> = None;
    loop {
        let rows: Vec<Whole> =
            sql("select e.id, e.at, e.user_id, e.address, e.via, e.action, e.subject_kind, e.subject_id,
                    e.signal_id, e.case_id, e.centre_id, e.reason, e.changes, coalesce(e.mac, '') as mac,
                    cast(0 as bigint) as number, '' as hash, e.at as sealed_at
             from audit_entries e
             where (cast($1 as uuid) is null or e.id > $1)
               and not exists (select 1 from audit_seals s where s.entry_id = e.id)
             order by e.id limit $2")
            .bind(after)
            .bind(AT_ONCE)
            .all(db)
            .await?;
        let Some(Whole(_, last, _)) = rows.last() else { return Ok(()) };
        after = Some(last.id);
        for Whole(_, row, mac) in &rows {
            verdict.waiting += 1;
            if row.mac(keys) != *mac {
                verdict.fault(Fault::Inserted { id: row.id, at: row.at });
            }
        }
    }
}

/// A seal with its line.
struct Whole(Sealed, Row, String);

impl store::FromRow for Whole {
    fn from_row(row: &store::Row) -> Result<Self> {
        Ok(Whole(Sealed::from_row(row)?, Row::from_row(row)?, row.get("mac")?))
    }
}

async fn sealed_after(db: &mut impl Db, number: i64) -> Result<Vec<(Sealed, Row, String)>> {
    let rows: Vec<Whole> =
        sql("select s.number, s.hash, s.sealed_at, e.id, e.at, e.user_id, e.address, e.via, e.action,
                e.subject_kind, e.subject_id, e.signal_id, e.case_id, e.centre_id, e.reason, e.changes,
                coalesce(e.mac, '') as mac
         from audit_seals s join audit_entries e on e.id = s.entry_id
         where s.number > $1 order by s.number limit $2")
        .bind(number)
        .bind(AT_ONCE)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|Whole(seal, row, mac)| (seal, row, mac)).collect())
}
