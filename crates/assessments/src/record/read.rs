//! The questions about assessments.

use super::{AssessmentId, Role, State};
use crate::{
    instruments::{
        InstrumentId, VersionId,
        read::{in_language, read_form},
    },
    scores::{Kept, ScoreLine},
};
use ::instruments::{Answers, Instrument as Form};
use access::{Layer, WebError};
use base::{
    Id, Lang,
    ids::{CaseId, FileId, PersonId, UserId},
    jiff::{Timestamp, civil::Date},
};
use casework::{cases::read::in_script, notes::four};
use people::Name;
use store::{Db, sql};

store::row! {
    /// An assessment with its answers.
    pub struct Assessment {
        /// Its id.
        pub id: AssessmentId,
        /// The case.
        pub case_id: CaseId,
        /// About whom.
        pub person_id: PersonId,
        /// Their name.
        pub person: Name,
        /// Their birthday.
        pub born_on: Option<Date>,
        /// The instrument.
        pub instrument_id: InstrumentId,
        /// What it is called in Bulgarian.
        pub title_bg: String,
        /// What it is called in English.
        pub title_en: String,
        /// Months until the next assessment.
        pub months: Option<i64>,
        /// The version of the instrument.
        pub version_id: VersionId,
        /// Its number.
        pub number: i64,
        /// Who may read it.
        pub layer: Layer,
        /// Those filled together.
        pub sitting_id: Id<Line>,
        /// The first of two.
        pub pair_id: Option<AssessmentId>,
        /// What it is among those of one occasion.
        pub role: Role,
        /// Whether it is compared over time.
        pub counts: bool,
        /// The language of the form.
        pub language: String,
        /// The day.
        pub held_on: Date,
        /// Where.
        pub place: Option<String>,
        /// With whom.
        pub with_whom: Option<String>,
        /// Who assessed.
        pub assessor_id: UserId,
        /// Their name.
        pub assessor: Option<String>,
        /// Their name in Latin letters.
        pub assessor_latin: Option<String>,
        /// Whether its answers may still change.
        pub state: State,
        /// JSON object by path.
        pub answers: String,
        /// When it was begun.
        pub begun_at: Timestamp,
        /// When it was last kept.
        pub saved_at: Timestamp,
        /// When its answers were fixed.
        pub finished_at: Option<Timestamp>,
        /// How long it took.
        pub minutes: Option<i64>,
        /// When to assess again.
        pub next_on: Option<Date>,
        /// How often it was kept.
        pub version: i64,
    }
}

impl Assessment {
    /// What the instrument is called.
    pub fn title(&self, lang: Lang) -> &str {
        in_language(lang, &self.title_bg, &self.title_en)
    }

    /// Who assessed.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.assessor, &self.assessor_latin).unwrap_or("–")
    }

    /// Where it is.
    pub fn address(&self) -> String {
        format!("/cases/{}/assessments/{}", self.case_id, self.id)
    }

    /// Its answers.
    ///
    /// # Errors
    ///
    /// When what is kept cannot be read any more.
    pub fn answers(&self) -> Result<Answers, WebError> {
        read_answers(&self.answers)
    }
}

/// Answers as they are kept.
///
/// # Errors
///
/// When they cannot be read any more.
pub fn read_answers(kept: &str) -> Result<Answers, WebError> {
    serde_json::from_str(kept).map_err(|error| WebError::Inside(format!("answers: {error}").into()))
}

/// One assessment of a case, in whatever layer and state; ask [`standing`] next.
pub async fn one(db: &mut impl Db, case: CaseId, id: AssessmentId) -> store::Result<Assessment> {
    sql("select a.id, a.case_id, a.person_id, n.name as person, p.born_on, a.instrument_id, i.title_bg, i.title_en, i.months,
                a.version_id, v.number, a.layer, a.sitting_id, a.pair_id, a.role, a.counts, a.language, a.held_on, a.place,
                a.with_whom, a.assessor_id, u.name as assessor, u.name_latin as assessor_latin, a.state, a.answers,
                a.begun_at, a.saved_at, a.finished_at, a.minutes, a.next_on, a.version
           from assessments a
           join instruments i on i.id = a.instrument_id
           join instrument_versions v on v.id = a.version_id
           join persons p on p.id = a.person_id
           join person_names n on n.person_id = a.person_id
           join users u on u.id = a.assessor_id
          where a.case_id = $1 and a.id = $2")
        .bind(case)
        .bind(id)
        .one(db)
        .await
}

/// What somebody may see of an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is in a layer that is not theirs.
    Unknown,
    /// Somebody else is filling it.
    Others,
    /// They are scoring the same on their own first.
    Later,
    /// All of it.
    Seen,
}

