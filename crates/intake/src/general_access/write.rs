//! A contact comes into the register, the term of a named person begins and ends.

use super::{
    ContactId, Outcome, PeriodId, TERM, Whom,
    form::{Audience, NewContact, NewEnd},
    paper, w,
};
use crate::{permits::WriteGeneralAccess, terms};
use access::{Act, Answer, Permit, Viewer, WebError, audit::Entry, permit::permit_outside};
use base::{
    Code, FieldErrors, Lang, Problem, clock,
    ids::{CentreId, PersonId},
    jiff::civil::Date,
};
use deadlines::{New, Subject};
use documents::Source;
use people::{permits::CreatePerson, picker::Picked};
use store::{Tx, numbering, outbox, sql};

/// Puts a contact into the register of the permit's centre.
pub async fn record(tx: &mut Tx, permit: &Permit<WriteGeneralAccess>, new: NewContact) -> Answer<ContactId> {
    let (at, id) = (tx.at(), ContactId::new(tx.at()));
    let (audience, [people, children, families], period) = match new.whom {
        Whom::Anonymous => (Audience::Anonymous, [1, 0, 0], None),
        Whom::Group { people, children, families } => (Audience::Group, [people, children, families], None),
        Whom::Named(picked) => {
            let person = person(tx, permit, picked).await?;
            (Audience::Named, [1, 0, 0], Some(period(tx, permit, person, new.on).await?))
        }
    };
    let number = numbering::next(tx, permit.centre, "general-access", new.on).await?;
    // Kept once, in Bulgarian, since it is written on paper.
    let reference = w::reference(Lang::Bg, format!("{number:04}"), new.on.year().to_string());
    sql("insert into general_access (id, centre_id, year, number, reference, on_day, place, place_text, topic, kind, audience,
             period_id, people, children, families, materials, text, user_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)")
    .bind(id)
    .bind(permit.centre)
    .bind(i64::from(new.on.year()))
    .bind(number)
    .bind(&reference)
    .bind(new.on)
    .bind(new.place)
    .bind(new.place_text.as_deref())
    .bind(&new.topic)
    .bind(new.kind)
    .bind(audience)
    .bind(period)
    .bind(people)
    .bind(children)
    .bind(families)
    .bind(new.materials)
    .bind(&new.text)
    .bind(permit.viewer.user)
    .bind(at)
    .run(tx)
    .await?;
    Entry::under(permit, "general-access.recorded")
        .record("general-access", id)
        .set("reference", reference)
        .set("on_day", new.on.to_string())
        .set("kind", new.kind.code())
        .set("topic", new.topic)
        .set("people", people)
        .write(tx)
        .await?;
    let payload = serde_json::json!({ "general_access": id, "centre": permit.centre });
    outbox::tell(tx, "general-access.recorded", &payload).await?;
    Ok(id)
}

/// Somebody whom the centre knows, or who is entered now.
async fn person(tx: &mut Tx, permit: &Permit<WriteGeneralAccess>, picked: Picked) -> Answer<PersonId> {
    // Who may write here brings people with them, whatever else they may do with people.
    let leave = permit_outside::<CreatePerson>(&permit.viewer, permit.centre);
    let person = picked.resolve(tx, &leave, |_| {}).await?;
    if is_of(tx, permit.centre, person).await? {
        Ok(person)
    } else {
        Err(FieldErrors::one("person_q", Problem::NotOffered).into())
    }
}

/// True when the centre keeps the person.
pub async fn is_of(tx: &mut Tx, centre: CentreId, person: PersonId) -> Answer<bool> {
    let known: i64 =
        sql("select count(*) from persons where id = $1 and centre_id = $2 and merged_into is null")
            .bind(person)
            .bind(centre)
            .value(tx)
            .await?;
    Ok(known > 0)
}

