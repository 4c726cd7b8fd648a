//! Which cases: begun at the viewer, by their team or by what the policy lets them see, filtered, by key.

use super::{KindStatus, PAGE};
use crate::{
    cases::{CareForm, read::in_script},
    cursor::{self, Cursor},
    risk::Risk,
};
use access::{Viewer, secret::SEALED};
use base::{
    Lang,
    ids::{CaseId, UserId},
    jiff::{Timestamp, civil::Date},
    search_key,
    typed::Typed,
};
use people::{Name, Precision};
use store::{Db, Result, sql};

store::row! {
    /// A case in a list.
    pub struct CaseLine {
        /// Its id.
        pub id: CaseId,
        /// As people write it.
        pub reference: String,
        /// The family.
        pub family_name: String,
        /// The child's name.
        pub focus: Option<Name>,
        /// The child's birthday.
        pub focus_born_on: Option<Date>,
        /// How sure it is.
        pub focus_precision: Option<Precision>,
        /// When an unborn child is expected.
        pub focus_expected_on: Option<Date>,
        /// A code of `rules/programmes.toml`; `sealed` where it may not be told.
        pub programme: String,
        /// Whether the viewer may know the programme.
        pub knows: bool,
        /// Who leads it.
        pub lead_name: Option<String>,
        /// Their name in Latin letters.
        pub lead_latin: Option<String>,
        /// The day it was opened.
        pub opened_on: Date,
        /// The day it was closed.
        pub closed_on: Option<Date>,
        /// The last change of its story.
        pub changed_at: Timestamp,
        /// The risk as it was last seen.
        pub risk: Option<Risk>,
        /// When the viewer last looked at it.
        pub read_at: Option<Timestamp>,
    }
}

impl CaseLine {
    /// The one who leads it.
    pub fn lead(&self, lang: Lang) -> Option<&str> {
        in_script(lang, &self.lead_name, &self.lead_latin)
    }

    /// True when something changed since the viewer last looked.
    pub fn is_changed(&self) -> bool {
        self.read_at.is_none_or(|read| read < self.changed_at)
    }
}

/// Which cases are wanted, as the address says.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// Only those on whose team the viewer is.
    pub mine: bool,
    /// `open`, `closed` or `all`.
    pub state: &'static str,
    /// A programme, or empty.
    pub programme: String,
    /// What the people of the case are in a programme.
    pub status: Option<KindStatus>,
    /// A target group, or empty.
    pub group: String,
    /// With whom the child lives.
    pub care: Option<CareForm>,
    /// Who leads it.
    pub lead: Option<UserId>,
    /// Reference or name.
    pub q: String,
    /// After which line.
    pub after: Cursor,
}

impl Wanted {
    /// What the address asks for; what it does not say, or says wrongly, is left open.
    pub fn typed(typed: &Typed, mine_unless_said: bool) -> Self {
        use base::typed::{optional_code, optional_id};
        Wanted {
            mine: match typed.get("of") {
                "mine" => true,
                "all" => false,
                _ => mine_unless_said,
            },
            state: match typed.get("state") {
                "closed" => "closed",
                "all" => "all",
                _ => "open",
            },
            programme: typed.get("programme").trim().to_owned(),
            status: KindStatus::typed(typed.get("status")),
            group: typed.get("group").trim().to_owned(),
            care: optional_code(typed.get("care")).ok().flatten(),
            lead: optional_id(typed.get("lead")).ok().flatten(),
            q: typed.get("q").trim().chars().take(80).collect(),
            after: Cursor::typed(typed.get("after")),
        }
    }

    /// True when something besides the team narrows the list.
    pub fn is_narrowed(&self) -> bool {
        !(self.q.is_empty() && self.programme.is_empty() && self.group.is_empty())
            || self.lead.is_some()
            || self.care.is_some()
            || self.status.is_some()
            || self.state != "open"
    }
}

