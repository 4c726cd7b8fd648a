//! Help begins, changes, ends in a result; each with its entry in the trail.

use super::{
    AssistanceId, Catalogue,
    form::{NewAssistance, NewEnd},
    read::AssistanceRow,
};
use crate::terms::{self, Term};
use access::{Answer, Permit, WebError, audit::Entry};
use base::{Code, FieldErrors, Problem, clock, ids::CaseId, jiff::civil::Date};
use casework::{cases, permits::WriteTask};
use deadlines::{New, Subject};
use store::{Tx, outbox, sql};

/// Begins to help with something in a case. Where a rule gives an authority a term to answer, it runs from the day
/// something was handed in.
pub async fn begin(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    case: CaseId,
    new: &NewAssistance,
) -> Answer<AssistanceId> {
    check(tx, permit, case, new).await?;
    let (at, id) = (tx.at(), AssistanceId::new(tx.at()));
    let term = term(tx, permit, (case, id), new, new.submitted_on).await?;
    let follow_up = new.stay.follow_up(tx, permit, case, (None, new)).await?;
    sql("insert into assistance (id, case_id, kind, matter, person_id, organisation_id, place, text, begun_on, submitted_on,
             entry_number, due_on, rule_key, rule_version, quantity, cents, donor, user_id, created_at, with_whom, companion,
             job_before, admitted_on, discharged_on, follow_up_on, follow_up_task, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
                 $25, $26, 1)")
    .bind(id)
    .bind(case)
    .bind(&new.kind)
    .bind(&new.matter)
    .bind(new.person)
    .bind(new.organisation)
    .bind(new.place.as_deref())
    .bind(&new.text)
    .bind(new.begun_on)
    .bind(new.submitted_on)
    .bind(new.entry_number.as_deref())
    .bind(term.as_ref().map(|term| term.due_on))
    .bind(term.as_ref().map(|term| term.key.as_str()))
    .bind(term.as_ref().map(|term| term.version.as_str()))
    .bind(new.quantity)
    .bind(new.cents)
    .bind(new.donor.as_deref())
    .bind(permit.viewer.user)
    .bind(at)
    .bind(new.with_whom.as_deref())
    .bind(new.companion.as_deref())
    .bind(new.job)
    .bind(new.stay.admitted_on)
    .bind(new.stay.discharged_on)
    .bind(new.stay.follow_up_on)
    .bind(follow_up)
    .run(tx)
    .await?;
    keep_papers(tx, id, &new.papers).await?;
    Entry::under(permit, "assistance.begun")
        .case(case)
        .record("assistance", id)
        .set("kind", new.kind.as_str())
        .set("matter", new.matter.as_str())
        .set("submitted_on", new.submitted_on.map(|day| day.to_string()))
        .write(tx)
        .await?;
    outbox::tell(tx, "assistance.begun", &serde_json::json!({ "case": case, "assistance": id })).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}

