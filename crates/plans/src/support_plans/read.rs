//! The questions about plans.

use super::{Activity, Partner, Party, PlanGoal, Stage, parts};
use crate::{needs_assessments::NeedsId, working::layers};
use access::Layer;
use base::{
    Id, Lang,
    ids::{CaseId, PersonId},
    jiff::{Timestamp, civil::Date},
};
use casework::cases::read::in_script;
use people::Name;
use store::{Db, Result, sql};
use uuid::Uuid;

/// What stands for a plan.
pub enum PlanRow {}
/// Id of a plan.
pub type PlanId = Id<PlanRow>;

store::row! {
    /// A plan.
    pub struct Plan {
        /// Its id.
        pub id: PlanId,
        /// The case.
        pub case_id: CaseId,
        /// The first, the second … of the case.
        pub number: i64,
        /// Who may read it.
        pub layer: Layer,
        /// The child.
        pub person_id: PersonId,
        /// Its name.
        pub person: Name,
        /// Its birthday.
        pub born_on: Option<Date>,
        /// The needs assessment it builds on.
        pub needs_id: Option<NeedsId>,
        /// What it is all for.
        pub aim: String,
        /// What the child says of it.
        pub child_view: Option<String>,
        /// From when.
        pub from_on: Date,
        /// When it is reviewed next.
        pub review_on: Date,
        /// Whether partners have a part in it.
        pub is_joint: bool,
        /// Where it stands.
        pub stage: Stage,
        /// Why services began without an agreement.
        pub urgent_reason: Option<String>,
        /// When it was proposed.
        pub proposed_at: Timestamp,
        /// Who proposed it.
        pub author: Option<String>,
        /// Their name in Latin letters.
        pub author_latin: Option<String>,
        /// When the last party agreed.
        pub agreed_at: Option<Timestamp>,
        /// When the services began.
        pub in_force_at: Option<Timestamp>,
        /// When it ended.
        pub ended_at: Option<Timestamp>,
        /// Why.
        pub end_reason: Option<String>,
        /// How often it went on.
        pub version: i64,
    }
}

impl Plan {
    /// Who proposed it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.author, &self.author_latin).unwrap_or("–")
    }
}

/// A plan of a case, in whatever layer.
pub async fn one(db: &mut impl Db, case: CaseId, id: PlanId) -> Result<Plan> {
    sql("select p.id, p.case_id, p.number, p.layer, p.person_id, n.name as person, x.born_on, p.needs_id, p.aim,
                p.child_view, p.from_on, p.review_on, p.is_joint, p.stage, p.urgent_reason, p.proposed_at,
                u.name as author, u.name_latin as author_latin, p.agreed_at, p.in_force_at, p.ended_at, p.end_reason,
                p.version
           from support_plans p
           join persons x on x.id = p.person_id
           join person_names n on n.person_id = p.person_id
           join users u on u.id = p.proposed_by
          where p.case_id = $1 and p.id = $2")
    .bind(case)
    .bind(id)
    .one(db)
    .await
}

/// A plan with its parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// The plan.
    pub plan: Plan,
    /// Its services, by code.
    pub services: Vec<String>,
    /// Its goals.
    pub goals: Vec<PlanGoal>,
    /// Its activities.
    pub activities: Vec<Activity>,
    /// Partners of a joint plan.
    pub partners: Vec<Partner>,
    /// Who has to agree.
    pub parties: Vec<Party>,
}

/// A plan with its parts.
pub async fn whole(db: &mut impl Db, case: CaseId, id: PlanId) -> Result<Whole> {
    Ok(Whole {
        plan: one(db, case, id).await?,
        services: parts::services(db, id).await?,
        goals: parts::goals(db, id).await?,
        activities: parts::activities(db, id).await?,
        partners: parts::partners(db, id).await?,
        parties: parts::parties(db, id).await?,
    })
}

store::row! {
    /// A plan in a list.
    pub struct Line {
        /// Its id.
        pub id: PlanId,
        /// The first, the second … of the case.
        pub number: i64,
        /// Who may read it.
        pub layer: Layer,
        /// The child.
        pub person: Name,
        /// From when.
        pub from_on: Date,
        /// When it is reviewed next.
        pub review_on: Date,
        /// Whether partners have a part in it.
        pub is_joint: bool,
        /// Where it stands.
        pub stage: Stage,
    }
}

/// The plans of a case in these layers, the latest first.
pub async fn lines(db: &mut impl Db, case: CaseId, readable: &[Layer]) -> Result<Vec<Line>> {
    let [a, b, c, d] = layers(readable);
    sql("select p.id, p.number, p.layer, n.name as person, p.from_on, p.review_on, p.is_joint, p.stage
           from support_plans p join person_names n on n.person_id = p.person_id
          where p.case_id = $1 and p.layer in ($2, $3, $4, $5) order by p.number desc, p.id")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .all(db)
    .await
}

/// The plan that holds in a case, before all that of the child whom the case is about: the one in force, else the one that is
/// agreed, else the one before the parties.
pub async fn current(db: &mut impl Db, case: CaseId) -> Result<Option<PlanId>> {
    sql("select p.id from support_plans p join cases c on c.id = p.case_id
          where p.case_id = $1 and p.stage in ('in-force', 'agreed', 'proposed')
          order by case when p.person_id = c.focus_id then 0 else 1 end,
                   case p.stage when 'in-force' then 0 when 'agreed' then 1 else 2 end, p.number desc, p.id limit 1")
    .bind(case)
    .maybe_value(db)
    .await
}

/// The plan that holds in a case for one person: a brother or sister has a plan of their own.
pub async fn current_of(db: &mut impl Db, case: CaseId, person: PersonId) -> Result<Option<PlanId>> {
    sql("select id from support_plans
          where case_id = $1 and person_id = $2 and stage in ('in-force', 'agreed', 'proposed')
          order by case stage when 'in-force' then 0 when 'agreed' then 1 else 2 end, number desc, id limit 1")
    .bind(case)
    .bind(person)
    .maybe_value(db)
    .await
}

/// The agreement for somebody whose draft the family reads: the last one handed over and not yet signed.
pub async fn to_sign(db: &mut impl Db, case: CaseId, person: PersonId) -> Result<Option<Uuid>> {
    let of: Option<(Uuid,)> = sql("select a.id from service_agreements a
          where a.case_id = $1 and coalesce(a.child_id, a.person_id) = $2 and a.stage = 'handed-over'
          order by a.created_at desc, a.id desc limit 1")
    .bind(case)
    .bind(person)
    .maybe(db)
    .await?;
    Ok(of.map(|(id,)| id))
}
