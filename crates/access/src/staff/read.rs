//! Who works where, as a viewer may see it.

use crate::{
    Role, Viewer,
    users::{NewPlace, PlaceId},
};
use base::{
    Lang,
    ids::{CentreId, OrganisationId, UserId},
    jiff::{Timestamp, civil::Date},
};
use store::{Db, Result, sql};

/// Users of one page.
pub const PAGE: i64 = 50;

store::row! {
    /// A post with its user.
    pub struct Row {
        /// The user.
        pub user_id: UserId,
        /// Name in Cyrillic.
        pub name: String,
        /// Name in Latin letters.
        pub name_latin: String,
        /// E-mail address.
        pub email: String,
        /// Telephone.
        pub phone: Option<String>,
        /// When the account was closed.
        pub closed_at: Option<Timestamp>,
        /// When the second factor was set up.
        pub totp_confirmed_at: Option<Timestamp>,
        /// When they last did anything.
        pub seen_at: Option<Timestamp>,
        /// The post.
        pub post_id: PlaceId,
        /// The role.
        pub role: Role,
        /// The centre; none for the whole network.
        pub centre_id: Option<CentreId>,
        /// Its name.
        pub centre_bg: Option<String>,
        /// Its name in English.
        pub centre_en: Option<String>,
        /// Profession in Bulgarian.
        pub job_bg: Option<String>,
        /// Profession in English.
        pub job_en: Option<String>,
        /// From which day.
        pub from_on: Date,
        /// Until which day.
        pub ended_on: Option<Date>,
    }
}

/// A user with every post they have or had.
#[derive(Debug, Clone, PartialEq)]
pub struct Colleague {
    /// The user.
    pub id: UserId,
    /// Name in Cyrillic.
    pub name: String,
    /// Name in Latin letters.
    pub name_latin: String,
    /// E-mail address.
    pub email: String,
    /// Telephone.
    pub phone: Option<String>,
    /// When the account was closed.
    pub closed_at: Option<Timestamp>,
    /// True when a second factor is set up.
    pub second_factor: bool,
    /// When they last did anything.
    pub seen_at: Option<Timestamp>,
    /// Their posts, the first one first.
    pub posts: Vec<Row>,
}

impl Colleague {
    /// The name in the reader's letters.
    pub fn shown(&self, lang: Lang) -> &str {
        if lang == Lang::En { &self.name_latin } else { &self.name }
    }

    /// The posts they hold now.
    pub fn held(&self) -> impl Iterator<Item = &Row> {
        self.posts.iter().filter(|post| post.ended_on.is_none())
    }
}

impl Row {
    /// The centre's name in the reader's language; none for the whole network.
    pub fn centre(&self, lang: Lang) -> Option<&str> {
        if lang == Lang::En { self.centre_en.as_deref() } else { self.centre_bg.as_deref() }
    }
}

/// The colleagues of the places where the viewer reads staff, by name, those after `after`; one more than a page when
/// there are more.
pub async fn list(db: &mut impl Db, viewer: &Viewer, after: Option<UserId>) -> Result<Vec<Colleague>> {
    let rows = sql("with page as (
             select u.id, u.name from users u
             where (cast($3 as uuid) is null or u.name > (select name from users where id = $3)
                    or (u.name = (select name from users where id = $3) and u.id > $3))
               and exists (select 1 from staff s where s.user_id = u.id and s.provider_id = $2
                    and (s.centre_id in (select r.centre_id from centre_relations r
                            join permissions p on p.role = r.role and p.relation = r.relation
                            where r.user_id = $1 and p.action = 'staff.read')
                         or (s.centre_id is null and exists (select 1 from staff m
                            join permissions p on p.role = m.role and p.relation = 'network'
                            where m.user_id = $1 and m.centre_id is null and m.ended_on is null
                              and p.action = 'staff.read'))))
             order by u.name, u.id limit $4)
         select u.id as user_id, u.name, u.name_latin, u.email, u.phone, u.closed_at, u.totp_confirmed_at,
                (select max(seen_at) from sessions where user_id = u.id) as seen_at,
                s.id as post_id, s.role, s.centre_id, c.name_bg as centre_bg, c.name_en as centre_en,
                s.job_bg, s.job_en, s.from_on, s.ended_on
         from page p join users u on u.id = p.id join staff s on s.user_id = u.id
         left join centres c on c.id = s.centre_id
         order by u.name, u.id, s.from_on, s.id")
    .bind(viewer.user)
    .bind(viewer.provider())
    .bind(after)
    .bind(PAGE + 1)
    .all(db)
    .await?;
    Ok(gathered(rows))
}

