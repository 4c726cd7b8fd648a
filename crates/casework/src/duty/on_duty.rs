//! Who is on duty at a moment: what signals are sent to, what the first screen says.

use super::name_in;
use base::{
    Lang,
    ids::{CentreId, UserId, WardId},
    jiff::Timestamp,
};
use store::{Db, Result, sql};

store::row! {
    /// Somebody on duty.
    pub struct OnDuty {
        /// Who.
        pub user_id: UserId,
        /// Their name.
        pub name: String,
        /// Their name in Latin letters.
        pub name_latin: String,
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
        /// Since when.
        pub starts_at: Timestamp,
        /// Until when.
        pub ends_at: Timestamp,
    }
}

impl OnDuty {
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

/// Who is on duty for a ward at a moment; whoever came first stands first.
pub async fn on_duty(db: &mut impl Db, ward: WardId, at: Timestamp) -> Result<Vec<OnDuty>> {
    sql("select s.user_id, u.name, u.name_latin, coalesce(s.phone, u.phone) as phone, s.substitute_id,
                b.name as substitute_name, b.name_latin as substitute_latin, b.phone as substitute_phone,
                s.starts_at, s.ends_at
         from shift_wards sw join shifts s on s.id = sw.shift_id
         join users u on u.id = s.user_id and u.closed_at is null
         left join users b on b.id = s.substitute_id and b.closed_at is null
         where sw.ward_id = $1 and s.starts_at <= $2 and s.ends_at > $2
         order by s.starts_at, s.id")
    .bind(ward)
    .bind(at)
    .all(db)
    .await
}

/// Whose duty for a ward begins next after a moment.
pub async fn next_on_roster(db: &mut impl Db, ward: WardId, after: Timestamp) -> Result<Option<OnDuty>> {
    sql("select s.user_id, u.name, u.name_latin, coalesce(s.phone, u.phone) as phone, s.substitute_id,
                b.name as substitute_name, b.name_latin as substitute_latin, b.phone as substitute_phone,
                s.starts_at, s.ends_at
         from shift_wards sw join shifts s on s.id = sw.shift_id
         join users u on u.id = s.user_id and u.closed_at is null
         left join users b on b.id = s.substitute_id and b.closed_at is null
         where sw.ward_id = $1 and s.starts_at > $2
         order by s.starts_at, s.id limit 1")
    .bind(ward)
    .bind(after)
    .maybe(db)
    .await
}

store::row! {
    /// One person's duty for one ward.
    pub struct WardDuty {
        /// The ward.
        pub ward_id: WardId,
        /// Its name in Bulgarian.
        pub ward_bg: String,
        /// Its name in English.
        pub ward_en: String,
        /// Its hospital in Bulgarian.
        pub hospital_bg: String,
        /// Its hospital in English.
        pub hospital_en: String,
        /// Until when.
        pub ends_at: Timestamp,
        /// Who stands in, in Cyrillic.
        pub substitute_name: Option<String>,
        /// Who stands in, in Latin letters.
        pub substitute_latin: Option<String>,
        /// Where they are called.
        pub substitute_phone: Option<String>,
    }
}

impl WardDuty {
    /// Ward and hospital.
    pub fn ward(&self, lang: Lang) -> String {
        match lang {
            Lang::Bg => format!("{}, {}", self.ward_bg, self.hospital_bg),
            Lang::En => format!("{}, {}", self.ward_en, self.hospital_en),
        }
    }

    /// Who stands in.
    pub fn substitute(&self, lang: Lang) -> Option<&str> {
        let (name, latin) = self.substitute_name.as_ref().zip(self.substitute_latin.as_ref())?;
        Some(name_in(lang, name, latin))
    }
}

/// Somebody's own duty at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct MyDuty {
    /// When the last of it ends.
    pub until: Timestamp,
    /// The wards, each with its own end and substitute.
    pub wards: Vec<WardDuty>,
}

/// A user's own duty at a moment; none when they are not on duty.
pub async fn mine(db: &mut impl Db, user: UserId, at: Timestamp) -> Result<Option<MyDuty>> {
    let wards: Vec<WardDuty> = sql("select w.id as ward_id, w.name_bg as ward_bg, w.name_en as ward_en, o.name_bg as hospital_bg,
                o.name_en as hospital_en, s.ends_at, b.name as substitute_name, b.name_latin as substitute_latin,
                b.phone as substitute_phone
         from shifts s join shift_wards sw on sw.shift_id = s.id
         join wards w on w.id = sw.ward_id join organisations o on o.id = w.organisation_id
         left join users b on b.id = s.substitute_id and b.closed_at is null
         where s.user_id = $1 and s.starts_at <= $2 and s.ends_at > $2
         order by o.name_bg, w.name_bg, s.ends_at, s.id, w.id")
    .bind(user)
    .bind(at)
    .all(db)
    .await?;
    let until = wards.iter().map(|ward| ward.ends_at).max();
    Ok(until.map(|until| MyDuty { until, wards }))
}

store::row! {
    /// Somebody's next duty.
    pub struct NextDuty {
        /// When it begins.
        pub starts_at: Timestamp,
        /// When it ends.
        pub ends_at: Timestamp,
    }
}

/// A user's next duty after a moment.
pub async fn my_next(db: &mut impl Db, user: UserId, after: Timestamp) -> Result<Option<NextDuty>> {
    sql("select starts_at, ends_at from shifts where user_id = $1 and starts_at > $2 order by starts_at, id limit 1")
        .bind(user)
        .bind(after)
        .maybe(db)
        .await
}

store::row! {
    /// Somebody on duty for a ward, in a list of a centre's wards.
    pub struct WardOnDuty {
        /// The ward.
        pub ward_id: WardId,
        /// Its name in Bulgarian.
        pub ward_bg: String,
        /// Its name in English.
        pub ward_en: String,
        /// Its hospital in Bulgarian.
        pub hospital_bg: String,
        /// Its hospital in English.
        pub hospital_en: String,
        /// Who is on duty; none: nobody.
        pub name: Option<String>,
        /// Their name in Latin letters.
        pub name_latin: Option<String>,
        /// Where they are called.
        pub phone: Option<String>,
        /// Until when.
        pub ends_at: Option<Timestamp>,
    }
}

impl WardOnDuty {
    /// Ward and hospital.
    pub fn ward(&self, lang: Lang) -> String {
        match lang {
            Lang::Bg => format!("{}, {}", self.ward_bg, self.hospital_bg),
            Lang::En => format!("{}, {}", self.ward_en, self.hospital_en),
        }
    }

    /// Who is on duty.
    pub fn person(&self, lang: Lang) -> Option<&str> {
        let (name, latin) = self.name.as_ref().zip(self.name_latin.as_ref())?;
        Some(name_in(lang, name, latin))
    }
}

/// Every open ward of a centre with those on duty for it at a moment; a ward without anybody comes with nobody.
pub async fn of_centre(db: &mut impl Db, centre: CentreId, at: Timestamp) -> Result<Vec<WardOnDuty>> {
    sql("select w.id as ward_id, w.name_bg as ward_bg, w.name_en as ward_en, o.name_bg as hospital_bg,
                o.name_en as hospital_en, d.name, d.name_latin, d.phone, d.ends_at
         from wards w join organisations o on o.id = w.organisation_id
         left join (select sw.ward_id, s.id as shift_id, u.name, u.name_latin, coalesce(s.phone, u.phone) as phone, s.ends_at
                    from shifts s join shift_wards sw on sw.shift_id = s.id
                    join users u on u.id = s.user_id and u.closed_at is null
                    where s.centre_id = $1 and s.starts_at <= $2 and s.ends_at > $2) d on d.ward_id = w.id
         where w.centre_id = $1 and w.closed_on is null
         order by o.name_bg, w.name_bg, w.id, d.ends_at nulls last, d.shift_id")
    .bind(centre)
    .bind(at)
    .all(db)
    .await
}
