//! What the pages of the trail ask.

use crate::{Action, Subject, Viewer, audit::Audited};
use base::{
    Id, Lang,
    ids::UserId,
    jiff::{Timestamp, civil::Date},
};
use store::{Db, Result, sql};
use uuid::Uuid;

/// Lines of one page.
pub const PAGE: usize = 50;

store::row! {
    /// A line of the trail with the names that go with it.
    pub struct Line {
        /// Its id.
        pub id: Id<Audited>,
        /// When.
        pub at: Timestamp,
        /// Who; none when nobody was signed in.
        pub user_name: Option<String>,
        /// The same in Latin letters.
        pub user_latin: Option<String>,
        /// From which address.
        pub address: Option<String>,
        /// By which way.
        pub via: String,
        /// What was done.
        pub action: String,
        /// With what kind of record.
        pub subject_kind: String,
        /// Reference number of the case.
        pub case_reference: Option<String>,
        /// Reference number of the signal.
        pub signal_reference: Option<String>,
        /// Why.
        pub reason: Option<String>,
        /// JSON list of `[field, before, after]`.
        pub changes: String,
    }
}

impl Line {
    /// Who did it, in the reader's letters.
    pub fn who(&self, lang: Lang) -> Option<&str> {
        if lang == Lang::En { self.user_latin.as_deref() } else { self.user_name.as_deref() }
    }
}

/// Where a page of lines goes on: after this line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    at: Timestamp,
    id: Id<Audited>,
}

impl After {
    /// The place of a line.
    pub fn of(line: &Line) -> Self {
        After { at: line.at, id: line.id }
    }

    /// As it stands in an address.
    pub fn text(self) -> String {
        format!("{}.{}", self.at.as_microsecond(), self.id)
    }

    /// Reads it from an address; none when it is no such place.
    pub fn parse(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('.')?;
        Some(After { at: Timestamp::from_microsecond(at.parse().ok()?).ok()?, id: id.parse().ok()? })
    }
}

/// What the auditor looks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Done by this user.
    pub user: Option<UserId>,
    /// This was done, as in the id of its words: `case-viewed`.
    pub action: Option<String>,
    /// From this day on.
    pub from: Option<Date>,
    /// Until this day, it included.
    pub to: Option<Date>,
    /// Reference number of a case or signal.
    pub reference: Option<String>,
}

