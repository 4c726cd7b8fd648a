//! The questions about the health of children.

use super::{
    DoctorId, Outcome, RecordId,
    calendar::born_after,
    due::{self, Line},
};
use access::{Role, Viewer};
use base::{
    Lang,
    ids::{CaseId, PersonId},
    jiff::civil::Date,
};
use casework::cases::read::in_script;
use people::{Name, Precision};
use store::{Db, Result, sql};

/// Children on one page of the list.
pub const PAGE: usize = 20;

store::row! {
    /// A child, the case it stands in and its general practitioner.
    pub struct Child {
        /// The child.
        pub id: PersonId,
        /// The name.
        pub name: Name,
        /// The birthday.
        pub born_on: Option<Date>,
        /// How sure it is.
        pub precision: Option<Precision>,
        /// When an unborn child is expected.
        pub expected_on: Option<Date>,
        /// The case.
        pub case_id: CaseId,
        /// As people write it.
        pub reference: String,
        /// The choice of the doctor.
        pub doctor_id: Option<DoctorId>,
        /// The doctor.
        pub doctor: Option<String>,
        /// Their practice.
        pub practice: Option<String>,
        /// Its telephone.
        pub phone: Option<String>,
        /// Since when.
        pub chosen_on: Option<Date>,
    }
}

store::row! {
    /// What was written down of one thing in the calendar.
    pub struct Kept {
        /// Its id.
        pub id: RecordId,
        /// The child.
        pub person_id: PersonId,
        /// A code of `rules/health_calendar.toml`.
        pub item: String,
        /// Which time.
        pub round: i64,
        /// What came of it.
        pub outcome: Outcome,
        /// The day.
        pub done_on: Option<Date>,
        /// Where.
        pub place: Option<String>,
        /// Why not, or what else is to be known.
        pub reason: Option<String>,
        /// Who wrote it down.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
    }
}

impl Kept {
    /// Who wrote it down.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.user_name, &self.user_latin).unwrap_or_default()
    }
}

/// A child with what is due at its age.
#[derive(Debug, Clone)]
pub struct Told {
    /// The child.
    pub child: Child,
    /// What is due; nothing when the birthday is not known.
    pub lines: Vec<Line>,
}

impl Told {
    fn of(child: Child, kept: &[Kept], today: Date) -> Told {
        let own: Vec<Kept> = kept.iter().filter(|kept| kept.person_id == child.id).cloned().collect();
        let lines = child.born_on.map(|born_on| due::lines(born_on, &own, today)).unwrap_or_default();
        Told { child, lines }
    }

    /// How many things stand like this.
    pub fn count(&self, state: due::State) -> usize {
        self.lines.iter().filter(|line| line.state == state).count()
    }
}

