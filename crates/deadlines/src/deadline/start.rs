//! Starting a deadline.

use super::{DeadlineId, Subject};
use crate::rules::CentreRules;
use access::Layer;
use base::{
    clock,
    ids::{CaseId, CentreId, PersonId, UserId},
    jiff::{Timestamp, civil::Date},
    rules::DeadlineRule,
};
use store::{Result, Tx, sql};

/// From when a deadline is counted: a moment, or a whole day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// From this moment.
    At(Timestamp),
    /// From the beginning of this day.
    On(Date),
}

impl Start {
    /// The moment.
    pub fn at(self) -> Timestamp {
        match self {
            Start::At(at) => at,
            Start::On(day) => clock::start_of(day),
        }
    }
}

impl From<Timestamp> for Start {
    fn from(at: Timestamp) -> Self {
        Start::At(at)
    }
}

impl From<Date> for Start {
    fn from(day: Date) -> Self {
        Start::On(day)
    }
}

/// A deadline about to be started. [`New::by`] and what follows it leave out what does not apply.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct New<'a> {
    /// The key of the rule: `plan-review`.
    pub rule: &'a str,
    /// The centre whose deadline it is.
    pub centre_id: CentreId,
    /// The case it belongs to, if it belongs to one.
    pub case_id: Option<CaseId>,
    /// The person it is about, if about one.
    pub person_id: Option<PersonId>,
    /// Who may know of it.
    pub layer: Layer,
    /// The record it is about.
    pub subject: Subject,
    /// Who answers for it; none: whoever leads the case, or the head of service.
    pub user_id: Option<UserId>,
    /// The number of the record, where it stands in no case. Never a name.
    pub reference: Option<&'a str>,
    /// What somebody who enters it by hand says of it. Never a name.
    pub about: Option<&'a str>,
    /// From when it is counted.
    pub from: Start,
}

impl<'a> New<'a> {
    /// A deadline of a centre by a rule, about a record, from a moment or a day; in the general layer.
    pub fn by(rule: &'a str, centre: CentreId, subject: Subject, from: impl Into<Start>) -> Self {
        New {
            rule,
            centre_id: centre,
            case_id: None,
            person_id: None,
            layer: Layer::General,
            subject,
            user_id: None,
            reference: None,
            about: None,
            from: from.into(),
        }
    }

    /// Of a case.
    #[must_use]
    pub fn of_case(self, case: CaseId) -> Self {
        New { case_id: Some(case), ..self }
    }

    /// About a person.
    #[must_use]
    pub fn about_person(self, person: PersonId) -> Self {
        New { person_id: Some(person), ..self }
    }

    /// In a layer.
    #[must_use]
    pub fn in_layer(self, layer: Layer) -> Self {
        New { layer, ..self }
    }

    /// For somebody to answer for.
    #[must_use]
    pub fn for_user(self, user: UserId) -> Self {
        New { user_id: Some(user), ..self }
    }

    /// Under the number of its record.
    #[must_use]
    pub fn under(self, reference: &'a str) -> Self {
        New { reference: Some(reference), ..self }
    }
}

/// Starts a deadline by the version of its rule that is in force for the centre on the day of the start; of a rule that
/// comes round, all of them. Gives the first of them; the one that runs already, or was started from the same moment,
/// when there is one. None when no version of the rule is in force on that day.
pub async fn start(tx: &mut Tx, new: New<'_>) -> Result<Option<DeadlineId>> {
    let from = new.from.at();
    if let Some(known) = known(tx, new.subject, new.rule, from).await? {
        return Ok(Some(known));
    }
    let rules = CentreRules::read(tx, new.centre_id).await?;
    let Some(rule) = rules.in_force(new.rule, clock::date_of(from)) else { return Ok(None) };
    let mut first = None;
    for (round, due_at) in (1_i64..).zip(rule.due_ats(from)) {
        let risk_at = rules.risk_at(&rule, from, due_at);
        let id = insert(tx, &new, &rule, round, (from, risk_at, due_at)).await?;
        first = first.or(Some(id));
    }
    Ok(first)
}

/// Starts a deadline whose day was told before it was a deadline, and stays: by the version of its rule that counts to that
/// day, else by the one in force. None when no version is in force on the day of the start.
///
/// # Errors
///
/// When the database fails.
pub async fn start_for(tx: &mut Tx, new: New<'_>, due_on: Date) -> Result<Option<DeadlineId>> {
    let from = new.from.at();
    if let Some(known) = known(tx, new.subject, new.rule, from).await? {
        return Ok(Some(known));
    }
    let rules = CentreRules::read(tx, new.centre_id).await?;
    let Some(rule) = rules.counting_to(new.rule, from, due_on) else { return Ok(None) };
    let counted = rule.due_at(from);
    let due_at = if clock::date_of(counted) == due_on { counted } else { clock::end_of(due_on) };
    let risk_at = rules.risk_at(&rule, from, due_at);
    insert(tx, &new, &rule, 1, (from, risk_at, due_at)).await.map(Some)
}

/// The deadline that makes a start a repeat.
async fn known(tx: &mut Tx, subject: Subject, rule: &str, from: Timestamp) -> Result<Option<DeadlineId>> {
    sql("select id from deadlines
         where subject_kind = $1 and subject_id = $2 and rule_key = $3 and (ended_at is null or started_at = $4)
         order by round, started_at, id limit 1")
    .bind(subject.kind)
    .bind(subject.id)
    .bind(rule)
    .bind(from)
    .maybe_value(tx)
    .await
}

async fn insert(
    tx: &mut Tx,
    new: &New<'_>,
    rule: &DeadlineRule,
    round: i64,
    (started_at, risk_at, due_at): (Timestamp, Timestamp, Timestamp),
) -> Result<DeadlineId> {
    let at = tx.at();
    let id = DeadlineId::new(at);
    sql("insert into deadlines (id, centre_id, case_id, person_id, layer, subject_kind, subject_id, reference, about, user_id,
             rule_key, rule_version, round, started_at, risk_at, due_at, lapses, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)")
    .bind(id)
    .bind(new.centre_id)
    .bind(new.case_id)
    .bind(new.person_id)
    .bind(new.layer)
    .bind(new.subject.kind)
    .bind(new.subject.id)
    .bind(new.reference)
    .bind(new.about)
    .bind(new.user_id)
    .bind(new.rule)
    .bind(&rule.version)
    .bind(round)
    .bind(started_at)
    .bind(risk_at)
    .bind(due_at)
    .bind(rule.lapses)
    .bind(at)
    .run(tx)
    .await?;
    Ok(id)
}
