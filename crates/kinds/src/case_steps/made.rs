//! The papers that steps of the kinds end in: as they are signed, and on the page of their kind.

use super::{StepRecord, report, settlement, view::KindView};
use access::{Answer, Viewer};
use base::{
    Code,
    ids::CaseId,
    rules::{KindStep, Tells},
};
use documents::{Kind, Made, Maker, Offer, Source, Under};
use store::{Db, Tx, sql};
use uuid::Uuid;

/// The papers that steps end in, by the `paper` that the file of a kind names.
pub const PAPERS: &[Maker] = &[report::PAPER, settlement::PAPER];

/// What the record is called, as in the audit trail. Its id is that of the step as it was first recorded: a correction
/// takes its place, and so does the paper of one.
pub(super) const RECORD: &str = "case-step";

/// What makes the paper of a step; none when it ends in no paper.
pub(crate) fn maker(step: &KindStep) -> Option<Maker> {
    let kind = step.paper.as_deref().and_then(Kind::from_code)?;
    PAPERS.iter().find(|one| one.kind == kind).copied()
}

/// True once it is signed: as it is recorded, or where several have to sign, when they did.
pub(super) fn is_signed(step: &KindStep, record: &StepRecord) -> bool {
    let asked = step.fields.iter().find(|field| field.tells == Some(Tells::BothSigned));
    asked.is_none_or(|field| record.answers.is_yes(&field.code))
}

/// The last correction of what was first recorded under this id.
pub(super) fn latest(all: &[StepRecord], id: Uuid) -> Option<&StepRecord> {
    let mut found = all.iter().find(|one| one.id.uuid() == id)?;
    while let Some(later) = all.iter().find(|one| one.replaces_id == Some(found.id)) {
        found = later;
    }
    Some(found)
}

/// Keeps what the paper tells as its step is recorded or corrected.
pub(crate) async fn signed(tx: &mut Tx, viewer: &Viewer, id: Uuid) -> Answer<()> {
    let first: Uuid = sql("with recursive chain (id, replaces_id) as (
             select s.id, s.replaces_id from case_steps s where s.id = $1
             union all
             select s.id, s.replaces_id from case_steps s join chain c on s.id = c.replaces_id)
         select id from chain where replaces_id is null order by id")
    .bind(id)
    .value(tx)
    .await?;
    documents::as_corrected(tx, viewer, PAPERS, Source { kind: RECORD, id: first }).await
}

/// The papers of what is recorded of a kind, each with the record that stands on its page.
pub(crate) async fn made(
    db: &mut impl Db,
    viewer: &Viewer,
    case: CaseId,
    view: &KindView,
) -> Answer<Vec<(Uuid, Made)>> {
    let mut all = Vec::new();
    for record in view.standing() {
        let Some(step) = view.work.kind.step(&record.step) else { continue };
        let Some(maker) = maker(step) else { continue };
        let first = view.before(record).last().map_or(record.id, |first| first.id);
        let offers = vec![Offer { kind: maker.kind, is_signed: is_signed(step, record) }];
        let (under, of) = ((Under::Case(case), record.layer), (RECORD, first.uuid()));
        all.push((record.id.uuid(), documents::made(db, viewer, under, of, offers).await?));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;

    #[test]
    fn studies_end_in_a_report_mediation_in_an_agreement_and_every_paper_is_made() {
        let steps =
            || catalogue::all().iter().flat_map(|kind| kind.steps.iter().map(move |step| (kind, step)));
        let with = |kind: Kind| {
            let of_it = steps().filter(move |(_, step)| maker(step).is_some_and(|one| one.kind == kind));
            of_it.map(|(kind, _)| kind.code.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(with(Kind::SocialReport), ["foster-care", "adoption"]);
        assert_eq!(with(Kind::MediationAgreement), ["parental-conflict"]);
        for (kind, step) in steps() {
            assert_eq!(step.paper.is_some(), maker(step).is_some(), "{} {}", kind.code, step.code);
        }
    }
}