/// The children of a case who are not of age, with what is due for each. One who died is left out.
pub async fn of_case(db: &mut impl Db, case: CaseId, today: Date) -> Result<Vec<Told>> {
    let children: Vec<Child> = sql("select p.id, n.name, p.born_on, p.birth_precision as precision, p.expected_on, c.id as case_id,
                c.reference, d.id as doctor_id, d.name as doctor, d.practice, d.phone, d.chosen_on
           from case_people x
           join cases c on c.id = x.case_id
           join persons p on p.id = x.person_id
           join person_names n on n.person_id = p.id
           left join general_practitioners d on d.person_id = p.id and d.ended_at is null
          where x.case_id = $1 and x.role = 'child' and p.died_on is null and (p.born_on is null or p.born_on > $2)
          order by p.born_on nulls last, p.id")
    .bind(case)
    .bind(born_after(today))
    .all(db)
    .await?;
    let kept: Vec<Kept> = sql("select h.id, h.person_id, h.item, h.round, h.outcome, h.done_on, h.place, h.reason, u.name as user_name,
                u.name_latin as user_latin
           from case_people x
           join health_records h on h.person_id = x.person_id and h.removed_at is null
           join users u on u.id = h.user_id
          where x.case_id = $1 and x.role = 'child'
          order by h.done_on nulls last, h.id")
    .bind(case)
    .all(db)
    .await?;
    Ok(children.into_iter().map(|child| Told::of(child, &kept, today)).collect())
}

/// Which children are wanted, as the address says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Only those without a general practitioner.
    pub without_doctor: bool,
    /// After this child in this case.
    pub after: Option<(PersonId, CaseId)>,
}

/// The same question from two starting points, the cases of the viewer's own and those of the centre; hence also
/// `offset 0`, without which PostgreSQL asks first for every case the viewer may read.
macro_rules! from {
    ($start:literal) => {
        concat!(
            "select p.id, n.name, p.born_on, p.birth_precision as precision, p.expected_on, c.id as case_id, c.reference,
                    d.id as doctor_id, d.name as doctor, d.practice, d.phone, d.chosen_on
               from ", $start, "
               join case_people x on x.case_id = c.id and x.role = 'child'
               join persons p on p.id = x.person_id
               join person_names n on n.person_id = p.id
               left join general_practitioners d on d.person_id = p.id and d.ended_at is null
              where c.closed_on is null and p.died_on is null and p.born_on > $3
                and exists (select 1 from case_relations r join permissions m on m.role = r.role and m.relation = r.relation
                             where r.user_id = $1 and r.case_id = c.id and m.action = 'case.read' and m.layer = 'general'
                               and (r.until_at is null or r.until_at > $2) limit 1 offset 0)
                and ($4 = false or d.id is null)
                and (cast($5 as uuid) is null
                     or (p.sort_key, p.id, c.id) > ((select q.sort_key from persons q where q.id = $5), $5, $6))
              order by p.sort_key, p.id, c.id
              limit $7"
        )
    };
}
const MINE: &str = from!(
    "(select distinct case_id from team_members where user_id = $1 and until_at is null) o join cases c on c.id = o.case_id"
);
const CENTRE: &str = from!("(select * from cases where centre_id = $8) c");

/// One page of the children in the open cases that the viewer may read, by name, and after whom the next one begins.
pub async fn list(
    db: &mut impl Db,
    viewer: &Viewer,
    wanted: Wanted,
    today: Date,
) -> Result<(Vec<Told>, Option<(PersonId, CaseId)>)> {
    let of_centre = viewer.is(Role::Head);
    let (person, case) = wanted.after.unzip();
    let mut question = if of_centre { sql(CENTRE) } else { sql(MINE) }
        .bind(viewer.user)
        .bind(viewer.at)
        .bind(born_after(today))
        .bind(wanted.without_doctor)
        .bind(person)
        .bind(case)
        .bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    if of_centre {
        question = question.bind(viewer.home());
    }
    let mut children: Vec<Child> = question.all(db).await?;
    let more = children.len() > PAGE;
    children.truncate(PAGE);
    let next = children.last().filter(|_| more).map(|child| (child.id, child.case_id));
    let kept = kept_of(db, &children).await?;
    Ok((children.into_iter().map(|child| Told::of(child, &kept, today)).collect(), next))
}

/// The children in the open cases that the viewer leads, with what is due for each.
pub async fn led_by(db: &mut impl Db, viewer: &Viewer, today: Date) -> Result<Vec<Told>> {
    let children: Vec<Child> = sql("select p.id, n.name, p.born_on, p.birth_precision as precision, p.expected_on, c.id as case_id,
                c.reference, d.id as doctor_id, d.name as doctor, d.practice, d.phone, d.chosen_on
           from cases c
           join case_people x on x.case_id = c.id and x.role = 'child'
           join persons p on p.id = x.person_id
           join person_names n on n.person_id = p.id
           left join general_practitioners d on d.person_id = p.id and d.ended_at is null
          where c.lead_id = $1 and c.closed_on is null and p.died_on is null and p.born_on > $3
            and exists (select 1 from case_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.case_id = c.id and m.action = 'case.read' and m.layer = 'general'
                           and (r.until_at is null or r.until_at > $2))
          order by p.born_on desc, p.id, c.id")
    .bind(viewer.user)
    .bind(viewer.at)
    .bind(born_after(today))
    .all(db)
    .await?;
    if children.is_empty() {
        return Ok(Vec::new());
    }
    let kept: Vec<Kept> =
        sql("select distinct h.id, h.person_id, h.item, h.round, h.outcome, h.done_on, h.place, h.reason,
                u.name as user_name, u.name_latin as user_latin
           from cases c
           join case_people x on x.case_id = c.id and x.role = 'child'
           join health_records h on h.person_id = x.person_id and h.removed_at is null
           join users u on u.id = h.user_id
          where c.lead_id = $1 and c.closed_on is null
          order by h.id")
        .bind(viewer.user)
        .all(db)
        .await?;
    Ok(children.into_iter().map(|child| Told::of(child, &kept, today)).collect())
}

/// What was written down of the children of one page.
async fn kept_of(db: &mut impl Db, children: &[Child]) -> Result<Vec<Kept>> {
    let mut question = sql("select h.id, h.person_id, h.item, h.round, h.outcome, h.done_on, h.place, h.reason, u.name as user_name,
                u.name_latin as user_latin
           from health_records h
           join users u on u.id = h.user_id
          where h.removed_at is null
            and h.person_id in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
          order by h.done_on nulls last, h.id");
    for place in 0..PAGE {
        question = question.bind(children.get(place).map(|child| child.id));
    }
    question.all(db).await
}

#[cfg(test)]
impl Kept {
    /// Something written down, for the tests of what is due.
    pub fn made_up(item: &str, round: i64, outcome: Outcome) -> Kept {
        Kept {
            id: RecordId::from_uuid(uuid::Uuid::nil()),
            person_id: PersonId::from_uuid(uuid::Uuid::nil()),
            item: item.to_owned(),
            round,
            outcome,
            done_on: None,
            place: None,
            reason: None,
            user_name: None,
            user_latin: None,
        }
    }
}
