//! Which template sets a kind of paper in a centre.

use crate::Kind;
use base::{Code, Id, Lang, ids::CentreId, jiff::Timestamp};
use papers::Template;
use store::{Db, Result, sql};

/// What stands for a template of a centre's own.
pub enum OwnRow {}
/// Id of a template of a centre's own.
pub type OwnId = Id<OwnRow>;

store::row! {
    /// A version of a centre's own template.
    pub struct Own {
        /// Its id.
        pub id: OwnId,
        /// The version, from 1.
        pub number: i64,
        /// Its text.
        pub source: String,
        /// When it was put in force.
        pub made_at: Timestamp,
        /// By whom.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
        /// When ours was put back.
        pub retired_at: Option<Timestamp>,
    }
}

impl Own {
    /// Who put it in force.
    pub fn by(&self, lang: Lang) -> &str {
        casework::cases::read::in_script(lang, &self.user_name, &self.user_latin).unwrap_or("–")
    }
}

/// Every version of a centre's own template for a kind, the latest first.
pub async fn versions(db: &mut impl Db, centre: CentreId, kind: Kind) -> Result<Vec<Own>> {
    sql("select t.id, t.number, t.source, t.made_at, u.name as user_name, u.name_latin as user_latin, t.retired_at
           from paper_templates t left join users u on u.id = t.made_by
          where t.centre_id = $1 and t.kind = $2
          order by t.number desc, t.id")
    .bind(centre)
    .bind(kind)
    .all(db)
    .await
}

/// The kinds for which a centre's own template is in force, with its version.
pub(crate) async fn replaced(db: &mut impl Db, centre: CentreId) -> Result<Vec<(Kind, i64)>> {
    sql("select kind, max(number) from paper_templates
          where centre_id = $1 and retired_at is null group by kind order by kind")
    .bind(centre)
    .all(db)
    .await
}

/// The template that sets a kind of paper in a centre now: the newest of its own, if it is in force, else ours.
pub(crate) async fn in_force(db: &mut impl Db, centre: CentreId, kind: Kind) -> Result<Template> {
    let own: Option<(String, Option<Timestamp>)> =
        sql("select source, retired_at from paper_templates where centre_id = $1 and kind = $2
              order by number desc limit 1")
        .bind(centre)
        .bind(kind)
        .maybe(db)
        .await?;
    let own = own.and_then(|(source, retired)| retired.is_none().then_some(source));
    Ok(own.map_or_else(|| shipped(kind), Template::own))
}

/// The template of a kind that comes with the program.
pub(crate) fn shipped(kind: Kind) -> Template {
    // Every kind has one: a test of `kinds` sees to it.
    Template::shipped(kind.code()).unwrap_or_else(|| Template::own(""))
}
