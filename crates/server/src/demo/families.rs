//! What became known of a family in the first days: the child's name, father, grandmother, brother or sister, where
//! they live and how to reach them.

use super::{
    lot::Lot,
    plots::{Course, End, Plot},
    signals::Told,
    world::World,
};
use access::{Answer, App, Permit, Subject, permit};
use base::{
    clock,
    ids::PersonId,
    jiff::{
        SignedDuration, Span,
        civil::{Date, date},
    },
};
use casework::signals::read as signals;
use people::{
    ContactKind, IdentifierKind, KinKind, NewPerson, Precision, Safety, Sex,
    codes::AddressKind,
    contacts::{NewContact, add_contact},
    identifiers::{NewIdentifier, write::add_identifier},
    kinship::{NewKinship, add_kinship},
    living::{form::NewAddress, write as living},
    permits::{CreatePerson, WritePerson},
    persons::{change::change_person, read::facts},
    register,
};
use store::Tx;

struct Work<'a> {
    plot: &'a Plot,
    on: Date,
    lot: Lot,
    creating: Permit<CreatePerson>,
    filling: Permit<WritePerson>,
}

/// Enters what became known two hours after the first meeting.
pub async fn enter(app: &App, world: &World, told: &Told, plot: &Plot) -> Answer<()> {
    let at = told.moments[3] + SignedDuration::from_hours(2);
    let mut tx = app.store.begin(at).await?;
    let signal = signals::one(&mut tx, told.id).await?;
    let (Some(mother), Some(child)) = (signal.mother_id, signal.child_id) else { return Ok(()) };
    let viewer = world.viewer(&mut tx, told.by, at).await?;
    let centre = Subject::Centre(world.centre(plot.centre)?);
    let mut work = Work {
        plot,
        on: clock::date_of(at),
        lot: Lot::new(u64::try_from(plot.at.as_second()).unwrap_or(1) % 9_973),
        creating: permit::<CreatePerson>(&mut tx, &viewer, centre).await?,
        filling: permit::<WritePerson>(&mut tx, &viewer, Subject::Person(child)).await?,
    };
    work.child(&mut tx, child).await?;
    work.mother(&mut tx, app, mother).await?;
    work.kin(&mut tx, mother, child).await?;
    work.home(&mut tx, mother, child).await?;
    Ok(tx.commit().await?)
}

