//! What several assessments of a case need at once.

use crate::{
    instruments::{VersionId, read::read_form},
    record::{AssessmentId, Line, State},
};
use ::instruments::Instrument as Form;
use access::WebError;
use base::{ids::CaseId, jiff::civil::Date};
use std::collections::BTreeMap;
use store::{Db, sql};

/// The forms that were filled in a case, by their versions.
pub async fn forms(db: &mut impl Db, case: CaseId) -> Result<BTreeMap<VersionId, Form>, WebError> {
    let rows: Vec<(VersionId, String)> = sql("select v.id, v.definition from instrument_versions v
          where v.id in (select a.version_id from assessments a where a.case_id = $1) order by v.id")
    .bind(case)
    .all(db)
    .await?;
    rows.into_iter().map(|(id, definition)| Ok((id, read_form(&definition)?))).collect()
}

/// The two of a pair: the first, and the second when it was begun.
pub async fn pair(db: &mut impl Db, case: CaseId, first: AssessmentId) -> store::Result<Vec<AssessmentId>> {
    sql("select id from assessments where case_id = $1 and pair_id = $2 and role in ('first', 'second')
          order by case role when 'first' then 0 else 1 end, id")
    .bind(case)
    .bind(first)
    .values(db)
    .await
}

/// What is due again: of each person and instrument the last one that counts, with its day, the earliest first.
/// `lines` come with the latest first.
pub fn due(lines: &[Line]) -> Vec<(&Line, Date)> {
    let mut due: Vec<(&Line, Date)> = Vec::new();
    let mut seen = Vec::new();
    for line in lines.iter().filter(|line| line.state == State::Finished && line.counts && !line.retired) {
        let key = (line.person_id, line.instrument_id);
        if seen.contains(&key) {
            continue;
        }
        seen.push(key);
        if let Some(day) = line.next_on {
            due.push((line, day));
        }
    }
    due.sort_by_key(|(line, day)| (*day, line.id));
    due
}
