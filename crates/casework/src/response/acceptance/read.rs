//! Questions about who works on a signal.

use base::{
    Lang,
    ids::{SignalId, UserId},
    jiff::Timestamp,
};
use store::{Db, Result, sql};

store::row! {
    /// A colleague in a list.
    pub struct ColleagueLine {
        /// Their id.
        pub id: UserId,
        /// Their name.
        pub name: String,
        /// Their name in Latin letters.
        pub name_latin: String,
        /// Their telephone.
        pub phone: Option<String>,
    }
}

impl ColleagueLine {
    /// The name that a language writes.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Bg => &self.name,
            Lang::En => &self.name_latin,
        }
    }
}

/// Everyone of the signal's centre whose role may work on a signal once they are of its team.
pub async fn colleagues(db: &mut impl Db, signal: SignalId) -> Result<Vec<ColleagueLine>> {
    sql("select u.id, u.name, u.name_latin, u.phone from users u
         where u.closed_at is null and exists (
             select 1 from staff s join permissions p on p.role = s.role join signals g on g.centre_id = s.centre_id
             where s.user_id = u.id and g.id = $1 and s.ended_on is null
               and p.action = 'signal.respond' and p.relation = 'team')
         order by u.name, u.id")
    .bind(signal)
    .all(db)
    .await
}

/// Who works on the signal now, in the order they came.
pub async fn team(db: &mut impl Db, signal: SignalId, now: Timestamp) -> Result<Vec<ColleagueLine>> {
    sql("select u.id, u.name, u.name_latin, u.phone from signal_team t join users u on u.id = t.user_id
         where t.signal_id = $1 and (t.until_at is null or t.until_at > $2) order by t.from_at, u.id")
    .bind(signal)
    .bind(now)
    .all(db)
    .await
}
