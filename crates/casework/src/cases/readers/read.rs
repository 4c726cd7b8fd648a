//! Who reads what, asked of the policy's own tables, so that the page cannot say anything else than what holds.

use crate::cases::read::in_script;
use access::{Layer, Relation, Viewer};
use base::{
    Id, Lang,
    ids::{CaseId, UserId},
    jiff::Timestamp,
};
use store::{Db, Result, sql};

/// What stands for a named access.
pub enum NamedRow {}
/// Id of a named access.
pub type NamedId = Id<NamedRow>;

store::row! {
    /// Somebody who reads a closed layer of a case, and why they do.
    pub struct Reader {
        /// What they read.
        pub layer: Layer,
        /// Who.
        pub user_id: UserId,
        /// Their name.
        pub name: Option<String>,
        /// Their name in Latin letters.
        pub latin: Option<String>,
        /// How they stand to the case.
        pub relation: Relation,
        /// Until when; none while it lasts.
        pub until_at: Option<Timestamp>,
    }
}

impl Reader {
    /// The name in the script of the language.
    pub fn name(&self, lang: Lang) -> &str {
        in_script(lang, &self.name, &self.latin).unwrap_or_default()
    }
}

/// Everybody who reads a closed layer of a case now, layer by layer, each once: by what lasts, else by what ends last.
pub async fn readers(db: &mut impl Db, viewer: &Viewer, case: CaseId) -> Result<Vec<Reader>> {
    let mut all: Vec<Reader> = sql("select p.layer, r.user_id, u.name, u.name_latin as latin, r.relation, r.until_at
           from case_relations r
           join permissions p on p.role = r.role and p.relation = r.relation
           join users u on u.id = r.user_id
          where r.case_id = $1 and p.action = 'note.read' and p.layer <> 'general' and u.closed_at is null
            and (r.until_at is null or r.until_at > $2)
          order by p.layer, u.name, r.user_id, case when r.until_at is null then 0 else 1 end, r.until_at desc, r.relation")
    .bind(case)
    .bind(viewer.at)
    .all(db)
    .await?;
    all.dedup_by_key(|one| (one.layer, one.user_id));
    Ok(all)
}

store::row! {
    /// That somebody was named.
    pub struct NamedLine {
        /// Its id.
        pub id: NamedId,
        /// Who.
        pub user_id: UserId,
        /// Their name.
        pub name: Option<String>,
        /// Their name in Latin letters.
        pub latin: Option<String>,
        /// What they read.
        pub layer: Layer,
        /// Why.
        pub reason: String,
        /// Since when.
        pub from_at: Timestamp,
        /// Who named them; none when it came with the opening of the case.
        pub giver: Option<String>,
        /// Their name in Latin letters.
        pub giver_latin: Option<String>,
        /// Until when; none until it is taken back.
        pub until_at: Option<Timestamp>,
        /// When it was taken back, or ended with their place on the team.
        pub ended_at: Option<Timestamp>,
        /// Why.
        pub ended_reason: Option<String>,
    }
}

impl NamedLine {
    /// The name in the script of the language.
    pub fn name(&self, lang: Lang) -> &str {
        in_script(lang, &self.name, &self.latin).unwrap_or_default()
    }

    /// The one who named them.
    pub fn giver(&self, lang: Lang) -> Option<&str> {
        in_script(lang, &self.giver, &self.giver_latin)
    }

    /// True while it holds.
    pub fn holds(&self, now: Timestamp) -> bool {
        self.ended_at.is_none() && self.until_at.is_none_or(|until| until > now)
    }
}

/// Everybody who is or was named on a case in these layers, the latest first.
pub async fn named(db: &mut impl Db, case: CaseId, layers: &[Layer]) -> Result<Vec<NamedLine>> {
    let mut all: Vec<NamedLine> =
        sql("select n.id, n.user_id, u.name, u.name_latin as latin, n.layer, n.reason, n.from_at,
                g.name as giver, g.name_latin as giver_latin, n.until_at, n.ended_at, n.ended_reason
           from named_access n
           join users u on u.id = n.user_id
           left join users g on g.id = n.given_by
          where n.case_id = $1 order by n.from_at desc, n.id desc")
        .bind(case)
        .all(db)
        .await?;
    all.retain(|one| layers.contains(&one.layer));
    Ok(all)
}
