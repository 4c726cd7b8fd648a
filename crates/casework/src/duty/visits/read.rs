//! Questions about visits to the wards.

use super::{Plan, PlanId, VisitId};
use crate::duty::{cover::Stretch, name_in};
use base::{
    Lang,
    ids::{CentreId, UserId, WardId},
    jiff::Timestamp,
};
use store::{Db, Result, sql};

store::row! {
    /// A visit with the names of what it refers to.
    pub struct VisitRow {
        /// Its id.
        pub id: VisitId,
        /// The plan that asked for it.
        pub plan_id: Option<PlanId>,
        /// The centre of the ward.
        pub centre_id: CentreId,
        /// The ward.
        pub ward_id: WardId,
        /// The ward in Bulgarian.
        pub ward_bg: String,
        /// The ward in English.
        pub ward_en: String,
        /// The hospital in Bulgarian.
        pub hospital_bg: String,
        /// The hospital in English.
        pub hospital_en: String,
        /// Where one can talk undisturbed there.
        pub private_place: Option<String>,
        /// Who was to go, or went.
        pub user_id: Option<UserId>,
        /// Their name.
        pub name: Option<String>,
        /// Their name in Latin letters.
        pub name_latin: Option<String>,
        /// When it was planned.
        pub planned_at: Timestamp,
        /// When it was made.
        pub done_at: Option<Timestamp>,
        /// Why it was not.
        pub missed_reason: Option<String>,
        /// Where one talked.
        pub place: Option<String>,
        /// What was found.
        pub note: Option<String>,
        /// How often it was changed.
        pub version: i64,
    }
}

impl VisitRow {
    /// Ward and hospital.
    pub fn ward(&self, lang: Lang) -> String {
        match lang {
            Lang::Bg => format!("{}, {}", self.ward_bg, self.hospital_bg),
            Lang::En => format!("{}, {}", self.ward_en, self.hospital_en),
        }
    }

    /// Who was to go, or went.
    pub fn person(&self, lang: Lang) -> Option<&str> {
        let (name, latin) = self.name.as_ref().zip(self.name_latin.as_ref())?;
        Some(name_in(lang, name, latin))
    }
}

