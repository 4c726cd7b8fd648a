//! Who stands in a case.

use crate::cases::PersonRole;
use base::{
    ids::{CaseId, PersonId},
    jiff::{Timestamp, civil::Date},
};
use people::{Name, Precision, Sex};
use store::{Db, Result, sql};

store::row! {
    /// Somebody in a case.
    pub struct CasePerson {
        /// The person.
        pub id: PersonId,
        /// The name.
        pub name: Name,
        /// Sex.
        pub sex: Sex,
        /// The birthday.
        pub born_on: Option<Date>,
        /// How sure it is.
        pub precision: Option<Precision>,
        /// When an unborn child is expected.
        pub expected_on: Option<Date>,
        /// The day they died.
        pub died_on: Option<Date>,
        /// What they are in the case.
        pub role: PersonRole,
        /// When they were added.
        pub added_at: Timestamp,
    }
}

/// Everyone in a case: children first, then parents, kin, candidates, others.
pub async fn people(db: &mut impl Db, case: CaseId) -> Result<Vec<CasePerson>> {
    sql("select p.id, n.name, p.sex, p.born_on, p.birth_precision as precision, p.expected_on, p.died_on, x.role, x.added_at
           from case_people x
           join persons p on p.id = x.person_id
           join person_names n on n.person_id = p.id
          where x.case_id = $1
          order by case x.role when 'child' then 0 when 'mother' then 1 when 'father' then 2 when 'kin' then 3
                               when 'candidate' then 4 when 'carer' then 5 else 6 end, x.added_at, p.id")
    .bind(case)
    .all(db)
    .await
}
