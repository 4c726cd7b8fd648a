//! What stands in a case: for the family as a whole, and for each person in it.

use super::Step;
use base::{
    ids::{CaseId, PersonId},
    jiff::civil::Date,
};
use people::Name;
use store::{Db, Result, sql};

store::row! {
    /// What stands in a case for somebody in it, or for the family as a whole.
    pub struct Facts {
        /// For whom; nobody alone for the family.
        pub person_id: Option<PersonId>,
        /// Their name.
        pub person: Option<Name>,
        /// There is a request that was accepted, with its referral or preliminary assessment, or a signal.
        pub referral: bool,
        /// There is a signed needs assessment.
        pub assessment: bool,
        /// There is a plan that is agreed or in force.
        pub plan: bool,
        /// There is a plan in force.
        pub services: bool,
        /// There is a signed agreement that has not ended: for the child, or with whoever signs for themselves.
        pub agreement: bool,
        /// A plan was reviewed.
        pub review: bool,
        /// The day the case was opened.
        pub opened_on: Date,
        /// The day it was closed.
        pub closed_on: Option<Date>,
    }
}

impl Facts {
    /// True when what a step makes is there.
    pub const fn has(&self, step: Step) -> bool {
        match step {
            Step::Referral => self.referral,
            Step::Assessment => self.assessment,
            Step::Plan => self.plan,
            Step::Agreement => self.agreement,
            Step::Services => self.services,
            Step::Review => self.review,
            Step::Closure => self.closed_on.is_some(),
        }
    }

    /// For whom, with the name.
    pub fn whom(&self) -> Option<(PersonId, Name)> {
        self.person_id.zip(self.person.clone())
    }
}

/// What stands in a case on a day, for the family and for each person in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stands {
    family: Facts,
    each: Vec<Facts>,
}

impl Stands {
    /// For somebody in the case; for the family as a whole when nobody is named. Nothing stands for who is not in it.
    pub fn of(&self, person: Option<PersonId>) -> Facts {
        let Some(person) = person else { return self.family.clone() };
        let known = self.each.iter().find(|one| one.person_id == Some(person));
        known.cloned().unwrap_or_else(|| Facts {
            person_id: Some(person),
            referral: self.family.referral,
            closed_on: self.family.closed_on,
            ..nothing(self.family.opened_on)
        })
    }

    /// For everybody but one, of whom there is a plan or an agreement.
    pub fn others(&self, but: Option<PersonId>) -> Vec<Facts> {
        let begun = |one: &&Facts| one.person_id != but && (one.plan || one.agreement);
        self.each.iter().filter(begun).cloned().collect()
    }
}

/// What stands in a case on a day.
///
/// # Errors
///
/// When the database fails, or there is no such case.
pub async fn stands(db: &mut impl Db, case: CaseId, today: Date) -> Result<Stands> {
    let rows: Vec<Facts> =
        sql("select x.person_id, s.name as person, c.opened_on, c.closed_on,
                (c.signal_id is not null or c.cpd_case_number is not null
                 or exists (select 1 from requests q where q.case_id = c.id and q.state = 'accepted'
                      and (q.referral_number is not null
                           or not exists (select 1 from request_papers m where m.request_id = q.id and m.proves_referral
                                           and m.received_on is null and m.waived_on is null)))) as referral,
                exists (select 1 from needs_assessments n
                         where n.case_id = c.id and (x.person_id is null or n.person_id = x.person_id)) as assessment,
                exists (select 1 from support_plans p where p.case_id = c.id and p.stage in ('agreed', 'in-force')
                           and (x.person_id is null or p.person_id = x.person_id)) as plan,
                exists (select 1 from support_plans p where p.case_id = c.id and p.stage = 'in-force'
                           and (x.person_id is null or p.person_id = x.person_id)) as services,
                exists (select 1 from service_agreements a
                         where a.case_id = c.id and a.stage = 'signed' and a.until_on >= $2
                           and (x.person_id is null or coalesce(a.child_id, a.person_id) = x.person_id)) as agreement,
                exists (select 1 from plan_reviews r join support_plans p on p.id = r.plan_id
                         where r.case_id = c.id and (x.person_id is null or p.person_id = x.person_id)) as review
           from cases c
           join (select cast(null as uuid) as person_id
                 union all
                 select y.person_id from case_people y where y.case_id = $1) x on true
           left join person_names s on s.person_id = x.person_id
          where c.id = $1
          order by x.person_id nulls first")
        .bind(case)
        .bind(today)
        .all(db)
        .await?;
    let (family, each): (Vec<_>, Vec<_>) = rows.into_iter().partition(|one| one.person_id.is_none());
    let family = family.into_iter().next().ok_or(store::Error::NoRow)?;
    Ok(Stands { family, each })
}

/// What stands in a case that was opened today.
pub const fn nothing(today: Date) -> Facts {
    Facts {
        person_id: None,
        person: None,
        referral: false,
        assessment: false,
        plan: false,
        services: false,
        agreement: false,
        review: false,
        opened_on: today,
        closed_on: None,
    }
}
