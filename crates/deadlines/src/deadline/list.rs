//! Lists of deadlines: those that a viewer may know of, narrowed to what they ask for, a page at a time.

use super::{DeadlineId, Line, State};
use access::Viewer;
use base::{
    Code, Id,
    ids::{CaseId, CentreId, PersonId},
    jiff::Timestamp,
    typed::Typed,
};
use std::{collections::BTreeMap, fmt, str::FromStr};
use store::{Db, Result, sql};

/// Lines of one page.
const PAGE: usize = 25;

/// What is asked for. Without a state: all that run.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Narrow {
    /// How they stand.
    pub state: Option<State>,
    /// By which rule; empty: any.
    pub rule: String,
    /// Those that the viewer answers for.
    pub mine: bool,
    /// Of one case.
    pub case: Option<CaseId>,
    /// About one person, or of a case in which they stand.
    pub person: Option<PersonId>,
    /// Of one centre.
    pub centre: Option<CentreId>,
    /// After which line.
    pub after: Option<Place>,
}

impl Narrow {
    /// Reads the query of a page; what cannot be read is left out.
    pub fn typed(typed: &Typed) -> Self {
        Narrow {
            state: State::from_code(typed.get("state")),
            rule: typed.get("rule").chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect(),
            mine: base::typed::checked(typed.get("mine")),
            case: typed.get("case").parse().ok(),
            person: typed.get("person").parse().ok(),
            centre: typed.get("centre").parse().ok(),
            after: typed.get("after").parse().ok(),
        }
    }

    /// True when more is asked for than what runs.
    pub fn is_narrowed(&self) -> bool {
        *self != Narrow { after: self.after, ..Narrow::default() }
    }

    /// The address of the same list after a line.
    pub fn href(&self, after: Option<Place>) -> String {
        let mut fields: Vec<(&str, String)> =
            vec![("state", self.state.map(Code::code).unwrap_or_default().to_owned())];
        fields.push(("rule", self.rule.clone()));
        fields.push(("mine", if self.mine { "yes".to_owned() } else { String::new() }));
        fields.push(("case", self.case.map(|id| id.to_string()).unwrap_or_default()));
        fields.push(("person", self.person.map(|id| id.to_string()).unwrap_or_default()));
        fields.push(("centre", self.centre.map(|id| id.to_string()).unwrap_or_default()));
        fields.push(("after", after.map(|place| place.to_string()).unwrap_or_default()));
        // Codes, ids and digits: nothing in them needs escaping.
        let said: Vec<_> = fields
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if said.is_empty() { "/deadlines".to_owned() } else { format!("/deadlines?{}", said.join("&")) }
    }
}

/// Where a page ends: the key of its last line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// When it is due.
    pub due_at: Timestamp,
    /// Its id.
    pub id: DeadlineId,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.due_at.as_microsecond(), self.id.uuid().simple())
    }
}

impl FromStr for Place {
    type Err = ();
    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        let (at, id) = text.split_once('.').ok_or(())?;
        let at = at.parse().ok().and_then(|micros| Timestamp::from_microsecond(micros).ok());
        Ok(Place { due_at: at.ok_or(())?, id: id.parse().map_err(drop)? })
    }
}

/// A page of what is asked for, and where the next one begins.
pub async fn list(db: &mut impl Db, viewer: &Viewer, narrow: &Narrow) -> Result<(Vec<Line>, Option<Place>)> {
    let mut lines = match narrow.state {
        Some(State::Met | State::Lifted | State::Lapsed) => ended(db, viewer, narrow).await?,
        None | Some(State::Running | State::AtRisk | State::Breached) => open(db, viewer, narrow).await?,
    };
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more).map(|line| Place { due_at: line.due_at, id: line.id });
    Ok((lines, next))
}

/// The families of the cases of these deadlines, for those who may read the case.
pub async fn families(db: &mut impl Db, viewer: &Viewer, lines: &[Line]) -> Result<BTreeMap<CaseId, String>> {
    let cases: Vec<CaseId> = lines.iter().take(PAGE).filter_map(|line| line.case_id).collect();
    let Some(first) = cases.first() else { return Ok(BTreeMap::new()) };
    // Asked by the cases of one page themselves: only so do both databases begin at these few.
    let question = sql("select c.id, c.family_name
           from cases c
          where c.id in ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
                         $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)
            and exists (select 1 from case_relations r
                          join permissions p on p.role = r.role and p.relation = r.relation
                         where r.user_id = $1 and r.case_id = c.id and p.action = 'case.read' and p.layer = 'general'
                           and (r.until_at is null or r.until_at > $2))")
    .bind(viewer.user)
    .bind(viewer.at);
    let named: Vec<(CaseId, String)> =
        (0..PAGE).fold(question, |sql, at| sql.bind(*cases.get(at).unwrap_or(first))).all(db).await?;
    Ok(named.into_iter().collect())
}

