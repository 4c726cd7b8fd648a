//! What the page of a record shows of its papers: those that were made, and those that can be made.

use crate::{
    Kind, PaperLine, Source,
    papers::{Under, for_subject, of_case},
};
use access::{Action, Answer, Layer, Viewer, permit};
use base::ids::CaseId;
use store::Db;
use uuid::Uuid;

/// A paper that a record can make as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Which.
    pub kind: Kind,
    /// True when it can be made final; before that one looks at the draft.
    pub is_signed: bool,
}

/// Whether the paper of a kind can be made final; none when the record has no such paper.
pub fn offered(offers: &[Offer], kind: Kind) -> Option<bool> {
    offers.iter().find(|one| one.kind == kind).map(|one| one.is_signed)
}

/// The papers of a record, as its page shows them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Made {
    /// The record; none when the viewer reads no papers of it.
    pub of: Option<Source>,
    /// What can be made.
    pub offers: Vec<Offer>,
    /// What was made, the latest first.
    pub lines: Vec<PaperLine>,
    /// True when the viewer may make papers final.
    pub may_make: bool,
}

/// Reads what the page of a record shows of its papers. Ask for leave to read the record first.
pub async fn made(
    db: &mut impl Db,
    viewer: &Viewer,
    (under, layer): (Under, Layer),
    of: (&'static str, Uuid),
    offers: Vec<Offer>,
) -> Answer<Made> {
    let [may_read, may_make] = may(db, viewer, under, layer).await?;
    if !may_read {
        return Ok(Made::default());
    }
    let of = Source { kind: of.0, id: of.1 };
    let lines = for_subject(db, of).await?;
    Ok(Made { of: Some(of), offers, lines, may_make })
}

/// The same for rows that stand in a list of a case, in their order.
pub async fn made_of_rows(
    db: &mut impl Db,
    viewer: &Viewer,
    (case, layer): (CaseId, Layer),
    kind: &'static str,
    rows: Vec<(Uuid, Vec<Offer>)>,
) -> Answer<Vec<Made>> {
    let [may_read, may_make] = may(db, viewer, Under::Case(case), layer).await?;
    if !may_read || rows.is_empty() {
        return Ok(vec![Made::default(); rows.len()]);
    }
    let all = of_case(db, case, &[layer]).await?;
    let of_it = |id: Uuid| {
        all.iter().filter(|one| one.subject_kind == kind && one.subject_id == id).cloned().collect()
    };
    let made = |(id, offers)| Made { of: Some(Source { kind, id }), offers, lines: of_it(id), may_make };
    Ok(rows.into_iter().map(made).collect())
}

/// Whether the viewer reads the papers that belong there, and whether they make them.
async fn may(db: &mut impl Db, viewer: &Viewer, under: Under, layer: Layer) -> Answer<[bool; 2]> {
    let (read, write) = match under {
        Under::Case(_) => ("paper.read", "paper.write"),
        Under::Signal(_) => ("signal.read", "signal.respond"),
        Under::Desk(_) => ("desk-paper.read", "desk-paper.write"),
    };
    let asked = [Action(read), Action(write)];
    let [read, write] = permit::offered(db, viewer, under.subject(), asked).await?;
    Ok([read.contains(&layer), viewer.may_write && write.contains(&layer)])
}
