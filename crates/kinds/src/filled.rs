//! What was filled with the instruments that the steps of a kind ask for: nothing is asked a second way.

use crate::w;
use access::{Action, Subject, Viewer, WebError, permit};
use assessments::{
    instruments::{self, InstrumentId},
    record::{self, Line, State},
};
use base::{
    Lang,
    ids::CaseId,
    rules::{CaseKind, FieldKind},
};
use page::when;
use store::Db;
use uuid::Uuid;

/// Something that was filled with an instrument.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    /// Its id.
    pub id: Uuid,
    /// The name of the instrument, as the steps know it.
    pub instrument: String,
    /// When, about whom, and of the last one what it comes to.
    pub told: String,
    /// Where it is shown.
    pub href: String,
}

/// An instrument that can be filled.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// Its name, as the steps know it.
    pub instrument: String,
    /// What people call it.
    pub title: String,
    /// Where it is filled.
    pub href: String,
}

/// What the steps of a kind ask for, in the layers that the viewer reads.
pub async fn of_kind(
    db: &mut impl Db,
    viewer: &Viewer,
    lang: Lang,
    (case, kind): (CaseId, &CaseKind),
) -> Result<(Vec<Filled>, Vec<Offered>), WebError> {
    let names = names(kind);
    let Some(provider) = viewer.provider().filter(|_| !names.is_empty()) else {
        return Ok((Vec::new(), Vec::new()));
    };
    let [layers] = permit::offered(db, viewer, Subject::Case(case), [Action("assessment.read")]).await?;
    let lines = record::lines(db, case, &layers).await?;
    let (mut filled, mut offered) = (Vec::new(), Vec::new());
    // A kind asks for one instrument, seldom for two.
    for name in names {
        let Some(id) = instruments::read::by_form_id(db, provider, name).await? else { continue };
        let instrument = instruments::read::one(db, id).await?;
        offered.push(Offered {
            instrument: name.to_owned(),
            title: instrument.title(lang).to_owned(),
            href: format!("/cases/{case}/assessments/new?instrument={id}"),
        });
        filled.extend(filled_with(db, lang, (case, name, id), &lines).await?);
    }
    Ok((filled, offered))
}

fn names(kind: &CaseKind) -> Vec<&str> {
    let fields = kind.steps.iter().flat_map(|step| &step.fields);
    let mut names: Vec<_> = fields
        .filter_map(|field| match &field.kind {
            FieldKind::Instrument(name) => Some(name.as_str()),
            _ => None,
        })
        .collect();
    names.dedup();
    names
}

async fn filled_with(
    db: &mut impl Db,
    lang: Lang,
    (case, name, id): (CaseId, &str, InstrumentId),
    lines: &[Line],
) -> Result<Vec<Filled>, WebError> {
    let is_of = |line: &&Line| line.instrument_id == id && line.state == State::Finished && line.counts;
    let mut filled: Vec<Filled> = lines
        .iter()
        .filter(is_of)
        .map(|line| Filled {
            id: line.id.uuid(),
            instrument: name.to_owned(),
            told: w::filled_on(lang, when::date(lang, line.held_on), line.person.display(lang)),
            href: format!("/cases/{case}/assessments/{}", line.id),
        })
        .collect();
    if let (Some(first), Some(line)) = (filled.first_mut(), lines.iter().find(is_of)) {
        let form = instruments::read::version_by_id(db, line.version_id).await?.form()?;
        let scores = record::scores(db, line.id, &form, lang).await?;
        let scores: Vec<_> = scores
            .iter()
            .filter(|score| score.value.is_some())
            .map(|score| format!("{} {}", score.label, score.figure_of(lang)))
            .collect();
        if !scores.is_empty() {
            first.told = format!("{} · {}", first.told, scores.join(", "));
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use assessments::instruments::shipped;

    #[test]
    fn every_instrument_that_a_step_asks_for_comes_along() {
        let shipped: Vec<_> = shipped().map(|one| one.name).collect();
        for kind in catalogue::all() {
            for name in names(kind) {
                assert!(shipped.contains(&name), "{}: {name}", kind.code);
            }
        }
    }
}