/// What runs, the first to be due first.
async fn open(db: &mut impl Db, viewer: &Viewer, narrow: &Narrow) -> Result<Vec<Line>> {
    let after =
        narrow.after.unwrap_or(Place { due_at: Timestamp::UNIX_EPOCH, id: Id::from_uuid(uuid::Uuid::nil()) });
    sql("select l.* from deadline_lines l
         where l.ended_at is null and (l.lapses = false or l.due_at >= $2) and (l.due_at > $3 or (l.due_at = $3 and l.id > $4))
           and ($5 = '' or l.rule_key = $5)
           and (cast($6 as uuid) is null or l.case_id = $6)
           and (cast($7 as uuid) is null or l.person_id = $7
                or l.case_id in (select cp.case_id from case_people cp where cp.person_id = $7))
           and ($8 = false or l.user_id = $1)
           and (cast($11 as uuid) is null or l.centre_id = $11)
           and ($9 = '' or ($9 = 'breached' and l.due_at < $2) or ($9 = 'at-risk' and l.due_at >= $2 and l.risk_at <= $2)
                or ($9 = 'running' and l.due_at >= $2 and l.risk_at > $2))
           and (exists (select 1 from case_relations r join permissions p on p.role = r.role and p.relation = r.relation
                        where r.user_id = $1 and r.case_id = l.case_id and p.action = 'deadline.read' and p.layer = l.layer
                          and (r.until_at is null or r.until_at > $2))
                or (l.case_id is null and (l.user_id = $1 or exists (
                        select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
                        where r.user_id = $1 and r.centre_id = l.centre_id and p.action = 'deadline.read'
                          and p.layer = l.layer))))
         order by l.due_at, l.id limit $10")
    .bind(viewer.user)
    .bind(viewer.at)
    .bind(after.due_at)
    .bind(after.id)
    .bind(&narrow.rule)
    .bind(narrow.case)
    .bind(narrow.person)
    .bind(narrow.mine)
    .bind(narrow.state.map(Code::code).unwrap_or_default())
    .bind(limit())
    .bind(narrow.centre)
    .all(db)
    .await
}

/// What was met or lifted, or has lapsed, the last to be due first.
async fn ended(db: &mut impl Db, viewer: &Viewer, narrow: &Narrow) -> Result<Vec<Line>> {
    let after = narrow.after.unwrap_or(Place {
        due_at: Timestamp::constant(253_402_207_000, 0),
        id: Id::from_uuid(uuid::Uuid::max()),
    });
    sql("select l.* from deadline_lines l
         where (l.ended_at is not null or (l.lapses = true and l.due_at < $2)) and (l.due_at < $3 or (l.due_at = $3 and l.id < $4))
           and ($5 = '' or l.rule_key = $5)
           and (cast($6 as uuid) is null or l.case_id = $6)
           and (cast($7 as uuid) is null or l.person_id = $7
                or l.case_id in (select cp.case_id from case_people cp where cp.person_id = $7))
           and ($8 = false or l.user_id = $1)
           and (cast($11 as uuid) is null or l.centre_id = $11)
           and (($9 = 'lifted' and l.lifted_at is not null) or ($9 = 'met' and l.met_at is not null)
                or ($9 = 'lapsed' and l.ended_at is null))
           and (exists (select 1 from case_relations r join permissions p on p.role = r.role and p.relation = r.relation
                        where r.user_id = $1 and r.case_id = l.case_id and p.action = 'deadline.read' and p.layer = l.layer
                          and (r.until_at is null or r.until_at > $2))
                or (l.case_id is null and (l.user_id = $1 or exists (
                        select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
                        where r.user_id = $1 and r.centre_id = l.centre_id and p.action = 'deadline.read'
                          and p.layer = l.layer))))
         order by l.due_at desc, l.id desc limit $10")
    .bind(viewer.user)
    .bind(viewer.at)
    .bind(after.due_at)
    .bind(after.id)
    .bind(&narrow.rule)
    .bind(narrow.case)
    .bind(narrow.person)
    .bind(narrow.mine)
    .bind(narrow.state.map(Code::code).unwrap_or_default())
    .bind(limit())
    .bind(narrow.centre)
    .all(db)
    .await
}

store::row! {
    /// A centre whose deadlines a viewer may see.
    pub struct CentreName {
        /// Its id.
        pub id: CentreId,
        /// Its name in Bulgarian.
        pub name_bg: String,
        /// Its name in English.
        pub name_en: String,
    }
}

/// The centres in which a viewer may know of deadlines, by name.
pub async fn centres(db: &mut impl Db, viewer: &Viewer) -> Result<Vec<CentreName>> {
    sql("select c.id, c.name_bg, c.name_en from centres c where exists (
             select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
             where r.user_id = $1 and r.centre_id = c.id and p.action = 'deadline.read' and p.layer = 'general')
         order by c.name_bg, c.id")
    .bind(viewer.user)
    .all(db)
    .await
}

fn limit() -> i64 {
    i64::try_from(PAGE + 1).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_list_says_what_was_asked_for() {
        let narrow = Narrow { state: Some(State::AtRisk), mine: true, ..Narrow::default() };
        assert_eq!(narrow.href(None), "/deadlines?state=at-risk&mine=yes");
        assert_eq!(Narrow::default().href(None), "/deadlines");
        let typed =
            Typed::default().with("state", "at-risk").with("mine", "yes").with("rule", "plan-review&x");
        assert_eq!(Narrow::typed(&typed), Narrow { rule: "plan-reviewx".into(), ..narrow });
    }

    #[test]
    fn a_place_survives_its_address() {
        let place = Place {
            due_at: Timestamp::constant(1_772_713_800, 123_000),
            id: Id::from_uuid(uuid::Uuid::from_u128(7)),
        };
        assert_eq!(place.to_string().parse(), Ok(place));
    }
}
