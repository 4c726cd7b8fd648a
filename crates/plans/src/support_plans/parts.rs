//! The parts of a plan: goals, activities, partners, parties.

use super::{PartyId, PartyKind, PlanId};
use crate::partners::Partner;
use assessments::goals::{GoalId, State};
use base::{
    Lang,
    ids::{OrganisationId, PersonId},
    jiff::civil::Date,
};
use people::Name;
use store::{Db, Result, sql};

store::row! {
    /// A goal of a plan.
    pub struct PlanGoal {
        /// The goal.
        pub id: GoalId,
        /// What it is about: a code of `rules/goal_areas.toml`.
        pub area: String,
        /// The domain of life.
        pub domain: String,
        /// What is to be reached.
        pub text: String,
        /// By what one will see it.
        pub indicator: String,
        /// Until when.
        pub due_on: Date,
        /// What came of it.
        pub state: State,
        /// For changing it.
        pub version: i64,
    }
}

/// The goals of a plan, by their day.
pub async fn goals(db: &mut impl Db, plan: PlanId) -> Result<Vec<PlanGoal>> {
    sql("select g.id, x.area, g.domain, g.text, g.indicator, g.due_on, g.state, g.version
           from support_plan_goals x join goals g on g.id = x.goal_id
          where x.plan_id = $1 order by g.due_on, g.id")
    .bind(plan)
    .all(db)
    .await
}

store::row! {
    /// An activity of a plan.
    pub struct Activity {
        /// What is done.
        pub text: String,
        /// For which goal.
        pub goal_id: Option<GoalId>,
        /// The goal.
        pub goal: Option<String>,
        /// By which service.
        pub service: Option<String>,
        /// By which partner.
        pub organisation_id: Option<OrganisationId>,
        /// Its name in Bulgarian.
        pub name_bg: Option<String>,
        /// Its name in English.
        pub name_en: Option<String>,
        /// Who answers for it.
        pub responsible: String,
        /// How often.
        pub frequency: Option<String>,
        /// Until when.
        pub until_on: Option<Date>,
        /// By what one will see it.
        pub indicator: Option<String>,
    }
}

/// The activities of a plan, in their order.
pub async fn activities(db: &mut impl Db, plan: PlanId) -> Result<Vec<Activity>> {
    sql("select a.text, a.goal_id, g.text as goal, a.service, a.organisation_id, o.name_bg, o.name_en, a.responsible,
                a.frequency, a.until_on, a.indicator
           from support_plan_activities a
           left join goals g on g.id = a.goal_id
           left join organisations o on o.id = a.organisation_id
          where a.plan_id = $1 order by a.place")
    .bind(plan)
    .all(db)
    .await
}

impl Activity {
    /// The partner who does it.
    pub fn partner(&self, lang: Lang) -> Option<&str> {
        Some(lang.pick(self.name_bg.as_deref()?, self.name_en.as_deref()?))
    }
}

/// The partners of a joint plan, by name.
pub async fn partners(db: &mut impl Db, plan: PlanId) -> Result<Vec<Partner>> {
    sql("select o.id, o.name_bg, o.name_en
           from support_plan_partners x join organisations o on o.id = x.organisation_id
          where x.plan_id = $1 order by o.name_bg, o.id")
    .bind(plan)
    .all(db)
    .await
}

store::row! {
    /// Who has to agree with a plan, and what they said.
    pub struct Party {
        /// Its id.
        pub id: PartyId,
        /// What they are.
        pub kind: PartyKind,
        /// Who, of the family.
        pub person_id: Option<PersonId>,
        /// Their name.
        pub person: Option<Name>,
        /// Which partner.
        pub organisation_id: Option<OrganisationId>,
        /// Its name in Bulgarian.
        pub name_bg: Option<String>,
        /// Its name in English.
        pub name_en: Option<String>,
        /// Whether they agree; none until they said so.
        pub agrees: Option<bool>,
        /// When they said it.
        pub said_on: Option<Date>,
        /// What they want otherwise.
        pub remark: Option<String>,
        /// For changing it.
        pub version: i64,
    }
}

impl Party {
    /// Who it is.
    pub fn name(&self, lang: Lang) -> String {
        let partner = self.name_bg.as_deref().zip(self.name_en.as_deref());
        match (&self.person, partner) {
            (Some(person), _) => person.display(lang),
            (None, Some((bg, en))) => lang.pick(bg, en).to_owned(),
            (None, None) => base::Code::label(self.kind, lang).to_owned(),
        }
    }
}

/// The parties of a plan, in their order.
pub async fn parties(db: &mut impl Db, plan: PlanId) -> Result<Vec<Party>> {
    sql("select x.id, x.kind, x.person_id, n.name as person, x.organisation_id, o.name_bg, o.name_en, x.agrees,
                x.said_on, x.remark, x.version
           from support_plan_parties x
           left join person_names n on n.person_id = x.person_id
           left join organisations o on o.id = x.organisation_id
          where x.plan_id = $1 order by x.place, x.id")
    .bind(plan)
    .all(db)
    .await
}

/// The services of a plan, by code.
pub async fn services(db: &mut impl Db, plan: PlanId) -> Result<Vec<String>> {
    sql("select service from support_plan_services where plan_id = $1 order by service")
        .bind(plan)
        .values(db)
        .await
}