/// The visits of a centre that were planned in a stretch of time, the earliest first.
pub async fn in_stretch(db: &mut impl Db, centre: CentreId, stretch: Stretch) -> Result<Vec<VisitRow>> {
    sql("select v.id, v.plan_id, w.centre_id, v.ward_id, w.name_bg as ward_bg, w.name_en as ward_en,
                o.name_bg as hospital_bg, o.name_en as hospital_en, w.private_place, v.user_id, u.name, u.name_latin,
                v.planned_at, v.done_at, v.missed_reason, v.place, v.note, v.version
         from ward_visits v join wards w on w.id = v.ward_id join organisations o on o.id = w.organisation_id
         left join users u on u.id = coalesce(v.done_by, v.user_id)
         where w.centre_id = $1 and v.planned_at >= $2 and v.planned_at < $3
         order by v.planned_at, v.id")
    .bind(centre)
    .bind(stretch.from)
    .bind(stretch.until)
    .all(db)
    .await
}

/// The visits that wait for this user in a stretch of time: their own, and those of whoever is on duty for a ward
/// for which they are on duty at that hour.
pub async fn waiting_for(db: &mut impl Db, user: UserId, stretch: Stretch) -> Result<Vec<VisitRow>> {
    sql("select v.id, v.plan_id, w.centre_id, v.ward_id, w.name_bg as ward_bg, w.name_en as ward_en,
                o.name_bg as hospital_bg, o.name_en as hospital_en, w.private_place, v.user_id, u.name, u.name_latin,
                v.planned_at, v.done_at, v.missed_reason, v.place, v.note, v.version
         from ward_visits v join wards w on w.id = v.ward_id join organisations o on o.id = w.organisation_id
         left join users u on u.id = v.user_id
         where v.planned_at >= $2 and v.planned_at < $3 and v.done_at is null and v.missed_reason is null
           and (v.user_id = $1 or (v.user_id is null and exists (
                select 1 from shifts s join shift_wards sw on sw.shift_id = s.id
                where s.user_id = $1 and sw.ward_id = v.ward_id and s.starts_at <= v.planned_at and s.ends_at > v.planned_at)))
         order by v.planned_at, v.id")
    .bind(user)
    .bind(stretch.from)
    .bind(stretch.until)
    .all(db)
    .await
}

/// One visit; [`store::Error::NoRow`] when there is none. Ask for a permit for its centre.
pub async fn one(db: &mut impl Db, id: VisitId) -> Result<VisitRow> {
    sql("select v.id, v.plan_id, w.centre_id, v.ward_id, w.name_bg as ward_bg, w.name_en as ward_en,
                o.name_bg as hospital_bg, o.name_en as hospital_en, w.private_place, v.user_id, u.name, u.name_latin,
                v.planned_at, v.done_at, v.missed_reason, v.place, v.note, v.version
         from ward_visits v join wards w on w.id = v.ward_id join organisations o on o.id = w.organisation_id
         left join users u on u.id = coalesce(v.done_by, v.user_id)
         where v.id = $1")
    .bind(id)
    .one(db)
    .await
}

store::row! {
    /// How many visits of a ward were planned and made.
    pub struct Made {
        /// The ward.
        pub ward_id: WardId,
        /// Planned ones.
        pub planned: i64,
        /// Planned ones that were made.
        pub made: i64,
        /// Made without a plan.
        pub extra: i64,
    }
}

/// How many visits were planned and made in a stretch of time, by ward.
pub async fn made(db: &mut impl Db, centre: CentreId, stretch: Stretch) -> Result<Vec<Made>> {
    sql("select v.ward_id, cast(sum(case when v.plan_id is null then 0 else 1 end) as bigint) as planned,
                cast(sum(case when v.plan_id is not null and v.done_at is not null then 1 else 0 end) as bigint) as made,
                cast(sum(case when v.plan_id is null and v.done_at is not null then 1 else 0 end) as bigint) as extra
         from ward_visits v join wards w on w.id = v.ward_id
         where w.centre_id = $1 and v.planned_at >= $2 and v.planned_at < $3
         group by v.ward_id order by v.ward_id")
    .bind(centre)
    .bind(stretch.from)
    .bind(stretch.until)
    .all(db)
    .await
}

store::row! {
    /// A plan in a list.
    pub struct PlanLine {
        /// Its id.
        pub id: PlanId,
        /// The ward.
        pub ward_id: WardId,
        /// Who goes, in Cyrillic.
        pub name: Option<String>,
        /// Who goes, in Latin letters.
        pub name_latin: Option<String>,
        /// 1 Monday … 7 Sunday.
        pub weekday: i64,
        /// At what time.
        pub at_time: base::jiff::civil::Time,
        /// Every how many weeks.
        pub every_weeks: i64,
    }
}

/// The plans of a centre that hold on a day.
pub async fn plans_of_centre(
    db: &mut impl Db,
    centre: CentreId,
    today: base::jiff::civil::Date,
) -> Result<Vec<PlanLine>> {
    sql("select p.id, p.ward_id, u.name, u.name_latin, p.weekday, p.at_time, p.every_weeks
         from visit_plans p join wards w on w.id = p.ward_id left join users u on u.id = p.user_id
         where w.centre_id = $1 and w.closed_on is null and (p.until_on is null or p.until_on >= $2)
         order by p.ward_id, p.weekday, p.at_time, p.id")
    .bind(centre)
    .bind(today)
    .all(db)
    .await
}

/// One plan with the centre of its ward; [`store::Error::NoRow`] when there is none.
pub async fn plan(db: &mut impl Db, id: PlanId) -> Result<(Plan, CentreId)> {
    let plan: Plan =
        sql("select id, ward_id, user_id, weekday, at_time, every_weeks, from_on, until_on, version
         from visit_plans where id = $1")
        .bind(id)
        .one(db)
        .await?;
    let centre = sql("select centre_id from wards where id = $1").bind(plan.ward_id).value(db).await?;
    Ok((plan, centre))
}

/// Every plan of an open ward that holds on a day or later.
pub async fn plans(db: &mut impl Db, today: base::jiff::civil::Date) -> Result<Vec<Plan>> {
    sql("select p.id, p.ward_id, p.user_id, p.weekday, p.at_time, p.every_weeks, p.from_on, p.until_on, p.version
         from visit_plans p join wards w on w.id = p.ward_id
         where w.closed_on is null and (p.until_on is null or p.until_on >= $1) order by p.id")
    .bind(today)
    .all(db)
    .await
}
