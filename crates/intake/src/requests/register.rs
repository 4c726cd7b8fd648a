//! The register of requests: those that the viewer may read, narrowed and page by page.

use crate::{
    record::RequestId,
    state::State,
    ways::{Urgency, Way},
};
use access::{Viewer, secret::SEALED};
use base::{
    FieldErrors, clock,
    jiff::{Timestamp, civil::Date},
    search_key,
    typed::{self, Typed},
};
use casework::cursor::{self, Cursor};
use people::Name;
use store::{Db, Result, sql};

/// Requests on one page.
pub const PAGE: usize = 25;

store::row! {
    /// A request in the register.
    pub struct RequestLine {
        /// Its id.
        pub id: RequestId,
        /// As people write it.
        pub reference: String,
        /// By which way it came.
        pub way: Way,
        /// The day it came.
        pub received_on: Date,
        /// When it was entered.
        pub created_at: Timestamp,
        /// Who asks.
        pub name: Option<Name>,
        /// A code of `rules/programmes.toml`; `sealed` where it may not be told.
        pub programme: Option<String>,
        /// Whether the viewer may know the programme.
        pub knows: bool,
        /// How long it can wait.
        pub urgency: Urgency,
        /// How far it has come.
        pub state: State,
        /// Papers still missing.
        pub missing: i64,
    }
}

/// What the register is narrowed to.
#[derive(Debug, Clone, PartialEq)]
pub struct Narrow {
    /// How far it has come; none for all that are open.
    pub state: Option<State>,
    /// True for every state.
    pub all: bool,
    /// By which way it came.
    pub way: Option<Way>,
    /// True for those alone whose papers are late; they may have been accepted.
    pub late: bool,
    /// Reference or name.
    pub q: String,
    /// Behind this line.
    pub after: Cursor,
}

impl Narrow {
    /// Reads the query of the page or of the API.
    pub fn parse(typed: &Typed) -> std::result::Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let all = typed.get("state") == "all";
        let state = if all { Ok(None) } else { typed::optional_code(typed.get("state")) };
        let state = errors.check("state", state);
        let way = errors.check("way", typed::optional_code(typed.get("way")));
        let q: String = typed.get("q").trim().chars().take(80).collect();
        let after = Cursor::typed(typed.get("after"));
        let late = typed::checked(typed.get("late"));
        let narrow = || {
            Some(Narrow { state: state?, all: all || !q.is_empty(), way: way?, late, q: q.clone(), after })
        };
        let narrow = narrow();
        errors.or(narrow)
    }

    /// The open requests, from the newest.
    pub const fn open() -> Self {
        Narrow { state: None, all: false, way: None, late: false, q: String::new(), after: Cursor::NEWEST }
    }
}

/// A page of the register, the newest first, and where the next one begins.
pub async fn register(
    db: &mut impl Db,
    viewer: &Viewer,
    narrow: &Narrow,
) -> Result<(Vec<RequestLine>, Option<Cursor>)> {
    let key = search_key::fold(&narrow.q);
    let key = if key.is_empty() { "~".to_owned() } else { key };
    let mut lines: Vec<RequestLine> = sql("select q.id, q.reference, q.way, q.received_on, q.created_at, n.name, q.programme,
                not exists (select 1 from secret_codes z where z.list = 'programme' and z.code = q.programme
                    and not exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                                     where r.user_id = $1 and r.centre_id = q.centre_id and m.action = 'request.read'
                                       and m.layer = z.layer)) as knows,
                q.urgency, q.state,
                (select count(*) from request_papers p where p.request_id = q.id and p.received_on is null
                    and p.waived_on is null) as missing
           from requests q
           left join request_people x on x.request_id = q.id and x.asks
           left join person_names n on n.person_id = x.person_id
          where exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = q.centre_id and m.action = 'request.read'
                           and m.layer = 'general')
            and (cast($2 as text) is null or q.state = $2)
            and ($3 or cast($2 as text) is not null or q.state in ('received', 'waiting-papers', 'waiting')
                 or ($12 and q.state = 'accepted'))
            and ($12 = false or (q.state in ('received', 'waiting-papers', 'waiting', 'accepted')
                 and exists (select 1 from request_papers l where l.request_id = q.id and l.received_on is null
                              and l.waived_on is null and l.due_on < $13)))
            and (cast($4 as text) is null or q.way = $4)
            and ($5 = '' or (q.reference >= $5 and q.reference < $6)
                 or exists (select 1 from request_people y join person_keys k on k.person_id = y.person_id
                             where y.request_id = q.id and k.key >= $7 and k.key < $8))
            and (q.created_at, q.id) < ($9, $10)
          order by q.created_at desc, q.id desc limit $11")
    .bind(viewer.user)
    .bind(narrow.state)
    .bind(narrow.all)
    .bind(narrow.way)
    .bind(&narrow.q)
    .bind(format!("{}~", narrow.q))
    .bind(&key)
    .bind(format!("{key}~"))
    .bind(narrow.after.at)
    .bind(narrow.after.id)
    .bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX))
    .bind(narrow.late)
    .bind(clock::date_of(viewer.at))
    .all(db)
    .await?;
    for line in lines.iter_mut().filter(|line| !line.knows) {
        line.programme = Some(SEALED.to_owned());
    }
    let next = cursor::cut(&mut lines, PAGE, |line| Cursor { at: line.created_at, id: line.id.uuid() });
    Ok((lines, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_looks_at_every_state_and_a_list_at_the_open_ones() {
        let narrow = |typed: Typed| Narrow::parse(&typed);
        assert_eq!(narrow(Typed::default()), Ok(Narrow::open()));
        assert!(narrow(Typed::default().with("q", "петр")).unwrap().all);
        assert!(narrow(Typed::default().with("state", "all")).unwrap().all);
        assert_eq!(narrow(Typed::default().with("state", "refused")).unwrap().state, Some(State::Refused));
        assert!(narrow(Typed::default().with("state", "made-up")).is_err());
    }
}