/// A page of the trail that a viewer may read, the newest first; one line more than a page when there are more.
pub async fn trail(
    db: &mut impl Db,
    viewer: &Viewer,
    filter: &Filter,
    after: Option<After>,
) -> Result<Vec<Line>> {
    let in_network = viewer
        .posts
        .iter()
        .any(|post| post.centre_id.is_none() && crate::policy::ever(post.role, Action("audit.read")));
    let from = filter.from.map(base::clock::start_of);
    let to = filter.to.and_then(|day| day.tomorrow().ok()).map(base::clock::start_of);
    sql("select e.id, e.at, u.name as user_name, u.name_latin as user_latin, e.address, e.via, e.action, e.subject_kind,
                c.reference as case_reference, g.reference as signal_reference, e.reason, e.changes
         from audit_entries e
         left join users u on u.id = e.user_id
         left join cases c on c.id = e.case_id
         left join signals g on g.id = e.signal_id
         where (e.centre_id in (select r.centre_id from centre_relations r
                    join permissions p on p.role = r.role and p.relation = r.relation
                    where r.user_id = $1 and p.action = 'audit.read')
                or (e.centre_id is null and $2))
           and (cast($3 as uuid) is null or e.user_id = $3)
           and (cast($4 as text) is null or replace(e.action, '.', '-') = $4)
           and (cast($5 as timestamptz) is null or e.at >= $5)
           and (cast($6 as timestamptz) is null or e.at < $6)
           and (cast($7 as text) is null or c.reference = $7 or g.reference = $7)
           and (cast($8 as timestamptz) is null or e.at < $8 or (e.at = $8 and e.id < $9))
         order by e.at desc, e.id desc limit $10")
    .bind(viewer.user)
    .bind(in_network)
    .bind(filter.user)
    .bind(filter.action.clone())
    .bind(from)
    .bind(to)
    .bind(filter.reference.clone())
    .bind(after.map(|after| after.at))
    .bind(after.map(|after| after.id))
    .bind(PAGE as i64 + 1)
    .all(db)
    .await
}

/// Changes of one case or signal, the newest first: everything but looks.
pub async fn changes(db: &mut impl Db, subject: Subject, after: Option<After>) -> Result<Vec<Line>> {
    let question = match subject {
        Subject::Signal(_) => sql("select e.id, e.at, u.name as user_name, u.name_latin as user_latin, e.address, e.via,
                e.action, e.subject_kind, null as case_reference, null as signal_reference, e.reason, e.changes
             from audit_entries e left join users u on u.id = e.user_id
             where e.signal_id = $1 and e.action not like '%viewed' and e.action not like '%printed'
               and e.action not like '%exported' and e.action not like '%revealed'
               and (cast($2 as timestamptz) is null or e.at < $2 or (e.at = $2 and e.id < $3))
             order by e.at desc, e.id desc limit $4"),
        Subject::Case(_) => sql("select e.id, e.at, u.name as user_name, u.name_latin as user_latin, e.address, e.via,
                e.action, e.subject_kind, null as case_reference, null as signal_reference, e.reason, e.changes
             from audit_entries e left join users u on u.id = e.user_id
             where e.case_id = $1 and e.action not like '%viewed' and e.action not like '%printed'
               and e.action not like '%exported' and e.action not like '%revealed'
               and (cast($2 as timestamptz) is null or e.at < $2 or (e.at = $2 and e.id < $3))
             order by e.at desc, e.id desc limit $4"),
        Subject::Person(_) | Subject::Complaint(_) | Subject::Centre(_) => sql("select e.id, e.at, u.name as user_name, u.name_latin as user_latin,
                e.address, e.via, e.action, e.subject_kind, null as case_reference, null as signal_reference, e.reason, e.changes
             from audit_entries e left join users u on u.id = e.user_id
             where e.subject_id = $1 and e.action not like '%viewed' and e.action not like '%printed'
               and e.action not like '%exported' and e.action not like '%revealed'
               and (cast($2 as timestamptz) is null or e.at < $2 or (e.at = $2 and e.id < $3))
             order by e.at desc, e.id desc limit $4"),
    };
    question
        .bind(subject.uuid())
        .bind(after.map(|after| after.at))
        .bind(after.map(|after| after.id))
        .bind(PAGE as i64 + 1)
        .all(db)
        .await
}

store::row! {
    /// How often somebody looked.
    pub struct Looked {
        /// Who.
        pub name: String,
        /// The same in Latin letters.
        pub name_latin: String,
        /// How: `case.viewed`.
        pub action: String,
        /// How often.
        pub times: i64,
        /// Last.
        pub last_at: Timestamp,
    }
}

/// Who looked at a case, signal or person, and how: at most two hundred, the latest first.
pub async fn looks(db: &mut impl Db, subject: Subject) -> Result<Vec<Looked>> {
    let question = match subject {
        Subject::Signal(_) => {
            sql("select u.name, u.name_latin, e.action, count(*) as times, max(e.at) as last_at
             from audit_entries e join users u on u.id = e.user_id
             where e.signal_id = $1 and (e.action like '%viewed' or e.action like '%printed'
                or e.action like '%exported' or e.action like '%revealed')
             group by u.id, u.name, u.name_latin, e.action order by last_at desc, u.id, e.action limit 200")
        }
        Subject::Case(_) => {
            sql("select u.name, u.name_latin, e.action, count(*) as times, max(e.at) as last_at
             from audit_entries e join users u on u.id = e.user_id
             where e.case_id = $1 and (e.action like '%viewed' or e.action like '%printed'
                or e.action like '%exported' or e.action like '%revealed')
             group by u.id, u.name, u.name_latin, e.action order by last_at desc, u.id, e.action limit 200")
        }
        Subject::Person(_) | Subject::Complaint(_) | Subject::Centre(_) => {
            sql("select u.name, u.name_latin, e.action, count(*) as times,
                max(e.at) as last_at
             from audit_entries e join users u on u.id = e.user_id
             where e.subject_id = $1 and (e.action like '%viewed' or e.action like '%printed'
                or e.action like '%exported' or e.action like '%revealed')
             group by u.id, u.name, u.name_latin, e.action order by last_at desc, u.id, e.action limit 200")
        }
    };
    question.bind(subject.uuid()).all(db).await
}

/// Names of the users who work where the record is kept, for values that are ids.
pub async fn names(db: &mut impl Db, viewer: &Viewer) -> Result<Vec<(Uuid, String, String)>> {
    sql("select distinct u.id, u.name, u.name_latin from users u join staff s on s.user_id = u.id
         join staff m on m.provider_id = s.provider_id where m.user_id = $1 order by u.name, u.id")
    .bind(viewer.user)
    .all(db)
    .await
}

/// Number and time of the newest seal.
pub async fn newest_seal(db: &mut impl Db) -> Result<Option<(i64, Timestamp)>> {
    sql("select number, sealed_at from audit_seals order by number desc limit 1").maybe(db).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_trail_survives_an_address() {
        let after = After {
            at: Timestamp::constant(1_773_131_400, 123_456_000),
            id: Id::from_uuid(Uuid::from_u128(9)),
        };
        assert_eq!(After::parse(&after.text()), Some(after));
        for bad in ["", "1", "x.y", "9999999999999999999.1"] {
            assert_eq!(After::parse(bad), None, "{bad}");
        }
    }
}
