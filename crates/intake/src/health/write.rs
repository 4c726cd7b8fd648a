//! What is written down of the health of a child of a case, each with its entry in the trail.

use super::{
    DoctorId, Outcome, RecordId,
    form::{NewDoctor, NewRecord},
    read, w,
};
use access::{Answer, Permit, WebError, audit::Entry};
use base::{
    Code, clock,
    ids::{CaseId, PersonId},
};
use casework::{cases, permits::WriteTask};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Writes down what came of one thing in the calendar. [`WebError::Conflict`] when something stands there already.
pub async fn record(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    (case, person): (CaseId, PersonId),
    new: &NewRecord,
) -> Answer<RecordId> {
    belongs(tx, case, person).await?;
    let known: i64 = sql("select count(*) from health_records
                           where person_id = $1 and item = $2 and round = $3 and removed_at is null")
    .bind(person)
    .bind(&new.item)
    .bind(new.round)
    .value(tx)
    .await?;
    if known > 0 {
        return Err(WebError::Conflict(w::recorded_already(permit.viewer.lang).to_owned()));
    }
    let id = insert(tx, permit, (case, person), new).await?;
    Entry::under(permit, "health.recorded")
        .case(case)
        .record("person", person)
        .set("health_item", format!("{} {}", new.item, new.round))
        .set("outcome", new.outcome.code())
        .set("done_on", new.done_on.map(|day| day.to_string()))
        .write(tx)
        .await?;
    outbox::tell(tx, "health.recorded", &json!({ "case": case, "person": person, "record": id })).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}

/// Somebody looked at the card of vaccinations: what was due until today is done, though the days are not written down.
/// How many there were.
pub async fn record_card(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    (case, person): (CaseId, PersonId),
) -> Answer<usize> {
    let today = clock::date_of(tx.at());
    let told = read::of_case(tx, case, today).await?;
    let child = told.iter().find(|told| told.child.id == person).ok_or(WebError::NotFound)?;
    let on_card: Vec<_> = child.lines.iter().filter(|line| line.is_on_card()).collect();
    for line in &on_card {
        let new = NewRecord {
            item: line.item.code.clone(),
            round: line.round,
            outcome: Outcome::Earlier,
            done_on: None,
            place: None,
            reason: Some(w::by_the_card(permit.viewer.lang).to_owned()),
        };
        insert(tx, permit, (case, person), &new).await?;
    }
    Entry::under(permit, "health.card-seen")
        .case(case)
        .record("person", person)
        .set("health_items", on_card.iter().map(|line| line.item.code.clone()).collect::<Vec<_>>())
        .write(tx)
        .await?;
    outbox::tell(tx, "health.recorded", &json!({ "case": case, "person": person })).await?;
    cases::read::touch(tx, case).await?;
    Ok(on_card.len())
}

async fn insert(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    (case, person): (CaseId, PersonId),
    new: &NewRecord,
) -> Answer<RecordId> {
    let (at, id) = (tx.at(), RecordId::new(tx.at()));
    sql("insert into health_records (id, person_id, case_id, item, round, outcome, done_on, place, reason, user_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
    .bind(id)
    .bind(person)
    .bind(case)
    .bind(&new.item)
    .bind(new.round)
    .bind(new.outcome)
    .bind(new.done_on)
    .bind(new.place.as_deref())
    .bind(new.reason.as_deref())
    .bind(permit.viewer.user)
    .bind(at)
    .run(tx)
    .await?;
    Ok(id)
}

/// Takes back what was written down by mistake: it is due again, and the trail keeps what stood there.
pub async fn take_back(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    (case, person): (CaseId, PersonId),
    id: RecordId,
) -> Answer<()> {
    belongs(tx, case, person).await?;
    let at = tx.at();
    let gone = sql("update health_records set removed_at = $3, removed_by = $4
                     where id = $1 and person_id = $2 and removed_at is null")
    .bind(id)
    .bind(person)
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    if gone == 0 {
        return Err(WebError::NotFound);
    }
    Entry::under(permit, "health.taken-back")
        .case(case)
        .record("person", person)
        .set("health_record", id.to_string())
        .write(tx)
        .await?;
    Ok(cases::read::touch(tx, case).await?)
}

/// Writes down which general practitioner was chosen for a child; the one before stays with the child as its past.
pub async fn choose_doctor(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    (case, person): (CaseId, PersonId),
    new: &NewDoctor,
) -> Answer<DoctorId> {
    belongs(tx, case, person).await?;
    let (at, id) = (tx.at(), DoctorId::new(tx.at()));
    sql("update general_practitioners set ended_at = $2 where person_id = $1 and ended_at is null")
        .bind(person)
        .bind(at)
        .run(tx)
        .await?;
    sql("insert into general_practitioners (id, person_id, case_id, name, practice, phone, chosen_on, user_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(id)
    .bind(person)
    .bind(case)
    .bind(&new.name)
    .bind(new.practice.as_deref())
    .bind(new.phone.as_deref())
    .bind(new.chosen_on)
    .bind(permit.viewer.user)
    .bind(at)
    .run(tx)
    .await?;
    Entry::under(permit, "doctor.chosen")
        .case(case)
        .record("person", person)
        .set("doctor", new.name.as_str())
        .set("chosen_on", new.chosen_on.to_string())
        .write(tx)
        .await?;
    outbox::tell(tx, "doctor.chosen", &json!({ "case": case, "person": person })).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}

/// [`WebError::NotFound`] unless the person is a child of the case.
async fn belongs(tx: &mut Tx, case: CaseId, person: PersonId) -> Answer<()> {
    let known: i64 =
        sql("select count(*) from case_people where case_id = $1 and person_id = $2 and role = 'child'")
            .bind(case)
            .bind(person)
            .value(tx)
            .await?;
    if known > 0 { Ok(()) } else { Err(WebError::NotFound) }
}
