//! Receiving a signal: number, persons, clock, first step and first alert, in one transaction.

use super::{Channel, ChildState, NewSignal, StepKind, escalate, owed, steps::NewStep, terms, w};
use crate::permits::CreateSignal;
use access::{Answer, Permit, WebError, audit::Entry, permit::permit_outside};
use base::{
    Code, FieldErrors, Lang, Problem, clock,
    ids::{CentreId, PersonId, SignalId, WardId},
    jiff::civil::Date,
};
use people::{NewPerson, Precision, Sex, contacts::NewContact};
use serde_json::json;
use store::{Db, Tx, numbering, outbox, sql};

/// Receives a signal. The ward must be one that the permit's centre answers for; otherwise the field is told.
pub async fn receive(tx: &mut Tx, permit: &Permit<CreateSignal>, new: &NewSignal) -> Answer<SignalId> {
    if let Some(ward) = new.call.ward
        && centre_of(tx, ward).await? != Some(permit.centre)
    {
        return Err(FieldErrors::one("ward_id", Problem::NotOffered).into());
    }
    let (mother, child) = enter_people(tx, permit, new).await?;
    let id = insert(tx, permit, new, mother, child).await?;
    for reason in &new.call.reasons {
        sql("insert into signal_reasons (signal_id, reason) values ($1, $2)")
            .bind(id)
            .bind(*reason)
            .run(tx)
            .await?;
    }
    let (reference, _) = super::read::reference_and_centre(tx, id).await?;
    owed::received(tx, permit.centre, (id, &reference), new.call.called_at, new.call.reporter_role).await?;
    NewStep::new(StepKind::Received).by(permit.viewer.user_id()).add(tx, id).await?;
    outbox::tell(tx, "signal.received", &json!({ "signal": id, "centre": permit.centre })).await?;
    escalate::begin(tx, id).await?;
    Ok(id)
}

/// The centre that answers the signals of a ward; none when the ward is closed or not known.
pub async fn centre_of(db: &mut impl Db, ward: WardId) -> store::Result<Option<CentreId>> {
    sql("select centre_id from wards where id = $1 and closed_on is null").bind(ward).maybe_value(db).await
}

/// The mother and the child become persons, so that nothing is typed again when a case is opened. An older child may
/// be reported without a word about the mother.
async fn enter_people(
    tx: &mut Tx,
    permit: &Permit<CreateSignal>,
    new: &NewSignal,
) -> Answer<(Option<PersonId>, PersonId)> {
    // Who may bring a signal brings these two with it, whatever else they may do with people.
    let leave = permit_outside(&permit.viewer, permit.centre);
    let is_told = new.mother_name.is_some() || new.mother_phone.is_some();
    let mother = if is_told || new.call.child_state != ChildState::Older {
        let line = new.mother_name.as_deref().unwrap_or_default();
        let mother = NewPerson { sex: Sex::Female, ..NewPerson::from_line(line) };
        let mother = people::register(tx, &leave, &mother).await?;
        if let Some(phone) = &new.mother_phone {
            people::contacts::add_contact(tx, &leave, mother, &NewContact::phone(phone)).await?;
        }
        Some(mother)
    } else {
        None
    };
    let child = people::register(tx, &leave, &child(new, mother)).await?;
    Ok((mother, child))
}

fn child(new: &NewSignal, mother: Option<PersonId>) -> NewPerson {
    let named = new.child_name.as_deref().map(NewPerson::from_line);
    match (new.call.child_state, named) {
        (ChildState::Unborn, _) => NewPerson::unborn(mother, new.child_on),
        (ChildState::Newborn, None) => NewPerson::newborn(mother, Sex::Unknown, new.child_on),
        (ChildState::Newborn | ChildState::Older, named) => {
            let precision = if new.child_on.is_some() { Precision::Exact } else { Precision::None };
            NewPerson { mother, born_on: new.child_on, precision, ..named.unwrap_or_default() }
        }
    }
}

async fn insert(
    tx: &mut Tx,
    permit: &Permit<CreateSignal>,
    new: &NewSignal,
    mother: Option<PersonId>,
    child: PersonId,
) -> Answer<SignalId> {
    let (at, id, call) = (tx.at(), SignalId::new(tx.at()), &new.call);
    let today = clock::date_of(at);
    let number = numbering::next(tx, permit.centre, "signal", today).await?;
    let reference = reference(today, number);
    let term = terms::first_meeting(tx, permit.centre, call.called_at).await?;
    let take_up_by = terms::acceptance(tx, permit.centre, at).await?;
    sql("insert into signals (id, centre_id, ward_id, year, number, reference, channel, reporter_role, reporter_name,
             reporter_phone, called_at, received_at, mother_id, child_id, child_state, risk, said, rule_key, rule_version,
             due_at, stage, version, created_at, created_by, take_up_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, 1, $12, $22,
             $23)")
    .bind(id)
    .bind(permit.centre)
    .bind(call.ward)
    .bind(i64::from(today.year()))
    .bind(number)
    .bind(reference.as_str())
    .bind(call.channel)
    .bind(call.reporter_role)
    .bind(call.reporter_name.as_deref())
    .bind(call.reporter_phone.as_deref())
    .bind(call.called_at)
    .bind(at)
    .bind(mother)
    .bind(child)
    .bind(call.child_state)
    .bind(call.risk)
    .bind(call.said.as_str())
    .bind(term.rule_key)
    .bind(term.rule_version)
    .bind(term.due_at)
    .bind(super::Stage::Received)
    .bind(permit.viewer.user_id())
    .bind(take_up_by)
    .run(tx)
    .await?;
    record(tx, permit, new, id, &reference).await?;
    Ok(id)
}

/// What a signal is called: the year and a number of four digits at least, behind the letter for signals.
fn reference(date: Date, number: i64) -> String {
    // Kept once, in Bulgarian, since it is read out on the telephone and written on paper.
    w::reference(Lang::Bg, format!("{number:04}"), date.year().to_string())
}

async fn record(
    tx: &mut Tx,
    permit: &Permit<CreateSignal>,
    new: &NewSignal,
    id: SignalId,
    reference: &str,
) -> Result<(), WebError> {
    let call = &new.call;
    let reasons: Vec<_> = call.reasons.iter().map(|reason| reason.code()).collect();
    Entry::under(permit, "signal.received")
        .record("signal", id)
        .signal(id)
        .set("reference", reference)
        .set("ward_id", call.ward.map(|ward| ward.to_string()))
        .set("channel", call.channel.code())
        .set("reporter_role", call.reporter_role.code())
        .set("called_at", call.called_at.to_string())
        .set("child_state", call.child_state.code())
        .set("risk", call.risk.code())
        .set("reasons", reasons)
        .write(tx)
        .await?;
    Ok(())
}

impl Channel {
    /// True when no worker of the centre took part.
    pub const fn is_outside(self) -> bool {
        matches!(self, Channel::WardLink | Channel::PublicForm)
    }
}
