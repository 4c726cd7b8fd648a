//! The finished assessments of an instrument in one centre.

use crate::{
    instruments::InstrumentId,
    record::{AssessmentId, Role},
};
use access::Layer;
use base::{ids::CentreId, jiff::civil::Date};
use casework::notes::four;
use store::{Db, Result, sql};

/// Most assessments in one export.
const MOST: i64 = 50_000;

store::row! {
    /// A finished assessment, without a name.
    pub struct Answered {
        /// Its id.
        pub id: AssessmentId,
        /// The reference of the case.
        pub reference: String,
        /// The number of the person in the case, from 1.
        pub person: i64,
        /// The day.
        pub held_on: Date,
        /// The number of the version.
        pub number: i64,
        /// What it is among those of one occasion.
        pub role: Role,
        /// The language of the form.
        pub language: String,
        /// How long it took.
        pub minutes: Option<i64>,
        /// JSON object by path.
        pub answers: String,
    }
}

/// The finished assessments in these layers, by day.
pub async fn answered(
    db: &mut impl Db,
    instrument: InstrumentId,
    centre: CentreId,
    layers: &[Layer],
) -> Result<Vec<Answered>> {
    let [a, b, c, d] = four(layers);
    sql("select a.id, c.reference,
                (select count(*) from case_people p join case_people own on own.case_id = p.case_id
                                                                        and own.person_id = a.person_id
                  where p.case_id = a.case_id
                    and (p.added_at < own.added_at or (p.added_at = own.added_at and p.person_id <= own.person_id)))
                    as person,
                a.held_on, v.number, a.role, a.language, a.minutes, a.answers
           from assessments a
           join cases c on c.id = a.case_id
           join instrument_versions v on v.id = a.version_id
          where a.instrument_id = $1 and c.centre_id = $2 and a.state = 'finished' and a.layer in ($3, $4, $5, $6)
          order by a.held_on, a.id limit $7")
    .bind(instrument)
    .bind(centre)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .bind(MOST)
    .all(db)
    .await
}

/// The figures of the finished assessments of an instrument in one centre.
pub async fn figures(
    db: &mut impl Db,
    instrument: InstrumentId,
    centre: CentreId,
) -> Result<Vec<(AssessmentId, String, Option<f64>)>> {
    sql("select s.assessment_id, s.scale, s.value
           from assessment_scores s
           join assessments a on a.id = s.assessment_id
           join cases c on c.id = a.case_id
          where a.instrument_id = $1 and c.centre_id = $2 and a.state = 'finished'
          order by s.assessment_id, s.place, s.scale")
    .bind(instrument)
    .bind(centre)
    .all(db)
    .await
}
