//! What follows when a paper was asked for, came or was waived: how far the request has come, and the term in which the
//! family brings what is missing.

use super::write::{Asking, standing};
use crate::{
    permits::WriteRequest,
    record::{self, RequestId, make_step, subject},
    state::Step,
    terms::{self, MISSING_PAPERS},
};
use access::{Answer, Permit};
use base::{clock, jiff::civil::Date};
use deadlines::New;
use store::{Tx, sql};

/// Why fewer papers, or more, are missing than before.
#[derive(Clone, Copy)]
pub enum Why<'a> {
    /// One was asked for or came, on a day.
    Came(Date),
    /// One is not needed any more: the reason.
    NotNeeded(&'a str),
}

/// Sets how far a request has come by the papers that it still waits for. A request that was accepted stays that.
pub async fn follow(
    tx: &mut Tx,
    permit: &Permit<WriteRequest>,
    request: RequestId,
    why: Why<'_>,
) -> Answer<()> {
    run_family_term(tx, permit, request, why).await?;
    if !standing(tx, permit, request).await?.0.is_open() {
        return Ok(());
    }
    let missing: i64 = sql("select count(*) from request_papers
                             where request_id = $1 and received_on is null and waived_on is null")
    .bind(request)
    .value(tx)
    .await?;
    let step = if missing > 0 { Step::AskPapers } else { Step::PapersComplete };
    let on = clock::date_of(tx.at());
    make_step(tx, permit.viewer.lang, request, step, None, on).await.map(drop)
}

/// The term in which the family brings its papers runs from the day the first of those that are missing was asked for,
/// and ends with the last of them.
pub async fn run_family_term<A: Asking>(
    tx: &mut Tx,
    permit: &Permit<A>,
    request: RequestId,
    why: Why<'_>,
) -> Answer<()> {
    let first: Option<Date> = sql("select asked_on from request_papers
          where request_id = $1 and received_on is null and waived_on is null and (rule_key is null or rule_key = $2)
          order by asked_on, id limit 1")
    .bind(request)
    .bind(MISSING_PAPERS)
    .maybe_value(tx)
    .await?;
    match (first, why) {
        (Some(first), _) => {
            let reference = record::read::reference(tx, request).await?;
            let new = New::by(MISSING_PAPERS, permit.centre, subject(request), first).under(&reference);
            terms::start_again(tx, permit, new, super::w::counted_anew(permit.viewer.lang)).await?;
        }
        (None, Why::Came(on)) => {
            deadlines::meet(tx, subject(request), MISSING_PAPERS, clock::start_of(on)).await?;
        }
        (None, Why::NotNeeded(reason)) => {
            deadlines::lift(tx, permit, subject(request), MISSING_PAPERS, reason).await?;
        }
    }
    Ok(())
}
