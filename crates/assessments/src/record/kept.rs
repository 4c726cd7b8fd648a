//! What is kept beside the answers: figures, corrections, files; and the answers of the last time.

use super::{Assessment, AssessmentId, read_answers};
use crate::{
    instruments::read::read_form,
    scores::{Kept, ScoreLine},
};
use ::instruments::{Answers, Instrument as Form};
use access::WebError;
use base::{
    Lang,
    ids::{CaseId, FileId},
    jiff::{Timestamp, civil::Date},
};
use casework::cases::read::in_script;
use store::{Db, sql};

/// The last finished assessment of the same person with the same instrument before this one, in the same case: its day,
/// its form and its answers. What another scores on the same occasion is not told.
pub async fn last_before(
    db: &mut impl Db,
    of: &Assessment,
) -> Result<Option<(Date, Form, Answers)>, WebError> {
    let found: Option<(Date, String, String)> = sql("select a.held_on, v.definition, a.answers
           from assessments a join instrument_versions v on v.id = a.version_id
          where a.case_id = $1 and a.person_id = $2 and a.instrument_id = $3 and a.state = 'finished' and a.counts
            and a.id <> $4 and a.held_on <= $5
            and (cast($6 as uuid) is null or (a.id <> $6 and (a.pair_id is null or a.pair_id <> $6)))
          order by a.held_on desc, a.id desc limit 1")
    .bind(of.case_id)
    .bind(of.person_id)
    .bind(of.instrument_id)
    .bind(of.id)
    .bind(of.held_on)
    .bind(of.pair_id)
    .maybe(db)
    .await?;
    let Some((day, definition, answers)) = found else { return Ok(None) };
    Ok(Some((day, read_form(&definition)?, read_answers(&answers)?)))
}

/// The figures of an assessment as they were reckoned, with the words of its version.
pub async fn scores(
    db: &mut impl Db,
    id: AssessmentId,
    form: &Form,
    lang: Lang,
) -> store::Result<Vec<ScoreLine>> {
    let kept: Vec<Kept> =
        sql("select assessment_id, scale, domain, value, least, most, answered, asked, band, level, risk
           from assessment_scores where assessment_id = $1 order by place, scale")
        .bind(id)
        .all(db)
        .await?;
    Ok(kept.iter().map(|one| one.line(form, lang)).collect())
}

/// The figures of every finished assessment of a case, by assessment and in the order of the scales.
pub async fn scores_of_case(db: &mut impl Db, case: CaseId) -> store::Result<Vec<Kept>> {
    sql("select s.assessment_id, s.scale, s.domain, s.value, s.least, s.most, s.answered, s.asked, s.band, s.level, s.risk
           from assessment_scores s join assessments a on a.id = s.assessment_id
          where a.case_id = $1 order by s.assessment_id, s.place, s.scale")
    .bind(case)
    .all(db)
    .await
}

store::row! {
    /// What answers were before they were put right.
    pub struct Correction {
        /// JSON object by path.
        pub answers: String,
        /// Why.
        pub reason: String,
        /// When.
        pub corrected_at: Timestamp,
        /// Who.
        pub author: Option<String>,
        /// Their name in Latin letters.
        pub author_latin: Option<String>,
    }
}

impl Correction {
    /// Who put them right.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.author, &self.author_latin).unwrap_or("–")
    }
}

/// The corrections of an assessment, the first one first.
pub async fn corrections(db: &mut impl Db, id: AssessmentId) -> store::Result<Vec<Correction>> {
    sql("select x.answers, x.reason, x.corrected_at, u.name as author, u.name_latin as author_latin
           from assessment_corrections x join users u on u.id = x.author_id
          where x.assessment_id = $1 order by x.corrected_at, x.id")
    .bind(id)
    .all(db)
    .await
}

/// The files that answer questions: id, path of the question, name.
pub async fn files(db: &mut impl Db, id: AssessmentId) -> store::Result<Vec<(FileId, String, String)>> {
    sql("select x.file_id, x.path, f.name from assessment_files x join files f on f.id = x.file_id
          where x.assessment_id = $1 order by x.path, x.file_id")
    .bind(id)
    .all(db)
    .await
}

/// One of the files: its name and its media type.
pub async fn file(db: &mut impl Db, id: AssessmentId, file: FileId) -> store::Result<(String, String)> {
    sql("select f.name, f.media_type from assessment_files x join files f on f.id = x.file_id
          where x.assessment_id = $1 and x.file_id = $2")
    .bind(id)
    .bind(file)
    .one(db)
    .await
}
