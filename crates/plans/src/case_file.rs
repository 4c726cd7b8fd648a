//! What the path tells to the whole file of a case: every record of it, as it is signed.

mod agreed;
mod written;

use crate::printed::LANG;
use access::{Action, Layer, Subject, app::Coming, permit};
use base::jiff::civil::Date;
use casework::cases::CaseView;
use documents::{By, case_file::Part};
use page::when;
use store::Db;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_plans-file.rs"));
}

/// What the path tells, in the order in which a family goes it.
pub fn case_file<'a>(
    db: &'a mut (dyn Db + 'a),
    by: By<'a>,
    case: &'a CaseView,
    layers: &'a [Layer],
) -> Coming<'a, Vec<Part>> {
    Box::pin(async move {
        let mut db = db;
        let asked = [Action("plan.read"), Action("deadline.read")];
        let [mut readable, mut clocks] =
            permit::offered(&mut db, by.viewer, Subject::Case(case.id), asked).await?;
        readable.retain(|layer| layers.contains(layer));
        clocks.retain(|layer| layers.contains(layer));
        if readable.is_empty() {
            return Ok(Vec::new());
        }
        let mut parts = vec![
            written::needs(&mut db, case, &readable).await?,
            written::plans(&mut db, case, &readable).await?,
            written::reviews(&mut db, case, &readable).await?,
            written::reports(&mut db, case, &readable).await?,
        ];
        if readable.contains(&Layer::General) {
            parts.insert(2, agreed::agreements(&mut db, case).await?);
            parts.insert(3, agreed::agreed(&mut db, case).await?);
            parts.push(agreed::referred(&mut db, case).await?);
            parts.push(agreed::handed_over(&mut db, case).await?);
        }
        parts.push(written::closings(&mut db, case, &readable).await?);
        parts.push(agreed::terms(&mut db, case, &clocks).await?);
        Ok(parts)
    })
}

/// The day with whoever signed.
fn signed(on: Date, by: &str) -> String {
    format!("{}, {by}", when::date(LANG, on))
}
