//! The questions about general access.

use super::{Audience, Kind, Outcome, PeriodId, Place};
use crate::general_access::ContactId;
use access::Viewer;
use base::{
    Lang,
    ids::{CentreId, PersonId},
    jiff::{Unit, civil::Date},
};
use people::Name;
use store::{Db, Result, sql};
use uuid::Uuid;

/// Contacts on one page.
pub const PAGE: usize = 30;

store::row! {
    /// A line of the register.
    pub struct ContactLine {
        /// Its id.
        pub id: ContactId,
        /// As people write it.
        pub reference: String,
        /// The day.
        pub on_day: Date,
        /// Where.
        pub place: Place,
        /// Where exactly.
        pub place_text: Option<String>,
        /// A code of `rules/topics.toml`.
        pub topic: String,
        /// What was done.
        pub kind: Kind,
        /// With whom.
        pub audience: Audience,
        /// Their name.
        pub name: Option<Name>,
        /// How many people.
        pub people: i64,
        /// Of these, children.
        pub children: i64,
        /// Families.
        pub families: i64,
        /// Leaflets and the like.
        pub materials: i64,
        /// In a few words.
        pub text: String,
        /// Who did it.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
    }
}

impl ContactLine {
    /// Who did it.
    pub fn by(&self, lang: Lang) -> &str {
        casework::cases::read::in_script(lang, &self.user_name, &self.user_latin).unwrap_or_default()
    }
}

/// What the register is narrowed to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Narrow {
    /// What was done.
    pub kind: Option<Kind>,
    /// A code of `rules/topics.toml`.
    pub topic: Option<String>,
    /// From this day on.
    pub from: Option<Date>,
    /// Until this day.
    pub until: Option<Date>,
    /// Behind this line.
    pub after: Option<(Date, Uuid)>,
}

/// A page of the register of the viewer's centres, the newest first, and where the next one begins.
pub async fn register(
    db: &mut impl Db,
    viewer: &Viewer,
    narrow: &Narrow,
) -> Result<(Vec<ContactLine>, Option<(Date, Uuid)>)> {
    let most = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut lines: Vec<ContactLine> = sql("select a.id, a.reference, a.on_day, a.place, a.place_text, a.topic, a.kind, a.audience, n.name, a.people,
                a.children, a.families, a.materials, a.text, u.name as user_name, u.name_latin as user_latin
           from general_access a
           left join general_access_periods p on p.id = a.period_id
           left join person_names n on n.person_id = p.person_id
           left join users u on u.id = a.user_id
          where exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = a.centre_id and m.action = 'general-access.read'
                           and m.layer = 'general')
            and (cast($2 as text) is null or a.kind = $2)
            and (cast($3 as text) is null or a.topic = $3)
            and (cast($4 as date) is null or a.on_day >= $4)
            and (cast($5 as date) is null or a.on_day <= $5)
            and (cast($6 as date) is null or a.on_day < $6 or (a.on_day = $6 and a.id < $7))
          order by a.on_day desc, a.id desc limit $8")
    .bind(viewer.user)
    .bind(narrow.kind)
    .bind(narrow.topic.as_deref())
    .bind(narrow.from)
    .bind(narrow.until)
    .bind(narrow.after.map(|(day, _)| day))
    .bind(narrow.after.map(|(_, id)| id))
    .bind(most)
    .all(db)
    .await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more).map(|line| (line.on_day, line.id.uuid()));
    Ok((lines, next))
}

store::row! {
    /// The time that runs for a named person.
    pub struct PeriodLine {
        /// Its id.
        pub id: PeriodId,
        /// The centre.
        pub centre_id: CentreId,
        /// Who.
        pub person_id: PersonId,
        /// Their name.
        pub name: Name,
        /// The first contact.
        pub first_on: Date,
        /// The last day.
        pub ends_on: Date,
        /// How many contacts there were.
        pub contacts: i64,
        /// When it ended.
        pub ended_on: Option<Date>,
        /// How.
        pub outcome: Option<Outcome>,
        /// How often it was changed.
        pub version: i64,
    }
}