/// One colleague, when the viewer reads the staff of a place where they work or worked.
pub async fn colleague(db: &mut impl Db, viewer: &Viewer, user: UserId) -> Result<Option<Colleague>> {
    let rows: Vec<Row> = sql(
        "select u.id as user_id, u.name, u.name_latin, u.email, u.phone, u.closed_at, u.totp_confirmed_at,
                (select max(seen_at) from sessions where user_id = u.id) as seen_at,
                s.id as post_id, s.role, s.centre_id, c.name_bg as centre_bg, c.name_en as centre_en,
                s.job_bg, s.job_en, s.from_on, s.ended_on
         from users u join staff s on s.user_id = u.id left join centres c on c.id = s.centre_id
         where u.id = $3 and exists (select 1 from staff t where t.user_id = u.id and t.provider_id = $2
                and (t.centre_id in (select r.centre_id from centre_relations r
                        join permissions p on p.role = r.role and p.relation = r.relation
                        where r.user_id = $1 and p.action = 'staff.read')
                     or (t.centre_id is null and exists (select 1 from staff m
                        join permissions p on p.role = m.role and p.relation = 'network'
                        where m.user_id = $1 and m.centre_id is null and m.ended_on is null
                          and p.action = 'staff.read'))))
         order by s.from_on, s.id",
    )
    .bind(viewer.user)
    .bind(viewer.provider())
    .bind(user)
    .all(db)
    .await?;
    Ok(gathered(rows).pop())
}

/// The centres whose staff the viewer keeps: id and name.
pub async fn centres(db: &mut impl Db, viewer: &Viewer, lang: Lang) -> Result<Vec<(CentreId, String)>> {
    let rows: Vec<(CentreId, String, String)> = sql("select c.id, c.name_bg, c.name_en from centres c
         where c.id in (select r.centre_id from centre_relations r
             join permissions p on p.role = r.role and p.relation = r.relation
             where r.user_id = $1 and p.action = 'staff.write')
         order by c.name_bg, c.id")
    .bind(viewer.user)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id, bg, en)| (id, if lang == Lang::En { en } else { bg })).collect())
}

/// The organisations in which a partner contact may work: id and name.
pub async fn organisations(
    db: &mut impl Db,
    viewer: &Viewer,
    lang: Lang,
) -> Result<Vec<(OrganisationId, String)>> {
    let Some(provider) = viewer.provider() else { return Ok(Vec::new()) };
    let rows: Vec<(OrganisationId, String, String)> = sql("select id, name_bg, name_en from organisations
         where provider_id = $1 and closed_on is null order by name_bg, id limit 1000")
    .bind(provider)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id, bg, en)| (id, if lang == Lang::En { en } else { bg })).collect())
}

/// True when a place names no organisation, or one of its own provider.
pub async fn is_partner(db: &mut impl Db, place: &NewPlace) -> Result<bool> {
    let Some(organisation) = place.organisation else { return Ok(true) };
    let known: i64 = sql("select count(*) from organisations where id = $1 and provider_id = $2")
        .bind(organisation)
        .bind(place.provider)
        .value(db)
        .await?;
    Ok(known == 1)
}

/// The user of a post that is still held.
pub async fn holder(db: &mut impl Db, post: PlaceId) -> Result<Option<UserId>> {
    sql("select user_id from staff where id = $1 and ended_on is null").bind(post).maybe_value(db).await
}

fn gathered(rows: Vec<Row>) -> Vec<Colleague> {
    let mut all: Vec<Colleague> = Vec::new();
    for row in rows {
        match all.last_mut() {
            Some(last) if last.id == row.user_id => last.posts.push(row),
            _ => all.push(Colleague {
                id: row.user_id,
                name: row.name.clone(),
                name_latin: row.name_latin.clone(),
                email: row.email.clone(),
                phone: row.phone.clone(),
                closed_at: row.closed_at,
                second_factor: row.totp_confirmed_at.is_some(),
                seen_at: row.seen_at,
                posts: vec![row],
            }),
        }
    }
    all
}