/// What one who reads these layers may see: nobody but its assessor sees one that is open, and who scores on their own
/// does not see the other's answers before they are done.
pub async fn standing(
    db: &mut impl Db,
    viewer: UserId,
    layers: &[Layer],
    one: &Assessment,
) -> store::Result<Standing> {
    if !layers.contains(&one.layer) {
        return Ok(Standing::Unknown);
    }
    if one.assessor_id == viewer {
        return Ok(Standing::Seen);
    }
    if one.state == State::Open {
        return Ok(Standing::Others);
    }
    let own: i64 =
        sql("select count(*) from assessments where pair_id = $1 and assessor_id = $2 and state = 'open'")
            .bind(one.pair_id.unwrap_or(one.id))
            .bind(viewer)
            .value(db)
            .await?;
    Ok(if own > 0 { Standing::Later } else { Standing::Seen })
}

store::row! {
    /// An assessment in a list.
    pub struct Line {
        /// Its id.
        pub id: AssessmentId,
        /// About whom.
        pub person_id: PersonId,
        /// Their name.
        pub person: Name,
        /// The instrument.
        pub instrument_id: InstrumentId,
        /// What it is called in Bulgarian.
        pub title_bg: String,
        /// What it is called in English.
        pub title_en: String,
        /// True when the instrument is not offered any more.
        pub retired: bool,
        /// Who may read it.
        pub layer: Layer,
        /// The first of two.
        pub pair_id: Option<AssessmentId>,
        /// What it is among those of one occasion.
        pub role: Role,
        /// Whether it is compared over time.
        pub counts: bool,
        /// The version of the instrument.
        pub version_id: VersionId,
        /// The day.
        pub held_on: Date,
        /// Who assessed.
        pub assessor_id: UserId,
        /// Their name.
        pub assessor: Option<String>,
        /// Their name in Latin letters.
        pub assessor_latin: Option<String>,
        /// Whether its answers may still change.
        pub state: State,
        /// When it was last kept.
        pub saved_at: Timestamp,
        /// When to assess again.
        pub next_on: Option<Date>,
    }
}

impl Line {
    /// What the instrument is called.
    pub fn title(&self, lang: Lang) -> &str {
        in_language(lang, &self.title_bg, &self.title_en)
    }

    /// Who assessed.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.assessor, &self.assessor_latin).unwrap_or("–")
    }
}

store::row! {
    /// One of those filled together.
    pub struct Together {
        /// Its id.
        pub id: AssessmentId,
        /// About whom.
        pub person: Name,
        /// Whether its answers may still change.
        pub state: State,
    }
}

/// Those filled in one sitting, in the order in which they were begun.
pub async fn of_sitting(db: &mut impl Db, sitting: Id<Line>) -> store::Result<Vec<Together>> {
    sql("select a.id, n.name as person, a.state
           from assessments a join person_names n on n.person_id = a.person_id
          where a.sitting_id = $1 order by a.begun_at, a.id")
    .bind(sitting)
    .all(db)
    .await
}

/// The assessments of a case in these layers, the latest first.
pub async fn lines(db: &mut impl Db, case: CaseId, layers: &[Layer]) -> store::Result<Vec<Line>> {
    let [a, b, c, d] = four(layers);
    sql("select a.id, a.person_id, n.name as person, a.instrument_id, i.title_bg, i.title_en,
                i.retired_at is not null as retired, a.layer, a.pair_id, a.role, a.counts, a.version_id, a.held_on,
                a.assessor_id, u.name as assessor, u.name_latin as assessor_latin, a.state, a.saved_at, a.next_on
           from assessments a
           join instruments i on i.id = a.instrument_id
           join person_names n on n.person_id = a.person_id
           join users u on u.id = a.assessor_id
          where a.case_id = $1 and a.layer in ($2, $3, $4, $5)
          order by a.held_on desc, a.id desc")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .all(db)
    .await
}

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

/// With whom each assessment of a case was made, and the number of the version.
pub async fn details(
    db: &mut impl Db,
    case: CaseId,
) -> store::Result<Vec<(AssessmentId, Option<String>, i64)>> {
    sql("select a.id, a.with_whom, v.number from assessments a join instrument_versions v on v.id = a.version_id
          where a.case_id = $1 order by a.id")
    .bind(case)
    .all(db)
    .await
}
