//! What the kinds of a case tell to its file: every step that stands recorded, in the layers of whoever takes it along.

use crate::{
    answers::shown,
    case_kinds::{self, Work, pages::ending},
    case_steps::{StepRecord, records},
    catalogue,
    lists::Lists,
    permits::May,
    w,
};
use access::{Layer, app::Coming};
use base::{
    Lang,
    rules::{FieldKind, KindStep},
};
use casework::cases::CaseView;
use documents::{
    By,
    case_file::{Entry, Part},
};
use page::when;
use store::Db;

/// A paper is in Bulgarian, whoever asks for it.
const LANG: Lang = Lang::Bg;

/// What the kinds of a case tell: a part for each, its steps in the order in which they were.
pub fn case_file<'a>(
    db: &'a mut (dyn Db + 'a),
    by: By<'a>,
    case: &'a CaseView,
    layers: &'a [Layer],
) -> Coming<'a, Vec<Part>> {
    Box::pin(async move {
        let mut db = db;
        let mut readable = May::of(&mut db, by.viewer, case.id).await?.read;
        readable.retain(|layer| layers.contains(layer));
        let lists = Lists::of_case(&mut db, LANG, case).await?;
        let mut parts = Vec::new();
        // A case has a kind or two.
        for work in case_kinds::of_case(&mut db, by.keys, case, &readable).await? {
            let Some(row) = &work.row else { continue };
            let mut steps = records(&mut db, by.keys, row.id, &readable).await?;
            steps.retain(|one| !one.is_replaced);
            steps.reverse();
            let entries = steps.iter().filter_map(|one| entry(&work, one, &lists)).chain(end(&work));
            parts.push(Part::new(&w::file_part(LANG, catalogue::name(LANG, work.kind)), entries));
        }
        Ok(parts)
    })
}

fn entry(work: &Work, of: &StepRecord, lists: &Lists) -> Option<Entry> {
    let step = work.kind.step(&of.step)?;
    let party =
        lists.people.iter().find(|(id, ..)| of.party_id == Some(*id)).map(|(_, name, _)| name.clone());
    let by = format!("{}, {}", when::date_time(LANG, of.recorded_at), of.by(LANG));
    let title = format!("{}, {}", step.name(LANG), when::date(LANG, of.happened_on));
    let entry =
        Entry::new(title).in_layer(of.layer).line(w::party(LANG), party).line(w::file_recorded(LANG), by);
    let is_long = |label: &str| is_long(step, label);
    Some(shown(LANG, step, &of.answers, lists).into_iter().fold(entry, |entry, (label, answer)| {
        if is_long(label) { entry.text(label, Some(&answer)) } else { entry.line(label, answer) }
    }))
}

fn is_long(step: &KindStep, label: &str) -> bool {
    step.fields.iter().any(|field| field.label(LANG) == label && field.kind == FieldKind::LongText)
}

/// How it ended.
fn end(work: &Work) -> Option<Entry> {
    let row = work.row.as_ref().filter(|row| row.ended_on.is_some())?;
    Some(Entry::new(ending(LANG, work)).in_layer(row.layer).text(w::summary(LANG), row.summary.as_deref()))
}
