//! The questions about procedures.

use super::{Kind, ProcedureId, VersionId};
use access::{Role, Viewer};
use base::{
    Lang,
    ids::{CentreId, FileId, UserId},
    jiff::{Timestamp, civil::Date},
};
use casework::cases::read::in_script;
use store::{Db, Result, sql};

/// Most procedures of a library.
const MOST: i64 = 300;

store::row! {
    /// A procedure in the library, with its newest version.
    pub struct ProcedureLine {
        /// Its id.
        pub id: ProcedureId,
        /// The centre.
        pub centre_id: CentreId,
        /// What it is about.
        pub kind: Kind,
        /// What it is called.
        pub title: String,
        /// The number of its newest version.
        pub number: i64,
        /// From which day that one holds.
        pub valid_from: Date,
        /// True when the viewer must read it.
        pub must_read: bool,
        /// When the viewer confirmed it.
        pub read_at: Option<Timestamp>,
        /// How many must read it.
        pub due: i64,
        /// How many of them have.
        pub done: i64,
        /// When it was taken out of the library.
        pub retired_at: Option<Timestamp>,
        /// When those who have not read it were reminded last.
        pub reminded_at: Option<Timestamp>,
        /// How often it was changed.
        pub version: i64,
    }
}

impl ProcedureLine {
    /// True when the viewer still has to read it.
    pub const fn waits(&self) -> bool {
        self.must_read && self.read_at.is_none()
    }
}

/// The library of the viewer's centres: by kind and title.
pub async fn library(db: &mut impl Db, viewer: &Viewer) -> Result<Vec<ProcedureLine>> {
    sql("select p.id, p.centre_id, p.kind, p.title, v.number, v.valid_from,
                exists (select 1 from staff s join procedure_roles o on o.role = s.role and o.version_id = v.id
                         where s.user_id = $1 and s.centre_id = p.centre_id and s.ended_on is null) as must_read,
                (select g.at from procedure_readings g where g.version_id = v.id and g.user_id = $1) as read_at,
                (select count(distinct s.user_id) from staff s
                   join users u on u.id = s.user_id and u.closed_at is null
                   join procedure_roles o on o.role = s.role and o.version_id = v.id
                  where s.centre_id = p.centre_id and s.ended_on is null) as due,
                (select count(distinct s.user_id) from staff s
                   join users u on u.id = s.user_id and u.closed_at is null
                   join procedure_roles o on o.role = s.role and o.version_id = v.id
                   join procedure_readings g on g.version_id = v.id and g.user_id = s.user_id
                  where s.centre_id = p.centre_id and s.ended_on is null) as done,
                p.retired_at, p.reminded_at, p.version
           from procedures p
           join procedure_versions v on v.procedure_id = p.id
            and v.number = (select max(n.number) from procedure_versions n where n.procedure_id = p.id)
          where p.retired_at is null
            and exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = p.centre_id and m.action = 'procedure.read'
                           and m.layer = 'general')
          order by p.kind, p.title, p.id limit $2")
    .bind(viewer.user)
    .bind(MOST)
    .all(db)
    .await
}