/// Changes it as it was read at `version`. The kind and the matter stay; so does the term once it runs.
pub async fn change(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    case: CaseId,
    (before, version): (&AssistanceRow, i64),
    new: &NewAssistance,
) -> Answer<()> {
    check(tx, permit, case, new).await?;
    let begins = new.submitted_on.filter(|_| before.due_on.is_none());
    let term = term(tx, permit, (case, before.id), new, begins).await?;
    let follow_up = new.stay.follow_up(tx, permit, case, (before.follow_up_task, new)).await?;
    let changed = sql(
        "update assistance set person_id = $3, organisation_id = $4, place = $5, text = $6, begun_on = $7,
                              submitted_on = $8, entry_number = $9, due_on = coalesce(due_on, $10),
                              rule_key = coalesce(rule_key, $11), rule_version = coalesce(rule_version, $12),
                              quantity = $13, cents = $14, donor = $15, with_whom = $16, companion = $17,
                              job_before = $18, admitted_on = $19, discharged_on = $20, follow_up_on = $21,
                              follow_up_task = $22, version = version + 1
                        where id = $1 and version = $2 and ended_on is null",
    )
    .bind(before.id)
    .bind(version)
    .bind(new.person)
    .bind(new.organisation)
    .bind(new.place.as_deref())
    .bind(&new.text)
    .bind(new.begun_on)
    .bind(new.submitted_on)
    .bind(new.entry_number.as_deref())
    .bind(term.as_ref().map(|term| term.due_on))
    .bind(term.as_ref().map(|term| term.key.as_str()))
    .bind(term.as_ref().map(|term| term.version.as_str()))
    .bind(new.quantity)
    .bind(new.cents)
    .bind(new.donor.as_deref())
    .bind(new.with_whom.as_deref())
    .bind(new.companion.as_deref())
    .bind(new.job)
    .bind(new.stay.admitted_on)
    .bind(new.stay.discharged_on)
    .bind(new.stay.follow_up_on)
    .bind(follow_up)
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    sql("delete from assistance_papers where assistance_id = $1").bind(before.id).run(tx).await?;
    keep_papers(tx, before.id, &new.papers).await?;
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    Entry::under(permit, "assistance.changed")
        .case(case)
        .record("assistance", before.id)
        .change("submitted_on", day(before.submitted_on), day(new.submitted_on))
        .change("entry_number", before.entry_number.clone(), new.entry_number.clone())
        .change("discharged_on", day(before.discharged_on), day(new.stay.discharged_on))
        .change("follow_up_on", day(before.follow_up_on), day(new.stay.follow_up_on))
        .write(tx)
        .await?;
    Ok(cases::read::touch(tx, case).await?)
}

/// It ends in a result.
pub async fn end(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    case: CaseId,
    (before, version): (&AssistanceRow, i64),
    new: &NewEnd,
) -> Answer<()> {
    let ended =
        sql("update assistance set result = $3, result_text = $4, ended_on = $5, job_after = $6, version = version + 1
                      where id = $1 and version = $2 and ended_on is null")
        .bind(before.id)
        .bind(version)
        .bind(new.outcome)
        .bind(new.text.as_deref())
        .bind(new.on)
        .bind(new.job)
        .run(tx)
        .await?;
    if ended == 0 {
        return Err(WebError::Stale);
    }
    if let Some(key) = deadline(&before.matter) {
        deadlines::meet(tx, subject(before.id), key, clock::start_of(new.on)).await?;
    }
    Entry::under(permit, "assistance.ended")
        .case(case)
        .record("assistance", before.id)
        .set("outcome", new.outcome.code())
        .set("ended_on", new.on.to_string())
        .set("job", new.job.map(Code::code))
        .write(tx)
        .await?;
    outbox::tell(tx, "assistance.ended", &serde_json::json!({ "case": case, "assistance": before.id }))
        .await?;
    Ok(cases::read::touch(tx, case).await?)
}

/// The person must stand in the case, the institution be a partner.
async fn check(tx: &mut Tx, permit: &Permit<WriteTask>, case: CaseId, new: &NewAssistance) -> Answer<()> {
    if let Some(person) = new.person {
        let known: i64 = sql("select count(*) from case_people where case_id = $1 and person_id = $2")
            .bind(case)
            .bind(person)
            .value(tx)
            .await?;
        if known == 0 {
            return Err(FieldErrors::one("person_id", Problem::NotOffered).into());
        }
    }
    let institution = crate::papers::Referral { organisation: new.organisation, ..Default::default() };
    institution.check(tx, permit.centre).await
}

/// Starts the term in which an authority has to answer, where a rule gives one.
async fn term(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    (case, id): (CaseId, AssistanceId),
    new: &NewAssistance,
    from: Option<Date>,
) -> Answer<Option<Term>> {
    let (Some(key), Some(from)) = (deadline(&new.matter), from) else { return Ok(None) };
    terms::start(tx, New::by(key, permit.centre, subject(id), from).of_case(case)).await
}

fn subject(id: AssistanceId) -> Subject {
    Subject::new("assistance", id)
}

fn deadline(matter: &str) -> Option<&'static str> {
    Catalogue::shipped().matter(matter)?.deadline.as_deref()
}

async fn keep_papers(tx: &mut Tx, id: AssistanceId, papers: &[String]) -> Answer<()> {
    for paper in papers {
        sql("insert into assistance_papers (assistance_id, paper) values ($1, $2) on conflict do nothing")
            .bind(id)
            .bind(paper)
            .run(tx)
            .await?;
    }
    Ok(())
}
