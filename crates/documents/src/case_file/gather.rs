//! Everything that goes into the file, as the template asks for it.

use super::{LANG, Part, read, told::told, w};
use crate::papers;
use access::{Layer, WebError};
use base::{Code, clock, jiff::Timestamp, typed::Typed};
use casework::{
    cases::{CaseView, catalogue, closures, relatives},
    files, notes, story, tasks,
};
use page::when;
use serde_json::{Value, json};
use store::Db;

/// The data of a case's file; `layers` bound what the viewer's own leave to read already bounds. `parts` are what the
/// areas above tell.
pub async fn gather(
    db: &mut impl Db,
    case: &CaseView,
    layers: &[Layer],
    parts: &[Part],
    by: &str,
    at: Timestamp,
) -> Result<Value, WebError> {
    let mut case = case.clone();
    for of in [
        &mut case.may.read_notes,
        &mut case.may.read_files,
        &mut case.may.read_papers,
        &mut case.may.read_assessments,
        &mut case.may.read_plans,
        &mut case.may.read_kinds,
        &mut case.may.knows,
    ] {
        of.retain(|layer| layers.contains(layer));
    }
    case.head = case.head.told(layers);
    let named: Vec<_> = layers.iter().map(|layer| notes::layer_label(LANG, *layer)).collect();
    Ok(json!({
        "case": head(&case),
        "made": { "at": when::date_time(LANG, at), "by": by, "layers": named },
        "people": people(db, &case).await?,
        "team": team(&case),
        "story": happened(db, &case).await?,
        "assessments": assessed(db, &case).await?,
        "parts": parts.iter().filter_map(Part::told).collect::<Vec<_>>(),
        "goals": goals(db, &case).await?,
        "tasks": given(db, &case).await?,
        "papers": made(db, &case).await?,
        "received": received(db, &case).await?,
        "files": kept(db, &case).await?,
        "closures": ended(db, &case).await?,
    }))
}

fn head(case: &CaseView) -> Value {
    json!({
        "reference": case.reference,
        "family": case.family_name,
        "programme": catalogue::programme(LANG, &case.programme),
        "opened_on": case.opened_on,
        "closed_on": case.closed_on,
        "lead": case.lead(LANG),
        "risk": case.risk.map(|risk| risk.label(LANG)),
    })
}

async fn people(db: &mut impl Db, case: &CaseView) -> Result<Vec<Value>, WebError> {
    let people = relatives::people(db, case.id).await?;
    Ok(people
        .iter()
        .map(|one| json!({ "name": one.name.display(LANG), "role": one.role.label(LANG), "born": one.born_on }))
        .collect())
}

fn team(case: &CaseView) -> Vec<Value> {
    let day = |at: Timestamp| clock::date_of(at).to_string();
    case.workers
        .iter()
        .map(|one| {
            json!({
                "name": one.name(LANG),
                "role": one.role.label(LANG),
                "from": day(one.from_at),
                "until": one.until_at.map(day),
            })
        })
        .collect()
}

/// The whole story, the first thing first; read a page at a time.
async fn happened(db: &mut impl Db, case: &CaseView) -> Result<Vec<Value>, WebError> {
    let corrections = notes::corrections(db, case.id).await?;
    let sessions = notes::sessions(db, case).await?;
    let mut wanted = story::Wanted::typed(&Typed::default());
    let mut entries = Vec::new();
    loop {
        let (page, next) = story::happenings(db, case, &wanted).await?;
        entries.extend(page.iter().filter_map(|one| told(one, &corrections, &sessions)));
        match next {
            Some(before) => wanted.before = before,
            None => break,
        }
    }
    entries.reverse();
    Ok(entries)
}

async fn assessed(db: &mut impl Db, case: &CaseView) -> Result<Vec<Value>, WebError> {
    let (assessed, scored) = read::assessments(db, case.id, &case.may.read_assessments).await?;
    Ok(assessed
        .iter()
        .map(|one| {
            let of_it = scored.iter().filter(|score| score.assessment_id == one.id);
            let scores: Vec<_> = of_it
                .filter_map(|score| Some(json!({ "name": score.scale, "value": score.told()? })))
                .collect();
            json!({
                "name": one.title,
                "about": one.person.display(LANG),
                "date": one.held_on,
                "by": one.by,
                "scores": scores,
            })
        })
        .collect())
}

async fn goals(db: &mut impl Db, case: &CaseView) -> Result<Vec<Value>, WebError> {
    if case.may.read_assessments.is_empty() {
        return Ok(Vec::new());
    }
    let goals = read::goals(db, case.id).await?;
    Ok(goals
        .iter()
        .map(|one| {
            json!({
                "text": one.text,
                "domain": one.domain,
                "due_on": one.due_on,
                "state": w::goal_state(LANG, one.state.as_str()),
            })
        })
        .collect())
}

async fn given(db: &mut impl Db, case: &CaseView) -> Result<Vec<Value>, WebError> {
    let tasks = tasks::in_case(db, case.id).await?;
    Ok(tasks
        .iter()
        .map(|one| {
            json!({
                "text": one.text,
                "who": one.who(LANG),
                "due_on": one.due_on,
                "done_on": one.done_at.map(clock::date_of),
            })
        })
        .collect())
}

async fn made(db: &mut impl Db, case: &CaseView) -> Result<Vec<Value>, WebError> {
    let papers = papers::of_case(db, case.id, &case.may.read_papers).await?;
    Ok(papers
        .iter()
        .rev()
        .map(|one| json!({ "number": one.number, "date": one.dated_on, "title": one.title }))
        .collect())
}

/// What came in for the case: as its papers of the general layer, for those who read them.
async fn received(db: &mut impl Db, case: &CaseView) -> Result<Vec<Value>, WebError> {
    if !case.may.read_papers.contains(&Layer::General) {
        return Ok(Vec::new());
    }
    let received = read::received(db, case.id).await?;
    Ok(received
        .iter()
        .map(|one| json!({ "number": one.number, "date": one.received_on, "sender": one.told(), "about": one.about }))
        .collect())
}

async fn kept(db: &mut impl Db, case: &CaseView) -> Result<Vec<Value>, WebError> {
    let files = files::files(db, case.id, &case.may.read_files).await?;
    Ok(files
        .iter()
        .rev()
        .filter(|one| one.removed_at.is_none())
        .map(|one| json!({ "title": one.title, "date": clock::date_of(one.uploaded_at) }))
        .collect())
}

async fn ended(db: &mut impl Db, case: &CaseView) -> Result<Vec<Value>, WebError> {
    let closures = closures::closures(db, case.id, &case.may.knows).await?;
    Ok(closures
        .iter()
        .map(|one| {
            json!({
                "date": one.closed_on,
                "outcome": one.outcome.label(LANG),
                "lives_with": one.lives_with.label(LANG),
                "summary": one.summary,
                "follow_on": one.follow_on,
            })
        })
        .collect())
}
