//! Questions about shifts. A centre is asked for with a permit first.

use super::ShiftId;
use crate::duty::{cover::Stretch, name_in};
use base::{
    Lang,
    ids::{CentreId, UserId, WardId},
    jiff::Timestamp,
};
use std::collections::HashMap;
use store::{Db, Result, sql};

store::row! {
    /// A shift with the names of those it is about.
    pub struct ShiftLine {
        /// Its id.
        pub id: ShiftId,
        /// The centre whose roster it stands in.
        pub centre_id: CentreId,
        /// Who is on duty.
        pub user_id: UserId,
        /// Their name.
        pub name: String,
        /// Their name in Latin letters.
        pub name_latin: String,
        /// The phone of this duty, if it has one of its own.
        pub own_phone: Option<String>,
        /// Where they are called: the phone of the duty, else their own.
        pub phone: Option<String>,
        /// Who stands in.
        pub substitute_id: Option<UserId>,
        /// Their name.
        pub substitute_name: Option<String>,
        /// Their name in Latin letters.
        pub substitute_latin: Option<String>,
        /// Their phone.
        pub substitute_phone: Option<String>,
        /// When it begins.
        pub starts_at: Timestamp,
        /// When it ends.
        pub ends_at: Timestamp,
        /// How often it was changed.
        pub version: i64,
    }
}

impl ShiftLine {
    /// From when until when.
    pub const fn stretch(&self) -> Stretch {
        Stretch { from: self.starts_at, until: self.ends_at }
    }

    /// Who is on duty.
    pub fn person(&self, lang: Lang) -> &str {
        name_in(lang, &self.name, &self.name_latin)
    }

    /// Who stands in.
    pub fn substitute(&self, lang: Lang) -> Option<&str> {
        let (name, latin) = self.substitute_name.as_ref().zip(self.substitute_latin.as_ref())?;
        Some(name_in(lang, name, latin))
    }
}

/// A shift and its wards.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The shift.
    pub line: ShiftLine,
    /// The wards it is for.
    pub wards: Vec<WardId>,
}

/// The shifts of a centre that touch a stretch of time, in the order they begin.
pub async fn in_stretch(db: &mut impl Db, centre: CentreId, stretch: Stretch) -> Result<Vec<Planned>> {
    let lines: Vec<ShiftLine> = sql("select s.id, s.centre_id, s.user_id, u.name, u.name_latin, s.phone as own_phone,
                coalesce(s.phone, u.phone) as phone, s.substitute_id, b.name as substitute_name,
                b.name_latin as substitute_latin, b.phone as substitute_phone, s.starts_at, s.ends_at, s.version
         from shifts s join users u on u.id = s.user_id left join users b on b.id = s.substitute_id
         where s.centre_id = $1 and s.starts_at < $3 and s.ends_at > $2
         order by s.starts_at, s.ends_at, s.id")
    .bind(centre)
    .bind(stretch.from)
    .bind(stretch.until)
    .all(db)
    .await?;
    let pairs: Vec<(ShiftId, WardId)> =
        sql("select sw.shift_id, sw.ward_id from shift_wards sw join shifts s on s.id = sw.shift_id
         where s.centre_id = $1 and s.starts_at < $3 and s.ends_at > $2 order by sw.shift_id, sw.ward_id")
        .bind(centre)
        .bind(stretch.from)
        .bind(stretch.until)
        .all(db)
        .await?;
    let mut wards: HashMap<ShiftId, Vec<WardId>> = HashMap::new();
    for (shift, ward) in pairs {
        wards.entry(shift).or_default().push(ward);
    }
    let planned = |line: ShiftLine| Planned { wards: wards.remove(&line.id).unwrap_or_default(), line };
    Ok(lines.into_iter().map(planned).collect())
}

/// One shift and its wards; [`store::Error::NoRow`] when there is none. Ask for a permit for its centre.
pub async fn one(db: &mut impl Db, id: ShiftId) -> Result<Planned> {
    let line = sql("select s.id, s.centre_id, s.user_id, u.name, u.name_latin, s.phone as own_phone,
                coalesce(s.phone, u.phone) as phone, s.substitute_id, b.name as substitute_name,
                b.name_latin as substitute_latin, b.phone as substitute_phone, s.starts_at, s.ends_at, s.version
         from shifts s join users u on u.id = s.user_id left join users b on b.id = s.substitute_id
         where s.id = $1")
    .bind(id)
    .one(db)
    .await?;
    let wards = sql("select ward_id from shift_wards where shift_id = $1 order by ward_id")
        .bind(id)
        .values(db)
        .await?;
    Ok(Planned { line, wards })
}

store::row! {
    /// Somebody who may be put on duty.
    pub struct Candidate {
        /// Who.
        pub id: UserId,
        /// Their name.
        pub name: String,
        /// Their name in Latin letters.
        pub name_latin: String,
    }
}

/// Those of a centre who may be put on duty: everybody who may take a signal up there.
pub async fn candidates(db: &mut impl Db, centre: CentreId) -> Result<Vec<Candidate>> {
    sql("select distinct u.id, u.name, u.name_latin
         from staff s join users u on u.id = s.user_id
         join permissions p on p.role = s.role and p.relation = 'centre' and p.action = 'signal.accept' and p.layer = 'general'
         where s.centre_id = $1 and s.ended_on is null and u.closed_at is null
         order by u.name, u.id")
    .bind(centre)
    .all(db)
    .await
}
