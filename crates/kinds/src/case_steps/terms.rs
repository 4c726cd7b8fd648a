//! The deadlines that go along with a step: those that begin with it or hold until a day that it tells, those it meets
//! and those it makes needless.

use super::{NewStep, StepRecord};
use crate::{
    answers::Answers,
    case_kinds::{
        KindId,
        held::{self, STEP},
        write::RECORD,
    },
    permits::WriteKind,
    standing::StepId,
    w,
};
use access::{Layer, Permit, WebError};
use base::{
    Id, clock,
    ids::{CaseId, PersonId},
    jiff::{Timestamp, civil::Date},
    rules::{FieldKind, Start},
};
use deadlines::{New, Subject};
use store::{Result, Tx, sql};

/// A step that was recorded, and where.
#[derive(Debug, Clone, Copy)]
pub struct Recorded<'n> {
    /// The case.
    pub case: CaseId,
    /// The work of a kind.
    pub kind: KindId,
    /// Who may know of it.
    pub layer: Layer,
    /// Its id.
    pub id: StepId,
    /// What was recorded.
    pub new: &'n NewStep,
}

/// A step meets, makes needless and begins what its kind says, in this order: what it renews ends before it begins anew.
pub async fn follow(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    of: Recorded<'_>,
) -> std::result::Result<(), WebError> {
    let subject = Subject::new(RECORD, of.kind);
    for rule in &of.new.step.meets {
        deadlines::meet(tx, subject, rule, met_at(of.new.happened_on, tx.at())).await?;
    }
    for rule in &of.new.step.lifts {
        let why = of.new.step.name(permit.viewer.lang);
        deadlines::lift_quietly(tx, permit, subject, Some(rule), why).await?;
        held::lift(tx, permit, of.kind, Some(rule), why).await?;
    }
    for start in &of.new.step.starts {
        match &start.until {
            Some(until) => {
                renew(tx, of, &start.rule).await?;
                hold(tx, permit, of, start, until).await?;
            }
            None => {
                let from = from(start, &of.new.answers, (of.new.happened_on, tx.at()));
                begin(tx, permit, of, (start, from)).await?;
            }
        }
    }
    Ok(())
}

/// A step was corrected: what was counted from what is not so is counted anew.
pub async fn correct(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    of: Recorded<'_>,
    old: &StepRecord,
) -> std::result::Result<(), WebError> {
    let why = w::lifted_by_correction(permit.viewer.lang);
    let answers = &old.answers;
    for start in &of.new.step.starts {
        // What was counted from the moment of recording is counted from that moment still.
        let before = from(start, answers, (old.happened_on, old.recorded_at));
        let now = from(start, &of.new.answers, (of.new.happened_on, old.recorded_at));
        match &start.until {
            Some(until) => {
                let lifted =
                    deadlines::lift_quietly(tx, permit, Subject::new(STEP, old.id), Some(&start.rule), why)
                        .await?;
                // What was renewed meanwhile holds no more, whatever is corrected in it.
                if lifted > 0 || answers.date(until).is_none() {
                    hold(tx, permit, of, start, until).await?;
                }
            }
            None if before != now => {
                deadlines::lift_quietly(tx, permit, Subject::new(RECORD, of.kind), Some(&start.rule), why)
                    .await?;
                begin(tx, permit, of, (start, now)).await?;
            }
            None => {}
        }
    }
    Ok(())
}

async fn begin(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    of: Recorded<'_>,
    (start, from): (&Start, Option<deadlines::Start>),
) -> Result<()> {
    let Some(from) = from else { return Ok(()) };
    let subject = Subject::new(RECORD, of.kind);
    let deadline = New::by(&start.rule, permit.centre, subject, from).of_case(of.case).in_layer(of.layer);
    deadlines::start(tx, deadline).await.map(drop)
}

/// What a step tells the last day of is brought to mind before that day; nothing as long as no day was told.
async fn hold(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    of: Recorded<'_>,
    start: &Start,
    until: &str,
) -> Result<()> {
    let Some(day) = of.new.answers.date(until) else { return Ok(()) };
    let deadline = New::by(&start.rule, permit.centre, Subject::new(STEP, of.id), day)
        .of_case(of.case)
        .in_layer(of.layer);
    deadlines::start(tx, New { person_id: person(of.new), ..deadline }).await.map(drop)
}

/// What was recorded earlier at the same step, about the same person, is renewed.
async fn renew(tx: &mut Tx, of: Recorded<'_>, rule: &str) -> Result<()> {
    let earlier: Vec<StepId> = sql("select s.id from case_steps s
           join deadlines d on d.subject_id = s.id and d.subject_kind = 'case-step' and d.ended_at is null
          where s.case_kind_id = $1 and s.step = $2 and s.id <> $3 and d.rule_key = $4
            and (d.person_id = $5 or (d.person_id is null and cast($5 as uuid) is null))
          order by s.id")
    .bind(of.kind)
    .bind(&of.new.step.code)
    .bind(of.id)
    .bind(rule)
    .bind(person(of.new))
    .values(tx)
    .await?;
    for step in earlier {
        let at = met_at(of.new.happened_on, tx.at());
        deadlines::meet(tx, Subject::new(STEP, step), rule, at).await?;
    }
    Ok(())
}

/// Whom a step is about: whoever is named in it.
fn person(new: &NewStep) -> Option<PersonId> {
    let field = new.step.fields.iter().find(|field| field.kind == FieldKind::Person)?;
    new.answers.id(&field.code).map(Id::from_uuid)
}

/// From when a deadline is counted: the day or moment that was answered, else the day of the step, or the moment at which
/// it was recorded on its own day. None as long as that was not answered, or another answer was given than begins it.
fn from(
    start: &Start,
    answers: &Answers,
    (happened_on, recorded_at): (Date, Timestamp),
) -> Option<deadlines::Start> {
    if start.when.as_ref().is_some_and(|answered| !answers.is(answered)) {
        return None;
    }
    match start.from.as_deref() {
        Some(field) => {
            let day = answers.date(field).map(deadlines::Start::On);
            answers.moment(field).map(deadlines::Start::At).or(day)
        }
        None if happened_on == clock::date_of(recorded_at) => Some(deadlines::Start::At(recorded_at)),
        None => Some(deadlines::Start::On(happened_on)),
    }
}

/// What is recorded on its own day is met at that moment; what is recorded later, on the day it was.
fn met_at(happened_on: Date, now: Timestamp) -> Timestamp {
    if happened_on == clock::date_of(now) { now } else { clock::start_of(happened_on) }
}
