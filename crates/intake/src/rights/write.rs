//! Rights were explained, with its entry in the trail.

use super::{GivenId, NewGiven};
use access::{Answer, Permit, audit::Entry};
use base::{Code, FieldErrors, Problem, ids::CaseId};
use casework::{cases, permits::WriteTask};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Writes down that rights were explained to people of a case.
pub async fn give(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    case: CaseId,
    new: &NewGiven,
) -> Answer<Vec<GivenId>> {
    let at = tx.at();
    let mut made = Vec::new();
    for person in &new.people {
        let id = GivenId::new(at);
        // Only of people who stand in the case.
        let written = sql(
            "insert into rights_given (id, case_id, person_id, edition, given_on, note, user_id, created_at)
             select $1, x.case_id, x.person_id, $4, $5, $6, $7, $8
               from case_people x where x.case_id = $2 and x.person_id = $3",
        )
        .bind(id)
        .bind(case)
        .bind(*person)
        .bind(new.edition)
        .bind(new.given_on)
        .bind(new.note.as_deref())
        .bind(permit.viewer.user)
        .bind(at)
        .run(tx)
        .await?;
        if written == 0 {
            return Err(FieldErrors::one("people", Problem::NotOffered).into());
        }
        Entry::under(permit, "rights.given")
            .case(case)
            .record("person", *person)
            .set("edition", new.edition.code())
            .set("given_on", new.given_on.to_string())
            .write(tx)
            .await?;
        made.push(id);
    }
    outbox::tell(tx, "rights.given", &json!({ "case": case, "people": new.people })).await?;
    cases::read::touch(tx, case).await?;
    Ok(made)
}
