//! The first visit to a family, due the sooner the higher the risk is seen: it runs from the weighing of the risk until
//! somebody was there.

use crate::risk::Risk;
use access::{Act, Answer, Permit};
use base::{ids::CaseId, jiff::Timestamp};
use deadlines::{New, Subject};
use store::{Result, Tx, sql};

use super::w;

/// The rule of a level.
const fn rule(level: Risk) -> &'static str {
    match level {
        Risk::High => "first-visit-high",
        Risk::Medium => "first-visit-medium",
        Risk::Low => "first-visit-low",
    }
}

/// The risk was weighed: until somebody was there, the visit is due by the rule of this level and of no other.
///
/// # Errors
///
/// When the database fails.
pub async fn due<A: Act>(tx: &mut Tx, permit: &Permit<A>, case: CaseId, level: Risk) -> Answer<()> {
    let visits: i64 =
        sql("select count(*) from notes where case_id = $1 and kind in ('home-visit', 'ward-visit')")
            .bind(case)
            .value(tx)
            .await?;
    if visits > 0 {
        return Ok(());
    }
    let subject = Subject::new("case", case);
    for other in [Risk::Low, Risk::Medium, Risk::High].into_iter().filter(|other| *other != level) {
        let why = w::risk_weighed_anew(permit.viewer.lang);
        deadlines::lift_quietly(tx, permit, subject, Some(rule(other)), why).await?;
    }
    let at = tx.at();
    deadlines::start(tx, New::by(rule(level), permit.centre, subject, at).of_case(case)).await?;
    Ok(())
}

/// Somebody was there.
///
/// # Errors
///
/// When the database fails.
pub async fn made(tx: &mut Tx, case: CaseId, at: Timestamp) -> Result<()> {
    for level in [Risk::Low, Risk::Medium, Risk::High] {
        deadlines::meet(tx, Subject::new("case", case), rule(level), at).await?;
    }
    Ok(())
}
