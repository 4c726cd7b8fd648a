//! The deadline of an assessment that is to be made again: it is about the one that was made, and met by the next one.

use super::{Assessment, AssessmentId};
use crate::permits::WriteAssessment;
use access::{Permit, WebError};
use base::jiff::civil::Date;
use deadlines::{New, Subject};
use store::{Tx, sql};

/// The rule.
pub const AGAIN: &str = "assessment-again";

/// Counts from a day on which one is to assess again, in the layer of the instrument; without a day nothing is counted.
///
/// # Errors
///
/// When the database fails.
pub async fn again_on(
    tx: &mut Tx,
    permit: &Permit<WriteAssessment>,
    (of, id): (&Assessment, AssessmentId),
    day: Option<Date>,
    reason: &str,
) -> Result<(), WebError> {
    let subject = Subject::new("assessment", id);
    let Some(day) = day else {
        deadlines::lift(tx, permit, subject, AGAIN, reason).await?;
        return Ok(());
    };
    let new = New::by(AGAIN, permit.centre, subject, day)
        .of_case(of.case_id)
        .about_person(of.person_id)
        .in_layer(of.layer);
    deadlines::start_again(tx, permit, new, reason).await?;
    Ok(())
}

/// What was to be made again of the same person and instrument is made.
///
/// # Errors
///
/// When the database fails.
pub async fn made(tx: &mut Tx, of: &Assessment) -> Result<(), WebError> {
    let at = tx.at();
    let waited: Vec<AssessmentId> = sql("select a.id from assessments a
           join deadlines d on d.subject_id = a.id and d.subject_kind = 'assessment' and d.ended_at is null
          where a.case_id = $1 and a.person_id = $2 and a.instrument_id = $3 and a.id <> $4 order by a.id")
    .bind(of.case_id)
    .bind(of.person_id)
    .bind(of.instrument_id)
    .bind(of.id)
    .values(tx)
    .await?;
    for id in waited {
        deadlines::meet_all(tx, Subject::new("assessment", id), at).await?;
    }
    Ok(())
}
