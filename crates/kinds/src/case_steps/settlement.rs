//! What two parents settled with a mediator, as the paper that both sign: made from the step that the kind's file names
//! (`paper`) and from who was chosen to mediate before it.

mod told;

use super::{
    StepRecord,
    made::{self, RECORD},
    records,
};
use crate::{case_kinds::KindId, catalogue, permits::ReadKind};
use access::{Subject, WebError, app::Coming, permit};
use base::{
    Code, Lang,
    ids::UserId,
    rules::{CaseKind, KindStep, Tells},
};
use casework::cases::{
    read,
    relatives::{self, CasePerson},
};
use documents::{By, Kind, Maker, Signer, Told, Under};
use store::{Db, sql};
use uuid::Uuid;

/// A paper is in Bulgarian, whoever asks for it.
const LANG: Lang = Lang::Bg;

/// The agreement that a mediation ends in.
pub const PAPER: Maker = Maker { record: RECORD, kind: Kind::MediationAgreement, tell: agreement };

/// What was settled, with whom it was.
struct Settled {
    step: &'static KindStep,
    /// The step as it was recorded, or as it was corrected last.
    record: StepRecord,
    people: Vec<CasePerson>,
    mediator: Option<Signer>,
    /// Where the centre is.
    town: Option<String>,
}

fn agreement<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let case = sql("select case_id from case_steps where id = $1").bind(id);
        let case = case.maybe_value(&mut db).await?.ok_or(WebError::NotFound)?;
        let leave = permit::<ReadKind>(&mut db, by.viewer, Subject::Case(case)).await?;
        let (row, kind): (KindId, String) = sql("select k.id, k.kind from case_steps s
             join case_kinds k on k.id = s.case_kind_id where s.id = $1")
        .bind(id)
        .one(&mut db)
        .await?;
        let kind = catalogue::kind(&kind).ok_or(WebError::NotFound)?;
        let all = records(&mut db, by.keys, row, leave.layers()).await?;
        let record = made::latest(&all, id).ok_or(WebError::NotFound)?.clone();
        let is_of =
            |step: &&KindStep| made::maker(step).is_some_and(|one| one.kind == Kind::MediationAgreement);
        let Some(step) = kind.step(&record.step).filter(is_of) else { return Ok(None) };
        let head = read::head(&mut db, case).await?;
        let mediator = match mediator(kind, &all, &record) {
            Some(user) => documents::signer(&mut db, head.centre_id, user).await?,
            None => None,
        };
        let settled = Settled {
            people: relatives::people(&mut db, case).await?,
            town: documents::town(&mut db, head.centre_id).await?,
            mediator,
            step,
            record,
        };
        Ok(Some(Told {
            under: Under::Case(case),
            layer: settled.record.layer,
            is_signed: made::is_signed(step, &settled.record),
            title: Kind::MediationAgreement.label(LANG).to_owned(),
            data: told::told(&settled),
        }))
    })
}

/// Who was chosen to mediate, as it stood when the agreement was recorded.
fn mediator(kind: &CaseKind, all: &[StepRecord], agreed: &StepRecord) -> Option<UserId> {
    let stood = |one: &&StepRecord| {
        let is_corrected =
            |later: &StepRecord| later.replaces_id == Some(one.id) && later.recorded_at <= agreed.recorded_at;
        one.recorded_at <= agreed.recorded_at && !all.iter().any(is_corrected)
    };
    let chosen = |one: &StepRecord| {
        let fields = &kind.step(&one.step)?.fields;
        let field = fields.iter().find(|field| field.tells == Some(Tells::Mediator))?;
        one.answers.id(&field.code).map(UserId::from_uuid)
    };
    // The latest comes first.
    all.iter().filter(stood).find_map(chosen)
}
