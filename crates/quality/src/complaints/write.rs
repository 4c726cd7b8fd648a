//! A complaint comes into the register, and what is done with it. Each with its audit entry in one transaction.

use super::{
    Against, NewComplaint, NewStep, State, TERM, Who,
    read::{self, Complaint},
    steps::{self, Happened, NewAnswer},
    subject, told, w,
};
use crate::permits::{AssignComplaint, CreateComplaint, WriteComplaint};
use access::{Answer, Permit, WebError, audit::Entry};
use base::{
    Code, FieldErrors, Lang, Problem, clock,
    ids::{ComplaintId, UserId},
    jiff::{Timestamp, civil::Date},
};
use deadlines::New;
use store::{Tx, numbering, outbox, sql};

/// Puts a complaint into the register of the permit's centre, starts the term of its answer and tells whoever gives it to
/// a colleague.
pub async fn receive(
    tx: &mut Tx,
    permit: &Permit<CreateComplaint>,
    new: &NewComplaint,
    base_url: &str,
) -> Answer<ComplaintId> {
    check(tx, permit, new).await?;
    let (at, id) = (tx.at(), ComplaintId::new(tx.at()));
    let number = numbering::next(tx, permit.centre, "complaint", new.received_on).await?;
    // Kept once, in Bulgarian, since it is written on paper.
    let reference = w::reference(Lang::Bg, format!("{number:04}"), new.received_on.year().to_string());
    let (name, contact, person) = match &new.who {
        Who::Named(name, contact) => (Some(name.as_str()), contact.as_deref(), None),
        Who::Person(person, contact) => (None, contact.as_deref(), Some(*person)),
        Who::Anonymous => (None, None, None),
    };
    sql("insert into complaints (id, centre_id, year, number, reference, received_on, channel, sender, sender_name,
             sender_contact, person_id, is_child, reason, against, about_user_id, text, is_confidential, state, version,
             created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1, $19, $20)")
    .bind(id)
    .bind(permit.centre)
    .bind(i64::from(new.received_on.year()))
    .bind(number)
    .bind(&reference)
    .bind(new.received_on)
    .bind(new.channel)
    .bind(new.who.sender())
    .bind(name)
    .bind(contact)
    .bind(person)
    .bind(new.is_child)
    .bind(new.reason)
    .bind(new.against)
    .bind(new.about)
    .bind(&new.text)
    .bind(new.is_confidential)
    .bind(State::Received)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    let term = New::by(TERM, permit.centre, subject(id), new.received_on).under(&reference);
    if deadlines::start(tx, term).await?.is_none() {
        // No rule was in force on that day: a slip of the pen.
        return Err(FieldErrors::one("received_on", Problem::NotOffered).into());
    }
    steps::add(tx, &permit.viewer, id, Happened::Received, (new.received_on, "")).await?;
    told::of_new(tx, (id, &reference), permit.centre, permit.viewer.user_id(), base_url).await?;
    // Who complains, about whom and in which words stays out of the trail.
    Entry::under(permit, "complaint.received")
        .record("complaint", id)
        .set("reference", reference)
        .set("channel", new.channel.code())
        .set("received_on", new.received_on.to_string())
        .write(tx)
        .await?;
    outbox::tell(tx, "complaint.received", &serde_json::json!({ "complaint": id, "centre": permit.centre }))
        .await?;
    Ok(id)
}

/// Whoever is named must be of this centre.
async fn check(tx: &mut Tx, permit: &Permit<CreateComplaint>, new: &NewComplaint) -> Answer<()> {
    if let Who::Person(person, _) = new.who {
        let known: i64 =
            sql("select count(*) from persons where id = $1 and centre_id = $2 and merged_into is null")
                .bind(person)
                .bind(permit.centre)
                .value(tx)
                .await?;
        if known == 0 {
            return Err(FieldErrors::one("person_q", Problem::NotOffered).into());
        }
    }
    if let Some(about) = new.about {
        let colleagues = read::colleagues(tx, permit.centre).await?;
        let is_offered =
            colleagues.iter().any(|one| one.id == about && (new.against != Against::Head || one.is_head));
        if !is_offered {
            return Err(FieldErrors::one("about_user_id", Problem::NotOffered).into());
        }
    }
    Ok(())
}

