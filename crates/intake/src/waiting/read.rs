//! The questions about the waiting list and about free places.

use super::Priority;
use crate::{
    record::RequestId,
    ways::{Urgency, Way},
};
use access::{Viewer, secret::SEALED};
use base::{
    Lang,
    ids::CentreId,
    jiff::{Unit, civil::Date},
};
use people::Name;
use store::{Db, Result, sql};

store::row! {
    /// Somebody who waits.
    pub struct WaitingLine {
        /// The request.
        pub request_id: RequestId,
        /// Its reference.
        pub reference: String,
        /// The centre.
        pub centre_id: CentreId,
        /// Its name in Bulgarian.
        pub centre_bg: String,
        /// Its name in English.
        pub centre_en: String,
        /// Who asks.
        pub name: Option<Name>,
        /// By which way it came.
        pub way: Way,
        /// A code of `rules/programmes.toml`; `sealed` where it may not be told.
        pub programme: Option<String>,
        /// Whether the viewer may know the programme.
        pub knows: bool,
        /// How long it can wait.
        pub urgency: Urgency,
        /// Since when it waits.
        pub since_on: Date,
        /// Its priority.
        pub priority: Priority,
        /// Why.
        pub reason: Option<String>,
        /// How many papers are still missing.
        pub missing: i64,
        /// How often its place was changed.
        pub version: i64,
    }
}

impl WaitingLine {
    /// Days it has waited.
    pub fn days(&self, today: Date) -> i64 {
        self.since_on.until((Unit::Day, today)).map_or(0, |span| i64::from(span.get_days())).max(0)
    }

    /// The name of the centre in a language.
    pub fn centre(&self, lang: Lang) -> &str {
        lang.pick(&self.centre_bg, &self.centre_en)
    }
}

/// Most lines of the list: more than these wait in no centre that still takes people in.
const MOST: i64 = 200;

/// Who waits in the centres whose requests the viewer may read, centre by centre, who is next first.
pub async fn list(db: &mut impl Db, viewer: &Viewer) -> Result<Vec<WaitingLine>> {
    let mut lines: Vec<WaitingLine> = sql("select t.request_id, q.reference, t.centre_id, c.name_bg as centre_bg, c.name_en as centre_en, n.name, q.way,
                q.programme,
                not exists (select 1 from secret_codes z where z.list = 'programme' and z.code = q.programme
                    and not exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                                     where r.user_id = $1 and r.centre_id = t.centre_id and m.action = 'request.read'
                                       and m.layer = z.layer)) as knows,
                q.urgency, t.since_on, t.priority, t.reason,
                (select count(*) from request_papers p where p.request_id = t.request_id and p.received_on is null
                    and p.waived_on is null) as missing,
                t.version
           from waiting t
           join requests q on q.id = t.request_id
           join centres c on c.id = t.centre_id
           left join request_people x on x.request_id = t.request_id and x.asks
           left join person_names n on n.person_id = x.person_id
          where t.left_on is null
            and exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = t.centre_id and m.action = 'request.read'
                           and m.layer = 'general')
          order by t.centre_id, t.rank, t.since_on, t.request_id limit $2")
    .bind(viewer.user)
    .bind(MOST)
    .all(db)
    .await?;
    for line in lines.iter_mut().filter(|line| !line.knows) {
        line.programme = Some(SEALED.to_owned());
    }
    Ok(lines)
}

/// How many requests wait in a centre.
pub async fn count(db: &mut impl Db, centre: CentreId) -> Result<i64> {
    sql("select count(*) from waiting where centre_id = $1 and left_on is null").bind(centre).value(db).await
}

/// Priority, reason and version of a request that waits; none when it does not.
pub async fn standing(
    db: &mut impl Db,
    request: RequestId,
) -> Result<Option<(Priority, Option<String>, Date, i64)>> {
    sql("select priority, reason, since_on, version from waiting where request_id = $1 and left_on is null")
        .bind(request)
        .maybe(db)
        .await
}

/// How many a centre may serve and how many it serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Places {
    /// Its capacity by the order in force; none when nobody entered it.
    pub capacity: Option<i64>,
    /// Open cases.
    pub taken: i64,
}

impl Places {
    /// Free places; none when the capacity is not known. Use is by the hour, so more may be taken than there are.
    pub fn free(self) -> Option<i64> {
        self.capacity.map(|capacity| (capacity - self.taken).max(0))
    }
}

/// The places of a centre on a day.
pub async fn places(db: &mut impl Db, centre: CentreId, today: Date) -> Result<Places> {
    let (capacity, taken) =
        sql("select (select k.places from centre_capacities k where k.centre_id = $1 and k.from_on <= $2
                 order by k.from_on desc, k.id desc limit 1),
                (select count(*) from cases c where c.centre_id = $1 and c.closed_on is null)")
        .bind(centre)
        .bind(today)
        .one::<(Option<i64>, i64)>(db)
        .await?;
    Ok(Places { capacity, taken })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_may_be_served_than_there_are_places() {
        let places = |capacity, taken| Places { capacity, taken }.free();
        assert_eq!(places(Some(40), 38), Some(2));
        assert_eq!(places(Some(40), 60), Some(0));
        assert_eq!(places(None, 3), None);
    }
}