/// The time that runs for a person; it begins with this contact when none does.
async fn period(
    tx: &mut Tx,
    permit: &Permit<WriteGeneralAccess>,
    person: PersonId,
    on: Date,
) -> Answer<PeriodId> {
    let running: Option<(PeriodId, Date)> = sql("select id, first_on from general_access_periods
          where person_id = $1 and centre_id = $2 and ended_on is null order by first_on, id limit 1")
    .bind(person)
    .bind(permit.centre)
    .maybe(tx)
    .await?;
    match running {
        // A contact that is written down later may be the first one: the term is counted anew.
        Some((id, first_on)) if on < first_on => {
            let why = w::counted_anew(permit.viewer.lang);
            deadlines::lift(tx, permit, subject(id), TERM, why).await?;
            let term = start(tx, permit.centre, (id, person), on).await?;
            sql("update general_access_periods set first_on = $2, ends_on = $3, rule_version = $4, version = version + 1
                  where id = $1")
            .bind(id)
            .bind(on)
            .bind(term.due_on)
            .bind(term.version)
            .run(tx)
            .await?;
            Ok(id)
        }
        Some((id, _)) => Ok(id),
        None => begin(tx, permit, person, on).await,
    }
}

async fn begin(
    tx: &mut Tx,
    permit: &Permit<WriteGeneralAccess>,
    person: PersonId,
    on: Date,
) -> Answer<PeriodId> {
    let (at, id) = (tx.at(), PeriodId::new(tx.at()));
    let term = start(tx, permit.centre, (id, person), on).await?;
    sql("insert into general_access_periods (id, centre_id, person_id, first_on, ends_on, rule_key, rule_version, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, 1, $8)")
    .bind(id)
    .bind(permit.centre)
    .bind(person)
    .bind(on)
    .bind(term.due_on)
    .bind(term.key)
    .bind(term.version)
    .bind(at)
    .run(tx)
    .await?;
    Ok(id)
}

/// What the deadline of somebody's time is about.
fn subject(period: PeriodId) -> Subject {
    Subject::new("general-access-period", period)
}

async fn start(
    tx: &mut Tx,
    centre: CentreId,
    (period, person): (PeriodId, PersonId),
    on: Date,
) -> Answer<terms::Term> {
    let new = New::by(TERM, centre, subject(period), on).about_person(person);
    // Before the act there was no general access to record.
    let too_early = || WebError::Fields(FieldErrors::one("on", Problem::NotOffered));
    terms::start(tx, new).await?.ok_or_else(too_early)
}

/// Ends the time of a person.
pub async fn end(
    tx: &mut Tx,
    permit: &Permit<WriteGeneralAccess>,
    period: PeriodId,
    version: i64,
    new: &NewEnd,
) -> Answer<()> {
    let ended = sql("update general_access_periods set ended_on = $3, outcome = $4, note = $5, ended_by = $6, version = version + 1
                      where id = $1 and version = $2 and ended_on is null")
    .bind(period)
    .bind(version)
    .bind(new.on)
    .bind(new.outcome)
    .bind(new.note.as_deref())
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    if ended == 0 {
        return Err(WebError::Stale);
    }
    deadlines::meet(tx, subject(period), TERM, clock::start_of(new.on)).await?;
    Entry::under(permit, "general-access.ended")
        .record("general-access-period", period)
        .set("outcome", new.outcome.code())
        .set("ended_on", new.on.to_string())
        .write(tx)
        .await?;
    sheet(tx, &permit.viewer, period).await
}

/// Keeps what the sheet tells as the time ends.
async fn sheet(tx: &mut Tx, viewer: &Viewer, period: PeriodId) -> Answer<()> {
    let source = Source { kind: "general-access-period", id: period.uuid() };
    documents::as_signed(tx, viewer, paper::PAPERS, source).await
}

/// It turned into a request: the time ends with it. Nothing happens when it had ended already.
pub async fn turn_into_request<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    period: PeriodId,
    on: Date,
) -> Answer<()> {
    let ended = sql(
        "update general_access_periods set ended_on = $3, outcome = $4, ended_by = $5, version = version + 1
          where id = $1 and centre_id = $2 and ended_on is null",
    )
    .bind(period)
    .bind(permit.centre)
    .bind(on)
    .bind(Outcome::Request)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    if ended == 0 {
        return Ok(());
    }
    deadlines::meet(tx, subject(period), TERM, clock::start_of(on)).await?;
    sheet(tx, &permit.viewer, period).await
}
