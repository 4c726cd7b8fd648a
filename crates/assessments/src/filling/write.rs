//! Begun, kept, finished: until the end an assessment is its assessor's alone; then its answers are fixed.

use super::{
    NewAssessment,
    known::{self, Known},
};
use crate::{
    instruments::{Instrument, Version},
    permits::WriteAssessment,
    record::{Assessment, AssessmentId, Role, State, term, w},
    scores,
};
use ::instruments::{Answers, Filling, Instrument as Form, Value};
use access::{Permit, WebError, audit::Entry};
use base::{
    Code, Id, Lang,
    ids::{CaseId, FileId},
    jiff::{ToSpan, civil::Date},
};
use casework::cases::{self, relatives::CasePerson};
use serde_json::json;
use store::{Tx, outbox, sql};

/// What stands for a sitting.
pub enum Sitting {}

/// Longest time that is taken for the length of a sitting: whoever comes back the next day says it themselves.
const LONGEST: i64 = 4 * 60;

/// Begins an assessment about each person, in the version in use; the first of them.
pub async fn begin(
    tx: &mut Tx,
    permit: &Permit<WriteAssessment>,
    case: CaseId,
    (instrument, version): (&Instrument, &Version),
    new: &NewAssessment,
    people: &[CasePerson],
) -> Result<AssessmentId, WebError> {
    permit.in_layer(instrument.layer)?;
    let form = version.form()?;
    let sitting: Id<Sitting> = Id::new(tx.at());
    let lang = Lang::from_tag(&new.language).unwrap_or_default();
    let mut first = None;
    for person in people.iter().filter(|person| new.people.contains(&person.id)) {
        let known = Known {
            name: &person.name,
            born_on: person.born_on,
            held_on: new.held_on,
            place: new.place.as_deref(),
            with_whom: new.with_whom.as_deref(),
        };
        let id = AssessmentId::new(tx.at());
        let answers = known::answers(&form, &known, lang).seeded(seed(id));
        let at = tx.at();
        sql("insert into assessments (id, case_id, person_id, instrument_id, version_id, layer, sitting_id, role, counts,
                 language, held_on, place, with_whom, assessor_id, state, answers, begun_at, saved_at, version)
             values ($1, $2, $3, $4, $5, $6, $7, $8, true, $9, $10, $11, $12, $13, $14, $15, $16, $16, 1)")
            .bind(id)
            .bind(case)
            .bind(person.id)
            .bind(instrument.id)
            .bind(version.id)
            .bind(instrument.layer)
            .bind(sitting)
            .bind(Role::Alone)
            .bind(&new.language)
            .bind(new.held_on)
            .bind(new.place.as_deref())
            .bind(new.with_whom.as_deref())
            .bind(permit.viewer.user)
            .bind(State::Open)
            .bind(json!(answers).to_string())
            .bind(at)
            .run(tx)
            .await?;
        begun(tx, permit, case, id, instrument).await?;
        first.get_or_insert(id);
    }
    first.ok_or(WebError::BadRequest)
}

/// What chance comes from in a filling: the part of its id that is random.
pub fn seed(id: AssessmentId) -> u64 {
    id.uuid().as_u64_pair().1
}

async fn begun(
    tx: &mut Tx,
    permit: &Permit<WriteAssessment>,
    case: CaseId,
    id: AssessmentId,
    instrument: &Instrument,
) -> Result<(), WebError> {
    let entry = Entry::under(permit, "assessment.begun")
        .case(case)
        .record("assessment", id)
        .set("instrument", instrument.form_id.as_str())
        .set("layer", instrument.layer.code());
    Ok(entry.write(tx).await?)
}

/// Keeps what was answered so far, as it was read at `version`.
/// [`WebError::Stale`] when it was kept from elsewhere since.
pub async fn keep(
    tx: &mut Tx,
    permit: &Permit<WriteAssessment>,
    of: &Assessment,
    version: i64,
    answers: &Answers,
) -> Result<(), WebError> {
    permit.in_layer(of.layer)?;
    let at = tx.at();
    let kept = sql("update assessments set answers = $4, saved_at = $5, version = version + 1
                     where id = $1 and assessor_id = $2 and version = $3 and state = 'open'")
    .bind(of.id)
    .bind(permit.viewer.user)
    .bind(version)
    .bind(json!(answers).to_string())
    .bind(at)
    .run(tx)
    .await?;
    if kept == 0 { Err(WebError::Stale) } else { Ok(()) }
}

/// Shows the form in another of its languages from now on.
pub async fn speak(tx: &mut Tx, of: &Assessment, form: &Form, language: &str) -> Result<(), WebError> {
    if !form.languages.iter().any(|one| one.tag == language) {
        return Err(WebError::BadRequest);
    }
    sql("update assessments set language = $2 where id = $1").bind(of.id).bind(language).run(tx).await?;
    Ok(())
}

/// What is said at the end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ending {
    /// How long it took; reckoned when it is not said.
    pub minutes: Option<i64>,
    /// When to assess again; the interval of the instrument when it is not said.
    pub next_on: Option<Date>,
}

