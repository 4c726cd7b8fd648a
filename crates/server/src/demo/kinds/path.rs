//! What stands on the family's path before a service is given: the needs assessment, and the agreement for the services of
//! the kind; and the child that is placed with a foster family.

use super::{Case, named, somebody};
use crate::demo::{cast::CHIEF, lot::Lot, names::Family};
use access::{Answer, Layer, Subject, WebError, permit::permit};
use base::{
    clock,
    ids::PersonId,
    jiff::{Timestamp, ToSpan},
};
use casework::{
    cases::{PersonRole, relatives},
    permits::WriteCase,
};
use people::permits::CreatePerson;
use plans::{
    needs_assessments::{self, Domain, NewNeeds},
    permits::{WritePlan, WriteServiceAgreement},
    service_agreements::{self, NewAgreement, Signing},
};
use store::Tx;

impl Case<'_> {
    /// The family is assessed, and agrees to the services where there are some; the plan follows within its term.
    pub(super) async fn path(&self, at: Timestamp) -> Answer<()> {
        let mut tx = self.app.store.begin(at).await?;
        let people = relatives::people(&mut tx, self.id).await?;
        let child = people.iter().find(|one| one.role == PersonRole::Child).map(|one| one.id);
        let adult = people.iter().find(|one| one.role != PersonRole::Child).map(|one| one.id);
        let first = child.or(adult).ok_or(WebError::NotFound)?;
        self.assess(&mut tx, first, at).await?;
        if !self.script.services.is_empty() {
            self.agree(&mut tx, (adult.unwrap_or(first), child), at).await?;
        }
        Ok(tx.commit().await?)
    }

    async fn assess(&self, tx: &mut Tx, person: PersonId, at: Timestamp) -> Answer<()> {
        let (_, leave) = self.leave::<WritePlan>(tx, at).await?;
        let said = |text: &str| Some(text.to_owned());
        let new = NewNeeds {
            layer: Layer::General,
            person,
            held_on: clock::date_of(at),
            sources: Vec::new(),
            domains: vec![Domain {
                domain: "care".into(),
                need: said("Подкрепа в ежедневието и човек, с когото да се говори открито."),
                strength: said("Търсят помощ навреме и спазват уговорките."),
                risk: said("Умората и тревогата се трупат, ако останат сами."),
            }],
            child_voice: None,
            not_heard: said("Изслушването е насрочено за следващата среща."),
            parents_view: "Искат нещата да тръгнат и да знаят какво следва.".into(),
            factors: [
                said("Изразява желанията си, когато го питат спокойно."),
                said("Нужни са предвидим ден и близък човек."),
                said("Според възрастта и здравето."),
                said("Описани са в оценката."),
                said("Има готовност да се учи."),
                said("Всяка промяна се подготвя постепенно."),
                None,
            ],
            took_part: "Семейството, социален работник, психолог.".into(),
            conclusions: "Подходящи са услугите по договора; резултатът се преглежда след шест месеца."
                .into(),
        };
        needs_assessments::sign(tx, &leave, self.id, &new).await?;
        Ok(())
    }

    async fn agree(
        &self,
        tx: &mut Tx,
        (person, child): (PersonId, Option<PersonId>),
        at: Timestamp,
    ) -> Answer<()> {
        let today = clock::date_of(at);
        let (_, leave) = self.leave::<WriteServiceAgreement>(tx, at).await?;
        let new = NewAgreement {
            person,
            child: child.filter(|child| *child != person),
            basis: "Предварителна оценка на потребностите от дирекция „Социално подпомагане“".into(),
            basis_on: Some(today),
            services: self.script.services.iter().map(|service| (*service).to_owned()).collect(),
            from_on: today,
            until_on: today.saturating_add(12.months()),
            fee_cents: 0,
            centre_duties: "Да предоставя услугите. Да пази личните данни.".into(),
            family_duties: "Да участва в срещите. Да съобщава за промени.".into(),
            handed_over_on: today,
            urgent_reason: Some("Работата не може да чака; планът се изготвя в срока си.".into()),
        };
        let id = service_agreements::hand_over(tx, &leave, self.id, &new).await?;
        let of = service_agreements::one(tx, self.id, id).await?;
        service_agreements::sign(tx, &leave, &of, &Signing { signed_on: today, child_signed: false }).await?;
        Ok(())
    }

    /// A child is placed with a foster family, and comes into its case.
    pub(super) async fn child_joins(&self, at: Timestamp) -> Answer<()> {
        let mut tx = self.app.store.begin(at).await?;
        let viewer = self.world.viewer(&mut tx, CHIEF, at).await?;
        let centre = Subject::Centre(self.world.centre(0)?);
        let creating = permit::<CreatePerson>(&mut tx, &viewer, centre).await?;
        let family = Family::of(self.number + 5, &mut Lot::new(u64::try_from(self.number).unwrap_or(1) + 77));
        let born_on = clock::date_of(at).saturating_sub(52.months());
        let child = somebody(&mut tx, &creating, &named(&family, PersonRole::Child, 0), born_on).await?;
        let (_, writing) = self.leave::<WriteCase>(&mut tx, at).await?;
        relatives::add_person(&mut tx, &writing, self.id, child, PersonRole::Child).await?;
        Ok(tx.commit().await?)
    }
}
