//! The assessments of a case, and those of one sitting.

use super::{AssessmentId, Role, State};
use crate::instruments::{InstrumentId, VersionId, read::in_language};
use access::Layer;
use base::{
    Id, Lang,
    ids::{CaseId, PersonId, UserId},
    jiff::{Timestamp, civil::Date},
};
use casework::{cases::read::in_script, notes::four};
use people::Name;
use store::{Db, sql};

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