/// Fixes the answers of a filling in which nothing is wrong, and reckons what they come to.
pub async fn finish(
    tx: &mut Tx,
    permit: &Permit<WriteAssessment>,
    of: &Assessment,
    filling: &Filling<'_>,
    ending: Ending,
) -> Result<(), WebError> {
    permit.in_layer(of.layer)?;
    let at = tx.at();
    let took = (at.as_second() - of.begun_at.as_second() + 59) / 60;
    let minutes = ending.minutes.or((1..=LONGEST).contains(&took).then_some(took));
    let next_on = ending.next_on.or_else(|| next_after(of.held_on, of.months));
    let fixed = fixed(filling).ok_or(WebError::BadRequest)?;
    let done = sql("update assessments set state = 'finished', answers = $4, saved_at = $5, finished_at = $5, minutes = $6,
                        next_on = $7, version = version + 1
                     where id = $1 and assessor_id = $2 and case_id = $3 and state = 'open'")
        .bind(of.id)
        .bind(permit.viewer.user)
        .bind(of.case_id)
        .bind(json!(fixed).to_string())
        .bind(at)
        .bind(minutes)
        .bind(next_on)
        .run(tx)
        .await?;
    if done == 0 {
        return Err(WebError::Stale);
    }
    scores::keep(tx, of.id, filling.form(), &filling.scores()).await?;
    if of.counts {
        term::made(tx, of).await?;
        term::again_on(tx, permit, (of, of.id), next_on, w::again_moved(permit.viewer.lang)).await?;
    }
    Entry::under(permit, "assessment.finished")
        .case(of.case_id)
        .record("assessment", of.id)
        .set("held_on", of.held_on.to_string())
        .set("next_on", next_on.map(|day| day.to_string()))
        .write(tx)
        .await?;
    outbox::tell(tx, "assessment.finished", &json!({ "case": of.case_id, "assessment": of.id })).await?;
    Ok(cases::read::touch(tx, of.case_id).await?)
}

/// The answers of a filling in which nothing is wrong: what was asked and answered, and what was worked out. A default
/// that was wiped out stays wiped out.
pub fn fixed(filling: &Filling) -> Option<Answers> {
    let mut fixed = filling.finish().ok()?.answers;
    for (path, _) in filling.answers().iter() {
        if fixed.get(path).is_none() {
            fixed.set(path, Value::Blank);
        }
    }
    Some(fixed)
}

/// The day of the next assessment, by the interval of the instrument.
pub fn next_after(held_on: Date, months: Option<i64>) -> Option<Date> {
    held_on.checked_add(months?.months()).ok()
}

/// Throws away an assessment that is not finished; only its assessor can, and nobody else has read it.
pub async fn discard(tx: &mut Tx, permit: &Permit<WriteAssessment>, of: &Assessment) -> Result<(), WebError> {
    sql("delete from assessment_files where assessment_id = $1
          and exists (select 1 from assessments a where a.id = $1 and a.assessor_id = $2 and a.state = 'open')")
    .bind(of.id)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    let gone =
        sql("delete from assessments where id = $1 and case_id = $2 and assessor_id = $3 and state = 'open'")
            .bind(of.id)
            .bind(of.case_id)
            .bind(permit.viewer.user)
            .run(tx)
            .await?;
    if gone == 0 {
        return Err(WebError::NotFound);
    }
    let entry = Entry::under(permit, "assessment.discarded").case(of.case_id).record("assessment", of.id);
    Ok(entry.write(tx).await?)
}

/// A file that answers a question.
pub struct NewFile {
    /// Its id.
    pub id: FileId,
    /// The path of the question.
    pub path: String,
    /// The file.
    pub file: access::Uploaded,
}

/// Puts a file where a question asks for one.
pub async fn add_file(
    tx: &mut Tx,
    permit: &Permit<WriteAssessment>,
    of: &Assessment,
    form: &Form,
    new: &NewFile,
) -> Result<(), WebError> {
    let at = tx.at();
    sql("insert into files (id, name, media_type, bytes, sha256, uploaded_by, uploaded_at)
         values ($1, $2, $3, $4, $5, $6, $7)")
    .bind(new.id)
    .bind(&new.file.name)
    .bind(new.file.kind.media_type())
    .bind(i64::try_from(new.file.bytes.len()).unwrap_or(i64::MAX))
    .bind(new.file.sha256())
    .bind(permit.viewer.user_id())
    .bind(at)
    .run(tx)
    .await?;
    sql("insert into assessment_files (file_id, assessment_id, path) values ($1, $2, $3)")
        .bind(new.id)
        .bind(of.id)
        .bind(&new.path)
        .run(tx)
        .await?;
    let moment = crate::questions::moment(of.begun_at, at);
    let mut filling = Filling::begin(form, &of.answers()?, moment);
    filling.set(&new.path, Value::from(new.id.to_string())).map_err(|_| WebError::NotFound)?;
    keep(tx, permit, of, of.version, &filling.answers()).await?;
    let entry = Entry::under(permit, "assessment.file-added")
        .case(of.case_id)
        .record("assessment", of.id)
        .set("file_id", new.id.to_string());
    Ok(entry.write(tx).await?)
}