/// The same question from two starting points, so that each reads only what it shows; hence also `offset 0`, without
/// which PostgreSQL asks first for every case the viewer may read.
macro_rules! from {
    ($start:literal) => {
        concat!(
            "select c.id, c.reference, c.family_name, n.name as focus, p.born_on as focus_born_on,
                    p.birth_precision as focus_precision, p.expected_on as focus_expected_on, c.programme,
                    not exists (select 1 from secret_codes z where z.list = 'programme' and z.code = c.programme
                        and not exists (select 1 from case_relations q join permissions v on v.role = q.role and v.relation = q.relation
                                         where q.user_id = $1 and q.case_id = c.id and v.action = 'case.read' and v.layer = z.layer
                                           and (q.until_at is null or q.until_at > $2))) as knows,
                    u.name as lead_name, u.name_latin as lead_latin, c.opened_on, c.closed_on, c.changed_at,
                    (select k.level from risk_levels k where k.case_id = c.id order by k.assessed_at desc, k.id desc limit 1)
                        as risk,
                    (select d.read_at from case_readings d where d.case_id = c.id and d.user_id = $1) as read_at
               from ", $start, "
               left join persons p on p.id = c.focus_id
               left join person_names n on n.person_id = c.focus_id
               left join users u on u.id = c.lead_id
              where exists (select 1 from case_relations r
                              join permissions m on m.role = r.role and m.relation = r.relation
                             where r.user_id = $1 and r.case_id = c.id and m.action = 'case.read' and m.layer = 'general'
                               and (r.until_at is null or r.until_at > $2) limit 1 offset 0)
                and ($3 = 'all' or ($3 = 'open' and c.closed_on is null) or ($3 = 'closed' and c.closed_on is not null))
                and ($4 = '' or c.programme = $4
                     or exists (select 1 from case_kinds k
                                  join case_relations r on r.case_id = k.case_id and r.user_id = $1
                                  join permissions m on m.role = r.role and m.relation = r.relation
                                 where k.case_id = c.id and k.kind = $4 and (k.ended_on is null or c.closed_on is not null)
                                   and m.action = 'kind.read' and m.layer = k.layer
                                   and (r.until_at is null or r.until_at > $2)))
                and ($15 = ''
                     or exists (select 1 from case_relations r
                                  join permissions m on m.role = r.role and m.relation = r.relation
                                 where r.user_id = $1 and r.case_id = c.id and m.action = 'kind.read' and m.layer = $17
                                   and (r.until_at is null or r.until_at > $2)
                                   and (exists (select 1 from case_kinds k
                                                 where k.case_id = c.id and k.kind = $15 and k.status = $16
                                                   and (k.ended_on is null or c.closed_on is not null))
                                        or (c.programme = $18
                                            and not exists (select 1 from case_kinds k
                                                             where k.case_id = c.id and k.kind = $18)))))
                and ($5 = '' or exists (select 1 from case_target_groups t where t.case_id = c.id and t.target_group = $5))
                and (cast($6 as text) is null or c.care_form = $6)
                and not exists (select 1 from secret_codes z
                    where ((z.list = 'programme' and z.code = $4) or (z.list = 'target-group' and z.code = $5)
                           or (z.list = 'care-form' and z.code = $6))
                      and not exists (select 1 from case_relations q join permissions v on v.role = q.role and v.relation = q.relation
                                       where q.user_id = $1 and q.case_id = c.id and v.action = 'case.read' and v.layer = z.layer
                                         and (q.until_at is null or q.until_at > $2)))
                and (cast($7 as uuid) is null or c.lead_id = $7)
                and ($8 = '' or (c.reference >= $8 and c.reference < $9) or (c.search_key >= $10 and c.search_key < $11)
                     or exists (select 1 from case_people x join person_keys y on y.person_id = x.person_id
                                 where x.case_id = c.id and y.key >= $10 and y.key < $11))
                and (c.changed_at, c.id) < ($12, $13)
              order by c.changed_at desc, c.id desc
              limit $14"
        )
    };
}
const MINE: &str = from!(
    "(select distinct case_id from team_members where user_id = $1 and until_at is null) o join cases c on c.id = o.case_id"
);
const CENTRE: &str = from!("(select * from cases where centre_id = $19) c");

/// One page of the list, and where the next one begins. Asking for what gives a secret away finds only what one may know.
pub async fn lines(
    db: &mut impl Db,
    viewer: &Viewer,
    wanted: &Wanted,
) -> Result<(Vec<CaseLine>, Option<Cursor>)> {
    let home = viewer.home();
    let start = if wanted.mine { sql(MINE) } else { sql(CENTRE) };
    let key = search_key::fold(&wanted.q);
    let key = if key.is_empty() { "~".to_owned() } else { key };
    let mut question = start
        .bind(viewer.user)
        .bind(viewer.at)
        .bind(wanted.state)
        .bind(&wanted.programme)
        .bind(&wanted.group)
        .bind(wanted.care)
        .bind(wanted.lead)
        .bind(&wanted.q)
        .bind(format!("{}~", wanted.q))
        .bind(&key)
        .bind(format!("{key}~"))
        .bind(wanted.after.at)
        .bind(wanted.after.id)
        .bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX))
        .bind(wanted.status.map_or("", KindStatus::kind))
        .bind(wanted.status.map_or("", KindStatus::status))
        .bind(wanted.status.map_or("", KindStatus::layer))
        .bind(wanted.status.map_or("", KindStatus::kind_at_first));
    if !wanted.mine {
        question = question.bind(home);
    }
    let mut lines: Vec<CaseLine> = question.all(db).await?;
    for line in lines.iter_mut().filter(|line| !line.knows) {
        SEALED.clone_into(&mut line.programme);
    }
    let next = cursor::cut(&mut lines, PAGE, |line| Cursor { at: line.changed_at, id: line.id.uuid() });
    Ok((lines, next))
}
