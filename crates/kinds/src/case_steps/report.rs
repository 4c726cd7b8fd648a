//! The social report about candidates for foster care or adoption: a paper that the study of a kind ends in. It is made
//! from the step that the kind's file names (`paper`) and from what stood recorded before it.

mod gather;
mod told;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_kinds-report.rs"));
}

use super::made::{self, RECORD};
use crate::permits::ReadKind;
use access::{Subject, WebError, app::Coming, permit};
use base::{Code, Lang, rules::KindStep};
use documents::{By, Kind, Maker, Told, Under};
use store::{Db, sql};
use uuid::Uuid;

/// A paper is in Bulgarian, whoever asks for it.
const LANG: Lang = Lang::Bg;

/// The paper that the study of candidates ends in.
pub const PAPER: Maker = Maker { record: RECORD, kind: Kind::SocialReport, tell: report };

/// True when this paper is made from the step.
fn is_of(step: &KindStep) -> bool {
    made::maker(step).is_some_and(|one| one.kind == Kind::SocialReport)
}

fn report<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let case = sql("select case_id from case_steps where id = $1").bind(id);
        let case = case.maybe_value(&mut db).await?.ok_or(WebError::NotFound)?;
        let leave = permit::<ReadKind>(&mut db, by.viewer, Subject::Case(case)).await?;
        let Some(study) = gather::study(&mut db, by.keys, case, id, leave.layers()).await? else {
            return Ok(None);
        };
        Ok(Some(Told {
            under: Under::Case(case),
            layer: study.report.layer,
            is_signed: true,
            title: Kind::SocialReport.label(LANG).to_owned(),
            data: told::told(&study),
        }))
    })
}
