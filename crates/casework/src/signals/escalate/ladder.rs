//! Who is told of a signal, rung by rung, as the roster stands at this moment.

use super::w;
use base::{
    Lang,
    ids::{CentreId, SignalId, UserId, WardId},
    jiff::Timestamp,
};
use store::{Db, Result, Tx, sql};

base::codes! {
    /// How far up a signal is taken.
    pub enum Rung {
        /// Those on duty for the ward.
        OnDuty = "on-duty" => w::rung_on_duty,
        /// Their substitutes, or the next on the roster.
        StandIn = "stand-in" => w::rung_stand_in,
        /// The head of service.
        Head = "head" => w::rung_head,
    }
}

impl Rung {
    /// Its number in the steps of a signal.
    pub const fn number(self) -> i64 {
        self as i64
    }

    /// The rung with this number.
    pub fn from_number(number: i64) -> Option<Self> {
        [Rung::OnDuty, Rung::StandIn, Rung::Head].into_iter().find(|rung| rung.number() == number)
    }
}

store::row! {
    /// Somebody to be told.
    pub struct Told {
        /// Who.
        pub user_id: UserId,
        /// Their name.
        pub name: String,
        /// Their name in Latin letters.
        pub name_latin: String,
        /// Where letters go.
        pub email: String,
        /// Where text messages go: the phone of the duty before their own.
        pub phone: Option<String>,
        /// The language they chose.
        pub language: String,
    }
}

impl Told {
    /// Their name as a language writes it.
    pub fn name_in(&self, lang: Lang) -> &str {
        match lang {
            Lang::Bg => &self.name,
            Lang::En => &self.name_latin,
        }
    }
}

/// Those on duty now for a ward; without a ward, those on duty in the centre.
pub async fn on_duty(tx: &mut Tx, centre: CentreId, ward: Option<WardId>) -> Result<Vec<Told>> {
    let at = tx.at();
    on_duty_at(tx, centre, ward, at).await
}

/// Those on duty at a moment for a ward; without a ward, those on duty in the centre.
pub async fn on_duty_at(
    db: &mut impl Db,
    centre: CentreId,
    ward: Option<WardId>,
    at: Timestamp,
) -> Result<Vec<Told>> {
    sql("select u.id as user_id, u.name, u.name_latin, u.email, max(coalesce(s.phone, u.phone)) as phone, u.language
         from shifts s join users u on u.id = s.user_id and u.closed_at is null
         where s.centre_id = $1 and s.starts_at <= $3 and s.ends_at > $3
           and (cast($2 as uuid) is null
                or exists (select 1 from shift_wards sw where sw.shift_id = s.id and sw.ward_id = $2))
         group by u.id, u.name, u.name_latin, u.email, u.language
         order by u.name, u.id")
    .bind(centre)
    .bind(ward)
    .bind(at)
    .all(db)
    .await
}

/// The wards that somebody is on duty for at a moment.
pub async fn wards_of_duty(db: &mut impl Db, user: UserId, at: Timestamp) -> Result<Vec<WardId>> {
    sql("select distinct sw.ward_id from shifts s join shift_wards sw on sw.shift_id = s.id
         where s.user_id = $1 and s.starts_at <= $2 and s.ends_at > $2 order by sw.ward_id")
    .bind(user)
    .bind(at)
    .values(db)
    .await
}

/// Substitutes of those on duty; without one, whoever stands next on the roster. Nobody is told twice.
pub(super) async fn stand_ins(
    tx: &mut Tx,
    signal: SignalId,
    centre: CentreId,
    ward: Option<WardId>,
) -> Result<Vec<Told>> {
    let at = tx.at();
    let substitutes: Vec<Told> = sql("select u.id as user_id, u.name, u.name_latin, u.email, max(u.phone) as phone, u.language
         from shifts s join users u on u.id = s.substitute_id and u.closed_at is null
         where s.centre_id = $1 and s.starts_at <= $3 and s.ends_at > $3
           and (cast($2 as uuid) is null
                or exists (select 1 from shift_wards sw where sw.shift_id = s.id and sw.ward_id = $2))
           and not exists (select 1 from signal_steps t where t.signal_id = $4 and t.user_id = u.id and t.rung is not null)
         group by u.id, u.name, u.name_latin, u.email, u.language
         order by u.name, u.id")
        .bind(centre)
        .bind(ward)
        .bind(at)
        .bind(signal)
        .all(tx)
        .await?;
    if !substitutes.is_empty() {
        return Ok(substitutes);
    }
    sql("select u.id as user_id, u.name, u.name_latin, u.email, coalesce(s.phone, u.phone) as phone, u.language
         from shifts s join users u on u.id = s.user_id and u.closed_at is null
         where s.centre_id = $1 and s.starts_at > $3
           and (cast($2 as uuid) is null
                or exists (select 1 from shift_wards sw where sw.shift_id = s.id and sw.ward_id = $2))
           and not exists (select 1 from signal_steps t where t.signal_id = $4 and t.user_id = u.id and t.rung is not null)
         order by s.starts_at, s.id limit 1")
        .bind(centre)
        .bind(ward)
        .bind(at)
        .bind(signal)
        .all(tx)
        .await
}

/// The heads of service of a centre; without one, everybody who may take a signal up, since somebody must know.
pub(super) async fn heads(tx: &mut Tx, centre: CentreId) -> Result<Vec<Told>> {
    let heads: Vec<Told> =
        sql("select distinct u.id as user_id, u.name, u.name_latin, u.email, u.phone, u.language
         from staff s join users u on u.id = s.user_id and u.closed_at is null
         where s.centre_id = $1 and s.role = 'head' and s.ended_on is null
         order by u.name, u.id")
        .bind(centre)
        .all(tx)
        .await?;
    if !heads.is_empty() {
        return Ok(heads);
    }
    sql("select distinct u.id as user_id, u.name, u.name_latin, u.email, u.phone, u.language
         from staff s join users u on u.id = s.user_id and u.closed_at is null
         join permissions p on p.role = s.role and p.relation = 'centre' and p.action = 'signal.accept'
         where s.centre_id = $1 and s.ended_on is null
         order by u.name, u.id")
    .bind(centre)
    .all(tx)
    .await
}
