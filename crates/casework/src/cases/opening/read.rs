//! Who the child may be, and which cases it had before.

use crate::cases::terms;
use base::{
    ids::{CaseId, CentreId, PersonId},
    jiff::civil::Date,
    search_key,
};
use deadlines::CentreRules;
use people::{Name, Precision};
use store::{Db, Result, sql};

store::row! {
    /// Somebody the centre knows.
    pub struct Found {
        /// The person.
        pub id: PersonId,
        /// The name.
        pub name: Name,
        /// The birthday.
        pub born_on: Option<Date>,
        /// How sure it is.
        pub precision: Option<Precision>,
        /// When an unborn child is expected.
        pub expected_on: Option<Date>,
        /// The reference of an open case in which they stand.
        pub open_case: Option<String>,
    }
}

/// At most twelve people of a centre whose names begin with each word typed, in either script; the youngest first.
pub async fn find(db: &mut impl Db, centre: CentreId, q: &str) -> Result<Vec<Found>> {
    let words = search_key::tokens(q);
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    sql("select p.id, n.name, p.born_on, p.birth_precision as precision, p.expected_on,
                (select c.reference from case_people x join cases c on c.id = x.case_id
                  where x.person_id = p.id and c.closed_on is null order by c.opened_on desc, c.id limit 1) as open_case
           from (select distinct person_id from person_keys where centre_id = $1 and key >= $2 and key < $3) f
           join persons p on p.id = f.person_id
           join person_names n on n.person_id = p.id
          where p.merged_into is null
            and ($4 = '' or exists (select 1 from person_keys k where k.centre_id = $1 and k.person_id = p.id and k.key >= $4 and k.key < $5))
            and ($6 = '' or exists (select 1 from person_keys k where k.centre_id = $1 and k.person_id = p.id and k.key >= $6 and k.key < $7))
          order by p.born_on desc nulls first, p.id
          limit 12")
    .bind(centre)
    .bind(word(0))
    .bind(format!("{}~", word(0)))
    .bind(word(1))
    .bind(format!("{}~", word(1)))
    .bind(word(2))
    .bind(format!("{}~", word(2)))
    .all(db)
    .await
}

/// One person of a centre, to open a case about.
pub async fn child(db: &mut impl Db, centre: CentreId, person: PersonId) -> Result<Option<Found>> {
    sql("select p.id, n.name, p.born_on, p.birth_precision as precision, p.expected_on, cast(null as text) as open_case
           from persons p join person_names n on n.person_id = p.id
          where p.id = $2 and p.centre_id = $1 and p.merged_into is null")
    .bind(centre)
    .bind(person)
    .maybe(db)
    .await
}

store::row! {
    /// A case that the child had before.
    pub struct Earlier {
        /// The case.
        pub id: CaseId,
        /// As people write it.
        pub reference: String,
        /// The day it was opened.
        pub opened_on: Date,
        /// The day it was closed; none when it is still open.
        pub closed_on: Option<Date>,
    }
}

impl Earlier {
    /// True when a case opened on `day` counts as a return after this one.
    pub fn is_re_entry(&self, rules: &CentreRules, day: Date) -> bool {
        self.closed_on.is_some_and(|closed| terms::is_re_entry(rules, closed, day))
    }
}

/// The other cases of the centre in which a child stands as a child, the latest first. Their references are told
/// to whoever opens another one, even when the cases themselves are not theirs to read.
pub async fn earlier(
    db: &mut impl Db,
    centre: CentreId,
    child: PersonId,
    but: Option<CaseId>,
) -> Result<Vec<Earlier>> {
    sql("select c.id, c.reference, c.opened_on, c.closed_on
           from case_people x join cases c on c.id = x.case_id
          where x.person_id = $2 and x.role = 'child' and c.centre_id = $1
            and (cast($3 as uuid) is null or c.id <> $3)
          order by c.opened_on desc, c.id desc limit 5")
    .bind(centre)
    .bind(child)
    .bind(but)
    .all(db)
    .await
}
