//! What may be told of a family: facts out of the case, each chosen by the worker. What is not chosen does not leave
//! the house, and what is told stays as it stood on that day.

use super::{ReferralId, w};
use base::{
    Code, Lang,
    ids::{CaseId, PersonId},
    rules::Rules,
};
use casework::cases::relatives::{self, CasePerson};
use page::when;
use store::{Db, Result, Tx, sql};

base::codes! {
    /// A fact of a case that the other side may need to know.
    pub enum Fact {
        /// The child's name.
        Name = "name" => w::fact_name,
        /// Its birthday.
        Born = "born" => w::fact_born,
        /// Who its parents are.
        Parents = "parents" => w::fact_parents,
        /// A telephone on which it is safe to call them.
        Phone = "phone" => w::fact_phone,
        /// What the needs assessment concludes.
        Needs = "needs" => w::fact_needs,
        /// Which services the centre gives.
        Services = "services" => w::fact_services,
        /// What the family works on.
        Goals = "goals" => w::fact_goals,
    }
}
store::coded!(Fact);

store::row! {
    /// A fact that is told.
    pub struct Told {
        /// Which.
        pub fact: Fact,
        /// As it stood.
        pub text: String,
    }
}

/// The chosen facts of a case as they stand, about one of its people; what is not on record is left out. A paper is in
/// Bulgarian, whoever writes it.
pub async fn gather(db: &mut impl Db, case: CaseId, person: PersonId, chosen: &[Fact]) -> Result<Vec<Told>> {
    let people = relatives::people(db, case).await?;
    let about = people.iter().find(|one| one.id == person);
    let mut told = Vec::new();
    for fact in chosen {
        let text = match fact {
            Fact::Name => about.map(|one| one.name.display(Lang::Bg)),
            Fact::Born => about.and_then(|one| one.born_on).map(|day| when::date(Lang::Bg, day)),
            Fact::Parents => joined(parents(&people, person).map(|one| one.name.display(Lang::Bg))),
            Fact::Phone => joined(phones(db, case).await?.into_iter()),
            Fact::Needs => needs(db, case).await?,
            Fact::Services => joined(services(db, case).await?.into_iter()),
            Fact::Goals => joined(goals(db, case, person).await?.into_iter()),
        };
        told.extend(text.map(|text| Told { fact: *fact, text }));
    }
    Ok(told)
}

/// Everybody of the case who looks after the child, but the one whom it is about.
fn parents(people: &[CasePerson], person: PersonId) -> impl Iterator<Item = &CasePerson> {
    use casework::cases::PersonRole::{Carer, Father, Mother};
    people.iter().filter(move |one| one.id != person && matches!(one.role, Mother | Father | Carer))
}

fn joined(texts: impl Iterator<Item = String>) -> Option<String> {
    let all: Vec<String> = texts.collect();
    (!all.is_empty()).then(|| all.join("; "))
}

/// Only where it is known that it is safe to call.
async fn phones(db: &mut impl Db, case: CaseId) -> Result<Vec<String>> {
    sql("select k.value from case_people x
           join person_contacts k on k.person_id = x.person_id and k.kind = 'phone' and k.safety = 'safe'
            and k.ended_on is null
          where x.case_id = $1 and x.role in ('mother', 'father', 'carer') order by x.added_at, k.id limit 2")
    .bind(case)
    .values(db)
    .await
}

/// Of the general layer alone: what a psychologist keeps closed is never offered.
async fn needs(db: &mut impl Db, case: CaseId) -> Result<Option<String>> {
    sql("select conclusions from needs_assessments
          where case_id = $1 and replaced_at is null and layer = 'general' order by number desc, id limit 1")
    .bind(case)
    .maybe_value(db)
    .await
}

async fn services(db: &mut impl Db, case: CaseId) -> Result<Vec<String>> {
    let codes: Vec<String> =
        sql("select s.service from support_plan_services s join support_plans p on p.id = s.plan_id
          where p.case_id = $1 and p.stage = 'in-force' and p.layer = 'general' order by s.service")
        .bind(case)
        .values(db)
        .await?;
    let known = Rules::embedded().services();
    Ok(codes.iter().map(|code| known.label(code, Lang::Bg).to_owned()).collect())
}

async fn goals(db: &mut impl Db, case: CaseId, person: PersonId) -> Result<Vec<String>> {
    sql("select text from goals where case_id = $1 and person_id = $2 and closed_at is null order by set_at, id limit 10")
        .bind(case)
        .bind(person)
        .values(db)
        .await
}

/// Keeps what is told.
pub async fn keep(tx: &mut Tx, referral: ReferralId, told: &[Told]) -> Result<()> {
    for (place, one) in (1_i64..).zip(told) {
        sql("insert into referral_facts (referral_id, place, fact, text) values ($1, $2, $3, $4)")
            .bind(referral)
            .bind(place)
            .bind(one.fact)
            .bind(&one.text)
            .run(tx)
            .await?;
    }
    Ok(())
}

/// What a referral tells.
pub async fn of(db: &mut impl Db, referral: ReferralId) -> Result<Vec<Told>> {
    sql("select fact, text from referral_facts where referral_id = $1 order by place")
        .bind(referral)
        .all(db)
        .await
}

/// The codes of what is told, for the audit trail: never what it says.
pub fn codes(told: &[Told]) -> String {
    told.iter().map(|one| one.fact.code()).collect::<Vec<_>>().join(",")
}
