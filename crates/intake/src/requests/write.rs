//! A request comes into the register: number, people, papers, first step, in one transaction.

use super::{
    form::{NewRequest, Wanted},
    w,
};
use crate::{
    general_access::{self, PeriodId},
    law::Law,
    paper, papers,
    permits::{CreateRequest, WriteRequest},
    record::{
        RequestId, RequestView, read,
        steps::{NewStep, StepKind},
        subject,
    },
    state::State,
    terms,
    ways::{Urgency, Way},
};
use access::{Answer, Permit, WebError, audit::Entry, permit::permit_outside, secret::SEALED};
use base::{Code, FieldErrors, Lang, Problem, clock, ids::PersonId, jiff::civil::Date};
use casework::cases::PersonRole;
use deadlines::New;
use people::{NewPerson, Sex, permits::CreatePerson, picker::Picked};
use std::collections::BTreeSet;
use store::{Tx, numbering, outbox, sql};

/// Registers a request in the centre of the permit. `period` is the general access that it grew from.
pub async fn register(
    tx: &mut Tx,
    permit: &Permit<CreateRequest>,
    new: NewRequest,
    period: Option<PeriodId>,
) -> Answer<RequestId> {
    new.referral.check(tx, permit.centre).await?;
    let (asks, role) = new.asks.clone();
    let asks = person(tx, permit, asks, role, "person_q").await?;
    let child = match new.child.clone() {
        Some(child) => Some(person(tx, permit, child, PersonRole::Child, "child_q").await?),
        None => None,
    };
    let other = match new.other.clone() {
        Some((other, role)) => Some((person(tx, permit, other, role, "other_q").await?, role)),
        None => None,
    };
    let (id, reference) = insert(tx, permit, &new, period).await?;
    let child = child.map(|child| (child, PersonRole::Child));
    for (place, (person, role)) in std::iter::once((asks, role)).chain(child).chain(other).enumerate() {
        sql("insert into request_people (request_id, person_id, role, asks) values ($1, $2, $3, $4)
             on conflict (request_id, person_id) do nothing")
        .bind(id)
        .bind(person)
        .bind(role)
        .bind(place == 0)
        .run(tx)
        .await?;
    }
    lists(tx, id, &new.wanted).await?;
    new.referral.keep_services(tx, id).await?;
    let missing = ask_for_papers(tx, permit, id, &new).await?;
    papers::run_family_term(tx, permit, id, papers::Why::Came(new.received_on)).await?;
    let decided = New::by(terms::DECISION, permit.centre, subject(id), new.received_on);
    terms::start(tx, decided.under(&reference)).await?;
    if missing {
        sql("update requests set state = $2 where id = $1")
            .bind(id)
            .bind(State::WaitingPapers)
            .run(tx)
            .await?;
    }
    if let Some(period) = period {
        general_access::write::turn_into_request(tx, permit, period, new.received_on).await?;
    }
    NewStep::saying(StepKind::Received, new.received_on, "").add(tx, &permit.viewer, id).await?;
    entry(permit, id, &reference, &new).write(tx).await?;
    let payload = serde_json::json!({ "request": id, "centre": permit.centre, "way": new.way.code() });
    outbox::tell(tx, "request.received", &payload).await?;
    paper::signed(tx, &permit.viewer, id).await?;
    Ok(id)
}

/// Somebody whom the centre knows, or who is entered now.
async fn person(
    tx: &mut Tx,
    permit: &Permit<CreateRequest>,
    picked: Picked,
    role: PersonRole,
    field: &'static str,
) -> Answer<PersonId> {
    // Who may write here brings people with them, whatever else they may do with people.
    let leave = permit_outside::<CreatePerson>(&permit.viewer, permit.centre);
    let complete = |new: &mut NewPerson| match role {
        PersonRole::Mother => new.sex = Sex::Female,
        PersonRole::Father => new.sex = Sex::Male,
        PersonRole::Child
        | PersonRole::Kin
        | PersonRole::Carer
        | PersonRole::Candidate
        | PersonRole::Other => {}
    };
    let person = picked.resolve(tx, &leave, complete).await?;
    if general_access::write::is_of(tx, permit.centre, person).await? {
        Ok(person)
    } else {
        Err(FieldErrors::one(field, Problem::NotOffered).into())
    }
}

async fn insert(
    tx: &mut Tx,
    permit: &Permit<CreateRequest>,
    new: &NewRequest,
    period: Option<PeriodId>,
) -> Answer<(RequestId, String)> {
    let (at, id) = (tx.at(), RequestId::new(tx.at()));
    let number = numbering::next(tx, permit.centre, "request", new.received_on).await?;
    let reference = reference(new.received_on, number);
    let wanted = &new.wanted;
    sql("insert into requests (id, centre_id, year, number, reference, way, channel, received_on, organisation_id,
             referral_number, referral_on, term_months, settlement_code, settlement, programme, urgency, urgency_reason,
             wish, state, period_id, version, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 1, $21, $22)")
    .bind(id)
    .bind(permit.centre)
    .bind(i64::from(new.received_on.year()))
    .bind(number)
    .bind(&reference)
    .bind(new.way)
    .bind(new.channel)
    .bind(new.received_on)
    .bind(new.referral.organisation)
    .bind(new.referral.number.as_deref())
    .bind(new.referral.on)
    .bind(new.referral.term_months)
    .bind(wanted.settlement_code.as_deref())
    .bind(&wanted.settlement)
    .bind(wanted.programme.as_deref())
    .bind(wanted.urgency)
    .bind(wanted.urgency_reason.as_deref())
    .bind(&wanted.wish)
    .bind(State::Received)
    .bind(period)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Ok((id, reference))
}

/// What a request is called: kept once, in Bulgarian, since it is written on paper.
fn reference(date: Date, number: i64) -> String {
    w::reference(Lang::Bg, format!("{number:04}"), date.year().to_string())
}

async fn lists(tx: &mut Tx, id: RequestId, wanted: &Wanted) -> Answer<()> {
    for service in &wanted.services {
        sql("insert into request_services (request_id, service) values ($1, $2) on conflict do nothing")
            .bind(id)
            .bind(service)
            .run(tx)
            .await?;
    }
    for group in &wanted.groups {
        sql("insert into request_groups (request_id, target_group) values ($1, $2) on conflict do nothing")
            .bind(id)
            .bind(group)
            .run(tx)
            .await?;
    }
    Ok(())
}

/// What was brought is on the list as received, what is needed and was not brought is asked for. True when something
/// is missing.
async fn ask_for_papers(
    tx: &mut Tx,
    permit: &Permit<CreateRequest>,
    id: RequestId,
    new: &NewRequest,
) -> Answer<bool> {
    let mut missing = false;
    for paper in Law::shipped().papers_of(new.way) {
        let brought = new.brought.contains(&paper.code);
        if brought || paper.needed {
            let received = brought.then_some(new.received_on);
            papers::write::put(tx, permit, id, &paper.code, (new.received_on, received)).await?;
            missing |= !brought;
        }
    }
    Ok(missing)
}

fn entry(permit: &Permit<CreateRequest>, id: RequestId, reference: &str, new: &NewRequest) -> Entry {
    Entry::under(permit, "request.received")
        .record("request", id)
        .set("reference", reference)
        .set("way", new.way.code())
        .set("channel", new.channel.code())
        .set("received_on", new.received_on.to_string())
        .set("services", new.wanted.services.clone())
        .set("target_groups", new.wanted.groups.clone())
        .set("programme", new.wanted.programme.clone())
        .set("urgency", new.wanted.urgency.code())
        .set("referral_number", new.referral.number.clone())
}

/// Changes what is wanted as it was read at `version`.
pub async fn change(
    tx: &mut Tx,
    permit: &Permit<WriteRequest>,
    before: &RequestView,
    version: i64,
    new: &Wanted,
) -> Answer<()> {
    let id = before.id;
    let (programme, groups) = read::untold(tx, id).await?;
    let new = &untouched(new, before, (&programme, &groups));
    if !before.state.is_open() {
        let state = before.state.label(permit.viewer.lang);
        return Err(WebError::Conflict(w::ended_not_changed(permit.viewer.lang, state)));
    }
    let changed =
        sql("update requests set settlement_code = $3, settlement = $4, programme = $5, urgency = $6,
                              urgency_reason = $7, wish = $8, version = version + 1
                        where id = $1 and version = $2")
        .bind(id)
        .bind(version)
        .bind(new.settlement_code.as_deref())
        .bind(&new.settlement)
        .bind(new.programme.as_deref())
        .bind(new.urgency)
        .bind(new.urgency_reason.as_deref())
        .bind(&new.wish)
        .run(tx)
        .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    sql("delete from request_services where request_id = $1").bind(id).run(tx).await?;
    sql("delete from request_groups where request_id = $1").bind(id).run(tx).await?;
    lists(tx, id, new).await?;
    let on = clock::date_of(tx.at());
    NewStep::saying(StepKind::Changed, on, "").add(tx, &permit.viewer, id).await?;
    Entry::under(permit, "request.changed")
        .record("request", id)
        .change("services", before.services.clone(), new.services.clone())
        .change("target_groups", groups, new.groups.clone())
        .change("programme", programme, new.programme.clone())
        .change("urgency", before.urgency.code(), new.urgency.code())
        .change("settlement_code", before.settlement_code.clone(), new.settlement_code.clone())
        .write(tx)
        .await?;
    // How urgent it is and in which programme, the centre decides; the application tells what the family asks for.
    let services = |of: &[String]| of.iter().cloned().collect::<BTreeSet<_>>();
    if before.wish == new.wish && services(&before.services) == services(&new.services) {
        return Ok(());
    }
    paper::corrected(tx, &permit.viewer, id).await
}

/// What is wanted, with what the one who changes it may not know left as it stands.
fn untouched(
    new: &Wanted,
    before: &RequestView,
    (programme, groups): (&Option<String>, &[String]),
) -> Wanted {
    let mut new = new.clone();
    if before.programme.as_deref() == Some(SEALED) {
        new.programme.clone_from(programme);
    }
    if before.groups.iter().any(|code| code == SEALED) {
        let untold = groups.iter().filter(|code| !before.groups.contains(code));
        new.groups.extend(untold.cloned());
    }
    new
}

/// True when a request of this way and urgency should not wait for its turn.
pub const fn presses(way: Way, urgency: Urgency) -> bool {
    matches!((way, urgency), (Way::Protection | Way::Court, _) | (_, Urgency::Urgent))
}