/// One procedure with its newest version; [`store::Error::NoRow`] when there is none. Ask for leave first.
pub async fn one(db: &mut impl Db, viewer: &Viewer, id: ProcedureId) -> Result<ProcedureLine> {
    sql("select p.id, p.centre_id, p.kind, p.title, v.number, v.valid_from,
                exists (select 1 from staff s join procedure_roles o on o.role = s.role and o.version_id = v.id
                         where s.user_id = $1 and s.centre_id = p.centre_id and s.ended_on is null) as must_read,
                (select g.at from procedure_readings g where g.version_id = v.id and g.user_id = $1) as read_at,
                (select count(distinct s.user_id) from staff s
                   join users u on u.id = s.user_id and u.closed_at is null
                   join procedure_roles o on o.role = s.role and o.version_id = v.id
                  where s.centre_id = p.centre_id and s.ended_on is null) as due,
                (select count(distinct s.user_id) from staff s
                   join users u on u.id = s.user_id and u.closed_at is null
                   join procedure_roles o on o.role = s.role and o.version_id = v.id
                   join procedure_readings g on g.version_id = v.id and g.user_id = s.user_id
                  where s.centre_id = p.centre_id and s.ended_on is null) as done,
                p.retired_at, p.reminded_at, p.version
           from procedures p
           join procedure_versions v on v.procedure_id = p.id
            and v.number = (select max(n.number) from procedure_versions n where n.procedure_id = p.id)
          where p.id = $2")
    .bind(viewer.user)
    .bind(id)
    .one(db)
    .await
}

/// The centre of a procedure, if there is such a one.
pub async fn centre(db: &mut impl Db, id: ProcedureId) -> Result<Option<CentreId>> {
    sql("select centre_id from procedures where id = $1").bind(id).maybe_value(db).await
}

/// How many procedures the viewer still has to read.
pub async fn unread(db: &mut impl Db, viewer: &Viewer) -> Result<i64> {
    sql("select count(distinct v.id)
           from staff s
           join procedures p on p.centre_id = s.centre_id and p.retired_at is null
           join procedure_versions v on v.procedure_id = p.id
            and v.number = (select max(n.number) from procedure_versions n where n.procedure_id = p.id)
           join procedure_roles o on o.version_id = v.id and o.role = s.role
          where s.user_id = $1 and s.ended_on is null
            and not exists (select 1 from procedure_readings g where g.version_id = v.id and g.user_id = $1)")
    .bind(viewer.user)
    .value(db)
    .await
}

store::row! {
    /// A version of a procedure.
    pub struct VersionRow {
        /// Its id.
        pub id: VersionId,
        /// Its number, from 1.
        pub number: i64,
        /// From which day it holds.
        pub valid_from: Date,
        /// When it was published.
        pub published_at: Timestamp,
        /// Who published it.
        pub publisher: Option<String>,
        /// Their name in Latin letters.
        pub publisher_latin: Option<String>,
        /// What has changed.
        pub changes: Option<String>,
        /// The text, when it is one.
        pub text: Option<String>,
        /// The file, when it is one.
        pub file_id: Option<FileId>,
        /// Its name.
        pub file_name: Option<String>,
        /// Its media type.
        pub media_type: Option<String>,
        /// Its size.
        pub bytes: Option<i64>,
    }
}

impl VersionRow {
    /// Who published it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.publisher, &self.publisher_latin).unwrap_or_default()
    }
}

/// The versions of a procedure, the newest first.
pub async fn versions(db: &mut impl Db, id: ProcedureId) -> Result<Vec<VersionRow>> {
    sql("select v.id, v.number, v.valid_from, v.published_at, u.name as publisher, u.name_latin as publisher_latin,
                v.changes, v.text, v.file_id, f.name as file_name, f.media_type, f.bytes
           from procedure_versions v
           left join users u on u.id = v.published_by
           left join files f on f.id = v.file_id
          where v.procedure_id = $1 order by v.number desc")
    .bind(id)
    .all(db)
    .await
}

/// Who must read a version.
pub async fn roles(db: &mut impl Db, version: VersionId) -> Result<Vec<Role>> {
    let rows: Vec<(Role,)> = sql("select role from procedure_roles where version_id = $1 order by role")
        .bind(version)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(role,)| role).collect())
}

store::row! {
    /// Somebody who must read a version.
    pub struct Reader {
        /// Who.
        pub id: UserId,
        /// Their name.
        pub name: Option<String>,
        /// The same in Latin letters.
        pub latin: Option<String>,
        /// Where letters reach them.
        pub email: String,
        /// The language they read.
        pub language: String,
        /// When they confirmed it.
        pub read_at: Option<Timestamp>,
    }
}

impl Reader {
    /// Their name.
    pub fn name(&self, lang: Lang) -> &str {
        in_script(lang, &self.name, &self.latin).unwrap_or_default()
    }
}

/// Everybody who must read a version of a centre's procedure: those who have not first, then by name.
pub async fn readers(db: &mut impl Db, centre: CentreId, version: VersionId) -> Result<Vec<Reader>> {
    sql("select u.id, u.name, u.name_latin as latin, u.email, u.language, g.at as read_at
           from users u
           left join procedure_readings g on g.version_id = $2 and g.user_id = u.id
          where u.closed_at is null
            and exists (select 1 from staff s join procedure_roles o on o.role = s.role and o.version_id = $2
                         where s.user_id = u.id and s.centre_id = $1 and s.ended_on is null)
          order by g.at nulls first, u.name, u.id")
    .bind(centre)
    .bind(version)
    .all(db)
    .await
}
