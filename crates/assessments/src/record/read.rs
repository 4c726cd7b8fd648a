//! One assessment, and what somebody may see of it.

use super::{AssessmentId, Line, Role, State};
use crate::instruments::{InstrumentId, VersionId, read::in_language};
use ::instruments::Answers;
use access::{Layer, WebError};
use base::{
    Id, Lang,
    ids::{CaseId, PersonId, UserId},
    jiff::{Timestamp, civil::Date},
};
use casework::cases::read::in_script;
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