impl PeriodLine {
    /// Days left; below zero when the time is over.
    pub fn days_left(&self, today: Date) -> i64 {
        today.until((Unit::Day, self.ends_on)).map_or(0, |span| i64::from(span.get_days()))
    }
}

/// The times that run in the viewer's centres, those that end first at the top; at most `most`.
pub async fn running(db: &mut impl Db, viewer: &Viewer, most: i64) -> Result<Vec<PeriodLine>> {
    sql("select p.id, p.centre_id, p.person_id, n.name, p.first_on, p.ends_on,
                (select count(*) from general_access a where a.period_id = p.id) as contacts, p.ended_on, p.outcome, p.version
           from general_access_periods p
           join person_names n on n.person_id = p.person_id
          where p.ended_on is null
            and exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = p.centre_id and m.action = 'general-access.read'
                           and m.layer = 'general')
          order by p.ends_on, p.id limit $2")
    .bind(viewer.user)
    .bind(most)
    .all(db)
    .await
}

/// The time of somebody that is over on a day and was not ended.
pub async fn over(
    db: &mut impl Db,
    centre: CentreId,
    person: PersonId,
    on: Date,
) -> Result<Option<PeriodLine>> {
    sql("select p.id, p.centre_id, p.person_id, n.name, p.first_on, p.ends_on,
                (select count(*) from general_access a where a.period_id = p.id) as contacts, p.ended_on, p.outcome, p.version
           from general_access_periods p
           join person_names n on n.person_id = p.person_id
          where p.person_id = $1 and p.centre_id = $2 and p.ended_on is null and p.ends_on < $3
          order by p.first_on, p.id limit 1")
    .bind(person)
    .bind(centre)
    .bind(on)
    .maybe(db)
    .await
}

/// One of them; [`store::Error::NoRow`] when there is none. Ask for leave first.
pub async fn period(db: &mut impl Db, id: PeriodId) -> Result<PeriodLine> {
    sql("select p.id, p.centre_id, p.person_id, n.name, p.first_on, p.ends_on,
                (select count(*) from general_access a where a.period_id = p.id) as contacts, p.ended_on, p.outcome, p.version
           from general_access_periods p
           join person_names n on n.person_id = p.person_id
          where p.id = $1")
    .bind(id)
    .one(db)
    .await
}

/// The contacts of a time, the first one first.
pub async fn of_period(db: &mut impl Db, id: PeriodId) -> Result<Vec<ContactLine>> {
    sql("select a.id, a.reference, a.on_day, a.place, a.place_text, a.topic, a.kind, a.audience, n.name, a.people,
                a.children, a.families, a.materials, a.text, u.name as user_name, u.name_latin as user_latin
           from general_access a
           join general_access_periods p on p.id = a.period_id
           join person_names n on n.person_id = p.person_id
           left join users u on u.id = a.user_id
          where a.period_id = $1 order by a.on_day, a.id")
    .bind(id)
    .all(db)
    .await
}

store::row! {
    /// What the register adds up to.
    pub struct Sum {
        /// What was done.
        pub kind: Kind,
        /// Contacts.
        pub contacts: i64,
        /// People, counted at each contact.
        pub people: i64,
        /// Of these, children.
        pub children: i64,
        /// Leaflets and the like.
        pub materials: i64,
    }
}

/// What the register of the viewer's centres adds up to, kind by kind. `action` is what lets them see it: figures are
/// for more people than the lines behind them.
pub async fn sums(
    db: &mut impl Db,
    viewer: &Viewer,
    action: &'static str,
    (from, until): (Date, Date),
) -> Result<Vec<Sum>> {
    sql("select a.kind, count(*) as contacts, cast(sum(a.people) as bigint) as people,
                cast(sum(a.children) as bigint) as children, cast(sum(a.materials) as bigint) as materials
           from general_access a
          where a.on_day >= $2 and a.on_day <= $3
            and exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = a.centre_id and m.action = $4 and m.layer = 'general')
          group by a.kind order by a.kind")
    .bind(viewer.user)
    .bind(from)
    .bind(until)
    .bind(action)
    .all(db)
    .await
}
