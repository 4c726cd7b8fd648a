//! The steps of a signal as they happened: its story, and what a partner may see of it.

use super::StepKind;
use base::{
    Id, Lang,
    ids::{SignalId, UserId},
    jiff::Timestamp,
};
use store::{Db, Result, Tx, sql};

/// A step.
pub enum Step {}

store::row! {
    /// A step with the name of the one it tells of.
    pub struct StepLine {
        /// Its id.
        pub id: Id<Step>,
        /// What happened.
        pub kind: StepKind,
        /// When.
        pub at: Timestamp,
        /// Who did it, or who was told.
        pub user_id: Option<UserId>,
        /// Their name.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
        /// How far up it was taken: 0 on duty, 1 substitute or next, 2 head of service.
        pub rung: Option<i64>,
        /// A remark: a reference, a reason.
        pub note: Option<String>,
    }
}

impl StepLine {
    /// The name of the one it tells of; empty when it tells of nobody.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Bg => self.user_name.as_deref(),
            Lang::En => self.user_latin.as_deref(),
        }
        .unwrap_or_default()
    }
}

/// A step to be kept.
#[derive(Debug, Clone)]
#[must_use = "a step is kept only when it is added"]
pub struct NewStep {
    kind: StepKind,
    at: Option<Timestamp>,
    user: Option<UserId>,
    rung: Option<i64>,
    note: Option<String>,
}

impl NewStep {
    /// A step that nobody in particular made.
    pub const fn new(kind: StepKind) -> Self {
        NewStep { kind, at: None, user: None, rung: None, note: None }
    }

    /// When it happened, if that was earlier than it is written down.
    pub fn at(mut self, at: Timestamp) -> Self {
        self.at = Some(at);
        self
    }

    /// Who did it, or who was told.
    pub fn by(mut self, user: impl Into<Option<UserId>>) -> Self {
        self.user = user.into();
        self
    }

    /// How far up it was taken.
    pub fn rung(mut self, rung: i64) -> Self {
        self.rung = Some(rung);
        self
    }

    /// A remark; never a client's name, since partners see some steps.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Keeps it, at the time of the transaction unless another was said.
    pub async fn add(self, tx: &mut Tx, signal: SignalId) -> Result<()> {
        let written_at = tx.at();
        sql("insert into signal_steps (id, signal_id, kind, at, user_id, rung, note) values ($1, $2, $3, $4, $5, $6, $7)")
            .bind(Id::<Step>::new(written_at))
            .bind(signal)
            .bind(self.kind)
            .bind(self.at.unwrap_or(written_at))
            .bind(self.user)
            .bind(self.rung)
            .bind(self.note)
            .run(tx)
            .await
            .map(drop)
    }
}

/// Every step of a signal, the first one first. A time that somebody typed knows no seconds, so steps of one minute
/// stand in the order in which they were written down, and those of one moment by their rung.
pub async fn of(db: &mut impl Db, signal: SignalId) -> Result<Vec<StepLine>> {
    let mut steps: Vec<StepLine> = sql("select t.id, t.kind, t.at, t.user_id, u.name as user_name, u.name_latin as user_latin, t.rung, t.note
         from signal_steps t left join users u on u.id = t.user_id
         where t.signal_id = $1 order by t.at, t.rung nulls first, t.id")
    .bind(signal)
    .all(db)
    .await?;
    // The first 48 bits of an id are the millisecond in which it was made.
    steps.sort_by_key(|step| (step.at.as_second() / 60, step.id.uuid().as_u128() >> 80, step.rung));
    Ok(steps)
}