/// Says who looks into a complaint: never whoever it is about.
pub async fn assign(
    tx: &mut Tx,
    permit: &Permit<AssignComplaint>,
    complaint: &Complaint,
    version: i64,
    handler: UserId,
) -> Answer<()> {
    let colleagues = read::colleagues(tx, permit.centre).await?;
    let one = colleagues.iter().find(|one| one.id == handler).ok_or(Problem::NotOffered);
    let one = one.and_then(|one| {
        let may = read::may_handle(one, complaint.against, complaint.about_user_id);
        if may { Ok(one) } else { Err(Problem::said("about-them", w::problem_about_them)) }
    });
    let one = one.map_err(|problem| FieldErrors::one("handler_id", problem))?;
    make(tx, permit.viewer.lang, complaint, version, &NewStep::Assign(handler)).await?;
    sql("update complaints set handler_id = $2 where id = $1")
        .bind(complaint.id)
        .bind(handler)
        .run(tx)
        .await?;
    deadlines::hand_over(tx, subject(complaint.id), TERM, handler).await?;
    let on = clock::date_of(tx.at());
    steps::add(tx, &permit.viewer, complaint.id, Happened::Assign, (on, &one.name)).await?;
    Entry::under(permit, "complaint.assigned")
        .change("handler_id", complaint.handler_id.map(|id| id.to_string()), handler.to_string())
        .write(tx)
        .await?;
    Ok(())
}

/// Makes any other step.
pub async fn step(
    tx: &mut Tx,
    permit: &Permit<WriteComplaint>,
    complaint: &Complaint,
    version: i64,
    new: &NewStep,
) -> Answer<()> {
    let to = make(tx, permit.viewer.lang, complaint, version, new).await?;
    let said = match new {
        NewStep::Assign(_) => return Err(WebError::Forbidden),
        NewStep::Acknowledge(on, text) => (*on, text.as_deref().unwrap_or_default()),
        NewStep::LookInto(on, text) => (*on, text.as_str()),
        NewStep::Answer(answer) => {
            close(tx, complaint.id, answer).await?;
            deadlines::meet(tx, subject(complaint.id), TERM, moment(tx.at(), answer.on)).await?;
            (answer.on, answer.text.as_str())
        }
        NewStep::Withdraw(on, text) => {
            sql("update complaints set outcome = 'withdrawn', closed_on = $2 where id = $1")
                .bind(complaint.id)
                .bind(*on)
                .run(tx)
                .await?;
            let why = w::lifted_withdrawn(permit.viewer.lang);
            deadlines::lift(tx, permit, subject(complaint.id), TERM, why).await?;
            (*on, text.as_str())
        }
    };
    steps::add(tx, &permit.viewer, complaint.id, new.step().into(), said).await?;
    let mut entry = Entry::under(permit, action(new)).change("state", complaint.state.code(), to.code());
    if let NewStep::Answer(answer) = new {
        entry = entry.set("outcome", answer.outcome.code());
    }
    entry.write(tx).await?;
    let told = serde_json::json!({ "complaint": complaint.id, "centre": permit.centre, "state": to.code() });
    outbox::tell(tx, "complaint.changed", &told).await?;
    Ok(())
}

const fn action(new: &NewStep) -> &'static str {
    match new {
        NewStep::Assign(_) => "complaint.assigned",
        NewStep::Acknowledge(..) => "complaint.acknowledged",
        NewStep::LookInto(..) => "complaint.looked-into",
        NewStep::Answer(_) => "complaint.answered",
        NewStep::Withdraw(..) => "complaint.withdrawn",
    }
}

/// Goes where the table says, or tells that the complaint is past it; only when nobody changed it since `version`.
async fn make(tx: &mut Tx, lang: Lang, complaint: &Complaint, version: i64, new: &NewStep) -> Answer<State> {
    let to = complaint.state.after(new.step()).ok_or_else(|| past(lang, complaint, new.step()))?;
    let changed =
        sql("update complaints set state = $3, version = version + 1 where id = $1 and version = $2")
            .bind(complaint.id)
            .bind(version)
            .bind(to)
            .run(tx)
            .await?;
    if changed == 0 { Err(WebError::Stale) } else { Ok(to) }
}

/// What whoever comes too late is told.
pub fn past(lang: Lang, complaint: &Complaint, step: super::Step) -> WebError {
    WebError::Conflict(w::past_step(lang, complaint.state.label(lang), step.label(lang)))
}

async fn close(tx: &mut Tx, id: ComplaintId, answer: &NewAnswer) -> Answer<()> {
    sql("update complaints set outcome = $2, answer = $3, measures = $4, closed_on = $5 where id = $1")
        .bind(id)
        .bind(answer.outcome)
        .bind(&answer.text)
        .bind(answer.measures.as_deref())
        .bind(answer.on)
        .run(tx)
        .await?;
    Ok(())
}

/// The moment of an answer: now, or the beginning of the day on which it was given.
fn moment(now: Timestamp, on: Date) -> Timestamp {
    if on == clock::date_of(now) { now } else { clock::start_of(on) }
}
