//! Two people score the same on their own; then they look at where they differ and agree. Both are kept.

use super::{pages::agreement_page, read, web::finished, write};
use crate::{
    filling::known_answers,
    instruments::read as instruments,
    permits::WriteAssessment,
    questions::{self, Difference},
    record::{self, Assessment, AssessmentId, Role, State as Course},
    scores::w,
};
use ::instruments::{Answers, Filling, Instrument, Value};
use access::{
    Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write, answer, audit::Entry, looked, permit,
};
use axum::extract::{Path, State};
use base::{ids::CaseId, typed::Typed};
use casework::cases;
use store::Db;

/// `POST /cases/{id}/assessments/{assessment}/second`
pub async fn second(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteAssessment>(&mut *write, &viewer, Subject::Case(id)).await?;
    let first = finished(&mut *write, &permit, id, assessment).await?;
    if first.assessor_id == viewer.user || first.role != Role::Alone {
        return Err(WebError::Conflict(w::second_refused(ask.lang).to_owned()));
    }
    let asked = instruments::version_by_id(&mut *write, first.version_id).await?.form()?;
    let mut known = known_answers(&first, &asked);
    // Where chance decides what is asked, both are asked the same.
    if let Some(seed) = first.answers()?.seed() {
        known.set_seed(seed);
    }
    let second = write::begin_second(&mut write, &permit, &first, &known).await?;
    write.see_other(&format!("/cases/{id}/assessments/{second}")).await
}

/// Both of a pair, finished, and the form they were filled with.
struct Both {
    first: Assessment,
    second: Assessment,
    form: Instrument,
    one: Answers,
    other: Answers,
}

impl Both {
    fn differences(&self, ask: &Ask) -> Vec<Difference> {
        questions::differences(&self.form, &self.one, &self.other, ask.lang.tag(), ask.lang)
    }
}

/// `GET /cases/{id}/assessments/{assessment}/agreement`
pub async fn ask(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WriteAssessment>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let both = both(&mut db, &permit, id, assessment).await?;
    drop(db);
    let entry = Entry::under(&permit, "assessment.viewed").case(id).record("assessment", both.first.id);
    looked::record(&app, entry).await?;
    let differences = both.differences(&ask);
    let body =
        agreement_page(ask.lang, &case, (&both.first, &both.second), &differences, &Typed::default(), &[]);
    answer::page(&app, &ask, w::agree(ask.lang), body).await
}

/// `POST /cases/{id}/assessments/{assessment}/agreement`
pub async fn agree(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
    posted: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &posted).await?;
    let permit = permit::<WriteAssessment>(&mut *write, &viewer, Subject::Case(id)).await?;
    let both = both(&mut *write, &permit, id, assessment).await?;
    let differences = both.differences(&ask);
    let open: Vec<String> = differences
        .iter()
        .filter(|one| !matches!(posted.0.get(&one.path), "first" | "second"))
        .map(|one| one.path.clone())
        .collect();
    if open.is_empty() {
        let answers = chosen(&both, &differences, &posted.0);
        let moment = questions::moment(both.first.begun_at, both.first.finished_at.unwrap_or(ask.now));
        let filling = Filling::begin(&both.form, &answers, moment);
        if filling.errors().is_empty() {
            let agreed = write::agree(&mut write, &permit, &both.first, &filling).await?;
            return write
                .see_other_saying(&format!("/cases/{id}/assessments/{agreed}"), w::agreed_now(ask.lang))
                .await;
        }
    }
    let case = cases::read::see(&mut *write, &viewer, id).await?;
    drop(write);
    // Where answers do not go together, every choice may be the one to change.
    let wrong = if open.is_empty() { differences.iter().map(|one| one.path.clone()).collect() } else { open };
    let body = agreement_page(ask.lang, &case, (&both.first, &both.second), &differences, &posted.0, &wrong);
    answer::page_failed(&app, &ask, w::agree(ask.lang), body).await
}

fn chosen(both: &Both, differences: &[Difference], typed: &Typed) -> Answers {
    let mut answers = both.one.clone();
    for one in differences.iter().filter(|one| typed.get(&one.path) == "second") {
        answers.set(&one.path, both.other.get(&one.path).cloned().unwrap_or(Value::Blank));
    }
    answers
}

async fn both(
    db: &mut impl Db,
    permit: &Permit<WriteAssessment>,
    case: CaseId,
    first: AssessmentId,
) -> Answer<Both> {
    let first = finished(db, permit, case, first).await?;
    if first.role != Role::First || !first.counts {
        return Err(WebError::NotFound);
    }
    let pair = read::pair(db, case, first.id).await?;
    let second = pair.into_iter().find(|id| *id != first.id).ok_or(WebError::NotFound)?;
    let second = record::one(db, case, second).await?;
    if second.state != Course::Finished {
        return Err(WebError::NotFound);
    }
    let form = instruments::version_by_id(db, first.version_id).await?.form()?;
    Ok(Both { one: first.answers()?, other: second.answers()?, first, second, form })
}