impl Work<'_> {
    async fn child(&self, tx: &mut Tx, child: PersonId) -> Answer<()> {
        let (family, known) = (&self.plot.family, facts(tx, child).await?);
        let surname = if family.is_girl { family.female() } else { family.male() };
        let born_on = known.born_on.or_else(|| known.expected_on.map(|on| on.min(self.on)));
        let named = NewPerson {
            sex: sex(family.is_girl),
            born_on,
            precision: if born_on.is_some() { Precision::Exact } else { Precision::None },
            ..NewPerson::named(family.child, "", &surname)
        };
        change_person(tx, &self.filling, child, known.version, &named, false).await
    }

    async fn mother(&mut self, tx: &mut Tx, app: &App, mother: PersonId) -> Answer<()> {
        let known = facts(tx, mother).await?;
        let years = self.lot.between(17, 38);
        let born_on = date(self.on.year() - i16::try_from(years).unwrap_or(25), 3, 14);
        let family = &self.plot.family;
        let told = NewPerson {
            sex: Sex::Female,
            born_on: Some(born_on),
            precision: Precision::Exact,
            ..NewPerson::named(family.mother, family.middle, &family.female())
        };
        change_person(tx, &self.filling, mother, known.version, &told, false).await?;
        if self.lot.chance(40) {
            let number = number(born_on, self.lot.between(0, 99) * 10);
            let reason = Some("Измислен номер: такъв месец няма".to_owned());
            let new =
                NewIdentifier::checked(IdentifierKind::Egn, &number, Some(born_on), Sex::Female, reason);
            add_identifier(tx, app.store.keys(), &self.filling, mother, &new).await?;
        }
        let contact = NewContact {
            kind: ContactKind::Phone,
            value: format!("02 000 1{:03}", self.lot.between(0, 999)),
            safety: *self.lot.one(&[Safety::Safe, Safety::Ask, Safety::Unsafe]).unwrap_or(&Safety::Ask),
            safety_note: Some("Само до 17:00. Представете се с малкото си име.".into()),
        };
        add_contact(tx, &self.filling, mother, &contact).await?;
        Ok(())
    }

    async fn kin(&mut self, tx: &mut Tx, mother: PersonId, child: PersonId) -> Answer<()> {
        let family = self.plot.family.clone();
        if self.lot.chance(70) {
            let father = self.person(tx, family.father, &family.male(), Sex::Male, 29).await?;
            self.tie(tx, child, father, KinKind::Father).await?;
            self.tie(tx, mother, father, KinKind::Partner).await?;
        }
        if self.lot.chance(65) {
            let grandmother = self.person(tx, family.grandmother, &family.female(), Sex::Female, 52).await?;
            self.tie(tx, child, grandmother, KinKind::Grandparent).await?;
            self.tie(tx, mother, grandmother, KinKind::Mother).await?;
        }
        if self.lot.chance(45) {
            let (given, is_girl) =
                if family.is_girl { ("Ивайло", false) } else { ("Йоана", true) };
            let surname = if is_girl { family.female() } else { family.male() };
            let sibling = self.person(tx, given, &surname, sex(is_girl), 5).await?;
            self.tie(tx, child, sibling, KinKind::Sibling).await?;
            self.tie(tx, sibling, mother, KinKind::Mother).await?;
        }
        Ok(())
    }

    async fn home(&mut self, tx: &mut Tx, mother: PersonId, child: PersonId) -> Answer<()> {
        let town = ["Утринград", "Гнездово", "Детелино", "Пристанево", "Мостино"];
        let address = NewAddress {
            kind: AddressKind::Lives,
            settlement_code: None,
            settlement: town.get(self.plot.centre).copied().unwrap_or("Утринград").to_owned(),
            line: format!("ул. „Детска“ {}", self.lot.between(1, 80)),
            from_on: Some(self.on.saturating_sub(Span::new().years(2))),
            for_household: true,
        };
        living::add_address(tx, &self.filling, mother, &address).await?;
        if matches!(self.plot.course, Course::Decided(End::Home)) {
            living::live_with(tx, &self.filling, child, mother, Some(self.on)).await?;
        }
        Ok(())
    }

    async fn person(&self, tx: &mut Tx, given: &str, family: &str, sex: Sex, years: i16) -> Answer<PersonId> {
        let born_on = Some(date(self.on.year() - years, 1, 1));
        let new = NewPerson {
            sex,
            born_on,
            precision: Precision::Estimated,
            ..NewPerson::named(given, "", family)
        };
        register(tx, &self.creating, &new).await
    }

    async fn tie(&self, tx: &mut Tx, person: PersonId, relative: PersonId, kind: KinKind) -> Answer<()> {
        add_kinship(tx, &self.filling, &NewKinship::new(person, relative, kind)).await?;
        Ok(())
    }
}

const fn sex(is_girl: bool) -> Sex {
    if is_girl { Sex::Female } else { Sex::Male }
}

/// An ЕГН that nobody bears: its month is one of 13 to 20, or 53 to 60 after the turn of the century.
fn number(born_on: Date, order: i64) -> String {
    let month = 12 + born_on.month().min(8) + if born_on.year() >= 2000 { 40 } else { 0 };
    format!("{:02}{month:02}{:02}{order:03}0", born_on.year() % 100, born_on.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_bears_the_numbers_of_the_demo() {
        for (born_on, month) in [(date(1994, 3, 14), 15), (date(2004, 3, 14), 55), (date(1980, 12, 1), 20)] {
            let number = number(born_on, 120);
            assert_eq!(number.len(), 10);
            assert_eq!(number[2..4].parse(), Ok(month));
        }
    }
}
