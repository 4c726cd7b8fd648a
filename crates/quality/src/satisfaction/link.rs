//! The links by which people answer, and the door behind one.

use super::{FORM, LinkId, Scope};
use access::{App, Viewer, WebError, secrets, session::token_hash};
use assessments::instruments::{InstrumentId, VersionId, read::in_language};
use base::{
    Lang,
    ids::{CaseId, CentreId},
    jiff::{Timestamp, civil::Date},
};
use store::{Db, Keys, Result, sql};

store::row! {
    /// A link that holds, and what it asks.
    pub struct Door {
        /// Its id.
        pub id: LinkId,
        /// The centre that asks.
        pub centre_id: CentreId,
        /// The centre in Bulgarian.
        pub centre_bg: String,
        /// The centre in English.
        pub centre_en: String,
        /// What is asked about.
        pub scope: Scope,
        /// The course.
        pub course: Option<String>,
        /// The day it was answered, when it is for one answer.
        pub used_on: Option<Date>,
        /// The version that is asked.
        pub version_id: VersionId,
        /// JSON of the form.
        pub definition: String,
    }
}

impl Door {
    /// The centre.
    pub fn centre(&self, lang: Lang) -> &str {
        in_language(lang, &self.centre_bg, &self.centre_en)
    }
}

/// The door behind a token; [`WebError::NotFound`] when there is none, it was revoked, or nothing is asked any more.
pub async fn door(db: &mut impl Db, keys: &Keys, token: &str) -> std::result::Result<Door, WebError> {
    let door = sql("select l.id, l.centre_id, c.name_bg as centre_bg, c.name_en as centre_en, l.scope, l.course, l.used_on,
                v.id as version_id, v.definition
           from satisfaction_links l
           join centres c on c.id = l.centre_id
           join instruments i on i.provider_id = c.provider_id and i.form_id = $2 and i.retired_at is null
           join instrument_versions v on v.instrument_id = i.id
            and v.number = (select max(n.number) from instrument_versions n where n.instrument_id = i.id)
          where l.token_hash = $1 and l.revoked_at is null")
    .bind(token_hash(keys, token))
    .bind(FORM)
    .maybe(db)
    .await?;
    door.ok_or(WebError::NotFound)
}

/// The instrument of the centre's provider and the newest version in use; none while it is not in use.
pub async fn instrument(
    db: &mut impl Db,
    centre: CentreId,
) -> Result<Option<(InstrumentId, VersionId, String)>> {
    sql("select i.id, v.id, v.definition
           from centres c
           join instruments i on i.provider_id = c.provider_id and i.form_id = $2 and i.retired_at is null
           join instrument_versions v on v.instrument_id = i.id
            and v.number = (select max(n.number) from instrument_versions n where n.instrument_id = i.id)
          where c.id = $1")
    .bind(centre)
    .bind(FORM)
    .maybe(db)
    .await
}

store::row! {
    /// A link as those who ask see it.
    pub struct LinkLine {
        /// Its id.
        pub id: LinkId,
        /// The centre that asks.
        pub centre_id: CentreId,
        /// What is asked about.
        pub scope: Scope,
        /// The course.
        pub course: Option<String>,
        /// The case.
        pub case_id: Option<CaseId>,
        /// Its reference.
        pub case_reference: Option<String>,
        /// When it was made.
        pub created_at: Timestamp,
        /// When it was revoked.
        pub revoked_at: Option<Timestamp>,
        /// The day it was answered, when it is for one answer.
        pub used_on: Option<Date>,
    }
}

/// The links of the viewer's centres that hold: those of centre and courses for whoever may ask there, those of a case
/// for its team.
pub async fn all(db: &mut impl Db, viewer: &Viewer) -> Result<Vec<LinkLine>> {
    sql("select l.id, l.centre_id, l.scope, l.course, l.case_id, c.reference as case_reference, l.created_at, l.revoked_at,
                l.used_on
           from satisfaction_links l left join cases c on c.id = l.case_id
          where l.revoked_at is null and l.used_on is null
            and ((l.case_id is null
                  and exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                               where r.user_id = $1 and r.centre_id = l.centre_id and m.action = 'satisfaction.ask'
                                 and m.layer = 'general'))
              or (l.case_id is not null
                  and exists (select 1 from case_relations r join permissions m on m.role = r.role and m.relation = r.relation
                               where r.user_id = $1 and r.case_id = l.case_id and m.action = 'satisfaction.ask'
                                 and m.layer = 'general' and (r.until_at is null or r.until_at > $2))))
          order by l.created_at desc, l.id desc limit 200")
    .bind(viewer.user)
    .bind(viewer.at)
    .all(db)
    .await
}

/// One link; [`store::Error::NoRow`] when there is none. Ask for leave first.
pub async fn one(db: &mut impl Db, id: LinkId) -> Result<LinkLine> {
    sql("select l.id, l.centre_id, l.scope, l.course, l.case_id, c.reference as case_reference, l.created_at, l.revoked_at,
                l.used_on
           from satisfaction_links l left join cases c on c.id = l.case_id where l.id = $1")
    .bind(id)
    .one(db)
    .await
}

/// The address that a link is given out as.
pub async fn address(db: &mut impl Db, app: &App, id: LinkId) -> Result<String> {
    let sealed: Vec<u8> =
        sql("select token_sealed from satisfaction_links where id = $1").bind(id).value(db).await?;
    secrets::address(app, "s", id, &sealed)
}
